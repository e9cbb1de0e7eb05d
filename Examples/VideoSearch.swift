import SystemDesign

/// Somebody types a few words and gets the right one of a billion videos, even where its title says something
/// else: one search looks at frames, another at words, and a ranker settles the order.
@main
struct VideoSearch: Design {
    let title = "Video search"
    let summary =
        "From a text query to the videos that answer it, by what they show and by what is written about them."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let bookNotes = "notes on the interview book, GitHub alirezadir/Machine-Learning-Interviews"
    static let corpus: Count = .billions(1).source(bookNotes)
    static let frameRate: Rate = .perSecond(6_000).derived(from: "518 million frames a day ÷ 86,400 s")
    static let vectorIndexSize: ByteCount = .gigabytes(72).derived(from: "1 billion × (64 B + 8 B id)")
    static let textIndexSize: ByteCount = .terabytes(1.5).derived(from: "1 billion × 1.5 kB")
    static let towerTime: TimeSpan = .days(4).assumed
    static let towerGPUs: Count = .count(128).assumed

    // Actors
    let app = Client("App and web", notes: "search box")
    let raters = HumanReviewer("Relevance raters", notes: "grades from 0 to 4")

    // Data
    let videos = ObjectStore("Video store", notes: "renditions of every upload")
        .personalData(.identifying)
    let videoFacts = Database(.operational, "Video metadata", notes: "title, description, tags, channel")
        .personalData(.identifying)
    let edits = ChangeCapture("Metadata changes", delay: .minutes(1))
    let events = EventStream("Searches and watches", technology: "Kafka-like")
        .personalData(.pseudonymous)
    let lake = DataLake("Data lake", notes: "raw logs")
        .personalData(.pseudonymous)
    let sampler = DataJob(.stream, "Frames and captions", notes: "a frame every 5 s; speech to text")
    let grades = LabelStore("Rater labels", notes: "graded lists")

    // Features
    let pairStatistics = FeaturePipeline(
        .batch, "Query-video aggregates", every: .days(1), notes: "CTR and watch time")
    let counters = FeaturePipeline(
        .stream, "Fresh counters", window: .hours(1), freshness: .minutes(5), notes: "views and likes")
    let history = FeatureStore(.offline, "Offline features")
    let latest = FeatureStore(.online, "Online features", batchSize: 500)

    // Training
    let examples = DatasetBuilder(
        "Pair and list builder", join: .pointInTime, notes: "pairs for towers, lists for the ranker")
    let trainer = Trainer(
        "Tower and ranker training", duration: towerTime, accelerators: towerGPUs,
        notes: "towers; the ranker trains on CPUs, every day")
    let gate = Evaluator("Offline evaluation", notes: "MRR and nDCG")
    let registry = ModelRegistry("Model registry", notes: "towers and index as one version")
    let embedding = EmbeddingJob(
        "Video embedding", throughput: frameRate, dimensions: 256,
        notes: "new uploads as they come, the corpus as a backfill")
    let indexing = IndexBuilder(
        "Index builder", algorithm: "IVF-PQ", notes: "adds new uploads; a new version beside the old one")

    // Serving
    let gateway = Gateway("API gateway")
    let search = Service("Search service", notes: "orchestrates and assembles pages")
    let understanding = QueryUnderstanding(
        "Query understanding", notes: "spelling, language, intent, rewrite")
    let queryTower = Encoder("Query tower", dimensions: 256, notes: "multilingual BERT")
    let dense = VectorIndex(
        "Video vectors", algorithm: "IVF-PQ", vectors: corpus, dimensions: 256,
        codeSize: .bytes(64), size: vectorIndexSize, candidates: 1_000)
    let lexical = SearchIndex(
        .text, "Inverted index", algorithm: "BM25 by field", entries: corpus,
        size: textIndexSize, shards: 30, candidates: 1_000)
    let fusion = Ranker(.light, "Rank fusion", algorithm: "reciprocal rank fusion", candidates: 2_000)
    let ranker = Ranker(.heavy, "Ranker", algorithm: "LambdaMART", candidates: 500)
    let reranker = Reranker("Policy re-ranker", notes: "policy, freshness, duplicates, diversity")
    let cache = Cache(
        "Result cache", key: "normalised query, region", timeToLive: .minutes(5),
        hitRate: .percent(35).assumed, notes: "news only for 30 s")

    // Monitoring
    let predictions = PredictionLog(notes: "query, ids, features, scores, versions")
        .personalData(.pseudonymous)
    let drift = Monitor(.drift, "Quality and drift")
    let alerts = Alerting("Alerting").owner("video search on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "More searches that end in a video worth watching, and searchers who come back",
            metric: "total watch time from search")
        UseCase("find a video from a few words, typed or spoken", by: "a viewer")
        UseCase("find a scene that nobody put into a title", by: "a viewer")
        UseCase("be found in the language that the audience speaks", by: "a creator")
        Guardrail("Results that violate policy")
        Guardrail("Freshness of answers to news queries")
        Guardrail(.latency(.p99))
        OutOfScope("Image queries", because: "visual search is a system of its own")
        OutOfScope("Personal results", because: "not in the first version: language and region only")
        OutOfScope("Moments inside a video", because: "needs vectors of segments, and ten times the index")

        Question(
            "Are queries text only?",
            answer: "Text, typed or transcribed from speech. A picture goes to visual search.")
        Question(
            "Does everybody get the same list?",
            answer: "In the first version, everybody with the same language and region.")
        Question("What is annotated?", answer: "Some 10 million pairs of a query and a video.")
        Question(
            "May we read title, description, tags and captions?",
            answer: "Yes: the lexical search lives on them.")
        Question(
            "In how many languages?",
            answer: "In more than 80, and one text encoder has to understand all of them.")
        Question(
            "How soon must an upload be found?",
            answer: "By its title after a minute, by what it shows after a quarter of an hour.")

        Constraint(.data, "titles are short, often wrong, often in another language than the query")
        ErrorCost(.falsePositive, "a video against policy stands on the first page", is: "never acceptable")
        ErrorCost(.wrongOrder, "the viewer scrolls, or words the query anew", is: "small, but it adds up")
        ErrorCost(.unavailable, "a search without results", is: "worse than a list by words alone")
        Tradeoff(
            "graded relevance", over: "any single action of viewers",
            because: "CTR pays for clickbait, completion for short videos, watch time for long ones")
        Impact(
            .medium, on: "creators, and what viewers get to see",
            because: "a channel that isn't found isn't watched")

        Load(
            "queries", at: app,
            average: .perSecond(1_157).derived(from: "50 million users × 2 a day ÷ 86,400 s"),
            peakFactor: .count(3).assumed,
            peak: .perSecond(3_500).derived(from: "3 × 1,157/s, rounded up"))
        Load(
            "queries that miss the cache", average: .perSecond(752).derived(from: "1,157/s × 65 %"),
            peak: .perSecond(2_275).derived(from: "3,500/s × 65 %"))
        Load("frames to encode", at: embedding, average: Self.frameRate)
        Scale("Corpus of videos", count: Self.corpus)
        Scale("Users a day", count: .millions(50).source(Self.bookNotes))
        Scale("Queries of one user a day", count: .count(2).assumed)
        Scale("Languages", count: .count(80).orMore.assumed)
        Scale(
            "hours uploaded, 2020", at: "YouTube",
            rate: .perMinute(500).source("thedigitech.org, what about YouTube"))
        Scale(
            "hours watched, 2017", at: "YouTube",
            rate: .perDay(1_000_000_000).source("YouTube blog, 2017"))
        Assumption(
            "Uploads arrive as they did at YouTube in 2020",
            because: "the book's users and corpus come without an upload rate")
        Scale("Hours to sample", rate: .perDay(720_000).derived(from: "500 h/min × 1,440 min"))
        Scale("Time from one frame to the next", takes: .seconds(5).assumed)
        Scale("Frames", rate: .perDay(518_000_000).derived(from: "720,000 h × 3,600 s ÷ 5 s"))
        Scale("Raw vectors of videos", size: .terabytes(1.02).derived(from: "1 billion × 256 × 4 B"))
        Scale("Compressed vectors", size: Self.vectorIndexSize)
        Scale("One document of the inverted index", size: .kilobytes(1.5).assumed)
        Scale("Inverted index", size: Self.textIndexSize)
        Scale("One shard of it", size: .gigabytes(50).derived(from: "1.5 TB ÷ 30"))
        Target(.latency, .p99, under: .milliseconds(250))
        Target(.freshness, under: .minutes(1), of: "a new title, in the inverted index")
        Target(.freshness, under: .minutes(15), of: "a new video's content, in the vector index")
        Reference("GitHub ByteByteGoHq/ml-bytebytego", for: "the problem, as a chapter of a course")
        Reference(
            "GitHub alirezadir/Machine-Learning-Interviews, mlsd-mm-video-search.md",
            for: "corpus, users, labelled pairs, and the choice of metrics")
        Reference("thedigitech.org, what about YouTube", for: "the rate of uploads", caveat: "second-hand")
        Reference("YouTube blog, 2017", for: "hours watched a day", caveat: "read in reposts")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Put the ten most relevant videos first; online, watch time from search stands for that.",
            for: "searches that end in a video worth watching")
        MLTask(
            .retrieval, of: "two towers", input: "a query; the frames of a video",
            output: "vectors that are near where the video answers the query", modalities: .text, .video,
            supervision: .supervised, .implicit)
        MLTask(
            .listwiseRanking, of: "ranker", input: "500 candidates with their features",
            output: "their order",
            modalities: .tabular, supervision: .humanJudgement, .implicit)
        MLTask(
            .multiClassClassification, of: "query intent", input: "a query",
            output: "navigational, news or music", modalities: .text, supervision: .supervised)
        Fusion(.late, because: "pixels and words are searched side by side, and only their lists are merged")
        WithoutML(
            "match the words of titles and tags",
            insufficient: "it can't find what a title doesn't say, or says in another language")
        Alternative(
            "score query and video together",
            rejected: "Nothing can be computed ahead for a billion videos, so it only teaches the towers.")
        Decision(
            "search by vector and by word, then merge", for: "retrieval",
            because: "each finds what the other misses: scenes and synonyms here, names and codes there",
            over: [
                "vectors alone": "weak on names and rare words, and nothing explains a hit",
                "words alone": "blind to what a video shows",
            ])
        Reference(
            "arXiv 2006.11632, Facebook search, KDD 2020",
            for:
                "quantised vectors in the inverted index, a large gain in recall, which negatives help",
            caveat: "in part from notes at weak-learner.com")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("query", "what is typed or said, with language and region")
        Entity("video", "an upload, with all that is known of it")
        Entity("channel", "who uploads")
        Entity("caption segment", "a stretch of speech, as text")
        Entity("session", "searches and watches that belong together")
        Entity("query and video", "how one did for the other")
        Entity("context", "where, when and on what a query is made")

        DataSource(videos, .files, of: "pixels and sound of each upload")
        DataSource(videoFacts, .changeFeed, of: "titles, descriptions, tags")
        DataSource(
            sampler, .derived, of: "captions from speech",
            caveat: "names are misheard, and accents that it knows badly")
        DataSource(
            events, .eventStream, of: "searches, clicks, watches", labelled: true,
            caveat: "only what was shown can be watched")
        DataSource(
            raters, .files, of: "grades of query and video", labelled: true,
            caveat: "expensive, so there are few")

        videoFacts -- .changeCapture("edits") --> edits -- .stream("terms", delay: .minutes(1)) --> lexical
        videos -- .event("upload done") --> sampler
        sampler -- .stream("captions") --> lexical
        app -- .event("clicks, watches") --> events -- .stream("raw logs") --> lake
        raters -- .label("grades") --> grades

        lake -- .batch("searches, watches", window: .days(28)) --> pairStatistics
        pairStatistics -- .batch("aggregates", every: .days(1)) --> history
        history -- .materialize("latest values") --> latest
        events -- .stream("counts") --> counters -- .materialize("counters", delay: .minutes(5)) --> latest

        Label(
            "annotated pair", .human, negatives: "other videos of the batch",
            caveat: "names one right video, though others may be right as well")
        Label(
            "clicked and watched", .implicit, from: events, window: .minutes(30),
            negatives: "shown for the query and skipped", policy: "30 s, or half of a short video",
            caveat: "known only once the session is over")
        Label(
            "grade from 0 to 4", .human, from: raters, delay: .weeks(1),
            negatives: "a match by words that got a low grade",
            caveat: "queries are drawn from head, torso and tail; made for evaluation")
        Dataset(
            "labelled pairs", of: "two towers", rows: .millions(10).source(Self.bookNotes), at: examples,
            detail: "one relevant video each")
        Scale("image-text pairs", at: "CLIP", count: .millions(400).literature("the CLIP paper"))
        Dataset(
            "graded lists", of: "ranker", rows: .thousands(400).derived(from: "20,000 queries × 20 results"),
            window: .months(3), at: examples, detail: "new ones each quarter")
        Bias("Only what is shown can be clicked", correctedBy: "exploration")
        Leakage(
            "captions are corrected after the upload, by people who know what the video became",
            preventedBy: "training reads captions as they were at upload")
        Leakage(
            "grades train the ranker and judge it",
            preventedBy: "a slice of queries whose grades are never trained on")

        Feature(
            "token ids", of: "query", .text, computed: .onRequest, by: understanding,
            encoding: "NFKC, then subwords")
        Feature(
            "query embedding", of: "query", .embedding(256), computed: .onRequest, by: queryTower,
            encoding: "multilingual text tower")
        Feature(
            "intent", of: "query", .categorical, computed: .onRequest, by: understanding,
            encoding: "navigational, news or music, by a small classifier")
        Feature(
            "content embedding", of: "video", .embedding(256), changes: .perVersion,
            computed: .batchAndStream, by: embedding, freshness: .minutes(15),
            encoding: "ViT on frames, pooled by mean or by attention")
        Feature(
            "terms of title, description, tags", of: "video", .text, changes: .onEdit, computed: .stream,
            by: edits, freshness: .minutes(1), encoding: "one field each, with a boost")
        Feature(
            "caption terms", of: "video", .text, changes: .never, computed: .stream, by: sampler,
            freshness: .minutes(30), encoding: "from speech, with a low boost")
        Feature("age", of: "video", .numerical, computed: .onRequest, encoding: "logarithm of hours")
        Feature(
            "duration, quality", of: "video", .numerical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "buckets")
        Feature("language", of: "video", .categorical, changes: .never, computed: .batch, freshness: .days(1))
        Feature(
            "views and likes, last hour", of: "video", .numerical, computed: .stream, by: counters,
            over: .hours(1), freshness: .minutes(5), encoding: "logarithm")
        Feature(
            "views and likes, last week", of: "video", .numerical, computed: .batch, over: .days(7),
            freshness: .days(1), encoding: "logarithm")
        Feature(
            "CTR and watch time", of: "query and video", .numerical, computed: .batch, by: pairStatistics,
            over: .days(28), freshness: .days(1), encoding: "smoothed; for head queries only")
        Feature(
            "authority", of: "channel", .numerical, computed: .batch, freshness: .days(1),
            encoding: "subscribers, strikes")
        Feature(
            "BM25 of each field", of: "query and video", .numerical, computed: .onRequest, by: lexical,
            encoding: "as the lexical search scores it")
        Feature(
            "region, device, hour", of: "context", .categorical, computed: .onRequest, encoding: "one-hot")
        Feature(
            "place in the list", of: "query and video", .numerical, computed: .batch,
            encoding: "set to one constant when serving", only: .training)

        Validation(
            "a video decodes, has frames and gets a vector that isn't zero", at: sampler,
            otherwise: .quarantine)
        Versioning("pairs and lists name the day of their snapshot and the raters' guideline", of: examples)
        Privacy(.pseudonyms, "query logs carry a pseudonym, never an account")
        Privacy(.minimisation, "no feature is named after a raw query")
        Retention(of: "query logs", for: .months(18))
        Deletion(of: "a person's searches", from: events, lake, predictions)
        Access("relevance engineers", to: lake, predictions, by: "role; what people search for is sensitive")
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline("The lexical search by itself", for: "needs no training, and stays as a holdback")
        Candidate(
            "BM25 on metadata", .component, for: "cheap, finds exact names",
            against: "sees neither content nor synonyms: kept as one of two searches")
        Candidate(
            "ViT on frames with pooling, BERT for queries", .chosen,
            for: "cheap for each video, and can be indexed", against: "hardly understands motion")
        Candidate(
            "ViViT or a 3D CNN on the whole video", .challenger,
            for: "understands motion, as sport and how-to need it",
            against: "takes far more compute")
        Candidate(
            "Cross-encoder of query and video", .teacher, for: "judges relevance best",
            against: "can't be indexed, so it only teaches, on the first 50")
        Candidate(
            "LambdaMART, gradient-boosted trees", .chosen, for: "strong on mixed features: the first ranker",
            against: "reads no raw text")
        Scale("Compute of a video-level model, in frame-level ones", count: .count(5, to: 10).assumed)
        Decision(
            "reciprocal rank fusion", for: "merging the two lists",
            because: "BM25 and distances have no common scale, but places have",
            over: ["learned fusion": "comes next, with both scores as features"])

        grades -- .trainingData("graded lists") --> examples
        history -- .trainingData("features at query time") --> examples
        examples -- .trainingData("pairs, lists") --> trainer -- .artifact("candidate") --> gate
        gate -- .artifact("if it passes") --> registry

        Loss(
            .infoNCE, "from query to video and back, as in CLIP; the temperature is learned",
            of: "two towers")
        Loss(.lambdaRank, "LambdaMART on graded lists, for the nDCG of each list", of: "ranker")
        Negatives(.inBatch, "4,096, corrected for popularity (logQ)")
        Negatives(
            .hard,
            "2 for each positive, after warm-up: skipped for the query, or alike in words and graded low")
        Risk(
            "Shown and not clicked made bad negatives at Facebook; random ones with mined hard ones helped",
            mitigation: "most negatives are those of the batch; skipped videos are a few among the hard ones")
        Risk("Too many hard negatives cost recall, says the literature", mitigation: "no more than those 2")
        Imbalance("Head queries have most of the pairs", remedy: "a cap of 1,000 pairs for each query")
        Imbalance("Tail languages have few pairs", remedy: "a higher weight")
        Split(.byTime, .byQuery, because: "one slice holds queries that were never trained on")
        Training(
            .fineTune, "from CLIP for images and from multilingual BERT for text", of: "two towers",
            takes: Self.towerTime, accelerators: Self.towerGPUs)
        Training(.distillation, "from a cross-encoder on the first 50 results", of: "two towers")
        Training(.fromScratch, "on CPUs", of: "ranker", every: .days(1), takes: .hours(2))
        Reference(
            "Papers on CLIP, ViViT, BERT and LambdaMART", for: "the models considered", caveat: "from memory")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(
            .mrr, .offline, .primary, of: "two towers", on: "pairs; each query has one relevant video")
        Metric(.recall(at: 100), .offline, of: "two towers", on: "pairs")
        Metric(.recall(at: 1_000), .offline, of: "two towers", on: "pairs")
        Metric(.nDCG(at: 10), .offline, .primary, of: "ranker", on: "grades from 0 to 4")
        Metric(.precision(at: 3), .offline, of: "ranker", on: "grades from 0 to 4")
        Metric("total watch time from search", .online, .primary, should: .rise)
        Metric("CTR", .online)
        Metric("video completion rate", .online)
        Metric("reformulation rate", .online, should: .fall)
        Metric("abandonment rate", .online, should: .fall)
        Metric("time to the first good click", .online, should: .fall)
        Metric("policy violations in a million results", .online, .guardrail, should: .fall)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Slices("language", "head, torso, tail", "query intent", "age of video", "music or how-to")
        ErrorAnalysis("the worst queries of each language: not found, merged away, or ranked too low")
        Robustness("misspellings, mixed languages, words as spoken", testedBy: "MRR on rewritten queries")
        Fairness(
            "Small channels and minority languages",
            measuredBy: "recall by slice; share of exposure by size of channel")

        Gate(
            "promotion", opensIf: "MRR gains for towers, nDCG@10 for a ranker",
            comparedTo: .versionInUse, at: gate)
        Experiment(
            .interleaving, decides: "clicks and watches on either side",
            because: "it tells two rankers apart in days")
        Experiment(
            .abTest, unit: "user", duration: .weeks(2), decides: "total watch time from search",
            guardrail: "policy violations, p99", because: "a new retrieval changes what can be ranked")
        Experiment(
            .holdback, share: .percent(1),
            decides: "what all of this gains over the lexical search alone, in the long run")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: queryTower, because: "two of three queries aren't in the cache")
        ServingMode(.nearline, of: embedding, because: "an upload can wait minutes, not days")
        Contract(
            "video search", request: "text, language, region",
            response: "20 videos a page, in order; by words alone where the vectors are late",
            consumers: "app, web")

        Path("query", .p99, under: .milliseconds(250)) {
            app -- .request("query") --> gateway -- .request("query, region") --> search
            search -- .lookup("normalised query, region") --> cache
            search -- .request("raw text", unlessIn: cache) --> understanding
            understanding -- .request("rewritten query") --> queryTower
            queryTower -- .lookup("vector, top 1,000") --> dense
            understanding -- .lookup("terms, top 1,000") --> lexical
            dense -- .request("candidates by content") --> fusion
            lexical -- .request("candidates by words") --> fusion
            fusion -- .request("top 500") --> ranker -- .lookup("500 videos and pairs", items: 500) --> latest
            ranker -- .request("scored list") --> reranker -- .response("20 results") --> search
            lexical -- .fallback("words alone", when: "vectors are late") --> reranker

            Hop("TLS, authentication, routing", gateway, .milliseconds(5))
            Hop("spelling, language, intent, rewrite", understanding, .milliseconds(25))
            Hop(
                "text to vector", queryTower, .milliseconds(20), parallel: "retrieval", branch: "by content")
            Hop("find neighbours", dense, .milliseconds(50), parallel: "retrieval", branch: "by content")
            Hop("ask 30 shards", lexical, .milliseconds(45), parallel: "retrieval")
            Hop("merge the two lists", fusion, .milliseconds(10))
            Hop("read the features of 500 videos", latest, .milliseconds(15))
            Hop("LambdaMART on 500", ranker, .milliseconds(60))
            Hop("policy, freshness, duplicates, diversity", reranker, .milliseconds(15))
            Hop("assemble the page, thumbnails", search, .milliseconds(10))
            Headroom(.milliseconds(40))
        }
        Stage("retrieve by content", by: dense, from: Self.corpus, to: 1_000)
        Stage("retrieve by words", by: lexical, from: Self.corpus, to: 1_000)
        Stage("fuse", by: fusion, from: 2_000, to: 500)
        Stage("rank", by: ranker, from: 500)
        Stage("re-rank, a page", by: reranker, from: 500, to: 20)
        Capacity(
            embedding, perReplica: .perSecond(500).assumed,
            replicas: .count(12).derived(from: "6,000 frames/s ÷ 500 a GPU"), upTo: .count(30).assumed,
            because: "GPUs: 12 for the average, the rest for peaks and retries")

        registry -- .deploy("query tower") --> queryTower
        registry -- .deploy("video tower") --> embedding
        registry -- .deploy("ranker") --> ranker
        sampler -- .stream("frames", rate: Self.frameRate) --> embedding -- .batch("vectors") --> indexing
        indexing -- .deploy("versioned index") --> dense

        VersionedUnit(
            queryTower, embedding, dense,
            because:
                "A query's vector means nothing among those of another version. The ranker is independent.")
        Rollout(.blueGreen, "A new index is built beside the one in use; then queries move over.")
        Rollout(.dualWrite, "Meanwhile, uploads go into both indexes.")
        Rollout(.shadow, "Compare the first 20 results, and the latency.", shares: .percent(5))
        Rollout(
            .canary, shares: .percent(1), .percent(10), .percent(50),
            abortIf: "p99, searches without a result, or violations rise")
        Rollback(
            "point queries at the old index, with the query tower that belongs to it",
            when: "a canary is aborted")
        Fallback(if: "the dense search takes longer than 80 ms", then: "what was found by words", by: lexical)
        Fallback(if: "the ranker is down", then: "the order of the fused list", by: fusion)
        Safeguard(
            "Policy moves borderline videos down", against: "search that leads to what barely passes review")
        Safeguard("Fingerprints that find near-duplicates", against: "re-uploads that fill a page")
        Safeguard("Boosts by field, grades as the judge", against: "stuffing tags with keywords")
        Safeguard(
            "Labels from watching, not from clicking", against: "thumbnails that promise something else")
        Safeguard("Views that no person made are left out before counting", against: "bought views")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        search -- .log("query, ids, features") --> predictions -- .stream("scores") --> drift
        drift -- .metric("MRR by clicks") --> alerts -- .trigger("retrain") --> trainer

        Logging("query, ids, features, places, versions", of: search, joinedBy: "search id")
        Signal("videos without captions, videos without a vector", .dataQuality)
        Signal("mix of languages", .dataQuality)
        Signal("lag of both indexes behind uploads", .freshness)
        Signal("tokens of queries never seen before", .drift, by: drift)
        Signal("shift of the vectors' centroid", .drift, by: drift)
        Signal("PSI of the ranker's features", .drift, by: drift)
        Signal(
            "MRR on the last hour's clicks, for breaking news", .conceptDrift, by: drift, every: .hours(1))
        Signal("watch time of a search, reformulations, abandoned searches", .business)
        Signal("p99 by shard, queue of the GPUs, hit rate of the cache", .system)
        Parity(
            "the tokens of a text", by: "one tokeniser version and one text normalisation",
            checkedBy: "the same text on both paths, before a version ships")

        Alert(
            "relevance", when: "MRR on the last hour's clicks falls", tells: "video search on call",
            then: .retrain, at: drift)
        Alert(
            "violations", when: "results against policy rise", tells: "trust and safety on call",
            then: .page)
        Alert(
            "fresh uploads", when: "an index lags behind its target", tells: "video search on call",
            then: .page)
        Runbook(
            "MRR falls within an hour",
            do: "if it is news, let the cache forget sooner and boost new videos; if not, retrain")
        Runbook("the dense search is late", do: "let words answer, find the slow shard or the full GPU queue")
        Automation("towers and index", tests: "a build on a sample")
        Retraining("ranker", by: trainer, every: .days(1), orWhen: "relevance")
        Retraining("query tower", by: trainer, every: .weeks(1))
        Retraining("video tower, then the corpus embedded anew", by: trainer, every: .months(3))
        Assumption(
            "The query tower is trained each week to fit the video tower in use",
            because: "its vectors must stay comparable with those in the index")
        Scale("Embedding the corpus anew", takes: .days(30))
        Scale(
            "Frames that this leaves for a video",
            count: .count(15.5).derived(from: "518 million a day × 30 days ÷ 1 billion videos"))
        Risk(
            "So few frames may miss what a video shows, and uploads need the same GPUs",
            mitigation: "rent GPUs for the month; begin with the videos that are watched")
        FeedbackLoop(
            "Clicks and watches become pairs", bias: "what stood first gets watched, and stays first",
            correctedBy: "a random video at place 8 in 1 % of the lists")

        FollowUp(
            "How would you find a moment inside a video?",
            answer: "A vector for each segment: ten times the index, searched by video, then by segment.")
        FollowUp(
            "Vectors find so much: why keep the words?",
            answer: "They find names, codes and rare words, they explain a hit, and they stand in.")
        FollowUp(
            "How do scores of the two searches compare?",
            answer: "At first only by place; then a fusion is learned that takes both as features.")
        FollowUp(
            "What answers a query that started trending ten minutes ago?",
            answer: "Counters from the stream, a boost for new videos, and a cache that forgets quickly.")
        FollowUp(
            "What about near-duplicates?",
            answer: "Fingerprints put them into clusters; a page shows one of each.")
        FollowUp(
            "How do you fight clickbait?",
            answer: "Labels from watching, grades by people, and leaving within 5 s as a negative.")
        FollowUp(
            "What if a language comes without a single pair?",
            answer: "The text tower is multilingual; translate queries, and evaluate zero-shot.")
    }
}
