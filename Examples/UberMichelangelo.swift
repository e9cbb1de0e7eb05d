import SystemDesign

/// Hundreds of teams train, deploy and watch their models on one platform, where none may fail unnoticed. One
/// tenant is drawn in full: how many minutes until the food is at the door?
@main
struct UberMichelangelo: Design {
    let title = "Uber Michelangelo"
    let summary =
        "The whole life of thousands of models on one platform, and how Eats predicts delivery times with it."
    let maturity = Maturity.production

    // Figures that are needed more than once.
    static let features: Count = .count(20_000).source("GitHub page quoting uber.com, 2024")
    static let featureReads: Rate = .perSecond(15_000_000).derived(from: "10 million/s × 1.5 fetches")

    // The tenant, which stands below
    let deliveryTime: DeliveryTime

    // Actors
    let developer = HumanReviewer("Model developer", notes: "approves deploys of tier 1")

    // Data
    let events = EventStream("Event bus", technology: "Kafka", notes: "trips and orders")
        .personalData(.pseudonymous)
    let serviceDatabases = Database(.operational, "Service databases")
        .personalData(.identifying)
    let lake = DataLake("Data lake", technology: "HDFS, Hive")
        .personalData(.pseudonymous)

    // Features
    let definitions = FeatureRegistry(
        "Palette metadata", entries: features, notes: "who owns a feature, and what it promises")
    let batchFeatures = FeaturePipeline(.batch, "Batch features", every: .days(1), technology: "Spark")
    let streamFeatures = FeaturePipeline(.stream, "Stream features", technology: "Flink")
    let history = FeatureStore(.offline, "Offline store", technology: "Hive")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online store", technology: "Cassandra")
        .personalData(.pseudonymous)

    // Training
    let studio = Service("Studio and API", notes: "projects and runs")
    let workflows = Orchestrator("Workflows", notes: "runs the pipelines")
    let dataset = DatasetBuilder("As-of dataset builder", join: .pointInTime)
        .personalData(.pseudonymous)
    let trainer = Trainer("Trainers", technology: "Spark, Ray", notes: "formerly Horovod and MPI")
    let tuner = Tuner("Hyper-parameter search")
    let backTest = Evaluator("Back-test and report")
    let registry = ModelRegistry(
        "Model registry", technology: "Gallery", notes: "revisions and their lineage")

    // Serving
    let rollout = RolloutController("Deployment controller", notes: "in stages, and back")
    let router = Gateway("Prediction gateway", notes: "finds the model by its tag")
        .tier(1)
    let predictions = ModelServer("Online prediction", notes: "many models in one service")
        .tier(1)
    let transformer = Preprocessor("Feature transformer", notes: "the code that runs offline too")
    let shadow = ShadowServer("Shadow replica", notes: "the next revision, on live calls")
    let batchPredictions = BatchInference("Batch prediction", technology: "Spark")
        .plane(.serving)

    // Monitoring
    let predictionLog = PredictionLog(notes: "features, score, revision")
        .personalData(.pseudonymous)
    let performance = Monitor(.performance, "Performance monitor", notes: "error by slice")
    let drift = Monitor(.drift, "Drift monitor", algorithm: "PSI, Kolmogorov-Smirnov")
    let skew = Monitor(.skew, "Consistency monitor", notes: "online against offline")
    let alerts = Alerting("Alerting").owner("ML platform on call")
    let retrain = RetrainTrigger("Retrain policy")

    init() {
        deliveryTime = DeliveryTime(
            events: events, batchFeatures: batchFeatures, streamFeatures: streamFeatures, dataset: dataset,
            trainer: trainer, predictions: predictions, performance: performance)
    }

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "Less time from idea to production, in each business line",
            metric: "days until a new model serves")
        Goal("No model that fails in silence", metric: "share of monitored projects")
        UseCase("train, deploy and watch a model without help", by: "a scientist or an engineer")
        UseCase("build on a feature that another team has made", by: "a scientist")
        UseCase("ask a model for a prediction while a user waits", by: "a service")
        OutOfScope("Predictions on phones", because: "online is built first")
        Guardrail("Cost of a prediction")
        Guardrail("Deployment safety score")

        Question("Who works with it?", answer: "Scientists and engineers in about 400 projects.")
        Question(
            "What kinds of model?",
            answer: "From linear models and trees to time series, deep networks and LLMs: runtimes plug in.")
        Question(
            "Do predictions happen online, in batches or on phones?",
            answer: "In all three ways; online is built first.")
        Question(
            "Do teams share features?",
            answer: "Yes: there is one store, and each feature has an owner and an SLA.")
        Question(
            "How is risk graded?",
            answer: "In four tiers, by what a failure does to the business; tier 1 has the strictest gates.")
        Question(
            "How many regions are there?",
            answer: "Several, all active; when one is lost, the others go on predicting.")

        Constraint(.team, "one platform team for 400 projects, so every step is self-service")
        ErrorCost(.unavailable, "trips and orders stall", is: "worse than the answer of an old model")
        Tradeoff("a safe deploy", over: "a fast one", because: "in tier 1, a bad revision stops the business")

        Scale("Trips", rate: .perDay(25_000_000).source("uber.com, 2024"))
        Scale("Monthly users", count: .millions(137).source("uber.com, 2024"))
        Scale("Cities", count: .count(10_000).source("uber.com, 2024"))
        Scale("Countries", count: .count(70).source("uber.com, 2024"))
        Scale("Projects", count: .count(400).source("uber.com, 2024"))
        Scale("Models in production", count: .count(5_000).orMore.source("uber.com, 2024"))
        Load("training jobs", average: .perMonth(20_000).orMore.source("uber.com, 2024"))
        Load("deployments", average: .perDay(167).derived(from: "25 % of 20,000 jobs a month ÷ 30"))
        Scale("Training jobs whose model is promoted", share: .percent(25).assumed)

        Load("online predictions, 2024", at: router, peak: .perSecond(10_000_000).source("uber.com, 2024"))
        Load("feature reads", peak: Self.featureReads)
        Scale("Feature fetches for one prediction", count: .count(1.5).assumed)
        // The same peak at other times, or told by others.
        Scale(
            "Predictions of the busiest models, 2017",
            rate: .perSecond(250_000).source("GitHub page quoting uber.com, 2017"))
        Scale(
            "Peak of predictions, 2024, in a talk",
            rate: .perSecond(60_000_000).source("zenml.io, summary of a talk"))
        Scale("Peak of predictions, 2025", rate: .perSecond(15_000_000).source("uber.com, 2025"))
        Assumption(
            "The peak to build for is 10 million predictions a second, not the 60 million of the talk",
            because: "60 comes at second hand; the 15 million of 2025 would mean 22.5 million reads")

        Target(.latency, .p95, under: .milliseconds(10))
        Target(
            .latency, .p99, under: .milliseconds(10).source("zenml.io on Palette"), of: "a read of features")
        Availability(atLeast: .percent(99.99), of: "models of tier 1")

        Reference(
            "GitHub page quoting uber.com, 2017 and 2024",
            for: "early figures, features in Palette, redaction before LLMs", caveat: "second-hand")
        Reference("uber.com, From predictive to generative, 2024", for: "scale, and deep learning in tier 1")
        Reference(
            "uber.com, Raising the bar on ML model deployment safety, 2025", for: "peak, and safe deploys")
        Reference(
            "uber.com on continuous deployment, 2021; featurestoresummit.com",
            for: "models loaded at run time")
        Reference("uber.com on Model Excellence Scores", for: "judging a model's whole life")
        Reference("github.com/michelangelo-ai/michelangelo", for: "kinds of model, strategies of rollout")
        Reference(
            "zenml.io, summaries of talks", for: "Palette, and a peak of 60 million a second",
            caveat: "second-hand")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Let any team train, deploy and watch a model safely, on the same features offline and online.")
        Decision(
            "A model declares its kind", for: "one interface to all of them",
            because: """
                a caller knows what comes back: a number, one of two or of more classes, a cluster, \
                a completion, a chat, an embedding, or something custom
                """)
        Alternative(
            "every team builds its own way to production",
            rejected: "Each would leave out monitoring, and features would be built twice.")

        // Some of the other tenants.
        MLTask(.regression, of: "arrival time", input: "a route and its traffic", output: "minutes")
        MLTask(.ranking, of: "matching", input: "a rider and the drivers around", output: "their order")
        MLTask(
            .binaryClassification, of: "fraud", input: "a payment or a trip", output: "whether it is fraud")
        MLTask(.ranking, of: "Eats home page", input: "an eater and restaurants", output: "their order")
        MLTask(.multiClassClassification, of: "support", input: "a ticket", output: "what it is about")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("project", "what a team works on")
        Entity("model family", "the models of a project that answer one question")
        Entity("model revision", "one training's result, never changed")
        Entity("deployment", "a revision in a place where it answers")
        Entity("feature group", "features of one entity, with an owner and default values")

        DataSource(events, .eventStream, of: "trips and orders", labelled: true)
        DataSource(serviceDatabases, .entitySnapshot, of: "restaurants, couriers, accounts", every: .days(1))

        events -- .stream("archive") --> lake
        serviceDatabases -- .changeCapture("snapshots") --> lake
        lake -- .batch(every: .days(1)) --> batchFeatures -- .batch("partitions") --> history
        events -- .stream("windows of minutes") --> streamFeatures -- .stream("history") --> history
        streamFeatures -- .materialize("within seconds") --> latest
        history -- .materialize("dispersal", every: .days(1)) --> latest
        definitions -- .control("definitions") --> [batchFeatures, streamFeatures]
        definitions -- .control("schema") --> dataset

        Scale("Features in Palette", count: Self.features)
        Scale("Features in 2017", count: .count(10_000).source("GitHub page quoting uber.com, 2017"))
        Decision(
            "Three ways to make a feature: batch, near real time, a team's own service",
            for: "the feature store",
            because: "how fresh a feature must be and who has the data differ; how it is read doesn't")
        Parity(
            "expressions on features", by: "one transformer, in Spark and at serving",
            checkedBy: "logged features, computed again offline for sampled keys")
        Validation(
            "the contract of every feature: type, range, share of nulls", at: history, otherwise: .stop)
        Accepting(
            .unvalidatedTrainingInput,
            because: "what is published tells of checks on features alone, none on outcomes")
        Versioning(
            "a load makes a new version and never changes one, so a failed load expires nothing", of: latest)
        Versioning("each run keeps its data, its code and its parameters", of: registry)
        Access("projects", to: history, latest, by: "grants on single features; personal data is tagged")
        Privacy(.redaction, "a gateway strips personal data from whatever goes to an LLM")
        Deletion(of: "a person's data", from: lake, history, latest, dataset, predictionLog)
        Waiving(.retentionAndDeletion, because: "how long data is kept hasn't been published")
        Pattern("lineage", at: registry, because: "a deletion can be followed from the row to the models")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        history -- .trainingData("as-of join") --> dataset
        dataset -- .trainingData("rows", window: DeliveryTime.pastOrders) --> trainer
        studio -- .control("start of a run") --> workflows -- .trigger("schedule") --> trainer
        tuner -- .control("parameters") --> trainer
        trainer -- .artifact("model") --> backTest -- .artifact("report") --> registry
        registry -- .artifact("revision") --> rollout

        Decision(
            "Spark for data, Ray for deep networks", for: "training", because: "each does what it is good at",
            over: ["Horovod, MPI": "what deep networks were trained with before"])
        Scale("Tier-1 models that are deep networks", share: .percent(60).orMore.source("uber.com, 2024"))
        Tuning("a search that any project can ask for", at: tuner)
        Safeguard(
            "Quotas and priorities for each project",
            against: "one project taking all the GPUs from the others")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric("days until a new model serves", .online, .primary, should: .fall)
        Metric("share of monitored projects", .online, .primary, should: .rise)
        Metric("share of deployments that succeed", .online, should: .rise)
        Metric("time to roll back", .online, should: .fall)
        Metric("share of features in use by others", .online, should: .rise)
        Metric(
            "model excellence score", .online, should: .rise,
            on: "aims agreed for each phase: how fresh, how reproducible, how right")

        Gate("deploy to tier 1", opensIf: "a back-test on the past 4 weeks has passed", at: backTest)
        Oversight("no revision of tier 1 goes out before a person has seen its report", by: developer)
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(
            .online, of: predictions, because: "an order or a trip is known only when it is asked for")
        ServingMode(
            .batch, of: batchPredictions, because: "what isn't urgent is cheaper overnight, in the lake")
        Contract(
            "prediction", request: "id or tag of a model, features that only the caller knows",
            response: "what the model's kind promises, and the revision that said it",
            consumers: "all services")

        Path("online prediction", .p95, under: .milliseconds(10)) {
            deliveryTime.orders -- .request("order") --> router -- .request("model by tag") --> predictions
            predictions -- .lookup("batch of keys", items: .count(1.5).assumed, timeout: .milliseconds(5))
                --> latest
            predictions -- .request("raw features") --> transformer
                -- .request("travel time", rate: DeliveryTime.peak, timeout: .milliseconds(2))
                --> deliveryTime.traffic
            deliveryTime.typicalTimes -- .fallback("mean time", when: "timeout") --> router

            Hop("RPC, routing by tag", router, .milliseconds(1.5))
            Hop("read all features at once", latest, .milliseconds(4))
            Hop("evaluate the expressions", transformer, .milliseconds(1))
            Hop("infer", predictions, .milliseconds(2))
            Hop("queue the log entry", predictions, .milliseconds(0.5))
            Headroom(.milliseconds(1), for: "garbage collection, a slow replica")
        }
        router -- .shadow("mirrored calls") --> shadow
        Scale(
            "p95 in 2017, without features from Cassandra",
            takes: .milliseconds(5).orLess.source("GitHub page quoting uber.com, 2017"))
        Scale(
            "p95 in 2017, with features from Cassandra",
            takes: .milliseconds(10).orLess.source("GitHub page quoting uber.com, 2017"))

        developer -- .review("approval of tier 1") --> rollout
        rollout -- .deploy("zone by zone") --> predictions
        rollout -- .deploy("candidate") --> shadow
        rollout -- .deploy("same revision") --> batchPredictions
        history -- .batch("keys") --> batchPredictions -- .batch("predictions") --> lake

        Capacity(
            latest, peak: Self.featureReads, because: "every prediction reads, most of them once or twice")
        Pattern(
            "hot keys in memory", at: predictions,
            because: "a busy restaurant is read again and again: the keys last in use stay for 1 s")
        Risk(
            "The path has no budget for a tenant's own feature service",
            mitigation: "a tight timeout, then the default of the feature group")

        Automation("deployment", tests: "validate, place, load, route: each step waits for the one before")
        Decision(
            "Models are loaded while the service runs", for: "thousands of models in little memory",
            because: "no redeploy is needed, and what nobody calls is retired")
        VersionedUnit(
            predictions, batchPredictions, because: "both answer the same question with one revision")
        Rollout(.shadow, "Every candidate gets the same calls, unasked; its answers are only logged.")
        Rollout(.zonal, "A stage is a zone.", abortIf: "errors or latency rise, or scores drift")
        Rollout(.rolling, "Also on offer.")
        Rollout(.blueGreen, "Also on offer, as red/black.")
        Rollout(.allAtOnce, "Also on offer, as a blast.")
        Rollback(
            "the tag points to the revision before",
            when: "a stage is aborted, or the error is too high; nobody is asked")
        Fallback(if: "the online store is down", then: "values still in memory")
        Fallback(if: "a value isn't in memory", then: "the default of its feature group")
        Fallback(
            if: "there is no prediction in time", then: "the tenant's own baseline",
            by: deliveryTime.typicalTimes)
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        predictions -- .log("features, score") --> predictionLog
        shadow -- .log("candidate's score") --> predictionLog
        predictionLog -- .stream("distributions") --> drift
        predictionLog -- .batch("sampled keys") --> skew
        predictionLog -- .batch("scores") --> performance
        performance -- .metric("error") --> alerts
        drift -- .metric("PSI, KS") --> alerts
        skew -- .metric("values that differ") --> alerts
        alerts -- .trigger("rollback") --> rollout
        alerts -- .trigger("by policy") --> retrain -- .trigger("run again") --> workflows

        Logging("features, score, model revision", of: predictions, joinedBy: "prediction id")
        Signal("share of nulls in each feature, schema", .dataQuality)
        Signal("age of each feature group", .freshness)
        Signal("features and scores of every model", .drift, by: drift)
        Signal("error against labels as they come in", .performance, by: performance)
        Signal("p95, requests a second, memory of loaded models", .system)
        Signal("answers from memory, from defaults, from baselines", .system)

        Alert(
            "error", when: "a model is over its tier's threshold", tells: "the model's owner",
            then: .rollBack, at: performance)
        Alert("drift", when: "PSI or KS is high", tells: "the model's owner", then: .retrain, at: drift)
        Alert("mismatch", when: "online and offline differ", tells: "ML platform on call", at: skew)
        Runbook(
            "online and offline differ",
            do: "find the feature group, load the version before, hold the deploys that read it")

        FollowUp(
            "What if the feature store is down?",
            answer: "Values in memory, then each group's defaults, then a baseline; all three are counted.")
        FollowUp(
            "How do thousands of models fit into memory?",
            answer: "They are loaded when needed and retired when idle, in a pool of machines for each tier.")
        FollowUp(
            "Why does one transformer run on both sides?",
            answer: "Two programs drift apart; then the model is served values that it was never trained on.")
        FollowUp(
            "How do you keep nulls from doing harm?",
            answer: "Each feature has a contract that says what a null means; it is checked before a deploy.")
        FollowUp(
            "A load fails, and values in the online store expire. How do you prevent that?",
            answer:
                "Each load is a version that never changes; the last good one stays. Uber has described it.")
        FollowUp(
            "Build or buy?",
            answer: "Count tenants, look at latency and governance; a registry and monitoring come first.")
    }
}

/// The tenant: it brings its caller, its labels, one source of features and a baseline; the rest is shared.
struct DeliveryTime: System {
    let title = "Delivery time"
    let summary = "The minutes until an order from Uber Eats is delivered, predicted again at each stage."

    // Figures that are needed more than once.
    static let peak: Rate = .perSecond(3_300).derived(from: "6 × the average, at dinner")
    static let pastOrders: TimeSpan = .days(90)
    static let labelDelay: TimeSpan = .minutes(20, to: 90)

    // Given by the platform
    let events: EventStream
    let batchFeatures, streamFeatures: FeaturePipeline
    let dataset: DatasetBuilder
    let trainer: Trainer
    let predictions: ModelServer
    let performance: Monitor

    // Its own
    let orders = Service("Eats order service")
        .plane(.actors)
    let traffic = ExternalService("External features", notes: "travel times")
        .plane(.data)
    let outcomes = LabelJoiner("Delivered orders", window: .minutes(90))
        .personalData(.pseudonymous)
    let typicalTimes = FallbackSource("Typical times", notes: "mean by hour and restaurant")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("A promise that is kept", metric: "late rate")
        UseCase("see when the food will come, before ordering and until it is there", by: "an eater")
        ErrorCost(.tooLow, "the food comes later than promised", is: "the worse of the two")
        ErrorCost(.tooHigh, "somebody hungry doesn't order")
        Impact(
            .medium, on: "couriers", because: "predictions decide where they wait, and so what they earn")
        Load(
            "predictions", at: orders, average: .perSecond(556).derived(from: "48 million a day ÷ 86,400 s"),
            peakFactor: .count(6).assumed, peak: Self.peak
        )
        Scale("Orders", rate: .perDay(8_000_000).assumed)
        Scale("Predictions for one order", count: .count(6).assumed)
        Scale("Predictions", rate: .perDay(48_000_000).derived(from: "8 million × 6"))
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Predict the minutes, first at the order: least absolute error, and few late promises.",
            for: "late rate")
        MLTask(
            .regression, input: "order, restaurant, couriers nearby", output: "expected minutes",
            modalities: .tabular, supervision: .implicit)
        MLTask(
            .quantileRegression, input: "order, restaurant, couriers nearby",
            output: "minutes that half of the orders keep, and 9 in 10",
            modalities: .tabular, supervision: .implicit)
        WithoutML(
            "the mean of the restaurant at that hour",
            insufficient: "it doesn't know how busy the kitchen is now")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("restaurant")
        Entity("order")
        Entity("eater")
        Entity("courier")
        Entity("city hexagon", "a cell of the map")
        Entity("restaurant × eater", "both ends of the ride")
        Entity("context", "when it is")

        DataSource(orders, .requestContext, of: "items and places")
        DataSource(traffic, .externalService, of: "travel times")
        DataSource(outcomes, .derived, of: "delivered orders", labelled: true, available: Self.labelDelay)

        events -- .stream("delivered orders") --> outcomes

        Label(
            "minutes from order to delivery", .implicit, from: outcomes, delay: Self.labelDelay,
            quality: "cancelled orders are left out",
            caveat: "very long waits are capped, so censored")
        Leakage(
            "Nobody knows at order time when a courier will be assigned",
            preventedBy: "features as of the stage that is predicted at")

        Feature(
            "mean preparation time, 7 days", of: "restaurant", .numerical, computed: .batch,
            by: batchFeatures, over: .days(7), freshness: .days(1),
            encoding: "by Spark in Hive, dispersed to Cassandra")
        Feature(
            "mean preparation time, last hour", of: "restaurant", .numerical, computed: .stream,
            by: streamFeatures, over: .hours(1), freshness: .minutes(1, to: 5), encoding: "in Flink SQL")
        Feature(
            "open orders", of: "restaurant", .numerical, computed: .stream, by: streamFeatures,
            freshness: .seconds(10).assumed, encoding: "count over a window")
        Feature(
            "items, basket value", of: "order", .numerical, computed: .onRequest, by: orders,
            encoding: "as sent")
        Feature(
            "cuisine", of: "restaurant", .categorical, changes: .never, computed: .batch, by: batchFeatures,
            freshness: .days(1), encoding: "target encoding")
        Feature(
            "couriers around", of: "city hexagon", .numerical, computed: .stream, by: streamFeatures,
            freshness: .minutes(1))
        Feature(
            "travel time in traffic", of: "restaurant × eater", .numerical, computed: .external, by: traffic,
            freshness: .seconds(10).assumed, encoding: "a feature that the tenant brings")
        Feature("day, hour, holiday", of: "context", .categorical, computed: .onRequest, encoding: "one-hot")
        Feature(
            "distance", of: "restaurant × eater", .numerical, changes: .never, computed: .onRequest,
            encoding: "km")
        Feature(
            "restaurant embedding", of: "restaurant", .embedding(32), computed: .batch, by: batchFeatures,
            freshness: .days(1), encoding: "taken over from a two-tower model")

        Risk("Restaurants report preparation times that suit them")
        Risk("Couriers act together to shift the times")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Mean by hour and restaurant", for: "trivial, so it is the fallback as well",
            against: "blind to the state of the kitchen")
        Candidate(
            "Linear regression", .rejected, for: "can be explained", against: "the effects aren't linear")
        Candidate(
            "Gradient-boosted trees (XGBoost)", .chosen,
            for: "robust on tables; the first model that Uber showed in public",
            against: "sees no sequence, has to be retrained now and then")
        Candidate(
            "Quantile head", .chosen, for: "a promise with a known risk", against: "has to be calibrated")
        Candidate(
            "Deep network with embeddings", .later, for: "pays off for large tenants of tier 1",
            against: "GPUs cost money; the platform has to run it in any case")
        Candidate(
            "A model for each city", .historical, for: "knows its city",
            against: "thousands of models; now one for all, with features of the city")

        outcomes -- .label("minutes taken", delay: Self.labelDelay) --> dataset

        Dataset("orders", window: Self.pastOrders, at: dataset, detail: "rows of order, time and minutes")
        Loss(.huber, "on the logarithm of the minutes")
        Loss(.pinball, "at 0.5 and 0.9")
        Sampling("the weeks just past count more")
        Sampling("a city with few orders borrows its country's, a country those of the world")
        Split(.byTime)
        Training(.fromScratch)
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.mae, .offline, .primary)
        Metric(.rmse, .offline)
        Metric("P90 of the absolute error", .offline)
        Metric(.pinball(0.5), .offline)
        Metric(.pinball(0.9), .offline)
        Metric("bias", .offline, of: "each city")
        Metric("late rate", .online, .primary, should: .fall)
        Metric("orders cancelled after a wait", .online, should: .fall)
        Metric("contacts with support", .online, should: .fall)
        Metric("idle time of couriers", .online, should: .fall)
        Slices("city", "neighbourhood", "stage of the order")
        Fairness(
            "What couriers earn, and in which zones they wait", measuredBy: "error by neighbourhood")
        Experiment(
            .abTest, unit: "eater", duration: .weeks(2).assumed, decides: "late rate",
            guardrail: "idle time of couriers",
            because: "the company's experiment platform assigns eaters to arms")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        Contract(
            "delivery time", request: "order, restaurant, stage",
            response: "expected minutes, and those that half and 9 in 10 orders keep",
            consumers: "Eats order service")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        outcomes -- .label("truth", delay: Self.labelDelay) --> performance

        Logging("features, minutes, stage", of: predictions, joinedBy: "order id")
        Signal("MAE of each city", .performance, by: performance)
        Retraining(
            "the same pipeline, over newer orders", by: trainer, every: .days(1, to: 7), orWhen: "drift")
        FeedbackLoop(
            "The time that is shown decides which orders there are to learn from",
            bias: "orders that look slow are not placed, and are missing", delay: Self.labelDelay)
        Accepting(.degenerateFeedbackLoop, because: "what is published names no correction for it")
    }
}
