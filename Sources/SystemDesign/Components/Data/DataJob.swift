/// A job that transforms data, and makes no features.
///
/// ```swift
/// let sessions = DataJob(.batch, "Sessions", every: .days(1), duration: .hours(2))
/// ```
public struct DataJob: Component {
    /// When it runs.
    public enum Mode: Sendable {
        /// On a schedule, over data at rest.
        case batch
        /// All the time, as events arrive.
        case stream
    }

    public var declaration: ComponentDeclaration

    /// Declares a data job.
    public init(
        _ mode: Mode, _ title: String? = nil,
        every cadence: TimeSpan? = nil, duration: TimeSpan? = nil, window: TimeSpan? = nil,
        delay: TimeSpan? = nil, throughput: Rate? = nil, entries: Count? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch mode {
            case .batch: .batchJob
            case .stream: .streamJob
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.duration] = duration
            $0[.window] = window
            $0[.delay] = delay
            $0[.throughput] = throughput
            $0[.entries] = entries
        }
    }
}

extension ComponentKind {
    /// The kind of ``DataJob`` that is ``DataJob/Mode/batch``.
    public static let batchJob: Self = Self(
        "batchJob", "Transforms data at rest, on a schedule.",
        plane: .data, family: .compute,
        after: [.dataLake, .dataWarehouse, .eventStream, .changeCapture],
        before: [.dataLake, .dataWarehouse, .eventStream, .keyValueStore],
        written: "DataJob(.batch)", DataJob(.batch))

    /// The kind of ``DataJob`` that is ``DataJob/Mode/stream``.
    public static let streamJob: Self = Self(
        "streamJob", "Transforms or joins events as they arrive, and keeps state.",
        plane: .data, family: .compute,
        after: [.dataLake, .dataWarehouse, .eventStream, .changeCapture],
        before: [.dataLake, .dataWarehouse, .eventStream, .keyValueStore],
        written: "DataJob(.stream)", DataJob(.stream))
}
