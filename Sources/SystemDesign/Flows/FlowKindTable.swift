/// The kind of an arrow that doesn't say: it follows from what the arrow connects.
///
/// The first line of the table that fits decides; the last fits everything.
extension FlowKind {
    /// Tells the kind of a flow between two of these components, by their ids.
    static func inferring(from components: [DesignDocument.Component]) -> (String, String) -> FlowKind {
        let byID = Dictionary(components.map { ($0.id, $0) }) { first, _ in first }
        return { from, to in
            guard let from = byID[from], let to = byID[to] else { return .batch }
            return between(from, to)
        }
    }

    /// The kind of a flow between two components, where the design doesn't say.
    static func between(_ from: DesignDocument.Component, _ to: DesignDocument.Component) -> FlowKind {
        table.first { $0.from.matches(from) && $0.to.matches(to) }?.kind ?? .batch
    }

    private static let table: [(from: End, to: End, kind: FlowKind)] = [
        // Who watches.
        (.any, .kinds(.predictionLog, .auditLog, .factStore), .log),
        (.kinds(.labelJoiner, .labelStore, .humanReviewer), .planes(.monitoring), .label),
        (.any, .kinds(.alerting), .metric),
        (.kinds(.alerting, .retrainTrigger), .any, .trigger),
        (.planes(.monitoring), .planes(.training), .trigger),
        (.any, .kinds(.businessMonitor), .metric),
        (.planes(.data, .monitoring), .planes(.monitoring), .stream),
        // People and their labels.
        (.kinds(.reviewQueue), .kinds(.humanReviewer), .review),
        (.planes(.actors), .kinds(.reviewQueue), .feedback),
        (.any, .kinds(.reviewQueue), .event),
        (.kinds(.endUser), .kinds(.eventStream, .eventCollector), .feedback),
        (.kinds(.humanReviewer, .annotationService), .any, .label),
        (.any, .kinds(.humanReviewer), .review),
        (.kinds(.labelStore), .kinds(.datasetBuilder), .trainingData),
        (
            .kinds(.labelJoiner, .labelStore),
            .kinds(.datasetBuilder, .labelStore, .labelJoiner, .evaluator, .offlineFeatureStore), .label
        ),
        // Where data comes in.
        (.planes(.actors), .kinds(.eventStream, .eventCollector), .event),
        (.kinds(.operationalDatabase, .graphDatabase), .kinds(.changeCapture), .changeCapture),
        (.kinds(.changeCapture), .any, .stream),
        // Models on their way.
        (
            .kinds(.trainer), .kinds(.calibrator, .evaluator, .modelRegistry, .artifactStore, .modelCompiler),
            .artifact
        ),
        (
            .kinds(.calibrator, .evaluator, .modelCompiler),
            .kinds(.evaluator, .modelRegistry, .modelCompiler), .artifact
        ),
        (.kinds(.modelRegistry), .kinds(.rolloutController), .artifact),
        (.kinds(.modelRegistry, .rolloutController, .indexBuilder), .any, .deploy),
        (.kinds(.trainer, .evaluator, .calibrator), .planes(.serving), .deploy),
        // Who tells others what to do.
        (.kinds(.featureRegistry, .experimentService, .tuner), .any, .control),
        (.kinds(.orchestrator), .any, .trigger),
        // Data on its way.
        (.any, .kinds(.datasetBuilder, .trainer, .tuner), .trainingData),
        (
            .kinds(
                .streamFeaturePipeline, .offlineFeatureStore, .embeddingJob, .batchInference,
                .batchFeaturePipeline, .batchJob, .streamJob), .kindList(answering), .materialize
        ),
        (.planes(.serving), .kinds(.eventStream, .notificationService), .event),
        (.kinds(.eventStream, .streamJob), .any, .stream),
        (.kinds(.streamFeaturePipeline), .any, .stream),
        // What somebody waits for.
        (.kinds(.fallbackSource), .any, .fallback),
        (.any, .kinds(.experimentService), .control),
        (.any, .kinds(.shadowServer), .shadow),
        (.kinds(.reranker, .policyEngine, .mixer), .kinds(.service, .gateway), .response),
        (.planes(.serving), .kinds(.externalService), .request),
        (.planes(.serving), .planes(.actors), .response),
        (.planes(.serving, .actors), .kindList(lookedUp), .lookup),
        (.planes(.actors, .serving), .planes(.serving), .request),
        (.any, .any, .batch),
    ]

    /// What is read while somebody waits.
    private static let lookedUp: [ComponentKind] = [
        .onlineFeatureStore, .vectorIndex, .textIndex, .geoIndex, .cache, .keyValueStore,
        .operationalDatabase, .graphDatabase, .offlineFeatureStore, .consentService, .featureRegistry,
        .factStore,
    ]
    /// What jobs publish to, so that it can be read while somebody waits.
    private static let answering: [ComponentKind] = [
        .onlineFeatureStore, .vectorIndex, .textIndex, .geoIndex, .cache, .keyValueStore, .fallbackSource,
    ]

    private enum End {
        case any
        case planeList([Plane])
        case kindList([ComponentKind])

        static func planes(_ planes: Plane...) -> End { .planeList(planes) }
        static func kinds(_ kinds: ComponentKind...) -> End { .kindList(kinds) }

        func matches(_ component: DesignDocument.Component) -> Bool {
            switch self {
            case .any: true
            case .planeList(let planes): planes.contains(component.plane)
            case .kindList(let kinds): kinds.contains(component.kind)
            }
        }
    }
}
