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
        let parts = flows.mapValues(connectedParts)
        let ends = parts.mapValues { Set($0.flatMap(\.self)) }
        return design.statements(RequestPath.self).compactMap { path in
            guard let parts = parts[path.name], let ends = ends[path.name] else { return nil }
            let lost = path.hops.map(\.component).first { !ends.contains($0) }
            if let node = lost.flatMap(design.graph.node) {
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
        let neighbours = flows.reduce(into: [String: [String]]()) { neighbours, flow in
            neighbours[flow.from, default: []].append(flow.to)
            neighbours[flow.to, default: []].append(flow.from)
        }
        var seen: Set<String> = []
        return flows.compactMap { flow in
            guard seen.insert(flow.from).inserted else { return nil }
            var part = [flow.from]
            var next = 0
            while next < part.count {
                part += neighbours[part[next], default: []].filter { seen.insert($0).inserted }
                next += 1
            }
            return part
        }
    }
}
