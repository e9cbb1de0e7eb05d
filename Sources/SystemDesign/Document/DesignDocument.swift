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
    /// How far the system has come.
    public var maturity: Maturity
    /// The systems within the system, outer ones first.
    public var systems: [System]
    /// The components, in the order of their declaration.
    public var components: [Component]
    /// The flows, step by step in the order of their lines.
    public var flows: [Flow]
    /// The statements, step by step in the order of their lines.
    public var statements: [PlacedStatement]

    /// A system within the system: a tenant of a platform, a subsystem.
    public struct System: Hashable, Codable, Sendable, Identifiable {
        /// The name of the property that holds it; where it stands within another one, the whole path.
        public var id: String
        /// What it is called.
        public var title: String
        /// What it does, in a sentence or two.
        public var summary: String?
    }

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
        /// The system within the system that it is a part of.
        public var system: String?
        /// What it is made with.
        public var technology: String?
        /// Who answers for it.
        public var owner: String?
        /// What else there is to say.
        public var notes: String?
        /// Where more is to be read.
        public var url: String?
        /// The most sensitive personal data that it holds.
        public var personalData: PersonalData?
        /// The figures and choices that the design gives for it.
        public var attributes: AttributeValues
        /// The rules that it is known to break, and why that is right.
        public var accepted: [Deviation] = []
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
        /// The figures and choices that the design gives for it.
        public var attributes: AttributeValues
        /// Where it is written.
        public var location: SourceLocation?

        /// The ids of the components that the flow mentions: its ends, and the cache that can save it.
        var references: [String] { [from, to] + [attributes[.cache]].compactMap(\.self) }
    }

    /// A statement with its step and its place.
    public struct PlacedStatement: Sendable {
        /// What is stated.
        public var statement: any Statement
        /// The step in which it stands.
        public var step: Step
        /// The system within the system of which it speaks.
        public var system: String?
        /// Where it is written.
        public var location: SourceLocation?
    }

    /// Every statement of one type, in the order of their lines.
    public func statements<S: Statement>(_ type: S.Type) -> [S] {
        statements.compactMap { $0.statement as? S }
    }
}

// MARK: - Codable

extension DesignDocument {
    private enum CodingKeys: CodingKey {
        case schemaVersion, id, title, summary, maturity, systems, components, flows, statements
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        schemaVersion = try container.decode(Int.self, forKey: .schemaVersion)
        id = try container.decode(String.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        summary = try container.decodeIfPresent(String.self, forKey: .summary)
        maturity = try container.decodeIfPresent(Maturity.self, forKey: .maturity) ?? .design
        systems = try container.decodeIfPresent([System].self, forKey: .systems) ?? []
        components = try container.decode([Component].self, forKey: .components)
        flows = try container.decodeIfPresent([Flow].self, forKey: .flows) ?? []
        statements = try container.decodeIfPresent([PlacedStatement].self, forKey: .statements) ?? []
    }
}

extension DesignDocument.Component {
    private enum CodingKeys: CodingKey {
        case id, kind, title, plane, system, technology, owner, notes, url, personalData,
            attributes, accepted, location
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        kind = try container.decode(ComponentKind.self, forKey: .kind)
        title = try container.decodeIfPresent(String.self, forKey: .title) ?? words(of: id)
        plane = try container.decodeIfPresent(Plane.self, forKey: .plane) ?? kind.plane
        system = try container.decodeIfPresent(String.self, forKey: .system)
        technology = try container.decodeIfPresent(String.self, forKey: .technology)
        owner = try container.decodeIfPresent(String.self, forKey: .owner)
        notes = try container.decodeIfPresent(String.self, forKey: .notes)
        url = try container.decodeIfPresent(String.self, forKey: .url)
        personalData = try container.decodeIfPresent(PersonalData.self, forKey: .personalData)
        attributes = try container.decodeIfPresent(AttributeValues.self, forKey: .attributes) ?? .init()
        accepted = try container.decodeIfPresent([Deviation].self, forKey: .accepted) ?? []
        location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
        try attributes.checkNames(
            among: kind.attributeNames, of: "a component of the kind '\(kind.id)'",
            container.codingPath + [CodingKeys.attributes])
    }
}

extension DesignDocument.Flow {
    private enum CodingKeys: CodingKey { case from, to, kind, label, step, path, attributes, location }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        from = try container.decode(String.self, forKey: .from)
        to = try container.decode(String.self, forKey: .to)
        kind = try container.decode(FlowKind.self, forKey: .kind)
        label = try container.decodeIfPresent(String.self, forKey: .label)
        step = try container.decode(Step.self, forKey: .step)
        path = try container.decodeIfPresent(String.self, forKey: .path)
        attributes = try container.decodeIfPresent(AttributeValues.self, forKey: .attributes) ?? .init()
        location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
        try attributes.checkNames(
            among: AnyAttribute.namesOfFlows, of: "a flow", container.codingPath + [CodingKeys.attributes])
    }
}

extension DesignDocument.PlacedStatement: Codable {
    private enum CodingKeys: CodingKey { case statement, step, system, location }
    /// The types of statement by name, because there are hundreds of statements in a document.
    private static let types = Dictionary(uniqueKeysWithValues: statementTypes.map { ($0.name, $0) })

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .statement)
        guard let type = Self.types[name] else {
            let known = statementTypes.map { $0.name }
            throw DecodingError.unknown("statement", name, known: known, decoder.codingPath)
        }
        statement = try type.init(from: decoder)
        step = try container.decode(Step.self, forKey: .step)
        system = try container.decodeIfPresent(String.self, forKey: .system)
        location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        try statement.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(type(of: statement).name, forKey: .statement)
        try container.encode(step, forKey: .step)
        try container.encodeIfPresent(system, forKey: .system)
        try container.encodeIfPresent(location, forKey: .location)
    }
}

extension DesignDocument.PlacedStatement: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.step == right.step && left.system == right.system && left.location == right.location
            && AnyHashable(left.statement) == AnyHashable(right.statement)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(step)
        hasher.combine(system)
        hasher.combine(location)
        hasher.combine(AnyHashable(statement))
    }
}
