import SystemDesign

/// Somebody lists a handbag. Rules and a small model look while the seller waits; thirty models look once it
/// is listed; and where they aren't sure, fifteen people decide.
@main
struct MercariModeration: Design {
    let title = "Mercari listing moderation"
    let summary =
        "Checks what is listed on a second-hand marketplace: by rules before, by models and people after."
    let maturity = Maturity.production

    // Figures that are needed more than once.
    static let modelCount: Count = .count(30).assumed
    static let modelCalls: Rate = .perSecond(2_600).derived(from: "87/s × 30 models")
    static let alertsPerDay: Rate = .perDay(6_000).derived(from: "0.4 % of 1.5 million a day")
    static let alertsEach: Rate = .perDay(400).assumed
    static let moderatorCount: Count = .count(15).derived(from: "6,000 a day ÷ 400")

    // Actors
    let seller = Client("Seller app", notes: "lists, edits, appeals")
    let moderators = HumanReviewer(
        "Customer-support moderators", throughput: alertsEach, people: moderatorCount)
    let reporters = EndUser("Rights holders and buyers", notes: "report listings")

    // Data
    let listings = Database(.operational, "Listing DB")
        .personalData(.identifying)
    let photos = ObjectStore("Image store", notes: "up to ten photos of a listing")
        .personalData(.identifying)
    let listingEvents = EventStream("Listing events", technology: "pub/sub")
        .personalData(.pseudonymous)
    let warehouse = DataWarehouse("Warehouse", technology: "BigQuery-like")
        .personalData(.pseudonymous)
    let labels = LabelStore("Decision labels", notes: "each with policy version and topic")
        .personalData(.pseudonymous)

    // Features
    let aggregates = FeaturePipeline(.batch, "Seller and price aggregates", every: .days(1))
    let bursts = FeaturePipeline(.stream, "Burst counters", freshness: .minutes(1))
    let history = FeatureStore(.offline, "Offline feature tables")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online feature store")
        .personalData(.pseudonymous)

    // Training
    let dataset = DatasetBuilder("Per-topic dataset", join: .pointInTime)
    let trainer = Trainer("Per-topic trainer", every: .weeks(1), notes: "large topics every day")
    let backTest = Evaluator("Back-test", notes: "at the alert budget, day by day")
    let registry = ModelRegistry("Model and image registry")
    let orchestrator = Orchestrator("Training orchestrator")

    // Serving
    let gateway = Gateway("API gateway")
    let listingService = Service("Listing service")
    let rules = RuleEngine("Rule engine", notes: "regular expressions, prices")
    let lightText = ModelServer("Light text model")
    let knownImages = Database(.keyValue, "Known-image hashes")
    let queue = EventStream("Moderation queue")
        .plane(.serving)
        .personalData(.pseudonymous)
    let proxy = Service("Moderation proxy", notes: "fans out, gathers")
    let preprocessor = Preprocessor("Preprocess service")
    let topicModels = ModelServer("Topic model servers", notes: "30 models, autoscaled")
    let breaker = CircuitBreaker("Circuit breaker")
    let decision = PolicyEngine("Decision policy", notes: "a threshold for each topic")
    let reviewQueue = ReviewQueue("Moderation tool queue", rate: alertsPerDay, notes: "expected harm first")
    let shadow = ShadowServer("Shadow models")

    // Monitoring
    let predictions = PredictionLog("Prediction log", notes: "input id, scores, versions, latency")
        .personalData(.pseudonymous)
    let monitor = Monitor(.performance, "Prediction monitor")
    let drift = Monitor(.drift, "Drift monitor", algorithm: "PSI")
    let alerts = Alerting("Alerting").owner("trust and safety on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("A lawful marketplace between people that they trust", metric: "reports per 1,000 views")
        Goal("Moderation that costs little", metric: "cost per removal")
        UseCase("list or edit a thing, and be warned at once if it can't be sold", by: "a seller")
        UseCase("report a fake or forbidden thing", by: "a rights holder or a buyer")
        UseCase("decide the listings that matter most first", by: "a moderator")
        OutOfScope(
            "What buyer and seller write to each other", because: "a check looks at the listing and who sells"
        )
        Guardrail("Honest listings that are deleted")
        Guardrail("Effort of putting up a listing")
        Guardrail("Load on moderators")

        Question(
            "What counts as a violation?",
            answer: "Fakes, weapons, drugs, things like cash, payment off the platform, offensive words.")
        Question(
            "At which moment is a listing checked?",
            answer: "Before: rules warn or stop. After: rules and models delete it or call support.")
        Question("Is an edit checked?", answer: "Each one, as if the listing were new.")
        Question(
            "What is there to look at?",
            answer: "Title, description, ten photos at most, price, category, brand, and who sells.")
        Question(
            "A single model, or several?",
            answer: "One for a topic, chosen by a condition: each has its owner and its threshold.")

        Constraint(.team, "some fifteen moderators: what they can read in a day sets the thresholds")
        ErrorCost(.falsePositive, "an honest seller's listing is gone", is: "and perhaps the seller, too")
        ErrorCost(
            .falseNegative, "somebody buys a fake, or something forbidden",
            is: "trust is lost, and the law may be broken")
        Tradeoff(
            "owners and thresholds of their own", over: "cost",
            because: "a topic can change or fail without the others, and thirty models are the price")
        Impact(.high, on: "sellers", because: "a deleted listing is income lost")

        Load(
            "new listings", at: seller, average: .perSecond(17.4).derived(from: "1.5 million a day"),
            peakFactor: .count(5).assumed, peak: .perSecond(87).derived(from: "17.4/s × 5"))
        Load(
            "photos", average: .perSecond(69).derived(from: "6 million a day"),
            peakFactor: .count(5).assumed, peak: .perSecond(350).derived(from: "69/s × 5"))
        Load("model calls", peak: Self.modelCalls)
        Scale("Monthly users", count: .millions(20.4).source("Mercari, trust-and-safety backend talk, 2022"))
        Scale(
            "New listings",
            rate: .perDay(1_500_000).orMore.source("Mercari, trust-and-safety backend talk, 2022"))
        Scale("Listings so far, in 2020", count: .billions(1.5).source("Ueta et al., OpML 2020"))
        Scale("Listings so far, in 2021", count: .billions(2).orMore.source("suganprabu, slides of 2021"))
        Scale("Photos of a listing, on average", count: .count(4).assumed)
        Scale("Photos", rate: .perDay(6_000_000).derived(from: "1.5 million a day × 4"))
        Scale("Topics", count: .count(20).assumed)
        Scale("Models of a topic", count: .count(1, to: 2).assumed)
        Scale("Models", count: Self.modelCount)
        Scale("Listings that raise an alert", share: .percent(0.4).assumed)
        Scale("Alerts", rate: Self.alertsPerDay)
        Scale("Alerts that one moderator decides", rate: Self.alertsEach)
        Scale("Moderators", count: Self.moderatorCount)
        Assumption(
            "Parts that Mercari has not described follow its own catalogue of patterns",
            because: "the public sources tell of layers and results, but not of every component")
        Risk(
            "Fifteen moderators cover the alerts, and the audit is half as much again",
            mitigation: "hire for the audit, reports and appeals, too")

        Reference(
            "mercari/ml-system-design-pattern, October 2021", for: "the names of patterns and anti-patterns",
            caveat: "others cite a repository mercari-ml-system-design, which was not to be found")
        Reference(
            "Ueta et al., OpML 2020", for: "results of moderation in production since the end of 2017",
            caveat: "abstract and slides")
        Reference("suganprabu, slides of 2021", for: "checks before and after listing, what models are for")
        Reference("Mercari, trust-and-safety backend talk, 2022", for: "users and listings")

        Target(.latency, .p99, under: .milliseconds(150), of: "the check before listing")
        Target(.latency, .p95, under: .seconds(30), of: "moderation after listing")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "For each topic, find new and edited listings that break the rules, and show moderators those "
                + "first from which most harm is to be expected.",
            for: "reports per 1,000 views")
        MLTask(
            .binaryClassification, of: "each topic", input: "text, photos, price, category, brand, seller",
            output: "a probability, and the reason", modalities: .text, .image, .tabular,
            supervision: .supervised, .weak)
        MLTask(
            .pointwiseRanking, of: "the review queue", input: "the probabilities of all topics",
            output: "the order in which moderators read", modalities: .tabular, supervision: .supervised)
        Fusion(.early, because: "a gate weighs text, photos and table anew for every listing")
        Reference("Gated Multimodal Units", for: "such a gate", caveat: "from memory")
        WithoutML(
            "regular expressions over title and description",
            insufficient: "a brand can be spelled in many ways, and long lists of patterns can't be kept up")
        Decision(
            "A model only for what rules miss", for: "which topics get one",
            because: "what a rule catches needs no model, and a rule is easier to explain")
        Alternative("One model for all topics", rejected: "One owner, one threshold, one failure for all.")
        Threshold(
            "alert", then: "a moderator reads the listing",
            because: "alerts of a topic = places in the moderators' day × expected precision", by: decision)
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("listing", "what a seller offers; each edit makes it a new one to check")
        Entity("seller")
        Entity("category", "where a listing stands in the catalogue")
        Entity("alert", "a listing, a topic, a score")
        Entity("moderator_decision", "what a moderator found, by which version of the policy")
        Entity("report", "a complaint by a buyer or a rights holder")

        DataSource(listings, .changeFeed, of: "text, price, category, brand, seller")
        DataSource(photos, .files, of: "photos of listings")
        DataSource(reviewQueue, .eventTable, of: "alerts")
        DataSource(knownImages, .derived, of: "hashes of photos that were stopped before")
        DataSource(moderators, .eventTable, of: "decisions by topic", labelled: true)
        DataSource(
            reporters, .eventTable, of: "reports", labelled: true, caveat: "noisy; rivals report one another")

        listingEvents -- .stream("archive") --> warehouse -- .batch("windows") --> aggregates
        aggregates -- .batch("aggregates", every: .days(1)) --> history
        history -- .materialize("aggregates", every: .days(1)) --> latest
        listingEvents -- .stream("counts") --> bursts -- .materialize("counts", delay: .minutes(1)) --> latest
        moderators -- .label("decision") --> labels

        Label(
            "moderator's decision", .human, from: moderators, delay: .minutes(5, to: 600).assumed,
            negatives: "read and left alone", policy: "version and topic, on each label",
            caveat: "only for alerts")
        Label(
            "report", .explicit, from: reporters, negatives: "none: silence proves nothing", caveat: "noisy")
        Label("rule hit", .programmatic, from: rules, caveat: "weak, and knows no more than the rule")
        Audit(
            "listings that nobody has read, at random", share: .percent(0.2).assumed,
            rate: .perDay(3_000).derived(from: "0.2 % of 1.5 million a day"), by: moderators,
            corrects: "a listing that nobody has read is unlabelled, not innocent")
        Leakage(
            "A past violation is known only once a moderator has decided",
            preventedBy: "counting decisions made before the listing")

        Feature(
            "title and description", of: "listing", .text, changes: .onEdit, computed: .onRequest,
            by: preprocessor,
            encoding: "one width, one kana: a brand has many spellings; character n-grams")
        Feature(
            "image embedding", of: "listing", .embedding(512), changes: .perVersion, computed: .stream,
            freshness: .seconds(5).orLess, encoding: "fine-tuned encoder in the manner of CLIP or SigLIP")
        Feature(
            "price, and price ÷ median of the category", of: "listing", .numerical, changes: .onEdit,
            computed: .onRequest, encoding: "far from 1 is suspicious")
        Feature(
            "category, brand", of: "listing", .categorical, changes: .onEdit, computed: .onRequest,
            encoding: "learned embedding")
        Feature(
            "median price", of: "category", .numerical, computed: .batch, by: aggregates, freshness: .days(1))
        Feature(
            "perceptual hash", of: "listing", .hash, changes: .never, computed: .onRequest,
            encoding: "finds photos that were stopped before")
        Feature(
            "age, rating", of: "seller", .numerical, computed: .batch, by: aggregates, freshness: .days(1))
        Feature(
            "listings in the last hour, in the last day", of: "seller", .numerical, computed: .stream,
            by: bursts, freshness: .minutes(1), encoding: "shows a burst")
        Feature(
            "past violations", of: "seller", .numerical, computed: .stream, by: bursts, over: .days(180),
            freshness: .minutes(5).assumed)
        Feature(
            "contact words: mail, bank", of: "listing", .categorical, changes: .onEdit, computed: .onRequest,
            by: rules, encoding: "the rules' answers, as a feature")

        Parity("preprocessing", by: "one image for training and serving")
        Validation("rows, classes and missing values of each topic", at: dataset, otherwise: .stop)
        Versioning("a model's id leads to its data set, code and parameters", of: registry)
        Privacy(.redaction, "the moderation tool masks people, addresses and documents in photos")
        Privacy(.minimisation, "such photos are kept for a limited time")
        Access("moderators", to: listings, latest, by: "role: a seller's data only where the topic needs it")
        Deletion(
            of: "a seller's account", from: listings, photos, warehouse, history, latest, labels, dataset)
        Waiving(.retentionAndDeletion, because: "that it is limited is published, but not how long it is")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline("TF-IDF and logistic regression", for: "cheap, needs few labels", against: "blind to photos")
        Candidate(
            "Regular expressions", .chosen, for: "the first layer: at once, always the same, exact",
            against: "spelling variants; a burden to maintain")
        Candidate(
            "Gated multimodal network", .chosen,
            for: "large topics: weighs text, photos and table for each listing", against: "wants more labels")
        Candidate(
            "Boosted trees on text and table", .component, for: "small topics: strong, and can be explained",
            against: "sees photos only as embeddings")
        Candidate(
            "Vision-language model, zero-shot", .component, for: "a new topic soon, before it has labels",
            against: "not precise")

        labels -- .label("decisions of a topic") --> dataset
        history -- .trainingData("features") --> dataset
        dataset -- .trainingData("validated set") --> trainer -- .artifact("model") --> backTest
        backTest -- .artifact("what passed") --> registry
        orchestrator -- .trigger("train", every: .weeks(1)) --> trainer

        Dataset(
            "examples of a topic", positives: .percent(9.1).derived(from: "1 ÷ (1 + 10)"), at: dataset)
        Loss(.weightedCrossEntropy, "for each topic")
        Imbalance(
            "Few listings break a topic's rule", ratio: .count(2_000).assumed,
            remedy: "sample down to ten negatives for each positive")
        Calibration(.priorShift, "from one in eleven back to one in 2,000")
        Split(
            .byTime, .byEntity, train: .months(3), test: .weeks(2),
            because: "a seller on both sides would be recognised, not judged")
        Training(.fromScratch, "each topic by itself")

        Pattern(
            "pipeline training", at: orchestrator, dataset, trainer, backTest, registry,
            because:
                "ingest, validate, train, evaluate, build the image: each a job that can be retried alone")
        Pattern("batch training", at: orchestrator, because: "labels come overnight")
        Pattern("data-model versioning", at: registry, because: "a model can be made again, and explained")
        AntiPattern("only me", avoidedBy: "models reach the registry from the pipeline, never from a laptop")
        AntiPattern("too many pipes", avoidedBy: "one pipeline for all topics, and one warehouse behind it")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric("precision at the alert budget", .offline, .primary, on: "the last two weeks, day by day")
        Metric(.prAUC, .offline, of: "each topic")
        Metric(.recall, .offline, on: "the audited listings")
        Metric("alert precision", .online, .primary, should: .rise)
        Metric("violations found in 1,000 listings", .online, should: .rise)
        Metric(
            "coverage", .online, should: .rise, by: .percent(554.8).source("Ueta et al., OpML 2020"),
            on: "what rules alone find; the result to match")
        Metric("time to removal", .online, should: .fall)
        Metric("cost per removal", .online, should: .fall)
        Accepting(
            .objectiveWithoutMetric,
            because:
                "reports are rare and late; whether alerts are right is known within hours, so that decides")
        Metric("reports per 1,000 views", .online, should: .fall)
        Metric("reversals on appeal", .online, should: .fall)
        Metric("conversion of a seller's first listing", .online, .guardrail, should: .stay)
        Metric("listings stopped wrongly", .online, .guardrail, should: .fall)
        Slices("topic", "category")
        ErrorAnalysis("decisions against the model, and audited misses, by topic")
        Robustness("spelling variants, noise in photos", testedBy: "recall on altered copies of violations")
        Fairness("New sellers", measuredBy: "share of their listings that are stopped wrongly")
        Fairness("Text in a foreign language", measuredBy: "share of such listings that are stopped wrongly")

        Gate(
            "promotion", opensIf: "it finds violations that rules miss, within the alert budget",
            comparedTo: "rules, and the model in use", at: backTest)
        Experiment(.abTest, unit: "listing id", duration: .weeks(2).assumed, decides: "alert precision")
        AntiPattern("offline only", avoidedBy: "a test score opens the A/B test; its online numbers decide")
        ModelCard("topic, policy version, owner, threshold, errors on new sellers", of: topicModels)
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: lightText, because: "a warning helps before the listing is out")
        ServingMode(.nearline, of: topicModels, because: "thirty models and the photos take seconds")
        Contract(
            "list or edit", request: "text, photos, price, category",
            response: "listed, or a warning, or a stop with its reason", consumers: "seller app")

        Path("check before listing", .p99, under: .milliseconds(150)) {
            seller -- .request("list or edit") --> gateway -- .request("listing") --> listingService
            listingService -- .request("text, price", timeout: .milliseconds(40)) --> rules
            listingService -- .request("text") --> lightText
            listingService -- .lookup("hashes of photos", timeout: .milliseconds(40)) --> knownImages
            listingService -- .request("hits and score", timeout: .milliseconds(20)) --> decision
            listingService -- .request("save", timeout: .milliseconds(50)) --> listings

            Hop("routing", gateway, .milliseconds(10))
            Hop("take in the listing", listingService, .milliseconds(20))
            Hop("apply the rules", rules, .milliseconds(20))
            Hop("score the text", lightText, .milliseconds(50), parallel: "light checks")
            Hop("look for a photo stopped before", knownImages, .milliseconds(30), parallel: "light checks")
            Hop("warn, stop or pass", decision, .milliseconds(10))
            Hop("answer", listingService, .milliseconds(10))
            Headroom(.milliseconds(30))
        }
        listingService -- .batch("photos") --> photos
        listingService -- .event("listing created") --> listingEvents

        Path("moderation after listing", .p95, under: .seconds(30)) {
            listingEvents -- .stream("created or edited", rate: .perSecond(87).assumed) --> queue
                -- .event("job") --> proxy
            proxy -- .request("features") --> preprocessor
            photos -- .batch("photos") --> preprocessor
            proxy -- .lookup("seller", timeout: .seconds(1)) --> latest
            proxy -- .request("all topics") --> breaker -- .request("one topic", calls: 30) --> topicModels
            rules -- .fallback("rule hits alone", when: "overload") --> breaker
            proxy -- .request("scores") --> decision
                -- .event("hide it", when: "a score is above its threshold") --> listingService

            Hop("wait in the queue", queue, .seconds(5))
            Hop("fetch the photos", preprocessor, .seconds(3))
            Hop("make features", preprocessor, .seconds(2))
            Hop("30 models side by side; the slowest counts", topicModels, .seconds(5))
            Hop("gather", proxy, .seconds(1))
            Hop("compare with thresholds", decision, .seconds(1))
            Hop("hide the listing", listingService, .seconds(3))
            Headroom(.seconds(10), for: "a retry")
        }
        decision -- .event("grey zone") --> reviewQueue -- .review("alert") --> moderators
        reporters -- .feedback("report") --> reviewQueue
        seller -- .feedback("appeal") --> reviewQueue
        proxy -- .shadow("the same features") --> shadow
        registry -- .deploy("image") --> topicModels
        registry -- .deploy("candidate") --> shadow

        Pattern("multiple-stage prediction", at: lightText, topicModels, because: "light first, heavy later")
        Pattern("synchronous", at: listingService, lightText, because: "the seller waits for the answer")
        Pattern("asynchronous", at: queue, proxy, because: "nobody waits for thirty models")
        Pattern(
            "prep-pred split", at: preprocessor, topicModels,
            because: "features are made once for all models, and scale apart from them")
        Pattern("microservice horizontal", at: proxy, topicModels, because: "topics fail and change alone")
        Pattern("condition-based serving", at: proxy, because: "the category says which topics apply")
        Pattern("parameter-based serving", at: decision, because: "a threshold moves without a new model")
        Pattern("prediction cache", at: knownImages, because: "a photo that was judged needs no model")
        Pattern("circuit breaker", at: breaker, because: "under overload rules answer, and the queue drains")
        Pattern("loading test", at: topicModels, because: "a campaign day must not be the first test")
        Pattern(
            "shadow A/B test", at: proxy, shadow, because: "a candidate sees all traffic, and harms nobody")
        Pattern("online A/B test", at: proxy, because: "only sellers and buyers show what a model is worth")
        Pattern("model in image", at: topicModels, because: "a small topic's image never changes")
        Pattern("model load", at: topicModels, because: "large models change often, their server doesn't")
        AntiPattern("all-in-one", avoidedBy: "a server for each model, behind the proxy")
        AntiPattern("online big-size", avoidedBy: "only rules, hashes and a light model while somebody waits")
        AntiPattern("training code in serving", avoidedBy: "what both need is a service of its own")

        Capacity(
            topicModels, peak: Self.modelCalls,
            because: "at worst a listing asks all thirty; conditions spare some")
        Packaging("small topics: the model inside an immutable image", of: topicModels)
        Packaging("large topics: loaded at start by one shared server image", of: topicModels)
        Automation("model images", tests: "a load test at the campaign peak, before each release")
        Rollout(.shadow, "The proxy mirrors features to the candidate, and only logs what it says.")
        Rollout(.canary, "The A/B test grows.", shares: .percent(5), .percent(50))
        Rollback("deploy the previous image tag", when: "alert precision falls on the new arm")
        Fallback(
            if: "heavy topics are overloaded", then: "the other topics, rules and light text", by: breaker)
        Fallback(if: "no topic model answers", then: "rules alone", by: rules)

        Oversight("moderators decide the grey zone", by: moderators)
        Explanation("which rule the listing broke", to: "the seller")
        Appeal("sellers are told why, and may object; a moderator looks again", by: moderators)
        Safeguard("Every edit is checked as new, and edits are counted", against: "probing by small edits")
        Safeguard("A report is an alert, never a removal", against: "mass reports by rivals")
        Safeguard("Hashes that bear noise, training on noisy photos", against: "noise put over photos")
        Owner("listing platform", of: gateway, listingService, listings, photos)
        Owner("trust and safety", of: rules, proxy, topicModels, decision, registry)
        AntiPattern("nobody knows", avoidedBy: "each topic has an owner and a model card")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        proxy -- .log("ids, scores, versions") --> predictions
        shadow -- .log("candidate's scores") --> predictions
        predictions -- .stream("rate, latency") --> monitor -- .metric("precision") --> alerts
        predictions -- .batch("scores") --> drift -- .metric("PSI by topic") --> alerts
        labels -- .label("alert precision") --> monitor
        alerts -- .trigger("retrain") --> orchestrator

        Logging("input id, scores, versions, latency", of: proxy, joinedBy: "listing id and topic")
        Scale("A row of the prediction log", size: .bytes(200).assumed)
        Scale("Prediction log of a day", size: .gigabytes(9).derived(from: "1.5 million × 30 × 200 B"))
        Pattern("prediction log", at: predictions, because: "every decision can be explained later")
        Pattern("prediction monitoring", at: monitor, because: "silence and repetition are faults, too")
        AntiPattern("no logging", avoidedBy: "the proxy logs each score, the shadow's included")

        Signal("length of text, number of photos", .dataQuality)
        Signal("mix of categories", .dataQuality)
        Signal("the same input over and over", .dataQuality, by: monitor)
        Signal("predictions in a minute", .system, by: monitor)
        Signal("latency of each model", .system, by: monitor)
        Signal("scores by topic", .drift, by: drift)
        Signal("precision by topic", .conceptDrift, by: monitor, every: .weeks(1))
        Signal("reports", .business)
        Signal("removals", .business)
        Signal("cost per removal", .cost)
        Risk(
            "Sellers adapt and slang changes, which Mercari names as the main cost",
            mitigation: "labels every night, new models every week")

        Alert(
            "silence or flood", when: "a topic predicts nothing, or too much",
            tells: "trust and safety on call", then: .page, at: monitor)
        Alert(
            "repeated input", when: "one input comes over and over", tells: "trust and safety on call",
            at: monitor)
        Alert(
            "shift of scores", when: "PSI of a topic is high", tells: "the topic's owner", then: .retrain,
            at: drift)
        Alert(
            "precision", when: "precision at the alert budget falls by 10 %", tells: "the topic's owner",
            then: .retrain, at: monitor)
        Runbook(
            "Campaign day: five times the listings",
            do: "let the breaker shed heavy topics, keep rules and the light model, drain the queue after")
        Runbook("A topic flags too much", do: "raise its threshold by parameter, audit a sample, retrain")
        Retraining("each topic", by: trainer, every: .weeks(1), orWhen: "the alerts on precision or scores")
        Retraining("large topics", by: trainer, every: .days(1))
        FeedbackLoop(
            "Decisions become labels overnight", bias: "only what raised an alert is read",
            correctedBy: "the audit", delay: .days(1))

        FollowUp(
            "Why thirty models, and not one?",
            answer:
                "Owners, thresholds and faults stay apart. The price is cost: all-in-one would be cheaper.")
        FollowUp(
            "Nobody reads the rest: how is recall measured?",
            answer: "On the audit, with the rate of reports beside it.")
        FollowUp(
            "What gives way first on a campaign day?",
            answer: "Heavy topics, which the breaker sheds; rules and the light model answer on.")
    }
}
