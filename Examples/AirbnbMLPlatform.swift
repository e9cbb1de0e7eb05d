import SystemDesign

/// A team declares a feature once, in Python; the platform computes it for two years back and, seconds after
/// an event, for the request of this moment. One tenant shows what for: the risk of a booking at checkout.
@main
struct AirbnbMLPlatform: Design {
    let title = "Airbnb's ML platform"
    let summary =
        "Bighead trains and serves models; Zipline, now Chronon, makes one set of features for both."
    let maturity = Maturity.production

    // Figures that are needed more than once.
    static let features: Count = .thousands(8).assumed
    static let eventRate: Rate = .perSecond(500_000).assumed
    static let storeReads: Rate = .perSecond(1_200_000).derived(from: "40,000/s × 30 group-bys")
    static let tileSource = "airbnb/chronon, Tiled_Architecture"

    // The tenant
    let checkoutRisk = CheckoutRisk()

    // Data
    let databases = Database(.operational, "Production databases")
        .personalData(.identifying)
    let mutations = ChangeCapture("Mutation stream", notes: "every change of a row")
        .personalData(.identifying)
    let bus = EventStream("Event bus", rate: eventRate)
        .personalData(.pseudonymous)
    let warehouse = DataWarehouse("Warehouse", notes: "daily partitions")
        .personalData(.identifying)

    // Features
    let declarations = FeatureRegistry(
        "Feature repository", entries: features, technology: "Python", notes: "declarations, checked in CI")
    let dailyGroups = FeaturePipeline(
        .batch, "Batch group-bys", every: .days(1), technology: "Spark", notes: "values as of midnight")
    let liveGroups = FeaturePipeline(
        .stream, "Streaming group-bys", freshness: CheckoutRisk.live, technology: "Flink", notes: "tiles")
    let joins = FeatureStore(.offline, "Joins and backfill")
        .personalData(.pseudonymous)
    let values = FeatureStore(
        .online, "Feature values", throughput: storeReads, notes: "last upload, and tiles"
    )
    .personalData(.pseudonymous)

    // Training
    let scheduler = Orchestrator("Scheduler", notes: "DAGs: backfills, uploads, training")
    let notebook = Notebook("Notebooks", notes: "same image as training and serving")
    let trainer = Trainer("Training runner")
    let gate = Evaluator("Cost and bias gate")
    let registry = ModelRegistry("Model registry", notes: "code, image and weights, as one version")
    let scoring = BatchInference("Batch scoring", notes: "scheduled")

    // Serving
    let lifecycle = Service("Model lifecycle", notes: "history, promotion, rollback")
    let gateway = Gateway("Gateway")
    let fetcher = FeatureServer("Feature fetcher", notes: "merges upload and tiles, then derives")
    let models = ModelServer("Online inference", notes: "a container for each model")

    // Monitoring
    let predictions = PredictionLog("Fetches and scores", notes: "values as served")
        .personalData(.pseudonymous)
    let consistency = Monitor(.skew, "Consistency monitor", notes: "fetched against recomputed")
    let freshness = Monitor(.dataQuality, "Freshness monitor", notes: "age of each group-by")
    let drift = Monitor(.drift, "Drift monitor", algorithm: "PSI")
    let alerts = Alerting("Alerting").owner("ML infrastructure on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("Ideas reach production sooner", metric: "time to first model")
        Goal("Every feature has one value, in training and at a request", metric: "consistent features")
        Goal("A training can be run again, and a model is looked after once it serves")
        UseCase("rank search results", by: "the search team")
        UseCase("suggest a price", by: "the hosting team")
        UseCase("classify photos of listings", by: "the listings team")
        UseCase("spot fraud", by: "the risk team")
        UseCase("route support cases", by: "the support team")
        Guardrail("No feature older than its declaration allows")

        Question(
            "Which use cases are there?",
            answer: "Search ranking, pricing, photos of listings, fraud, the routing of support cases.")
        Question(
            "Where do features come from: batch, stream or the request?",
            answer: "All three, from a single declaration.")
        Question(
            "How far back must training data go?",
            answer: "Two years, to see each season twice; logging from now on would take over one.")
        Question(
            "Who writes features?", answer: "ML engineers, in Python; nobody writes streaming code by hand.")
        Question(
            "How exact must a value be in time?",
            answer: "The feature says so: as of midnight, or as of this moment.")

        Constraint(.regulation, "data stays in the region where it arose")
        Constraint(.team, "who declares a feature doesn't run Spark or Flink")
        Tradeoff(
            "consistency", over: "freedom in writing features",
            because: "a value that differs at serving spoils every model that reads it")

        Load("feature requests, all tenants", average: .perSecond(40_000).assumed)
        Load("streaming events", average: Self.eventRate)
        Scale("Reads of the feature store", rate: Self.storeReads)
        Scale("Models", count: .count(200).assumed)
        Scale("Features", count: Self.features)
        Scale("Teams", count: .count(60).assumed)
        Scale(
            "Mean time to build a model, end of 2016, before Bighead",
            takes: .weeks(10).source("ruk.si, notes on Bighead, 2018"))
        Scale(
            "Waiting for logs in place of a backfill, at least",
            takes: .years(1).source("Chronon post of 2023, as copied on vuink.com"))
        Scale("A hot key: its events", rate: .perSecond(10).source(Self.tileSource))
        Scale("A hot key: its window", takes: .hours(12).source(Self.tileSource))
        Scale(
            "A hot key: events in one read, without tiles",
            count: .count(432_000).source(Self.tileSource + ": 10/s × 12 h"))
        Scale("A hot key: tiles of 1 h in one read, at most", count: .count(13).source(Self.tileSource))
        Scale("Latency saved by tiles at Stripe", share: .percent(33).source(Self.tileSource))
        Target(.freshness, under: .days(1), of: "a feature as of midnight")
        Target(.freshness, under: CheckoutRisk.live, of: "a feature as of this moment")
        Owner("ML infrastructure", of: declarations, scheduler, joins, values, fetcher, models, registry)

        Reference("ai-expo.net, page of a talk", for: "later: from months down to days")
        Reference("Strata 2018, talk on Bighead", for: "the parts of the platform; from memory")
        Risk(
            "Figures on Airbnb come from notes, copies and quotations of its posts",
            mitigation: "read the originals before quoting them")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        Decision(
            "Declare once", for: "one value in training and in serving",
            because: "the platform makes the backfill, the upload and the stream from one text",
            over: [
                "build it twice, offline and online": "twice the effort, and the two drift apart",
                "log at serving, and wait": "consistent, but no model for a year",
            ])
        Pattern(
            "source → group-by → join → labels → model → deployment", at: declarations,
            because: "each tenant is the same chain, declared; the platform runs it")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        DataSource(bus, .eventStream, of: "events of a topic, with a table behind it")
        DataSource(warehouse, .eventTable, of: "events of past days", every: .days(1))
        DataSource(mutations, .changeFeed, of: "changes of entities, after a snapshot")
        DataSource(databases, .entitySnapshot, of: "entities as of midnight", every: .days(1))
        Reference("airbnb/chronon, Source", for: "the kinds of source; external services are one more")

        checkoutRisk.caller -- .event("checkout, payment") --> bus
        databases -- .changeCapture("row changes") --> mutations -- .stream("entity changes") --> bus
        bus -- .stream("partitions") --> warehouse

        declarations -- .control("compiled configs") --> scheduler
        declarations -- .control("windows") --> liveGroups
        scheduler -- .trigger("midnight", every: .days(1)) --> dailyGroups
        scheduler -- .trigger("backfill") --> joins
        warehouse -- .batch("history") --> dailyGroups -- .materialize("upload", every: .days(1)) --> values
        bus -- .stream("events") --> liveGroups
        liveGroups -- .materialize("tiles", delay: CheckoutRisk.live) --> values
        warehouse -- .batch("as-of rows") --> joins
        dailyGroups -- .batch("partial aggregates") --> joins

        warehouse -- .batch("chargebacks") --> checkoutRisk.outcomes
        checkoutRisk.outcomes -- .label("ripe labels") --> joins

        Leakage(
            "a value that came after the decision it is to predict",
            preventedBy: "a join takes values from before the decision, and labels that land after it")
        Validation("declarations compile, and types match their sources", at: declarations, otherwise: .stop)
        Validation(
            "partitions landed, no column turned null or changed type", at: warehouse, otherwise: .warn)
        Versioning(
            "a changed feature is a new version; both run until the last reader has moved", of: declarations)
        Privacy(.purpose, "a tag on each feature: what is for risk can't be joined for marketing")
        Deletion(of: "a guest", from: databases, warehouse, values, joins, within: .days(30).assumed)
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        notebook -- .control("recipe") --> trainer
        joins -- .trainingData("150 million rows") --> trainer
        trainer -- .artifact("model") --> gate -- .artifact("if it passes") --> registry
        lifecycle -- .control("promote, roll back") --> registry

        Decision(
            "Rows made by declared joins", for: "training data",
            because: "a new feature has its past at once",
            over: ["rows logged at serving": "a new feature has no past"])
        Versioning(
            "a run keeps the version of its join, the snapshot of its data, the hash of its image",
            of: trainer)
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(
            "consistent features", .online, .primary, should: .rise,
            on: "fetched and recomputed values, equal in more than 99 %")
        Metric("time to first model", .online, should: .fall)
        Metric("features used by more than one model", .online, should: .rise)
        Metric("backfills that succeed", .online, should: .rise)
        Metric("p99 of serving", .online, .guardrail, should: .fall)
        Gate(
            "promotion",
            opensIf: "the expected cost falls, and no country or payment type is wrongly blocked more often",
            comparedTo: .versionInUse, at: gate)
        Robustness("one key with thousands of events", testedBy: "p99 of a read, with tiles and without")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: models, because: "what a guest did a minute ago decides")
        ServingMode(.batch, of: scoring, because: "a guest's embedding changes slowly")
        Contract(
            "declaration",
            request: "sources; group-bys with key, window and aggregation; a join to timed decisions; labels",
            response: "rows as of each decision, the same values at a request, a model deployed on them",
            consumers: "60 teams")
        Contract(
            "fetch", request: "names of joins, keys",
            response: "a vector of values, with those that are missing",
            consumers: "online inference of every tenant")

        Path("checkout decision", .p99, under: .milliseconds(50)) {
            checkoutRisk.caller -- .request("checkout") --> gateway -- .request("keys") --> fetcher
            fetcher -- .lookup("30 group-bys") --> values
            fetcher -- .request("device", timeout: .milliseconds(12)) --> checkoutRisk.vendor
            fetcher -- .request("vector") --> models -- .request("chance, reasons") --> checkoutRisk.policy
            checkoutRisk.policy -- .response("allow, challenge, block") --> checkoutRisk.caller
            checkoutRisk.rules -- .fallback("verdict", when: "no score") --> checkoutRisk.policy

            Hop("routing", gateway, .milliseconds(3))
            Hop("read 30 group-bys in one batch, merge tiles", fetcher, .milliseconds(15), parallel: "inputs")
            Hop("ask the vendor about the device", checkoutRisk.vendor, .milliseconds(12), parallel: "inputs")
            Hop("derive features from features", fetcher, .milliseconds(3))
            Hop("score", models, .milliseconds(15))
            Hop("weigh the costs", checkoutRisk.policy, .milliseconds(2))
            Hop("hand the log over, without waiting", models, .milliseconds(1))
            Headroom(.milliseconds(11), for: "garbage collection, a hot key")
        }

        registry -- .deploy("canary") --> models
        registry -- .deploy("same image") --> scoring
        joins -- .batch("features") --> scoring -- .materialize("guest embedding") --> values

        Decision(
            "Keep listings for 60 s, counters not at all", for: "caching in the fetcher",
            because: "a counter that is a minute old misses the attack that it is for")
        Packaging("code, image and parameters, one version; in notebook, batch and online alike", of: models)
        Rollback("point to the version before; nothing is built or copied")
        AntiPattern(
            "a transformation written once for training and again for serving", avoidedBy: "the declaration")
        Encryption(.atRest, .inTransit)
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        fetcher -- .log("fetched values") --> predictions
        models -- .log("score, version") --> predictions
        predictions -- .batch("online values") --> consistency
        joins -- .batch("recomputed values") --> consistency
        consistency -- .metric("too low", when: "< 99 %") --> alerts
        values -- .metric("age of each group-by") --> freshness -- .metric("promise broken") --> alerts
        predictions -- .stream("values, scores") --> drift -- .metric("drift") --> alerts
        checkoutRisk.losses -- .metric("losses rise") --> alerts
        alerts -- .trigger("retrain") --> scheduler

        Logging("values, derived values, score, versions, times", of: fetcher, joinedBy: "request id")
        Signal("partitions that have landed", .dataQuality, every: .days(1))
        Signal("nulls, changes of type", .dataQuality)
        Signal("lag of topics", .freshness)
        Signal("age of each group-by", .freshness, by: freshness, alertIf: "older than was promised")
        Signal("each feature's distribution", .drift, by: drift)
        Signal("distribution of scores", .drift, by: drift)
        Signal(
            "each feature, as fetched and as recomputed for that time", .skew, by: consistency,
            alertIf: "< 99 %")
        Signal("p99 of the store, hot keys", .system)
        Reference(
            "Chronon post of 2024, as quoted on GitHub; InfoQ, 2023",
            for: "the comparison of fetched and recomputed")

        Alert(
            "consistency", when: "a feature < 99 %", tells: "ML infrastructure on call", then: .page,
            at: consistency)
        Alert(
            "freshness", when: "a group-by is older than promised", tells: "owner of the group-by",
            at: freshness)
        Alert(
            "drift", when: "PSI of a feature is high", tells: "owner of the model", then: .retrain, at: drift)
        Runbook(
            "an upload is late",
            do: "let reads sum yesterday's base and more tiles, watch latency, run the upload again",
            owner: "ML infrastructure on call")
        Automation("a declaration", tests: "compile, backfill a sample, compare fetched with recomputed")
        Retraining("all models on their own schedules", by: scheduler, orWhen: "drift, or losses rise")

        FollowUp(
            "Write it twice, collect logs, or declare: what differs?",
            answer: "Twice: double work, two values. Logs: one value, late. Declared: one value, now.")
        FollowUp(
            "How is a window of 30 days computed for a million past moments?",
            answer: "Let windows move in hops, aggregate within each hop first, then sum hops.")
        FollowUp(
            "The upload is late. What does a read return?",
            answer: "Yesterday's base with more tiles on top: right, slower, and seen in the metric of age.")
        FollowUp(
            "An attack makes one guest's key hot. What helps?",
            answer: "Tiles, merges kept for a moment, sketches in place of exact counts.")
    }
}

/// The tenant: a booking is about to be paid, and in 50 ms somebody has to say whether it is a fraud.
struct CheckoutRisk: System {
    let title = "Checkout risk"
    let summary = "Allows, challenges or blocks a booking, by what a mistake would cost either way."

    // Figures that are needed more than once.
    static let live: TimeSpan = .seconds(5).assumed
    static let history: Count = .billions(1.46).derived(from: "2 million a day × 730 days")
    static let sample: Count = .millions(150).derived(from: "about a tenth of 1.46 billion")

    let caller = Service("Checkout").plane(.actors)
    let reviewers = HumanReviewer("Risk reviewers")
    let vendor = ExternalService("Device score vendor")
    let outcomes = LabelJoiner(
        "Label join", window: .days(90), notes: "what lands 10 to 90 days after the decision")
    let policy = PolicyEngine("Decision policy", notes: "expected costs")
    let rules = RuleEngine("Rules", notes: "outer layer, and fallback")
    let queue = ReviewQueue("Review queue").personalData(.identifying)
    let losses = Monitor(.business, "Loss and conversion")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("Fewer bookings that turn out fraudulent or are reversed", metric: "chargeback rate")
        UseCase("pay for a booking without being stopped", by: "an honest guest")
        UseCase("decide the doubtful ones", by: "a risk reviewer")
        Guardrail("Good guests who are blocked")
        Guardrail(.latency(.p99))
        Question(
            "How late is the truth?",
            answer: "A chargeback takes up to 90 days; until then, the verdict of a reviewer stands in.")
        ErrorCost(.falsePositive, "a good guest is blocked", is: "the guest's lifetime value")
        ErrorCost(.falseNegative, "a fraud goes through", is: "the loss on the booking")
        Impact(.high, on: "guests who are refused", because: "somebody may be left without a place to stay")

        Load(
            "checkouts", average: .perSecond(23).derived(from: "2 million a day"),
            peak: .perSecond(230).derived(from: "10 × the average, in campaigns"))
        Scale("Checkouts", rate: .perDay(2_000_000).assumed)
        Scale("Frauds among them", share: .percent(0.3).assumed)
        Scale("Features of the model", count: .count(300).assumed)
        Scale("Rows in two years", count: Self.history)
        Scale("Rows after sampling", count: Self.sample)
        Scale(
            "Rows, if just one negative in 20 is kept",
            count: .millions(77).derived(from: "1.46 billion × (0.3 % + 99.7 % ÷ 20)"))
        Scale(
            "A full backfill", size: .terabytes(3.5).derived(from: "1.46 billion × 300 features × 8 B"))
        Target(.latency, .p99, under: .milliseconds(50))
        Owner("risk team", of: policy, rules, queue, outcomes)
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "At checkout, tell how likely a booking is to be a fraud or to be reversed.",
            for: "chargeback rate")
        MLTask(
            .binaryClassification, input: "the checkout; card, device, guest and listing as keys",
            output: "the chance of fraud, with reason codes", modalities: .tabular, .sequence,
            supervision: .implicit, .humanJudgement)
        Threshold(
            "block", then: "the booking is refused",
            because: "p × loss exceeds (1 − p) × the guest's lifetime value", by: policy)
        Threshold(
            "challenge", then: "the guest proves who pays", because: "proof costs less than either mistake")
        Threshold("review", then: "a person decides", because: "the chance is in the grey zone", by: policy)
        WithoutML(
            "rules alone", insufficient: "fraud leaks through, and every rule is kept up by hand")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("guest")
        Entity("listing")
        Entity("payment instrument", "a card, for the most part")
        Entity("device")
        Entity("checkout", "the decision, at its time")

        DataSource(
            vendor, .externalService, of: "a score of the device",
            caveat: "not there when it takes over 12 ms")
        DataSource(reviewers, .eventTable, of: "verdicts", labelled: true)

        queue -- .review("case") --> reviewers -- .label("verdict") --> outcomes
        Label(
            "chargeback", .implicit, from: outcomes, window: .days(90), delay: .days(90),
            negatives: "none in 90 days",
            caveat: "arrives after 30 to 90 days; says nothing of blocked bookings")
        Label(
            "verdict", .human, from: reviewers, delay: .hours(4).assumed, negatives: "cleared by a reviewer",
            caveat: "early, but of the grey zone only")
        Reference(
            "airbnb/chronon, LabelJoin", for: "offsets: labels that land, say, 10 to 30 days afterwards")
        Bias(
            "A blocked booking has no outcome",
            correctedBy: "1 % goes through all the same, as a control group")
        Leakage(
            "a chargeback that counts from the day of its booking",
            preventedBy: "counting it from the day that it landed")

        Feature(
            "bookings in 1 h, 3 days, 30 days", of: "guest", .numerical, computed: .stream,
            freshness: Self.live, encoding: "COUNT over sliding windows")
        Feature(
            "sum of amounts", of: "guest", .numerical, computed: .stream, over: .days(14),
            freshness: Self.live, encoding: "SUM")
        Feature(
            "last amounts", of: "guest", .sequence(10), computed: .stream, freshness: Self.live,
            encoding: "LAST_K")
        Feature(
            "different cards", of: "device", .numerical, computed: .stream, over: .days(7),
            freshness: Self.live, encoding: "approximate count, from a sketch")
        Feature(
            "failed payments", of: "payment instrument", .numerical, computed: .stream, over: .hours(1),
            freshness: Self.live)
        Feature(
            "age of the account, verified email", of: "guest", .numerical, changes: .never,
            computed: .batch, freshness: .days(1), encoding: "verified is a category; from a snapshot")
        Feature(
            "median price, reviews", of: "listing", .numerical, computed: .batch, freshness: .days(1))
        Feature(
            "chargebacks", of: "listing", .numerical, computed: .batch, over: .days(180),
            freshness: .days(1), encoding: "by the day each landed")
        Feature(
            "amount ÷ the guest's average", of: "checkout", .numerical, computed: .onRequest,
            encoding: "derived from other features")
        Feature(
            "distance from the card's country to the listing", of: "checkout", .numerical,
            computed: .onRequest, encoding: "derived from other features")
        Feature(
            "guest embedding", of: "guest", .embedding(32), computed: .batch, freshness: .days(1),
            encoding: "chained: the output of another model")
        Feature(
            "vendor's score", of: "device", .numerical, computed: .external,
            missing: "left missing, as in training")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline("Logistic regression", for: "reason codes come free", against: "misses interactions")
        Candidate(
            "Rules", .component, for: "act at once, can be audited; stay around the model",
            against: "leak, and are kept by hand")
        Candidate(
            "GBDT (XGBoost)", .chosen, for: "made for tables, bears imbalance, gives reasons by SHAP",
            against: "blind to sequences")
        Candidate(
            "Neural network on sequences", .challenger, for: "catches bursts", against: "hard to explain")
        Candidate(
            "Graph of shared devices", .component, for: "finds rings, so an offline feature",
            against: "too slow to ask at checkout")
        Candidate(
            "Isolation forest", .component, for: "needs no labels, so an alarm for new attacks",
            against: "noisy")

        Loss(.weightedCrossEntropy, "classes balanced within each country")
        Negatives(.random, "one in 20 is kept", share: .percent(5))
        Calibration(.priorShift, "undoes the sampling of negatives")
        Dataset("checkouts", rows: Self.sample, window: .years(2), detail: "from 1.46 billion")
        Assumption(
            "150 million rows have to fit",
            because: "it is the larger of two figures: keeping one negative in 20 would leave 77 million")
        Decision(
            "Monotone in failed payments", for: "the shape of the model",
            because: "one more failure must never look safer")
        Training(
            .fromScratch,
            "24 months, up to 90 days ago, so that labels are ripe; a head of its own for verdicts",
            every: .weeks(1))
        Split(.byTime, .byEntity, because: "all of a card on one side, so that no ring straddles")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric("expected cost of 1,000 bookings", .offline, .primary, should: .fall)
        Metric(.prAUC, .offline)
        Metric("recall at a false-positive rate of 0.5 %", .offline)
        Metric(.ece, .offline, on: "chances, after calibration")
        Metric("chargeback rate", .online, .primary, should: .fall)
        Metric("good guests blocked, by appeals", .online, .guardrail, should: .fall)
        Metric("length of the review queue", .online, should: .fall)
        Metric("conversion at checkout", .online, .guardrail, should: .stay)
        Slices("country", "type of payment", "first booking")
        ErrorAnalysis("chargebacks that were allowed with a low score, by the ring they belong to")
        Robustness("the vendor doesn't answer", testedBy: "cost with its score removed")
        Fairness("Good guests of every country", measuredBy: "share blocked wrongly")
        Fairness("Good guests with every type of payment", measuredBy: "share blocked wrongly")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        policy -- .event("grey zone") --> queue
        Contract(
            "checkout decision", request: "guest, listing, card, device, amount",
            response: "allow, challenge or block, with reason codes", consumers: "checkout")
        Rollout(
            .shadow, "Labels are too slow: compare how scores are spread, and what reviewers would catch.",
            each: .weeks(2))
        Rollout(.canary, "By a hash of the guest.", shares: .percent(5), .percent(100))
        Fallback(if: "the vendor is late", then: "a missing value, which the model was trained on")
        Fallback(
            if: "there is no score", then: "the rules alone decide, and the booking goes to review", by: rules
        )

        Oversight("a guest who was blocked can appeal to a person, who sees the reason codes", by: reviewers)
        ModelCard("purpose, features and their purposes, wrong blocks by country, limits")
        Access("risk team", to: policy, rules, by: "role; thresholds are known to nobody else")
        Safeguard("Rate limits by card and device", against: "finding the threshold with small bookings")
        Safeguard("Thresholds are secret", against: "bookings that stay just below")
        Safeguard(
            "No feature that stands for nationality", against: "refusing people for where they are from")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        outcomes -- .metric("loss") --> losses

        Signal("loss, conversion", .business, by: losses)
        Signal("cases that reviewers confirm: a new attack shows here", .performance, every: .days(1))
        Signal("cost and recall on ripe labels", .performance, every: .days(30))
        Signal("cost and recall on reviewers' verdicts", .performance, every: .days(1))
        Signal("alarms of the isolation forest", .drift)
        Signal("good guests blocked, by country and type of payment", .fairness)
        Alert("losses", when: "losses rise", tells: "risk team on call", then: .changeThreshold, at: losses)
        Runbook(
            "a new attack",
            do: "add a rule at once, send its kind to review, retrain on the verdicts",
            owner: "risk team on call")
        Retraining("GBDT", every: .weeks(1), orWhen: "losses rise, or features drift")
        FeedbackLoop(
            "Who is blocked leaves no chargeback to learn from", bias: "what was blocked once looks harmless",
            correctedBy: "a control group of 1 %", delay: .days(90))
        Risk("Attackers learn where the threshold is", mitigation: "keep it secret, move it, retrain weekly")

        FollowUp(
            "The last 90 days have no labels. How do you train?",
            answer: "On early verdicts, weighted by how ripe they are, and on the control group.")
    }
}
