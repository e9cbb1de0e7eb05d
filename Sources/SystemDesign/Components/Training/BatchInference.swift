/// A job that predicts for many at a time: lists, scores, neighbours.
///
/// ```swift
/// let nightly = BatchInference("Nightly lists", every: .days(1), duration: .hours(3))
/// ```
public struct BatchInference: Component {
    public var declaration: ComponentDeclaration

    /// Declares a batch inference.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, freshness: TimeSpan? = nil,
        throughput: Rate? = nil, entries: Count? = nil, replicas: Count? = nil, accelerators: Count? = nil,
        batchSize: Count? = nil, latency: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .batchInference, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.freshness] = freshness
            $0[.throughput] = throughput
            $0[.entries] = entries
            $0[.replicas] = replicas
            $0[.accelerators] = accelerators
            $0[.batchSize] = batchSize
            $0[.latency] = latency
        }
    }
}

extension ComponentKind {
    /// The kind of every ``BatchInference``.
    public static let batchInference: Self = Self(
        "batchInference", "Predicts for many at a time, on a schedule or from a queue.",
        plane: .training, family: .compute,
        after: [.modelRegistry, .offlineFeatureStore, .dataLake],
        before: [.keyValueStore, .dataLake, .objectStore],
        written: "BatchInference()", BatchInference())
}
