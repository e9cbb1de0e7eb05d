import SystemDesign

/// Somebody opens the app and waits a fifth of a second: in that time ten billion videos become twenty,
/// chosen to be watched and not to be regretted.
@main
struct VideoRecommendation: Design {
    let title = "Video recommendation"
    let summary =
        "Fills each viewer's home page with twenty videos that they will likely watch and be glad of."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let bookNotes = "study group's notes on the interview book, GitHub peacock-flounder-study, week 6"
    static let otherNotes = "public notes, GitHub alirezadir, mlsd-video-recom.md"
    static let paper = "Covington et al., 2016"
    static let corpus: Count = .billions(10).source(bookNotes)
    static let notesOnTowers = "calwoo.github.io, notes on Yi et al., 2019"
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
    let examples = DatasetBuilder(
        "Example builder", join: .logged, every: .days(1), notes: "as many examples of each user")
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
        "Video index", algorithm: "PQ", freshness: .minutes(15), vectors: .billions(1).assumed,
        codeSize: .bytes(64),
        size: .gigabytes(72).derived(from: "1 billion × (64 B + 8 B id)"), candidates: 1_000)
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
        Goal("Creators who can live from what they make", metric: "share of new creators")
        UseCase("open the app and find something worth watching", by: "a viewer")
        UseCase("say that a video isn't interesting, and not see its like again", by: "a viewer")
        UseCase("find an audience for a first video", by: "a creator")
        Guardrail("Views of borderline content")
        Guardrail("The policy for children")
        OutOfScope("A list of what to watch next", because: "a page of its own, on the same components")

        Question(
            "The home page, or what to watch next?",
            answer: "The home page. The other list starts from a seed video and shares everything else.")
        Question(
            "How many videos, how fast?",
            answer: "Ten billion videos, in a fifth of a second. Other notes ask for far fewer videos.")
        Question(
            "Do we know playlists, or who is friends with whom?",
            answer: "We know subscriptions, and no friendships.")
        Question(
            "What do viewers tell us outright?",
            answer: "Likes, dislikes, \"not interested\", and stars when we ask.")
        Question(
            "What about children and age limits?",
            answer: "A policy profile of its own, with candidates of its own.")

        Constraint(.regulation, "viewers can pause and delete their history")
        ErrorCost(.falsePositive, "a child is shown what isn't for children", is: "never acceptable")
        ErrorCost(.falsePositive, "a click that the viewer regrets", is: "small, and paid for over months")
        ErrorCost(.falseNegative, "a good new video is never tried", is: "borne by its creator")
        Tradeoff(
            "time well spent", over: "time spent",
            because: "viewers don't come back for evenings that they regret")
        Impact(
            .high, on: "creators, and young viewers",
            because: "the page decides over income, and over what children see next")

        Load(
            "home pages", at: app, average: .perSecond(28_900).derived(from: "2.5 billion a day ÷ 86,400 s"),
            peakFactor: .count(2.5).assumed, peak: .perSecond(72_000).derived(from: "2.5 × the average"))
        Load(
            "impressions", average: .perDay(50_000_000_000).derived(from: "2.5 billion pages × 20 videos"),
            payload: .bytes(500).assumed)
        Load("scores of the heavy ranker", peak: Self.scores)
        Scale("Users a day", count: .millions(500).assumed)
        Scale("Home pages of one user a day", count: .count(5).assumed)
        Scale("Home pages", rate: .perDay(2_500_000_000).derived(from: "500 million × 5"))
        Scale("Log of impressions, a day", size: .terabytes(25).derived(from: "50 billion × 500 B"))
        Scale("Corpus of videos", count: Self.corpus)
        Scale("videos", at: "another design", count: .millions(100).source(Self.otherNotes))
        Scale("users a day", at: "another design", count: .millions(100).source(Self.otherNotes))
        Scale("users of recommendations", at: "YouTube, 2016", count: .billions(1).orMore.source(Self.paper))
        Risk(
            "The corpus is 10 billion in one source and 100 million in another",
            mitigation: "size the index by what may be recommended, and check that first")
        Target(.latency, .p99, under: .milliseconds(200))

        Reference("GitHub ByteByteGoHq/ml-bytebytego, chapter 6", for: "the problem as interviews set it")
        Reference(
            "GitHub peacock-flounder-study/ml-system-design-interview, week 6", for: "corpus and latency",
            caveat: "a study group's notes on the book")
        Reference("GitHub alirezadir, mlsd-video-recom.md", for: "the same problem, a hundred times smaller")
        Reference(
            "Covington et al., Deep Neural Networks for YouTube Recommendations, 2016",
            for: "features, watch time",
            caveat: "read on ranking and in its conclusions; the rest from memory")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Predict watch time, satisfaction and rejection of a video, and order by their weighted sum.",
            for: "valued watch time")
        Decision(
            "valued watch time: watch time × predicted satisfaction", for: "what good means",
            because: "it counts time that viewers don't regret, though few surveys tell of that",
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
            insufficient: "it is the same for most people, and empty for those who subscribe to nothing")
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
        Entity("user and channel", "what one has watched of the other")
        Entity("user and video", "how often one was shown the other")
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
            "4 or 5 stars", .survey, from: panel, delay: .days(3).assumed)
        Scale("Impressions that get stars", share: .percent(1).orLess)
        Label("\"not interested\"", .explicit, from: events, caveat: "rare; the strongest of the negatives")
        Bias("The top of the page is clicked for being on top", correctedBy: "a tower for the position")
        Bias("Only what the page showed can be judged", correctedBy: "slots that explore, with propensities")
        Bias("Popular videos fill the batch, and so the negatives", correctedBy: "logQ in the loss")
        Leakage(
            "a random watch held out lets the model see what came after it",
            preventedBy: "always predict the next watch: people watch a series from its start")

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
            "watches of this channel, days since the last", of: "user and channel", .numerical,
            computed: .stream, freshness: .minutes(5).assumed,
            encoding: "the strongest group at YouTube, in 2016")
        Feature(
            "times shown before, without a click", of: "user and video", .numerical, computed: .stream,
            freshness: Self.streamDelay, encoding: "lets each visit bring something new")
        Feature(
            "source and its score", of: "user and video", .categorical, computed: .onRequest,
            encoding: "handed on by retrieval")
        Feature(
            "x, x² and √x of every number", of: "user, video, user and video", .numerical,
            computed: .onRequest,
            encoding: "as they are")
        Scale("cut of the loss by such powers", at: "YouTube, 2016", share: .percent(0.2).source(Self.paper))
        Feature(
            "device, hour, day, network", of: "context", .categorical, computed: .onRequest,
            encoding: "one-hot")
        Feature(
            "position", of: "impression", .numerical, computed: .onRequest,
            encoding: "with the device, in a tower of its own", missing: "left out when serving",
            only: .training)

        Parity("features of the ranker", by: "training on the values that were logged when served")
        Reference(
            "Google, Rules of Machine Learning, rule 29",
            for: "YouTube's home page logged them: better quality, simpler code", caveat: "second-hand")

        Validation(
            "an impression has its served features, its propensity and a session that ended", at: joiner,
            otherwise: .quarantine)
        Versioning("examples of a day are a snapshot; each model names the days it saw", of: examples)
        Consent("watch and search history", for: "a personal page", default: "kept until paused")
        Privacy(.pseudonyms, "logs and features know a user by a key that only the account service resolves")
        Deletion(of: "watch and search history", from: latest, within: .hours(24))
        Retention(of: "served features and scores", for: .days(90).assumed)
        Deletion(of: "training data made from it", from: examples, lake, history, served, within: .days(30))
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Matrix factorisation (WALS)", for: "quick and simple",
            against: "knows no features, so fails with new users")
        Baseline(
            "Network of 1024, 512 and 256, for watch time",
            for: "clearly better than a linear model", against: "has one aim")
        Scale("loss of that network", at: "YouTube, 2016", share: .percent(34.6).source(Self.paper))
        Scale("loss of a linear model", at: "YouTube, 2016", share: .percent(41.6).source(Self.paper))
        Candidate(
            "Two towers", .chosen, for: "takes features and fits an index", against: "no cross features")
        Scale(
            "gain in engagement, with logQ", at: "YouTube, 2019",
            share: .percent(0.37).source(Self.notesOnTowers))
        Scale(
            "gain in engagement, without it", at: "YouTube, 2019",
            share: .percent(0.20).source(Self.notesOnTowers))
        Scale(
            "videos that its two towers searched", at: "YouTube, 2019",
            count: .millions(10).orMore.source("page on Yi et al., 2019, Papers with Code"))
        Scale(
            "videos that retrieval knew, and as many search tokens", at: "YouTube, 2016",
            count: .millions(1).source(Self.paper))
        Scale("dimensions of both", at: "YouTube, 2016", count: .count(256).source(Self.paper))
        Scale(
            "watches in a user's bag, and as many searches", at: "YouTube, 2016",
            count: .count(50).source(Self.paper))
        Reference(
            "Yi et al., Sampling-Bias-Corrected Neural Modeling, 2019", for: "two towers and logQ",
            caveat: "through a page on Papers with Code and the notes of calwoo.github.io")
        Candidate(
            "Item-to-item co-watch", .chosen, for: "strong, explains itself: a second source",
            against: "favours what is popular")
        Candidate(
            "MMoE with a position tower", .chosen,
            for: "weighs aims that conflict, takes out position bias",
            against: "some experts may do all the work")
        Reference(
            "Zhao et al., Recommending What Video to Watch Next, 2019", for: "MMoE", caveat: "abstract only")
        Candidate(
            "Sequence transformer", .challenger, for: "reads a long history", against: "costly to serve")
        Candidate(
            "Reinforcement learning of slates (REINFORCE, SlateQ)", .research, for: "rewards the long term",
            against: "hard to evaluate")
        Reference("the papers on SlateQ and MMR", for: "slates and their diversity", caveat: "from memory")
        Decision(
            "in-batch negatives with logQ", for: "the softmax of retrieval",
            because: "they cost nothing extra, and frequencies can be counted on the stream",
            over: ["several thousand sampled negatives": "YouTube's choice in 2016, by the literature"])
        Dataset(
            "multi-task examples", of: "ranker",
            rows: .billions(5).derived(from: "10 % of 50 billion impressions"),
            window: .days(1), at: examples, detail: "labels of all heads in one row")

        joiner -- .label("multi-task labels") --> examples
        examples -- .trainingData("examples of a day", every: .days(1)) --> trainer
        trainer -- .artifact("candidate") --> gate -- .artifact("if it passes") --> registry

        Loss(.sampledSoftmax, "the batch's videos, less the log of their frequency", of: "two towers")
        Loss(.crossEntropy, "for click, like, share, dismissal", of: "ranker")
        Loss(.weightedLogistic, "for watch time: a click weighs its seconds", of: "ranker")
        Scale(
            "growth of the watch-time loss without weights", at: "YouTube, 2016",
            share: .percent(4.1).source(Self.paper))
        Loss("regression", "for stars", of: "ranker")
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
        Augmentation("drop the position in 10 % of examples, as the literature does")
        Split(.byTime, test: .days(1))
        Training(.continual, of: "ranker", every: .hours(1))
        Training(.fromScratch, of: "ranker", every: .days(1))
        Training(.fromScratch, of: "two towers", every: .days(1))
        Training(.distillation, "from scores of the heavy one", of: "light ranker")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.recall(at: 500), .offline, .primary, of: "two towers", should: .rise, on: "next watches")
        Metric(.mrr, .offline, of: "two towers", should: .rise, on: "next watches")
        Metric(
            "pairwise loss of each user, weighted by watch time", .offline, .primary, of: "ranker",
            should: .fall)
        Metric(.rocAUC, .offline, of: "each head", should: .rise)
        Metric(.calibrationRatio, .offline, of: "each head")
        Metric("nDCG", .offline, of: "value", should: .rise)
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
        Risk("Offline and live metrics often disagree, as YouTube found", mitigation: "the A/B test decides")

        Gate(
            "promotion", opensIf: "no head loses AUC or calibration, and every feature is fresh",
            comparedTo: .versionInUse, at: gate)
        Gate("launch", opensIf: "valued watch time gains and no guardrail is worse", comparedTo: "control")
        Experiment(
            .abTest, unit: "user", duration: .weeks(2, to: 4), decides: "valued watch time",
            because: "what is new is clicked for being new")
        Experiment(
            .holdback, unit: "user", share: .percent(1), duration: .months(3), decides: "retention",
            because: "some effects take months")
        ModelCard("aims and their weights, who is in the training data, limits for minors", of: heavy)
        Audit("pages of minors, and of topics under watch", corrects: "what the classifier doesn't see")
        Oversight("the policy team sets the limits, and can switch off a source of candidates")
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
            light -- .request("best 500") --> heavy -- .lookup("video and cross features", items: 500)
                --> latest
            heavy -- .request("best 100, scored") --> reranker -- .response("slate of 20") --> home
            fresh -- .fallback("trending page", when: "no ranker answers") --> home

            Hop("routing", gateway, .milliseconds(5))
            Hop("read the user's features", latest, .milliseconds(15))
            Hop("user to vector", userTower, .milliseconds(10))
            Hop("1,000 nearest videos", index, .milliseconds(35), parallel: "sources")
            Hop("watched together with the last ones", coWatch, .milliseconds(20), parallel: "sources")
            Hop("subscriptions and trends", fresh, .milliseconds(25), parallel: "sources")
            Hop("unite, drop duplicates and what isn't eligible", home, .milliseconds(5))
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
            userTower, embedding, index,
            because: "a user's vector can only be compared with videos of the same version")
        Capacity(heavy, peak: Self.scores, because: "without a light ranker before it, four times as much")
        Pattern("embeddings in memory", at: heavy, because: "500 look-ups for each page would be too slow")
        Pattern("page cache", at: home, because: "viewers who scroll get the next 20 at once")

        Rollout(.shadow, "Compare slates and scores.", shares: .percent(2))
        Rollout(
            .canary, shares: .percent(1), .percent(5), .percent(25), abortIf: "p99 or the dismiss rate rises")
        Rollout(.featureFlag, "Every source of candidates has a switch of its own.")
        Rollback("go back to the towers and index before, together", when: "a canary is aborted")
        Fallback(if: "the heavy ranker is late", then: "order by the light score", by: light)
        Fallback(if: "the light ranker fails too", then: "show what trends in the country", by: fresh)

        Safeguard("Demote what a classifier finds borderline", against: "amplifying it")
        Safeguard("Limit how many similar videos follow each other", against: "sliding deeper into one topic")
        Safeguard("No autoplay for minors", against: "sessions that a child can't end")
        Safeguard("Count views only after bots are filtered out", against: "bought views")
        Safeguard("Compare title and thumbnail with content", against: "misleading metadata")
        Safeguard("Match fingerprints of uploads", against: "re-uploads of other people's videos")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        home -- .log("features, scores, positions") --> served -- .stream("served features") --> drift
        events -- .metric("watch time, dismissals") --> outcome
        drift -- .metric("age and PSI by feature") --> alerts
        outcome -- .metric("watch time") --> alerts
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
        Signal("calibration of each head, at holidays and big events", .conceptDrift)
        Signal("valued watch time, dismiss rate", .business, by: outcome)

        Alert(
            "stale feature", when: "a feature is older than it promises", tells: "feature platform on call",
            then: .page, at: drift)
        Alert(
            "feature drift", when: "PSI leaves its range", tells: "home page on call", then: .retrain,
            at: drift)
        Alert(
            "watch time", when: "valued watch time drops", tells: "home page on call",
            then: .page, at: outcome)
        Runbook(
            "watch time drops after an hourly update",
            do: "pin the ranker of the day before; switch sources off one by one to find the culprit")
        Automation("towers and index", tests: "recall on yesterday's watches, vectors of one version only")
        Retraining("ranker, continually", by: trainer, every: .hours(1), orWhen: "drift")
        Retraining("ranker in full", by: trainer, every: .days(1))
        Retraining("towers", by: trainer, every: .days(1))
        Retraining("vectors of new videos", by: embedding, every: .minutes(15))
        FeedbackLoop(
            "The model picks the examples it will learn from", bias: "it confirms what it already believes",
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
            "A change pays off after a month: how would a test see that?",
            answer: "Hold users back, use metrics that foretell retention, follow cohorts.")
    }
}
