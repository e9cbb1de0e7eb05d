import SystemDesign

/// At each refresh, a billion recent posts shrink to twenty-five for one reader, in half a second: by what
/// the reader will probably do with each, and by what each of those actions is worth.
@main
struct NewsFeed: Design {
    let title = "News feed"
    let summary =
        "What a reader hasn't seen yet, from friends, groups, pages and beyond, the most valuable first."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let notes = "GitHub alirezadir/Machine-Learning-Interviews, mlsd-newsfeed.md"
    static let twitterCode = "READMEs and FEATURES.md of GitHub twitter/the-algorithm, the-algorithm-ml"
    static let twitterBlog = "dev.to repost of Twitter's blog, 2023"
    static let twitter2023 = "Twitter's READMEs of 2023; dev.to repost of its blog"
    static let instagram = "GitHub notes on Meta AI, 2019"
    static let peakRefreshes: Rate = .perSecond(139_000).derived(from: "3 × the average")
    static let peakScores: Rate = .perSecond(69_500_000).derived(from: "139,000/s × 500")
    static let featureBytes: ByteCount = .megabytes(2).derived(from: "500 posts × 1,000 features × 4 B")

    // Actors
    let app = Client("App")

    // Data
    let posts = Database(.operational, "Post store", notes: "text, media, audience")
        .personalData(.identifying)
    let graph = Database(.graph, "Social graph", notes: "who follows whom")
        .personalData(.identifying)
    let events = EventStream("Engagement stream", notes: "all that readers do, in one schema")
        .personalData(.pseudonymous)
    let lake = DataLake("Data lake")
        .personalData(.pseudonymous)
    let affinity = DataJob(.batch, "Pair affinity", every: .days(1), notes: "trees, as in Real Graph")
    let joiner = LabelJoiner("Impression joiner", window: .hours(24))
        .personalData(.pseudonymous)

    // Features
    let liveCounts = FeaturePipeline(
        .stream, "Real-time aggregates", window: .minutes(30), freshness: .seconds(10))
    let longCounts = FeaturePipeline(.batch, "50-day aggregates", every: .days(1), window: .days(50))
    let history = FeatureStore(.offline, "Offline features")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online features", batchSize: 500, notes: "500 posts in one read")
        .personalData(.pseudonymous)

    // Training
    let builder = DatasetBuilder("Dataset builder", window: .days(30))
    let trainer = Trainer("Multi-task trainer", algorithm: "MMoE")
    let gate = Evaluator("Offline gate")
    let registry = ModelRegistry("Model registry", notes: "heads, weights and towers apart")
    let embedding = EmbeddingJob("User and post embeddings", every: .days(1))

    // Serving
    let gateway = Gateway("Gateway")
    let feed = Service("Feed service", notes: "orchestrates; knows what was seen")
    let inbox = CandidateGenerator("In-network inbox", notes: "lists written when somebody posts")
    let discovery = VectorIndex("Out-of-network posts", notes: "nearest to the reader's vector")
    let neighbourhood = CandidateGenerator("Graph traversal", notes: "the graph, in memory")
    let visibility = PolicyEngine("Visibility filter", notes: "audience, integrity scores")
    let passZero = Ranker(
        .light, "Pass 0 ranker", algorithm: "logistic regression by action", candidates: 500)
    let passOne = Ranker(
        .heavy, "Pass 1 ranker", algorithm: "MMoE", batchSize: 500, notes: "8 heads, on GPUs")
    let reranker = Reranker("Value and diversity", notes: "weighs the heads, then looks at the list")
    let mixer = Mixer("Mixer", notes: "ads, prompts")
    let experiments = ExperimentService("Experiment service", notes: "arms, and the weights of each")
    let chronological = FallbackSource("Chronological list", notes: "newest posts of those one follows")

    // Monitoring
    let predictions = PredictionLog("Served-feature log", notes: "a sample of the features, 300 B")
        .personalData(.pseudonymous)
    let headMonitor = Monitor(.performance, "AUC and calibration", every: .hours(1), notes: "of every head")
    let readerMonitor = Monitor(.business, "Survey and retention")
    let alerts = Alerting("Alerting").owner("feed ranking on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("Readers who come back, over years; with room for ads", metric: "time spent and sessions")
        Goal("Readers who find what matters to them", metric: "posts found worth the time")
        UseCase("catch up on friends, groups and pages, the best first", by: "a reader")
        UseCase("find an account worth following", by: "a reader")
        UseCase("switch to newest first, ask for less of something, start afresh", by: "a reader")
        UseCase("reach those who care, without thousands of followers", by: "an author")
        Guardrail("Prevalence of borderline content")
        Guardrail("Ad revenue")
        OutOfScope("Choosing ads", because: "another system does; here they are only mixed in")

        Question(
            "Do readers see posts of friends alone?",
            answer: "Posts of connections, and recommended ones between them.")
        Question(
            "Which actions count?",
            answer: "Click, like, comment, share, follow, hide, report, and how long a post is looked at.")
        Question("Are there ads?", answer: "Yes, but another system ranks them; they come in after ours.")
        Question(
            "How fast must it be?",
            answer: "Half a second, in 99 of 100 cases. Published figures lie on both sides of it.")
        Question(
            "Can one have the newest first?",
            answer: "Always, with one tap; and everybody gets it when ranking fails.")
        Question(
            "What of those who never like anything?",
            answer: "They read: dwell time and skips need heads of their own.")

        Constraint(.compute, "features of 500 posts are read and scored for each refresh")
        ErrorCost(.falsePositive, "bait, or worse, comes first", is: "trust, which no like brings back")
        ErrorCost(.wrongOrder, "the reader scrolls past a post", is: "small")
        ErrorCost(.unavailable, "posts come newest first", is: "a duller hour")
        Tradeoff(
            "posts that are worth the time", over: "posts that engage",
            because: "outrage engages; negative heads, surveys and demotion work against it")
        Impact(
            .medium, on: "readers, and authors who live by their reach",
            because: "the order decides what is read at all")

        Load(
            "refreshes", at: app, average: .perSecond(46_300).derived(from: "4 billion a day ÷ 86,400 s"),
            peakFactor: .count(3).assumed, peak: Self.peakRefreshes)
        Load("heavy scores", peak: Self.peakScores)
        Load("reads of features", peak: Self.peakRefreshes, payload: Self.featureBytes)
        Scale("Users a day", count: .billions(2).source(Self.notes))
        Scale("Refreshes of one user a day", count: .count(2).source(Self.notes))
        Scale("Refreshes", rate: .perDay(4_000_000_000).derived(from: "2 billion × 2"))
        Scale(
            "Features read in a second of the peak",
            size: .gigabytes(278).derived(from: "139,000/s × 2 MB"))
        Scale("Impressions of one refresh", count: .count(25).assumed)
        Scale("Log of one impression", size: .bytes(300).assumed)
        Scale("Logs of one day", size: .terabytes(30).derived(from: "4 billion × 25 × 300 B"))
        Target(.latency, .p99, under: .milliseconds(500))

        Scale("a refresh", at: "interview notes", takes: .milliseconds(200).source(Self.notes))
        Scale("a refresh, on average", at: "Twitter", takes: .seconds(1.5).orLess.source(Self.twitterBlog))
        Scale("people", at: "Facebook", count: .billions(2).orMore.source("about.fb.com, January 2021"))
        Scale(
            "posts that could be shown to each", at: "Facebook",
            count: .thousands(1).orMore.source("about.fb.com, January 2021"))
        Scale("new posts", at: "Twitter", rate: .perDay(500_000_000).source(Self.twitterBlog))
        Scale("rankings", at: "Twitter", rate: .perDay(5_000_000_000).source(Self.twitterBlog))
        Scale("CPU time of one ranking", at: "Twitter", takes: .seconds(220).source(Self.twitter2023))
        Scale(
            "features computed", at: "Instagram Explore, 2019",
            rate: .perSecond(65_000_000_000).source(Self.instagram))
        Scale(
            "predictions", at: "Instagram Explore, 2019",
            rate: .perSecond(90_000_000).source(Self.instagram))

        Reference("GitHub ByteByteGoHq/ml-bytebytego, chapter 10", for: "the problem as interviews set it")
        Reference(
            "GitHub alirezadir/Machine-Learning-Interviews, mlsd-newsfeed.md", for: "the load",
            caveat: "its 5 billion users in total look like a slip")
        Reference(
            "GitHub twitter/the-algorithm, the-algorithm-ml", for: "a feed with its weights, in the open")
        Reference("Twitter's blog, 2023", for: "its load and latency", caveat: "a repost on dev.to")
        Reference(
            "engineering.fb.com, 26 January 2021", for: "passes of the ranking", caveat: "copies on GitHub")
        Reference("Meta AI, 2019", for: "the load of Instagram Explore", caveat: "notes on GitHub")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Predict what a reader will do with a post; its value is the weighted sum of those chances.",
            for: "posts found worth the time")
        MLTask(
            .multiTask, of: "pass 1", input: "reader, post, author, session",
            output: "chances of click, like, comment, share, hide, report, skip; seconds of dwell",
            modalities: .text, .image, .video, .graph, .sequence, .tabular, supervision: .implicit)
        MLTask(
            .pointwiseRanking, of: "pass 0", input: "2,000 unseen posts", output: "500 of them",
            modalities: .tabular, supervision: .implicit)
        MLTask(
            .retrieval, of: "two towers", input: "a reader; a post", output: "vectors, near before an action",
            supervision: .implicit)
        MLTask(
            .linkPrediction, of: "pair affinity", input: "what two people did with each other, by day",
            output: "whether they interact tomorrow", modalities: .graph, .tabular, supervision: .implicit)
        ValueModel(
            "Twitter's weights of April 2023, as an example",
            of: [
                "like": 0.5, "repost": 1, "reply": 13.5, "reply that the author answers": 75,
                "profile click, then engagement": 12, "negative feedback": -74, "report": -369,
            ],
            because: "from the README of the-algorithm-ml; ours are found by experiment")
        Decision(
            "score posts one by one, look at the list afterwards", for: "the slate",
            because: "scores can be computed side by side; fatigue and repeated authors only show in a list")
        WithoutML(
            "newest first", insufficient: "whoever posts most is seen most, and good posts sink overnight")
        Alternative(
            "one model for each action", rejected: "N models cost more, and learn nothing from one another.")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("user", "who reads")
        Entity("post")
        Entity("author", "who posts: a person, a page, an account")
        Entity("user and author", "an edge of the graph, with what went over it")
        Entity("user and post", "what a post has to do with one's friends")
        Entity("group", "where members post")
        Entity("impression", "a post on a screen, at a place in a list")
        Entity("context", "surface, device, hour")

        DataSource(posts, .entitySnapshot, of: "texts, media, audience, integrity scores")
        DataSource(graph, .entitySnapshot, of: "follows, friends, memberships")
        DataSource(events, .eventStream, of: "actions, and impressions with their dwell", labelled: true)
        DataSource(
            events, .eventStream, of: "answers to «worth your time?»", labelled: true,
            caveat: "few, from those who care to answer")
        DataSource(predictions, .eventStream, of: "features as they were served")

        app -- .event("impression, dwell, action") --> events -- .stream("counted events") --> liveCounts
        liveCounts -- .materialize("counts", delay: .seconds(10)) --> latest
        events -- .stream("archive") --> lake -- .batch("events", window: .days(50)) --> longCounts
        longCounts -- .batch("aggregates", every: .days(1)) --> history
        lake -- .batch("pairs") --> affinity
        graph -- .batch("follows") --> affinity -- .batch("scores", every: .days(1)) --> history
        history -- .materialize("latest values", every: .days(1)) --> latest
        predictions -- .stream("served features") --> joiner
        events -- .stream("actions") --> joiner

        Label(
            "click, like, comment, share", .implicit, from: joiner, window: .hours(24),
            negatives: "on screen for half a second and left alone; never what wasn't scrolled to",
            caveat: "rare among those who only read")
        Label(
            "dwell, skip", .implicit, from: joiner, window: .hours(24),
            caveat: "videos that play by themselves are looked at longer")
        Label(
            "hide, report", .explicit, from: joiner, window: .hours(24),
            negatives: "on screen for half a second and neither", caveat: "very rare, and at times abused")
        Label("worth your time", .survey, from: events, caveat: "too few to train every head on")
        Label("interaction on the next day", .implicit, from: affinity, delay: .days(1))
        Scale("Actions that come within an hour", share: .percent(95).assumed)
        Bias(
            "What stands first gets the actions",
            correctedBy: "training knows the position; serving always says 0")
        Bias("Autoplay and large pictures look like interest", correctedBy: "a head for skips")
        Bias("Popular posts get more popular", correctedBy: "exploration")
        Leakage(
            "a count read later holds the very action to be predicted",
            preventedBy: "training reads the values that were served")
        Parity(
            "features", by: "one log of what was served, for all training",
            checkedBy: "replaying a sample of it")

        Feature(
            "text embedding", of: "post", .embedding(256), changes: .never, computed: .stream,
            freshness: .seconds(5).assumed, encoding: "one encoder for all languages")
        Feature(
            "image or video embedding", of: "post", .embedding(256), changes: .never, computed: .stream,
            freshness: .seconds(10), encoding: "in the manner of CLIP")
        Feature(
            "likes, replies, shares", of: "post", .numerical, computed: .stream, by: liveCounts,
            freshness: .seconds(10),
            encoding: "logarithms, over 30 min and 24 h; Twitter has about 30 min and 50 days")
        Feature("age", of: "post", .numerical, computed: .onRequest, encoding: "buckets, and a decay")
        Feature(
            "hashtags, topic", of: "post", .multiCategorical, changes: .never, computed: .stream,
            freshness: .seconds(5).assumed, encoding: "hashed")
        Feature(
            "demographics, language", of: "user", .categorical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "embedding")
        Feature(
            "rate of each action", of: "user", .numerical, computed: .batch, by: longCounts,
            over: .days(50), freshness: .days(1), encoding: "aggregates, crossed")
        Feature(
            "last 100 actions", of: "user", .sequence(100), computed: .stream, by: liveCounts,
            freshness: .seconds(10), encoding: "pooled by attention")
        Feature(
            "affinity", of: "user and author", .numerical, computed: .batchAndStream, by: affinity,
            freshness: .minutes(1), encoding: "a decayed sum by the minute, a score of trees by the day")
        Feature(
            "mutual follows who acted on it", of: "user and post", .numerical, computed: .onRequest,
            encoding: "asked of the graph")
        Feature(
            "communities", of: "user, author", .sparse, computed: .batch, freshness: .days(1),
            encoding: "145,000 of them, as in SimClusters; found every 3 weeks, memberships daily")
        Scale("communities in SimClusters", at: "Twitter", count: .thousands(145).source(Self.twitterCode))
        Scale("producers that they cover", at: "Twitter", count: .millions(20).source(Self.twitterCode))
        Feature(
            "reputation", of: "author", .numerical, computed: .batch, freshness: .days(1),
            encoding: "in the manner of PageRank")
        Feature(
            "integrity scores", of: "post", .numerical, computed: .stream, freshness: .minutes(1),
            encoding: "filter some posts, demote others")
        Feature(
            "surface, device, hour", of: "context", .categorical, computed: .onRequest, encoding: "one-hot")

        Validation(
            "an action has an impression that was served", at: joiner, otherwise: .quarantine)
        Versioning("30 days of joined impressions, named by the last", of: builder)
        Deletion(
            of: "a post", from: posts, inbox, discovery, neighbourhood, chronological, within: .seconds(60))
        Deletion(of: "what a reader did", from: lake, history, latest, predictions)
        Retention(of: "what a reader did", for: .days(90).assumed)
        Privacy(.minimisation, "a reset clears the reader's actions and affinities, not only the screen")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline("Boosted trees", for: "robust", against: "weak on text and on sequences")
        Candidate(
            "Newest first", .fallback, for: "anybody can see why a post is there; also the control",
            against: "readers miss much, and spam pays")
        Candidate(
            "Logistic regression for each action", .component,
            for: "cheap enough for pass 0; Twitter's light ranker was one, and old",
            against: "actions learn nothing from one another")
        Candidate(
            "Multi-task network, shared bottom", .historical, for: "one model; our first version",
            against: "heads pull the trunk in different directions")
        Candidate(
            "MMoE or PLE", .chosen, for: "experts and gates keep heads out of each other's way",
            against: "heavier")
        Candidate(
            "Parallel MaskNet", .challenger, for: "good at crosses; ranks at Twitter",
            against: "takes tuning")
        Scale("parameters of the heavy ranker", at: "Twitter", count: .millions(48).source(Self.twitter2023))
        Scale("features of the heavy ranker", at: "Twitter", count: .thousands(6).source(Self.twitter2023))
        Candidate(
            "Generative model of the reader's sequence", .research, for: "looks far back",
            against: "what it costs")
        Decision(
            "every head weighs the same at first, then experiments decide", for: "the weights of actions",
            because: "only readers show what an action is worth to them; offline data can't")

        joiner -- .label("8 labels", window: .hours(24)) --> builder
        builder -- .trainingData("impressions", window: .days(30)) --> trainer
        trainer -- .artifact("candidate") --> gate -- .artifact("promoted") --> registry

        Loss(
            .multiTask, "heads weighted by their uncertainty, not by the value model", of: "pass 1")
        Loss(.weightedCrossEntropy, "one for each action", of: "pass 1")
        Loss(.huber, "for seconds of dwell", of: "pass 1")
        Negatives(.shownWithoutAction, "impressions without any action, thinned out 20 to 1")
        Imbalance("Reports are very rare", remedy: "10 times as many, then recalibrated")
        Calibration(.priorShift, "undoes both: thinned-out impressions and multiplied reports")
        Split(.byTime, .byEntity, because: "a slice of unknown authors shows how newcomers fare")
        Dataset("joined impressions", of: "pass 1", window: .days(30), at: builder)
        Training(.continual, "warm start from the version before", of: "pass 1", every: .minutes(30))
        Training(.fromScratch, "on all 30 days", of: "pass 1", every: .days(1))
        Reference("the papers on MMoE, PLE and MaskNet", for: "the models", caveat: "from memory")
        Reference(
            "Real Graph, in Twitter's code", for: "affinity of pairs: daily counts, trees, the next day")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.normalisedEntropy, .offline, .primary, of: "each head", should: .fall)
        Metric(.calibrationRatio, .offline, .guardrail, of: "each head")
        Metric(.rocAUC, .offline, of: "each head", should: .rise)
        Metric(.prAUC, .offline, of: "each head", should: .rise)
        Metric(.nDCG(at: 25), .offline, of: "the value of what was done", should: .rise)
        Metric(.recall(at: 2_000), .offline, of: "two towers", should: .rise, on: "posts that were acted on")
        Metric("value of replayed slates", .offline)
        Metric("time spent and sessions", .online, .primary, should: .rise)
        Metric("posts found worth the time", .online, .primary, should: .rise, on: "the survey")
        Metric("reactions, comments, shares", .online)
        Metric("rate of hides and reports", .online, should: .fall)
        Metric("retention after 7 and 28 days", .online, should: .rise)
        Metric("authors who go on posting", .online, should: .rise)
        Metric("prevalence of borderline content", .online, .guardrail, should: .fall)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Metric("ad revenue", .online, .guardrail, should: .stay)
        Slices("country", "unknown authors", "readers who never act", "source of the post")
        ErrorAnalysis("posts that pass 1 put first and readers hid, with the heads that put them there")
        Robustness("a big event, and everybody posts about it", testedBy: "AUC by the hour, replayed")
        Fairness(
            "Groups of authors reach as many readers as their posts deserve", measuredBy: "reach by group")

        Gate(
            "promotion", opensIf: "normalised entropy is no worse in any head, and all are calibrated",
            comparedTo: .versionInUse, at: gate)
        Experiment(
            .abTest, unit: "user", duration: .weeks(2, to: 4), decides: "sessions, together with the survey",
            because: "most changes stay in one reader's feed")
        Experiment(
            .clusterRandomised, unit: "community", decides: "sessions, together with the survey",
            because: "what is shared reaches friends, who may be in the other arm")
        Experiment(.holdback, because: "what makes a week better may make a year worse")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(
            .online, of: passOne, because: "a post's counts, and what was just read, change the order")
        ServingMode(.hybrid, of: inbox, because: "lists are written ahead, except for celebrities' posts")
        Contract(
            "refresh", request: "reader, session, surface",
            response: "25 items, with ads and prompts; newest first if ranking fails", consumers: "app")

        Path("refresh", .p99, under: .milliseconds(500)) {
            app -- .request("refresh") --> gateway -- .request("refresh") --> feed
            feed -- .control("arm, weights") --> experiments
            feed -- .lookup("inbox") --> inbox -- .request("candidates") --> visibility
            feed -- .lookup("reader's vector") --> discovery -- .request("candidates") --> visibility
            feed -- .request("recent likes") --> neighbourhood -- .request("candidates") --> visibility
            visibility -- .request("2,000 posts") --> passZero -- .request("500 posts") --> passOne
            passOne -- .lookup("features of all 500", items: 500) --> latest
            passOne -- .request("8 heads") --> reranker -- .request("ordered posts") --> mixer
            mixer -- .response("25 items") --> feed

            Hop("routing", gateway, .milliseconds(5))
            Hop("session, and what was seen before", feed, .milliseconds(10))
            Hop("fetch the reader's inbox", inbox, .milliseconds(60), parallel: "candidates")
            Hop("posts near the reader's vector", discovery, .milliseconds(50), parallel: "candidates")
            Hop("posts that neighbours liked", neighbourhood, .milliseconds(60), parallel: "candidates")
            Hop("integrity, audience", visibility, .milliseconds(15))
            Hop("pass 0: cut to 500", passZero, .milliseconds(30))
            Hop("read features of 500 posts", latest, .milliseconds(90))
            Hop("pass 1: eight heads for each", passOne, .milliseconds(120))
            Hop("add up the value, spread authors", reranker, .milliseconds(20))
            Hop("mix with ads and prompts", mixer, .milliseconds(40))
            Hop("render, check audience again", feed, .milliseconds(20))
            Headroom(.milliseconds(90), for: "the slowest source, and retries")
        }
        Stage(
            "gather: friends, groups, pages, recommended", by: feed, from: .billions(1).assumed, to: 2_000)
        Stage("pass 0", by: passZero, from: 2_000, to: 500)
        Stage("pass 1", by: passOne, from: 500, to: 500)
        Stage("contextual pass", by: reranker, from: 500, to: 500)
        Stage("mix", by: mixer, from: 500, to: 25)
        Scale(
            "posts in one ranking", at: "Twitter", count: .count(1_500).source(Self.twitter2023))
        Scale(
            "posts in the feed from outside the reader's network", at: "Twitter",
            share: .percent(50).source(Self.twitterCode))
        Scale(
            "posts left after pass 0", at: "Facebook",
            count: .count(500).source("GitHub copies of engineering.fb.com, 26 January 2021"))
        Capacity(passOne, peak: Self.peakScores)
        Decision(
            "prune features, and send them in half precision", for: "reading features",
            because: "the values of 500 posts, whole, are too much to read at the peak")
        Decision(
            "write to inboxes when most authors post, read celebrities' posts on request", for: "fan-out",
            because: "one write for each follower is cheap, unless there are millions of followers",
            over: [
                "always on write": "a celebrity's post floods the inboxes",
                "always on read": "every refresh asks for every account that one follows",
            ])

        posts -- .event("fan-out on write") --> inbox
        posts -- .batch("recent posts") --> chronological
        graph -- .stream("edges") --> neighbourhood
        registry -- .deploy("heads", every: .minutes(30)) --> passOne
        registry -- .deploy("towers") --> embedding -- .materialize("vectors", every: .days(1)) --> discovery
        chronological -- .fallback("newest first", when: "ranking times out") --> feed

        Fallback(
            if: "ranking times out", then: "posts of those one follows, newest first", by: chronological)
        Decision(
            "heads, weights and sources of candidates are released apart", for: "releases",
            because: "when a metric moves, one knows which of the three moved it")
        Rollout(.shadow, "Score beside the version in use.", shares: .percent(1))
        Rollout(.canary, shares: .percent(0.5), .percent(5), .percent(20))
        Rollback("weights are configuration: the last ones come back", within: .minutes(1))
        Access(
            "feed ranking", to: experiments, by: "an audit of every change of a weight, with its reason")
        VersionedUnit(
            embedding, discovery,
            because: "a reader's vector can only be compared with posts of the same version")
        Safeguard(
            "Check a post's audience when it is found, and again when it is rendered",
            against: "a private post in front of the wrong reader")
        Safeguard(
            "Apply integrity scores before ranking", against: "bait, bots and rings that feign interest")
        Safeguard("Cap what one author gets", against: "flooding")
        Safeguard(
            "Keep adult topics from outside the network away, and quiet hours", against: "harm to minors")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        feed -- .log("features, scores, slate") --> predictions
        joiner -- .stream("AUC, calibration") --> headMonitor
        events -- .metric("survey, sessions") --> readerMonitor
        headMonitor -- .metric("calibration by head") --> alerts
        readerMonitor -- .metric("survey, sessions") --> alerts
        alerts -- .trigger("roll back") --> registry

        Logging("sampled features, scores, slate, arm", of: feed, joinedBy: "impression id")
        Signal("lag of the streams", .freshness)
        Signal("nulls among the features read, posts shown twice", .dataQuality)
        Signal("PSI of the 100 most important features", .drift)
        Signal("sources and languages in the final slate", .drift)
        Signal("AUC of each head, at big events", .conceptDrift, by: headMonitor)
        Signal("calibration of each head, by country", .calibration, by: headMonitor)
        Signal("sessions, retention, survey", .business, by: readerMonitor)
        Signal("concentration of authors (Gini), reach of new ones", .fairness)

        Alert(
            "calibration", when: "a head is no longer calibrated", tells: "feed ranking on call",
            then: .rollBack,
            at: headMonitor)
        Alert(
            "readers", when: "survey or sessions drop", tells: "feed ranking on call", then: .rollBack,
            at: readerMonitor)
        Runbook(
            "sessions rise while the survey falls",
            do: "compare topics and hides by arm, go back to the last weights, keep the heads")
        Automation("heads", tests: "the gate, replayed slates, 1 % in shadow")
        Retraining("warm start", by: trainer, every: .minutes(30))
        Retraining("from scratch, on 30 days", by: trainer, every: .days(1))
        Retraining("embeddings", by: embedding, every: .days(1))
        Retraining("communities", every: .weeks(3))
        FeedbackLoop(
            "Readers act on what is shown, and that is what the next version learns",
            bias: "more of what already engages, outrage included",
            correctedBy: "1 % exploration, labels from the survey, heads for hides and reports")

        FollowUp(
            "Where do the weights come from?",
            answer: "Equal shares at first, then experiments on retention. Offline AUC has no say.")
        FollowUp(
            "Fan-out on write or on read?",
            answer: "Both: it depends on how many followers an author has.")
        FollowUp(
            "What if somebody follows ten people who hardly post?",
            answer: "Show more from outside the network, and prompt for accounts to follow.")
        FollowUp(
            "A post goes viral: what of its key?",
            answer: "Several copies of its counter, a local cache, and only a sample of increments.")
        FollowUp(
            "How would you notice that ranking makes people angrier?",
            answer: "Survey a holdback, and compare hides and topics between the arms.")
    }
}
