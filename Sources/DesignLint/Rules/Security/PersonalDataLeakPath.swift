import DesignGraph
import SystemDesign

extension Rule {
    static let personalDataLeakPath = Rule(
        "SEC802", "personal-data-leak-path", .error, "Take out who somebody is before data spreads",
        detects: """
            A way for data that tells who somebody is, from a component that holds it into a prediction log, a store \
            of metrics, a dashboard or another company's service, on which nothing takes that out; such an end \
            that holds it by its own account, with no word on who may see it; and a store of pseudonyms that a \
            store with names fills as it is.
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
                "a service has it taken out before it asks another company",
                """
                let app = Client("Chat").personalData(.identifying)
                let assistant = Service("Assistant")
                let redactor = Preprocessor("Redaction")
                let vendor = ExternalService("Language model")
                var data: DataPreparation { Privacy(.redaction, "names are masked", at: redactor) }
                var serving: Serving {
                    app --> assistant -- .request("question") --> redactor -- .response("masked") --> assistant
                    assistant -- .request("masked question") --> vendor -- .response("answer") --> assistant
                }
                """),
            .when(
                "the other company is asked for something that is about nobody",
                """
                let app = Client("App").personalData(.identifying)
                let service = Service("Routes")
                let weather = ExternalService("Weather").personalData(.none)
                var serving: Serving { app --> service -- .request("place, hour") --> weather }
                """),
            .when(
                "a job between two stores takes out who it is",
                """
                let archive = ObjectStore("Archive").personalData(.sensitive)
                let job = DataJob(.batch, "De-identification")
                let research = DataLake("Research").personalData(.pseudonymous)
                var data: DataPreparation { archive --> job --> research }
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
        let ends: [Violation] = design.components(.wideEnds, [.externalService]).compactMap { end in
            guard !restricted.contains(end), !hiding.contains(end) else { return nil }
            if let own = design.graph.components[end].personalData {
                return own.isIdentifying ? openEnd(end, own, in: design) : nil
            }
            return leak(into: end, of: spread, in: design)
        }
        return ends + mislabelledStores(in: design)
    }

    /// Stores of pseudonyms that get names: nothing between the two could take them out, and nothing says who does.
    private static func mislabelledStores(in design: Inspection) -> [Violation] {
        let measures = design.statements(Privacy.self).filter { $0.component == nil }
        guard measures.isEmpty else { return [] }
        let graph = design.graph
        let hiding = design.deidentifying
        let isStore = design.isOne(of: .stores)
        let changesNothing = design.isOne(of: [.dataValidator, .eventStream, .changeCapture])
        let named = design.components(.stores).filter {
            graph.components[$0].personalData?.isIdentifying == true && !hiding.contains($0)
        }
        let ways = graph.ways(
            from: named, over: .copies, avoiding: hiding.contains,
            endingAt: { graph.components[$0].personalData != nil || !changesNothing($0) })
        return ways.components.compactMap { store in
            guard isStore(store), graph.components[store].personalData == .pseudonymous,
                let way = ways.way(to: store), let data = graph.components[way[0]].personalData
            else { return nil }
            return Violation(
                """
                \(design.name(store)) is marked pseudonymous, but gets \(data.rawValue) data from \
                \(design.name(way[0])) unchanged
                """,
                at: .component(store), severity: .warning, notes: ["way: \(design.way(way))"],
                related: [.component(way[0])],
                help: "state where names are taken out, or mark the store as it is",
                paste: "Privacy(.pseudonyms, \"a keyed hash stands for the person\", at: \(design.id(store)))"
            )
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
            at: .component(end),
            severity: spread.isCarriedByRequests(to: end) ? .warning : design.severityOfAbsence,
            notes: ["way: \(design.way(way))"], related: [.component(way[0])],
            paste: "Privacy(.pseudonyms, \"a keyed hash stands for the person\", at: \(carrier))")
    }
}

/// Where data gets that tells who somebody is: as far as nothing takes that out, no person takes it, and no component
/// says what it holds, which is believed.
private struct SpreadOfIdentities {
    private let graph: DesignGraph
    private let ways: Ways
    /// Where clients' requests get, by what hands them on as they are.
    private let requests: Ways
    /// Whether data is passed on, once it is there.
    private let passes: (DesignGraph.Node) -> Bool

    init(in design: Inspection) {
        let graph = design.graph
        let hiding = design.deidentifying.union(design.deidentified)
        let isActor = design.isOne(of: .actors)
        let starts = Set(
            graph.components.indices.filter {
                graph.components[$0].personalData?.isIdentifying == true && !hiding.contains($0)
            })
        let isEnd = { graph.components[$0].personalData != nil || hiding.contains($0) || isActor($0) }
        let ways = graph.ways(from: starts.sorted(), over: .data, endingAt: isEnd)
        self.graph = graph
        self.ways = ways
        let handsOn = design.isOne(of: [.gateway, .service])
        requests = graph.ways(
            from: starts.filter(isActor).sorted(), over: [.request],
            endingAt: { isEnd($0) || !handsOn($0) })
        passes = { starts.contains($0) || (ways.reaches($0) && !isEnd($0)) }
    }

    /// The way to a component. What another company is asked goes there with the question, so requests count there.
    func way(to end: DesignGraph.Node) -> [DesignGraph.Node]? {
        if let way = ways.way(to: end) { return way }
        guard graph.components[end].kind == .externalService else { return nil }
        return graph.neighbours(of: end, over: [.request], backwards: true).first(where: passes)
            .flatMap(ways.way).map { $0 + [end] } ?? requests.way(to: end)
    }

    /// Whether it gets there only with what clients ask: then it is likely, and not certain, that it is in there.
    func isCarriedByRequests(to end: DesignGraph.Node) -> Bool {
        guard let way = way(to: end), way.count > 2 else { return false }
        return way == requests.way(to: end)
    }
}

extension Set<ComponentKind> {
    /// What many read, and what is copied to where nobody looks after it.
    fileprivate static let wideEnds: Self = [.predictionLog, .metricsStore, .dashboard]
}

extension FlowKinds {
    /// What copies data from one store to the next; of changes and of what is materialised somebody has chosen parts.
    fileprivate static let copies: Self = [.batch, .stream, .event]
}
