/// A job that computes features.
///
/// ```swift
/// let counts = FeaturePipeline(.batch, "Image statistics", every: .days(1))
/// ```
public struct FeaturePipeline: Component {
    /// When the features are computed.
    public enum Mode: Sendable {
        /// On a schedule, from data at rest.
        case batch
        /// As events arrive.
        case stream
    }

    public var declaration: ComponentDeclaration

    /// Declares a feature pipeline.
    public init(
        _ mode: Mode, _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, freshness: TimeSpan? = nil,
        throughput: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch mode {
            case .batch: .batchFeaturePipeline
            case .stream: .streamFeaturePipeline
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.freshness] = freshness
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// Computes features on a schedule, from data at rest.
    public static let batchFeaturePipeline = ComponentKind(
        "batchFeaturePipeline", "Computes features on a schedule, from data at rest.",
        plane: .features, family: .compute)

    /// Computes features as events arrive.
    public static let streamFeaturePipeline = ComponentKind(
        "streamFeaturePipeline", "Computes features as events arrive.",
        plane: .features, family: .compute)
}
