/// A job that joins outcomes to what was served, over a window of time.
///
/// ```swift
/// let outcomes = LabelJoiner("Click joiner", window: .minutes(30))
/// ```
public struct LabelJoiner: Component {
    public var declaration: ComponentDeclaration

    /// Declares a label joiner.
    public init(
        _ title: String? = nil,
        every cadence: TimeSpan? = nil, window: TimeSpan? = nil, delay: TimeSpan? = nil,
        throughput: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .labelJoiner, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
            $0[.window] = window
            $0[.delay] = delay
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// The kind of every ``LabelJoiner``.
    public static let labelJoiner: Self = Self(
        "labelJoiner", "Joins outcomes to the examples that were served, within a window of time.",
        plane: .data, family: .compute,
        after: [.eventStream, .predictionLog, .operationalDatabase],
        before: [.datasetBuilder, .labelStore, .performanceMonitor],
        written: "LabelJoiner()", LabelJoiner())
}
