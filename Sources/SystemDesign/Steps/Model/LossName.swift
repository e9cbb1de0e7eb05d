/// What a loss is called: one of the field's own, or any words.
///
/// ```swift
/// Loss(.focal, "gamma 2")
/// ```
public struct LossName: Term {
    public let description: String
    public init(_ name: String) { description = name }

    /// The surprise at the truth.
    public static let crossEntropy: Self = "cross-entropy"
    /// The surprise at the truth, rare classes counting more.
    public static let weightedCrossEntropy: Self = "weighted cross-entropy"
    /// Cross-entropy over a sample of the classes.
    public static let sampledSoftmax: Self = "sampled softmax"
    /// Cross-entropy in which easy examples count less.
    public static let focal: Self = "focal loss"
    /// Cross-entropy weighted by the effective number of examples of a class.
    public static let classBalanced: Self = "class-balanced loss"
    /// Tells the right one from the other ones of the batch.
    public static let infoNCE: Self = "InfoNCE"
    /// The right one nearer than a wrong one, by a margin.
    public static let triplet: Self = "triplet loss"
    /// The right one against a few random ones.
    public static let negativeSampling: Self = "negative sampling"
    /// On the right side, by a margin.
    public static let hinge: Self = "hinge loss"
    /// Which of two comes first.
    public static let pairwiseLogistic: Self = "pairwise logistic loss"
    /// Which of two comes first, weighted by what swapping them would cost.
    public static let lambdaRank: Self = "LambdaRank"
    /// The order of a whole list.
    public static let listwise: Self = "listwise softmax"
    /// The square of the error.
    public static let mse: Self = "mean squared error"
    /// The size of the error.
    public static let mae: Self = "mean absolute error"
    /// The square of small errors, the size of large ones.
    public static let huber: Self = "Huber loss"
    /// The square of small errors, the size of large ones; of boxes.
    public static let smoothL1: Self = "smooth L1"
    /// Errors above and below counted by a quantile.
    public static let pinball: Self = "pinball loss"
    /// Clicks weighted by how long was watched.
    public static let weightedLogistic: Self = "weighted logistic loss"
    /// The losses of several tasks, weighted.
    public static let multiTask: Self = "weighted sum of tasks"
    /// How little two boxes overlap.
    public static let iou: Self = "IoU loss"
}
