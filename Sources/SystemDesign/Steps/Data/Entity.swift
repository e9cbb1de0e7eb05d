/// A thing that features and labels are about.
///
/// ```swift
/// Entity("image", "a picture in the catalogue")
/// ```
public struct Entity: Statement, DataStatement {
    /// What it is called.
    public let name: String
    /// What it is.
    public let meaning: String?

    /// Names an entity.
    public init(_ name: String, _ meaning: String? = nil) {
        self.name = name
        self.meaning = meaning
    }
}
