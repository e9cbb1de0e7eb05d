extension ComponentKind {
    /// Every kind, by plane and in the order in which data runs through a system.
    public static let all: [ComponentKind] = [
        .client, .humanReviewer,
        .objectStore, .operationalDatabase, .eventStream, .dataLake, .labelStore,
        .batchFeaturePipeline, .streamFeaturePipeline, .offlineFeatureStore, .onlineFeatureStore,
        .datasetBuilder, .trainer, .evaluator, .modelRegistry, .embeddingJob, .indexBuilder,
        .gateway, .service, .preprocessor, .encoder, .modelServer, .vectorIndex, .reranker, .policyEngine,
        .cache,
        .predictionLog, .driftMonitor, .performanceMonitor, .alerting,
        .custom,
    ]
}
