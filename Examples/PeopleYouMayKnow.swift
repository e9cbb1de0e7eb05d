import SystemDesign

/// A member opens a tab and finds old colleagues and classmates, picked from a billion. A suggestion is good
/// only if both sides want it, and some of the best guesses must never be shown.
@main
struct PeopleYouMayKnow: Design {
    let title = "People you may know"
    let summary =
        "Suggests members whom a viewer would like to connect with: link prediction on a graph of a billion."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let members: Count = .billions(1).assumed
    static let activeMembers: Count = .millions(300).assumed
    static let edges: Count = .billions(500).derived(from: "1 billion × 1,000 ÷ 2, undirected")
    static let peak: Rate = .perSecond(21_000).derived(from: "6,900/s × 3")
    static let nightlyPairs: Count = .trillions(1.5).derived(from: "300 million × 5,000")
    static let nightlyRate: Rate = .perSecond(17_400_000).derived(from: "1.5 trillion ÷ 24 h")
    static let listSize: ByteCount = .terabytes(2.4).derived(from: "300 million × 500 × 16 B")
    static let indexSize: ByteCount = .gigabytes(40).derived(from: "1 billion × (32 B PQ + 8 B id)")

    // Actors
    let app = Client("App and web")

    // Data
    let profiles = Database(.operational, "Profiles", notes: "schools, jobs, cities")
        .personalData(.identifying)
    let graph = Database(.graph, "Connection graph", entries: edges)
        .personalData(.identifying)
    let changes = ChangeCapture("Graph changes", notes: "new edges as they form")
        .personalData(.pseudonymous)
    let events = EventStream("Impressions and invitations")
        .personalData(.pseudonymous)
    let lake = DataLake("Graph snapshots and logs", notes: "one snapshot a day")
        .personalData(.pseudonymous)
    let standardiser = DataJob(
        .batch, "Entity standardiser", every: .days(1), notes: "one name for each school and each job title")
    let outcomes = LabelJoiner(
        "Outcome joiner", window: .days(14), notes: "what became of each suggestion")

    // Features
    let pairFeatures = FeaturePipeline(
        .batch, "Pair features", every: .days(1), throughput: nightlyRate, notes: "1.5 trillion pairs a day")
    let counters = FeaturePipeline(
        .stream, "Fatigue and load counters", freshness: .minutes(10),
        notes: "who was ignored, who is flooded")
    let history = FeatureStore(.offline, "Offline features", notes: "as of any day")
        .personalData(.pseudonymous)
    let latest = FeatureStore(.online, "Online features", batchSize: 800, notes: "800 pairs in one read")
        .personalData(.pseudonymous)

    // Training
    let snapshots = DatasetBuilder(
        "Snapshot data set", join: .pointInTime, window: .days(14),
        notes: "features at t, edges up to t + 14 days")
    let graphTrainer = Trainer(
        "Graph network training", algorithm: "GraphSAGE", every: .weeks(1), notes: "link prediction")
    let rankerTrainer = Trainer("Ranker training", every: .days(1), notes: "three heads")
    let gate = Evaluator("Offline gate", notes: "recall of both cuts, AUC, calibration")
    let registry = ModelRegistry("Model registry")
    let embedding = EmbeddingJob(
        "Member embedding", every: .days(1), dimensions: 128, notes: "every member, fp16")
    let indexing = IndexBuilder("Index build", algorithm: "PQ, 32 B a vector")
    let nightly = BatchInference(
        "Nightly lists", every: .days(1), throughput: nightlyRate, notes: "candidates and light ranker (L1)")

    // Serving
    let gateway = Gateway("Gateway")
    let suggestions = Service("Suggestion service", notes: "orchestrates, writes the reasons")
    let lists = Database(
        .keyValue, "Precomputed lists", entries: activeMembers, size: listSize, notes: "top 500 of a member"
    )
    .plane(.serving).personalData(.pseudonymous)
    let walk = CandidateGenerator(
        "Live graph walk", algorithm: "two hops", notes: "graph in memory, fresh edges"
    )
    .personalData(.pseudonymous)
    let index = VectorIndex(
        "Member index", distance: .dotProduct, vectors: members, dimensions: 128, codeSize: .bytes(32),
        size: indexSize, candidates: 500
    )
    .personalData(.pseudonymous)
    let eligibility = PolicyEngine("Eligibility filter", notes: "connected, pending, blocked, ignored")
    let ranker = Ranker(
        .heavy, "Ranker (L2)", algorithm: "multi-task network", candidates: 800,
        notes: "invited, accepted, interacted")
    let reranker = Reranker("Fairness re-ranker", notes: "overload of receivers, diversity")

    // Monitoring
    let predictions = PredictionLog(notes: "pairs, scores, reasons")
        .personalData(.pseudonymous)
    let fairness = Monitor(.fairness, "Fairness monitor", notes: "by group and by number of connections")
    let acceptance = Monitor(.business, "Accepted edges")
    let alerts = Alerting("Alerting").owner("network growth on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "More accepted connections: members who are connected come back",
            metric: "accepted connections per viewer and week")
        UseCase("find people from work, school and life", by: "a member")
        UseCase("start with a network instead of an empty page", by: "a newcomer")
        Guardrail("No receiver drowns in invitations")
        Guardrail("No blocked or sensitive pair is ever suggested")
        Guardrail("Reports don't rise")
        OutOfScope(
            "Telling fake accounts apart", because: "a task on nodes; its score arrives here as a filter")
        OutOfScope("Finding communities", because: "a task on whole graphs; this one is on edges")

        Question(
            "Do both sides have to agree?", answer: "Yes; a graph of followers would be a variant.")
        Question(
            "How fast does the graph move?",
            answer: "For most members a daily snapshot is enough; not for newcomers.")
        Question(
            "What makes people connect?",
            answer: "A school, an employer, a city, an address book or an interest that they share.")
        Question(
            "May we read address books?",
            answer: "Where a member opts in; entries are hashed, and can be deleted.")
        Question(
            "How many connections has a member?",
            answer: "1,000 here; a public note takes 10,000, and so 100 times as many within two hops.")
        Question(
            "Where do suggestions appear?",
            answer: "In a tab of their own, in the feed, in notifications, when somebody joins.")
        Question("How fast must the module be?", answer: "150 ms, for 99 of 100 requests.")

        Constraint(.data, "address books name people who never joined")
        ErrorCost(
            .falsePositive, "a tie that somebody keeps secret is shown: doctor and patient, ex-partners",
            is: "never acceptable")
        ErrorCost(.falsePositive, "an invitation is ignored, and annoys who got it", is: "moderate")
        ErrorCost(.falseNegative, "an old colleague is suggested a week later", is: "small")
        Tradeoff(
            "accepted connections", over: "invitations sent",
            because: "an invitation that nobody wants costs the receiver")
        Impact(
            .high, on: "members and people who never joined",
            because: "a suggestion can give away a relation")

        Load(
            "suggestion requests", at: app,
            average: .perSecond(6_900).derived(from: "300 million × 2 = 600 million a day"),
            peakFactor: .count(3).assumed, peak: Self.peak)
        Scale("Members", count: Self.members)
        Scale("Members active on a day", count: Self.activeMembers)
        Scale("Requests of an active member", rate: .perDay(2).assumed)
        Scale("Connections of a member", count: .thousands(1).assumed)
        Scale(
            "Connections of a member", at: "a public note",
            count: .thousands(10).source("alirezadir, mlsd-pymk.md"))
        Scale("Edges", count: Self.edges)
        Scale(
            "Members within two hops of a viewer",
            count: .millions(1).derived(from: "1,000 × 1,000, with duplicates"))
        Scale(
            "The same, if the public note is right",
            count: .millions(100).derived(from: "10,000 × 10,000, with duplicates"))
        Scale("Pairs scored lightly for each list", count: .thousands(5).assumed)
        Scale("Pairs scored lightly in a day", count: Self.nightlyPairs)
        Scale("Light scoring, spread over 24 hours", rate: Self.nightlyRate)
        Scale("Stored lists", size: Self.listSize)
        Scale("Member vectors", size: .gigabytes(256).derived(from: "1 billion × 128 × 2 B, fp16"))
        Scale("Compressed index", size: Self.indexSize)
        Scale("Members", at: "LinkedIn", count: .billions(1).orMore.source("LinkedIn blog, 2024 (repost)"))
        Scale(
            "Data for suggestions in a day", at: "LinkedIn",
            size: .terabytes(100).orMore.source("LinkedIn blog, 2024 (repost): hundreds of TB"))
        Scale(
            "Possible connections in a day", at: "LinkedIn",
            count: .billions(100).orMore.source("LinkedIn blog, 2024 (repost): hundreds of billions"))
        Scale(
            "Members active in a month", at: "Snapchat",
            count: .millions(800).orMore.source("SIGIR 2024, on zariable.github.io"))
        Scale(
            "Requests to the member index", at: "Snapchat",
            rate: .perSecond(10_000).orMore.source("SIGIR 2024, on zariable.github.io"))
        Reference("ByteByteGoHq/ml-bytebytego, chapter 11", for: "the question as interviews ask it")
        Reference(
            "LinkedIn's blog, 2024", for: "members and volume of data", caveat: "read as a repost")
        Target(.latency, .p99, under: .milliseconds(150))
        Target(.freshness, under: .days(1), of: "a stored list")
        Target(.freshness, under: .minutes(10), of: "the counters of fatigue and load")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Order members by P(invite) × P(accept | invite) × the value of the edge: contact afterwards.",
            for: "accepted connections per viewer and week")
        MLTask(
            .linkPrediction, of: "graph network", input: "the graph at t",
            output: "which edges form next, and a vector for each member", modalities: .graph, .text,
            supervision: .selfSupervised)
        MLTask(
            .retrieval, of: "walks and index", input: "a viewer", output: "candidates, from several sources",
            modalities: .graph, supervision: .implicit)
        MLTask(
            .multiTask, of: "ranker", input: "viewer and candidate, with features of the pair",
            output: "the chance of an invitation, of a yes, of contact afterwards", modalities: .tabular,
            supervision: .implicit)
        WithoutML(
            "the members with most connections in common",
            insufficient: "those who know everybody come first, and a newcomer gets nobody")
        Alternative(
            "rank pairs one by one, on hand-made features",
            rejected: "sees no more of the graph than a count can tell")
        Alternative("a graph network alone", rejected: "ignores what a pair's own features tell")
        Decision(
            "Both: the vectors of the network are a source of candidates and features of the ranker",
            for: "graph or pairs", because: "one knows the neighbourhood, the other knows the pair")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("member")
        Entity("pair", "a viewer and somebody to suggest")
        Entity("candidate", "the member who would be suggested")
        Entity("connection", "an edge that both sides agreed to")
        Entity("invitation", "sent, then accepted, ignored or withdrawn")
        Entity("impression", "a suggestion that was shown")
        Entity("position", "a job, with its dates")
        Entity("education", "a school, with its dates")
        Entity("context", "where the module is shown")

        DataSource(profiles, .entitySnapshot, of: "positions, education, cities", every: .days(1))
        DataSource(graph, .changeFeed, of: "connections")
        DataSource(events, .eventStream, of: "log of impressions")
        DataSource(events, .eventStream, of: "log of invitations and answers", labelled: true)
        DataSource(
            app, .files, of: "address books, hashed", caveat: "by consent, and from some members only")

        app -- .event("impression, invite, accept") --> events
        graph -- .changeCapture("new edges") --> changes -- .stream("snapshots") --> lake
        changes -- .stream("graph in memory") --> walk

        profiles -- .batch("profiles", every: .days(1)) --> standardiser
        standardiser -- .batch("clean entities") --> pairFeatures
        lake -- .batch("graph at t") --> pairFeatures -- .batch("features") --> history
        history -- .materialize("latest values", every: .days(1)) --> latest
        events -- .stream("ignored, received") --> counters
        counters -- .materialize("counts", delay: .minutes(10)) --> latest
        events -- .stream("outcomes") --> outcomes
        predictions -- .batch("served pairs") --> outcomes

        Label(
            "invited", .implicit, from: outcomes, window: .days(14), delay: .minutes(10).assumed,
            negatives: "shown and ignored")
        Label(
            "accepted: an edge forms after t", .implicit, from: outcomes, window: .days(14), delay: .days(14),
            negatives: "no edge after 14 days",
            caveat: "takes days; what is younger than 14 days is weighted for answers still to come")
        Label(
            "in contact over the new edge", .implicit, from: outcomes, window: .days(30), delay: .days(30),
            negatives: "an edge, and silence")
        Reference("alirezadir, mlsd-pymk.md", for: "features at t, and edges by t + 1 as labels")
        Leakage(
            "today's mutual connections already contain what followed the edge",
            preventedBy: "counting them on the snapshot of t")

        Feature(
            "mutual connections, recent ones counting more", of: "pair", .numerical, computed: .batch,
            by: pairFeatures, freshness: .days(1), encoding: "log; the baseline to beat")
        Feature(
            "Adamic-Adar, Jaccard, personalised PageRank", of: "pair", .numerical, computed: .batch,
            by: pairFeatures, freshness: .days(1), encoding: "nearness in the graph")
        Feature(
            "same employer or school, months together", of: "pair", .numerical, changes: .onEdit,
            computed: .batch, by: pairFeatures, freshness: .days(1),
            encoding: "having been there at the same time counts")
        Feature(
            "distance between cities", of: "pair", .numerical, changes: .onEdit, computed: .batch,
            by: pairFeatures, freshness: .days(1), encoding: "bucketed")
        Feature(
            "address-book match, one way or both", of: "pair", .categorical, computed: .stream,
            freshness: .minutes(10).assumed, encoding: "one-hot", missing: "no match: nobody opted in")
        Feature(
            "profile views of each other", of: "pair", .numerical, computed: .stream,
            freshness: .minutes(10).assumed, encoding: "log; never given as a reason")
        Feature(
            "graph embedding", of: "member", .embedding(128), computed: .batch, by: embedding,
            freshness: .days(1), encoding: "finds candidates; the dot product is a feature of the pair")
        Feature(
            "profile text embedding", of: "member", .embedding(64), changes: .onEdit, computed: .batch,
            freshness: .days(1), encoding: "from title and skills")
        Feature(
            "connections, age of the account, activity in 30 days", of: "member", .numerical,
            computed: .batch, freshness: .days(1), encoding: "log")
        Feature(
            "invitations received, share accepted", of: "candidate", .numerical, computed: .stream,
            by: counters, over: .days(7), freshness: .minutes(10), encoding: "against overload")
        Feature(
            "times shown and ignored", of: "pair", .numerical, computed: .stream, by: counters,
            freshness: .minutes(10).assumed, encoding: "fatigue")
        Feature("surface, device", of: "context", .categorical, computed: .onRequest, encoding: "one-hot")

        Validation("the snapshot is whole, and near yesterday's in edges", at: lake, otherwise: .stop)
        Validation("school and title have a standard name", at: standardiser, otherwise: .repair)
        Versioning("the day t of the snapshot names the data set", of: snapshots)
        Consent("an address book", for: "finding people the member knows", default: "not read")
        Privacy(.pseudonyms, "contacts are stored as hashes, also of people who never joined")
        Privacy(.purpose, "an address book serves suggestions and nothing else")
        Deletion(of: "an imported address book", from: latest, history, snapshots)
        Retention(of: "suggestions that were shown, with their scores", for: .days(90).assumed)
        Deletion(
            of: "a member", from: profiles, graph, lake, history, latest, lists, index, snapshots)
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Baseline(
            "Mutual-count rule", for: "trivial, explains itself; stays as the fallback",
            against: "favours hubs, knows nothing of newcomers")
        Candidate(
            "Two hops: friends of friends", .chosen, for: "a source that misses few",
            against: "a million candidates, and none for a newcomer")
        Candidate(
            "Random walk, personalised PageRank", .chosen, for: "a source that goes deeper than two hops",
            against: "a costly batch")
        Candidate(
            "Neighbours in the space of a graph network", .chosen,
            for: "a source beyond two hops, quick; gained in dense markets and in sparse ones at Snap",
            against: "ages with the graph; some members are near everybody")
        Candidate(
            "Logistic regression or XGBoost (L1)", .chosen, for: "makes the sources comparable",
            against: "weak by itself")
        Candidate(
            "Multi-task network on pair features and vectors (L2)", .chosen, for: "most accurate",
            against: "costs most, so sees 800 pairs only")
        Candidate(
            "Multi-modal graph ranker, as GraFRank", .challenger, for: "large gains in its paper",
            against: "hard to serve")
        Scale(
            "Two-way contact, gained by expanding queries in the index", at: "Snapchat",
            share: .percent(11).source("SIGIR 2024, on zariable.github.io"))
        Scale("MRR of ranking, gained", at: "GraFRank", share: .percent(20).source("WWW 2021, abstract"))
        Scale("Retrieval, gained", at: "GraFRank", share: .percent(30).source("WWW 2021, abstract"))
        Reference("Snap Research, SIGIR 2023", for: "retrieval by a graph network, at lower latency")
        Reference("Snapchat, SIGIR 2024", for: "expanding queries", caveat: "second-hand, zariable.github.io")
        Reference("GraFRank, WWW 2021", for: "the challenger", caveat: "abstract only")
        Reference("Backstrom and Leskovec, 2011", for: "supervised random walks", caveat: "from memory")
        Reference(
            "GraphSAGE; Adamic and Adar", for: "sampled neighbourhoods; rare friends counting more",
            caveat: "from memory")

        outcomes -- .label("three heads") --> snapshots
        history -- .trainingData("features as of t") --> snapshots
        snapshots -- .trainingData("edges") --> graphTrainer -- .artifact("graph encoder") --> gate
        snapshots -- .trainingData("pairs") --> rankerTrainer -- .artifact("ranker") --> gate
        gate -- .artifact("if it passes") --> registry

        Loss("link prediction", of: "graph network")
        Negatives(.inBatch, "graph network")
        Negatives(.hard, "graph network: two hops away")
        Training(
            .fromScratch, "2 layers, 25 then 10 sampled neighbours; newcomers get vectors, too",
            of: "graph network")

        Loss(.crossEntropy, "one for each head", of: "ranker")
        Negatives(.shownWithoutAction, "ranker, hard: shown and ignored")
        Negatives(.nearby, "ranker, medium: two hops away")
        Negatives(.random, "ranker, easy")
        Dataset(
            "served pairs", of: "ranker", window: .days(14), positives: .percent(3).assumed, at: snapshots,
            detail: "positive means invited")
        Scale("Acceptances per invitation", share: .percent(45).assumed)
        Imbalance("Few suggestions lead to an invitation", remedy: "weights that keep the base rate")
        Calibration(.other, "each head by itself, judged by its ECE: the chances are multiplied")
        Tuning("weights of the heads, by Bayesian optimisation, as at LinkedIn")
        Reference(
            "frutik.github.io, on LinkedIn's post of 2024", for: "stages, deep models last, heads summed",
            caveat: "second-hand")
        Decision(
            "A weighted sum of the heads", for: "one score to order by",
            because: "nobody knows the value of an edge ahead, but weights can be searched for",
            over: ["the plain product": "it is the objective, but leaves nothing to tune"])
        Training(.fromScratch, of: "ranker")

        Split(.byTime, because: "the task is to predict edges, not to fill gaps")
        Split(.byEntity, because: "members that training never saw show how a cold start goes")
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.recall(at: 5_000), .offline, of: "retrieval, all sources together (L0)")
        Metric(.recall(at: 800), .offline, of: "light ranker (L1)")
        Metric(.rocAUC, .offline, .primary, of: "ranker (L2)")
        Metric(.precision(at: 10), .offline, of: "ranker (L2)")
        Metric(.mAP, .offline, of: "ranker (L2), an edge or none")
        Metric(.ece, .offline, of: "each head of the ranker")
        Metric("accepted connections per viewer and week", .online, .primary, should: .rise)
        Metric("invitations sent", .online)
        Metric("acceptance rate", .online, should: .rise)
        Metric("contact over new edges after 30 days", .online, should: .rise)
        Metric("withdrawn invitations and \"I don't know them\"", .online, .guardrail, should: .fall)
        Metric("p95 of invitations received in a week", .online, .guardrail, should: .fall)
        Metric("reports", .online, .guardrail, should: .fall)
        Slices("connections: up to 10, to 100, more", "country", "newcomer")
        ErrorAnalysis("suggestions answered with \"I don't know them\", by the source that found them")
        Robustness("a hub with millions of two-hop paths", testedBy: "time and memory of the walk")
        Fairness(
            "Women and men are suggested as often to people who would accept",
            measuredBy: "true positive rate")
        Fairness(
            "Those with few connections get as good a chance", measuredBy: "true positive rate by degree")

        Gate(
            "promotion", opensIf: "AUC gains, and neither recall nor ECE is worse in any slice",
            comparedTo: .versionInUse, at: gate)
        Experiment(
            .clusterRandomised, unit: "cluster of members", duration: .weeks(4),
            decides: "accepted connections per viewer and week",
            because: "a change reaches both ends of an edge, and acceptance is slow")
        Experiment(.abTest, unit: "edge", because: "the change acts on pairs, so pairs can be assigned")
        Experiment(
            .switchback, unit: "a member with all neighbours",
            because: "one neighbourhood leaks little into others")
        Experiment(
            .interleaving, decides: "accepted edges of the new source",
            because: "a new source needs only a few slots")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.batch, of: nightly, because: "active members come daily, and their graph moves slowly")
        ServingMode(
            .online, of: walk, because: "who is new or long away has no list; no list has today's edges")
        ServingMode(.online, of: ranker, because: "what was ignored a minute ago must sink")
        Capacity(
            ranker, peak: .perSecond(16_800_000).derived(from: "21,000/s × 800 pairs"),
            because: "every list is ranked anew when it is asked for")
        Contract(
            "people you may know", request: "viewer, surface",
            response: "members in order, each with a reason such as 12 mutual connections",
            consumers: "tab, feed, notifications, onboarding")

        Path("suggestions", .p99, under: .milliseconds(150)) {
            app -- .request("open the tab") --> gateway -- .request("viewer, surface") --> suggestions
            suggestions -- .lookup("500 ids") --> lists -- .request("candidates") --> eligibility
            suggestions -- .request("fresh two hops") --> walk -- .request("candidates") --> eligibility
            suggestions -- .lookup("500 neighbours") --> index -- .request("candidates") --> eligibility
            eligibility -- .request("800 pairs") --> ranker -- .lookup("pair features", items: 800) --> latest
            ranker -- .request("three chances") --> reranker -- .response("ordered list") --> suggestions
            lists -- .fallback("stored order", when: "the ranker fails") --> suggestions

            Hop("routing", gateway, .milliseconds(5))
            Hop("read the stored 500", lists, .milliseconds(10))
            Hop("walk two hops over fresh edges", walk, .milliseconds(30), parallel: "more candidates")
            Hop("nearest 500", index, .milliseconds(25), parallel: "more candidates")
            Hop("drop connected, pending, blocked, ignored", eligibility, .milliseconds(10))
            Hop("read the features of 800 pairs", latest, .milliseconds(20))
            Hop("rank with three heads", ranker, .milliseconds(35))
            Hop("fairness, overload, diversity", reranker, .milliseconds(10))
            Hop("write the reasons, assemble", suggestions, .milliseconds(5))
            Headroom(.milliseconds(25), for: "retries, a slow shard")
        }
        Stage("retrieve", by: nightly, from: .billions(1), to: 5_000)
        Stage("score lightly, store the best", by: nightly, from: 5_000, to: 500)
        Stage("add fresh candidates, filter", by: eligibility, to: 800)
        Stage("rank", by: ranker, from: 800)
        Scale("Left by retrieval", at: "LinkedIn", count: .thousands(3, to: 5).source("frutik.github.io"))
        Scale(
            "Left by the light ranker", at: "LinkedIn",
            count: .count(500, to: 800).source("frutik.github.io"))

        registry -- .deploy("ranker", every: .days(1)) --> ranker
        registry -- .deploy("graph encoder", every: .weeks(1)) --> embedding
        embedding -- .batch("vectors") --> indexing -- .deploy("with its version") --> index
        embedding -- .batch("embedding features") --> history
        pairFeatures -- .batch("candidates") --> nightly -- .materialize("top 500") --> lists

        VersionedUnit(
            embedding, index,
            because: "Viewer and index need vectors of one network, or nearness means nothing.")
        Rollout(.shadow, "A new source: log how many of the accepted edges it had found.")
        Rollout(.canary, "A new source: in slots between those of the others.", shares: .percent(1))
        Rollout(.shadow, "A new ranker: score what is served, show nothing.")
        Rollout(
            .canary, "A new ranker, before clusters are compared.", shares: .percent(2),
            abortIf: "acceptance falls, or receivers' load or reports rise")
        Rollback("serve the version before", when: "a canary is aborted")
        Fallback(if: "the ranker is down or late", then: "the stored list in its own order", by: lists)
        Fallback(
            if: "a newcomer has no edges",
            then: "people from the address book, from school or work, then well-known members nearby")

        Safeguard("Blocks count both ways", against: "being suggested to somebody whom one has blocked")
        Safeguard("A setting that hides a member from suggestions", against: "being found against one's will")
        Safeguard(
            "A profile view alone never makes a suggestion",
            against: "betraying a source, a patient, an ex-partner")
        Safeguard("No reason is worded from a private signal", against: "telling who looked at whom")
        Safeguard(
            "Filter by a fake-account score, cap invitations",
            against: "fake profiles that harvest connections")
        Oversight(
            "the privacy team approves each new source and each new wording of a reason")
        Explanation("the reason of a suggestion, never a private one", to: "who gets it")
        Appeal("whoever is given away by a suggestion reports it, and the pair is blocked both ways")
        ModelCard(
            "signals that may retrieve, rank or explain; metrics by degree and gender; limits", of: ranker)
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        suggestions -- .log("pairs, scores, reasons") --> predictions
        predictions -- .batch("by group and degree") --> fairness
        events -- .metric("accepted edges") --> acceptance -- .metric("acceptance rate") --> alerts
        fairness -- .metric("gap between groups") --> alerts -- .trigger("retrain") --> rankerTrainer

        Logging(
            "pair, source, scores, position, reason, versions", of: suggestions,
            joinedBy: "viewer, candidate, day")
        Signal("completeness of the snapshot", .dataQuality, every: .days(1))
        Signal("edges gained and lost", .dataQuality, every: .days(1))
        Signal("share of imported contacts that match", .dataQuality)
        Signal("spread of connections per member", .drift)
        Signal("share of each source in what is served", .drift)
        Signal("norm of the member vectors", .drift)
        Signal("seasons of hiring, the school year, imports that spread", .conceptDrift)
        Signal("mutual connections, batch against live", .skew)
        Signal("accepted edges, by segment", .business, by: acceptance)
        Signal("Gini index of who is recommended", .business)
        Signal("true positive rate by group and by degree", .fairness, by: fairness)

        Alert(
            "acceptance", when: "the acceptance rate drops", tells: "network growth on call", then: .retrain,
            at: acceptance)
        Alert("fairness", when: "the gap between groups widens", tells: "responsible-AI team", at: fairness)
        Runbook(
            "somebody reports that a suggestion gave them away",
            do: "block the pair both ways, find the source, switch it off if there are more such cases",
            owner: "privacy team")
        Retraining("ranker", by: rankerTrainer, every: .days(1), orWhen: "the acceptance alert")
        Retraining("graph network, then vectors and index", by: graphTrainer, every: .weeks(1))
        Retraining("stored lists", by: nightly, every: .days(1), orWhen: "a member gains 20 edges")
        FeedbackLoop(
            "Who is shown gets connected, and who is connected gets shown",
            bias: "hubs grow, the others don't",
            correctedBy: "a correction for popularity; the re-ranker holds back who is over-represented")

        FollowUp(
            "Why not score everybody?",
            answer: "A billion pairs a viewer; the funnel scores 0.0005 % and loses little recall.")
        FollowUp(
            "Five million paths of two hops lead through one celebrity. What breaks?",
            answer: "The walk: so cap hubs, sample their paths, divide by degree.")
        FollowUp(
            "What does a member without a single edge see?",
            answer: "Address-book matches, people with a like profile, people nearby.")
        FollowUp(
            "What of an invitation that is accepted after ten days?",
            answer: "It counts: labels ripen for 14 days, and younger ones are reweighted until then.")
        FollowUp(
            "What does an A/B test look like when effects travel along edges?",
            answer: "Randomise clusters; log for the control group what it would have been shown.")
    }
}
