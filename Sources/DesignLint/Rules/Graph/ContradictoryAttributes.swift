import DesignNumbers
import SystemDesign

extension Rule {
    static let contradictoryAttributes = Rule(
        "GRF207", "contradictory-attributes", .error, "Let no figure contradict another, or itself",
        detects: """
            Figures that can't be meant: below zero, more than the whole, zero where nothing would run. And figures that \
            say different things of the same: more replicas than the most there are; a throughput that the calls at a \
            time don't allow; a size that its entries exceed; a peak below the average; a Capacity and its component; \
            a target and the limit of the only path; stages, shares and percentiles in the wrong order. A warning where \
            something that isn't said may explain it. Figures that mean the same may differ by `discrepancy`, a tenth, and \
            a latency is at most `tail`, ten times, the mean.
            """,
        why: "Whatever is worked out with such figures is wrong, and looks as exact as if it were right.",
        fix: "find out which of the figures is right, and say it once",
        source: "Little, A Proof for the Queuing Formula L = λW; arithmetic",
        fails: """
            let search = ModelServer(replicas: 12, upTo: 10)
            let cache = Cache(timeToLive: .minutes(0), hitRate: .percent(120))
            let ranker = ModelServer(
                throughput: .perSecond(10_000), concurrency: 8, latency: .milliseconds(100))
            var requirements: Requirements {
                Load("searches", average: .perSecond(800), peak: .perSecond(500))
                Target(.latency, .p50, under: .milliseconds(200))
                Target(.latency, .p99, under: .milliseconds(100))
            }
            var serving: Serving {
                Capacity(ranker, perReplica: .perSecond(5_000))
                Rollout(.canary, shares: .percent(10), .percent(5))
            }
            """,
        passes: [
            .when(
                "figures agree, or are as far apart as rough ones are",
                """
                let app = Client(rate: .perSecond(1_000))
                let ranker = ModelServer(
                    throughput: .perSecond(150), replicas: 10, upTo: 20, concurrency: 8,
                    latency: .milliseconds(100))
                var requirements: Requirements {
                    Load("searches", average: .perSecond(231), peakFactor: 3, peak: .perSecond(700))
                    Target(.latency, .p50, under: .milliseconds(50))
                    Target(.latency, .p99, under: .milliseconds(100))
                }
                var serving: Serving {
                    app --> ranker
                    Capacity(ranker, peak: .perSecond(1_050), perReplica: .perSecond(150).about)
                    Rollout(.canary, shares: .percent(1), .percent(10), .percent(100))
                }
                """),
            .when(
                "ranges overlap",
                """
                let ranker = ModelServer(throughput: .perSecond(100, to: 200), replicas: .count(8, to: 12), upTo: 10)
                var serving: Serving { Capacity(ranker, perReplica: .perSecond(150)) }
                """),
            .when(
                "zero is meant: a pool that sleeps, a delay that isn't there",
                """
                let encoder = Encoder(replicas: 0, upTo: 4)
                let clicks = EventStream(delay: .seconds(0))
                """),
            .when(
                "a stage gets what two others have found",
                """
                let words = SearchIndex(.text)
                let vectors = VectorIndex()
                let ranker = Ranker(.light)
                let reranker = Reranker()
                var serving: Serving {
                    Stage("by words", by: words, from: .billions(1), to: 1_000)
                    Stage("by content", by: vectors, from: .billions(1), to: 1_000)
                    Stage("rank", by: ranker, from: 2_000, to: 500)
                    Stage("re-rank", by: reranker, from: 500, to: 20)
                }
                """),
            .when(
                "a call brings many items",
                """
                let app = Client()
                let ranker = Ranker(
                    .heavy, throughput: .perSecond(100_000), concurrency: 8, candidates: 500,
                    latency: .milliseconds(100))
                let store = FeatureStore(.online, throughput: .perSecond(100_000), latency: .milliseconds(5))
                var serving: Serving { app --> ranker --> store }
                """),
            .when(
                "there are several paths, and the target may be another's",
                """
                let app = Client()
                let search = Service()
                var requirements: Requirements { Target(.latency, .p99, under: .milliseconds(100)) }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(100)) { app --> search }
                    Path("upload", .p99, under: .seconds(2)) { app -- .request("photo") --> search }
                }
                """),
        ]
    ) { design in
        let found = Dictionary(grouping: design.numbers.contradictions, by: \.place)
        return found.values.sorted { $0[0].place.order < $1[0].place.order }.map { contradictions in
            let first = contradictions.first { $0.isCertain } ?? contradictions[0]
            let place = Element(first.place)
            let rest = contradictions.filter { $0.text != first.text }
            return Violation(
                "\(design.calling(place)): \(first.text)", at: place,
                severity: first.isCertain ? .error : .warning,
                notes: first.notes + rest.flatMap { ["also: \($0.text)"] + $0.notes },
                related: contradictions.flatMap(\.related).map(Element.init))
        }
    }
}

extension Element {
    fileprivate init(_ place: Contradiction.Place) {
        self =
            switch place {
            case .component(let index): .component(index)
            case .flow(let index): .flow(index)
            case .statement(let index): .statement(index)
            }
    }
}

extension Contradiction.Place {
    /// Where it comes among all places: components first, then flows, then statements.
    fileprivate var order: (Int, Int) {
        switch self {
        case .component(let index): (0, index)
        case .flow(let index): (1, index)
        case .statement(let index): (2, index)
        }
    }
}

extension Inspection {
    /// What a message calls an element.
    fileprivate func calling(_ element: Element) -> String {
        switch element {
        case .component(let index): name(index)
        case .flow(let index):
            "the flow from `\(document.flows[index].from)` to `\(document.flows[index].to)`"
        default: "the statement \(document.name(of: element).onOneLine)"
        }
    }
}
