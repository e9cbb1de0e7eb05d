import SystemDesign

/// Somebody posts. Before anybody sees it, hashes and two small models look; seconds later a large model has
/// read the text and watched the video, and decides what goes, what sinks, and what a person must see.
@main
struct HarmfulContentDetection: Design {
    let title = "Harmful content detection"
    let summary =
        "Scores each post for five kinds of harm, then lets it be, removes it, demotes it or asks a person."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let reviewedPerDay: Rate = .perDay(2_500_000).derived(from: "0.5 % of 500 million a day")
    static let reviewsEach: Rate = .perDay(300).assumed
    static let reviewerCount: Count = .count(8_333).derived(from: "2.5 million a day ÷ 300")
    static let trainingRows: Count = .millions(205).derived(from: "200 million weak + 5 million reviewed")
    static let fullScoreTime: TimeSpan = .seconds(10).orLess.derived(from: "the limit of the full score")

    // Actors
    let author = Client("Posting client")
    let viewers = EndUser("Viewers", notes: "report and hide")
    let reviewers = HumanReviewer(
        "Reviewers", throughput: reviewsEach, people: reviewerCount, notes: "tools that blur what they show")

    // Data
    let media = ObjectStore("Media store", notes: "pictures, video, sound")
        .personalData(.sensitive)
    let interactions = EventStream("Interaction stream", notes: "reports, hides, likes, shares")
        .personalData(.pseudonymous)
    let lake = DataLake("Data lake")
        .personalData(.pseudonymous)
    let labels = LabelStore("Policy label store", notes: "each with its policy_version")
        .personalData(.pseudonymous)

    // Features
    let virality = FeaturePipeline(
        .stream, "Virality and author features", freshness: .minutes(1), notes: "counters")
    let authorHistory = FeaturePipeline(.batch, "Author history job", every: .days(1))
    let history = FeatureStore(.offline, "Offline feature store")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online feature store")
        .personalData(.pseudonymous)

    // Training
    let dataset = DatasetBuilder("Dataset builder", join: .pointInTime, entries: trainingRows)
    let trainer = Trainer("Multi-task trainer", every: .weeks(1), notes: "heads, on frozen encoders")
    let promotionGate = Evaluator("PR and bias gate")
    let registry = ModelRegistry("Model registry", notes: "heads with their thresholds")

    // Serving
    let gateway = Gateway("Gateway")
    let publishing = Service("Post service")
    let hashBank = Database(.keyValue, "Known-bad hashes", notes: "perceptual hashes of 256 bits")
    let lightText = ModelServer("Light text model")
    let lightImage = ModelServer("Light image model", notes: "sees a thumbnail")
    let queue = EventStream("Scoring queue", notes: "what reaches most comes first")
        .plane(.serving)
        .personalData(.identifying)
    let decoder = Preprocessor("Decode, OCR, ASR", notes: "30 frames of a video")
    let encoders = Encoder("Modality encoders", notes: "on GPUs: text 768 numbers, image and video 512 each")
    let fusion = ModelServer("Multi-task fusion", notes: "one trunk, five heads")
    let policy = PolicyEngine("Policy engine", notes: "thresholds for each head and language")
    let enforcement = Service("Enforcement service", notes: "removes, demotes, labels")
    let reviewQueue = ReviewQueue("Review queue", rate: reviewedPerDay, notes: "by severity × reach")

    // Monitoring
    let decisions = PredictionLog("Decision log", notes: "scores and versions")
        .personalData(.pseudonymous)
    let audit = AuditLog("Audit log", notes: "who did what to which post, and why")
        .personalData(.identifying)
    let prevalence = Monitor(
        .business, "Prevalence estimator", every: .days(1), notes: "a random sample of views")
    let fairness = Monitor(.fairness, "Fairness monitor", every: .weeks(1), notes: "by dialect and language")
    let drift = Monitor(.drift, "Drift monitor", notes: "finds clusters of what is new")
    let alerts = Alerting("Alerting").owner("integrity on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "A platform that is safe, within the law, and one that advertisers trust",
            metric: "prevalence")
        Goal("Little spent on review", metric: "reviewer load")
        UseCase("post, and learn at once if it can't go out", by: "an author")
        UseCase("appeal against a removal", by: "an author")
        UseCase("report a post or hide it", by: "a viewer")
        UseCase("decide what the model can't, by policy", by: "a reviewer")
        Guardrail("Wrongful removals, as upheld appeals show them")
        Guardrail("Parity between languages and dialects")
        Guardrail("The wellbeing of reviewers")
        OutOfScope("Fake accounts and other bad actors", because: "another system looks for them")

        Question(
            "Which harms?", answer: "Violence, nudity, hate, self-harm and spam: five heads to begin with.")
        Question(
            "What is there to look at?",
            answer: "Text, pictures, video and its sound; then comments, and who the author is.")
        Question("Which languages?", answer: "More than 50, so the text encoder is multilingual.")
        Question(
            "Does a decision need an explanation?",
            answer: "Yes: it names the policy, and marks the part of the post that broke it.")
        Question(
            "How soon must a post be judged?",
            answer:
                "Known material never gets out. The full score takes seconds; some harms can wait minutes.")
        Question("May people report posts, and appeal?", answer: "They may do both.")

        Constraint(.regulation, "known illegal material is matched by hash and waits for no model")
        ErrorCost(
            .falsePositive, "somebody is silenced who broke no rule",
            is: "weighed in a cost matrix for each harm")
        ErrorCost(.falseNegative, "people see what harms them", is: "grows with every view")
        Tradeoff(
            "fewer violating views", over: "more removed posts",
            because: "the number of removals also rises when there are more attacks")
        Impact(
            .high, on: "authors, viewers and reviewers",
            because: "it limits speech, and its misses and its queue both hurt people")

        Load(
            "posts", at: author, average: .perSecond(5_787).derived(from: "500 million a day"),
            peakFactor: .count(2.5).assumed, peak: .perSecond(14_500).derived(from: "5,787/s × 2.5"))
        Load("video frames", average: .perSecond(13_900).derived(from: "40 million videos a day × 30 frames"))
        Scale("Posts", rate: .perDay(500_000_000).source("alirezadir, mlsd-harmful-content"))
        Scale("Text among posts", share: .percent(60).assumed)
        Scale("Images among posts", share: .percent(32).assumed)
        Scale("Videos among posts", share: .percent(8).assumed)
        Scale("Videos", rate: .perDay(40_000_000).derived(from: "8 % of 500 million a day"))
        Scale("Frames looked at in a video", count: .count(30).assumed)
        Scale("Share of posts sent to people", share: .percent(0.5).assumed)
        Scale("Posts sent to people", rate: Self.reviewedPerDay)
        Scale("Decisions of one reviewer", rate: Self.reviewsEach)
        Scale("Reviewers", count: Self.reviewerCount)
        Scale(
            "Views with hate speech, Q3 2020", at: "Facebook",
            share: .percent(0.10, to: 0.11).source("Community Standards Enforcement Report, November 2020"))
        Scale(
            "Views with hate speech, Q4 2020", at: "Facebook",
            share: .percent(0.07, to: 0.08).source("Community Standards Enforcement Report, Q4 2020"))
        Scale(
            "Hate speech found before a report, Q3 2020", at: "Facebook",
            share: .percent(95).source("Digital Watch, on Facebook's figures; approximate"))
        Scale(
            "Hate speech found before a report, Q4 2020", at: "Facebook",
            share: .percent(97).orMore.source("Mint, 27 March 2021, on Facebook's figures"))

        Reference("ByteByteGoHq, ml-bytebytego, chapter 5", for: "the same system as an exercise")
        Reference(
            "alirezadir, mlsd-harmful-content", for: "load, the framing, weak labels beside hand labels")
        Reference(
            "Meta, Community Standards Enforcement Reports, 2020",
            for: "prevalence, the metric and its figures")
        Reference(
            "Digital Watch; Mint, 27 March 2021", for: "how much Facebook finds before a report",
            caveat: "second-hand")
        Reference("Pinterest, content safety", for: "how it is done elsewhere", caveat: "from memory")

        Target(.latency, .p99, under: .milliseconds(300), of: "the gate before publishing")
        Target(.latency, .p95, under: .seconds(10), of: "the full score")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Estimate how likely a post breaks each policy; calibrated, so that a high threshold removes "
                + "with few errors, and a low one finds most of what to demote or review.",
            for: "prevalence")
        MLTask(
            .multiLabelClassification, of: "trunk and heads", input: "a post, its author, its context",
            output: "a probability for each harm, and the parts that explain it",
            modalities: .text, .image, .video, .audio, .tabular, .sequence, supervision: .supervised, .weak)
        MLTask(
            .binaryClassification, of: "emergency head", input: "a post, and a policy in words",
            output: "whether the post breaks it", modalities: .text, .image, supervision: .fewShot)
        Fusion(
            .early,
            because:
                "Picture and caption may each be innocent and the pair not: separate scores never see that.")
        WithoutML(
            "lists of words and of hashes",
            insufficient: "exact and instant, but whoever changes a letter is through")
        Decision(
            "A shared trunk with a head for each harm", for: "five policies at once",
            because: "the harms share data and computation, and each head keeps a loss of its own")
        Alternative(
            "One model that says harmful or not", rejected: "It can't name the policy that was broken.")
        Alternative(
            "A model for each harm", rejected: "Costs five times as much, and none learns from another.")
        Alternative("One head with five outputs", rejected: "A change for one harm moves all the others.")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("post")
        Entity("author")
        Entity("comment", "what others write below a post")
        Entity("report", "a viewer's complaint, with a reason")
        Entity("review_decision", "what a reviewer found")
        Entity("appeal", "an author's objection")
        Entity("policy_version", "the rules as they were when somebody decided")
        Entity("context", "language, country, surface")

        DataSource(author, .requestContext, of: "the post, its language, country and surface")
        DataSource(media, .files, of: "pictures, video, sound")
        DataSource(hashBank, .derived, of: "hashes of material that was confirmed to be bad")
        DataSource(
            interactions, .eventStream, of: "reports, hides, shares", labelled: true,
            caveat: "noisy, and at times organised")
        DataSource(reviewers, .eventTable, of: "decisions by policy", labelled: true, caveat: "hours late")

        viewers -- .feedback("report, hide") --> interactions -- .stream("counters") --> virality
        interactions -- .stream("archive") --> lake
        lake -- .batch("author's past", window: .days(90)) --> authorHistory
        authorHistory -- .batch("author features", every: .days(1)) --> history
        history -- .materialize("author features", every: .days(1)) --> latest
        virality -- .materialize("counters", delay: .minutes(1)) --> latest
        reviewers -- .label("decision") --> labels

        Label(
            "reported or hidden", .weak, from: interactions, negatives: "seen and left alone",
            caveat: "plentiful, but noisy; minutes to days late; organised groups abuse it")
        Label(
            "removal confirmed on appeal", .explicit, from: reviewQueue, negatives: "the removal is reversed",
            caveat: "noisy like reports, and settled weeks later")
        Label(
            "reviewer's decision", .human, from: reviewers, delay: .hours(1, to: 24).assumed,
            policy: "policy_version")
        Label(
            "decision for evaluation", .human, from: reviewers, annotators: 3, policy: "policy_version",
            quality: "arbitration where the three differ")
        Decision(
            "Reports teach the model, reviewers judge it", for: "the use of labels",
            because: "training averages out much of the noise, and a measurement keeps it")
        Scale("Weak labels, from reports", count: .millions(200).assumed)
        Scale("Labels by reviewers", count: .millions(5).assumed)
        Scale(
            "Annotated examples", at: "a public design note",
            count: .thousands(10).source("alirezadir, mlsd-harmful-content; approximate"))
        Assumption(
            "There are millions of reviewed labels",
            because: "thousands of reviewers decide daily; a random 10,000 would hold ten violations")
        Audit(
            "views, a random sample each day, stratified", by: reviewers,
            corrects: "labels come from what somebody flagged; prevalence needs all views")
        Bias(
            "The model never sees what happens to what it removed",
            correctedBy: "the audit, and a holdout that is removed with a delay")
        Bias(
            "Past violations make the next finding likelier, and that counts as a violation again",
            correctedBy: "the audit, which doesn't ask who the author is")
        Leakage(
            "Reports are both a feature and a weak label",
            preventedBy: "features count only reports that came before the score")

        Feature(
            "text embedding", of: "post", .embedding(768), changes: .perVersion, computed: .stream,
            by: encoders, freshness: Self.fullScoreTime, encoding: "multilingual, much like DistilBERT")
        Feature(
            "image embedding", of: "post", .embedding(512), changes: .perVersion, computed: .stream,
            by: encoders, freshness: Self.fullScoreTime, encoding: "visual encoder, much like CLIP")
        Feature(
            "video embedding", of: "post", .embedding(512), changes: .perVersion, computed: .stream,
            by: encoders, freshness: .seconds(10).orLess, encoding: "frames, pooled over time")
        Feature(
            "text from OCR and ASR", of: "post", .text, changes: .never, computed: .stream, by: decoder,
            freshness: .seconds(10).orLess,
            encoding: "behind the post's own text, tagged by where it was found")
        Feature(
            "perceptual hash", of: "post", .hash(bits: 256), changes: .never, computed: .onRequest,
            by: publishing, encoding: "compared with the known bad")
        Feature(
            "likes, shares, reports", of: "post", .numerical, computed: .stream, by: virality,
            over: .hours(1), freshness: .minutes(1), encoding: "read anew whenever the post is scored again")
        Feature(
            "mean embedding of comments", of: "post", .embedding(768), computed: .stream, by: virality,
            freshness: .minutes(5), encoding: "the reactions reveal the harm")
        Feature(
            "prior violations", of: "author", .numerical, computed: .stream, by: virality, over: .days(90),
            freshness: .minutes(5).assumed, encoding: "a strong signal, but it feeds on itself")
        Feature(
            "account age, followers", of: "author", .numerical, computed: .batch, by: authorHistory,
            freshness: .days(1), encoding: "log scale")
        Feature(
            "temporal interaction embedding", of: "post", .embedding(64), computed: .stream, by: virality,
            freshness: .minutes(10), encoding: "who shared it, in order; in the manner of TIES")
        Feature(
            "language, country, surface", of: "context", .categorical, changes: .never, computed: .onRequest,
            encoding: "learned embedding")

        Parity(
            "tokens and frames", by: "one tokeniser and one frame sampler on both paths",
            checkedBy: "10,000 posts replayed each night")
        Validation("every medium decodes, or is marked as missing", at: decoder, otherwise: .warn)
        Validation("a label names its policy version", at: dataset, otherwise: .quarantine)
        Versioning("labels made under an older policy_version no longer count", of: labels)
        Privacy(.purpose, "private messages stay out, unless the law or a user's report brings one in")
        Retention(of: "illegal material: as briefly as possible", setBy: "the law of each country")
        Access("trained reviewers", to: media, by: "role and case; every access is audited")
        Deletion(
            of: "a post that its author deletes", from: media, lake, history, latest, dataset)
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Rules on words and hashes", for: "exact and at once, so the first layer",
            against: "brittle, and easy to get around")
        Candidate(
            "A model for each modality, fused late", .fallback,
            for: "easy to own; answers where a modality fails", against: "blind to memes")
        Candidate(
            "Multi-task, fused early, on frozen encoders", .chosen, for: "heads share data and one service",
            against: "heads can spoil one another")
        Candidate(
            "A joint transformer over the whole post (WPIE)", .teacher,
            for: "the best there is; also scores the riskiest slice", against: "too dear for every post")
        Candidate(
            "Few-shot entailment, the policy as prompt", .component,
            for: "a new policy in weeks, so for emerging harms", against: "heavy, and less precise")
        Candidate(
            "LLM as judge", .component, for: "explains, and follows an edited policy; helps reviewers only",
            against: "paid by the item, and open to prompt attacks")

        Scale(
            "Learning a new policy from few examples", at: "Meta",
            takes: .weeks(6).source("Meta on its Few-Shot Learner, December 2021; approximate"))
        Scale(
            "Languages of that model", at: "Meta",
            count: .count(100).orMore.source("Meta on its Few-Shot Learner, December 2021"))
        Reference(
            "Meta, Whole Post Integrity Embeddings", for: "a whole post in one model", caveat: "from memory")
        Reference(
            "Meta, Temporal Interaction Embeddings", for: "who shares, and in which order",
            caveat: "from memory")
        Reference("Focal loss", for: "rare classes", caveat: "from memory")

        labels -- .trainingData("human labels") --> dataset
        lake -- .trainingData("weak labels") --> dataset
        history -- .trainingData("features") --> dataset
        dataset -- .trainingData("rows") --> trainer -- .artifact("heads and thresholds") --> promotionGate
        promotionGate -- .artifact("what passed") --> registry

        Dataset("weak and reviewed posts", rows: Self.trainingRows, at: dataset)
        Loss(.multiTask, "weights follow the uncertainty of each task")
        Loss(.crossEntropy, "binary, for each task")
        Loss(.focal, "gamma 2, on rare heads")
        Decision(
            "Gradient blending", for: "training on all modalities", because: "images drown text without it")
        Imbalance(
            "Few items do harm", ratio: .count(1_000).assumed,
            remedy: "keep every positive, and thin out the negatives")
        Imbalance(
            "Words for groups of people stand mostly in hateful examples",
            remedy: "balance these identity terms over both classes")
        Negatives(.random, "of all items", share: .percent(1).assumed)
        Negatives(.hard, "removals that were overturned")
        Calibration(.platt, "each head anew, on the sample weighted by views")
        Augmentation("leetspeak", "homoglyphs", "crops", "overlays")
        Split(.byTime, .byEntity, because: "an author on both sides would be recognised, not judged")
        Training(.warmStart, "the heads; the encoders stay as they are")
        Training(.distillation, "from the joint transformer")

        Threshold(
            "remove", then: "the post goes", because: "99 % precision, by head and language", by: policy)
        Threshold(
            "review", then: "a person decides",
            because: "expected harm × reach sets the order, and reviewers' time the number", by: policy)
        Threshold("demote", then: "fewer people get to see it", because: "high recall", by: policy)
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.prAUC, .offline, .primary, of: "each head")
        Metric(.recall(atPrecision: 0.95), .offline, of: "each head")
        Metric(.recall(atPrecision: 0.99), .offline, of: "each head")
        Metric(.rocAUC, .offline, of: "each head")
        Metric(.f1, .offline, of: "each head, at its threshold")
        Metric(.ece, .offline, of: "each head")
        Metric("subgroup AUC", .offline, of: "each identity term and language")
        Metric(
            "prevalence", .online, .primary, of: "violating views ÷ all views", should: .fall,
            on: "the audited views")
        Metric("harmful impressions", .online, should: .fall)
        Metric("proactive rate: found ÷ (found + reported)", .online, should: .rise)
        Metric("valid-appeal rate: removals reversed", .online, should: .fall)
        Metric("time to action", .online, should: .fall)
        Metric("reviewer load", .online, should: .fall)
        Metric("reviewer hit rate", .online, should: .rise)
        Metric(.latency(.p99), .online, .guardrail, of: "posting", should: .fall)
        Metric("gap of false-positive rates between languages", .online, .guardrail, should: .fall)
        Slices("harm", "language", "dialect", "identity term", "modality")
        ErrorAnalysis("reversed removals and late reports, by head and language")
        Robustness("leetspeak, homoglyphs, crops, overlays", testedBy: "recall on disguised posts")
        Fairness(
            "Naming a group is not an insult",
            measuredBy: "Jigsaw's AUCs: subgroup, background-positive and background-negative")
        Reference("Jigsaw, Perspective", for: "metrics of unintended bias", caveat: "from memory")
        Fairness("Dialects and languages", measuredBy: "false-positive rate of each")

        Gate(
            "promotion", opensIf: "PR-AUC gains and no subgroup AUC is worse",
            comparedTo: .versionInUse, at: promotionGate)
        Experiment(
            .abTest, decides: "prevalence",
            analysis: "labels of sampled views, variance reduced in the manner of CUPED",
            because: "harm is rare, so it takes large samples")
        ModelCard("harms, languages, policy versions, errors by dialect, what it must not decide", of: fusion)
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.online, of: lightText, lightImage, because: "what they stop, nobody has seen")
        Capacity(
            lightText, peak: .perSecond(14_500).derived(from: "all posts, at the peak"),
            because: "the gate sees each post before it is published")
        ServingMode(
            .nearline, of: fusion, because: "video takes seconds to read, and a share changes the score")
        Contract(
            "publish", request: "post and media",
            response: "published, held, or refused with the policy and the part that broke it",
            consumers: "the app")

        Path("gate before publishing", .p99, under: .milliseconds(300)) {
            author -- .request("post") --> gateway -- .request("post") --> publishing
            publishing -- .lookup("perceptual hash") --> hashBank
            publishing -- .request("text") --> lightText
            publishing -- .request("thumbnail") --> lightImage
            publishing -- .lookup("author's risk") --> latest
            publishing -- .request("scores of the gate") --> policy

            Hop("routing", gateway, .milliseconds(5))
            Hop("idempotency, language", publishing, .milliseconds(5))
            Hop("match the known bad", hashBank, .milliseconds(30), parallel: "light checks")
            Hop("score the text", lightText, .milliseconds(80), parallel: "light checks")
            Hop("score the picture", lightImage, .milliseconds(120), parallel: "light checks")
            Hop("the author's risk", latest, .milliseconds(15))
            Hop("publish, hold or refuse", policy, .milliseconds(20))
            Hop("write the decision", publishing, .milliseconds(25))
            Headroom(.milliseconds(110))
        }
        publishing -- .batch("media") --> media

        Path("full score", .p95, under: .seconds(10)) {
            publishing -- .event("for the full score") --> queue -- .stream("job") --> decoder
            decoder -- .request("tokens, frames") --> encoders -- .request("embeddings") --> fusion
            fusion -- .lookup("context") --> latest
            fusion -- .request("5 probabilities") --> policy -- .request("remove or demote") --> enforcement

            Hop("wait in the queue", queue, .seconds(2))
            Hop("decode, pick frames", decoder, .seconds(3))
            Hop("read pictures, hear sound", decoder, .seconds(2.5), parallel: "reading")
            Hop("embed text, images, video", encoders, .seconds(2), parallel: "reading")
            Hop("fuse, run the heads", fusion, .milliseconds(300))
            Hop("compare with thresholds", policy, .milliseconds(100))
            Hop("remove, demote or label", enforcement, .milliseconds(100))
            Headroom(.seconds(2), for: "embedding the text that OCR and ASR find; retries")
        }
        virality -- .trigger("score again", when: "100, 1,000 or 10,000 views") --> queue

        policy -- .event("uncertain") --> reviewQueue -- .review("item, blurred") --> reviewers
        author -- .feedback("appeal") --> reviewQueue
        enforcement -- .log("action, reason") --> audit
        registry -- .deploy("heads", every: .weeks(1)) --> fusion

        VersionedUnit(
            encoders, fusion, because: "The heads are trained on the vectors of one version of the encoders.")
        Rollout(
            .shadow,
            "A new head only logs. PR curves weighted by views then give a threshold for each language.",
            each: .days(7))
        Rollout(.featureFlag, "The head may demote first; when that has gone well, it may remove.")
        Rollout(
            .canary, "Country by country.",
            abortIf: "removals an hour leave the band of ±30 %, or more than 5 % of appeals are upheld")
        Rollback("the previous heads and thresholds return automatically", when: "a canary is aborted")
        Fallback(if: "a modality fails", then: "scores of the others' own models, fused late")
        Fallback(
            if: "the light models are late", then: "publish what isn't a known hash; the full score follows",
            by: policy)
        Access(
            "two people together", to: policy,
            by: "thresholds are configuration; a change needs both approvals")

        Oversight("people decide where the model isn't sure", by: reviewers)
        Explanation("the policy, and the part of the post that broke it", to: "the author")
        Appeal("authors are told, and may object; a person looks a second time", by: reviewers)
        Safeguard("Blurred previews, limits to exposure", against: "harm to reviewers by what they see")
        Safeguard("Weigh a report by its reporter's record", against: "mass false reporting")
        Safeguard("Scores are never shown; repeated near-copies are held", against: "probing of the model")
        Safeguard("The age of an account counts in its risk", against: "farms of accounts")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        publishing -- .log("scores of the gate, versions") --> decisions
        fusion -- .log("scores, versions") --> decisions -- .stream("shift of scores") --> drift
        decisions -- .batch("by language") --> fairness
        reviewers -- .label("random sample of views") --> prevalence
        drift -- .metric("new clusters") --> alerts
        prevalence -- .metric("prevalence") --> alerts
        fairness -- .metric("gap of false positives") --> alerts
        alerts -- .trigger("retrain") --> trainer

        Logging("scores, thresholds, versions of heads and policy", of: fusion, joinedBy: "post id")
        Signal("media that don't decode", .dataQuality)
        Signal("share of posts with a modality missing", .dataQuality)
        Signal("mix of languages", .dataQuality)
        Signal("clusters of embeddings never seen: a new meme", .drift, by: drift)
        Signal("distribution of scores, by head", .drift, by: drift)
        Signal("what reviewers find and the heads missed, by harm", .conceptDrift)
        Signal("false-positive rate by dialect and language", .fairness, by: fairness)
        Signal("prevalence", .business, by: prevalence)
        Signal("removals an hour", .performance)
        Signal("removals reversed on appeal", .performance)
        Risk(
            "Harm changes faster than most of what models learn: adversaries adapt, events surprise",
            mitigation: "novelty clusters, a hash bank fed at once, an emergency head in days")

        Alert("new meme", when: "a cluster grows", tells: "integrity on call", then: .page, at: drift)
        Alert(
            "prevalence", when: "it rises", tells: "integrity on call", then: .retrain, at: prevalence)
        Alert(
            "unequal errors", when: "the gap of false-positive rates widens", tells: "responsible AI team",
            then: .changeThreshold, at: fairness)
        Runbook(
            "A new meme spreads",
            do: "confirm the cluster, fill the hash bank, label a few, train an emergency head")
        Retraining("heads", by: trainer, every: .weeks(1), orWhen: "the prevalence alert")
        Retraining("encoders", every: .months(3))
        Retraining("hash bank, within minutes", orWhen: "bad material is confirmed")
        Retraining("an emergency head, few-shot, within days", orWhen: "a new harm emerges")
        FeedbackLoop(
            "Decisions and reversed appeals are labels within hours",
            bias: "the model chooses what people get to judge", correctedBy: "the audit, which goes on")

        FollowUp(
            "Why not maximise removals?",
            answer: "Harm is done by views, and a wave of attacks alone makes removals rise.")
        FollowUp(
            "Where do the two thresholds come from?",
            answer:
                "A cost matrix for each harm: remove where 99 % are right, review by expected harm × reach.")
        FollowUp(
            "What is removed is never seen again: where do its labels come from?",
            answer: "From a random audit sample, and from a holdout that is removed with a delay.")
        FollowUp(
            "At noon there is a new meme; what has happened by 13:00?",
            answer: "It shows as a cluster, its copies are in the hash bank, a few-shot head is on its way.")
    }
}
