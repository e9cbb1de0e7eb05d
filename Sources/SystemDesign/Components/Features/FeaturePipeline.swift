/// A job that computes features.
///
/// ```swift
/// let counts = FeaturePipeline(.stream, "Click counts", window: .minutes(10), freshness: .minutes(1))
/// ```
public struct FeaturePipeline: Component {
    /// When features are computed.
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
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, window: TimeSpan? = nil,
        freshness: TimeSpan? = nil, throughput: Rate? = nil, entries: Count? = nil, technology: String? = nil,
        notes: String? = nil,
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
            $0[.window] = window
            $0[.freshness] = freshness
            $0[.throughput] = throughput
            $0[.entries] = entries
        }
    }
}

extension ComponentKind {
    /// The kind of ``FeaturePipeline`` that is ``FeaturePipeline/Mode/batch``.
    public static let batchFeaturePipeline: Self = Self(
        "batchFeaturePipeline", "Computes features on a schedule, from data at rest.",
        plane: .features, family: .compute,
        after: [.dataLake, .dataWarehouse, .eventStream, .operationalDatabase],
        before: [.offlineFeatureStore, .onlineFeatureStore],
        written: "FeaturePipeline(.batch)", FeaturePipeline(.batch))

    /// The kind of ``FeaturePipeline`` that is ``FeaturePipeline/Mode/stream``.
    public static let streamFeaturePipeline: Self = Self(
        "streamFeaturePipeline", "Computes features as events arrive.",
        plane: .features, family: .compute,
        after: [.dataLake, .dataWarehouse, .eventStream, .operationalDatabase],
        before: [.offlineFeatureStore, .onlineFeatureStore],
        written: "FeaturePipeline(.stream)", FeaturePipeline(.stream))
}
