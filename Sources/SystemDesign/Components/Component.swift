import Synchronization

/// A part of the system: a store, a job, a service, a person.
///
/// Each kind has a type of its own with just the attributes that make sense for it. Declare components as
/// stored properties of the design; the property's name becomes the component's id.
///
/// ```swift
/// let clicks = EventStream("Searches and clicks", rate: .perSecond(40_000), technology: "Kafka")
/// ```
public protocol Component: FlowEnd {
    /// What the initialiser was told.
    var declaration: ComponentDeclaration { get set }
}

extension Component {
    /// The same component with somebody who answers for it.
    public func owner(_ owner: String) -> Self { changed { $0.owner = owner } }

    /// The same component drawn in another plane than its kind's own.
    public func plane(_ plane: Plane) -> Self { changed { $0.plane = plane } }

    /// The same component, marked with the most sensitive personal data that it holds.
    public func personalData(_ personalData: PersonalData) -> Self {
        changed { $0.personalData = personalData }
    }

    /// The same component with how much depends on it: tier 1 is what nobody can do without.
    public func tier(_ tier: Int) -> Self { changed { $0.attributes[.tier] = .count(Double(tier)) } }

    /// The same component with an address where more is to be read; pictures link to it.
    public func url(_ url: String) -> Self { changed { $0.url = url } }

    /// The same component with the place where it runs: `eu-west`.
    public func region(_ region: String) -> Self { changed { $0.attributes[.region] = region } }

    func changed(_ change: (inout DesignDocument.Component) -> Void) -> Self {
        var details = declaration.details
        change(&details)
        var copy = self
        copy.declaration = ComponentDeclaration(
            details, attributeNames: declaration.attributeNames, at: declaration.location)
        return copy
    }

    public var tail: FlowTail { FlowTail(ends: [declaration], flows: []) }

    /// The component's id, for statements that mention it. Steps are read after components have got their names.
    var id: String { declaration.id }
}

/// What a component's initialiser was told; the component's name follows when the design is read.
///
/// All copies of a component share one declaration: a property's name is known only once the design exists, and
/// then reaches every arrow that the component is in. That a component is no more than a reference also keeps
/// designs quick to compile.
public final class ComponentDeclaration: Sendable {
    /// The component as the document will hold it, but for its id and default title.
    let details: DesignDocument.Component
    /// The attributes that components of its kind have.
    let attributeNames: [String]
    let location: SourceLocation
    private let givenName = Mutex<String?>(nil)

    init(_ details: DesignDocument.Component, attributeNames: [String], at location: SourceLocation) {
        self.details = details
        self.attributeNames = attributeNames
        self.location = location
    }

    convenience init(
        _ kind: ComponentKind, _ title: String?, technology: String? = nil, notes: String? = nil,
        at location: SourceLocation, attributes: (inout DeclaredAttributes) -> Void = { _ in }
    ) {
        var declared = DeclaredAttributes()
        attributes(&declared)
        let details = DesignDocument.Component(
            id: "", kind: kind, title: title ?? "", plane: kind.plane, technology: technology, notes: notes,
            attributes: declared.values, location: location)
        self.init(details, attributeNames: declared.names, at: location)
    }

    /// The name of the property that holds the component; set by reading the design, before any step is read.
    var name: String? {
        get { givenName.withLock { $0 } }
        set { givenName.withLock { $0 = newValue } }
    }

    /// The id; for a component that is no stored property, words that no id has and that validation finds.
    var id: String { name ?? "\(Self.unnamed)\(location)" }

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
