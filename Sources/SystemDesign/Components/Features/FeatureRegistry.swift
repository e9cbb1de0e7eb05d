/// Who defines which feature, and what it promises.
///
/// ```swift
/// let definitions = FeatureRegistry("Feature definitions", entries: 20_000)
/// ```
public struct FeatureRegistry: Component {
    public var declaration: ComponentDeclaration

    /// Declares a feature registry.
    public init(
        _ title: String? = nil,
        entries: Count? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .featureRegistry, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.entries] = entries
        }
    }
}

extension ComponentKind {
    /// The kind of every ``FeatureRegistry``.
    public static let featureRegistry: Self = Self(
        "featureRegistry", "Keeps the definitions of features, their owners and what they promise.",
        plane: .features, family: .store,
        after: [],
        before: [.batchFeaturePipeline, .streamFeaturePipeline, .datasetBuilder, .featureServer],
        written: "FeatureRegistry()", FeatureRegistry())
}
