import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let unquantifiedRequirement = Rule(
        "COV110", "unquantified-requirement", .warning, "Put figures to what serving has to do",
        detects: """
            Predictions that somebody waits for without a limit of their latency or a load at peak; predictions made \
            ahead without how many, or without when they must be done.
            """,
        why: """
            Without these figures no budget, no number of replicas and no run of a job can be checked, and a report \
            without findings says nothing.
            """,
        fix:
            "state a Load with its peak and a Path or a Target; of a job its entries, and its cadence or a Target",
        source: "Yan, ml-design-docs, section 4; Microsoft, Machine learning model checklist, on hard limits",
        fails: """
            let app = Client()
            let server = ModelServer()
            var serving: Serving {
                ServingMode(.online, of: server, because: "the order is new")
                app -- .request("order") --> server
            }
            """,
        passes: [
            .when(
                "both are said",
                """
                let app = Client()
                let server = ModelServer()
                var requirements: Requirements {
                    Load("orders", average: .perSecond(50), peakFactor: 4)
                    Target(.latency, .p99, under: .milliseconds(100))
                }
                var serving: Serving { app -- .request("order") --> server }
                """),
            .when(
                "it is an idea",
                """
                let maturity = Maturity.concept
                let app = Client()
                let server = ModelServer()
                var serving: Serving { app -- .request("order") --> server }
                """),
            .when(
                "they are left out with a reason",
                """
                let app = Client()
                let server = ModelServer()
                var requirements: Requirements {
                    Waiving(.scale, because: "a demonstration")
                    Waiving(.performanceTargets, because: "a demonstration")
                }
                var serving: Serving { app -- .request("order") --> server }
                """),
            .when(
                "a job says how many, and how often",
                """
                let scoring = BatchInference(every: .days(1), entries: .millions(20))
                let lists = Database(.keyValue)
                var serving: Serving { scoring --> lists }
                """),
            .when(
                "nothing predicts yet",
                """
                let app = Client()
                let service = Service()
                var serving: Serving { app -- .request("order") --> service }
                """),
        ]
    ) { design in
        guard design.maturity > .concept else { return [] }
        let asked = design.coverage(of: [.named("REQ.5"), .named("REQ.6")].compactMap(\.self))
        let lacking = design.lackingFigures(
            leavingOut: Set(
                asked.filter { if case .waived = $0.state { true } else { false } }.map(\.item.id)))
        guard !lacking.isEmpty else { return [] }
        let open = asked.filter { !$0.state.isDone }
        return [
            Violation(
                "no figures say \(lacking.map(\.what).joined(separator: ", "))",
                at: .step(.requirements),
                notes: lacking.map { "with it: \($0.use)" }
                    + open.compactMap { design.note(on: $0, saidBy: []) },
                help: "state \(lacking.map(\.how).joined(separator: ", "))")
        ]
    }
}

extension Inspection {
    /// A figure that isn't said: what it is, what it is good for, and how it is said.
    fileprivate typealias Lack = (what: String, use: String, how: String)

    /// What the arithmetic of serving can't do without, where the items that ask for it aren't left out.
    fileprivate func lackingFigures(leavingOut waived: Set<String>) -> [Lack] {
        var lacking: [Lack] = []
        let isLoadAsked = !waived.contains("REQ.5")
        let isTimeAsked = !waived.contains("REQ.6")
        if Condition.online.and(.hosted).holds(self) {
            if isLoadAsked, !saysPeak {
                lacking.append(
                    (
                        "how much comes at peak",
                        "the load of each component, and the replicas that it takes",
                        "Load(…, peak: …)"
                    ))
            }
            if isTimeAsked, !states(RequestPath.self), !states(Target.self, where: { $0.quality == .latency })
            {
                lacking.append(
                    (
                        "how long an answer may take", "the budget of each path, and what is left of it",
                        "Path(…, .p99, under: …) or Target(.latency, .p99, under: …)"
                    ))
            }
        }
        let jobs = components([.batchInference])
        guard !jobs.isEmpty else { return lacking }
        if isLoadAsked, !jobs.contains(where: saysRows), !states(Scale.self), !states(Load.self) {
            lacking.append(
                (
                    "how many predictions are made ahead", "how long a run takes",
                    "`entries:` of \(names(jobs))"
                ))
        }
        if isTimeAsked, !jobs.contains(where: saysTime), !states(Target.self) {
            lacking.append(
                (
                    "when predictions made ahead must be there", "whether a run is done before the next",
                    "`every:` of \(names(jobs))"
                ))
        }
        return lacking
    }

    private func states<S: Statement>(_ type: S.Type, where isMeant: (S) -> Bool) -> Bool {
        statements(type).contains { isMeant($0.statement) }
    }

    private var saysPeak: Bool {
        states(Load.self) { $0.peak != nil || ($0.average != nil && $0.peakFactor != nil) }
            || states(Capacity.self) { $0.peak != nil }
            || graph.components.contains { $0.kind == .client && $0[.rate] != nil }
            || graph.flows.contains { $0.kind == .request && $0.attributes[.rate] != nil }
    }

    private func saysRows(_ job: DesignGraph.Node) -> Bool {
        graph.components[job][.entries] != nil || graph.components[job][.throughput] != nil
            || graph.flows(at: job).contains { $0.attributes[.items] != nil }
    }

    private func saysTime(_ job: DesignGraph.Node) -> Bool {
        let component = graph.components[job]
        return component[.cadence] != nil || component[.duration] != nil || component[.freshness] != nil
            || graph.flows(at: job).contains {
                $0.attributes[.cadence] != nil || $0.attributes[.window] != nil
            }
    }
}
