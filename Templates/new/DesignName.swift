import SystemDesign

/// What the system does, for whom, in a sentence.
@main
struct DesignName: Design {
    // Components: the property's name is the id, a title may follow in quotes.
    let app = Client("App")
    let events = EventStream("Events")
    let lake = DataLake("Data lake")

    let features = FeaturePipeline(.batch, "Features", every: .days(1))
    let store = FeatureStore(.online, "Online features")

    let pairs = DatasetBuilder("Data set")
    let trainer = Trainer("Training", every: .weeks(1))
    let gate = Evaluator("Offline evaluation")
    let registry = ModelRegistry("Model registry")

    let gateway = Gateway("Gateway")
    let server = ModelServer("Model server")

    let log = PredictionLog("Prediction log")
    let drift = Monitor(.drift, "Drift")
    let alerts = Alerting("Alerting").owner("the team on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        // Whom does it help, and which number would show it?
        Goal("What shall become better", metric: "the number that shows it")
        Guardrail("What must not get worse meanwhile")
        OutOfScope("What it doesn't try to do")
        Question("What is unclear?", answer: "What you take as the answer.")
        // How much, how fast? Say what is only assumed.
        Load(
            "requests", average: .perSecond(100).assumed,
            peak: .perSecond(300).derived(from: "3 × the average"))
        Target(.latency, .p99, under: .milliseconds(200))
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective("What the model learns")
        MLTask(
            .binaryClassification, input: "what it gets", output: "what it answers", supervision: .supervised)
        Alternative("A way without a model", rejected: "why it isn't enough")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        app -- .event("what users do") --> events -- .stream("archive") --> lake
        lake --> features -- .materialize("latest values") --> store

        Label(
            "what counts as right", .implicit, from: events, delay: .days(1),
            negatives: "what counts as wrong")
        Feature("what the model looks at", of: "user", .numerical, computed: .batch, freshness: .days(1))
        Bias("What the data shows too much or too little of", correctedBy: "what you do about it")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        lake -- .trainingData("examples") --> pairs --> trainer --> gate --> registry

        Baseline("The simplest thing that could work")
        Candidate("The model", .chosen, for: "what speaks for it", against: "what speaks against it")
        Loss("Cross-entropy")
        Split(.byTime, because: "the future isn't known in production")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric("a number on data at rest", .offline, .primary)
        Metric("the number of the goal", .online, .primary)
        Slices("new or returning users")
        Gate("promotion", opensIf: "the offline metric gains over the version in use", at: gate)
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        Path("request", .p99, under: .milliseconds(200)) {
            app -- .request("question") --> gateway --> server -- .lookup("features") --> store
            server -- .response("answer") --> app

            Hop("route, authenticate", gateway, .milliseconds(10))
            Hop("read features", store, .milliseconds(10))
            Hop("predict", server, .milliseconds(100))
            Headroom(.milliseconds(80), for: "retries")
        }
        registry --> server
        Rollout(
            .canary, shares: .percent(1), .percent(10), each: .hours(24), abortIf: "a guardrail gets worse")
        Fallback(if: "the model is down", then: "what is answered instead")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        server -- .log("input, answer, version") --> log --> drift --> alerts
        alerts -- .trigger("retrain") --> trainer

        Signal("distribution of the inputs", .drift, by: drift, every: .hours(1), alertIf: "PSI > 0.2")
        Retraining("on the latest data", every: .weeks(1))
    }
}
