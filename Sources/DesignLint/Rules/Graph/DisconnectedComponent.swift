import DesignGraph
import SystemDesign

extension Rule {
    static let disconnectedComponent = Rule(
        "GRF203", "disconnected-component", .warning, "Connect every component, or leave it out",
        detects: """
            A component without a flow; or some that are connected with each other alone, with no actor, \
            data, schedule or monitor among them.
            """,
        why: "Either the system has something that nobody uses, or the design leaves out who uses it.",
        fix: "write the flows that it has, or remove it",
        source: "Structurizr inspections; Threagile, unnecessary technical asset",
        fails: """
            let app = Client()
            let server = ModelServer()
            let cache = Cache()
            var serving: Serving { app --> server }
            """,
        passes: [
            .when(
                "the design has one component",
                """
                let server = ModelServer()
                """),
            .when(
                "no flows are written yet",
                """
                let app = Client()
                let server = ModelServer()
                """),
            .when(
                "a part has its own way in or out",
                """
                let app = Client()
                let server = ModelServer()
                let lake = DataLake()
                let builder = DatasetBuilder()
                let trainer = Trainer()
                var model: ModelDevelopment { lake --> builder --> trainer }
                var serving: Serving { app --> server }
                """),
        ]
    ) { design in
        guard !design.graph.flows.isEmpty else { return [] }
        let mentioned = Set(design.document.statements.flatMap(\.statement.references))
        let parts = design.graph.parts
        let largest = parts.map(\.count).max() ?? 0
        return parts.compactMap { part in
            guard let first = part.first, part.count < largest else { return nil }
            guard part.count == 1 else { return design.looseEnd(part) }
            return mentioned.contains(design.graph.components[first].id)
                ? Violation("\(design.name(first)) has no flow", at: .component(first), severity: .note)
                : Violation(
                    "\(design.name(first)) has no flow, and nothing is said of it", at: .component(first))
        }
    }
}

extension Inspection {
    /// What is wrong with a part of the graph that nothing gets into and nothing comes out of.
    fileprivate func looseEnd(_ part: [DesignGraph.Node]) -> Violation? {
        let isEnd = { (node: DesignGraph.Node) -> Bool in
            let component = graph.components[node]
            return [.actors, .data, .monitoring].contains(component.plane) || component[.cadence] != nil
        }
        guard let first = part.first, !part.contains(where: isEnd) else { return nil }
        return Violation(
            "\(names(part)) are connected with each other alone", at: .component(first),
            and: part.dropFirst().map { .component($0) })
    }
}
