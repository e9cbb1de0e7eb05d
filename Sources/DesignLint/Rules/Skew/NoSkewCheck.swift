import DesignGraph
import SystemDesign

extension Rule {
    static let noSkewCheck = Rule(
        "SKW407", "no-skew-check", .warning, "Compare what is served with what was trained on",
        detects: """
            From the pilot on, a model that is given features from an online store, where no log holds \
            them and nothing compares them with training: no monitor of skew, no signal, no checked \
            Parity.
            """,
        why: """
            Skew is a mistake of engineering, and metrics show it late, as a model that is a little worse \
            than it should be.
            """,
        fix: "log the features of a sample of requests, and compare them with those that training computes",
        source: """
            Google, Rules of ML, rules 29 and 37; ML Test Score, Monitoring 3; TensorFlow Data Validation
            """,
        fails: """
            let maturity = Maturity.pilot
            let app = Client()
            let server = ModelServer()
            let features = FeatureStore(.online)
            var serving: Serving { app --> server --> features }
            """,
        passes: [
            .when(
                "what serves is logged",
                """
                let maturity = Maturity.pilot
                let app = Client()
                let search = Service()
                let features = FeatureStore(.online)
                let server = ModelServer()
                let log = PredictionLog()
                var serving: Serving {
                    app --> search --> server --> features
                    search --> log
                }
                """),
            .when(
                "a monitor watches for skew",
                """
                let maturity = Maturity.pilot
                let app = Client()
                let server = ModelServer()
                let features = FeatureStore(.online)
                let skew = Monitor(.skew)
                var serving: Serving { app --> server --> features }
                var monitoring: Monitoring { server -- .metric("features") --> skew }
                """),
            .when(
                "both ways are compared",
                """
                let maturity = Maturity.pilot
                let app = Client()
                let server = ModelServer()
                let features = FeatureStore(.online)
                var data: DataPreparation {
                    Parity("features", by: "one library", checkedBy: "a replay of 10,000 requests each night")
                }
                var serving: Serving { app --> server --> features }
                """),
            .when(
                "it is given only what comes with the request",
                """
                let maturity = Maturity.pilot
                let app = Client()
                let server = ModelServer()
                var serving: Serving { app --> server }
                """),
            .when(
                "it isn't yet a pilot",
                """
                let app = Client()
                let server = ModelServer()
                let features = FeatureStore(.online)
                var serving: Serving { app --> server --> features }
                """),
        ]
    ) { design in
        guard design.maturity >= .pilot, design.components([.skewMonitor]).isEmpty else { return [] }
        let logged = design.loggedOnline
        let given = design.givenFeatures
        let unlogged = design.components(.onlineModels).filter { model in
            given.contains(model) && !logged.contains(model)
                && !design.states(Signal.self, of: model, where: { $0.aspect == .skew })
                && !design.states(Parity.self, of: model, where: { $0.check != nil })
        }
        guard let first = unlogged.first else { return [] }
        return [
            Violation(
                "nothing records or compares what \(design.names(unlogged)) \(unlogged.count == 1 ? "is" : "are") given",
                at: .component(first), and: unlogged.dropFirst().map { .component($0) },
                paste: """
                    let servedFeatures = PredictionLog("Served features")
                    \(design.graph.components[first].id) -- .log("features, score, version") --> servedFeatures
                    """)
        ]
    }
}

extension Inspection {
    /// What takes part in answering where an answer is logged: who writes the log, whom that asks, and who asks that.
    fileprivate var loggedOnline: Set<DesignGraph.Node> {
        let isPause = isOne(of: .keepers, .actors)
        let writers = components(.servedRecords).flatMap {
            graph.neighbours(of: $0, over: [.log, .event, .stream], backwards: true)
        }
        return graph.reachable(from: writers, over: .calls, along: .calls)
            .union(
                graph.reachable(from: writers, over: .calls, along: .calls, backwards: true, cutBy: isPause))
    }

    /// What gets values from an online store: who reads it, itself or by a feature server, and whom that asks.
    fileprivate var givenFeatures: Set<DesignGraph.Node> {
        let readers = components([.onlineFeatureStore, .featureServer]).flatMap {
            graph.neighbours(of: $0, over: [.lookup, .request], along: .calls, backwards: true)
        }
        return graph.reachable(from: readers, over: [.request], along: .calls, cutBy: isOne(of: .actors))
    }
}
