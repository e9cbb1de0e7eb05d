import SystemDesign

/// A person points the camera at something, or crops a picture; the answer is what looks most like it among
/// ten billion images.
@main
struct VisualSearch: Design {
    let title = "Visual search"
    let summary =
        "From a photo, or a crop of one, to the images in a very large catalogue that look most like it."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let catalogue: Count = .billions(10).assumed
    static let indexSize: ByteCount = .gigabytes(720).derived(from: "10 billion × (64 B + 8 B id)")
    static let embeddingTime: TimeSpan = .days(5.8).derived(from: "10 billion ÷ 20,000/s")
    static let trainingTime: TimeSpan = .days(3).assumed
    static let trainingGPUs: Count = .count(64).assumed

    // Actors
    let app = Client("App and web", notes: "camera, crop tool")
    let panel = HumanReviewer("Similarity panel", notes: "grades pairs from 0 to 5")

    // Data
    let images = ObjectStore("Image store", notes: "originals and thumbnails")
        .personalData(.identifying)
    let imageFacts = Database(.operational, "Image metadata", notes: "owner, tags, privacy")
        .personalData(.identifying)
    let interactions = EventStream("Interactions", notes: "impressions and clicks")
        .personalData(.pseudonymous)
    let lake = DataLake("Data lake", technology: "Parquet", notes: "raw logs")
        .personalData(.pseudonymous)
    let grades = LabelStore("Similarity labels", notes: "graded pairs")

    // Features
    let imageStatistics = FeaturePipeline(
        .batch, "Image features", every: .days(1), notes: "click and save rates, colours")
    let newImages = FeaturePipeline(
        .stream, "New-image pipeline", freshness: .minutes(5),
        throughput: .perSecond(58).derived(from: "5 million a day"),
        notes: "safety scores, availability, the vector of a new image")
    let history = FeatureStore(.offline, "Offline features")
    let latest = FeatureStore(
        .online, "Online features", batchSize: 1_000, technology: "Redis-like",
        notes: "one read of 1,000 keys")

    // Training
    let pairs = DatasetBuilder("Pair builder", notes: "positives, mined hard negatives")
    let trainer = Trainer(
        "Contrastive training", every: .weeks(1), duration: trainingTime, accelerators: trainingGPUs,
        notes: "ViT-B/16, InfoNCE")
    let gate = Evaluator("Offline evaluation", notes: "nDCG and recall")
    let registry = ModelRegistry("Model registry", notes: "encoder and index version, as a pair")
    let embedding = EmbeddingJob(
        "Catalogue embedding", duration: embeddingTime, throughput: .perSecond(20_000).assumed,
        dimensions: 256,
        notes: "on GPUs, in batches")
    let indexing = IndexBuilder("Index build", shards: 12, notes: "a new index beside the old one")

    // Serving
    let gateway = Gateway("API gateway")
    let search = Service("Search service", notes: "orchestrates")
    let cropper = Preprocessor("Crop and detect", notes: "detector in the manner of SSD")
    let encoder = Encoder("Query encoder", dimensions: 256, batchSize: 8, notes: "on GPUs")
    let index = VectorIndex(
        "Image index", algorithm: "IVF-PQ, 32 probes", distance: .cosine,
        vectors: catalogue, dimensions: 256, codeSize: .bytes(64), size: indexSize, shards: 12, replicas: 3)
    let reranker = Reranker("Re-ranker", algorithm: "GBDT", batchSize: 200)
    let policy = PolicyEngine("Safety and dedup")
    let cache = Cache(
        "Vectors and results", timeToLive: .minutes(10), hitRate: .percent(20).assumed,
        notes: "vectors by perceptual hash; results of popular catalogue queries")

    // Monitoring
    let predictions = PredictionLog(notes: "query hash, ids, scores, versions")
        .personalData(.pseudonymous)
    let recallProbe = Monitor(
        .performance, "Index recall probe", every: .hours(1), notes: "exact neighbours of a sample")
    let drift = Monitor(.drift, "Drift and skew")
    let alerts = Alerting("Alerting").owner("visual search on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal("More discovery in a session, then more clicks and purchases from results", metric: "result CTR")
        UseCase("point the camera at a thing and find where to buy it", by: "a shopper")
        UseCase("crop a picture and browse what looks like it", by: "somebody looking for ideas")
        Guardrail("Nothing unsafe, and nobody's private image, among the results")
        Guardrail(.latency(.p99))
        Guardrail("Cost of 1,000 queries")
        OutOfScope("Text queries", because: "an extension")
        OutOfScope("Personalisation", because: "an extension")
        OutOfScope("Video", because: "an extension")
        OutOfScope("Finding a person by the face", because: "refused by policy")

        Question("Are results personalised?", answer: "No; one crop gives everybody the same list.")
        Question(
            "What do we log of what users do?",
            answer: "Impressions and clicks on results; saves and purchases later.")
        Question(
            "May we use tags, boards and titles?",
            answer: "To re-rank only: retrieval looks at pixels alone.")
        Question(
            "Can a user pick out one object?",
            answer: "Yes, from detected boxes or with a crop of their own.")
        Question(
            "Is the catalogue moderated?",
            answer: "On upload, yes; the search filters once more nevertheless.")
        Question(
            "How soon after its upload must an image be found?",
            answer: "Searchable ten minutes after its upload.")
        Question(
            "Photos from a camera, or only from the catalogue?",
            answer: "Both; the camera's are the hard ones, because they look different.")

        Constraint(.data, "a camera's photo of a thing looks unlike its picture in the catalogue")
        ErrorCost(.falsePositive, "an unsafe or private image is shown", is: "never acceptable")
        ErrorCost(.wrongOrder, "a shopper scrolls a little further", is: "small")
        Impact(.medium, on: "people in the pictures", because: "a search by face would expose them")

        Load(
            "visual searches", at: app,
            average: .perSecond(231).derived(from: "600 million a month ÷ 30 days ÷ 86,400 s"),
            peakFactor: .count(3).assumed,
            peak: .perSecond(700).derived(from: "3 × 231/s, rounded up"))
        Load("new images", average: .perDay(5_000_000).assumed)
        Scale("Catalogue", count: Self.catalogue)
        Scale("Raw vectors", size: .terabytes(10.2).derived(from: "10 billion × 256 × 4 B"))
        Scale("Compressed index", size: Self.indexSize)
        Scale("One shard of the index", size: .gigabytes(60).derived(from: "720 GB ÷ 12"))
        Scale("Embedding the catalogue anew", takes: Self.embeddingTime)
        Scale(
            "ideas to browse by image, 2019", at: "Pinterest",
            count: .billions(200).orMore.source("Pinterest Engineering, 2019"))
        Scale(
            "visual searches, 2019", at: "Pinterest",
            rate: .perMonth(600_000_000).orMore.source("arXiv 1908.01707"))
        Scale(
            "an answer from tens of billions of images, 2018", at: "Bing",
            takes: .milliseconds(200).orLess.source("arXiv 1802.04914"))
        Target(.latency, .p99, under: .milliseconds(300))
        Target(.freshness, under: .minutes(10), of: "a new image, in the index")
        Reference("GitHub ByteByteGoHq/ml-bytebytego", for: "the problem, as a chapter of a course")
        Reference(
            "GitHub alirezadir/Machine-Learning-Interviews, mlsd-image-search.md",
            for: "the choice to give everybody the same list")
        Reference(
            "Pinterest Engineering, Unifying visual embeddings, 2019",
            for: "the size of Pinterest's catalogue")
        Reference("arXiv 1908.01707", for: "Pinterest's traffic, one embedding for all uses, binary vectors")
        Reference("arXiv 1802.04914", for: "visual search at Bing: its size and its latency")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Learn vectors that are near where people see likeness; put the 50 nearest into order.")
        MLTask(
            .representationLearning, of: "encoder", input: "an image", output: "a vector of 256 numbers",
            modalities: .image, supervision: .selfSupervised, .humanJudgement, .implicit)
        MLTask(
            .retrieval, of: "encoder", input: "an image, with or without a crop",
            output: "image ids with similarity scores", modalities: .image, supervision: .implicit)
        MLTask(
            .ranking, of: "re-ranker", input: "200 candidates with their features", output: "their order",
            modalities: .tabular, supervision: .humanJudgement, .implicit)
        MLTask(
            .objectDetection, of: "detector", input: "an image", output: "boxes to crop to",
            modalities: .image, supervision: .supervised)
        WithoutML(
            "hand-made descriptors: colour, SIFT",
            insufficient: "they miss meaning, and fail where a camera's picture meets the catalogue's")
        Alternative(
            "classify the photo, then list the class",
            rejected: "A class is too coarse to buy from, and new products have none.")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("image", "a picture in the catalogue")
        Entity("query image", "what a user sends; never indexed")
        Entity("user")
        Entity("board", "images that a user has put together")
        Entity("product", "what an image has for sale")
        Entity("context", "where and how a query is made")

        DataSource(images, .files, of: "originals and thumbnails")
        DataSource(imageFacts, .entitySnapshot, of: "owner, tags, privacy", every: .days(1))
        DataSource(interactions, .eventStream, of: "impressions and clicks", labelled: true)
        DataSource(panel, .files, of: "graded pairs", labelled: true, caveat: "costly, so few")

        app -- .event("impressions, clicks") --> interactions -- .stream("hourly files") --> lake
        panel -- .label("grades") --> grades

        imageFacts -- .batch("snapshot", every: .days(1)) --> imageStatistics
        lake -- .batch("7 and 30 days") --> imageStatistics
        imageStatistics -- .batch("partition", every: .days(1)) --> history -- .materialize("latest values")
            --> latest
        images -- .event("upload") --> newImages -- .materialize("safety, availability") --> latest

        Label(
            "two views of one image", .synthetic,
            caveat: "free, but unlike the pairs that production meets")
        Label(
            "clicked result", .implicit, from: interactions, delay: .seconds(30).orLess.assumed,
            negatives: "shown and not clicked",
            caveat: "plentiful, noisy, and biased towards the first places")
        Label(
            "grade of similarity", .human, from: panel, delay: .days(1, to: 3),
            negatives: "grade 0", caveat: "clean but costly, so kept for evaluation")
        Bias("Only what is shown can be clicked", correctedBy: "exploration, on 1 % of traffic")

        Feature(
            "pixels", of: "query image", .image, changes: .never, computed: .onRequest,
            encoding: "224 × 224, scaled to 0…1, normalised by channel")
        Feature(
            "catalogue embedding", of: "image", .embedding(256), changes: .perVersion,
            computed: .batchAndStream, by: embedding, freshness: .minutes(10),
            encoding: "unit length, PQ in 64 B")
        Feature(
            "binary embedding", of: "image", .binaryEmbedding(bits: 256), changes: .perVersion,
            computed: .batch, freshness: .days(1),
            encoding: "Hamming distance, as a first filter; Pinterest has one, too")
        Feature(
            "object boxes and classes", of: "image", .list, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "one embedding for each box")
        Feature(
            "dominant colour, aspect ratio", of: "image", .numerical, changes: .never, computed: .batch,
            freshness: .days(1), encoding: "for the re-ranker alone")
        Feature(
            "safety scores", of: "image", .numerical, computed: .stream, by: newImages,
            freshness: .minutes(5),
            encoding: "hard filter; scored anew when policy changes")
        Feature(
            "click-through rate", of: "image", .numerical, computed: .batch, by: imageStatistics,
            over: .days(7), freshness: .days(1),
            encoding: "smoothed by a Beta prior")
        Feature(
            "saves", of: "image", .numerical, computed: .batch, by: imageStatistics, over: .days(30),
            freshness: .days(1),
            encoding: "log scale")
        Feature(
            "boards and topics", of: "image", .multiCategorical, computed: .batch, freshness: .days(1),
            encoding: "hashed embedding, mean of all")
        Feature(
            "availability", of: "product", .categorical, computed: .stream, by: newImages,
            freshness: .minutes(5), encoding: "filter")
        Feature(
            "price", of: "product", .numerical, computed: .stream, by: newImages, freshness: .minutes(5),
            encoding: "for the re-ranker")
        Feature(
            "device, locale, surface", of: "context", .categorical, computed: .onRequest, encoding: "one-hot")

        Validation(
            "an image decodes, has a sane size and a vector that isn't zero", at: newImages,
            otherwise: .quarantine)
        Versioning("pairs are a snapshot, named by the training run", of: pairs)
        Privacy(.minimisation, "a query is logged by its hash, never by its pixels")
        Privacy(
            .minimisation,
            "a query photo may show a face or somebody's home: strip its EXIF data, never index it")
        Retention(of: "query photos", for: .hours(24), unless: "the user opts in")
        Deletion(of: "an image", from: images, index, cache, pairs, within: .days(30))
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Features of a pre-trained CNN", for: "needs no training data", against: "weak on camera photos")
        Candidate(
            "ResNet-50, contrastive", .challenger, for: "cheap to run, well known",
            against: "sees only locally")
        Candidate(
            "ViT-B/16, contrastive", .chosen, for: "best recall, grows with the data",
            against: "takes more compute")
        Candidate(
            "Image tower of CLIP, fine-tuned", .later, for: "robust, and text comes free",
            against: "drifts from same look to same caption")
        Candidate(
            "Graph embedding of boards (PinSage)", .component,
            for: "knows taste, so it is a feature of the re-ranker",
            against: "a photo that is new has no node in the graph")
        Scale("Compute of ViT-B/16, in ResNet-50s", count: .count(3, to: 4).assumed)
        Scale("nodes of the graph", at: "PinSage", count: .billions(3).source("arXiv 1806.01973"))
        Scale("edges of the graph", at: "PinSage", count: .billions(18).source("arXiv 1806.01973"))
        Scale("training examples", at: "PinSage", count: .billions(7.5).source("arXiv 1806.01973"))
        Reference("arXiv 1806.01973", for: "PinSage, an embedding of boards and images")
        Reference(
            "Papers on SimCLR, MoCo, ViT, CLIP, Faiss and ScaNN", for: "encoders and indexes considered",
            caveat: "from memory")
        Decision(
            "a single encoder for all three uses", for: "the number of models",
            because: "at Pinterest one beat three specialised ones, and was cheaper to maintain")
        Decision(
            "IVF-PQ", for: "approximate nearest neighbours", because: "720 GB instead of 10.2 TB",
            over: [
                "HNSW": "finds more, but takes far more memory and is slow to rebuild",
                "ScaNN": "anisotropic quantisation, about as compact",
                "LSH": "simple, but finds less in the same memory",
                "kd-tree": "fails at 256 dimensions",
            ])

        grades -- .trainingData("graded pairs") --> pairs
        lake -- .trainingData("clicked pairs") --> pairs
        images -- .batch("pixels") --> pairs -- .trainingData("pairs, negatives") --> trainer
        trainer -- .artifact("checkpoint") --> gate -- .artifact("if nDCG gains") --> registry

        Loss(.infoNCE, "temperature 0.07 over the negatives of the batch", of: "encoder", distance: .cosine)
        Loss(.crossEntropy, "an auxiliary head that classifies, one for each domain", of: "encoder")
        Negatives(.inBatch, "across devices, corrected for popularity (logQ)")
        Negatives(
            .hard, "after epoch 2: near, never clicked together, of another category", share: .percent(10))
        Imbalance("Some categories have far more pairs", remedy: "a cap for each category")
        Imbalance("Pairs with a camera photo are rare", remedy: "4 times the weight")
        Augmentation("crop", "flip", "colour jitter", "JPEG noise")
        Split(.byTime, .byCluster, because: "near-duplicates must not stand on both sides")
        Training(
            .fromScratch, "data parallel", of: "encoder", takes: Self.trainingTime,
            accelerators: Self.trainingGPUs, batchSize: 8_192)
        Training(.fineTune, "from the last checkpoint", of: "encoder", every: .weeks(1))
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.nDCG(at: 10), .offline, .primary, on: "grades of the panel")
        Metric(.recall(at: 10), .offline, on: "exact neighbours, and the panel's positives")
        Metric(.recall(at: 100), .offline, on: "exact neighbours, and the panel's positives")
        Metric(.recall, .offline, of: "the index", on: "exact neighbours")
        Metric(.mrr, .offline, on: "binary sets")
        Metric(.mAP, .offline, on: "binary sets")
        Metric("precision@k", .offline)
        Metric("result CTR", .online, .primary, should: .rise)
        Metric("save rate", .online)
        Metric("time on results", .online)
        Metric("purchase rate", .online)
        Metric("zero-result rate", .online, should: .fall)
        Metric("unsafe impressions", .online, .guardrail, should: .fall)
        Metric(.latency(.p99), .online, .guardrail, should: .fall)
        Metric("cost of 1,000 queries", .online, .guardrail, should: .fall)
        Slices("camera or catalogue", "category", "skin tone, for beauty", "rare classes")
        ErrorAnalysis("the worst queries of each category, side by side with what the panel expected")
        Robustness("blur, bad light, odd crops", testedBy: "recall on perturbed camera photos")
        Fairness("Skin tones and cultures find equally good results", measuredBy: "recall by slice")

        Gate("promotion", opensIf: "nDCG@10 gains", comparedTo: .versionInUse, at: gate)
        Gate(
            "launch",
            opensIf: "the gain of the CTR is significant at 5 %, and no guardrail is worse")
        Experiment(.abTest, unit: "user", duration: .weeks(2).orMore, decides: "result CTR")
        Experiment(
            .interleaving, decides: "clicks on results of each", because: "it tells two rankings apart sooner"
        )
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: encoder, because: "a photo is seen for the first time")
        ServingMode(.batch, of: embedding, because: "the catalogue is known ahead")
        Contract(
            "visual search", request: "an image or its id, with or without a crop",
            response: "50 image ids with scores; partial if a shard is down", consumers: "app, web")

        Path("query", .p99, under: .milliseconds(300)) {
            app -- .request("image or crop") --> gateway -- .request("query") --> search
            search -- .lookup("perceptual hash") --> cache
            search -- .request("decode, find boxes") --> cropper -- .request("224 × 224 tensor") --> encoder
            encoder -- .lookup("vector, top 1,000") --> index -- .request("candidates") --> reranker
            reranker -- .lookup("1,000 keys", items: 1_000) --> latest
            reranker -- .request("top 200") --> policy -- .response("50 safe results") --> search

            Hop("TLS, authentication, routing", gateway, .milliseconds(10))
            Hop("decode, resize, find objects", cropper, .milliseconds(60))
            Hop("image to vector, on a GPU, in batches of 8", encoder, .milliseconds(40))
            Hop("ask 12 shards, 32 probes each, and gather", index, .milliseconds(50))
            Hop("read the features of 1,000 images", latest, .milliseconds(15))
            Hop("re-rank 200", reranker, .milliseconds(40))
            Hop("safety, privacy, near-duplicates", policy, .milliseconds(15))
            Hop("assemble the answer, sign links", search, .milliseconds(10))
            Headroom(.milliseconds(60), for: "garbage collection, retries, the slowest shard")
        }
        Stage("retrieve", by: index, from: .billions(10), to: 1_000)
        Stage("re-rank", by: reranker, from: 1_000, to: 200)
        Stage("filter", by: policy, from: 200, to: 50)

        registry -- .deploy("query tower") --> encoder
        registry -- .deploy("same version") --> embedding
        images -- .batch("whole catalogue", items: Self.catalogue) --> embedding -- .batch("vectors")
            --> indexing
        indexing -- .deploy("blue/green shards") --> index
        newImages -- .materialize("new vectors") --> index

        VersionedUnit(
            encoder, index,
            because:
                "Vectors of two encoders can't be compared: no query goes from a new one to an old index.")
        Packaging("half precision, compiled for the GPUs in use", of: encoder)
        Rollback("pin requests to the index and encoder before", when: "a canary is aborted")
        Rollout(
            .blueGreen, "Build the new index beside the old, compare recall, switch shards by groups.")
        Rollout(.dualWrite, "Meanwhile, new images go into both.")
        Rollout(.shadow, "Compare the first 50 results and the latency.", shares: .percent(5))
        Rollout(
            .canary, shares: .percent(1), .percent(10), .percent(50), each: .hours(24),
            abortIf: "p99 or the share of unsafe results rises")
        Fallback(if: "the encoder is down", then: "search the binary index with a vector from the cache")
        Fallback(if: "a shard is down", then: "answer without it, marked as partial")
        Safeguard("Detect faces and refuse to match identities", against: "being used to find a person")
        Safeguard(
            "Rate limits, blocks by perceptual hash",
            against: "scrapers that query again and again, and spam products")
        Safeguard("Filter results once more", against: "adversarial patches that got past moderation")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        search -- .log("ids, scores, versions") --> predictions -- .stream("embedding statistics") --> drift
        predictions -- .batch("probe sample") --> recallProbe
        drift -- .metric("PSI") --> alerts
        recallProbe -- .metric("recall@100") --> alerts
        alerts -- .trigger("retrain") --> trainer

        Logging("query hash, ids, scores, positions, versions", of: search, joinedBy: "search id")
        Signal("images that can't be decoded, image sizes, empty vectors", .dataQuality)
        Signal("share of camera queries", .dataQuality)
        Signal("mean norm of vectors, distance to the nearest centroid", .drift, by: drift)
        Signal("mix of categories", .drift, by: drift)
        Signal("nDCG on the panel's grades, as fashion changes", .conceptDrift, every: .weeks(1))
        Signal(
            "recall@100 of 1,000 probes against brute force", .indexHealth, by: recallProbe, every: .hours(1))
        Signal("lag of new images, balance of shards", .indexHealth)
        Signal("CTR, saves, searches without a result", .business)
        Parity(
            "decoding and resizing", by: "one JPEG library and one resize kernel on both paths",
            checkedBy: "online and offline vectors of 10,000 images each night: cosine above 0.999")

        Alert(
            "drift", when: "PSI of norm or distance > 0.2", tells: "visual search on call", then: .retrain,
            at: drift)
        Alert(
            "index", when: "recall@100 < 0.95", tells: "visual search on call", then: .page, at: recallProbe)
        Runbook("recall of the index falls", do: "find the shard that differs, route around it, rebuild it")
        Automation("encoder and index", tests: "a build on a sample")
        Retraining("fine-tune", by: trainer, every: .weeks(1), orWhen: "drift")
        Retraining(
            "embed the whole catalogue anew", every: .months(3), orWhen: "offline nDCG gains more than 1 %")
        FeedbackLoop(
            "Clicks become pairs, pairs become the next model", bias: "the rich get richer",
            correctedBy: "slots for exploration")

        FollowUp(
            "How does a new encoder go live while searches go on?",
            answer: "Two indexes side by side, writes to both, and the version pinned in each request.")
        FollowUp(
            "Why not HNSW?",
            answer:
                "At ten billion it takes too much memory, and deletes are slow; for a small hot tier, yes."
        )
        FollowUp(
            "And if somebody wants this, but in blue?",
            answer: "A space shared by image and text, as CLIP has it, or a tower for composed queries.")
        FollowUp(
            "Clicks go to near-duplicates: then what?",
            answer: "A term for diversity (MMR), deduplication by cluster, labels of the panel.")
        FollowUp(
            "How do you evaluate a new category without labels?",
            answer: "Retrieve an image by its augmentations; let active learning choose what to grade.")
        FollowUp(
            "What breaks first at ten times the traffic?",
            answer: "The encoder's GPUs, then the slowest of the shards: hedge requests, and cache.")
        FollowUp(
            "Where does position bias get in, and how do you get it out?",
            answer: "In the clicks; weight them by propensity, and randomise some slots.")
    }
}
