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
    static let live: TimeSpan = .seconds(5).assumed
    static let eventRate: Rate = .perSecond(500_000).assumed
    static let storeReads: Rate = .perSecond(1_200_000).derived(from: "40,000/s × 30 group-bys")
    static let tileSource = "airbnb/chronon, Tiled_Architecture"

    // The tenant, which stands below
    let checkoutRisk: CheckoutRisk

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
        .stream, "Streaming group-bys", freshness: live, technology: "Flink", notes: "tiles")
    let joins = FeatureStore(.offline, "Joins and backfill")
        .personalData(.pseudonymous)
    let values = FeatureStore(
        .online, "Feature values", notes: "last upload, and tiles"
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

    init() {
        checkoutRisk = CheckoutRisk(
            bus: bus, warehouse: warehouse, dailyGroups: dailyGroups, liveGroups: liveGroups, joins: joins,
            values: values, trainer: trainer, gate: gate, scoring: scoring, gateway: gateway,
            fetcher: fetcher, models: models, alerts: alerts)
    }

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("Ideas reach production sooner", metric: "time to first model")
        Goal("Every feature has one value, in training and at a request", metric: "consistent features")
        Goal(
            "A training can be run again, and a model is looked after once it serves",
            metric: "backfills that succeed")
        UseCase("rank search results", by: "the search team")
        UseCase("suggest a price", by: "the hosting team")
        UseCase("classify photos of listings", by: "the listings team")
        UseCase("spot fraud", by: "the risk team")
        UseCase("route support cases", by: "the support team")
        OutOfScope("Streaming code by hand", because: "a feature is declared once, and the rest follows")
        Guardrail("No feature older than its declaration allows")

        Question(
            "Which use cases are there?",
            answer: "Search ranking, pricing, photos of listings, fraud, the routing of support cases.")
        Question(
            "Where do features come from: batch, stream or the request?",
            answer: "All three, from a single declaration.")
        Question(
            "How far back must training data go?",
            answer: "Two years, for the seasons; to collect logs instead would take over a year.")
        Question(
            "Who writes features?", answer: "ML engineers, in Python; nobody writes streaming code by hand.")
        Question(
            "How exact must a value be in time?",
            answer: "The feature says so: as of midnight, or as of this moment.")

        Constraint(.regulation, "data stays in the region where it arose")
        Constraint(.team, "those who declare features don't run Spark or Flink")
        Tradeoff(
            "consistency", over: "freedom in writing features",
            because: "a value that differs at serving spoils every model that reads it")

        Load("feature requests, all tenants", at: fetcher, average: .perSecond(40_000).assumed)
        Load("streaming events", average: Self.eventRate)
        Scale("Reads of the feature store", rate: Self.storeReads)
        Scale("Models", count: .count(200).assumed)
        Scale("Features", count: Self.features)
        Scale("Teams", count: .count(60).assumed)
        Scale(
            "Mean time to build a model, end of 2016, before Bighead",
            takes: .weeks(10).source("ruk.si, notes on Bighead, 2018"))
        Target(.freshness, under: .days(1), of: "a feature as of midnight")
        Target(.freshness, under: Self.live, of: "a feature as of this moment")
        Owner("ML infrastructure", of: declarations, scheduler, joins, values, fetcher, models, registry)

        Reference(
            "ruk.si, notes on Bighead, 2018", for: "10 weeks for a model", caveat: "somebody's notes")
        Reference("ai-expo.net, page of a talk", for: "later: days in place of months")
        Reference("Strata 2018, talk on Bighead", for: "the parts of the platform", caveat: "from memory")
        Reference(
            "Chronon post of 2023, on vuink.com", for: "the wait for logs", caveat: "a copy of the post")
        Reference("airbnb/chronon, Source", for: "the kinds of source; external services are one more")
        Reference(
            "airbnb/chronon, LabelJoin",
            for: "labels that come weeks after the decision, between day 10 and day 30")
        Reference("airbnb/chronon, Tiled_Architecture", for: "what a hot key costs, with tiles and without")
        Reference(
            "Chronon post of 2024, as quoted on GitHub; InfoQ, 2023",
            for: "fetched values compared with recomputed ones", caveat: "second-hand")
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
        Scale(
            "Waiting for logs, in place of a backfill",
            takes: .years(1).orMore.source("Chronon post of 2023, as copied on vuink.com"))
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

        databases -- .changeCapture("row changes") --> mutations -- .stream("entity changes") --> bus
        bus -- .stream("partitions") --> warehouse

        declarations -- .control("compiled configs") --> scheduler
        declarations -- .control("windows") --> liveGroups
        scheduler -- .trigger("midnight", every: .days(1)) --> dailyGroups
        scheduler -- .trigger("backfill") --> joins
        warehouse -- .batch("history") --> dailyGroups -- .materialize("upload", every: .days(1)) --> values
        bus -- .stream("events") --> liveGroups
        liveGroups -- .materialize("tiles", delay: Self.live) --> values
        warehouse -- .batch("as-of rows") --> joins
        dailyGroups -- .batch("partial aggregates") --> joins

        Parity(
            "every feature", by: "one declaration for backfill, upload and stream",
            checkedBy: "fetched values, computed again offline for the same moments")
        Leakage(
            "a value that came after the decision it is to predict",
            preventedBy: "a join takes values from before the decision, and labels that land after it")
        Validation("declarations compile, and types match their sources", at: declarations, otherwise: .stop)
        Validation(
            "partitions landed, no column turned null or changed type", at: warehouse, otherwise: .warn)
        Versioning(
            "a changed feature is a new version; both run until the last reader has moved", of: declarations)
        Privacy(.purpose, "a tag on each feature: what is for risk can't be joined for marketing")
        Deletion(of: "a guest", from: databases, warehouse, values, joins)
        Waiving(.retentionAndDeletion, because: "how long data is kept hasn't been published")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        notebook -- .control("recipe") --> trainer
        joins -- .trainingData("rows") --> trainer
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
            on: "features whose fetched and recomputed values agree in more than 99 %")
        Metric("time to first model", .online, should: .fall)
        Metric("features used by more than one model", .online, should: .rise)
        Metric("backfills that succeed", .online, should: .rise)
        Metric(.latency(.p99), .online, .guardrail, of: "serving", should: .fall)
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

        Capacity(values, peak: Self.storeReads, because: "each request asks for thirty group-bys")

        registry -- .deploy("canary") --> models
        registry -- .deploy("same image") --> scoring
        joins -- .batch("features") --> scoring -- .materialize("guest embedding") --> values

        Packaging("code, image and parameters, one version; in notebook, batch and online alike", of: models)
        Rollback("point to the version before; nothing is built or copied")
        Encryption(.atRest, .inTransit)

        Pattern(
            "tiles", at: liveGroups, values,
            because: "a read of a hot key adds up sums of an hour, not single events")
        Scale("A hot key: its events", rate: .perSecond(10).source(Self.tileSource))
        Scale("A hot key: its window", takes: .hours(12).source(Self.tileSource))
        Scale("Events in one read, without tiles", count: .count(432_000).source(Self.tileSource))
        Scale("Tiles of an hour in one read", count: .count(12, to: 13).source(Self.tileSource))
        Scale("Latency saved by tiles", at: "Stripe", share: .percent(33).source(Self.tileSource))
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        fetcher -- .log("fetched values") --> predictions
        models -- .log("score, version") --> predictions
        predictions -- .batch("online values") --> consistency
        joins -- .batch("recomputed values") --> consistency
        consistency -- .metric("consistency by feature") --> alerts
        values -- .metric("age of each group-by") --> freshness -- .metric("late group-bys") --> alerts
        predictions -- .stream("values, scores") --> drift -- .metric("PSI") --> alerts
        alerts -- .trigger("retrain") --> scheduler

        Logging("values, derived values, score, versions, times", of: fetcher, joinedBy: "request id")
        Signal("partitions that have landed", .dataQuality, every: .days(1))
        Signal("nulls, changes of type", .dataQuality)
        Signal("lag of topics", .freshness)
        Signal("age of each group-by", .freshness, by: freshness)
        Signal("each feature's distribution", .drift, by: drift)
        Signal("distribution of scores", .drift, by: drift)
        Signal("p99 of the store, hot keys", .system)

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
            do: "watch latency while reads add up more tiles, run the upload again",
            owner: "ML infrastructure on call")
        Automation("a declaration", tests: "compile, backfill a sample, compare fetched with recomputed")

        FollowUp(
            "Write it twice, collect logs, or declare: what differs?",
            answer:
                "Twice: double work, and two values. Logs: one value, a year late. Declared: one value, now.")
        FollowUp(
            "How is a window of 30 days computed for a million past moments?",
            answer: "Windows move in hops. Aggregate within each hop first, then add up the hops.")
        FollowUp(
            "The upload is late. What does a read return?",
            answer:
                "Yesterday's base with more tiles on top: right but slower, and the metric of age shows it.")
        FollowUp(
            "An attack makes one guest's key hot. What helps?",
            answer: "Tiles, merges kept for a moment, sketches in place of exact counts.")
    }
}

/// The tenant: a booking is about to be paid, and in 50 ms somebody has to say whether it is a fraud.
struct CheckoutRisk: System {
    let title = "Checkout risk"
    let summary = "Allows, challenges or blocks a booking, by what a mistake would cost either way."

    // A figure that is needed more than once.
    static let live = AirbnbMLPlatform.live
    static let checkouts: Rate = .perSecond(230).derived(from: "10 × the average, in campaigns")

    // Given by the platform
    let bus: EventStream
    let warehouse: DataWarehouse
    let dailyGroups, liveGroups: FeaturePipeline
    let joins, values: FeatureStore
    let trainer: Trainer
    let gate: Evaluator
    let scoring: BatchInference
    let gateway: Gateway
    let fetcher: FeatureServer
    let models: ModelServer
    let alerts: Alerting

    // Its own
    let caller = Service("Checkout").plane(.actors)
    let reviewers = HumanReviewer("Risk reviewers")
    let vendor = ExternalService("Device score vendor")
    let outcomes = LabelJoiner("Label join", window: .days(10, to: 90))
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
        Question(
            "How late is the truth?",
            answer: "A chargeback takes up to 90 days; until then, the verdict of a reviewer stands in.")
        ErrorCost(.falsePositive, "a good guest is blocked", is: "the guest's lifetime value")
        ErrorCost(.falseNegative, "a fraud goes through", is: "the loss on the booking")
        Impact(.high, on: "guests who are refused", because: "somebody may be left without a place to stay")

        Load(
            "checkouts", at: caller, average: .perSecond(23).derived(from: "2 million a day"),
            peakFactor: .count(10).assumed, peak: Self.checkouts)
        Scale("Checkouts", rate: .perDay(2_000_000).assumed)
        Scale("Frauds among them", share: .percent(0.3).assumed)
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
            "challenge", then: "the guest proves who pays", because: "proof costs less than either mistake",
            by: policy)
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

        DataSource(vendor, .externalService, of: "a score of the device")
        DataSource(reviewers, .eventTable, of: "verdicts", labelled: true)

        caller -- .event("checkout, payment") --> bus
        warehouse -- .batch("chargebacks") --> outcomes
        queue -- .review("case") --> reviewers -- .label("verdict") --> outcomes
        outcomes -- .label("ripe labels") --> joins

        Label(
            "chargeback", .implicit, from: outcomes, window: .days(90), delay: .days(30, to: 90),
            negatives: "none in 90 days")
        Label(
            "verdict", .human, from: reviewers, delay: .hours(4).assumed, negatives: "cleared by a reviewer",
            caveat: "early, but of the grey zone only")
        Bias(
            "A blocked booking has no outcome",
            correctedBy: "1 % goes through all the same, as a control group")
        Leakage(
            "a chargeback that counts from the day of its booking",
            preventedBy: "counting it from the day that it landed")

        Feature(
            "bookings in 1 h, 3 days, 30 days", of: "guest", .numerical, computed: .stream, by: liveGroups,
            freshness: Self.live, encoding: "COUNT over sliding windows")
        Feature(
            "sum of amounts", of: "guest", .numerical, computed: .stream, by: liveGroups, over: .days(14),
            freshness: Self.live, encoding: "SUM")
        Feature(
            "last amounts", of: "guest", .sequence(10), computed: .stream, by: liveGroups,
            freshness: Self.live, encoding: "LAST_K")
        Feature(
            "different cards", of: "device", .numerical, computed: .stream, by: liveGroups, over: .days(7),
            freshness: Self.live, encoding: "approximate count, from a sketch")
        Feature(
            "failed payments", of: "payment instrument", .numerical, computed: .stream, by: liveGroups,
            over: .hours(1), freshness: Self.live)
        Feature(
            "age of the account, verified email", of: "guest", .numerical, changes: .never, computed: .batch,
            by: dailyGroups, freshness: .days(1), encoding: "verified is a category; from a snapshot")
        Feature(
            "median price, reviews", of: "listing", .numerical, computed: .batch, by: dailyGroups,
            freshness: .days(1))
        Feature(
            "chargebacks", of: "listing", .numerical, computed: .batch, by: dailyGroups, over: .days(180),
            freshness: .days(1), encoding: "by the day each landed")
        Feature(
            "amount ÷ the guest's average", of: "checkout", .numerical, computed: .onRequest, by: fetcher,
            encoding: "derived from other features")
        Feature(
            "distance from the card's country to the listing", of: "checkout", .numerical,
            computed: .onRequest, by: fetcher, encoding: "derived from other features")
        Feature(
            "guest embedding", of: "guest", .embedding(32), computed: .batch, by: scoring,
            freshness: .days(1), encoding: "chained: the output of another model")
        Feature(
            "vendor's score", of: "device", .numerical, computed: .external, by: vendor,
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
        Negatives(.random, "thinned out; this share is kept", share: .percent(5))
        Calibration(.priorShift, "undoes the sampling of negatives")
        Scale("Rows in two years", count: .billions(1.46).derived(from: "2 million a day × 730 days"))
        Dataset(
            "checkouts", rows: .millions(150).derived(from: "a sample: about a tenth of 1.46 billion"),
            window: .years(2), at: joins)
        Scale(
            "Rows, if just one negative in 20 is kept",
            count: .millions(77).derived(from: "1.46 billion × (0.3 % + 99.7 % ÷ 20)"))
        Assumption(
            "150 million rows have to fit",
            because: "it is the larger of two figures: keeping one negative in 20 would leave 77 million")
        Scale("Features of the model", count: .count(300).assumed)
        Scale(
            "A full backfill", size: .terabytes(3.5).derived(from: "1.46 billion × 300 features × 8 B"))
        Decision(
            "Monotone in failed payments", for: "the shape of the model",
            because: "one more failure must never look safer")
        Training(
            .fromScratch,
            "on rows 90 days old or more, whose labels are ripe; a head of its own for verdicts")
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
        Fairness("Good guests of every country and type of payment", measuredBy: "share blocked wrongly")

        Gate(
            "promotion",
            opensIf: "the expected cost falls, and no country or payment type is wrongly blocked more often",
            comparedTo: .versionInUse, at: gate)
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        Path("checkout decision", .p99, under: .milliseconds(50)) {
            caller -- .request("checkout") --> gateway -- .request("keys") --> fetcher
            fetcher -- .lookup("30 group-bys", items: 30, timeout: .milliseconds(20)) --> values
            fetcher -- .request("device", rate: Self.checkouts, timeout: .milliseconds(12)) --> vendor
            fetcher -- .request("vector") --> models -- .request("chance, reasons", rate: Self.checkouts)
                --> policy
            policy -- .response("allow, challenge, block") --> caller
            rules -- .fallback("verdict", when: "no score") --> policy

            Hop("routing", gateway, .milliseconds(3))
            Hop("read 30 group-bys in one batch, merge tiles", fetcher, .milliseconds(15), parallel: "inputs")
            Hop("ask the vendor about the device", vendor, .milliseconds(12), parallel: "inputs")
            Hop("derive features from features", fetcher, .milliseconds(3))
            Hop("score", models, .milliseconds(15))
            Hop("weigh the costs", policy, .milliseconds(2))
            Hop("hand the log over, without waiting", models, .milliseconds(1))
            Headroom(.milliseconds(11), for: "garbage collection, a hot key")
        }
        policy -- .event("grey zone") --> queue

        Contract(
            "checkout decision", request: "guest, listing, card, device, amount",
            response: "allow, challenge or block, with reason codes", consumers: "checkout")
        Rollout(
            .shadow, "Labels are too slow: compare how scores are spread, and what reviewers would catch.",
            each: .weeks(2))
        Rollout(.canary, "By a hash of the guest.", shares: .percent(5), .percent(100))
        Accepting(
            .unsafeShadowOrCanary,
            because: "what stops the canary isn't known; the version before it is back at once")
        Fallback(if: "the vendor is late", then: "a missing value, which the model was trained on")
        Fallback(
            if: "there is no score", then: "the rules alone decide, then a reviewer looks", by: rules)
        Decision(
            "Keep listings for 60 s, counters not at all", for: "caching in the fetcher",
            because: "a counter that is a minute old misses the attack that it is for")

        Explanation("the reason codes of the score", to: "a blocked guest")
        Appeal("a blocked guest gets the reasons, and can ask a person to look again", by: reviewers)
        ModelCard("purpose, features and their purposes, wrong blocks by country, limits")
        Access("risk team", to: policy, rules, by: "role")
        Safeguard("Rate limits by card and device", against: "finding the threshold with small bookings")
        Safeguard("Thresholds stay secret", against: "bookings that stay just below")
        Safeguard(
            "No feature that stands for nationality", against: "refusing people for where they are from")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        outcomes -- .metric("loss") --> losses -- .metric("loss, conversion") --> alerts

        Signal("loss, conversion", .business, by: losses)
        Signal("share of cases that reviewers confirm", .conceptDrift, every: .days(1))
        Signal("alarms of the isolation forest", .conceptDrift)
        Signal("cost and recall on ripe labels", .performance, every: .months(1))
        Signal("cost and recall on reviewers' verdicts", .performance, every: .days(1))
        Alert("losses", when: "losses rise", tells: "risk team on call", then: .retrain, at: losses)
        Runbook(
            "a new attack",
            do: "add a rule at once, send its kind to review, retrain on the verdicts",
            owner: "risk team on call")
        Retraining("the GBDT", by: trainer, every: .weeks(1), orWhen: "losses, drift")
        FeedbackLoop(
            "Who is blocked leaves no chargeback to learn from", bias: "what was blocked once looks harmless",
            correctedBy: "the control group", delay: .days(90))
        Risk("Attackers adapt to the thresholds", mitigation: "the daily look at cases, and retraining")

        FollowUp(
            "The last 90 days have no labels. How do you train?",
            answer: "On early verdicts, weighted by how ripe they are, and on the control group.")
    }
}
