import DesignGraph
import SystemDesign

extension Rule {
    static let undeclaredCycle = Rule(
        "GRF204", "undeclared-cycle", .warning, "Say where a loop closes, or break it",
        detects: """
            Jobs and services that wait for each other in a circle, with no store between them and no flow \
            that closes loops on purpose: a label, a log, a trigger, feedback.
            """,
        why: """
            Jobs that each need the other's output can't be put in an order; calls in a circle end in \
            timeouts; and data that comes back unmarked reinforces itself unseen.
            """,
        fix: """
            write the flow that closes the loop as what it is, such as .feedback or .trigger, or take it \
            out
            """,
        source: "Sculley et al., Hidden technical debt, on hidden feedback loops",
        fails: """
            let sessions = DataJob(.batch, "Sessions")
            let bots = DataJob(.batch, "Bot filter")
            let totals = DataJob(.batch, "Totals")
            var data: DataPreparation { sessions --> bots --> totals --> sessions }
            """,
        passes: [
            .when(
                "the flow that closes the loop says so",
                """
                let sessions = DataJob(.batch, "Sessions")
                let bots = DataJob(.batch, "Bot filter")
                var data: DataPreparation {
                    sessions --> bots
                    bots -- .trigger("sessions with new bots once more") --> sessions
                }
                """),
            .when(
                "a store is between them",
                """
                let lake = DataLake()
                let sessions = DataJob(.batch, "Sessions")
                let totals = DataJob(.batch, "Totals")
                var data: DataPreparation { lake --> sessions --> lake --> totals --> lake }
                """),
            .when(
                "a request and its answer are two flows",
                """
                let search = Service("Search")
                let server = ModelServer()
                var serving: Serving { search -- .request("query") --> server -- .request("scores") --> search }
                """),
        ]
    ) { design in
        let isPause = design.isOne(of: .keepers, .actors)
        let isJob = design.isOne(of: .scheduledJobs)
        return design.graph.cycles(over: .unmarked, avoiding: isPause).compactMap { group in
            guard let loop = design.loop(through: group), !design.isDialogue(loop) else { return nil }
            let isImpossible = loop.allSatisfy(isJob)
            return Violation(
                isImpossible
                    ? "\(design.names(loop.dropLast())) are scheduled jobs that each wait for the other"
                    : "\(design.names(loop.dropLast())) form a loop, and no flow of it says that it closes one",
                at: .component(loop[0]),
                and: Set(loop.dropFirst()).subtracting([loop[0]]).sorted().map { .component($0) },
                severity: isImpossible ? .error : .warning, notes: ["loop: \(design.way(loop))"])
        }
    }
}

extension FlowKinds {
    /// What makes one component wait for another. Look-ups and fallbacks don't: what they read is there or isn't.
    fileprivate static let unmarked = data.union(calls).union(artifacts).subtracting(feedback)
        .subtracting([.lookup, .fallback])
}

extension Inspection {
    /// The shortest way from the first of some components through others of them back to it.
    fileprivate func loop(through group: [DesignGraph.Node]) -> [DesignGraph.Node]? {
        let members = Set(group)
        let start = group[0]
        let ways = graph.ways(from: [start], over: .unmarked, avoiding: { !members.contains($0) })
        let last = ways.components.first { graph.neighbours(of: $0, over: .unmarked).contains(start) }
        return last.flatMap(ways.way).map { $0 + [start] }
    }

    /// Whether a loop is two components of which one asks and the other answers.
    fileprivate func isDialogue(_ loop: [DesignGraph.Node]) -> Bool {
        loop.count == 3
            && graph.flows(at: loop[0]).contains {
                $0.kind == .request && [$0.from, $0.to].contains(graph.components[loop[1]].id)
            }
    }
}
