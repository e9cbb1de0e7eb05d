import SystemDesign

/// Which metrics say something of which tasks. Only the metrics that the language names are judged, and `accuracy`;
/// what other words mean nobody but their author knows.
enum MetricFamily: Hashable {
    case accuracy, precision, recall, f1, rocAUC, prAUC
    case absoluteError, relativeError, quantileLoss
    case overlap, boxPrecision
    case calibration, likelihood
    case precisionAtTop, recallAtTop, order

    /// The family of a metric; `nil` for words that the language doesn't list.
    init?(_ name: MetricName) {
        guard let family = Self.byStem[name.stem] else { return nil }
        self = family
    }

    private static let members: [(Self, [MetricName])] = [
        (.accuracy, ["accuracy"]),
        (.precision, [.precision]),
        (.recall, [.recall, .recall(atPrecision: 1)]),
        (.f1, [.f1]),
        (.rocAUC, [.rocAUC]),
        (.prAUC, [.prAUC]),
        (.absoluteError, [.mae, .rmse]),
        (.relativeError, [.mape]),
        (.quantileLoss, [.pinball(1)]),
        (.overlap, [.iou]),
        (.boxPrecision, [.mAP(iou: 1)]),
        (.calibration, [.ece, .calibrationRatio]),
        (.likelihood, [.logLoss, .normalisedEntropy]),
        (.precisionAtTop, [.precision(at: 1)]),
        (.recallAtTop, [.recall(at: 1), .hitRate(at: 1)]),
        (.order, [.nDCG(at: 1), .mrr, .mAP]),
    ]
    private static let byStem = Dictionary(
        uniqueKeysWithValues: members.flatMap { family, names in names.map { ($0.stem, family) } })
}

extension MetricName {
    /// The name without the number that it may end with: recall@5 and recall@100 are one.
    fileprivate var stem: String {
        let stem = description.prefix { !$0.isNumber }
        return Double(description.dropFirst(stem.count)) == nil ? description : String(stem)
    }
}

extension TaskCategory {
    /// The metrics that have no value for the task.
    var undefinedMetrics: Set<MetricFamily> {
        switch self {
        case .regression, .quantileRegression:
            [.accuracy, .precision, .recall, .f1, .rocAUC, .prAUC, .overlap, .boxPrecision]
        case .binaryClassification, .multiClassClassification, .multiLabelClassification, .verification,
            .anomalyDetection:
            [.relativeError, .quantileLoss, .boxPrecision]
        case .ranking, .pointwiseRanking, .pairwiseRanking, .listwiseRanking, .retrieval, .itemToItem:
            [.relativeError, .quantileLoss, .overlap, .boxPrecision]
        case .objectDetection:
            [.relativeError, .quantileLoss]
        default: []
        }
    }

    /// The metrics that are defined for the task and miss what matters, where no other stands beside them.
    var weakMetrics: Set<MetricFamily> {
        switch self {
        case .ranking, .pointwiseRanking, .pairwiseRanking, .listwiseRanking, .retrieval, .itemToItem:
            [.accuracy, .absoluteError]
        case .objectDetection: [.accuracy, .rocAUC]
        default: []
        }
    }

    /// The metrics that look good where few examples are positive, whatever the model does.
    var metricsBlindToRarity: Set<MetricFamily> {
        switch self {
        case .binaryClassification, .multiLabelClassification, .anomalyDetection: [.accuracy, .rocAUC]
        case .multiClassClassification: [.accuracy]
        default: []
        }
    }

    /// Metrics that fit the task, as designs write them.
    var fittingMetrics: String {
        switch self {
        case .regression: ".mae, .rmse"
        case .quantileRegression: ".pinball(0.5), .pinball(0.9)"
        case .ranking, .pointwiseRanking, .pairwiseRanking, .listwiseRanking: ".nDCG(at: 10), .mrr, .mAP"
        case .retrieval, .itemToItem: ".recall(at: 100), .hitRate(at: 10), .mrr"
        case .objectDetection: ".mAP(iou: 0.5), .recall, .precision"
        default: ".prAUC, .recall(atPrecision: 0.95), .f1"
        }
    }
}
