/// From where something disappears when it is deleted, and by when.
///
/// ```swift
/// Deletion(of: "an image", from: photos, index, cache, within: .days(30))
/// ```
public struct Deletion: Statement, DataStatement {
    /// What is deleted.
    public let subject: String
    /// Everything that must forget it.
    public let places: [String]
    /// By when it is gone everywhere; none where nobody has promised that.
    public let deadline: TimeSpan?

    /// States how deletion works.
    public init(of subject: String, from places: any Component..., within deadline: TimeSpan? = nil) {
        self.subject = subject
        self.places = places.map(\.id)
        self.deadline = deadline
    }

    public var references: [String] { places }
}
