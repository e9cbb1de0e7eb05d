import SystemDesign

/// A member opens the app: forty rows were written overnight, the episode just finished has changed them,
/// and a quarter of a second is left to put titles, rows and pictures in order.
@main
struct NetflixRecommendations: Design {
    let title = "Netflix recommendations"
    let summary =
        "Builds a home page for each profile: rows of titles, games and live events, a picture for each."
    let maturity = Maturity.production

    // Figures that are needed more than once.
    static let hunt = "Gomez-Uribe and Hunt, 2015"
    static let foundationPost = "zenml.io and thevones.com on Netflix's foundation model, 2025"
    static let members = "artiba.org"
    static let slots: Count = .count(3_000).derived(from: "40 rows × 75 titles")
    static let factShare: Share = .percent(5).assumed
    static let rowsSize: ByteCount = .terabytes(6).derived(from: "500 million × 40 × 75 × 4 B")
    static let streamDelay: TimeSpan = .seconds(10).assumed
    static let fewMinutes: TimeSpan = .minutes(5).assumed

    // Actors
    let device = Client("TV, phone and web")

    // Data
    let titles = Database(.operational, "Titles and licences", notes: "by country, with dates")
    let viewing = Database(.operational, "Viewing and list services", notes: "history, my list, thumbs")
        .personalData(.identifying)
    let plays = EventStream("Plays and impressions", notes: "start, seconds, stop; slots of what was shown")
        .personalData(.pseudonymous)
    let warehouse = DataWarehouse("Warehouse", technology: "Iceberg tables", notes: "in an object store")
        .personalData(.pseudonymous)
    let facts = FactStore("Fact store", share: factShare, notes: "inputs as they were at the decision")
        .personalData(.pseudonymous)
    let nearline = DataJob(.stream, "Nearline processor", notes: "runs after each play")
    let joiner = LabelJoiner("Impression and play joiner", window: .days(7))

    // Features
    let aggregates = FeaturePipeline(.batch, "Batch features", technology: "Spark")
    let recent = FeatureStore(.online, "Nearline features", freshness: streamDelay, notes: "recent plays")
        .personalData(.pseudonymous)
    let regenerated = FeatureStore(.offline, "Offline feature generator", notes: "same encoders as online")
        .personalData(.pseudonymous)

    // Training
    let workflows = Orchestrator("Workflows", notes: "graphs of jobs")
    let examples = DatasetBuilder("Dataset builder")
    let foundation = Trainer(
        "Foundation model", algorithm: "transformer, next token", every: .days(1),
        notes: "a little each day, in full each month")
    let ranking = Trainer("Ranker training", every: .days(1), notes: "artwork bandit too")
    let gate = Evaluator("Offline metrics and replay")
    let registry = ModelRegistry("Model registry")
    let embedding = EmbeddingJob(
        "Embedding publisher", every: .days(1), dimensions: 256, notes: "profiles and titles, by version")
    let nightly = BatchInference("Row builder", every: .days(1), notes: "a rule for each type of row")

    // Serving
    let gateway = Gateway("Edge gateway")
    let pages = Service("Page service", notes: "orchestrates; writes the evidence")
    let cache = Cache(
        "Rows and embeddings", key: "profile", size: rowsSize, replicas: 3, technology: "EVCache-like",
        notes: "a copy in each of 3 regions"
    )
    .personalData(.pseudonymous)
    let ranker = Ranker(.heavy, "Title ranker", candidates: slots, notes: "network on embeddings and context")
    let assembler = Reranker("Page assembler", notes: "chooses and orders rows")
    let artwork = ModelServer("Artwork bandit", notes: "an image for each title")
    let policy = PolicyEngine("Licence and maturity")
    let experiments = ExperimentService("Experiment allocation", notes: "by profile")
    let popular = FallbackSource("Popular in the country", freshness: .hours(1))

    // Monitoring
    let decisions = PredictionLog("Decision log", notes: "page, scores, propensities, versions")
        .personalData(.pseudonymous)
    let factQuality = Monitor(.dataQuality, "Fact quality")
    let launches = Monitor(.performance, "Launch anomalies", notes: "predicted against real plays")
    let outcome = Monitor(.business, "Retention and plays")
    let alerts = Alerting("Alerting").owner("home page on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("Keep members", metric: "retention")
        UseCase("sit down and find something to watch before giving up", by: "a member")
        UseCase("go on with a series where it stopped", by: "a member")
        UseCase("find a page where nothing is unsuitable", by: "a child")
        Guardrail("Spread of viewing: the effective size of the catalogue")
        Guardrail("No title above a profile's maturity limit")
        Guardrail(.latency(.p99))
        OutOfScope("Advertising", because: "members pay by subscription")
        OutOfScope("Search, similar titles, notifications", because: "pages of their own, on the same models")

        Question(
            "Which page is this about?",
            answer: "Home. Search, similar titles and notifications use its models.")
        Question("For an account, or for a profile?", answer: "A profile; those of children too.")
        Question(
            "Which titles may be shown?",
            answer: "Those with a licence in the country. So logs differ by country, and mislead.")
        Question(
            "How soon must the page react?",
            answer: "At once: after an episode, the next visit finds another page.")
        Question(
            "May each profile see its own image of a title?", answer: "Yes; a contextual bandit picks it.")

        Constraint(.regulation, "a title is licensed by country, and for a time: no exception")
        Constraint(.regulation, "data about members obeys the rules of their region")
        Constraint(.data, "the catalogue is closed: every title is known before it can be watched")
        ErrorCost(.falsePositive, "a child sees a title for adults", is: "never acceptable")
        ErrorCost(.falsePositive, "a title without a licence is offered", is: "a breach of contract")
        ErrorCost(.wrongOrder, "the right title is far down the page", is: "an evening spent elsewhere")
        ErrorCost(.unavailable, "no page at all", is: "far worse than the page of yesterday")
        Impact(
            .medium, on: "members, and makers of local and niche titles",
            because: "the page decides what is seen, and images can stereotype")

        Load(
            "home pages", at: device,
            average: .perSecond(8_300).derived(from: "720 million a day ÷ 86,400 s"),
            peakFactor: .count(2.5).assumed,
            peak: .perSecond(20_800).derived(from: "2.5 × the average, in the evening"))
        Load(
            "facts logged", average: .perDay(25_000_000).derived(from: "500 million profiles × 5 %"),
            payload: .kilobytes(50).assumed)
        Scale("Paid memberships, end of 2024", count: .millions(301.63).source(Self.members))
        Scale("Paid memberships, end of 2025", count: .millions(325).orMore.source(Self.members))
        Scale("Profiles", count: .millions(500).assumed)
        Scale("Countries, since January 2016", count: .count(190).orMore.source("Netflix tech blog, 2016"))
        Scale("Titles in one country", count: .count(10_000).assumed)
        Scale(
            "Watching that comes from recommendations",
            share: .percent(80).orMore.source("DataStax slides on Netflix, Spark and Cassandra"))
        Scale("Worth of recommendations in a year, 2015", cost: .dollars(1_000_000_000).literature(Self.hunt))
        Scale("Time in which a member must find something", takes: .seconds(60, to: 90).literature(Self.hunt))
        Scale("Rows of a page", count: .count(40).literature(Self.hunt))
        Scale("Titles of a row", count: .count(75).literature(Self.hunt))
        Scale("Slots of a page", count: Self.slots)
        Scale("Members who open the app on a day", share: .percent(60).assumed)
        Scale("Home pages of one of them", count: .count(4).assumed)
        Scale("Home pages", rate: .perDay(720_000_000).derived(from: "300 million × 60 % × 4"))
        Scale("Precomputed rows", size: Self.rowsSize)
        Scale("Facts of a day", size: .terabytes(1.25).derived(from: "25 million × 50 kB"))
        Scale("Embeddings of profiles", size: .gigabytes(256).derived(from: "500 million × 256 × 2 B"))
        Target(.latency, .p99, under: .milliseconds(250))
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Predict whether a profile starts a title now and enjoys it; order titles, rows, images by that.",
            for: "retention")
        Decision(
            "plays, completion, thumbs", for: "what models learn",
            because: "they are known within days; A/B tests decide by retention and hours of quality viewing",
            over: ["retention": "shows only after months, and names no title"])
        MLTask(
            .sequencePrediction, of: "foundation model", input: "the history of a profile, as tokens",
            output: "the next interactions, and embeddings", modalities: .sequence,
            supervision: .selfSupervised)
        MLTask(
            .pointwiseRanking, of: "title ranker", input: "profile, device, time, a title in a row",
            output: "chance of a play of quality", supervision: .implicit)
        MLTask(
            .slateOptimisation, of: "page assembler", input: "candidate rows, ranked",
            output: "40 rows in order", supervision: .implicit)
        MLTask(
            .contextualBandit, of: "artwork bandit", input: "profile, title, its images",
            output: "one image, and the chance it had of being chosen", supervision: .bandit)
        WithoutML(
            "rows that editors fill, and what is popular in the country",
            insufficient: "a few rows can't suit every household, and niche titles are never found")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("profile", "a person or a child, one of several on an account")
        Entity("title", "a film, a series, a game, a live event")
        Entity("row", "of a genre, of top picks, of trends, of what to continue or what is like it")
        Entity("page impression", "a title that was seen in its row and place")
        Entity("play", "start, seconds, stop")
        Entity("artwork", "one of the images of a title")
        Entity("context", "device and time")

        DataSource(plays, .eventStream, of: "plays, impressions with slots, searches", labelled: true)
        DataSource(viewing, .changeFeed, of: "history, my list, thumbs", labelled: true)
        DataSource(titles, .entitySnapshot, of: "metadata and licences", every: .days(1))
        DataSource(
            warehouse, .eventTable, of: "years of interactions", caveat: "availability differs by country")

        device -- .event("play, stop, impression") --> plays
        plays -- .stream("each event") --> nearline
        nearline -- .materialize("recent plays", delay: Self.streamDelay) --> recent
        nearline -- .materialize("updated rows") --> cache
        plays -- .stream("tables") --> warehouse -- .batch("popularity") --> aggregates
        titles -- .batch("metadata") --> aggregates
        aggregates -- .batch("aggregates") --> regenerated
        aggregates -- .batch("most played", every: .hours(1)) --> popular
        viewing -- .changeCapture("snapshots") --> facts
        facts -- .batch("facts as of then") --> regenerated
        plays -- .stream("outcomes") --> joiner
        decisions -- .batch("slots, propensities") --> joiner

        Label(
            "played for 70 % of a film, or for 2 episodes", .implicit, from: plays, window: .days(7),
            negatives: "stopped within 2 minutes", caveat: "a second episode may come weeks later")
        Label("watched to its end", .implicit, from: plays, window: .days(7), delay: .days(7))
        Label("thumbs", .explicit, from: viewing, caveat: "rare")
        Label("still a member", .implicit, caveat: "known after months; judges, and never trains")
        Bias("What stands on top and on the left is played", correctedBy: "propensity of the slot")
        Bias("A title can't be played where it isn't licensed", correctedBy: "propensity by country")
        Bias(
            "Going on with a series looks like a success of the page",
            correctedBy: "repeat plays stay out of models of discovery")
        Leakage("features made today know what was played since", preventedBy: "facts as of the decision")
        Decision(
            "facts", for: "what is logged at the decision",
            because: "a new feature is made for the past within hours",
            over: ["features": "a new one has to be logged for weeks before it can be learned from"])

        Feature(
            "interactions as tokens", of: "profile", .sequence, computed: .stream,
            freshness: Self.streamDelay, encoding: "actions in a row merged; sparse attention")
        Feature(
            "profile embedding", of: "profile", .embedding(256), computed: .batchAndStream, by: embedding,
            freshness: Self.fewMinutes, encoding: "by the foundation model; anew each day, patched nearline")
        Feature(
            "title embedding", of: "title", .embedding(256), changes: .perVersion, computed: .batch,
            by: embedding, freshness: .days(1), encoding: "metadata and id, so that a launch isn't cold")
        Feature(
            "artwork embedding", of: "artwork", .embedding(64), changes: .perVersion, computed: .batch,
            freshness: .days(1))
        Feature(
            "taste for genres", of: "profile", .sparse, computed: .batch, by: aggregates,
            freshness: .days(1), encoding: "a number for each genre")
        Feature(
            "last plays, finished or not", of: "profile", .sequence, computed: .stream, by: nearline,
            freshness: Self.streamDelay, encoding: "fills the row to continue")
        Feature(
            "thumbs, my list", of: "profile × title", .categorical, computed: .stream,
            freshness: Self.streamDelay, encoding: "what members say themselves")
        Feature(
            "popularity by country, 1 and 7 days", of: "title", .numerical, computed: .batch,
            by: aggregates, freshness: .hours(1), encoding: "the prior, the same for all")
        Feature(
            "age of the title, days left of its licence", of: "title", .numerical, computed: .batch,
            freshness: .days(1))
        Feature(
            "shown and not played", of: "profile × title", .numerical, computed: .stream, over: .days(30),
            freshness: Self.fewMinutes, encoding: "fatigue")
        Feature(
            "maturity, language, subtitles", of: "title", .categorical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "filter, and for the ranker")
        Feature("device, hour, day", of: "context", .categorical, computed: .onRequest)

        Validation("schema, and each service has sent its snapshot", at: factQuality, otherwise: .warn)
        Accepting(
            .unvalidatedTrainingInput,
            because: "what is published tells of checks on facts alone, none on plays and the warehouse")
        Versioning("a data set names its facts and the encoders that it was made with", of: examples)
        Accepting(
            .irreproducibleTraining,
            because:
                "what is published tells how often the foundation model goes on learning, not what is recorded"
        )
        Deletion(
            of: "a profile's history, or one title of it", from: viewing, warehouse, facts, regenerated,
            recent, cache)
        Waiving(.retentionAndDeletion, because: "how long data is kept hasn't been published")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline("Rows in the order of last night", for: "costs nothing", against: "ignores the last play")
        Candidate("Popularity by country", .fallback, for: "safe", against: "the same for everybody")
        Candidate(
            "A model for each type of row", .historical, for: "tuned to its row; now being merged",
            against: "much to maintain, features made many times over")
        Candidate(
            "Foundation transformer, for embeddings", .chosen,
            for: "reads long histories, one embedding for all, gains with scale",
            against: "slow to serve, and knows no new title")
        Candidate(
            "Network on embeddings and context, to rank titles", .chosen, for: "accurate on each page",
            against: "a training of its own")
        Candidate(
            "Contextual bandit, to choose images", .chosen, for: "explores, and leaves unbiased logs",
            against: "variance")
        Candidate(
            "Generated page", .research, for: "may be the best page as a whole", against: "not ready yet")

        joiner -- .label("plays of quality", window: .days(7)) --> examples
        regenerated -- .trainingData("features") --> examples -- .trainingData("examples") --> ranking
        warehouse -- .trainingData("token sequences") --> foundation
        workflows -- .trigger("increment", every: .days(1)) --> foundation
        foundation -- .artifact("encoder") --> gate
        ranking -- .artifact("ranker") --> gate -- .artifact("if it passes") --> registry

        Dataset(
            "interactions", of: "foundation model", rows: .billions(100).orMore.source(Self.foundationPost))
        Scale(
            "Users that the foundation model learns from",
            count: .millions(300).orMore.source(Self.foundationPost))
        Sampling("a window slides over histories that are too long to be read at once")
        Loss(
            .crossEntropy, "several tokens ahead; a long play weighs more than a click",
            of: "foundation model")
        Decision(
            "metadata and id, mixed by the age of the title", for: "the embedding of a new title",
            because: "known from the literature: an id says nothing at launch, and more with each play",
            over: ["id alone": "random until it has been played"])
        Loss(
            .weightedCrossEntropy, "plays of quality, by inverse propensity of the slot", of: "title ranker")
        Negatives(.shownWithoutAction, "10 for each play, for the title ranker")
        Decision(
            "rows chosen greedily, with a penalty", for: "the page",
            because: "the penalty brings diversity and coverage, and sorting is cheap",
            over: ["a learned scorer of rows": "possible later, with enough logs of explored pages"])
        Split(.byTime, because: "each profile is tested on its own future, with facts as of the decision")
        Training(.warmStart, "increments, on the day's interactions", of: "foundation model")
        Training(.fromScratch, "in full", of: "foundation model")
        Training(.fromScratch, of: "title ranker")
        Training(.continual, of: "artwork bandit")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric("recall@k", .offline, on: "next play")
        Metric("nDCG@k", .offline, .primary, on: "next play")
        Metric(.mrr, .offline, on: "row to continue")
        Metric(.calibrationRatio, .offline, on: "chance of a play of quality")
        Metric("replay by IPS, doubly robust", .offline, should: .rise, on: "logs of the bandit")
        Metric("plays that start in the top two rows", .offline, should: .rise, on: "pages")
        Metric("diversity within a page", .offline)
        Metric("effective size of the catalogue", .offline)
        Metric("retention", .online, .primary, should: .rise)
        Metric("hours of quality viewing", .online, should: .rise)
        Metric("take rate", .online, should: .rise)
        Metric("visits that end without a play", .online, should: .fall)
        Metric("time to play", .online, should: .fall)
        Metric("breaches of the policy for children", .online, .guardrail, atMost: 0)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Metric("starts of playback in a session", .online, .guardrail, should: .stay)

        Slices("country", "new profiles", "children", "title in its first week", "device")
        ErrorAnalysis("visits without a play: was the title played later anywhere on the page")
        Robustness("a store that doesn't answer", testedBy: "each rung of the ladder, in turn, on a region")
        Fairness(
            "Titles that are local or niche are seen",
            measuredBy: "effective size of the catalogue by country")
        Fairness("Images don't stereotype", measuredBy: "choices of images by group, read by people")

        Gate(
            "promotion", opensIf: "nDCG on the next play gains and replay doesn't lose",
            comparedTo: .versionInUse, at: gate)
        Gate("launch", opensIf: "retention holds, hours of quality gain, and no guardrail is worse")
        Experiment(
            .interleaving, decides: "plays on either side",
            because: "a first filter: it tells rankers apart in days")
        Experiment(
            .abTest, unit: "profile", duration: .weeks(4, to: 8), decides: "retention",
            guardrail: "starts of playback in a session", because: "retention is slow")
        Experiment(.holdback, unit: "profile", because: "some effects show only after months")
        Assumption(
            "What is measured within weeks foretells retention after months", because: "it did in old tests")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(
            .batch, of: nightly, embedding,
            because: "choosing for 3,000 slots takes too long while somebody waits")
        ServingMode(.nearline, of: nearline, because: "a finished episode must show at the next visit")
        ServingMode(
            .online, of: ranker, assembler, artwork, policy,
            because: "device, hour and last play decide the order, and licences end at any time")
        Scale(
            "Scores at peak, if every slot of every page is scored",
            rate: .perSecond(62_000_000).derived(from: "20,800 pages/s × 3,000 slots"))
        Risk(
            "The ranker still orders 3,000 slots for each page",
            mitigation: "rows and embeddings are computed ahead, so that one score costs little")

        Contract(
            "home page", request: "profile, device, time",
            response: "rows in order, titles in order, an image and evidence for each",
            consumers: "apps on TVs, phones and the web")

        Path("home page", .p99, under: .milliseconds(250)) {
            device -- .request("open app") --> gateway -- .request("profile, device") --> pages
            pages -- .lookup("rows, embeddings", timeout: .milliseconds(30)) --> cache
            pages -- .lookup("recent plays", timeout: .milliseconds(30)) --> recent
            pages -- .request("3,000 slots", items: 3_000) --> ranker -- .request("scores") --> assembler
            assembler -- .request("titles of the page") --> artwork -- .request("chosen images") --> policy
            policy -- .lookup("licences", timeout: .milliseconds(20)) --> titles
            policy -- .response("final page") --> pages
            popular -- .fallback("popular titles", when: "nothing stored can be read") --> pages

            Hop("edge", gateway, .milliseconds(10))
            Hop("profile, context, what the plan entitles to", pages, .milliseconds(10))
            Hop("read precomputed rows and embeddings", cache, .milliseconds(15))
            Hop("read recent plays", recent, .milliseconds(15))
            Hop("rank the titles of 40 rows", ranker, .milliseconds(70))
            Hop("choose and order rows", assembler, .milliseconds(40))
            Hop("choose images", artwork, .milliseconds(25))
            Hop("drop what licence or maturity forbids", policy, .milliseconds(10))
            Hop("say why each title is there", pages, .milliseconds(10))
            Hop("answer", pages, .milliseconds(10))
            Headroom(.milliseconds(35))
        }
        pages -- .control("allocation") --> experiments
        workflows -- .trigger("build rows", every: .days(1)) --> nightly
        registry -- .deploy("row models") --> nightly -- .materialize("rows") --> cache
        registry -- .deploy("pinned version") --> embedding
        embedding -- .materialize("profile and title vectors") --> cache
        registry -- .deploy("canary") --> ranker
        registry -- .deploy("bandit", every: .hours(1)) --> artwork

        VersionedUnit(
            embedding, ranker, because: "a ranker reads only the embedding space that it was trained on")
        Pattern(
            "offline, nearline, online", at: nightly, nearline, ranker, because: "Netflix's split of 2013")
        Pattern("routing layer", at: pages, because: "models change behind it, traffic by allocation")

        Rollout(.shadow, "Replay logged requests and compare pages.")
        Rollout(.canary, "One region after the other.")
        Rollout(
            .dualWrite, "Publish a new embedding space beside the old; consumers move their pin.",
            each: .weeks(2))
        Rollback("the previous version comes back by itself", when: "plays in a session fall")
        Tradeoff(
            "a slightly old page", over: "no page",
            because: "something precomputed is always there to fall back to")
        Fallback(if: "the page can't be built in time", then: "the page stored at the last visit", by: cache)
        Fallback(if: "no page is stored", then: "precomputed rows as they are", by: cache)
        Fallback(if: "no rows can be read", then: "what is popular in the country", by: popular)

        Safeguard(
            "Children have models of their own, and nothing is pushed by behaviour",
            against: "steering children")
        Safeguard(
            "The licence is checked last, on every page", against: "titles whose licence ended overnight")
        Safeguard("Pages are stored by profile", against: "one viewer's history showing on another's page")
        Safeguard("A title can be hidden from the history", against: "a shared screen telling on somebody")
        Safeguard("Scripted plays are cut out of training", against: "titles pushed by machines")
        Safeguard("Profiles that several people use are weighted down", against: "noise of shared accounts")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        pages -- .log("facts used", share: Self.factShare) --> facts -- .batch("samples") --> factQuality
        pages -- .log("page, scores") --> decisions -- .stream("expected plays") --> launches
        plays -- .stream("real plays") --> launches
        plays -- .metric("plays") --> outcome
        factQuality -- .metric("corruption") --> alerts
        launches -- .metric("anomaly") --> alerts
        outcome -- .metric("drop") --> alerts
        alerts -- .trigger("retrain") --> workflows

        Logging("page, slots, scores, propensities, versions", of: pages, joinedBy: "page id and slot")
        Signal("completeness of the fact log", .dataQuality, by: factQuality)
        Signal("lag of each service's snapshots", .freshness, by: factQuality)
        Signal(
            "facts: aggregates, the same sample through time, a random sample", .dataQuality,
            by: factQuality)
        Signal("mix of titles, PSI of features", .drift)
        Signal("growth of the vocabulary of tokens", .drift)
        Signal("predicted and real plays of a title at launch", .performance, by: launches)
        Signal("plays, retention by cohort", .business, by: outcome)
        Parity(
            "feature encoders", by: "one library, online and offline",
            checkedBy: "logged values against regenerated ones")

        Alert(
            "corrupt facts", when: "an aggregate or a sample departs from its past",
            tells: "data platform on call",
            then: .page, at: factQuality)
        Alert(
            "launch", when: "real plays are far from predicted ones", tells: "home page on call",
            at: launches)
        Alert(
            "plays", when: "plays drop", tells: "home page on call", then: .retrain,
            at: outcome)
        Runbook(
            "a title launches and nobody sees it",
            do: "check licence dates, its embedding and its rows by country; then raise its exploration")
        Runbook(
            "facts are corrupt", do: "stop training on those days, repair the service, regenerate features")
        Retraining("foundation, by increment", by: foundation, every: .days(1))
        Retraining("foundation, in full", by: foundation, every: .months(1))
        Retraining("rankers", by: ranking, every: .days(1), orWhen: "plays drop")
        Retraining("artwork bandit", by: ranking, every: .hours(1))
        FeedbackLoop(
            "What is shown on top is played, and what is played goes on top", bias: "position and exposure",
            correctedBy: "the bandit explores, and leaves clean logs")

        FollowUp(
            "Offline, nearline or online: what is computed where?",
            answer: "As fresh as needed, as cheap as possible, as fast as promised; else down the ladder.")
        FollowUp(
            "How do you optimise for a retention that shows after months?",
            answer: "With metrics that foretold retention in old tests.")
        FollowUp(
            "Why log facts?",
            answer: "Any feature can be made as of any past day, without waiting for weeks.")
        FollowUp(
            "A title launches worldwide today: what then?",
            answer: "Embed it by its metadata, predict its plays beforehand, explore it more.")
        FollowUp(
            "How is a whole page evaluated offline?",
            answer: "Replay with propensities of row and place; an A/B test has the final say.")

        Reference(
            "Gomez-Uribe and Hunt, The Netflix Recommender System, 2015",
            for: "rows of a page, worth, time to choose", caveat: "from memory")
        Reference("Netflix tech blog, February 2016", for: "going global; availability in the logs")
        Reference("Netflix's architecture post of 2013, and notes on it", for: "offline, nearline, online")
        Reference(
            "zenml.io and thevones.com, 2025", for: "the foundation model", caveat: "second-hand")
        Reference(
            "zenml.io and dataintegration.info on Axion", for: "facts instead of features",
            caveat: "second-hand")
        Reference("a talk transcribed on lawwu.github.io", for: "games and live events on the page")
        Reference("RecSysOps", for: "finding issues by prediction", caveat: "from memory")
        Reference(
            "DataStax slides on Netflix, Spark and Cassandra", for: "how much recommendations bring",
            caveat: "second-hand")
        Reference(
            "artiba.org", for: "memberships", caveat: "second-hand: check them in reports to shareholders")
    }
}
