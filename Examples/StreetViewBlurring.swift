import SystemDesign

/// Cars photograph every street, and neither a face nor a number plate may reach the map: a batch system that
/// gets no clicks, and whose worst error is a person that it overlooks.
@main
struct StreetViewBlurring: Design {
    let title = "Street View blurring"
    let summary =
        "Finds faces and number plates in street panoramas and blurs them before anybody sees the map."
    let maturity = Maturity.design

    // Figures that are needed more than once.
    static let arrivals: Rate = .perSecond(579).derived(from: "50 million images a day ÷ 86,400 s")
    static let factSheet = "fact sheet on GitHub, quoting blog.google of May 2022"
    static let frome = "Frome et al., ICCV 2009"
    static let repairTime: TimeSpan = .hours(48)
    static let trainingTime: TimeSpan = .days(2).assumed
    static let trainingGPUs: Count = .count(32).assumed

    // Actors
    let cars = Client("Capture vehicles", rate: arrivals, notes: "panoramas, GPS")
    let viewer = EndUser("Map viewer", notes: "reports what was missed")
    let annotators = HumanReviewer("Box annotators", notes: "two for each image")
    let auditors = HumanReviewer("Audit team", notes: "looks at what is published")

    // Data
    let rawImages = ObjectStore("Raw images", notes: "encrypted")
        .personalData(.sensitive)
    let newImages = EventStream("New images", rate: arrivals, notes: "one event for each")
    let checks = DataValidator("Image checks", notes: "calibration, exposure")
    let driveFacts = DataWarehouse("Drives and depth", notes: "route, camera, 3D points")
    let annotation = AnnotationService("Annotation", notes: "some regions masked")
        .personalData(.sensitive)
    let boxes = LabelStore("Box labels", notes: "versioned")
    let requests = Database(.operational, "Blur requests", notes: "misses and needless blurs")
        .personalData(.identifying)

    // Training
    let dataset = DatasetBuilder("Data set", notes: "balanced by country and slice")
        .personalData(.sensitive)
    let augmentation = DataJob(.batch, "Augmentation", notes: "synthetic plates of each country")
        .plane(.training)
    let trainer = Trainer(
        "Detector training", duration: trainingTime, accelerators: trainingGPUs,
        notes: "Faster R-CNN with a feature pyramid")
    let verifierTrainer = Trainer("Verifier training", notes: "a small CNN on crops")
    let gate = Evaluator("Recall gate", notes: "slice by slice")
    let registry = ModelRegistry("Model registry", notes: "detector and verifier, as a pair")
    let sampler = DataJob(
        .batch, "Active-learning sampler",
        notes: "images in doubt, and those that drew complaints"
    )
    .plane(.training)

    // Serving
    let orchestrator = Orchestrator("Batch orchestrator", notes: "new images, and the archive once more")
        .plane(.serving)
    let tiler = Preprocessor("Decode and tile", notes: "1024 × 1024, one fifth of overlap")
    let detector = BatchInference("Detector workers", notes: "on GPUs; all tiles of an image at once")
        .plane(.serving)
    let verifier = Reranker("Verifier", notes: "overlaps, geometry, a second look at each crop")
    let blur = Service("Blur renderer", notes: "pixels, then a Gaussian; can't be undone")
    let published = ObjectStore("Published images", notes: "blurred copies only")
        .plane(.serving)
        .personalData(.identifying)
    let network = ContentNetwork("Map network")
    let manualBlur = ReviewQueue("Manual blur", notes: "people draw what the model missed")
        .personalData(.identifying)
    let poison = EventStream("Dead letters", notes: "images that can't be processed")
        .plane(.serving)
        .personalData(.sensitive)

    // Monitoring
    let boxLog = PredictionLog("Box log", notes: "boxes, scores, version; no pixels")
    let auditRecall = Monitor(.performance, "Audit recall", every: .weeks(1))
    let sliceRecall = Monitor(.fairness, "Recall by slice", every: .weeks(1))
    let drift = Monitor(.drift, "Cameras and boxes")
    let accessLog = AuditLog("Access to raw images", notes: "who, when")
        .personalData(.identifying)
    let alerts = Alerting("Alerting").owner("imagery privacy on call")

    // MARK: 1 · Clarify requirements

    var requirements: Requirements {
        Goal(
            "Publish street images that are lawful and that people trust",
            metric: "blur requests per million views")
        UseCase("walk through a street on the map", by: "a map viewer")
        UseCase("pass a camera car without appearing on the map", by: "anybody in the street")
        UseCase("report a face, a plate or a house, and see it gone", by: "who is shown")
        Guardrail("Equal recall for all groups of people and all countries")
        Guardrail("Cost of a million images")
        Guardrail("No raw image is kept longer than policy allows")
        OutOfScope("Whole bodies and houses", because: "only on request, by hand")
        OutOfScope("Blurring in the car", because: "an extension, with a lighter detector")
        OutOfScope("Telling who somebody is", because: "nothing here ever computes an identity")

        Question(
            "What has to be blurred?",
            answer: "Faces and plates at first; a whole body or a house when somebody asks.")
        Question(
            "Does it have to be done at once?",
            answer: "No, days lie between a drive and the map: batch is right.")
        Question(
            "Which labels are there?",
            answer: "A million images with boxes; active learning adds more.")
        Question(
            "Do we keep the raw images?",
            answer: "Encrypted and for a limited time: a better model will have to see them again.")
        Question(
            "Must the car do it?",
            answer: "Not in the first version; blurring at the edge can come later.")
        Question(
            "What happens when somebody reports a miss?",
            answer: "A person blurs it within 48 hours, and it becomes a label.")
        Question(
            "Panoramas or tiles?",
            answer: "Equirectangular panoramas, cut into tiles that overlap.")

        Constraint(.regulation, "each country has its own law, such as the GDPR")
        Constraint(.hosting, "panoramas leave the car encrypted and are blurred in our data centres")
        ErrorCost(.falseNegative, "a face or a plate is on the map", is: "a breach of somebody's privacy")
        ErrorCost(.falsePositive, "a shop sign is blurred", is: "ugly")
        Tradeoff(
            "recall", over: "precision",
            because: "the system of 2009 chose so, then removed false boxes by what is known of streets")
        Impact(
            .high, on: "whoever was in the street",
            because: "nobody asked them, and a miss shows the world where they were")

        Load("new images", at: rawImages, average: Self.arrivals, payload: .megabytes(6).assumed)
        Load("boxes", average: .perDay(175_000_000).derived(from: "50 million × (1.5 faces + 2 plates)"))
        Scale("New images", rate: .perDay(50_000_000).assumed)
        Scale("Faces in an image, on average", count: .count(1.5).assumed)
        Scale("Plates in an image, on average", count: .count(2).assumed)
        Scale("Raw images of a day", size: .terabytes(300).derived(from: "50 million × 6 MB"))
        Scale("Blurred images of a day", size: .terabytes(300).derived(from: "as many, as large"))
        Scale(
            "images in the archive, 2022", at: "Google Street View",
            count: .billions(220).orMore.source(Self.factSheet))
        Scale(
            "countries, 2022", at: "Google Street View", count: .count(100).orMore.source(Self.factSheet))
        Scale(
            "miles driven, 2019", at: "Google Street View",
            count: .millions(10).orMore.source("CNET, December 2019"))
        Target(.freshness, under: .hours(72), of: "an image, from upload to map")
        Target(.completion, under: Self.repairTime, of: "a reported miss")
        Appeal(
            "whoever is shown can report it, and a person decides", by: manualBlur, within: Self.repairTime)
        Risk(
            "A person can be known by place and clothes in spite of the blur, and stalkers can use that",
            mitigation: "blur whole bodies and houses on request")
        Reference(
            "GitHub ByteByteGoHq/ml-bytebytego, and the peacock-flounder notes of its third week",
            for: "the problem, as a chapter of a course")
        Reference(
            "Frome et al., Large-scale privacy protection in Google Street View, ICCV 2009",
            for: "recall first, then knowledge of streets; results of 2009", caveat: "the abstract only")
        Reference(
            Self.factSheet, for: "size of the archive", caveat: "second-hand")
        Reference("CNET, 13 December 2019", for: "miles driven")
    }

    // MARK: 2 · Frame as an ML task

    var framing: Framing {
        MLObjective(
            "Find every face and plate, with boxes that cover what identifies; tolerate some false ones.",
            for: "few blur requests")
        MLTask(
            .objectDetection, of: "detector", input: "a panorama in tiles",
            output: "boxes: four numbers each, a class (face or plate), a score", modalities: .image,
            supervision: .supervised)
        MLTask(
            .binaryClassification, of: "verifier", input: "the crop of a box, its depth and size",
            output: "whether it is a face or a plate at all", modalities: .image, .tabular,
            supervision: .supervised)
        WithoutML(
            "people blur by hand",
            insufficient: "579 images arrive every second; hands are for what was missed")
        Alternative(
            "recognise people and blur those who ask",
            rejected: "It would need what the system must never have: a store of faces.")
        Assumption(
            "What follows the detector is part of the task",
            because: "merging overlaps, depth, neighbouring frames and the verifier decide what gets blurred")
    }

    // MARK: 3 · Prepare the data

    var data: DataPreparation {
        Entity("panorama", "one shot in all directions")
        Entity("tile", "a piece of a panorama, as the detector gets it")
        Entity("box", "where something was found, of which class, how surely")
        Entity("drive", "one car on its route")
        Entity("camera")
        Entity("blur request", "what a viewer reports: missed, or blurred needlessly")

        DataSource(rawImages, .files, of: "panoramas", caveat: "the most sensitive data here")
        DataSource(driveFacts, .eventTable, of: "route, camera pose, depth from 3D points")
        DataSource(annotators, .files, of: "boxes drawn by hand", labelled: true)
        DataSource(
            requests, .eventTable, of: "reported misses and complaints", labelled: true,
            caveat: "weeks late, and only from where people look")

        cars -- .batch("encrypted upload") --> rawImages -- .event("new image") --> newImages
        newImages -- .stream("check") --> checks -- .event("accepted") --> orchestrator
        cars -- .batch("GPS, depth") --> driveFacts
        viewer -- .feedback("missed face") --> requests -- .review("to be blurred") --> manualBlur
        manualBlur -- .label("confirmed misses") --> boxes
        requests -- .batch("hot spots") --> sampler -- .batch("tasks") --> annotation
        annotation -- .review("images") --> annotators -- .label("boxes") --> boxes
        rawImages -- .log("who, when") --> accessLog

        Label(
            "box", .human, from: annotators, delay: .days(2, to: 5), negatives: "all the rest of the image",
            annotators: 2, quality: "somebody else decides where two boxes have an IoU below 0.7")
        Label(
            "confirmed miss", .explicit, from: manualBlur, delay: Self.repairTime,
            caveat: "counted from the report, which may come weeks after publishing")
        Label("needless blur", .explicit, from: requests, caveat: "few complain about a blurred sign")
        Label("audited image", .audit, from: auditors)
        Bias("Annotators overlook small faces, too", correctedBy: "a second pass shows how many")
        Bias("Reports come from places with many viewers", correctedBy: "the audit")

        Feature(
            "pixels", of: "tile", .image, changes: .never, computed: .batch, by: tiler,
            encoding: "1024 × 1024, 20 % overlap, normalised by channel")
        Feature(
            "feature pyramid", of: "tile", .image, changes: .perVersion, computed: .batch, by: detector,
            encoding: "maps at strides from 4 to 64")
        Feature(
            "height and pitch", of: "camera", .numerical, changes: .never, computed: .batch,
            encoding: "once a drive; tells where faces can be")
        Feature(
            "depth", of: "tile", .image, changes: .never, computed: .batch,
            encoding: "once a drive; distance of each point, to check sizes")
        Feature(
            "expected size at its depth", of: "box", .numerical, changes: .never, computed: .batch,
            by: verifier, encoding: "takes out faces on billboards")
        Feature(
            "same thing in the next frame", of: "box", .categorical, changes: .never, computed: .batch,
            encoding: "once a drive; frames vote")
        Feature(
            "country and format of plates", of: "drive", .categorical, changes: .never, computed: .batch,
            encoding: "once a drive; a bias in the class head")
        Feature(
            "time of day, weather", of: "drive", .categorical, changes: .never, computed: .batch,
            encoding: "once a drive; only to cut slices", only: .evaluation)
        Feature(
            "requests within 100 m", of: "panorama", .numerical, computed: .batch, over: .days(90),
            freshness: .days(1), encoding: "weight for the audit's sample")
        Feature(
            "scores of detector and verifier", of: "box", .numerical, changes: .perVersion,
            computed: .batch, by: verifier, encoding: "fused into one")

        Validation(
            "calibration of the camera, exposure, tiles that decode", at: checks, otherwise: .quarantine)
        Versioning("boxes carry the guideline and the drive that they come from", of: boxes)
        Encryption(.atRest, .inTransit)
        Privacy(.purpose, "raw images serve to blur, and to learn to blur")
        Privacy(
            .minimisation, "no embedding of a face is ever stored, so nobody can be recognised by accident")
        Privacy(.redaction, "annotators see the region in question, the rest masked")
        Access("annotators", to: rawImages, annotation, by: "contract; the access log records every look")
        Retention(of: "raw images", setBy: "the law of each country")
        Deletion(of: "what a viewer reports", from: published, network)
    }

    // MARK: 4 · Develop the model

    var model: ModelDevelopment {
        Candidate(
            "Sliding window on boosted features", .historical,
            for: "its result is known", against: "misses profiles")
        Candidate(
            "YOLO, SSD or RetinaNet, in one stage", .challenger,
            for: "3 to 5 times the throughput; could run in the car", against: "weak on small objects")
        Candidate(
            "Faster R-CNN with a feature pyramid", .chosen,
            for: "best on small objects, and a batch can wait", against: "slower")
        Candidate(
            "DETR and its relatives", .research, for: "neither anchors nor suppression of overlaps",
            against: "slow to converge, weak on small objects")
        Candidate(
            "A small CNN on each crop, as verifier", .chosen, for: "removes false boxes for little compute",
            against: "one more model to look after")
        Candidate(
            "Masks instead of boxes", .later, for: "a blur that follows the shape",
            against: "labels cost far more")
        Scale(
            "faces blurred well enough", at: "Street View of 2009",
            share: .percent(89).orMore.source(Self.frome))
        Scale(
            "plates blurred well enough", at: "Street View of 2009",
            share: .percent(94, to: 96).source(Self.frome))
        Reference(
            "Papers on Faster R-CNN, FPN, focal loss, DETR, COCO", for: "detectors and their metrics",
            caveat: "from memory")

        boxes -- .trainingData("training and audit split") --> dataset
        rawImages -- .batch("pixels") --> dataset -- .batch("images") --> augmentation
        augmentation -- .trainingData("images, augmented") --> trainer -- .artifact("detector") --> gate
        dataset -- .trainingData("crops") --> verifierTrainer -- .artifact("verifier") --> gate
        gate -- .artifact("if no slice is worse") --> registry

        Dataset(
            "annotated images", of: "detector",
            rows: .millions(1).literature("notes on the interview book"), at: dataset)
        Loss(.smoothL1, "boxes", of: "detector")
        Loss(
            .crossEntropy, "classes; and in the proposal network, whether there is an object at all",
            of: "detector")
        Loss(.focal, "classes", of: "one-stage challenger")
        Negatives(.hard, "background that the model takes for an object, mined as it trains")
        Imbalance(
            "Most anchors show background", ratio: 1_000, remedy: "sample three of them for each object")
        Imbalance("Some countries have far more images", remedy: "batches balanced by country")
        Augmentation(
            "brightness and blur, while training", "scale, rotation, occlusion",
            "synthetic plates of each country, made ahead and stored")
        Split(.byPlace, .byEntity, because: "frames of one drive show the same people again and again")
        Training(
            .fineTune, "from COCO weights: 24 epochs, scales from 0.5 to 2; flips when testing",
            of: "detector", takes: Self.trainingTime, accelerators: Self.trainingGPUs)
        Training(
            .activeLearning, "on images that it is unsure of, or that drew complaints", of: "detector")
        Threshold(
            "score, one for each class", then: "the box goes on to the verifier",
            because: "the highest that still has the recall demanded on the audit set", by: detector)
        Decision(
            "a low threshold, then a verifier", for: "recall and precision",
            because: "what the detector drops is lost; what it finds in error can still be removed")
        ModelCard("recall by slice and size, countries in training, what it isn't for", of: detector)
    }

    // MARK: 5 · Evaluate

    var evaluation: Evaluation {
        Metric(.recall, .offline, .primary, of: "faces", on: "audit set, at IoU 0.5", atLeast: 0.99)
        Metric(.recall, .offline, .primary, of: "plates", on: "audit set, at IoU 0.5", atLeast: 0.995)
        Scale(
            "Faces missed at that recall, before people look",
            rate: .perDay(750_000).derived(from: "50 million × 1.5 × 1 %"))
        Scale(
            "Plates missed at that recall, before people look",
            rate: .perDay(500_000).derived(from: "50 million × 2 × 0.5 %"))
        Metric(.precision, .offline)
        Metric("AP, IoU 0.5 to 0.95", .offline, on: "COCO's definition")
        Metric(.mAP, .offline, on: "faces and plates")
        Metric(.recall, .offline, of: "each size: under 16 px, 16 to 32 px, over 32 px")
        Metric("misses in 1,000 images", .offline, should: .fall)
        Metric(
            "sufficient blur", .offline, should: .rise,
            on: "at least 90 % of what identifies is covered, whatever the IoU")
        Metric("blur requests per million views", .online, .primary, should: .fall)
        Metric("confirmed misses", .online, should: .fall)
        Metric("complaints about needless blur", .online, should: .fall)
        Metric("time until a report is settled", .online, should: .fall)
        Metric("cost of a million images", .online, .guardrail, should: .fall)
        Slices(
            "skin tone", "age", "gender presentation", "head covering", "seen from a wheelchair's height",
            "country of plates", "day or night")
        Slices(
            "side profiles", "faces under 16 px", "helmets", "masks", "statues", "posters", "reflections",
            "foreign plates", "motorcycles")
        ErrorAnalysis("every confirmed miss: overlooked, dropped by the verifier, or covered too little")
        Robustness(
            "a new camera, a new design of plates", testedBy: "recall on its first drives, labelled by hand")
        Fairness("Everybody is found equally well, and the table is published", measuredBy: "recall by slice")

        Decision(
            "an audit by people", for: "judging it live", because: "nobody clicks on a blur",
            over: ["A/B test": "viewers' clicks tell nothing about misses"])
        Audit(
            "published images, by strata", rate: .perWeek(20_000), by: auditors,
            corrects: "reports come only from where people look")
        Risk(
            "The audit sees few of 350 million images a week: it measures misses, and removes hardly any",
            mitigation: "look first where people complained; make a report easy, and its answer quick")
        Gate(
            "promotion", opensIf: "no protected slice loses more than 0.5 points of recall",
            comparedTo: .versionInUse, at: gate)
        Scale(
            "Faces in a slice that tell half a point from chance",
            count: .count(1_500).derived(from: "1.96² × 0.99 × 0.01 ÷ 0.005²"))
        Risk(
            "A small slice can't tell a loss from chance",
            mitigation: "fill rare slices of the audit set on purpose")
    }

    // MARK: 6 · Deploy and serve

    var serving: Serving {
        ServingMode(.batch, of: detector, because: "days lie between a drive and the map")
        Contract(
            "blurring", request: "an encrypted panorama, with its drive and depth",
            response: "a blurred copy, within 72 hours; boxes without pixels", consumers: "map")

        Path("one image", .p99, under: .seconds(3)) {
            rawImages -- .batch("image") --> tiler -- .request("tiles") --> detector
            detector -- .request("raw boxes") --> verifier -- .lookup("depth, expected size") --> driveFacts
            verifier -- .request("final boxes") --> blur -- .batch("blurred image") --> published

            Hop("fetch, decrypt", rawImages, .milliseconds(500))
            Hop("decode, cut into tiles", tiler, .milliseconds(400))
            Hop("detect in all tiles at once, on a GPU", detector, .milliseconds(900))
            Hop("merge overlaps, geometry, second look", verifier, .milliseconds(150))
            Hop("render the blur", blur, .milliseconds(350))
            Hop("write, checksum", published, .milliseconds(400))
            Headroom(.milliseconds(300))
        }
        Assumption(
            "A worker has up to 18 images in flight on each GPU",
            because: "20 images a second, 0.9 s each: the budget sizes the fleet, and nobody waits for it")
        Capacity(
            detector, perReplica: .perSecond(20).assumed,
            replicas: .count(29).derived(from: "579/s ÷ 20/s"),
            upTo: .count(60).derived(from: "2 × 29, rounded up, for peaks and retries"),
            because: "GPUs; every tile is looked at in several scales")

        orchestrator -- .trigger("job") --> tiler
        tiler -- .fallback("poison image") --> poison
        published -- .deploy("publish") --> network
        viewer -- .request("panorama") --> network
        manualBlur -- .control("boxes by hand") --> blur
        registry -- .deploy("region by region") --> detector
        registry -- .deploy("with its detector") --> verifier

        Decision(
            "by legal region, then by age", for: "the order of the queue",
            because: "laws set deadlines, and 72 hours are promised to all")
        Decision(
            "pixelate, then blur with a Gaussian", for: "what is published",
            because: "it can't be undone; the raw image stays as it was")
        VersionedUnit(
            detector, verifier, because: "The verifier has learnt from the false boxes of its detector.")
        Rollout(.shadow, "Both run on a million images from audited regions; people check every difference.")
        Rollout(
            .canary, "One country, audited twice.", each: .weeks(1),
            abortIf: "the gate's condition no longer holds")
        Rollout(.zonal, "Region by region, detector and verifier together.")
        Rollback("the pair before, and the country blurred anew by it", when: "the canary is aborted")
        Decision(
            "the newest and the most viewed images first",
            for: "the order in which the archive is blurred anew",
            because: "it takes months, and that is where people look")
        Scale(
            "The archive anew, at 10,000 images a second",
            takes: .days(255).derived(from: "220 billion ÷ 10,000/s"))
        Scale("GPUs for that", count: .count(500).derived(from: "10,000/s ÷ 20/s"))
        Scale(
            "The archive anew, at 50,000 images a second",
            takes: .days(51).derived(from: "220 billion ÷ 50,000/s"))
        Scale("GPUs for that pace", count: .count(2_500).derived(from: "50,000/s ÷ 20/s"))
        Safeguard(
            "For 30 days, the boxes of the old and the new model are blurred together",
            against: "losing what the old one had found")
        Risk(
            "By then, some raw images are deleted, and can't be blurred anew",
            mitigation: "search the published copies, and add the new boxes to the old")
        Fallback(if: "the detector is down", then: "images wait; none is published as it came")
        Fallback(if: "the verifier is down", then: "blur every raw box: ugly, and safe", by: blur)
        Fallback(
            if: "an image fails again and again", then: "people look at it; it stays off the map", by: poison)
        Safeguard("A job is named by the hash of its image", against: "doing it twice after a retry")
        Safeguard(
            "Rate limits, and a check of who asks", against: "blur requests for a competitor's shop front")
        Oversight("auditors look at published images and can stop a release", by: auditors)
        Accepting(
            .unexplainedAdverseDecision,
            because: "nobody is judged: a region is blurred or it isn't, and everybody can see which")
    }

    // MARK: 7 · Monitor and maintain

    var monitoring: Monitoring {
        detector -- .log("boxes, scores, version") --> boxLog -- .batch("uncertainty") --> sampler
        boxLog -- .batch("boxes per image") --> drift
        published -- .review("sample by strata") --> auditors
        auditors -- .label("misses") --> auditRecall
        auditors -- .label("tags of slices") --> sliceRecall
        auditRecall -- .metric("recall") --> alerts
        sliceRecall -- .metric("gap between slices") --> alerts
        drift -- .metric("PSI") --> alerts -- .trigger("retrain") --> trainer

        Logging("boxes, scores, versions, never pixels", of: detector, joinedBy: "image hash")
        Signal("calibration of cameras, exposure, tiles that don't decode", .dataQuality)
        Signal("boxes per image, by country: new cameras, new plates, masks as in 2020", .drift, by: drift)
        Signal("histogram of scores", .drift, by: drift)
        Signal("laws that name new things to blur", .conceptDrift)
        Signal(
            "recall in the audit, with its confidence interval", .performance, by: auditRecall,
            every: .weeks(1))
        Signal("recall by slice", .fairness, by: sliceRecall, every: .weeks(1))
        Signal("blur requests per million views", .business)
        Signal("age of the backlog, use of GPUs, share of dead letters", .system)
        Parity(
            "decoding and tiling", by: "one version offline and in workers",
            checkedBy: "the same boxes from trainer and worker")

        Alert(
            "recall", when: "audit recall < 98.5 %", tells: "imagery privacy on call", then: .retrain,
            at: auditRecall)
        Alert(
            "slices", when: "a gap between slices opens", tells: "imagery privacy on call", then: .page,
            at: sliceRecall)
        Alert("drift", when: "PSI of scores or boxes is high", tells: "imagery privacy on call", at: drift)
        Alert(
            "backlog", when: "the oldest image comes near its target", tells: "batch operations on call",
            then: .page)
        Runbook(
            "a drive went out unblurred",
            do: "take its panoramas off the network, blur them anew, audit the whole of it, tell legal")
        Runbook(
            "a camera of a new kind arrives",
            do: "hold its drives back, label some, extend the audit, then release them")
        Automation("detector and verifier", tests: "recall by slice")
        Retraining("detector", by: trainer, every: .months(1), orWhen: "recall")
        Retraining("verifier", by: verifierTrainer, every: .months(1), orWhen: "recall")
        FeedbackLoop(
            "Reports become labels", bias: "much-viewed places teach the model",
            correctedBy: "the audit, and images that the model is unsure of")

        FollowUp(
            "Why doesn't AP at IoU 0.5 suffice?",
            answer: "Half a face may be outside the box, eyes included: measure what is covered.")
        FollowUp(
            "One stage or two, if nobody waits?",
            answer: "Two, for accuracy; one, once cost counts more or the car has to blur.")
        FollowUp(
            "What about boxes that overlap?",
            answer: "Suppress doubles, but blur the union of the boxes, not just the best one.")
        FollowUp(
            "And faces on posters?",
            answer: "Depth tells their true size and gives them away; when in doubt, blur.")
    }
}
