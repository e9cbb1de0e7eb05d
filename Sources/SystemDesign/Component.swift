import Synchronization

/// A part of the system: a store, a job, a service, a person.
///
/// Each kind has a type of its own with just the attributes that make sense for it. Declare components as
/// stored properties of the design; the property's name becomes the component's id.
///
/// ```swift
/// let clicks = EventStream("Searches and clicks", technology: "Kafka", rate: .perSecond(40_000))
/// ```
public protocol Component: FlowEnd {
    /// What the initialiser was told.
    var declaration: ComponentDeclaration { get set }
}

extension Component {
    /// The same component with somebody who answers for it.
    public func owner(_ owner: String) -> Self { changed { $0.details.owner = owner } }

    /// The same component drawn in another plane than its kind's own.
    public func plane(_ plane: Plane) -> Self { changed { $0.details.plane = plane } }

    /// The same component, marked with the most sensitive personal data that it holds.
    public func personalData(_ personalData: PersonalData) -> Self {
        changed { $0.details.personalData = personalData }
    }

    private func changed(_ change: (inout ComponentDeclaration) -> Void) -> Self {
        var copy = self
        change(&copy.declaration)
        return copy
    }

    public var tail: FlowTail { FlowTail(ends: [reference], flows: []) }

    var reference: ComponentReference {
        ComponentReference(name: declaration.name, location: declaration.location)
    }
    /// The component's id, for statements that mention it. Steps are read after components have got their names.
    var id: String { reference.id }
}

/// What a component's initialiser was told; its name follows when the design is read.
public struct ComponentDeclaration: Sendable {
    /// The component as the document will hold it, but for its id and default title.
    var details: DesignDocument.Component
    let location: SourceLocation
    let name = ComponentName()

    init(
        _ kind: ComponentKind, _ title: String?, technology: String? = nil, notes: String? = nil,
        at location: SourceLocation, attributes: (inout AttributeValues) -> Void = { _ in }
    ) {
        self.location = location
        var values = AttributeValues()
        attributes(&values)
        details = DesignDocument.Component(
            id: "", kind: kind, title: title ?? "", plane: kind.plane, technology: technology, notes: notes,
            attributes: values, location: location)
    }
}

/// The name of a declared component, shared by all copies of its value.
///
/// A property's name is known only once the design exists, so the name arrives later than the component:
/// reading the design sets it before it reads any step.
final class ComponentName: Sendable {
    private let value = Mutex<String?>(nil)

    var id: String? {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

/// A component as an arrow or a statement mentions it.
struct ComponentReference: Sendable {
    let name: ComponentName
    let location: SourceLocation

    /// The id; for a component that is no stored property, words that no id has and validation finds.
    var id: String { name.id ?? "\(Self.unnamed)\(location)" }

    static let unnamed = "the component made at "
}

/// How sensitive the personal data is that a component holds.
public enum PersonalData: String, Hashable, Codable, Sendable, CaseIterable {
    /// Nothing about a person.
    case none
    /// About a person, under a pseudonym.
    case pseudonymous
    /// Tells who the person is.
    case identifying
    /// Health, biometrics, beliefs and the like, that the law protects specially.
    case sensitive
}
