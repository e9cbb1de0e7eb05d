/// The kind of an arrow that doesn't say: it follows from what the arrow connects.
///
/// The first line of the table that fits decides; the last fits everything.
extension FlowKind {
    /// The kind of a flow between two components, where the design doesn't say.
    static func between(_ from: DesignDocument.Component, _ to: DesignDocument.Component) -> FlowKind {
        table.first { $0.from.matches(from) && $0.to.matches(to) }?.kind ?? .batch
    }

    private static let table: [(from: End, to: End, kind: FlowKind)] = [
        (.any, .kinds(.predictionLog), .log),
        (.any, .kinds(.alerting), .metric),
        (.kinds(.alerting), .any, .trigger),
        (.plane(.monitoring), .plane(.training), .trigger),
        (.any, .plane(.monitoring), .stream),

        (.kinds(.humanReviewer), .any, .label),
        (.any, .kinds(.labelStore), .label),
        (.any, .kinds(.humanReviewer), .review),

        (.kinds(.trainer), .kinds(.evaluator, .modelRegistry), .artifact),
        (.kinds(.evaluator), .kinds(.modelRegistry), .artifact),
        (.kinds(.modelRegistry, .indexBuilder), .any, .deploy),
        (.kinds(.trainer, .evaluator), .plane(.serving), .deploy),
        (.any, .kinds(.datasetBuilder, .trainer), .trainingData),

        (.kinds(.streamFeaturePipeline, .offlineFeatureStore), .kinds(.onlineFeatureStore), .materialize),
        (.kinds(.streamFeaturePipeline, .embeddingJob), .kinds(.vectorIndex, .cache), .materialize),

        (.plane(.actors), .kinds(.eventStream), .event),
        (.plane(.serving), .kinds(.eventStream), .event),
        (.kinds(.eventStream), .any, .stream),

        (.plane(.serving), .plane(.actors), .response),
        (.plane(.serving), .kinds(.onlineFeatureStore, .vectorIndex, .cache, .operationalDatabase), .lookup),
        (.plane(.actors), .plane(.serving), .request),
        (.plane(.serving), .plane(.serving), .request),

        (.any, .any, .batch),
    ]

    private enum End {
        case any
        case plane(Plane)
        case kindList([ComponentKind])

        static func kinds(_ kinds: ComponentKind...) -> End { .kindList(kinds) }

        func matches(_ component: DesignDocument.Component) -> Bool {
            switch self {
            case .any: true
            case .plane(let plane): component.plane == plane
            case .kindList(let kinds): kinds.contains(component.kind)
            }
        }
    }
}
