/// The raw inputs of decisions, as they were at the time.
///
/// ```swift
/// let facts = FactStore("Served facts", retention: .days(90), share: .percent(10))
/// ```
public struct FactStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares a fact store.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, share: Share? = nil, size: ByteCount? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .factStore, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.share] = share
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// The kind of every ``FactStore``.
    public static let factStore: Self = Self(
        "factStore",
        "Keeps the raw inputs of decisions as they were when decided, for features computed later.",
        plane: .data, family: .store,
        after: [.service, .featureServer, .predictionLog],
        before: [.datasetBuilder, .batchFeaturePipeline],
        written: "FactStore()", FactStore())
}
