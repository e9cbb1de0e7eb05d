import DesignGraph
import DesignNumbers
import SystemDesign

/// A design as the rules and the checklist look at it: the document, its graph, and what is asked of it.
public struct Inspection: Sendable {
    /// The design.
    public let document: DesignDocument
    /// Its components and flows as a graph.
    public let graph: DesignGraph
    /// What its figures come to.
    public let numbers: Numbers
    /// What is asked of it.
    public let configuration: LintConfiguration
    /// The day on which dates are held against the calendar, as `2026-11-21`; without one they are left alone.
    public let today: String?
    /// What the rules that were asked before have found.
    public internal(set) var reported: [Finding] = []
    /// Whether the design says what the framework asks for, where that was looked up for all who will ask.
    var covered: [ItemCoverage]?
    /// The components by kind.
    private let nodes: [ComponentKind: [DesignGraph.Node]]

    /// Looks at a design.
    public init(
        _ document: DesignDocument, by configuration: LintConfiguration = LintConfiguration(),
        today: String? = nil
    ) {
        self.document = document
        self.configuration = configuration
        self.today = today
        graph = DesignGraph(document)
        numbers = Numbers(of: document, graph, by: configuration.thresholds.conventions)
        nodes = Dictionary(grouping: document.components.indices) { document.components[$0].kind }
    }

    /// How far the system has come; not to ask for what comes later is most of being right.
    public var maturity: Maturity { configuration.maturity ?? document.maturity }
    /// The numbers that rules compare with.
    public var thresholds: Thresholds { configuration.thresholds }

    /// A statement with its index in the document.
    @dynamicMemberLookup
    public struct Placed<S: Statement>: Sendable {
        /// What is stated.
        public let statement: S
        /// Which of the document's statements it is.
        public let index: Int
        /// The system within the system of which it speaks.
        public let system: String?

        /// What a finding about it is about.
        public var element: Element { .statement(index) }

        public subscript<Value>(dynamicMember path: KeyPath<S, Value>) -> Value { statement[keyPath: path] }
    }

    /// Every statement of a type, in the order of their lines.
    public func statements<S: Statement>(_ type: S.Type) -> [Placed<S>] {
        numbers.statements(type).map { index, statement in
            Placed(statement: statement, index: index, system: document.statements[index].system)
        }
    }

    /// Whether the design says anything of a type.
    public func states<S: Statement>(_ type: S.Type) -> Bool { numbers.states(type) }

    /// The components of some kinds, in the order of their lines.
    public func components(_ kinds: Set<ComponentKind>...) -> [DesignGraph.Node] {
        kinds.reduce(Set()) { $0.union($1) }.flatMap { nodes[$0, default: []] }.sorted()
    }

    /// Whether a component is of one of some kinds.
    public func isOne(of kinds: Set<ComponentKind>...) -> (DesignGraph.Node) -> Bool {
        let kinds = kinds.reduce(Set()) { $0.union($1) }
        return { kinds.contains(graph.components[$0].kind) }
    }

    /// A component's id, as messages quote it.
    public func name(_ node: DesignGraph.Node) -> String { "`\(graph.components[node].id)`" }

    /// Some components' ids, as messages quote them.
    public func names(_ nodes: some Sequence<DesignGraph.Node>) -> String {
        nodes.map(name).joined(separator: ", ")
    }

    /// A way through the graph, as messages show it.
    public func way(_ path: [DesignGraph.Node]) -> String { path.map(name).joined(separator: " → ") }

    /// The severity of a rule that asks for what only a running system needs: a note before the pilot.
    public func fromPilot(_ severity: Severity) -> Severity { maturity < .pilot ? .note : severity }
}
