import DesignGraph
import SystemDesign

extension Rule {
    static let personalDataLeakPath = Rule(
        "SEC802", "personal-data-leak-path", .error, "Take out who somebody is before data spreads",
        detects: """
            A way for data that tells who somebody is, from a component that holds it into a prediction log, a store \
            of metrics, a dashboard or another company's service, on which nothing takes that out; and such an end \
            that holds it by its own account, with no word on who may see it.
            """,
        why: """
            Logs and dashboards are read by many and copied by more, and what another company has can't be called \
            back.
            """,
        fix: """
            state a Privacy measure at a component on the way, or mark at the end which personal data it holds, and \
            with Access who may see it
            """,
        source: "Microsoft, responsible AI checklist; pytm and Threagile, rules on data flows",
        fails: """
            let users = Database(.operational, "Accounts").personalData(.identifying)
            let ranker = Ranker(.heavy)
            let log = PredictionLog()
            var serving: Serving {
                ranker --> users
                ranker --> log
            }
            """,
        passes: [
            .when(
                "a measure at a component on the way hides who it is",
                """
                let users = Database(.operational, "Accounts").personalData(.identifying)
                let ranker = Ranker(.heavy)
                let log = PredictionLog()
                var data: DataPreparation {
                    Privacy(.pseudonyms, "the ranker logs a keyed hash of the account", at: ranker)
                }
                var serving: Serving {
                    ranker --> users
                    ranker --> log
                }
                """),
            .when(
                "the end says that it holds no names",
                """
                let users = Database(.operational, "Accounts").personalData(.identifying)
                let ranker = Ranker(.heavy)
                let log = PredictionLog().personalData(.pseudonymous)
                var serving: Serving {
                    ranker --> users
                    ranker --> log
                }
                """),
            .when(
                "the end is meant to hold them, and it is said who may see it",
                """
                let users = Database(.operational, "Accounts").personalData(.identifying)
                let ranker = Ranker(.heavy)
                let log = PredictionLog().personalData(.identifying)
                var serving: Serving {
                    ranker --> users
                    ranker --> log
                    Access("fraud analysts", to: log, by: "role, for 30 days; every access is logged")
                }
                """),
            .when(
                "there is a contract with the other company",
                """
                let users = Database(.operational, "Accounts").personalData(.identifying)
                let scoring = Service("Scoring")
                let bureau = ExternalService("Credit bureau").personalData(.identifying)
                var serving: Serving {
                    scoring --> users
                    scoring -- .request("name, address") --> bureau
                    Contract("credit report", of: bureau, request: "name, address", response: "a score")
                }
                """),
        ]
    ) { design in
        let spread = SpreadOfIdentities(in: design)
        let restricted = design.restricted.union(
            design.statements(Contract.self).compactMap { $0.component.flatMap(design.graph.node) })
        let hiding = design.deidentifying
        return design.components(.wideEnds, [.externalService]).compactMap { end in
            guard !restricted.contains(end), !hiding.contains(end) else { return nil }
            if let own = design.graph.components[end].personalData {
                return own.isIdentifying ? openEnd(end, own, in: design) : nil
            }
            return leak(into: end, of: spread, in: design)
        }
    }

    private static func openEnd(
        _ end: DesignGraph.Node, _ data: PersonalData, in design: Inspection
    ) -> Violation {
        let id = design.graph.components[end].id
        return Violation(
            "\(design.name(end)) holds \(data.rawValue) data, and nothing says who may see it",
            at: .component(end), severity: .warning, help: "state who may see it, or keep names out of it",
            paste: "Access(\"whose work needs it\", to: \(id), by: \"role; every access is logged\")")
    }

    private static func leak(
        into end: DesignGraph.Node, of spread: SpreadOfIdentities, in design: Inspection
    ) -> Violation? {
        guard let way = spread.way(to: end),
            let data = design.graph.components[way[0]].personalData
        else { return nil }
        let carrier = design.graph.components[way[way.count - 2]].id
        return Violation(
            """
            \(data.rawValue) data of \(design.name(way[0])) can get to \(design.name(end)), and nothing on the way \
            takes out who it is about
            """,
            at: .component(end), severity: design.severityOfAbsence,
            notes: ["way: \(design.way(way))"], related: [.component(way[0])],
            paste: "Privacy(.pseudonyms, \"a keyed hash stands for the person\", at: \(carrier))")
    }
}

/// Where data gets that tells who somebody is: as far as nothing takes that out, no person takes it, and no component
/// says what it holds, which is believed.
private struct SpreadOfIdentities {
    private let graph: DesignGraph
    private let ways: Ways
    /// Whether data is passed on, once it is there.
    private let passes: (DesignGraph.Node) -> Bool

    init(in design: Inspection) {
        let graph = design.graph
        let hiding = design.deidentifying
        let isActor = design.isOne(of: .actors)
        let starts = Set(
            graph.components.indices.filter {
                graph.components[$0].personalData?.isIdentifying == true && !hiding.contains($0)
            })
        let isEnd = { graph.components[$0].personalData != nil || hiding.contains($0) || isActor($0) }
        let ways = graph.ways(from: starts.sorted(), over: .data, endingAt: isEnd)
        self.graph = graph
        self.ways = ways
        passes = { starts.contains($0) || (ways.reaches($0) && !isEnd($0)) }
    }

    /// The way to a component. What another company is asked goes there with the question, so requests count there.
    func way(to end: DesignGraph.Node) -> [DesignGraph.Node]? {
        if let way = ways.way(to: end) { return way }
        guard graph.components[end].kind == .externalService else { return nil }
        return graph.neighbours(of: end, over: [.request], backwards: true).first(where: passes)
            .flatMap(ways.way).map { $0 + [end] }
    }
}

extension Set<ComponentKind> {
    /// What many read, and what is copied to where nobody looks after it.
    fileprivate static let wideEnds: Self = [.predictionLog, .metricsStore, .dashboard]
}
