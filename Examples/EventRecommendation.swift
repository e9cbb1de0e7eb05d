import SystemDesign

/// Somebody opens the app on a Thursday evening and wants to go out; the answer is twenty events,
/// the likeliest choice on top. Every event is soon over, so hardly any has a history to learn from.
@main
struct EventRecommendation: Design {
    let title = "Event recommendation"
    let summary =
        "Twenty upcoming events near a person, from a million that all expire: cold start is the rule."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let activeEvents: Count = .millions(1).assumed
    static let lists: Rate = .perSecond(694).derived(from: "20 million users × 3 a day ÷ 86,400 s")
    static let peak: Rate = .perSecond(2_800).derived(from: "4 × the average, on Thursday evening")
    static let trainingWindow: TimeSpan = .weeks(8)

    // Actors
    let app = Client("App and web", notes: "home list")
    let maps = ExternalService("Map and weather APIs", notes: "metered: a quota, and a price for each call")

    // Data
    let events = Database(.operational, "Event database", notes: "source of truth")
    let tickets = Database(.operational, "Ticket database", notes: "registrations")
        .personalData(.sensitive)
    let friends = Database(.graph, "Friend graph")
        .personalData(.identifying)
    let changes = ChangeCapture("Event changes")
    let clicks = EventStream("Click stream")
        .personalData(.pseudonymous)
    let lake = DataLake("Data lake")
        .personalData(.pseudonymous)
    let validator = DataValidator("Event validation", notes: "coordinates, dates, duplicates")
    let labeller = LabelJoiner("Registration labeller", window: .days(7))

    // Features
    let momentum = FeaturePipeline(
        .stream, "Momentum pipeline", freshness: .minutes(1), notes: "seats left, sales, friends going")
    let affinities = FeaturePipeline(
        .batch, "Affinity job", every: .days(1), notes: "tastes, friends, organisers")
    let weather = FeaturePipeline(.batch, "Weather job", every: .hours(3))
    let history = FeatureStore(.offline, "Offline features")
        .personalData(.sensitive)
    let latest = FeatureStore(.online, "Online features", batchSize: 1_000, notes: "one read for all events")
        .personalData(.sensitive)

    // Training
    let dataset = DatasetBuilder("As-of dataset", join: .pointInTime)
    let tuner = Tuner("Hyper-parameter search", every: .weeks(1))
    let trainer = Trainer("GBDT training", algorithm: "GBDT", every: .days(1))
    let gate = Evaluator("Offline gate", notes: "mAP, and a slice of unseen events")
    let registry = ModelRegistry("Model registry")

    // Serving
    let gateway = Gateway("Gateway")
    let recommender = Service("Recommendation service", notes: "keeps a user's list for 5 min")
    let experiments = ExperimentService("Experiment service", notes: "arms for whole clusters")
    let geo = SearchIndex(
        .geo, "Geo index", algorithm: "geohash", freshness: .minutes(2), entries: activeEvents,
        candidates: 1_000)
    let travel = Service("Travel times", notes: "a route is kept for 24 h, by geohash6 and venue")
    let ranker = ModelServer("GBDT server", algorithm: "GBDT", batchSize: 1_000, notes: "on CPUs")
    let slate = Reranker("Slate rules", candidates: 20, notes: "organisers, categories, seats, new events")
    let popular = FallbackSource("Popular nearby", freshness: .hours(1), notes: "a list for each geohash5")

    // Monitoring
    let predictions = PredictionLog("Served-feature log")
        .personalData(.pseudonymous)
    let drift = Monitor(.drift, "Drift monitor")
    let registrations = Monitor(.business, "Registration monitor")
    let alerts = Alerting("Alerting").owner("event discovery on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "Sell tickets and win registrations, and fill the rooms of small organisers too",
            metric: "registrations per user and week")
        UseCase("find something to do nearby in the next two weeks", by: "somebody with a free evening")
        UseCase("reach the people who would come", by: "an organiser without a following")
        OutOfScope("Events more than sixty days ahead", because: "most weight is on the next fourteen")
        Guardrail("No cancelled or full event in a list")
        Guardrail("A few organisers must not take all the places")
        Guardrail("No unsafe venue")

        Question(
            "Free events or paid ones?",
            answer: "Both: fees come from the paid ones, but free ones bring people back.")
        Question(
            "Are there friends and invitations?", answer: "Yes, and a friend who goes is a strong signal.")
        Question(
            "Can we ask a map service?",
            answer: "For travel times, yes; cached, because each call costs money and time.")
        Question("And events online?", answer: "They count too, without the filter by distance.")
        Question(
            "How far ahead do we look?", answer: "Sixty days, with most weight on the first fourteen.")
        Question(
            "What is a success?", answer: "A registration; a bookmark or a click says less.")
        Question(
            "How large is it?",
            answer: "Public notes have 100 million users a day and 200 ms; this design takes 20 million.")

        Constraint(
            .data, "an event is over before enough people have interacted with it")
        ErrorCost(
            .falsePositive, "somebody sets out for an event that is cancelled or full", is: "trust lost")
        ErrorCost(.falseNegative, "a small event isn't shown to those who would come", is: "an empty room")
        Impact(.medium, on: "small organisers", because: "what isn't listed sells no tickets")
        Impact(
            .medium, on: "people who attend",
            because: "what somebody attends can give away religion, politics or health")

        Load("home lists", at: app, average: Self.lists, peakFactor: .count(4).assumed, peak: Self.peak)
        Scale("Users in a day", count: .millions(20).assumed)
        Scale(
            "Users in a day", at: "a public design",
            count: .millions(100).source("design notes by alirezadir"))
        Scale("Home lists of one user in a day", count: .count(3).assumed)
        Scale("New events", rate: .perMonth(1_000_000).source("design notes by alirezadir"))
        Scale("Active events at any time", count: Self.activeEvents)
        Scale("Events within 50 km", count: .count(200, to: 8_000).assumed)
        Scale("Events scored for one list", count: .count(1_000).orLess.assumed)
        Scale("Scores at the peak", rate: .perSecond(2_800_000).derived(from: "2,800/s × 1,000 events"))
        Scale("Impressions that end in a registration", share: .percent(0.8).assumed)
        Scale("Impressions", rate: .perDay(1_200_000_000).derived(from: "60 million lists × 20 events"))
        Scale(
            "Training rows, after sampling", rate: .perDay(60_000_000).derived(from: "5 % of 1.2 billion"))
        Scale("One row of features", size: .kilobytes(1.2).derived(from: "300 values × 4 B"))
        Scale("Feature rows of one day", size: .gigabytes(72).derived(from: "60 million × 1.2 kB"))
        Scale(
            "Tickets of the five largest categories, January to September 2022", at: "Eventbrite",
            count: .millions(84).source("Eventbrite 2022 trends report"))
        Scale(
            "Events in New York, 2022", at: "Eventbrite",
            count: .thousands(95).source("Eventbrite 2022 trends report"))
        Scale(
            "People who attended those", at: "Eventbrite",
            count: .millions(6.2).source("Eventbrite 2022 trends report"))
        Target(.latency, .p99, under: .milliseconds(200), of: "the home list")
        Target(.freshness, under: .minutes(2), of: "a new or edited event")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Rank the eligible events by the probability that this user registers, at this place and time.",
            for: "registrations per user and week")
        MLTask(
            .pointwiseRanking, input: "user, event, place and time", output: "events, likeliest first",
            modalities: .tabular, .text, .geo, .graph, supervision: .implicit)
        WithoutML(
            "popular events first, the nearest of them on top",
            insufficient: "everybody gets the same list, and small rooms stay empty")
        Decision(
            "rules on place, time, seats and language", for: "candidates",
            because: "they cut a million events to a thousand, and know an event from its first minute")
        Alternative(
            "pairs: RankNet, LambdaRank, LambdaMART",
            rejected: "One event at a time is simpler, and its probability serves notifications as well.")
        Alternative(
            "whole lists: ListNet, AdaRank, SoftRank",
            rejected: "More complicated still, and again without a calibrated probability.")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("user")
        Entity("event", "happens once, at a place and a time")
        Entity("organiser", "outlives the events, so carries their history")
        Entity("venue")
        Entity("friendship")
        Entity("registration", "one user for one event, free or paid")

        DataSource(events, .entitySnapshot, of: "what, where, when, price, seats")
        DataSource(tickets, .changeFeed, of: "registrations, refunds", labelled: true)
        DataSource(clicks, .eventStream, of: "impressions, clicks, bookmarks")
        DataSource(friends, .entitySnapshot, of: "who is friends with whom", every: .days(1))
        DataSource(
            maps, .externalService, of: "travel times, weather forecasts",
            caveat: "slow, metered, sometimes down")

        app -- .event("views, clicks, bookmarks") --> clicks -- .stream("archive") --> lake
        events -- .changeCapture("new and edited events") --> changes -- .stream("rows") --> validator
        validator -- .stream("valid rows", delay: .minutes(2)) --> geo

        tickets -- .changeCapture("registrations") --> momentum
        clicks -- .stream("recent interest") --> momentum -- .materialize(delay: .minutes(1)) --> latest
        friends -- .batch("friendships") --> affinities
        lake -- .batch("views and clicks", window: .days(90)) --> affinities
        maps -- .batch("forecasts") --> weather -- .materialize(every: .hours(3)) --> latest
        weather -- .batch(every: .hours(3)) --> history
        affinities -- .batch(every: .days(1)) --> history -- .materialize(every: .days(1)) --> latest
        history -- .batch("lists of popular events", every: .hours(1)) --> popular

        predictions -- .batch("served rows") --> labeller
        tickets -- .label("registrations") --> labeller

        Label(
            "registered within 7 days", .implicit, from: tickets, window: .days(7),
            negatives: "shown, and not registered for",
            caveat: "an impression younger than 7 days is undecided: it waits, or counts less")
        Decision(
            "refunds and no-shows stay positive", for: "registrations that come to nothing",
            because: "the list did its work; what went wrong afterwards is tracked as quality")
        Leakage(
            "how many came, how they rated it, what it cost after the early-bird price",
            preventedBy: "every feature joined as of the impression")

        Feature(
            "age band, language, home city", of: "user", .categorical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "one-hot, or an embedding")
        Feature(
            "affinity to categories", of: "user", .numerical, computed: .batchAndStream, over: .days(90),
            freshness: .minutes(10), encoding: "a vector: the share of each category")
        Feature(
            "price paid, mean and spread", of: "user", .numerical, computed: .batch, by: affinities,
            freshness: .days(1), encoding: "log scale")
        Feature(
            "text embedding", of: "event", .embedding(64), changes: .onEdit, computed: .stream,
            freshness: .minutes(2), encoding: "title and description together")
        Feature(
            "price, and its quantile in the city", of: "event", .numerical, computed: .stream,
            freshness: .minutes(2), encoding: "buckets")
        Feature(
            "seats left, registrations in 1 h and 24 h", of: "event", .numerical, computed: .stream,
            by: momentum, freshness: .minutes(1), encoding: "momentum")
        Feature(
            "hours until the start, duration", of: "event", .numerical, computed: .onRequest,
            encoding: "buckets")
        Feature("weekday", of: "event", .categorical, computed: .onRequest)
        Feature(
            "rating, share of seats filled in the past", of: "organiser", .numerical, computed: .batch,
            by: affinities, freshness: .days(1), encoding: "speaks for an event that has no history")
        Feature(
            "distance, travel time", of: "user × event", .numerical, computed: .onRequest, by: travel,
            encoding: "haversine; route from the cache, by geohash")
        Feature(
            "likeness to events attended", of: "user × event", .numerical, computed: .onRequest,
            encoding: "cosine of the text embeddings")
        Feature(
            "likeness in price and hour", of: "user × event", .numerical, computed: .onRequest,
            encoding: "difference and ratio")
        Feature(
            "friends going, their share, invited by one", of: "user × event", .numerical, computed: .stream,
            by: momentum, freshness: .minutes(1), encoding: "the strongest social signal")
        Feature(
            "weather at the start", of: "event", .numerical, computed: .batch, by: weather,
            freshness: .hours(3), encoding: "forecast, for outdoor events",
            missing: "left empty: trees cope with gaps")

        Validation(
            "coordinates are there, the start lies ahead, no twin of the event exists", at: validator,
            otherwise: .quarantine)
        Versioning("a snapshot for each training, named by its day", of: dataset)
        Consent("the user's position", for: "events nearby", default: "the city alone")
        Privacy(.minimisation, "a position is stored as geohash5, a square of about 5 km")
        Privacy(
            .purpose,
            "events that hint at health, religion, politics or sexuality never reach friends or ads")
        Retention(of: "exact positions", for: .hours(24))
        Deletion(
            of: "what a user did", from: clicks, lake, history, latest, predictions)
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline("Logistic regression", for: "fast, and easy to explain", against: "no interactions")
        Candidate(
            "Popularity and distance, by rule", .fallback, for: "works from the first day",
            against: "isn't personal")
        Candidate(
            "GBDT on single events", .chosen,
            for: "mixed columns, gaps in the values, little data",
            against: "can't go on learning, and knows no embeddings of ids")
        Candidate(
            "Neural network with embeddings", .challenger,
            for: "learns on, and reads the text itself",
            against: "hungrier for data, harder to tune; a later step in public notes")
        Candidate(
            "Collaborative filtering", .component,
            for: "knows taste, so gives features of the user",
            against: "items are always cold")
        Candidate(
            "Contextual bandit on top", .later, for: "explores new events",
            against: "every choice has to be logged with its probability")

        labeller -- .trainingData("mature labels") --> dataset
        history -- .trainingData("as of the impression") --> dataset
        dataset -- .trainingData("impressions", window: Self.trainingWindow) --> trainer
        tuner -- .control("parameters") --> trainer
        trainer -- .artifact("model") --> gate -- .artifact("champion") --> registry

        Dataset(
            "sampled impressions", rows: .billions(3.36).derived(from: "60 million/day × 56 days"),
            window: Self.trainingWindow, at: dataset)
        Loss(.crossEntropy, "monotone constraint: the score never rises with distance", of: "GBDT")
        Loss(.focal, "an option", of: "neural challenger")
        Negatives(.shownWithoutAction, "clicked, but not registered for", share: .percent(100))
        Negatives(.shownWithoutAction, "not even clicked", share: .percent(5))
        Sampling("negatives that are kept get weights that restore the base rate")
        Calibration(.isotonic, "because notifications read the score as a probability")
        Imbalance(
            "Registrations are rare", ratio: .count(124).derived(from: "99.2 % ÷ 0.8 %"),
            remedy: "class weights")
        Split(
            .byTime, train: Self.trainingWindow, test: .weeks(1),
            because: "series repeat every week, so a random split would show their future")
        Split(.byEntity, because: "events never seen in training show how good cold start really is")
        Tuning("trees, depth and learning rate, once a week", at: tuner)
        Tuning("features are dropped if permuting their values makes nothing worse")
        Training(.fromScratch, "800 trees of depth 8, learning rate 0.05", of: "GBDT")
        ModelCard("what drives the score (SHAP), results by slice, where it is weak", of: trainer)
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric("mAP@20", .offline, .primary, on: "registered or not")
        Metric(.nDCG(at: 20), .offline)
        Metric(.recall(at: 20), .offline)
        Metric(.rocAUC, .offline)
        Metric(.logLoss, .offline)
        Metric(.ece, .offline)
        Metric("registrations per user and week", .online, .primary, should: .rise)
        Metric("CTR", .online)
        Metric("revenue", .online, should: .rise)
        Metric("bookmark rate", .online)
        Metric("share of events with a view", .online, should: .rise)
        Metric("cancelled events shown", .online, .guardrail, should: .fall)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Metric("opt-outs from notifications", .online, .guardrail, should: .fall)
        Slices("events younger than 24 h", "size of the city", "free or paid", "fewer than 3 registrations")
        ErrorAnalysis("events that sold out though we ranked them low, by organiser and category")
        Robustness("an event without any interaction", testedBy: "mAP on events not seen in training")
        Fairness("Small organisers are seen", measuredBy: "share of events with a view, by organiser size")
        Fairness("Demographics don't set the price range", measuredBy: "prices listed, by age band")

        Gate(
            "promotion", opensIf: "mAP@20 gains, on unseen events too", comparedTo: .versionInUse, at: gate)
        Experiment(
            .championChallenger, every: .weeks(1), decides: "registrations per user and week",
            because: "the neural network gets chance after chance against the GBDT")
        Experiment(
            .abTest, unit: "user", duration: .weeks(2), decides: "registrations per user and week",
            guardrail: "cancelled events shown", because: "weekdays and weekends differ")
        Experiment(
            .switchback, unit: "city",
            because: "seats are few: a ticket sold in one arm is missing in the other")
        Experiment(
            .clusterRandomised, unit: "people who attend the same events",
            because: "the alternative where seats run out")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: ranker, because: "place, hour and seats left are known only then")
        ServingMode(.batch, of: popular, because: "it must be there when nothing else answers")
        Contract(
            "home list", request: "user, position or city, time",
            response: "20 events, each with the probability of registering", consumers: "app, web")

        Path("home list", .p99, under: .milliseconds(200)) {
            app -- .request("home") --> gateway -- .request("home list") --> recommender
            recommender -- .control("arm") --> experiments
            recommender -- .lookup("50 km, 60 days") --> geo
            recommender -- .lookup("user and event features", items: 1_001) --> latest
            recommender -- .request("1,000 venues", items: 1_000) --> travel
            recommender -- .request("1,000 rows") --> ranker
            ranker -- .request("probabilities") --> slate -- .response("20 events") --> recommender

            Hop("routing", gateway, .milliseconds(5))
            Hop("context, position to geohash", recommender, .milliseconds(10))
            Hop("search by geohash, rules", geo, .milliseconds(30))
            Hop("features of the user", latest, .milliseconds(10), parallel: "features")
            Hop("features of 1,000 events", latest, .milliseconds(20), parallel: "features")
            Hop("distance and travel time", travel, .milliseconds(15))
            Hop("score 1,000 events", ranker, .milliseconds(40))
            Hop("diversity, seats left", slate, .milliseconds(15))
            Hop("assemble the list", recommender, .milliseconds(5))
            Headroom(.milliseconds(60), for: "cold caches, retries, crowded cities")
        }
        Stage("filter by place and rules", by: geo, from: Self.activeEvents, to: 1_000)
        Stage("score", by: ranker, from: 1_000)
        Stage("cap organisers, mix categories, lift new events", by: slate, from: 1_000, to: 20)

        travel -- .request("asynchronous", when: "the route isn't in the cache") --> maps
        popular -- .fallback("nearby list", when: "on timeout") --> recommender
        registry -- .deploy("champion", every: .days(1)) --> ranker

        Capacity(
            ranker, peak: .perSecond(2_800_000).derived(from: "2,800 lists/s × 1,000 events"),
            because: "each event goes through 800 trees")
        Pattern("asynchronous call", at: travel, maps, because: "no list waits for an outside service")
        Rollout(.shadow, "Compare scores by their correlation, and the latency.", each: .days(3))
        Rollout(.canary, "One small country.")
        Rollback("the previous champion, from the registry", when: "registrations drop")
        Fallback(if: "the path times out", then: "the popular events of the geohash5", by: popular)
        Fallback(
            if: "a route isn't in the cache", then: "the straight line, times a factor learned for the city",
            by: travel)
        Safeguard("Look at seats and state once more before showing", against: "cancelled and full events")
        Safeguard("Vet new organisers and their venues", against: "fake events, unsafe venues")
        Safeguard("Limit registrations of one account and card", against: "bots that buy tickets to resell")
        Safeguard("Count a friend only if both sides agreed", against: "invented friends who go")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        recommender -- .log("features, scores") --> predictions
        predictions -- .stream("served features") --> drift -- .metric("PSI") --> alerts
        tickets -- .metric("registrations") --> registrations -- .metric("drop") --> alerts
        alerts -- .trigger("retrain") --> trainer

        Logging("features, scores, places in the list, arm, version", of: recommender, joinedBy: "list id")
        Signal("share of events quarantined, by reason", .dataQuality, by: validator)
        Signal("errors of the map and weather APIs", .dataQuality)
        Signal("mix of categories, against the season", .drift, by: drift)
        Signal("PSI of price and distance", .drift, by: drift)
        Signal("mAP on the labels of last week: holidays, pandemics", .conceptDrift, every: .weeks(1))
        Signal("registrations", .business, by: registrations)
        Signal("refunds, coverage of new organisers", .business)
        Signal("lag of the geo index", .indexHealth)
        Signal("p99 latency", .system)
        Parity("distances", by: "one library, offline and online", checkedBy: "replay of logged features")

        Alert(
            "drift", when: "the PSI of price or distance rises", tells: "event discovery on call",
            then: .retrain, at: drift)
        Alert(
            "registrations", when: "they drop by more than 2 %", tells: "event discovery on call",
            then: .rollBack, at: registrations)
        Runbook(
            "the map API is slow or over its quota",
            do: "stop calling it, answer from the cache and the straight line, renew routes overnight")
        Retraining("on a window that moves by a day", by: trainer, every: .days(1), orWhen: "drift")
        FeedbackLoop(
            "What is shown gets registrations, and is shown more", bias: "big events crowd out the rest",
            correctedBy: "2 of 20 places for new events")

        FollowUp(
            "Why not collaborative filtering?",
            answer: "An event is over before its column fills; the history of users and organisers stays.")
        FollowUp(
            "What about an event that is one minute old?",
            answer: "Its text, its organiser's past, and a place kept for the new.")
        FollowUp(
            "And if the travel-time API is slow?",
            answer: "Take the straight line, times a factor learned for each city.")
        FollowUp(
            "Why must the split be by time?",
            answer: "Series repeat every week; at random, training would see next week's edition.")
        FollowUp(
            "GBDT or a neural network?",
            answer: "Trees while data is sparse columns; a network once text or steady updates decide.")
        FollowUp(
            "How would you notify people, not only list?",
            answer: "With calibrated probabilities, a budget of messages, and uplift in place of CTR.")
        FollowUp(
            "How do you test where seats are few?",
            answer: "Randomise clusters, or switch whole cities in turn.")

        Reference("ByteByteGo, ml-bytebytego, chapter 7", for: "the problem")
        Reference(
            "Eventbrite Engineering, Building a marketplace",
            for: "expiry as what sets events apart from films and goods", caveat: "read in an excerpt")
        Reference(
            "alirezadir, mlsd-event-recom; peacock-flounder, week 7",
            for: "scale, 200 ms, mAP, the step to a neural network")
        Reference("Eventbrite 2022 trends report", for: "tickets sold, and New York")
        Reference("Liu et al., 2012", for: "social networks built on events", caveat: "from memory")
        Reference("Macedo et al., 2015", for: "context in event recommendation", caveat: "from memory")
        Reference("LambdaMART", for: "the pairwise alternative", caveat: "from memory")
    }
}
