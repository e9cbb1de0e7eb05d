extension ComponentKind {
    /// Every kind, by plane and in the order in which data runs through a system.
    public static let all: [ComponentKind] = [
        .client, .endUser, .humanReviewer, .externalService,
        .eventCollector, .eventStream, .operationalDatabase, .graphDatabase, .keyValueStore,
        .changeCapture, .objectStore, .batchJob, .streamJob, .dataLake, .dataWarehouse, .dataValidator,
        .labelJoiner, .labelStore, .annotationService, .consentService, .factStore,
        .batchFeaturePipeline, .streamFeaturePipeline, .offlineFeatureStore, .onlineFeatureStore,
        .featureRegistry,
        .orchestrator, .notebook, .datasetBuilder, .trainer, .tuner, .evaluator, .calibrator,
        .modelRegistry, .embeddingJob, .indexBuilder, .batchInference, .modelCompiler, .artifactStore,
        .experimentTracker,
        .gateway, .service, .queryUnderstanding, .preprocessor, .encoder, .candidateGenerator,
        .vectorIndex, .textIndex, .geoIndex, .lightRanker, .heavyRanker, .reranker, .modelServer,
        .shadowServer, .featureServer, .ruleEngine, .policyEngine, .auction, .mixer, .cache,
        .fallbackSource, .circuitBreaker, .experimentService, .reviewQueue, .rolloutController,
        .notificationService, .contentNetwork,
        .predictionLog, .auditLog, .dataQualityMonitor, .driftMonitor, .skewMonitor, .performanceMonitor,
        .businessMonitor, .fairnessMonitor, .systemMonitor, .metricsStore, .dashboard,
        .experimentAnalysis, .alerting, .retrainTrigger,
        .custom,
    ]

    /// The kind with this id.
    public static func withID(_ id: String) -> ComponentKind? { byID[id] }
    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
