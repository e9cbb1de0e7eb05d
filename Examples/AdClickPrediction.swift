import SystemDesign

/// Three hundred ads compete for one place in a feed. Each gets the probability that this person clicks it,
/// and because that is multiplied by money, it has to be right, not only in the right order.
@main
struct AdClickPrediction: Design {
    let title = "Ad click prediction"
    let summary =
        "For every ad slot of a feed, how likely this person is to click each ad, calibrated, within 100 ms."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let facebook2014 = "He et al. 2014 (Facebook), abstract and notes"
    static let twitter2019 = "arXiv 1907.06558 (Twitter)"
    static let wideAndDeep = "reading notes on the Wide & Deep paper"
    static let peakRequests: Rate = .perSecond(350_000).derived(from: "2 × the average, rounded up")
    static let peakScores: Rate = .perSecond(105_000_000).derived(from: "350,000/s × 300")
    static let retrieved: Count = .thousands(2).assumed
    static let keptNegatives: Share = .percent(2.5).source("GitHub reading notes on He et al. 2014")
    static let examplesADay: Count = .millions(521).derived(from: "150 million + 2.5 % of 14.85 billion")
    static let pushes: TimeSpan = .minutes(15, to: 60)

    // Actors
    let app = Client("Feed client", notes: "tells when an ad was in view")
    let advertisers = ExternalService("Advertiser tools", notes: "bids, budgets, conversions")

    // Data
    let events = EventStream("Impressions and clicks", rate: peakRequests, technology: "Kafka-like")
        .personalData(.pseudonymous)
    let fraudFilter = DataJob(.stream, "Invalid-traffic filter", notes: "bots, click farms, accidents")
    let joiner = LabelJoiner("Online label joiner", window: .minutes(30), notes: "by request id")
        .personalData(.pseudonymous)
    let adsDatabase = Database(.operational, "Ads database", notes: "campaigns, creatives")
    let changes = ChangeCapture("Ads change feed", notes: "seconds behind the database")
    let lake = DataLake("Data lake", size: .petabytes(1.35).derived(from: "15 TB a day × 90 days"))
        .personalData(.pseudonymous)
    let consents = ConsentService("Consent service")
        .personalData(.identifying)

    // Features
    let counters = FeaturePipeline(.stream, "Streaming counters", freshness: .minutes(1))
    let aggregates = FeaturePipeline(
        .batch, "Batch aggregates", every: .days(1), notes: "windows of 7 and 30 days")
    let history = FeatureStore(.offline, "Offline features")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online features", notes: "users by one key, ads in bulk")
        .personalData(.pseudonymous)

    // Training
    let builder = DatasetBuilder(
        "Down-sampling builder", join: .logged, entries: examplesADay,
        size: .terabytes(1.04).derived(from: "521 million × 2 kB"),
        notes: "of one day: all clicks, a few of the rest")
    let trainer = Trainer(
        "Continual trainer", algorithm: "DCN-v2", notes: "parameter servers")
    let calibrator = Calibrator("Calibrator", algorithm: "isotonic by slice", every: .weeks(1))
    let gate = Evaluator("Entropy gate", notes: "normalised entropy, calibration, null rates")
    let registry = ModelRegistry("Model registry", retention: .hours(24), notes: "every snapshot of a day")

    // Serving
    let gateway = Gateway("Gateway")
    let adServer = Service("Ad server", notes: "orchestrates")
    let retrieval = CandidateGenerator(
        "Ad retrieval", algorithm: "targeting rules and two towers", candidates: retrieved)
    let adIndex = VectorIndex("Ad vectors", freshness: .minutes(5))
    let lightRanker = Ranker(.light, "Light ranker", candidates: 300, notes: "distilled from the heavy model")
    let inference = ModelServer(
        "CTR and CVR inference", algorithm: "DCN-v2",
        memory: .gigabytes(128).derived(from: "1 billion × 64 × 2 B"),
        batchSize: 300, notes: "embedding tables in half precision, in shards")
    let auction = Auction("Auction", notes: "eCPM = bid × pCTR × 1,000; second price")
    let policy = PolicyEngine("Caps, safety, pacing", notes: "an ad at most 3 times a day")
    let experiments = ExperimentService("Experiment service", notes: "splits budgets as well as users")

    // Monitoring
    let predictions = PredictionLog("Served-feature log")
        .personalData(.pseudonymous)
    let calibrationMonitor = Monitor(.performance, "Calibration monitor", every: .minutes(10))
    let revenueMonitor = Monitor(.business, "Revenue monitor", notes: "RPM")
    let alerts = Alerting("Alerting").owner("ads ranking on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "Ad revenue over years: advertisers get their money's worth, and users stay",
            metric: "revenue per thousand requests")
        UseCase("see an ad in the feed that is worth a click", by: "a user")
        UseCase("pay for clicks at the rate at which they come", by: "an advertiser")
        UseCase("refuse to be targeted, and still use the feed", by: "a user")
        OutOfScope("Ads outside the feed", because: "they appear between posts")
        Guardrail("Rate of hidden and reported ads")
        Guardrail("Number of ads among the posts")
        Guardrail("Complaints of advertisers")
        Guardrail("Privacy policy")

        Question(
            "Which event is predicted?",
            answer: "A click in the half hour after the impression; a second head predicts conversions.")
        Question(
            "Where do ads appear?",
            answer: "Between posts, as an image or a video; a request fills one slot or more.")
        Question("How do users say no?", answer: "They hide or report an ad, or block its advertiser.")
        Question(
            "How often may somebody see one ad?",
            answer: "Three times a day; the cap is applied after scoring.")
        Question(
            "Does the model train continually?",
            answer: "It must: already the step from weekly to daily training made predictions better.")
        Question(
            "What counts as a negative?",
            answer: "An ad in view for a second or more, and no click before the window closes.")
        Question(
            "May we use what users do elsewhere?",
            answer: "Where they agree; for everybody else it has to work without.")

        Constraint(
            .regulation, "ads for housing, work and credit must not be steered by protected attributes")
        Constraint(.data, "almost all values are ids, and most ids are rare")
        ErrorCost(
            .tooHigh, "at 10 % too high, an advertiser is charged too much or delivered too much",
            is: "real money, and trust")
        ErrorCost(.tooLow, "a good ad loses an auction that it should win", is: "lost revenue, and no data")
        ErrorCost(.unavailable, "the slot shows a house ad", is: "one impression's revenue")
        Tradeoff("calibration", over: "order alone", because: "a bid multiplies every error")
        Tradeoff("long-term value", over: "clicks of today", because: "users who leave see no ads at all")
        Impact(
            .high, on: "people who look for a home, a job or a loan",
            because: "those who are not shown an offer never hear of it")

        Load(
            "ad requests", at: app, average: .perSecond(174_000).derived(from: "15 billion a day ÷ 86,400 s"),
            peakFactor: .count(2).assumed, peak: Self.peakRequests)
        Load(
            "scores of the heavy model",
            average: .perSecond(52_000_000).derived(from: "4.5 trillion a day ÷ 86,400 s"),
            peak: Self.peakScores)
        Scale("users a day", at: "Facebook, 2014", count: .millions(750).source(Self.facebook2014))
        Scale("advertisers", at: "Facebook, 2014", count: .millions(1).orMore.source(Self.facebook2014))
        Assumption("As many users a day as Facebook had in 2014, and one impression for each request")
        Scale("Ad requests of one user a day", count: .count(20).assumed)
        Scale("Ad requests", rate: .perDay(15_000_000_000).derived(from: "750 million × 20"))
        Scale("Ads that the heavy model scores in a request", count: .count(300).assumed)
        Scale("Heavy scores", rate: .perDay(4_500_000_000_000).derived(from: "15 billion × 300"))
        Scale("Click-through rate", share: .percent(1).assumed)
        Scale("Clicks", rate: .perDay(150_000_000).derived(from: "1 % of 15 billion"))
        Scale("One line of the raw log", size: .kilobytes(1).assumed)
        Scale("Raw logs of one day", size: .terabytes(15).derived(from: "15 billion × 1 kB"))
        Scale(
            "inference cycles of AI that recommendation takes", at: "Meta's data centres",
            share: .percent(79).orLess.source("Capacity-driven scale-out inference; arXiv 2507.01676"))
        Target(.latency, .p99, under: .milliseconds(100))
        Reference("GitHub ByteByteGoHq/ml-bytebytego, chapter 8", for: "the problem as interviews set it")
        Reference(
            "GitHub alirezadir/Machine-Learning-Interviews, mlsd-ads-ranking.md", for: "notes on the problem")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Predict how likely a user is to click an ad and to convert afterwards, well calibrated.",
            for: "revenue per thousand requests")
        MLTask(
            .binaryClassification, of: "click head", input: "user, ad, context",
            output: "pCTR, from 0 to 1", modalities: .tabular, .sequence, supervision: .implicit)
        MLTask(
            .multiTask, of: "all heads", input: "user, ad, context",
            output: "click, conversion after a click (pCVR), hide", modalities: .tabular, .sequence,
            supervision: .implicit)
        MLTask(
            .retrieval, of: "two towers", input: "a user; an ad",
            output: "vectors that are near before a click",
            supervision: .implicit)
        Decision(
            "score each ad by itself", for: "learning to rank",
            because: "the auction needs a probability for every ad, not a list")
        Decision(
            "let the auction add bid, pacing and quality", for: "the final order",
            because: "a model that learnt the auction would be wrong as soon as bids change")
        Decision(
            "train conversions on all impressions, as ESMM does", for: "pCVR",
            because: "it is asked about all of them; those that were clicked are a biased sample")
        WithoutML(
            "show the past CTR of each ad",
            insufficient: "a new ad has none, and one number can't tell two users apart")
        Alternative(
            "learn which of two ads is better",
            rejected: "It orders well and says nothing about how many clicks a bid buys.")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("user")
        Entity("ad", "a creative with a target, in a campaign")
        Entity("creative", "image or video, with text")
        Entity("campaign", "ads with a common budget")
        Entity("advertiser", "who pays")
        Entity("impression", "an ad in front of a user, once")
        Entity("user and ad", "what one has seen of the other")
        Entity("user and advertiser", "how one has treated the other's ads")
        Entity("context", "device, time, slot, posts next to it")

        DataSource(events, .eventStream, of: "impressions, clicks, hides", labelled: true)
        DataSource(
            advertisers, .externalService, of: "conversions, by pixels on their sites", labelled: true,
            caveat: "late, with consent only, and some never report")
        DataSource(adsDatabase, .changeFeed, of: "campaigns, targets, budgets")
        DataSource(adsDatabase, .files, of: "images and texts of creatives")
        DataSource(predictions, .eventStream, of: "features as they were served")

        app -- .event("impression, click, hide") --> events
        advertisers -- .event("conversion") --> events -- .stream("raw") --> fraudFilter
        fraudFilter -- .stream("valid events") --> joiner
        predictions -- .stream("served features") --> joiner
        advertisers -- .request("campaign edit") --> adsDatabase -- .changeCapture("edits") --> changes

        fraudFilter -- .stream("archive") --> lake -- .batch("windows") --> aggregates
        aggregates -- .batch("aggregates", every: .days(1)) --> history
        history -- .materialize("latest values", every: .days(1)) --> latest
        fraudFilter -- .stream("counts") --> counters
        counters -- .materialize("counters", delay: .minutes(1)) --> latest

        Label(
            "click", .implicit, from: joiner, window: .minutes(30),
            negatives: "in view for 1 s or more, and not clicked in the window",
            quality: "clicks that leave within 1 s are dropped, like those of bots and click farms",
            caveat: "wait too long and the data is stale; too briefly, and late clicks count as negatives")
        Label(
            "conversion after a click", .implicit, from: advertisers,
            negatives: "clicked, and no conversion so far",
            caveat: "many a negative is only early; importance weights correct that")
        Label(
            "hide, report, block", .explicit, from: events,
            caveat: "rare: most people only scroll on")
        Bias("An ad's place decides part of its clicks", correctedBy: "place as a feature of training alone")
        Bias("Only what wins an auction gets labels", correctedBy: "exploration")
        Leakage(
            "aggregates over days hold clicks that came after the impression",
            preventedBy: "training reads the values that were served")
        Parity(
            "features", by: "one log of what was served, joined to clicks, for all training",
            checkedBy: "served values against the offline join")

        Feature(
            "user id", of: "user", .categorical(1_000_000_000), changes: .never, computed: .onRequest,
            encoding: "hashed into an embedding of 64")
        Feature(
            "age band, country, language", of: "user", .categorical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "embeddings of 8")
        Feature(
            "last 50 ad categories clicked", of: "user", .sequence(50), computed: .stream, by: counters,
            freshness: .minutes(1), encoding: "pooled, or by attention")
        Feature(
            "CTR over 1, 7 and 30 days", of: "user", .numerical, computed: .batchAndStream,
            freshness: .minutes(5),
            encoding: "smoothed, in buckets; 7 and 30 days are as old as the daily batch")
        Feature(
            "ids of ad, campaign, advertiser", of: "ad", .categorical(10_000_000), changes: .never,
            computed: .onRequest, encoding: "a table for each")
        Feature(
            "creative embedding", of: "creative", .embedding(128), changes: .never, computed: .batch,
            encoding: "by an encoder of image and text, once, when it is uploaded")
        Feature(
            "CTR over 1 hour and 1 day", of: "ad", .numerical, computed: .stream, by: counters,
            freshness: .minutes(1), encoding: "smoothed by a Beta prior, with the count beside it")
        Feature(
            "age, budget left", of: "ad", .numerical, computed: .stream, by: counters,
            freshness: .minutes(1), encoding: "logarithm")
        Feature(
            "affinity", of: "user and advertiser", .numerical, computed: .batch, by: aggregates,
            freshness: .days(1), encoding: "a cross of both")
        Feature(
            "impressions in 24 hours", of: "user and ad", .numerical, computed: .stream, by: counters,
            over: .hours(24), freshness: .minutes(1), encoding: "a count: tells of fatigue")
        Feature(
            "device, system, network, hour", of: "context", .categorical, computed: .onRequest,
            encoding: "one-hot, or embeddings of 4")
        Feature(
            "place of the slot", of: "context", .categorical, computed: .onRequest,
            encoding: "one constant when serving", only: .training)
        Feature(
            "topic of the post next to it", of: "context", .embedding(64), changes: .onEdit,
            computed: .stream,
            encoding: "read at request time; brand safety needs it too")

        Validation(
            "an event has a request that was served, and a plausible time and place", at: fraudFilter,
            otherwise: .quarantine)
        Versioning("each day is named by the joiner's window and the rate of sampling", of: builder)
        Consent(
            "activity on other sites and apps", for: "features and conversion labels",
            default: "off; the design works without")
        Privacy(.kAnonymity, "an aggregate needs enough people behind it, or isn't computed")
        Privacy(.purpose, "flags of consent decide, at each request, which features are read")
        Retention(of: "events and served features", for: .days(90))
        Deletion(of: "what is kept about a user", from: lake, history, latest, predictions)
        Safeguard(
            "Filter invalid traffic before anybody bills it or trains on it",
            against: "click fraud: advertisers pay for it once, and the model learns it")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Logistic regression on crosses (FTRL)", for: "learns online, tiny, calibrated",
            against: "somebody has to think of every cross")
        Candidate(
            "Boosted trees alone", .rejected, for: "strong on dense features",
            against: "train in batches and can't embed ids")
        Candidate(
            "Leaves of trees into logistic regression", .historical,
            for: "in production at Facebook in 2014, better than either part alone",
            against: "two stages, and trees trained daily")
        Scale(
            "gain in normalised entropy over either part alone", at: "Facebook, 2014",
            share: .percent(3).orMore.source(Self.facebook2014))
        Candidate(
            "Factorisation machine, DeepFM", .challenger, for: "learns crosses of two by itself",
            against: "a plain FM hardly knows crosses of more")
        Candidate(
            "Wide & Deep", .challenger,
            for: "remembers and generalises; proven at Google Play",
            against: "the wide part still wants crosses by hand")
        Scale(
            "examples behind Wide & Deep", at: "Google Play",
            count: .billions(500).source(Self.wideAndDeep))
        Scale(
            "numbers in one of its embeddings", at: "Google Play",
            count: .count(32).source(Self.wideAndDeep))
        Candidate(
            "DCN-v2", .chosen, for: "crosses up to a chosen degree, cheap at low rank",
            against: "degree and rank need tuning")
        Candidate(
            "DLRM", .challenger, for: "dot products between features, public code; for a larger scale",
            against: "bound by memory, with tables of terabytes")
        Candidate(
            "Two towers", .component, for: "fast, so it retrieves ads",
            against: "user and ad meet only at the end: no crosses")
        Reference("the papers on DCN-v2, DLRM, FTRL and ESMM", for: "the models", caveat: "from memory")
        Reference(
            "Capacity-driven scale-out neural recommendation inference; arXiv 2507.01676",
            for: "tables of terabytes")
        Reference("Wide & Deep, at Google Play", for: "its size", caveat: "through reading notes")

        Decision(
            "ids seen ten times get a row of their own, rarer ones share rows by a hash",
            for: "embedding tables",
            because: "a rare id has too little to learn from; each feature has its own dimension")
        Scale("Rows of all embedding tables", count: .billions(1).assumed)
        Scale("Numbers in a row", count: .count(64).assumed)
        Scale(
            "Tables at full precision", size: .gigabytes(256).derived(from: "1 billion × 64 × 4 B"))
        Decision(
            "thin out negatives and recalibrate", for: "the imbalance of 1 to 99",
            because: "the lost base rate is known exactly and can be put back",
            over: ["repeat the clicks": "more data to train on, and scores just as wrong"])

        joiner -- .label("labelled impressions") --> builder
        builder -- .trainingData("thinned-out impressions") --> trainer
        trainer -- .artifact("raw model") --> calibrator -- .artifact("calibrated model") --> gate
        gate -- .artifact("promoted") --> registry

        Loss(.crossEntropy, "binary, one for each head")
        Loss("importance-weighted cross-entropy", "for positives that come late")
        Scale(
            "examples on which five losses were compared", at: "Twitter",
            count: .millions(668).source(Self.twitter2019))
        Scale(
            "gain offline of a loss for late clicks, in relative cross-entropy", at: "Twitter",
            share: .percent(3).source(Self.twitter2019))
        Scale(
            "its gain online over plain log loss, in revenue per thousand queries", at: "Twitter",
            share: .percent(55).source(Self.twitter2019))
        Reference("arXiv 1907.06558", for: "clicks that come late, at Twitter")

        Negatives(
            .shownWithoutAction, "at random; every click is kept; the share that was best at Facebook",
            share: Self.keptNegatives)
        Scale("One training example", size: .kilobytes(2).assumed)
        Dataset(
            "one day", rows: Self.examplesADay, window: .days(1),
            positives: .percent(28.8).derived(from: "0.01 ÷ (0.01 + 0.99 × 0.025)"), at: builder)
        Calibration(
            .priorShift, "p ÷ (p + (1 − p) ÷ 0.025): 28.8 % in the sample is 1.0 % again", at: calibrator)
        Calibration(.isotonic, "by slice, fitted each week", at: calibrator)
        Split(
            .byTime, train: .days(14), test: .days(1),
            because: "in a random split, aggregates tell the test's answers")
        Training(
            .continual, "warm start; Adagrad for embeddings, Adam for dense layers", of: "heavy model",
            every: Self.pushes)
        Training(
            .warmStart, "all 14 days once more: an anchor against forgetting", of: "heavy model",
            every: .days(1))
        Training(.distillation, "from the heavy model", of: "light ranker", every: .days(1))
        Scale(
            "gain in normalised entropy by daily training instead of weekly", at: "Facebook, 2014",
            share: .percent(1).literature("He et al. 2014"))
        Reference(
            "He et al. 2014, Practical lessons from predicting clicks on ads at Facebook",
            for: "trees before a linear model, fresh training, thinned-out negatives",
            caveat: "abstract and reading notes")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.normalisedEntropy, .offline, .primary, should: .fall)
        Metric(.normalisedEntropy, .offline, of: "each slice", should: .fall)
        Metric(.calibrationRatio, .offline, .guardrail, atLeast: 0.98, atMost: 1.02)
        Metric(.ece, .offline, should: .fall)
        Metric(.rocAUC, .offline, of: "the order alone", should: .rise)
        Metric(.prAUC, .offline, of: "the order alone", should: .rise)
        Metric(.recall(at: 2_000), .offline, of: "retrieval", should: .rise, on: "ads that were clicked")
        Metric("revenue per thousand requests", .online, .primary, should: .rise)
        Metric("CTR", .online, should: .rise)
        Metric("conversion rate", .online, should: .rise)
        Metric("advertiser's return", .online, should: .rise)
        Metric("hide rate", .online, should: .fall)
        Metric("length of sessions with ads", .online)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Metric("error of budget pacing", .online, .guardrail, should: .fall)
        Metric("concentration of revenue", .online, .guardrail, should: .stay)
        Slices("country", "placement", "size of the advertiser", "age of the ad")
        Decision(
            "normalised entropy, with calibration", for: "what decides offline",
            because: "it sees both order and size of scores, and the base rate is divided out",
            over: [
                "ROC-AUC alone": "doubling every score leaves it as it was",
                "log loss": "moves with the base rate, from day to day and slice to slice",
            ])
        ErrorAnalysis("the slices with the worst normalised entropy, and the ads that lost most clicks to it")
        Robustness("a feature group goes missing", testedBy: "entropy and calibration with it at its default")
        Fairness(
            "Housing, work and credit ads reach protected groups alike, also through proxies",
            measuredBy: "parity of delivery")

        Gate(
            "push",
            opensIf:
                "entropy is at most 0.05 % worse, calibration within 2 %, no null rate off by over 1 point",
            comparedTo: .versionInUse, at: gate)
        Experiment(
            .budgetSplit, unit: "user, with a share of each budget",
            decides: "revenue per thousand requests",
            because: "with common budgets, one arm spends what the other would have earned")
        Experiment(
            .abTest, every: .weeks(1), decides: "revenue per thousand requests",
            because: "another architecture is a bigger step than a push")
        ModelCard("features behind consent, slices, limits, ads that it must not target", of: inference)
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: inference, because: "user, ads and budgets change from minute to minute")
        Contract(
            "ad request", request: "a slot, its context, consent flags",
            response: "the winning ad with tracking tokens; a house ad at worst", consumers: "feed")

        Path("ad request", .p99, under: .milliseconds(100)) {
            app -- .request("ad slot") --> gateway -- .request("ad request") --> adServer
            adServer -- .lookup("flags") --> consents
            adServer -- .control("arm") --> experiments
            adServer -- .lookup("user, 200 values", calls: 1) --> latest
            adServer -- .request("context") --> retrieval -- .lookup("thousands of ads") --> adIndex
            retrieval -- .request("candidates") --> lightRanker -- .request("300 ads", items: 300)
                --> inference
            inference -- .lookup("ads and crosses", items: 300) --> latest
            inference -- .request("pCTR, pCVR") --> auction -- .request("ranked ads") --> policy
            policy -- .response("winner") --> adServer

            Hop("routing", gateway, .milliseconds(3))
            Hop("context of the request, flags of consent", adServer, .milliseconds(5))
            Hop("200 values of the user, by one key", latest, .milliseconds(10))
            Hop("targeting, then nearest ads of the two towers", retrieval, .milliseconds(20))
            Hop("cut to 300", lightRanker, .milliseconds(10))
            Hop("features of the ads, crosses with the user", latest, .milliseconds(8))
            Hop("DCN-v2 on all 300 in one batch, tables in shards", inference, .milliseconds(22))
            Hop("calibrate, and hold the auction", auction, .milliseconds(5))
            Hop("frequency cap, brand safety, pacing", policy, .milliseconds(4))
            Hop("response and tracking tokens", adServer, .milliseconds(3))
            Headroom(.milliseconds(10), for: "a slow shard of the tables")
        }
        Stage("target and retrieve", by: retrieval, to: Self.retrieved)
        Stage("rank lightly", by: lightRanker, from: Self.retrieved, to: 300)
        Stage("predict", by: inference, from: 300, to: 300)
        Stage("hold the auction", by: auction, from: 300, to: 300)
        Stage("cap, check, pace", by: policy, from: 300, to: 1)
        Decision(
            "read the user once and copy the values to all 300 ads", for: "user features",
            because: "they are the same for each ad")
        Pattern("data cache", at: inference, because: "rows that are often needed stay in local memory")
        Capacity(inference, peak: Self.peakScores)

        changes -- .materialize("new and edited ads", delay: .minutes(5)) --> adIndex
        registry -- .deploy("full model", every: Self.pushes) --> inference
        registry -- .deploy("distilled model", every: .days(1)) --> lightRanker
        lightRanker -- .fallback("light score", when: "the heavy model is late") --> auction

        Fallback(
            if: "the heavy model is late", then: "the light score, with a calibration of its own",
            by: lightRanker)
        Fallback(if: "there is no light score either", then: "a house ad", by: adServer)
        Risk(
            "The calibration may be a week old, the model an hour",
            mitigation: "the ratio is checked at every push, and every 10 minutes in between")
        Rollout(.shadow, "Compare the distributions of scores.", shares: .percent(1))
        Rollout(
            .canary, shares: .percent(1), each: .minutes(30),
            abortIf: "calibration or revenue leaves its bounds")
        Rollback(
            "load an earlier snapshot of the last 24 hours", when: "a canary is aborted or an alert fires")
        Access("an advertiser", to: adsDatabase, by: "login, and only to its own campaigns")
        Oversight("a policy team reviews delivery of housing, work and credit ads, and can stop a version")
        Safeguard(
            "Check landing pages again after approval", against: "pages that show reviewers something else")
        Safeguard("Scan creatives, and block their advertisers", against: "malicious creatives")
        Safeguard("A model without user features, on context alone", against: "targeting those who opted out")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        adServer -- .log("features, scores, versions") --> predictions
        joiner -- .stream("predicted and observed") --> calibrationMonitor
        auction -- .metric("RPM") --> revenueMonitor
        calibrationMonitor -- .metric("ratio by slice") --> alerts
        revenueMonitor -- .metric("RPM") --> alerts
        alerts -- .trigger("roll back") --> registry

        Logging("features, scores, versions, arm", of: adServer, joinedBy: "request id")
        Signal("null rates, cardinalities that explode, collisions of hashed ids", .dataQuality)
        Signal("clicks to impressions, by publisher", .dataQuality)
        Signal("delay of the joiner", .freshness)
        Signal("PSI of the 50 most important features", .drift)
        Signal("share of new ads", .drift)
        Signal("normalised entropy in holiday seasons and as campaigns start", .conceptDrift)
        Signal(
            "clicks predicted to clicks observed, by country, placement, size of advertiser", .calibration,
            by: calibrationMonitor)
        Signal("RPM, fill rate, advertisers who leave", .business, by: revenueMonitor)
        Signal("parity of delivery for housing, work and credit ads", .fairness)

        Alert(
            "calibration", when: "the ratio leaves 0.98 to 1.02", tells: "ads ranking on call",
            then: .rollBack, at: calibrationMonitor)
        Alert("revenue", when: "RPM drops", tells: "ads ranking on call", then: .rollBack, at: revenueMonitor)
        Runbook(
            "the joiner falls behind",
            do: "stop promotion, widen the window, let training catch up before it starts again",
            owner: "ads data on call")
        Automation("a push", tests: "the gate, 1 % in shadow, 1 % as a canary")
        Retraining("warm start on the joined stream", by: trainer, every: Self.pushes)
        Retraining("anchor over 14 days", by: trainer, every: .days(1))
        Retraining("fit the calibration anew", by: calibrator, every: .weeks(1))
        FeedbackLoop(
            "An ad that the model shows gets data, another doesn't",
            bias: "a new ad that starts badly never recovers",
            correctedBy: "new ads by Thompson sampling, on 1 to 2 % of requests")

        FollowUp(
            "Why normalised entropy and not log loss?",
            answer: "Log loss follows the base CTR: two days or two slices can't be compared by it.")
        FollowUp(
            "What speaks against repeating the clicks?",
            answer: "Scores come out too high. Correct them, or thin out the negatives and recalibrate.")
        FollowUp(
            "What is the score of an ad without a single impression?",
            answer: "By its content, its advertiser and a prior; exploration pays for the first impressions.")
        FollowUp(
            "What if the joiner is two hours late?",
            answer: "Clicks are missing, so training sees false negatives: stop promotion, widen the window.")
        FollowUp(
            "Two arms share one budget: how can an A/B test be fair?",
            answer: "Split each budget between the arms, or randomise advertisers instead of users.")
        FollowUp(
            "How do you keep an ad's place out of its score?",
            answer: "A feature that only training sees, or a small tower for the bias by itself.")
    }
}
