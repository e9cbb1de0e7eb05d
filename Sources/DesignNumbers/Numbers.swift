import DesignGraph
import SystemDesign

/// Everything that can be worked out from what a design declares, and only from that.
///
/// ```swift
/// let numbers = Numbers(of: document)
/// for path in numbers.paths { print(path.allocated.line) }
/// ```
public struct Numbers: Sendable {
    /// The design.
    public let document: DesignDocument
    /// Its components and flows.
    public let graph: DesignGraph
    /// What is taken where the design says nothing.
    public let conventions: Conventions
    /// The statements by type.
    private let indices: [ObjectIdentifier: [Int]]
    /// What comes to each component.
    public let loads: Loads
    // What many rules ask for is worked out once.
    /// What each component's load takes: of those with a load, and of those whose capacity is stated.
    public private(set) var capacities: [ComponentCapacity] = []
    /// The budgets of every path.
    public private(set) var paths: [PathBudget] = []
    /// The ages of everything that a freshness is stated of: features, stores, jobs, and what targets speak of.
    public private(set) var ages: [DataAge] = []

    /// Works out what a design's figures come to; along its graph, where somebody has that already.
    public init(
        of document: DesignDocument, _ graph: DesignGraph? = nil, by conventions: Conventions = Conventions()
    ) {
        self.document = document
        self.conventions = conventions
        let graph = graph ?? DesignGraph(document)
        self.graph = graph
        indices = Dictionary(grouping: document.statements.indices) {
            ObjectIdentifier(type(of: document.statements[$0].statement))
        }
        loads = Loads(document, graph)
        capacities = capacities(under: loads)
        paths = budgets
        ages = dataAges
    }

    /// The sections that have anything to say, with their lines.
    public var sections: [(section: NumbersSection, calculations: [Calculation])] {
        NumbersSection.all.map { ($0, $0.calculations(self)) }.filter { !$0.1.isEmpty }
    }

    /// Every statement of a type with its index in the document.
    public func statements<S: Statement>(_ type: S.Type) -> [(index: Int, statement: S)] {
        indices[ObjectIdentifier(type), default: []].compactMap { index in
            (document.statements[index].statement as? S).map { (index, $0) }
        }
    }

    /// Whether the design says anything of a type.
    public func states<S: Statement>(_ type: S.Type) -> Bool { indices[ObjectIdentifier(type)] != nil }

    /// A component's figure, as an estimate that is named; `nil` where it isn't said, or can't be meant: nothing can be
    /// worked out with a throughput of zero.
    public func figure<Q: Quantity>(
        _ attribute: Attribute<Q>, of node: DesignGraph.Node, _ name: String? = nil
    ) -> Estimate<Q>? {
        guard let figure = graph.components[node][attribute],
            figure.upperInBaseUnit != 0 || !Self.neverZero.contains(attribute.name)
        else { return nil }
        return Estimate(figure, name)
    }

    /// A component's id, as texts quote it.
    func name(_ node: DesignGraph.Node) -> String { "`\(graph.components[node].id)`" }
}
