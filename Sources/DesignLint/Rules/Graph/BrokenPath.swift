import DesignGraph
import SystemDesign

extension Rule {
    static let brokenPath = Rule(
        "GRF210", "broken-path", .error, "Let the flows of a path join up",
        detects: """
            A path whose flows are in parts that no flow of the path connects, and a hop at a component that none of its \
            flows gets to.
            """,
        why: "A request can't get from one part to the other, so budgets along the path add up to nothing.",
        fix: "draw the flow that is missing inside of the path, or move the hop to a path that gets there",
        source: "our own; the critical path of a request is connected",
        fails: """
            let app = Client()
            let gateway = Gateway()
            let server = ModelServer()
            let cache = Cache()
            var serving: Serving {
                Path("score", .p99, under: .milliseconds(100)) {
                    app -- .request("order") --> gateway
                    server -- .lookup("features") --> cache

                    Hop("score", server, .milliseconds(50))
                }
            }
            """,
        passes: [
            .when(
                "a path has no flows yet",
                """
                let server = ModelServer()
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) { Hop("score", server, .milliseconds(50)) }
                }
                """),
            .when(
                "all of it is connected, whichever way its arrows point",
                """
                let app = Client()
                let server = ModelServer()
                let usual = FallbackSource()
                var serving: Serving {
                    Path("score", .p99, under: .milliseconds(100)) {
                        app -- .request("order") --> server
                        usual -- .fallback("yesterday's score") --> app

                        Hop("score", server, .milliseconds(50))
                        Hop("wait", app, .milliseconds(10))
                    }
                }
                """),
        ]
    ) { design in
        let flows = Dictionary(grouping: design.document.flows.filter { $0.path != nil }) { $0.path ?? "" }
        return design.statements(RequestPath.self).compactMap { path in
            guard let flows = flows[path.name] else { return nil }
            let parts = connectedParts(of: flows)
            let lost = path.hops.map(\.component).filter { hop in !parts.contains { $0.contains(hop) } }
            if let id = lost.first, let node = design.graph.node(id) {
                return Violation(
                    "the path `\(path.name)` has a hop at \(design.name(node)), and none of its flows gets there",
                    at: path.element, related: [.component(node)])
            }
            guard parts.count > 1 else { return nil }
            return Violation(
                "the path `\(path.name)` is in \(parts.count) parts that no flow connects", at: path.element,
                notes: parts.map { part in "part: \(part.map { "`\($0)`" }.joined(separator: ", "))" })
        }
    }

    /// The ids of what flows connect, part by part, in the order of the flows.
    private static func connectedParts(of flows: [DesignDocument.Flow]) -> [[String]] {
        flows.reduce(into: [[String]]()) { parts, flow in
            let ends = flow.from == flow.to ? [flow.from] : [flow.from, flow.to]
            let touched = parts.indices.filter { part in ends.contains { parts[part].contains($0) } }
            let known = touched.flatMap { parts[$0] }
            let joined = known + ends.filter { !known.contains($0) }
            for index in touched.reversed() { parts.remove(at: index) }
            parts.insert(joined, at: touched.first ?? parts.count)
        }
    }
}
