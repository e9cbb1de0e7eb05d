/// A design as a value: what a design's program writes and every tool reads.
///
/// The JSON of a document is a contract: keys are sorted, absent means not said, and ``schemaVersion`` counts up
/// when an older reader would misunderstand it.
public struct DesignDocument: Hashable, Codable, Sendable {
    /// The version of the format that this code writes and the newest that it reads.
    public static let currentSchemaVersion = 1

    /// The version of the format.
    public var schemaVersion = Self.currentSchemaVersion
    /// The design's name: the type's name in Swift.
    public var id: String
    /// What the design is called.
    public var title: String
    /// What the system does, in a sentence or two.
    public var summary: String?
    /// The components, in the order of their declaration.
    public var components: [Component]
    /// The flows, step by step in the order of their lines.
    public var flows: [Flow]
    /// The statements, step by step in the order of their lines.
    public var statements: [PlacedStatement]

    /// A component of the system.
    public struct Component: Hashable, Codable, Sendable, Identifiable {
        /// The name that flows and statements refer to it by.
        public var id: String
        /// What it is.
        public var kind: ComponentKind
        /// What it is called.
        public var title: String
        /// Where it belongs.
        public var plane: Plane
        /// What it is made with.
        public var technology: String?
        /// Who answers for it.
        public var owner: String?
        /// What else there is to say.
        public var notes: String?
        /// The most sensitive personal data that it holds.
        public var personalData: PersonalData?
        /// The figures and choices that the design gives for it.
        public var attributes: AttributeValues
        /// Where it is declared.
        public var location: SourceLocation?

        /// What the design says of one attribute; `nil` where it doesn't.
        public subscript<Value>(attribute: Attribute<Value>) -> Value? { attributes[attribute] }
    }

    /// A flow from one component to another.
    public struct Flow: Hashable, Codable, Sendable {
        /// The id of the component that it comes from.
        public var from: String
        /// The id of the component that it goes to.
        public var to: String
        /// How it gets there.
        public var kind: FlowKind
        /// What it carries.
        public var label: String?
        /// The step in which it is drawn.
        public var step: Step
        /// The name of the path that it is on.
        public var path: String?
        /// Where it is written.
        public var location: SourceLocation?
    }

    /// A statement with its step and its place.
    public struct PlacedStatement: Sendable {
        /// What is stated.
        public var statement: any Statement
        /// The step in which it stands.
        public var step: Step
        /// Where it is written.
        public var location: SourceLocation?
    }

    /// Every statement of one type, in the order of their lines.
    public func statements<S: Statement>(_ type: S.Type) -> [S] {
        statements.compactMap { $0.statement as? S }
    }
}

// MARK: - Codable

extension DesignDocument.Component {
    private enum CodingKeys: CodingKey {
        case id, kind, title, plane, technology, owner, notes, personalData, attributes, location
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        kind = try container.decode(ComponentKind.self, forKey: .kind)
        title = try container.decodeIfPresent(String.self, forKey: .title) ?? words(of: id)
        plane = try container.decodeIfPresent(Plane.self, forKey: .plane) ?? kind.plane
        technology = try container.decodeIfPresent(String.self, forKey: .technology)
        owner = try container.decodeIfPresent(String.self, forKey: .owner)
        notes = try container.decodeIfPresent(String.self, forKey: .notes)
        personalData = try container.decodeIfPresent(PersonalData.self, forKey: .personalData)
        attributes = try container.decodeIfPresent(AttributeValues.self, forKey: .attributes) ?? .init()
        location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    }
}

extension DesignDocument.PlacedStatement: Codable {
    private enum CodingKeys: CodingKey { case statement, step, location }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .statement)
        guard let type = statementTypes.first(where: { $0.name == name }) else {
            let known = statementTypes.map { $0.name }
            throw DecodingError.unknown("statement", name, known: known, decoder.codingPath)
        }
        statement = try type.init(from: decoder)
        step = try container.decode(Step.self, forKey: .step)
        location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        try statement.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(type(of: statement).name, forKey: .statement)
        try container.encode(step, forKey: .step)
        try container.encodeIfPresent(location, forKey: .location)
    }
}

extension DesignDocument.PlacedStatement: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.step == right.step && left.location == right.location
            && AnyHashable(left.statement) == AnyHashable(right.statement)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(step)
        hasher.combine(location)
        hasher.combine(AnyHashable(statement))
    }
}
