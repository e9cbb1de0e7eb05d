/// Why Graphviz could not place a graph.
public enum GraphvizError: Error, Hashable, Sendable {
    /// The graph is too large to be placed in reasonable time.
    case tooLarge(boxes: Int, edges: Int, limit: String)
    /// The graph contradicts itself: an index of nothing, a size that is no number.
    case invalid(String)
    /// What the library said, all its lines.
    case library(String)
}

extension GraphvizError: CustomStringConvertible {
    /// The error in a sentence.
    public var description: String {
        switch self {
        case .tooLarge(let boxes, let edges, let limit):
            "\(boxes) boxes with \(edges) edges are too many for one picture; the limit is \(limit)"
        case .invalid(let reason): reason
        case .library(let text): "Graphviz: \(text)"
        }
    }
}
