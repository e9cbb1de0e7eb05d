/// How examples are varied in training.
///
/// ```swift
/// Augmentation("crop", "flip", "colour jitter")
/// ```
public struct Augmentation: Statement, ModelStatement {
    /// What is done to an example.
    public let transforms: [String]

    /// States the augmentations.
    public init(_ transforms: String...) {
        self.transforms = transforms
    }
}
