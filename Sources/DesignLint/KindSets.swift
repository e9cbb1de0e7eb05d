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
