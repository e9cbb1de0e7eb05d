internal import CGraphviz
internal import Synchronization

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The one door to libcgraph and libgvc.
///
/// The libraries keep their state in globals, so everything that touches them happens in ``locked(_:)``, one
/// caller at a time in the whole process, and no pointer of theirs leaves it.
enum GraphvizLibrary {
    private static let lock = Mutex(())

    // Written and read only while `lock` is held: by `locked` itself and by the callback that the library calls
    // from inside it.
    nonisolated(unsafe) private static var context: OpaquePointer?
    nonisolated(unsafe) private static var messages = ""

    /// Runs something with the library to itself, and turns what the library complains of into an error.
    static func locked<Value>(_ body: () throws(GraphvizError) -> Value) throws(GraphvizError) -> Value {
        let result: Result<Value, GraphvizError> = lock.withLock { _ in
            messages = ""
            shim_collect_errors { fragment in
                if let fragment { GraphvizLibrary.messages += String(cString: fragment) }
                return 0
            }
            do throws(GraphvizError) {
                let value = try body()
                return shim_failed() ? .failure(.library(complaint)) : .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// What the library said, its fragments joined and its blanks made single.
    static var complaint: String {
        let words = messages.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? "the layout failed without a reason" : words.joined(separator: " ")
    }

    /// Lays a graph out with `dot`, reads it, and frees the layout. To be called in ``locked(_:)``.
    static func layout<Value>(
        _ graph: borrowing CGraph, read: (borrowing CGraph) -> Value
    ) throws(GraphvizError) -> Value {
        if context == nil { context = shim_context() }
        guard let context else { throw .library("no context could be made; is Graphviz installed whole?") }
        let status = capturingStandardError { gvLayout(context, graph.root.raw, "dot") }
        defer { if status == 0 { gvFreeLayout(context, graph.root.raw) } }
        guard status == 0, !shim_failed() else { throw .library(complaint) }
        return read(graph)
    }
}

extension GraphvizLibrary {
    /// Runs something while standard error goes to a file, and adds to the messages what its router prints there
    /// past the library's own channel. Whatever else was printed meanwhile, by other threads, is printed after all.
    private static func capturingStandardError<Value>(_ body: () -> Value) -> Value {
        guard let file = tmpfile() else { return body() }
        defer { fclose(file) }
        let saved = dup(STDERR_FILENO)
        guard saved >= 0 else { return body() }
        defer { close(saved) }
        dup2(fileno(file), STDERR_FILENO)
        let value = body()
        dup2(saved, STDERR_FILENO)

        rewind(file)
        var line = [CChar](repeating: 0, count: 4_096)
        while fgets(&line, Int32(line.count), file) != nil {
            let bytes = line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
            let text = String(decoding: bytes, as: UTF8.self)
            if text.hasPrefix("libpath/") {
                messages += text
            } else {
                _ = write(STDERR_FILENO, bytes, bytes.count)
            }
        }
        return value
    }
}

/// A graph of libcgraph's, closed when it is done with. To be used in ``GraphvizLibrary/locked(_:)``.
struct CGraph: ~Copyable {
    /// The graph itself, or a subgraph of it.
    struct Subgraph { fileprivate let raw: UnsafeMutablePointer<Agraph_t> }
    /// A node of it.
    struct Node { fileprivate let raw: UnsafeMutablePointer<Agnode_t> }
    /// An edge of it.
    struct Edge { fileprivate let raw: UnsafeMutablePointer<Agedge_t> }

    let root: Subgraph

    /// A directed graph. It has a name, because an anonymous one is written with a counter of the library's.
    init(named name: String) throws(GraphvizError) {
        guard let raw = shim_open(name) else { throw .library("a graph could not be made") }
        root = Subgraph(raw: raw)
    }

    deinit { agclose(root.raw) }

    // MARK: Building

    /// Declares attributes of graphs, of nodes or of edges with their defaults; only declared ones can be set.
    func declare(_ attributes: [(name: String, value: String)], of kind: CKind) {
        for (name, value) in attributes {
            switch kind {
            case .graphs: shim_declare_graph(root.raw, name, value)
            case .nodes: shim_declare_node(root.raw, name, value)
            case .edges: shim_declare_edge(root.raw, name, value)
            }
        }
    }

    /// Names for clusters, in the order in which the library will visit them.
    ///
    /// It visits subgraphs by the addresses of their names, which differ between processes and after every layout;
    /// positions and texts would differ with them. To hold all names first, and to give them out by their
    /// addresses, makes the order ours. The graph lets go of them when it is closed.
    func clusterNames(count: Int) -> [String] {
        let held = (0..<count).compactMap { number in
            let name = "cluster_\(number)"
            return shim_hold(root.raw, name).map { (name: name, address: $0) }
        }
        return held.sorted { $0.address < $1.address }.map(\.name)
    }

    func addSubgraph(named name: String, in parent: Subgraph) -> Subgraph? {
        shim_subgraph(parent.raw, name).map(Subgraph.init)
    }

    func addNode(named name: String, in parent: Subgraph) -> Node? {
        shim_node(parent.raw, name).map(Node.init)
    }

    func addEdge(from: Node, to: Node) -> Edge? {
        shim_edge(root.raw, from.raw, to.raw).map(Edge.init)
    }

    func set(_ name: String, _ value: CText, of subgraph: Subgraph) { set(name, value, at: subgraph.raw) }
    func set(_ name: String, _ value: CText, of node: Node) { set(name, value, at: node.raw) }
    func set(_ name: String, _ value: CText, of edge: Edge) { set(name, value, at: edge.raw) }

    private func set(_ name: String, _ value: CText, at object: UnsafeMutableRawPointer) {
        switch value {
        case .plain(let text): shim_set(object, name, text)
        case .html(let text): shim_set_html(root.raw, object, name, text)
        }
    }

    // MARK: Reading

    /// The graph as DOT text.
    func text() throws(GraphvizError) -> String {
        guard let text = shim_text(root.raw) else { throw .library(GraphvizLibrary.complaint) }
        defer { free(text) }
        return String(cString: text)
    }

    /// The frame of the graph or of a subgraph, turned so that y grows downwards.
    func bounds(of subgraph: Subgraph) -> Rect {
        let bounds = shim_bounds(subgraph.raw)
        return Rect(
            left: bounds.left, top: height - bounds.top, right: bounds.right, bottom: height - bounds.bottom)
    }

    /// The middle of a node.
    func center(of node: Node) -> Point { turned(shim_node_center(node.raw)) }

    /// The points of an edge's curves, from its tail to its head; none where it was not routed.
    func points(of edge: Edge) -> [Point] {
        var points: [Point] = []
        for piece in 0..<shim_edge_pieces(edge.raw) {
            // Pieces meet: the first point of the next is the last of the one before.
            for index in (points.isEmpty ? 0 : 1)..<shim_edge_points(edge.raw, piece) {
                points.append(turned(shim_edge_point(edge.raw, piece, index)))
            }
        }
        return points
    }

    private var height: Double { shim_bounds(root.raw).top }
    private func turned(_ point: shim_point) -> Point { Point(x: point.x, y: height - point.y) }
}

/// What an attribute is declared for.
enum CKind {
    case graphs, nodes, edges
}

/// A text for libcgraph, which keeps HTML-like ones apart from plain ones.
enum CText: ExpressibleByStringInterpolation {
    case plain(String)
    case html(String)

    init(stringLiteral value: String) { self = .plain(value) }

    var text: String {
        switch self {
        case .plain(let text), .html(let text): text
        }
    }
}
