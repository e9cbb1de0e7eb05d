import SystemDesign

/// A guest looks at a home that is nearly right; below it stand twelve others that fit the same trip.
/// Which ones are alike is learned from travellers who compared them in one sitting, not from amenities.
@main
struct SimilarListings: Design {
    let title = "Similar listings"
    let summary =
        "On the page of a holiday home, twelve others for the same trip, learned from sessions of clicks."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let homes: Count = .millions(4.5).source("Airbnb Engineering, 2018")
    static let dimensions: Count = .count(32).source("Airbnb Engineering, 2018")
    static let vectorSize: ByteCount = .megabytes(576).derived(from: "4.5 million × 32 × 4 B")
    static let tableSize: ByteCount = .gigabytes(10.8).derived(from: "4.5 million × 200 × 12 B")
    static let pairs: Count = .billions(80).derived(from: "800 million sessions × 10 clicks × 10 near it")
    static let peak: Rate = .perSecond(1_740).derived(from: "3 × the average")
    static let updates: Rate = .perSecond(10_000).source("review on themoonlight.io")
    static let sixMonths: TimeSpan = .months(6)
    static let fewSeconds: TimeSpan = .seconds(5).assumed
    static let free: Count = .count(80).assumed

    // Actors
    let app = Client("App and web", notes: "page of a listing")

    // Data
    let listings = Database(.operational, "Listing database", notes: "homes and their hosts")
        .personalData(.identifying)
    let calendar = Database(.operational, "Calendar and prices", notes: "nights, prices, bookings")
        .personalData(.identifying)
    let changes = ChangeCapture("Change feed", rate: updates)
    let clicks = EventStream("Click stream")
        .personalData(.pseudonymous)
    let lake = DataLake("Data lake", retention: sixMonths)
        .personalData(.pseudonymous)
    let bookings = LabelJoiner("Booking labels", window: .days(14))

    // Features
    let sessions = FeaturePipeline(
        .batch, "Session builder", every: .days(1), window: sixMonths, notes: "a gap of 30 min ends one")
    let centroids = FeaturePipeline(.stream, "Session centroid", freshness: fewSeconds)
    let history = FeatureStore(.offline, "Offline features")
    let latest = FeatureStore(.online, "Online features", notes: "ratings, centroids of sessions")
        .personalData(.pseudonymous)

    // Training
    let corpus = DatasetBuilder(
        "Skip-gram corpus", window: sixMonths, entries: pairs, notes: "a session is a sentence")
    let embedding = Trainer(
        "Embedding training", algorithm: "skip-gram", every: .days(1), notes: "one machine, shared memory")
    let ranking = Trainer("Re-ranker training", algorithm: "LambdaMART", every: .weeks(1))
    let coldStart = DataJob(.batch, "Cold-start vectors", every: .days(1), notes: "mean of the 3 nearest")
        .plane(.training)
    let gate = Evaluator("Booked-rank gate", notes: "how high the booked home ranks")
    let registry = ModelRegistry("Model registry", keeps: 3, notes: "versions of vectors and ranker")
    let neighbourJob = BatchInference("Neighbour job", every: .days(1), notes: "top 200 of each market")

    // Serving
    let gateway = Gateway("Gateway")
    let carousel = Service("Carousel service", notes: "orchestrates")
    let neighbours = Database(
        .keyValue, "Neighbour table", freshness: .days(1), entries: homes, size: tableSize)
    let index = VectorIndex(
        "Market index", algorithm: "IVF", distance: .cosine, vectors: homes, dimensions: dimensions,
        size: vectorSize)
    let availability = PolicyEngine("Availability service", notes: "dates and prices")
    let ranker = ModelServer("GBDT server", algorithm: "GBDT", batchSize: 80)
    let diversity = Reranker("Diversity rules", candidates: 12, notes: "mix of styles, a cap for each host")
    let rules = FallbackSource("Attribute rules", freshness: .hours(1), notes: "same city, like price")

    // Monitoring
    let predictions = PredictionLog("Prediction log")
        .personalData(.pseudonymous)
    let churn = Monitor(.drift, "Neighbour churn", every: .days(1))
    let business = Monitor(.business, "Booking monitor")
    let alerts = Alerting("Alerting").owner("similar listings on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("More bookings for each visitor", metric: "bookings attributed to the carousel")
        UseCase("find a home like this one, free on the same nights", by: "a guest who is nearly decided")
        UseCase("be found beside the home that everybody looks at", by: "a host")
        OutOfScope("Homes of other markets", because: "the search has fixed the city and the dates")
        Constraint(.data, "most guests are logged out, so there is no profile")
        Guardrail("No home that is taken on these dates")
        Guardrail("No price far above that of the home in view")
        Guardrail("Fair to all hosts, the new ones too")
        Guardrail("Variety among the twelve")

        Question(
            "Do we know who is looking?",
            answer: "Mostly not: the majority is logged out, so the first version needs no profile.")
        Question(
            "What do we see of guests?",
            answer: "Clicks on a listing's page, saves, requests to book, and bookings.")
        Question(
            "Only homes of the same market?", answer: "Yes: the search has fixed the city and the dates.")
        Question(
            "Do we have texts, photos and prices?",
            answer: "Yes: for new listings and the re-ranker; the vectors do without.")
        Question("How soon must a new listing appear?", answer: "Within a day.")
        Question("Do dates matter?", answer: "Yes: what is taken is filtered out on request.")

        ErrorCost(.falsePositive, "a home is shown that can't be had", is: "a disappointed guest")
        ErrorCost(.wrongOrder, "the home that fits stands in place 13", is: "one more search, or none")
        Impact(.medium, on: "hosts", because: "who isn't shown isn't booked")

        Scale(
            "Conversions that come from search ranking and similar listings", at: "Airbnb",
            share: .percent(99).source("Airbnb Engineering, 2018"))
        Scale("Views of listing pages", rate: .perDay(50_000_000).assumed)
        Load(
            "carousels", at: app, average: .perSecond(579).derived(from: "50 million a day ÷ 86,400 s"),
            peakFactor: .count(3).assumed, peak: Self.peak)
        Load("changes of listings, nights and prices", average: Self.updates)
        Load("new listings, still without clicks", average: .perDay(10_000).assumed)
        Scale("Active listings", count: Self.homes)
        Scale("Sessions of clicks", count: .millions(800).source("Airbnb Engineering, 2018"))
        Scale("Numbers in a vector", count: Self.dimensions)
        Scale("All vectors, in the memory of every server", size: Self.vectorSize)
        Scale("Neighbour table", size: Self.tableSize)
        Scale("Clicks in a session", count: .count(10).assumed)
        Scale("Clicks that each is paired with, five before and five after", count: .count(10).assumed)
        Scale("Positive pairs", count: Self.pairs)
        Scale(
            "Gain in the carousel's CTR by embeddings", at: "Airbnb",
            share: .percent(21).source("engineering.fyi, summary of the 2018 post"))
        Scale(
            "The same gain, as others report it", at: "Airbnb",
            share: .percent(23).source("notes on GitHub, citing KDD 2018"))
        Scale(
            "Gain in guests who found in the carousel the home that they booked", at: "Airbnb",
            share: .percent(4.9).source("engineering.fyi, summary of the 2018 post"))
        Target(.latency, .p99, under: .milliseconds(100), of: "the carousel")
        Target(.freshness, under: .days(1), of: "a new listing")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Order other homes by how likely this session is to end with one of them booked.",
            for: "bookings attributed to the carousel")
        MLTask(
            .itemToItem, input: "the listing in view, dates, guests", output: "12 listings in order",
            supervision: .implicit)
        MLTask(
            .representationLearning, of: "listing embedding", input: "listings clicked one after the other",
            output: "a vector of 32 numbers for each", modalities: .sequence,
            supervision: .selfSupervised, .implicit)
        MLTask(
            .pairwiseRanking, of: "re-ranker", input: "the listing in view, and one of about 80",
            output: "their order", modalities: .tabular, supervision: .implicit)
        WithoutML(
            "homes of the same city at about the same price",
            insufficient: "it misses style, and what the trip is for")
        Alternative(
            "compare homes by what they have: rooms, pool, view",
            rejected: "Alike is what the same travellers compare; amenities don't say whom a home suits.")
        Assumption("A session stands for itself: the first version remembers nothing of earlier ones")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("listing", "a home to rent")
        Entity("session", "one visitor's clicks, less than 30 min apart")
        Entity("market", "a city or region that guests choose before they choose a home")
        Entity("host")
        Entity("booking")
        Entity("pair of listings", "the home in view and one that may be shown beside it")
        Entity("context", "device, dates, party")

        DataSource(clicks, .eventStream, of: "clicks, saves, requests to book")
        DataSource(calendar, .changeFeed, of: "nights, prices, bookings", labelled: true)
        DataSource(listings, .entitySnapshot, of: "type, rooms, place, photos, text", every: .days(1))
        DataSource(
            predictions, .eventTable, of: "lists as they were shown", every: .days(1))

        app -- .event("clicks, saves, bookings") --> clicks -- .stream("archive") --> lake
        lake -- .batch("clicks", every: .days(1)) --> sessions
        clicks -- .stream("recent clicks") --> centroids
        centroids -- .materialize("centroids", delay: Self.fewSeconds) --> latest

        calendar -- .changeCapture("prices, nights") --> changes
        listings -- .changeCapture("attributes") --> changes
        changes -- .stream("nights, prices", delay: Self.fewSeconds) --> availability
        changes -- .stream("filters") --> index
        listings -- .batch("homes by city", every: .hours(1)) --> rules

        calendar -- .label("bookings") --> bookings
        predictions -- .batch("served lists") --> bookings
        bookings -- .batch("utilities") --> history -- .materialize("ratings") --> latest

        Label(
            "clicked within 5 clicks of it", .implicit, from: clicks,
            negatives: "listings drawn at random, some of the same market",
            caveat: "an idle click counts as much as a serious one")
        Label(
            "booked in the end", .implicit, from: bookings, window: .days(14),
            negatives: "shown, and at best clicked",
            caveat: "comes minutes to weeks after the first click")
        Bias(
            "People could only click what the old carousel put there", correctedBy: "clicks on a random place"
        )
        Bias(
            "A beach home in July isn't what it is in January",
            correctedBy: "a window of six months that moves by a day")
        Leakage(
            "a rating of today knows of stays that came after the click",
            preventedBy: "ratings as they were when the list was shown")

        Feature(
            "listing embedding", of: "listing", .embedding(32), changes: .perVersion, computed: .batch,
            by: embedding, freshness: .days(1), encoding: "skip-gram",
            missing: "mean of the 3 nearest of its type and price")
        Feature(
            "listing type", of: "listing", .categorical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "bucket for cold start")
        Feature(
            "rooms, capacity", of: "listing", .numerical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "bucket for cold start")
        Feature(
            "market, geohash", of: "listing", .categorical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "key by which negatives are drawn")
        Feature(
            "price of a night on these dates", of: "listing", .numerical, computed: .stream,
            freshness: .minutes(1), encoding: "ratio to the home in view")
        Feature(
            "free on these dates", of: "listing", .categorical, computed: .stream, by: availability,
            freshness: Self.fewSeconds, encoding: "hard filter")
        Feature(
            "rating, number of reviews", of: "listing", .numerical, computed: .batch, freshness: .days(1),
            encoding: "Bayesian mean")
        Feature(
            "photo embedding", of: "listing", .embedding(128), changes: .never, computed: .batch,
            encoding: "made on upload; likeness in style")
        Feature(
            "text embedding", of: "listing", .embedding(64), changes: .onEdit, computed: .batch)
        Feature(
            "distance to the home in view", of: "pair of listings", .numerical, changes: .never,
            computed: .onRequest, encoding: "km")
        Feature(
            "session centroid", of: "session", .embedding(32), computed: .stream, by: centroids,
            freshness: Self.fewSeconds, encoding: "mean of the clicked; a list of the skipped beside it",
            missing: "the vector of the home in view")
        Feature(
            "acceptance rate", of: "host", .numerical, computed: .batch, freshness: .days(1),
            encoding: "low ones are filtered out")
        Feature("device", of: "context", .categorical, computed: .onRequest)
        Feature("days until arrival, party size", of: "context", .numerical, computed: .onRequest)

        Validation(
            "a day has about as many sessions as a week before", at: sessions, otherwise: .stop)
        Versioning("a corpus is named by the last day in its window", of: corpus)
        Privacy(.pseudonyms, "a session has an id of its own, and no name")
        Privacy(.minimisation, "the exact address is in no feature before a booking")
        Retention(of: "sessions", for: Self.sixMonths)
        Deletion(
            of: "a listing that its host withdraws", from: neighbours, index, rules, latest)
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Same city, price within 20 %", for: "works from day one, and stays as the fallback",
            against: "misses style and intent")
        Baseline("Counts of clicks together", for: "simple", against: "sparse for new and rare homes")
        Candidate(
            "Skip-gram with the booked home as context of every click", .chosen,
            for: "ran in production in 2018", against: "one vector for a home, whatever the dates")
        Candidate(
            "GBDT on pairs, second stage", .chosen, for: "uses price and distance", against: "needs labels")
        Candidate(
            "Matrix factorisation", .rejected, for: "well known", against: "ignores the order of clicks")
        Candidate(
            "Two towers on journeys", .later,
            for: "features, context and cold start in one; seen but not booked makes hard negatives",
            against: "heavier, with a query tower online")
        Candidate(
            "Random walks on the graph of clicks", .challenger, for: "relations over many steps",
            against: "costly to train")
        Decision(
            "mean vector of the three nearest homes of its type and price band", for: "a new listing",
            because: "it needs a vector before its first click")
        Scale(
            "New listings that get a vector in this way",
            share: .percent(98).literature("Grbovic and Cheng, KDD 2018"))

        sessions -- .trainingData("sessions", window: Self.sixMonths) --> corpus
        bookings -- .label("booked sessions") --> corpus
        corpus -- .trainingData("pairs") --> embedding -- .artifact("vectors") --> coldStart
        listings -- .batch("new listings") --> coldStart -- .artifact("vectors of all") --> gate
        history -- .trainingData("pairs with utilities") --> ranking -- .artifact("GBDT") --> gate
        gate -- .artifact("version, if it gains") --> registry

        Dataset(
            "pairs of clicks", of: "listing embedding", rows: Self.pairs, window: Self.sixMonths, at: corpus,
            detail: "sessions of two listings or more; clicks under 30 s don't count")
        Loss(
            .negativeSampling, "log-sigmoid; the booked home is a positive for every click of its session",
            of: "listing embedding")
        Negatives(.random, "20 for each positive")
        Negatives(.nearby, "5 for each positive: without them, vectors tell markets apart and nothing else")
        Imbalance("Few sessions end in a booking", remedy: "those are sampled five times as often")
        Loss(
            .lambdaRank, "booking 1, contact 0.25, click 0.01, impression 0, rejection −0.4",
            of: "re-ranker")
        Split(.byTime, because: "the test asks for what guests book next; booked sessions only")
        Training(
            .fromScratch, "10 epochs on one machine, in shared memory", of: "listing embedding",
            takes: .hours(2, to: 4).assumed)
        Training(.fromScratch, of: "re-ranker")
        ModelCard("what a session tells and what it doesn't, markets where it is weak", of: embedding)
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(
            "mean rank of the booked home", .offline, .primary, should: .fall,
            on: "candidates near any of the 17 latest clicks")
        Metric(.recall(at: 12), .offline, on: "booked sessions")
        Metric(.nDCG(at: 12), .offline, on: "booked sessions")
        Metric("bookings attributed to the carousel", .online, .primary, should: .rise)
        Metric("carousel CTR", .online)
        Metric("sessions before a booking", .online, should: .fall)
        Metric("time to a booking", .online, should: .fall)
        Metric("share of unavailable homes shown", .online, .guardrail, should: .fall)
        Metric("Gini of hosts", .online, .guardrail, should: .fall)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Slices("new listings", "rural markets", "long stays")
        ErrorAnalysis("clusters of vectors: are they of one type, price and style?")
        Robustness("a market with few sessions", testedBy: "mean rank of the booked home, in rural markets")
        Fairness(
            "New hosts and minority hosts are seen",
            measuredBy: "impressions of each host, and their Gini")

        Gate(
            "promotion", opensIf: "the booked home ranks higher on average", comparedTo: .versionInUse,
            at: gate)
        Experiment(
            .abTest, unit: "visitor", duration: .weeks(3), decides: "bookings attributed to the carousel",
            because: "bookings follow their clicks late")
        Experiment(
            .geoRandomised, unit: "market",
            because: "a home has one guest: where effects are large, arms compete")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.batch, of: neighbourJob, because: "which homes are alike changes slowly")
        ServingMode(.online, of: ranker, because: "dates, prices and the session are known only on request")
        Contract(
            "carousel", request: "listing id, dates, guests, session id",
            response: "up to 12 listings with scores and a version", consumers: "page of a listing")

        Path("carousel", .p99, under: .milliseconds(100)) {
            app -- .request("listing page") --> gateway -- .request("listing, dates") --> carousel
            carousel -- .lookup("listing id") --> neighbours
            carousel -- .request("200 ids, dates", items: 200) --> availability
            carousel -- .lookup("more of the market", when: "fewer than 12 are left") --> index
            carousel -- .lookup("session centroid") --> latest
            carousel -- .request("80 pairs") --> ranker
            ranker -- .request("scores") --> diversity -- .response("12 cards") --> carousel

            Hop("routing", gateway, .milliseconds(5))
            Hop("context of the listing and the search", carousel, .milliseconds(5))
            Hop("look up 200 neighbours", neighbours, .milliseconds(10))
            Hop("filter by dates and price", availability, .milliseconds(20))
            Hop("centroid of the session", latest, .milliseconds(8))
            Hop("score about 80", ranker, .milliseconds(20))
            Hop("diversity, cap for each host", diversity, .milliseconds(7))
            Hop("cards and photos", carousel, .milliseconds(5))
            Headroom(.milliseconds(20), for: "retries, or a query of the index")
        }
        Stage("neighbours", by: neighbours, from: Self.homes, to: 200)
        Stage("free on these dates", by: availability, from: 200, to: Self.free)
        Stage("score", by: ranker, from: Self.free)
        Stage("diversify", by: diversity, from: Self.free, to: 12)

        rules -- .fallback("same city, like price", when: "on timeout") --> carousel
        registry -- .deploy("vectors", every: .days(1)) --> neighbourJob
        neighbourJob -- .materialize("atomic swap", every: .days(1)) --> neighbours
        registry -- .deploy("same version", every: .days(1)) --> index
        registry -- .deploy("GBDT", every: .weeks(1)) --> ranker

        VersionedUnit(
            neighbourJob, neighbours, index,
            because: "Each training turns the space another way; a cosine holds within one version.")
        Risk(
            "At the nightly swap, centroids of running sessions are means of old vectors",
            mitigation: "keep the clicked ids, and compute the mean from the new vectors")
        Decision(
            "IVF", for: "the index of each market",
            because: "homes change all the time, and filters are plain",
            over: ["HNSW": "updates and filters are harder; in IVF, the cluster is one more filter"])
        Scale(
            "Gain in bookings by IVF", at: "Airbnb search",
            share: .percent(0.31).source("summaries of arXiv 2601.06873"))
        Scale(
            "Compute saved by IVF", at: "Airbnb search",
            share: .percent(16).source("summaries of arXiv 2601.06873"))
        Capacity(neighbours, peak: Self.peak, because: "one read of one key for each carousel")
        Rollout(
            .blueGreen, "At night, the new table stands beside the old one; then all reads change at once.")
        Rollout(.shadow, "Compare the first 12 with those of the table in use (overlap@12).")
        Rollout(.canary, "Five markets.", abortIf: "more homes are shown that are taken")
        Rollback("publish one of the last three versions, table and index together")
        Fallback(
            if: "fewer than 12 are left after the filter", then: "ask for more in the same market",
            by: index)
        Fallback(
            if: "the table doesn't answer", then: "homes of the same city, at about the same price",
            by: rules)
        Safeguard("Keep out features that stand for a protected group", against: "unfair treatment of hosts")
        Safeguard("Drop sessions of linked accounts", against: "rings that click on their own homes")
        Safeguard("Show one of several that share photos and place", against: "one home listed many times")
        Safeguard("Compare free nights with refused requests", against: "nights shown as free that aren't")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        carousel -- .log("list, scores, version") --> predictions
        neighbourJob -- .metric("neighbours of both versions") --> churn
        churn -- .metric("share replaced") --> alerts
        clicks -- .metric("CTR, bookings") --> business -- .metric("drop") --> alerts
        alerts -- .trigger("rollback") --> registry

        Logging("list, scores, places, version, dates", of: carousel, joinedBy: "carousel id")
        Signal("sessions a day, share of bots, clicks in a session", .dataQuality)
        Signal("share of neighbours that a version replaces", .drift, by: churn)
        Signal("norm of vectors", .drift, by: churn)
        Signal("mix of markets, by season", .drift)
        Signal("booked rank in markets with an event or a travel ban", .conceptDrift)
        Signal("availability as served, against the calendar", .skew)
        Signal("CTR, bookings, unavailable homes shown", .business, by: business)

        Alert(
            "neighbours", when: "a version replaces more than 40 %", tells: "similar listings on call",
            then: .rollBack, at: churn)
        Alert(
            "bookings", when: "bookings or clicks drop", tells: "similar listings on call", then: .rollBack,
            at: business)
        Runbook(
            "a travel ban empties a market",
            do: "keep the previous version in all markets, and train the next on a shorter window")
        Automation(
            "vectors and table", tests: "a build of one market: 200 neighbours each, none from elsewhere")
        Retraining("vectors, from scratch", by: embedding, every: .days(1))
        Retraining("re-ranker", by: ranking, every: .weeks(1))
        FeedbackLoop(
            "Clicks on the carousel become sessions, sessions become neighbours",
            bias: "neighbours confirm themselves",
            correctedBy: "clicks from the carousel weigh less, and 1 place is filled at random",
            delay: .days(1))

        FollowUp(
            "Why negatives of the same market?",
            answer: "Random ones lie in other cities; the model would only learn to tell cities apart.")
        FollowUp(
            "Why is the booked home a context of every click?",
            answer: "It carries the real aim, a booking, into each step of the session.")
        FollowUp(
            "Is it safe to train from scratch every day?",
            answer: "Only if a version is swapped whole: each is rotated, so two must never be mixed.")
        FollowUp(
            "How would you make it personal?",
            answer: "The session's centroid; for lasting taste, vectors of user types and listing types.")
        FollowUp(
            "What if attributes win on offline nDCG?",
            answer: "Look at position bias first, and at the share of new listings.")
        FollowUp(
            "Why IVF for search, and not HNSW?",
            answer: "Homes change all the time and are filtered; a cluster is a filter like any other.")

        Reference("ByteByteGo, ml-bytebytego, chapter 9", for: "the problem")
        Reference("Airbnb Engineering blog, 2018", for: "listing embeddings, their size and their use")
        Reference("engineering.fyi", for: "cold start, and what the carousel gained", caveat: "a summary")
        Reference(
            "Grbovic and Cheng, KDD 2018",
            for: "sampling, negatives, cold start, and the test by the last 17 clicks", caveat: "from memory")
        Reference(
            "notes on GitHub, citing KDD 2018", for: "what a booking, a contact or a rejection is worth",
            caveat: "second-hand")
        Reference(
            "arXiv 2601.06873",
            for: "two towers, IVF, a funnel: hundreds of thousands of homes, about 100,000, 1,000, 100, 20",
            caveat: "read in summaries")
        Reference("themoonlight.io", for: "how often listings change", caveat: "a review of a paper")
    }
}
