import SystemDesign

/// Kinds of component that rules and items speak of together.
extension Set<ComponentKind> {
    /// What makes predictions while somebody waits.
    static let onlineModels: Self = [
        .encoder, .candidateGenerator, .lightRanker, .heavyRanker, .reranker, .modelServer,
        .queryUnderstanding,
    ]
    /// What makes predictions.
    static let models: Self = onlineModels.union([.batchInference, .embeddingJob])
    /// What learns from examples.
    static let trainers: Self = [.trainer, .tuner]
    /// What people, apps and other companies come in through.
    static let actors: Self = [.client, .endUser, .humanReviewer, .externalService]
    /// What keeps data.
    static let stores: Self = [
        .operationalDatabase, .graphDatabase, .keyValueStore, .objectStore, .dataLake, .dataWarehouse,
        .labelStore,
        .factStore, .offlineFeatureStore, .onlineFeatureStore, .vectorIndex, .textIndex, .geoIndex, .cache,
        .eventStream,
    ]
    /// Stores made for scans, not for single look-ups.
    static let analyticStores: Self = [.dataLake, .dataWarehouse, .offlineFeatureStore]
    /// What computes features.
    static let featurePipelines: Self = [.batchFeaturePipeline, .streamFeaturePipeline]
    /// What judges a model before it serves.
    static let gates: Self = [.evaluator]
    /// What watches.
    static let monitors: Self = [
        .dataQualityMonitor, .driftMonitor, .skewMonitor, .performanceMonitor, .businessMonitor,
        .fairnessMonitor,
        .systemMonitor,
    ]
    /// What keeps records of predictions and decisions.
    static let logs: Self = [.predictionLog, .auditLog]
    /// Where people decide.
    static let review: Self = [.reviewQueue, .humanReviewer, .annotationService]
    /// What runs on a schedule, from one end of its input to the other.
    static let scheduledJobs: Self = [
        .batchJob, .batchFeaturePipeline, .datasetBuilder, .trainer, .calibrator, .evaluator, .embeddingJob,
        .indexBuilder, .batchInference,
    ]
    /// What keeps things between those who write and those who read them, whenever that is.
    static let keepers: Self = stores.union(logs).union([
        .modelRegistry, .artifactStore, .experimentTracker, .featureRegistry, .metricsStore,
    ])
    /// Stores that change under those who read them, so that what was read yesterday can't be read again.
    static let mutableStores: Self = [
        .operationalDatabase, .graphDatabase, .keyValueStore, .objectStore, .dataLake, .dataWarehouse,
        .onlineFeatureStore,
    ]
    /// What finds things by more than their key.
    static let searchIndexes: Self = [.vectorIndex, .textIndex, .geoIndex]
    /// Where labels are joined, kept or made.
    static let labelKeepers: Self = [.labelJoiner, .labelStore, .annotationService]
    /// What remembers inputs as they were when something was decided.
    static let servedRecords: Self = [.predictionLog, .factStore]
}

// MARK: - Models in use and what becomes of their answers

extension Set<ComponentKind> {
    /// Where a model runs, on servers or on somebody's own device.
    static let hosts: Self = models.union([.client])
    /// What narrows a large set down.
    static let retrieval: Self = [.candidateGenerator, .vectorIndex]
    /// What orders or judges the little that is left.
    static let rankers: Self = [.lightRanker, .heavyRanker, .reranker, .modelServer]
    /// What chooses what people get to see.
    static let selectors: Self = [.candidateGenerator, .lightRanker, .heavyRanker, .reranker]
    /// What acts on scores and passes them on to whoever asked.
    static let deciders: Self = [
        .policyEngine, .auction, .mixer, .reranker, .notificationService, .gateway, .client, .endUser,
    ]
    /// What callers wait for, and what calls others in turn.
    static let callers: Self = actors.union([.service, .gateway])
    /// What must be scanned to be read.
    static let scanned: Self = analyticStores.union([.notebook, .batchJob])
    /// What answers single look-ups from what was put there before.
    static let lookedUp: Self = [.keyValueStore, .cache, .onlineFeatureStore, .operationalDatabase]
    /// Where the truth about predictions comes together.
    static let truth: Self = [.labelJoiner, .labelStore, .annotationService, .humanReviewer]
    /// What does something about an alarm, or tells somebody.
    static let responders: Self = review.union([
        .alerting, .retrainTrigger, .orchestrator, .rolloutController, .circuitBreaker,
    ])
    /// What makes something new of data that serving then uses.
    static let modelMakers: Self = [.trainer, .calibrator, .batchJob]

    // MARK: Work

    /// What works on something that comes to it.
    static let works = Set(ComponentKind.all)
        .subtracting(actors).subtracting(stores).subtracting(startsByItself).subtracting([.custom])
    /// What begins on its own, or is asked without a flow that says so.
    private static let startsByItself: Self = [
        .orchestrator, .notebook, .tuner, .retrainTrigger, .service, .ruleEngine, .fallbackSource,
        .featureRegistry,
        .consentService, .experimentService, .experimentTracker, .artifactStore, .metricsStore,
    ]
    /// Where things end.
    static let ends: Self = [
        .auditLog, .predictionLog, .dashboard, .alerting, .notificationService, .contentNetwork,
    ]
}
