/// A part of the data set, by what it is for.
public enum DatasetPart: String, Hashable, Codable, Sendable, CaseIterable {
    /// What the model learns from.
    case training
    /// What decides between models.
    case validation
    /// What the last word is spoken on.
    case test
    /// Parts that take turns.
    case crossValidation
    /// All rows, before they are split.
    case everything
}
