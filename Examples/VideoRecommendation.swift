import SystemDesign

/// Somebody opens the app and waits a fifth of a second: in that time ten billion videos become twenty,
/// chosen to be watched and not to be regretted.
@main
struct VideoRecommendation: Design {
    let title = "Video recommendation"
    let summary =
        "Fills each viewer's home page with twenty videos that they will likely watch and be glad of."

    // Figures that are needed more than once.
    static let bookNotes = "study group's notes on the interview book, GitHub peacock-flounder-study, week 6"
    static let otherNotes = "public notes, GitHub alirezadir, mlsd-video-recom.md"
    static let paper = "Covington et al., 2016"
    static let corpus: Count = .billions(10).source(bookNotes)
    static let eligible: Count = .billions(1).assumed
    static let indexSize: ByteCount = .gigabytes(72).derived(from: "1 billion × (64 B + 8 B id)")
    static let scores: Rate = .perSecond(36_000_000).derived(from: "72,000 requests/s × 500 videos")
    static let session: TimeSpan = .hours(4).assumed
    static let streamDelay: TimeSpan = .seconds(5).assumed

    // Actors
    let app = Client("App, TV and web")
    let panel = EndUser("Survey panel", notes: "gives 1 to 5 stars")

    // Data
    let events = EventStream("Watches and impressions", notes: "dismissals and survey answers too")
        .personalData(.pseudonymous)
    let videoFacts = Database(.operational, "Video catalogue", notes: "duration, language, quality, channel")
        .personalData(.identifying)
    let lake = DataLake("Data lake", notes: "grows by 25 TB a day")
        .personalData(.pseudonymous)
    let joiner = LabelJoiner("Impression and watch joiner", window: session, notes: "until the session ends")

    // Features
    let sequences = FeaturePipeline(
        .stream, "User sequences", freshness: streamDelay, notes: "last watches, last searches")
    let aggregates = FeaturePipeline(.batch, "Aggregates", every: .days(1), window: .days(7))
    let history = FeatureStore(.offline, "Offline features")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online features", batchSize: 500)
        .personalData(.pseudonymous)

    // Training
    let examples = DatasetBuilder("Example builder", every: .days(1), notes: "as many examples of each user")
    let trainer = Trainer("Tower and ranker training", notes: "two towers, MMoE")
    let gate = Evaluator("Offline gate")
    let registry = ModelRegistry("Model registry", notes: "towers and index as one version")
    let embedding = EmbeddingJob("Video embedding", every: .minutes(15), notes: "item tower")
    let indexing = IndexBuilder("Index builder", every: .minutes(15))

    // Serving
    let gateway = Gateway("Gateway")
    let home = Service("Home service", notes: "orchestrates")
    let userTower = Encoder("User tower", notes: "from history and context to a vector")
    let index = VectorIndex(
        "Video index", algorithm: "PQ", freshness: .minutes(15), vectors: eligible, codeSize: .bytes(64),
        size: indexSize, candidates: 1_000)
    let coWatch = CandidateGenerator("Co-watch lists", notes: "a key-value table: watched with this one")
    let fresh = CandidateGenerator("Subscriptions and trends", notes: "trends by country")
    let light = Ranker(.light, "Light ranker", candidates: 2_000, notes: "distilled from the heavy one")
    let heavy = Ranker(
        .heavy, "Multi-task ranker", algorithm: "MMoE", candidates: 500,
        notes: "on GPUs; vectors of videos stay in its memory")
    let reranker = Reranker("Slate re-ranker", candidates: 100, notes: "diversity, policy, freshness")
    let experiments = ExperimentService("Experiments", notes: "arms, and the weights of the value model")

    // Monitoring
    let served = PredictionLog("Served features", notes: "features, scores, positions, propensities")
        .personalData(.pseudonymous)
    let drift = Monitor(.drift, "Drift and freshness", algorithm: "PSI")
    let outcome = Monitor(.business, "Valued watch time")
    let alerts = Alerting("Alerting").owner("home page on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("Viewers who stay for years", metric: "valued watch time")
        Goal("Creators who can live from what they make", metric: "share of new creators in slates")
        UseCase("open the app and find something worth watching", by: "a viewer")
        UseCase("say that a video isn't interesting, and not see its like again", by: "a viewer")
        UseCase("find an audience for a first video", by: "a creator")
        Guardrail("Views of borderline content")
        Guardrail(.latency(.p99))
        Guardrail("The policy for children")
        OutOfScope("A list of what to watch next", because: "a page of its own, on the same components")

        Question(
            "The home page, or what to watch next?",
            answer: "The home page. The other list starts from a seed video and shares everything else.")
        Question(
            "How many videos, how fast?",
            answer: "10 billion in 200 ms. Other notes have a hundredth of the videos.")
        Question(
            "Do we know playlists, or who is friends with whom?",
            answer: "We know subscriptions, and no friendships.")
        Question(
            "What do viewers tell us outright?",
            answer: "Likes, dislikes, \"not interested\", and stars when we ask.")
        Question(
            "What about children and age limits?",
            answer: "A policy profile of its own, with candidates of its own.")

        Constraint(.data, "fewer than 1 impression in 100 gets a survey answer")
        Constraint(.regulation, "viewers can pause and delete their history")
        ErrorCost(.falsePositive, "a child is shown what isn't for children", is: "never acceptable")
        ErrorCost(.falsePositive, "a click that the viewer regrets", is: "small, and paid for over months")
        ErrorCost(.falseNegative, "a good new video is never tried", is: "borne by its creator")
        Tradeoff("time well spent", over: "time spent", because: "a regretted evening brings nobody back")
        Impact(
            .high, on: "creators, and young viewers",
            because: "the page decides over income, and over what children see next")

        Load(
            "home pages", average: .perSecond(28_900).derived(from: "2.5 billion a day ÷ 86,400 s"),
            peak: .perSecond(72_000).derived(from: "2.5 × the average"))
        Load(
            "impressions", average: .perDay(50_000_000_000).derived(from: "2.5 billion pages × 20 videos"),
            payload: .bytes(500).assumed)
        Scale("Corpus of videos", count: Self.corpus)
        Scale("Corpus of videos, by other notes", count: .millions(100).source(Self.otherNotes))
        Scale("Users a day", count: .millions(500).assumed)
        Scale("Users a day, by other notes", count: .millions(100).source(Self.otherNotes))
        Scale("Home pages of one user a day", count: .count(5).assumed)
        Scale("Home pages", rate: .perDay(2_500_000_000).derived(from: "500 million × 5"))
        Scale("Peak of home pages, in averages", count: .count(2.5).assumed)
        Scale("Log of impressions, a day", size: .terabytes(25).derived(from: "50 billion × 500 B"))
        Scale("Scores of the heavy ranker, at peak", rate: Self.scores)
        Scale("Videos that may be recommended", count: Self.eligible)
        Scale("One replica of the index", size: Self.indexSize)
        Scale("YouTube in 2016: users of recommendations, at least", count: .billions(1).source(Self.paper))
        Scale("YouTube in 2016: videos that retrieval knew", count: .millions(1).source(Self.paper))
        Scale("YouTube in 2016: search tokens that it knew", count: .millions(1).source(Self.paper))
        Scale("YouTube in 2016: dimensions of both", count: .count(256).source(Self.paper))
        Scale("YouTube in 2016: watches in a user's bag", count: .count(50).source(Self.paper))
        Scale("YouTube in 2016: searches in a user's bag", count: .count(50).source(Self.paper))
        Scale(
            "YouTube in 2019: videos that two towers searched, at least",
            count: .millions(10).source("page on Yi et al., 2019, Papers with Code"))
        Target(.latency, .p99, under: .milliseconds(200))
        Target(.freshness, under: .minutes(15), of: "a new video in the index")

        Reference("ByteByteGo, ml-bytebytego on GitHub, chapter 6", for: "the problem as interviews set it")
        Reference(
            "Covington et al., Deep Neural Networks for YouTube Recommendations, 2016",
            for: "features, watch time; its half on retrieval cited from memory")
        Reference(
            "Yi et al., Sampling-Bias-Corrected Neural Modeling, 2019",
            for: "two towers and logQ; read through the notes of calwoo.github.io")
        Reference("Zhao et al., Recommending What Video to Watch Next, 2019", for: "MMoE; abstract only")
        Reference("Google, Rules of Machine Learning, rule 29", for: "logging served features; second-hand")
        Risk(
            "The corpus is 10 billion in one source and 100 million in another",
            mitigation: "size the index by what may be recommended, and check that first")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Predict watch time, satisfaction and rejection of a video, and order by their weighted sum.",
            for: "valued watch time")
        Decision(
            "valued watch time: watch time × predicted satisfaction", for: "what good means",
            because: "it counts time that viewers don't regret, though surveys that teach it are few",
            over: [
                "clicks": "clickbait thumbnails win; of use as a feature",
                "completed videos": "short videos win; of use as a feature",
                "total watch time": "long sessions win, regretted ones too; the first head predicts it",
                "likes, shares, comments": "controversy wins; the second head predicts them",
            ])
        MLTask(
            .retrieval, of: "two towers, as a classification with a class for each video",
            input: "user, context, a seed video if there is one", output: "1,000 videos",
            supervision: .implicit)
        MLTask(
            .multiTask, of: "ranker", input: "user, context, 500 videos, one by one",
            output: "chances of click, like, share, dismissal; watch time and stars",
            supervision: .implicit, .humanJudgement)
        MLTask(
            .slateOptimisation, of: "re-ranker", input: "100 scored videos, limits of policy",
            output: "20 in order, with scores and reasons", supervision: .implicit)
        WithoutML(
            "subscriptions, newest first, and what trends in the country",
            insufficient: "it is the same for most people, and empty for who subscribes to nothing")
        Alternative(
            "let the retrieval score decide", rejected: "two towers meet too late to see cross features")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("user")
        Entity("video")
        Entity("channel", "who uploads, and whom users subscribe to")
        Entity("impression", "a video on a page, at a position")
        Entity("session", "all that one user does until a long pause")
        Entity("survey response", "stars for a video watched some days ago")
        Entity("context", "device, time and network of a request")

        DataSource(events, .eventStream, of: "impressions, watches, dismissals", labelled: true)
        DataSource(panel, .eventTable, of: "stars", labelled: true, caveat: "few, and not everybody answers")
        DataSource(videoFacts, .entitySnapshot, of: "videos and channels", every: .days(1))
        DataSource(
            served, .eventStream, of: "features as they were when served",
            caveat: "only of what was shown, so retrieval learns from all watches instead")

        app -- .event("impression, watch, dismissal") --> events
        panel -- .label("stars") --> events
        events -- .stream("history") --> sequences
        sequences -- .materialize("latest 50", delay: Self.streamDelay) --> latest
        events -- .stream("archive") --> lake -- .batch("windows") --> aggregates
        videoFacts -- .batch("snapshot") --> aggregates
        aggregates -- .batch("partition", every: .days(1)) --> history
        history -- .materialize("latest values", every: .days(1)) --> latest
        served -- .stream("served features") --> joiner
        events -- .stream("outcomes") --> joiner

        Label(
            "watched half of it, or 2 minutes, or liked it", .implicit, from: events, delay: Self.session,
            caveat: "for retrieval")
        Label(
            "click", .implicit, from: events, delay: .seconds(10).assumed, negatives: "shown and not clicked",
            caveat: "a thumbnail can earn it")
        Label(
            "watch time in seconds", .implicit, from: events, delay: Self.session,
            caveat: "complete only when the session ends")
        Label("like, share", .explicit, from: events, caveat: "controversy earns them too")
        Label(
            "4 or 5 stars", .survey, from: panel, delay: .days(3).assumed,
            caveat: "for under 1 % of impressions")
        Label("\"not interested\"", .explicit, from: events, caveat: "rare; the strongest of the negatives")
        Bias("The top of the page is clicked for being on top", correctedBy: "a tower for the position")
        Bias("Only what the page showed can be judged", correctedBy: "slots that explore, with propensities")
        Bias("Popular videos fill the batch, and so the negatives", correctedBy: "logQ in the loss")
        Leakage(
            "a random watch held out lets the model see what came after it",
            preventedBy: "always predict the next watch: series are watched in one direction")

        Feature(
            "last 50 videos watched", of: "user", .sequence(50), computed: .stream, by: sequences,
            freshness: Self.streamDelay, encoding: "shared video embedding, mean or attention")
        Feature(
            "last 50 search tokens", of: "user", .sequence(50), computed: .stream, by: sequences,
            freshness: Self.streamDelay, encoding: "mean of embeddings")
        Feature(
            "age band, gender, country, language", of: "user", .categorical, changes: .never,
            computed: .batch, freshness: .days(1), encoding: "embedding")
        Feature(
            "video id", of: "video", .categorical(1_000_000_000), changes: .never, computed: .onRequest,
            encoding: "32 to 256 numbers for the most watched", missing: "zero vector")
        Feature(
            "content embedding", of: "video", .embedding(128), changes: .never, computed: .batch,
            encoding: "made on upload; all there is to know of a new video")
        Feature(
            "example age", of: "video", .numerical, computed: .onRequest,
            encoding: "from upload to training; 0 when serving")
        Feature(
            "duration, language, quality", of: "video", .numerical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "by quantile; language as a category")
        Feature(
            "views, likes, completion, over 1 hour and 7 days", of: "video", .numerical,
            computed: .batchAndStream, freshness: .minutes(5),
            encoding: "log or ratio; the 7 days are a day old")
        Feature(
            "watches of this channel, days since the last", of: "user × channel", .numerical,
            computed: .stream, freshness: .minutes(5).assumed, encoding: "the strongest group, in 2016")
        Feature(
            "times shown before, without a click", of: "user × video", .numerical, computed: .stream,
            freshness: Self.streamDelay, encoding: "lets each visit bring something new")
        Feature(
            "source and its score", of: "user × video", .categorical, computed: .onRequest,
            encoding: "handed on by retrieval")
        Feature(
            "x, x² and √x of every number", of: "any of them", .numerical, computed: .onRequest,
            encoding: "the powers cut the loss by 0.2 %, in 2016")
        Feature(
            "device, hour, day, network", of: "context", .categorical, computed: .onRequest,
            encoding: "one-hot")
        Feature(
            "position", of: "impression", .numerical, computed: .onRequest,
            encoding: "with the device, in a tower of its own", missing: "left out when serving",
            only: .training)

        Validation(
            "an impression has its served features, its propensity and a session that ended", at: joiner,
            otherwise: .quarantine)
        Versioning("examples of a day are a snapshot; each model names the days it saw", of: examples)
        Consent("watch and search history", for: "a personal page", default: "kept until paused")
        Privacy(.pseudonyms, "logs and features know a user by a key that only the account service resolves")
        Deletion(of: "watch and search history", from: latest, within: .hours(24))
        Deletion(of: "training data made from it", from: examples, lake, history, served, within: .days(30))
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Matrix factorisation (WALS)", for: "quick and simple",
            against: "knows no features, so fails with new users")
        Baseline(
            "Network of 1024, 512 and 256, for watch time",
            for: "a loss of 34.6 % where a linear model has 41.6 % (2016)", against: "has one aim")
        Candidate(
            "Two towers", .chosen,
            for: "takes features and fits an index; engagement +0.37 %, without logQ +0.20 % (2019)",
            against: "no cross features")
        Candidate(
            "Item-to-item co-watch", .chosen, for: "strong, explains itself: a second source",
            against: "favours what is popular")
        Candidate(
            "MMoE with a position tower", .chosen,
            for: "weighs aims that conflict, takes out position bias",
            against: "some experts may do all the work")
        Candidate(
            "Sequence transformer", .challenger, for: "reads a long history", against: "costly to serve")
        Candidate(
            "Reinforcement learning of slates (REINFORCE, SlateQ)", .research, for: "rewards the long term",
            against: "hard to evaluate")
        Decision(
            "in-batch negatives with logQ", for: "the softmax of retrieval",
            because: "frequency is counted on the stream, so no second pass over the corpus",
            over: ["several thousand sampled negatives": "YouTube's choice of 2016, as the literature has it"]
        )
        Dataset(
            "multi-task examples", rows: .billions(5).derived(from: "10 % of 50 billion impressions"),
            window: .days(1), at: examples, detail: "labels of all heads in one row")

        joiner -- .label("multi-task labels") --> examples
        examples -- .trainingData("examples of a day", every: .days(1)) --> trainer
        trainer -- .artifact("candidate") --> gate -- .artifact("if it passes") --> registry

        Loss(.sampledSoftmax, "for retrieval: the batch's videos, less the log of their frequency")
        Loss(.crossEntropy, "for click, like, share, dismissal")
        Loss(.weightedLogistic, "for watch time: a click weighs its seconds; unweighted, 4.1 % worse (2016)")
        Loss("regression", "for stars")
        ValueModel(
            "valued watch time",
            of: ["watch time × satisfaction": 1, "like, share": 1, "dismissal": -1],
            because: "assumed but for the signs: experiments on live traffic set the sizes")
        Tuning("Bayesian optimisation of the value model's weights, by experiments on live traffic")
        Negatives(.inBatch, "for retrieval, corrected by logQ")
        Negatives(.shownWithoutAction, "for ranking, thinned out", share: .percent(10))
        Negatives(.explicit, "\"not interested\"")
        Calibration(.priorShift, "puts back what thinning out took away, for each head")
        Sampling("as many examples of each user, so that heavy viewers don't decide for all")
        Sampling("all watches, also those that no recommendation led to")
        Sampling("search tokens without their order, or the last search fills the page")
        Imbalance("Impressions without a click are the mass", remedy: "keep 10 %, then calibrate anew")
        Augmentation("drop the position in 10 % of examples, as the literature does")
        Split(.byTime, because: "the day after is the test, as it is in life")
        Training(.continual, "ranker", every: .hours(1))
        Training(.fromScratch, "ranker, in full", every: .days(1))
        Training(.fromScratch, "towers", every: .days(1))
        Training(.distillation, "light ranker, from scores of the heavy one")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.recall(at: 500), .offline, .primary, on: "next watches, for retrieval")
        Metric(.mrr, .offline, on: "next watches, for retrieval")
        Metric(
            "pairwise loss of each user, weighted by watch time", .offline, .primary, should: .fall,
            on: "pairs on one page, for ranking")
        Metric(.rocAUC, .offline, on: "each head")
        Metric(.calibrationRatio, .offline, on: "each head")
        Metric("nDCG", .offline, on: "value")
        Metric("diversity within a slate", .offline)
        Metric("coverage of the corpus", .offline)
        Metric("novelty", .offline)
        Metric("valued watch time", .online, .primary, should: .rise)
        Metric("sessions of a user in a week", .online, should: .rise)
        Metric("satisfaction in surveys", .online, should: .rise)
        Metric("dismiss rate", .online, should: .fall)
        Metric("share of new creators", .online, should: .rise)
        Metric("views of borderline content", .online, .guardrail, should: .fall)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Metric("breaches of the policy for children", .online, .guardrail, atMost: 0)

        Slices("new users", "new videos", "country and language", "device", "age band", "size of channel")
        ErrorAnalysis("slates with several dismissals: which source and which head let them in")
        Robustness("a feature that stops arriving", testedBy: "loss with each group of features blanked")
        Fairness("New creators get shown", measuredBy: "their share of impressions")
        Fairness("Groups of creators are scored alike", measuredBy: "calibration by group")
        Risk("Offline and live metrics often disagree", mitigation: "the A/B test has the last word")

        Gate(
            "promotion", opensIf: "no head loses AUC or calibration, and every feature is fresh",
            comparedTo: .versionInUse, at: gate)
        Gate("launch", opensIf: "valued watch time gains and no guardrail is worse", comparedTo: "control")
        Experiment(
            .abTest, unit: "user", duration: .weeks(2), decides: "valued watch time",
            because: "up to 4 weeks: what is new is clicked for being new")
        Experiment(
            .holdback, unit: "user", share: .percent(1), duration: .days(91), decides: "retention",
            because: "some effects take months")
        ModelCard("aims and their weights, who is in the training data, limits for minors", of: heavy)
        Oversight("the policy team samples pages of minors and of topics under watch, every week")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: heavy, because: "the last watch, seconds ago, changes the order")
        ServingMode(.batch, of: embedding, because: "a video's vector is the same for all viewers")
        ServingMode(.batch, of: coWatch, because: "lists change slowly, and reading one is cheap")
        Contract(
            "home page", request: "user, device, context, a seed video if there is one",
            response: "20 video ids with scores and reasons, and a token for the next 20",
            consumers: "app, TV, web")

        Path("home page", .p99, under: .milliseconds(200)) {
            app -- .request("open home") --> gateway -- .request("user, context") --> home
            home -- .lookup("user features") --> latest
            home -- .request("sequences, context") --> userTower -- .lookup("vector") --> index
            home -- .lookup("last watches") --> coWatch
            home -- .request("subscriptions, country") --> fresh
            index -- .request("candidates") --> light
            coWatch -- .request("candidates") --> light
            fresh -- .request("candidates") --> light
            light -- .request("best 500") --> heavy -- .lookup("video and cross features") --> latest
            heavy -- .request("best 100, scored") --> reranker -- .response("slate of 20") --> home
            fresh -- .fallback("trending page", when: "no ranker answers") --> home

            Hop("routing", gateway, .milliseconds(5))
            Hop("read the user's features", latest, .milliseconds(15))
            Hop("user to vector", userTower, .milliseconds(10))
            Hop("1,000 nearest videos", index, .milliseconds(35), parallel: "sources")
            Hop("watched together with the last ones", coWatch, .milliseconds(20), parallel: "sources")
            Hop("subscriptions and trends", fresh, .milliseconds(25), parallel: "sources")
            Hop("unite, drop doubles and what isn't eligible", home, .milliseconds(5))
            Hop("thin out to 500", light, .milliseconds(15))
            Hop("read video and cross features of 500", latest, .milliseconds(20))
            Hop("predict all heads, one batch on a GPU", heavy, .milliseconds(50))
            Hop("diversity, policy, freshness", reranker, .milliseconds(10))
            Hop("assemble the page", home, .milliseconds(5))
            Headroom(.milliseconds(30))
        }
        Stage("retrieve from 5 sources and unite", by: home, from: Self.corpus, to: 2_000)
        Stage("rank lightly", by: light, from: 2_000, to: 500)
        Stage("rank with all heads", by: heavy, from: 500, to: 100)
        Stage("compose the slate", by: reranker, from: 100, to: 20)
        Assumption(
            "Three components hold the five sources",
            because: "one can hold several, as that of subscriptions and trends does")

        home -- .control("arm, weights") --> experiments
        registry -- .deploy("with the index") --> userTower
        registry -- .deploy("item tower") --> embedding -- .batch("vectors") --> indexing
        indexing -- .deploy("versioned shards") --> index
        registry -- .deploy("MMoE", every: .hours(1)) --> heavy

        VersionedUnit(
            userTower, embedding, index, because: "a user's vector only means something among its own videos")
        Capacity(heavy, peak: Self.scores, because: "which is why a light ranker stands before it")
        Pattern("embeddings in memory", at: heavy, because: "500 look-ups for each page would be too slow")
        Pattern("page cache", at: home, because: "who scrolls gets the next 20 at once")

        Rollout(.shadow, "Compare slates and scores.", shares: .percent(2))
        Rollout(
            .canary, shares: .percent(1), .percent(5), .percent(25), abortIf: "p99 or the dismiss rate rises")
        Rollout(.featureFlag, "Every source of candidates has a switch of its own.")
        Rollback("back to the towers and index before, as one", when: "a canary is aborted")
        Fallback(if: "the heavy ranker is late", then: "order by the light score", by: light)
        Fallback(if: "the light ranker fails too", then: "show what trends in the country", by: fresh)

        Safeguard("Demote what a classifier finds borderline", against: "amplifying it")
        Safeguard("Limit how many like videos follow each other", against: "sliding deeper into one topic")
        Safeguard("No autoplay for minors", against: "sessions that a child can't end")
        Safeguard("Count views only after bots are filtered out", against: "bought views")
        Safeguard("Compare title and thumbnail with content", against: "misleading metadata")
        Safeguard("Match fingerprints of uploads", against: "re-uploads of other people's videos")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        home -- .log("features, scores, positions") --> served -- .stream("served features") --> drift
        events -- .metric("watch time, dismissals") --> outcome
        drift -- .metric("stale or shifted feature") --> alerts
        outcome -- .metric("drop") --> alerts
        alerts -- .trigger("retrain") --> trainer

        Logging(
            "features, scores, positions, sources, propensities, versions", of: home,
            joinedBy: "impression id")
        Signal("lag of the watch log", .freshness, by: drift)
        Signal("null rate of features", .dataQuality, by: drift)
        Signal("share of default embeddings", .dataQuality, by: drift)
        Signal("PSI of the top features", .drift, by: drift)
        Signal("mix of languages among uploads", .drift, by: drift)
        Signal("share of videos under 24 hours old in slates", .drift, by: drift)
        Signal("served features against recomputed ones", .skew)
        Signal("valued watch time, dismiss rate", .business, by: outcome)
        Signal("calibration of each head", .calibration, every: .days(1))
        Decision(
            "log features as served, and train on them", for: "skew",
            because: "YouTube's home page did, and got better quality from simpler code",
            over: ["compute them again from the logs": "never quite the value that was served"])
        Risk(
            "Holidays and big events change what people want overnight",
            mitigation: "the ranker learns every hour")

        Alert(
            "stale feature", when: "a feature is older than it promises", tells: "feature platform on call",
            then: .page, at: drift)
        Alert(
            "feature drift", when: "PSI leaves its range", tells: "home page on call", then: .retrain,
            at: drift)
        Alert(
            "watch time", when: "valued watch time drops against last week", tells: "home page on call",
            then: .page, at: outcome)
        Runbook(
            "watch time drops after an hourly update",
            do: "pin the ranker of the day before; switch sources off one by one to find the culprit")
        Automation("towers and index", tests: "recall on yesterday's watches, vectors of one version only")
        Retraining("ranker, continually", by: trainer, every: .hours(1), orWhen: "drift or a drop alerts")
        Retraining("ranker in full", by: trainer, every: .days(1))
        Retraining("towers", by: trainer, every: .days(1))
        Retraining("vectors of new videos", by: embedding, every: .minutes(15))
        FeedbackLoop(
            "The model picks the examples it will learn from", bias: "it confirms its own taste",
            correctedBy: "1 to 2 % of slots explore; propensities are logged; off-policy correction")

        FollowUp(
            "Watch time or engagement?",
            answer: "Neither by itself: a value model that satisfaction is part of.")
        FollowUp(
            "Why does weighted logistic regression estimate watch time?",
            answer: "Its odds are seconds watched ÷ negatives: close to the mean, if clicks are rare.")
        FollowUp(
            "What is example age for?",
            answer: "The model learns that old examples tell of old popularity; at 0, it speaks of now.")
        FollowUp(
            "What about a new video?",
            answer: "Its content embedding, what its creator did before, slots that explore.")
        FollowUp(
            "What about a new user?",
            answer: "Age and country, what trends there, and a few questions at the start.")
        FollowUp(
            "How do you keep people out of a bubble?",
            answer: "Several sources, a term for diversity, limits by topic, controls for the viewer.")
        FollowUp(
            "How do you test a change that shows after a month?",
            answer: "Hold users back, use metrics that foretell retention, follow cohorts.")
    }
}
