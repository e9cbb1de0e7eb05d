/// A store of large opaque objects: images, videos, documents.
///
/// ```swift
/// let photos = ObjectStore("Product photos", size: .terabytes(400), technology: "S3")
/// ```
public struct ObjectStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares an object store.
    public init(
        _ title: String? = nil,
        size: ByteCount? = nil, retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .objectStore, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.size] = size
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// Keeps large opaque objects under a key: images, video, documents.
    public static let objectStore = ComponentKind(
        "objectStore", "Keeps large opaque objects under a key: images, video, documents.",
        plane: .data, family: .store)
}
