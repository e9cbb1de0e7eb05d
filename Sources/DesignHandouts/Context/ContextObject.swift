import Mustache
import SystemDesign

/// Something that templates speak of by names: the design, a step, a component.
///
/// A name is one line in ``names``; what it means, what it stands for and how templates are checked follow from that line.
protocol ContextObject: MustacheParent, SendableMetatype {
    /// What such a thing is called in messages and lists: "a component".
    static var phrase: String { get }
    /// What can be asked of it.
    static var names: [ContextName<Self>] { get }
}

extension ContextObject {
    /// What a name stands for; nothing where it is none of this thing's, so that the things around it are asked.
    func child(named name: String) -> Any? {
        Self.names.first { $0.name == name }.map { $0.value(self) ?? Absent() }
    }

    /// Whether something of this name holds of it, or one of its choices is called so.
    func has(_ name: String) -> Bool {
        Self.names.contains { own in
            switch own.shape {
            case .flag: own.name == name && own.value(self) as? Bool == true
            case .choice(let choices):
                choices.contains(name) && (own.value(self) as? ChoiceContext)?.name == name
            default: false
            }
        }
    }
}

/// A name that templates can use of a thing.
struct ContextName<Subject>: Sendable {
    /// How templates write it.
    let name: String
    /// What it stands for, in a phrase.
    let meaning: String
    /// What kind of value it has.
    let shape: ContextShape
    /// Its value; nothing where the design doesn't say.
    let value: @Sendable (Subject) -> Any?

    private init(
        _ name: String, _ meaning: String, _ shape: ContextShape,
        _ value: @escaping @Sendable (Subject) -> Any?
    ) {
        self.name = name
        self.meaning = meaning
        self.shape = shape
        self.value = value
    }

    /// Words of the design, escaped wherever they are written.
    static func text(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> String?
    ) -> Self {
        Self(name, meaning, .text) { value($0).map(ContextText.init) }
    }

    /// Markup that is made here and written as it is, in triple braces.
    static func markup(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> String?
    ) -> Self {
        Self(name, meaning, .markup) { value($0).map(ContextText.init) }
    }

    /// Several sentences of rules and of arithmetic, whose code is code.
    static func markups(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> [String]
    ) -> Self {
        Self(name, meaning, .many(.markup)) { ContextList(value($0).map { ContextText($0.inMarkdown) }) }
    }

    /// A number of things.
    static func number(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> Int
    ) -> Self {
        Self(name, meaning, .text) { ContextText(String(value($0))) }
    }

    /// Whether something holds: for sections.
    static func flag(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> Bool
    ) -> Self {
        Self(name, meaning, .flag, value)
    }

    /// One of several choices, as a phrase.
    static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> Choice
    ) -> Self {
        choice(name, meaning, of: Choice.allCases.map(\.rawValue)) { value($0).rawValue }
    }

    /// One of these choices, as a phrase.
    static func choice(
        _ name: String, _ meaning: String, of choices: [String],
        _ value: @escaping @Sendable (Subject) -> String
    ) -> Self {
        Self(name, meaning, .choice(choices)) { ChoiceContext(name: value($0), choices: choices) }
    }

    /// Several phrases.
    static func texts(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> [String]
    ) -> Self {
        Self(name, meaning, .many(.text)) { ContextList(value($0).map(ContextText.init)) }
    }

    /// A thing with names of its own.
    static func one<Object: ContextObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> Object?
    ) -> Self {
        Self(name, meaning, .object(Object.self), value)
    }

    /// Several things with names of their own.
    static func many<Object: ContextObject>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> [Object]
    ) -> Self {
        Self(name, meaning, .many(.object(Object.self))) { ContextList(value($0)) }
    }

    /// The statements of a type.
    static func statements(
        _ type: any Statement.Type, _ value: @escaping @Sendable (Subject) -> [StatementContext]
    ) -> Self {
        Self(type.name, "each \(type)", .many(.statement(type))) { ContextList(value($0)) }
    }
}

/// What kind of value a name has, without a design at hand: what templates are checked against.
indirect enum ContextShape: Sendable {
    /// Words, escaped where they are written.
    case text
    /// Markup, written as it is.
    case markup
    /// Yes or no.
    case flag
    /// A number of the design, with its unit and its origin.
    case figure
    /// A thing of a kind.
    case object(any ContextObject.Type)
    /// A statement of a type.
    case statement(any Statement.Type)
    /// A part of a statement, with names of its own.
    case part([ContextEntry])
    /// One of several choices.
    case choice([String])
    /// Any number of something.
    case many(ContextShape)
}
