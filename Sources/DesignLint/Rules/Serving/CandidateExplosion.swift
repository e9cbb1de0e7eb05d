import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let candidateExplosion = Rule(
        "SRV610", "candidate-explosion", .error, "Score only what is worth scoring",
        detects: """
            A model that has enough replicas for its calls, and not for the items that these bring; a heavy ranker that \
            scores more than 10,000 items a request with nothing before it that makes them fewer.
            """,
        why: """
            Requests hide the work: 4,000 a second with 500 candidates each are two million scores a second, and that \
            is what machines are bought for.
            """,
        fix: """
            let something cheaper choose first, score fewer, or score in larger batches on faster machines; `throughput:` \
            counts items, not requests
            """,
        source: "Covington et al., Deep Neural Networks for YouTube Recommendations; Khang, ML system design",
        fails: """
            let app = Client()
            let ranker = Ranker(.heavy, throughput: .perSecond(50_000), replicas: 20, candidates: 500)
            var requirements: Requirements { Load("home pages", at: app, peak: .perSecond(4_000)) }
            var serving: Serving { app -- .request("500 candidates") --> ranker }
            """,
        passes: [
            .when(
                "it has enough replicas for all items",
                """
                let app = Client()
                let ranker = Ranker(.heavy, throughput: .perSecond(50_000), replicas: 60, candidates: 500)
                var requirements: Requirements { Load("home pages", at: app, peak: .perSecond(4_000)) }
                var serving: Serving { app -- .request("500 candidates") --> ranker }
                """),
            .when(
                "something before it makes them fewer",
                """
                let app = Client()
                let index = VectorIndex()
                let ranker = Ranker(.heavy)
                var serving: Serving {
                    app -- .lookup("vector") --> index -- .request("candidates") --> ranker
                    Stage("retrieve", by: index, from: .millions(20), to: 50_000)
                    Stage("rank", by: ranker, from: 50_000, to: 20)
                }
                """),
            .when(
                "a job scores them ahead",
                """
                let lake = DataLake()
                let ranker = Ranker(.heavy)
                let lists = Database(.keyValue)
                var serving: Serving {
                    lake -- .batch("every product") --> ranker -- .batch("lists") --> lists
                    Stage("rank", by: ranker, from: .millions(20), to: 500)
                }
                """),
            .when(
                "the calls alone are too many, which is a matter of replicas",
                """
                let app = Client()
                let ranker = Ranker(.heavy, throughput: .perSecond(100), replicas: 2, candidates: 500)
                var requirements: Requirements { Load("home pages", at: app, peak: .perSecond(4_000)) }
                var serving: Serving { app -- .request("500 candidates") --> ranker }
                """),
        ]
    ) { design in
        design.overloadedByItems + design.scoringAll
    }
}

extension Inspection {
    /// Models that get too many items, though not too many calls.
    fileprivate var overloadedByItems: [Violation] {
        numbers.capacities.compactMap { capacity in
            guard capacity.isOverloadedByItems, !isOne(of: .stores)(capacity.node), let load = capacity.load,
                let calls = capacity.calls, let ceiling = capacity.ceiling, let busy = capacity.utilisation,
                busy.lower > 1 || (capacity.missing.isEmpty && busy.upper.isFinite)
            else { return nil }
            let items = numbers.loads.components[capacity.node]?.items.notes ?? []
            return Violation(
                "calls at \(calls.value) bring \(name(capacity.node)) items at \(load.value), and it gets "
                    + "\(ceiling.value) done",
                at: .component(capacity.node), severity: busy.lower > 1 ? .error : .warning,
                notes: items + ceiling.notes + (capacity.needed?.notes ?? []),
                related: capacity.statement.map { [.statement($0)] } ?? [])
        }
    }

    /// Heavy rankers that score everything there is while somebody waits.
    fileprivate var scoringAll: [Violation] {
        let stages = statements(Stage.self)
        return components([.heavyRanker]).compactMap { ranker in
            let stage = stages.firstIndex { $0.component == id(ranker) && $0.input != nil }
            let scope = scope(of: ranker)
            guard let input = stage.flatMap({ stages[$0].input }) ?? graph.components[ranker][.candidates],
                input.isPlausible, input.figure.bound != .orLess,
                input.inBaseUnit > thresholds[.wholeCorpus],
                graph.flows(at: ranker).contains(where: { $0.kind == .request && $0.to == id(ranker) }),
                components(components(.narrowing), in: scope).isEmpty,
                !stages[..<(stage ?? 0)].contains(where: { scope.includes($0.system) })
            else { return nil }
            return Violation(
                "\(name(ranker)) scores \(input) items of each request, and nothing chooses among them before",
                at: .component(ranker), severity: .warning,
                related: stage.map { [stages[$0].element] } ?? [],
                help: "let an index or a light ranker hand on a few hundred")
        }
    }
}

extension Set<ComponentKind> {
    /// What makes of everything a few that are worth a closer look.
    fileprivate static let narrowing: Self = searchIndexes.union([.candidateGenerator, .lightRanker])
}
