extension Icon {
    /// Every icon, in the order in which data runs through a system.
    static let all: [Icon] = [
        .person, .app, .globe,
        .inlet, .waves, .cylinder, .graph, .bucket, .warehouse, .gear, .merge, .tag, .pencil, .shield,
        .pipeline, .table,
        .workflow, .notebook, .layers, .dumbbell, .sliders, .checklist, .archive, .vector, .chip, .flask,
        .door, .server, .speech, .funnel, .lens, .sorting, .cube, .shadow, .branch, .bolt, .turn, .switch,
        .tray, .stairs, .envelope, .cloud,
        .page, .pulse, .chart, .panels, .bell, .cycle,
        .generic,
    ]

    // MARK: - Outside

    static let person = Icon(
        "person", for: [.endUser, .humanReviewer],
        "M15.8 8a3.8 3.8 0 1 1-7.6 0a3.8 3.8 0 1 1 7.6 0M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6")
    static let app = Icon(
        "app", for: [.client],
        "M5.5 4.5h13a2.5 2.5 0 0 1 2.5 2.5v10a2.5 2.5 0 0 1-2.5 2.5h-13a2.5 2.5 0 0 1-2.5-2.5v-10a2.5 2.5 0 0 1 "
            + "2.5-2.5zM3 9.5h18M6.2 7h.01M9 7h.01")
    static let globe = Icon(
        "globe", for: [.externalService],
        "M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M3 12h18M12 3c2.6 2.6 3.9 5.6 3.9 9s-1.3 6.4-3.9 9c-2.6-2.6-3.9-5.6-"
            + "3.9-9s1.3-6.4 3.9-9z")

    // MARK: - Data

    static let inlet = Icon(
        "inlet", for: [.eventCollector],
        "M12 3.5v10M8 9.5l4 4l4-4M4 15.5v2.5a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2.5")
    static let waves = Icon(
        "waves", for: [.eventStream, .changeCapture],
        "M3 7c3-2.6 6-2.6 9 0s6 2.6 9 0M3 12c3-2.6 6-2.6 9 0s6 2.6 9 0M3 17c3-2.6 6-2.6 9 0s6 2.6 9 0")
    static let cylinder = Icon(
        "cylinder", for: [.operationalDatabase, .keyValueStore, .factStore],
        "M19.5 6c0 1.7-3.4 3-7.5 3s-7.5-1.3-7.5-3s3.4-3 7.5-3s7.5 1.3 7.5 3zM4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 "
            + "7.5-3v-12M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3")
    static let graph = Icon(
        "graph", for: [.graphDatabase],
        "M8 6a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0M21 8.5a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0M13 18.5a2.5 2.5 0 1 "
            + "1-5 0a2.5 2.5 0 1 1 5 0M8 6.4l8 1.6M6.7 8.3l2.9 7.9M16.9 10.5l-4.6 6.2")
    static let bucket = Icon(
        "bucket", for: [.objectStore, .dataLake, .artifactStore],
        "M20 6.5c0 1.5-3.6 2.7-8 2.7s-8-1.2-8-2.7s3.6-2.7 8-2.7s8 1.2 8 2.7zM4 6.5l1.9 11.6c.2 1.3 2.8 2.2 6.1 "
            + "2.2s5.9-.9 6.1-2.2l1.9-11.6")
    static let warehouse = Icon(
        "warehouse", for: [.dataWarehouse], "M3 20.5v-11l9-5.5l9 5.5v11M7.5 20.5v-8h9v8M7.5 16.5h9")
    static let gear = Icon(
        "gear", for: [.batchJob, .streamJob, .batchInference],
        "M18 12a6 6 0 1 1-12 0a6 6 0 1 1 12 0M14.2 12a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 1 1 4.4 0M12 6v-3M12 18v3M6 "
            + "12h-3M18 12h3M7.8 7.8l-2.1-2.1M16.2 16.2l2.1 2.1M7.8 16.2l-2.1 2.1M16.2 7.8l2.1-2.1")
    static let merge = Icon(
        "merge", for: [.labelJoiner, .mixer],
        "M3.5 6h3.5c4 0 4 6 8 6h5.5M3.5 18h3.5c4 0 4-6 8-6M17.5 9l3 3l-3 3")
    static let tag = Icon(
        "tag", for: [.labelStore], "M3.5 12v-7a1.5 1.5 0 0 1 1.5-1.5h7l8.5 8.5l-8.5 8.5zM8 8h.01")
    static let pencil = Icon(
        "pencil", for: [.annotationService], "M4 20l1-4.5l11-11l3.5 3.5l-11 11zM13.2 7.3l3.5 3.5")
    static let shield = Icon(
        "shield", for: [.dataValidator, .consentService, .policyEngine],
        "M12 3l7.5 2.8v5.4c0 4.6-3 7.9-7.5 9.8c-4.5-1.9-7.5-5.2-7.5-9.8v-5.4zM8.7 11.8l2.4 2.4l4.4-4.6")

    // MARK: - Features

    static let pipeline = Icon(
        "pipeline", for: [.batchFeaturePipeline, .streamFeaturePipeline, .preprocessor],
        "M2.5 8.5h5v7h-5zM16.5 8.5h5v7h-5zM9.8 12h4.4M12.2 9.7l2.3 2.3l-2.3 2.3")
    static let table = Icon(
        "table", for: [.offlineFeatureStore, .onlineFeatureStore, .featureServer],
        "M5.5 4.5h13a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM3.5 9.5h17M3.5 14.5h17M9.5 "
            + "9.5v10")

    // MARK: - Training

    static let workflow = Icon(
        "workflow", for: [.orchestrator],
        "M9.5 3.5h5v5h-5zM3.5 15.5h5v5h-5zM15.5 15.5h5v5h-5zM12 8.5v3.5M6 15.5v-3.5h12v3.5")
    static let notebook = Icon(
        "notebook", for: [.notebook],
        "M6.5 3.5h11a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-11zM4 7.5h4.5M4 12h4.5M4 16.5h4.5M12 8.5h4M12 12h4")
    static let layers = Icon(
        "layers", for: [.datasetBuilder],
        "M12 3.5l9 4.5l-9 4.5l-9-4.5zM3 12.2l9 4.5l9-4.5M3 16.4l9 4.5l9-4.5")
    static let dumbbell = Icon(
        "dumbbell", for: [.trainer], "M3 9.5v5M6.5 6.5v11M17.5 6.5v11M21 9.5v5M6.5 12h11")
    static let sliders = Icon(
        "sliders", for: [.tuner, .calibrator],
        "M8 14a2 2 0 1 1-4 0a2 2 0 1 1 4 0M14 8a2 2 0 1 1-4 0a2 2 0 1 1 4 0M20 15.5a2 2 0 1 1-4 0a2 2 0 1 1 4 0M6 "
            + "3.5v8.5M6 16v4.5M12 3.5v2.5M12 10v10.5M18 3.5v10M18 17.5v3")
    static let checklist = Icon(
        "checklist", for: [.evaluator],
        "M9 5h-2.5a2 2 0 0 0-2 2v11.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-11.5a2 2 0 0 0-2-2h-2.5M9 3h6v4h-6zM8.5 "
            + "13.8l2.5 2.5l4.5-4.8")
    static let archive = Icon(
        "archive", for: [.modelRegistry, .featureRegistry],
        "M3.5 4.5h17v4.5h-17zM5 9v10.5h14v-10.5M9.5 13h5")
    static let vector = Icon(
        "vector", for: [.encoder, .embeddingJob],
        "M7.5 3.5h-3v17h3M16.5 3.5h3v17h-3M10 8h4M10 12h4M10 16h4")
    static let chip = Icon(
        "chip", for: [.modelCompiler],
        "M6.5 6.5h11v11h-11zM10.2 10.2h3.6v3.6h-3.6zM9.5 3v3.5M14.5 3v3.5M9.5 17.5v3.5M14.5 17.5v3.5M3 9.5h3.5M3 "
            + "14.5h3.5M17.5 9.5h3.5M17.5 14.5h3.5")
    static let flask = Icon(
        "flask", for: [.experimentTracker, .experimentService, .experimentAnalysis],
        "M9 3.5h6M10.3 3.5v6l-5.4 8.6a1.8 1.8 0 0 0 1.5 2.7h11.2a1.8 1.8 0 0 0 1.5-2.7l-5.4-8.6v-6M7.6 15h8.8"
    )

    // MARK: - Serving

    static let door = Icon(
        "door", for: [.gateway],
        "M13 3.5h5a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-5M3.5 12h11M10.5 8l4 4l-4 4")
    static let server = Icon(
        "server", for: [.service],
        "M5.5 4h13a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zM5.5 13h13a2 2 0 0 1 2 2v3a2 2 "
            + "0 0 1-2 2h-13a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zM7.2 7.5h.01M7.2 16.5h.01M11 7.5h6M11 16.5h6")
    static let speech = Icon(
        "speech", for: [.queryUnderstanding], "M4 4.5h16v12h-8.5l-4.5 4v-4h-3zM8 8.7h8M8 12.3h5")
    static let funnel = Icon(
        "funnel", for: [.candidateGenerator], "M3.5 4.5h17l-6.5 8v5.5l-4 2.5v-8z")
    static let lens = Icon(
        "lens", for: [.vectorIndex, .textIndex, .geoIndex, .indexBuilder],
        "M17 10.5a6.5 6.5 0 1 1-13 0a6.5 6.5 0 1 1 13 0M15.3 15.3l5.2 5.2")
    static let sorting = Icon(
        "sorting", for: [.lightRanker, .heavyRanker, .reranker, .auction],
        "M3.5 6h12M3.5 12h8M3.5 18h4.5M17.5 9.5v10M14 16l3.5 3.5l3.5-3.5")
    static let cube = Icon(
        "cube", for: [.modelServer], "M12 3l8 4.5v9l-8 4.5l-8-4.5v-9zM4 7.5l8 4.5l8-4.5M12 12v9")
    static let shadow = Icon("shadow", for: [.shadowServer], "M4 4.5h11v11h-11zM9 19.5h11v-11")
    static let branch = Icon(
        "branch", for: [.ruleEngine],
        "M12 3l4.5 4.5l-4.5 4.5l-4.5-4.5zM7.5 7.5h-3v12.5M16.5 7.5h3v12.5M2.3 17.8l2.2 2.4l2.2-2.4M17.3 17.8l2.2 "
            + "2.4l2.2-2.4")
    static let bolt = Icon("bolt", for: [.cache], "M13 3l-8 10.5h6l-1 7.5l8-10.5h-6z")
    static let turn = Icon(
        "turn", for: [.fallbackSource], "M8.5 4.5l-4.5 4.5l4.5 4.5M4 9h10.5a5.5 5.5 0 0 1 0 11h-4.5")
    static let `switch` = Icon(
        "switch", for: [.circuitBreaker],
        "M8.5 15.5a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0M19.1 15.5a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0M2 "
            + "15.5h2.9M19.1 15.5h2.9M8 14.2l7-6.7")
    static let tray = Icon(
        "tray", for: [.reviewQueue], "M3.5 13.5l3-9h11l3 9v6h-17zM3.5 13.5h5l1.5 3h4l1.5-3h5")
    static let stairs = Icon(
        "stairs", for: [.rolloutController], "M3 20h4.5v-5h4.5v-5h4.5v-5h4.5")
    static let envelope = Icon(
        "envelope", for: [.notificationService],
        "M5.5 5h13a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2zM3.8 7.5l8.2 6l8.2-6")
    static let cloud = Icon(
        "cloud", for: [.contentNetwork],
        "M7 18.5a4.5 4.5 0 0 1-.4-9a6 6 0 0 1 11.5 1.2a4 4 0 0 1-.6 7.8z")

    // MARK: - Monitoring

    static let page = Icon(
        "page", for: [.predictionLog, .auditLog],
        "M5.5 3h8.5l4.5 4.5v13.5h-13zM14 3v4.5h4.5M8.8 12.5h6.4M8.8 16.5h6.4")
    static let pulse = Icon(
        "pulse",
        for: [
            .dataQualityMonitor, .driftMonitor, .skewMonitor, .performanceMonitor, .businessMonitor,
            .fairnessMonitor, .systemMonitor,
        ], "M2.5 12.5h4.5l3-8l4.5 15l3-7h4")
    static let chart = Icon("chart", for: [.metricsStore], "M4 4v16h16M8.5 16v-4M13 16v-8M17.5 16v-6")
    static let panels = Icon(
        "panels", for: [.dashboard], "M4 4h7v9h-7zM14 4h6v5h-6zM14 12h6v8h-6zM4 16h7v4h-7z")
    static let bell = Icon(
        "bell", for: [.alerting], "M6 16.5v-6a6 6 0 0 1 12 0v6l1.8 1.7h-15.6zM10 21h4M12 2.8v1.6")
    static let cycle = Icon(
        "cycle", for: [.retrainTrigger],
        "M20 4.5v5.5h-5.5M4 19.5v-5.5h5.5M19.5 10a8 8 0 0 0-14.4-2.4M4.5 14a8 8 0 0 0 14.4 2.4")

    // MARK: - What a design names itself

    static let generic = Icon(
        "generic", for: [.custom],
        "M6.5 4h11a2.5 2.5 0 0 1 2.5 2.5v11a2.5 2.5 0 0 1-2.5 2.5h-11a2.5 2.5 0 0 1-2.5-2.5v-11a2.5 2.5 0 0 1 2.5-"
            + "2.5zM8 12h.01M12 12h.01M16 12h.01")
}
