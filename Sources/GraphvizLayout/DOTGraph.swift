/// A graph with its attributes, to be written as DOT text for others to lay out.
///
/// ```swift
/// var graph = DOTGraph(named: "pipeline", attributes: ["rankdir": "LR"])
/// graph.addNode("a", ["label": .text("Raw data")])
/// graph.addNode("b", ["label": .html("<B>Features</B>")])
/// graph.addEdge(from: "a", to: "b")
/// print(try graph.text())
/// ```
public struct DOTGraph: Hashable, Sendable {
    /// The value of an attribute.
    public enum Value: Hashable, Sendable, ExpressibleByStringLiteral {
        /// A value that Graphviz reads as it stands, escape sequences included.
        case raw(String)
        /// A text that is shown just as it is.
        case text(String)
        /// Graphviz's HTML-like markup.
        case html(String)

        public init(stringLiteral value: String) { self = .raw(value) }
    }

    /// Attributes by their names.
    public typealias Attributes = [String: Value]

    struct Cluster: Hashable {
        let id: String
        let parent: String?
        let attributes: Attributes
    }

    struct Node: Hashable {
        let id: String
        let cluster: String?
        let attributes: Attributes
    }

    struct Edge: Hashable {
        let from: String
        let to: String
        let attributes: Attributes
    }

    let name: String
    let attributes: Attributes
    let nodeDefaults: Attributes
    let edgeDefaults: Attributes
    private(set) var clusters: [Cluster] = []
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []

    /// A directed graph without anything in it.
    public init(
        named name: String, attributes: Attributes = [:], nodes nodeDefaults: Attributes = [:],
        edges edgeDefaults: Attributes = [:]
    ) {
        self.name = name
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
    }

    /// Adds a cluster; one that it stands in has to be there before it.
    public mutating func addCluster(_ id: String, _ attributes: Attributes = [:], in parent: String? = nil) {
        clusters.append(Cluster(id: id, parent: parent, attributes: attributes))
    }

    /// Adds a node.
    public mutating func addNode(_ id: String, _ attributes: Attributes = [:], in cluster: String? = nil) {
        nodes.append(Node(id: id, cluster: cluster, attributes: attributes))
    }

    /// Adds an edge between two nodes that are there.
    public mutating func addEdge(from: String, to: String, _ attributes: Attributes = [:]) {
        edges.append(Edge(from: from, to: to, attributes: attributes))
    }
}

extension DOTGraph {
    /// The graph as DOT text, written by libcgraph, the same for the same graph.
    ///
    /// Control characters, which DOT can't hold, are left out.
    ///
    /// - Throws: ``GraphvizError`` where an edge has an end that isn't there, or the library fails.
    public func text() throws(GraphvizError) -> String {
        try GraphvizLibrary.locked { () throws(GraphvizError) in
            let graph = try CGraph(named: name.cleaned)
            let names = graph.clusterNames(count: clusters.count)
            try build(graph, names)
            return renamed(try graph.text(), names)
        }
    }

    /// The text with the clusters' own names in place of those that gave them their order.
    private func renamed(_ text: String, _ names: [String]) -> String {
        var lines: [String: String] = [:]
        for (cluster, name) in zip(clusters, names) {
            lines["subgraph \(name) {"] = "subgraph \("cluster_\(cluster.id)".cleaned.quoted) {"
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let indent = line.prefix { $0 == "\t" }
            return lines[String(line.dropFirst(indent.count))].map { indent + $0 } ?? line
        }.joined(separator: "\n")
    }

    private func build(_ graph: borrowing CGraph, _ names: [String]) throws(GraphvizError) {
        // The library gains this default with its first layout; to state it keeps the text the same before and after.
        let nodeDefaults = nodeDefaults.merging(["label": .raw("\\N")]) { given, _ in given }
        declare(attributes, of: .graphs, also: clusters.map(\.attributes), in: graph)
        declare(nodeDefaults, of: .nodes, also: nodes.map(\.attributes), in: graph)
        declare(edgeDefaults, of: .edges, also: edges.map(\.attributes), in: graph)

        // Declared defaults are plain; markup has to be set.
        for (name, value) in attributes.sorted where value.isMarkup {
            graph.set(name, value.forLibrary, of: graph.root)
        }
        var made: [String: CGraph.Subgraph] = [:]
        for (cluster, name) in zip(clusters, names) {
            let parent = cluster.parent.flatMap { made[$0] } ?? graph.root
            guard let subgraph = graph.addSubgraph(named: name, in: parent) else { continue }
            for (name, value) in cluster.attributes.sorted { graph.set(name, value.forLibrary, of: subgraph) }
            made[cluster.id] = subgraph
        }
        var places: [String: CGraph.Node] = [:]
        for node in nodes {
            let parent = node.cluster.flatMap { made[$0] } ?? graph.root
            guard let place = graph.addNode(named: node.id.cleaned, in: parent) else { continue }
            for (name, value) in node.attributes.sorted { graph.set(name, value.forLibrary, of: place) }
            places[node.id] = place
        }
        for edge in edges {
            guard let from = places[edge.from], let to = places[edge.to] else {
                throw .invalid("an edge from '\(edge.from)' to '\(edge.to)' has an end that isn't there")
            }
            guard let line = graph.addEdge(from: from, to: to) else { continue }
            for (name, value) in edge.attributes.sorted { graph.set(name, value.forLibrary, of: line) }
        }
    }

    /// What only some objects have needs a default too: an empty one, which Graphviz takes as not said.
    private func declare(
        _ defaults: Attributes, of kind: CKind, also objects: [Attributes], in graph: borrowing CGraph
    ) {
        var all: [String: String] = [:]
        for name in objects.flatMap(\.keys) { all[name] = "" }
        for (name, value) in defaults { all[name] = value.isMarkup ? "" : value.forLibrary.text }
        graph.declare(all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, of: kind)
    }
}

extension DOTGraph.Attributes {
    fileprivate var sorted: [(key: String, value: DOTGraph.Value)] { sorted { $0.key < $1.key } }
}

extension DOTGraph.Value {
    fileprivate var isMarkup: Bool {
        if case .html = self { true } else { false }
    }

    fileprivate var forLibrary: CText {
        switch self {
        case .raw(let value): .plain(value.cleaned)
        case .text(let text):
            .plain(
                text.cleaned.split(separator: "\\", omittingEmptySubsequences: false).joined(
                    separator: "\\\\"
                )
                .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n"))
        case .html(let markup): .html(markup.cleaned)
        }
    }
}

extension String {
    /// The name as DOT writes it: in quotes where it isn't a plain word. It can't end in a backslash there.
    fileprivate var quoted: String {
        if allSatisfy({ $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }) { return self }
        let escaped = split(separator: "\\").joined().split(separator: "\"", omittingEmptySubsequences: false)
        return "\"\(escaped.joined(separator: "\\\""))\""
    }

    /// Without the control characters that DOT can't hold.
    fileprivate var cleaned: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\n" }))
    }
}
