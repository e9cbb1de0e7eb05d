/// What a metric is called: one of the field's own, or any words.
///
/// ```swift
/// Metric(.recall(at: 100), .offline)
/// ```
public struct MetricName: Term {
    public let description: String
    public init(_ name: String) { description = name }

    /// Of the first k, the share that is right.
    public static func precision(at k: Int) -> Self { "precision@\(k)" }
    /// Of what is right, the share among the first k.
    public static func recall(at k: Int) -> Self { "recall@\(k)" }
    /// How often something right is among the first k.
    public static func hitRate(at k: Int) -> Self { "hit rate@\(k)" }
    /// How near the order of the first k is to the best order, upper places counting more.
    public static func nDCG(at k: Int) -> Self { "nDCG@\(k)" }
    /// The mean of 1 ÷ the place of the first that is right.
    public static let mrr: Self = "MRR"
    /// The mean, over queries or classes, of the area under precision and recall.
    public static let mAP: Self = "mAP"
    /// How often a positive scores above a negative.
    public static let rocAUC: Self = "ROC-AUC"
    /// The area under precision and recall.
    public static let prAUC: Self = "PR-AUC"
    /// Of those found, the share that is right.
    public static let precision: Self = "precision"
    /// Of what is right, the share that is found.
    public static let recall: Self = "recall"
    /// The recall at the threshold where precision is so high.
    public static func recall(atPrecision precision: Double) -> Self { "recall at precision \(precision)" }
    /// The harmonic mean of precision and recall.
    public static let f1: Self = "F1"
    /// The mean surprise at the truth.
    public static let logLoss: Self = "log loss"
    /// Log loss ÷ that of always saying the average rate.
    public static let normalisedEntropy: Self = "normalised entropy"
    /// Expected calibration error: how far probabilities are from frequencies.
    public static let ece: Self = "ECE"
    /// The sum of predictions ÷ the number of positives; 1 is right.
    public static let calibrationRatio: Self = "calibration ratio"
    /// Mean absolute error.
    public static let mae: Self = "MAE"
    /// Root of the mean squared error.
    public static let rmse: Self = "RMSE"
    /// Mean absolute error in percent of the truth.
    public static let mape: Self = "MAPE"
    /// The loss of a quantile.
    public static func pinball(_ quantile: Double) -> Self { "pinball loss at \(quantile)" }
    /// How long an answer takes, in so many of the cases.
    public static func latency(_ percentile: Percentile) -> Self { "\(percentile.rawValue) latency" }
    /// The overlap of two boxes ÷ their union.
    public static let iou: Self = "IoU"
    /// The mAP where so much overlap counts as found.
    public static func mAP(iou: Double) -> Self { "mAP@IoU \(iou)" }
}
