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
        UseCase("what somebody does with it", by: "whom")
        OutOfScope("What it doesn't try to do")
        Question("What is unclear?", answer: "What you take as the answer.")
        // How much, how fast? Say what is only assumed.
        Load(
            "requests", average: .perSecond(100).assumed,
            peak: .perSecond(300).derived(from: "3 × the average"))
        Target(.latency, .p99, under: .milliseconds(200))
        Availability(atLeast: .percent(99.9))
        Constraint(.budget, "What it has to live with")
        ErrorCost(.falsePositive, "what happens then", is: "how bad that is")
        Assumption("What you take for granted")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective("What the model learns")
        MLTask(
            .binaryClassification, input: "what it gets", output: "what it answers", supervision: .supervised)
        WithoutML("What would do without a model", insufficient: "why it isn't enough")
        Alternative("Another task that would solve it", rejected: "why it doesn't as well")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        DataSource(events, .eventStream, of: "what users do", labelled: true)
        app -- .event("what users do") --> events -- .stream("archive") --> lake
        lake --> features -- .materialize("latest values") --> store

        Label(
            "what counts as right", .implicit, from: events, delay: .days(1),
            negatives: "what counts as wrong")
        Feature("what the model looks at", of: "user", .numerical, computed: .batch, freshness: .days(1))
        Validation("what is checked on the way in", otherwise: .quarantine)
        Leakage("what the model won't know when it predicts", preventedBy: "how you keep it out")
        Bias("What the data shows too much or too little of", correctedBy: "what you do about it")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        lake -- .trainingData("examples") --> pairs --> trainer --> gate --> registry

        Baseline("The simplest thing that could work")
        Candidate("The model", .chosen, for: "what speaks for it", against: "what speaks against it")
        Loss(.crossEntropy)
        Split(.byTime, because: "the future isn't known in production")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.prAUC, .offline, .primary)
        Metric("the number that shows it", .online, .primary, should: .rise)
        Metric(.latency(.p99), .online, .guardrail)
        Slices("new or returning users")
        Gate("promotion", opensIf: "the offline metric gains", comparedTo: .versionInUse, at: gate)
        Experiment(.abTest, unit: "user", duration: .weeks(2), decides: "the number that shows it")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: server, because: "why not ahead")
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
        Rollback("the version before comes back", within: .minutes(5))
        Fallback(if: "the model is down", then: "what is answered instead")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        server -- .log("input, answer, version") --> log --> drift --> alerts
        alerts -- .trigger("retrain") --> trainer

        Logging("input, answer, version", of: server, joinedBy: "request id")
        Signal("distribution of the inputs", .drift, by: drift, every: .hours(1))
        Alert("drift", when: "PSI > 0.2", tells: "the team on call", then: .retrain, at: drift)
        Retraining("on the latest data", every: .weeks(1))
    }
}
