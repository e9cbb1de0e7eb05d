/// Every prediction with its input, scores and versions.
///
/// ```swift
/// let log = PredictionLog("Prediction log", retention: .days(90), share: .percent(100))
/// ```
public struct PredictionLog: Component {
    public var declaration: ComponentDeclaration

    /// Declares a prediction log.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, rate: Rate? = nil, payload: ByteCount? = nil, share: Share? = nil,
        size: ByteCount? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .predictionLog, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.rate] = rate
            $0[.payload] = payload
            $0[.share] = share
            $0[.size] = size
        }
    }
}

extension ComponentKind {
    /// The kind of every ``PredictionLog``.
    public static let predictionLog: Self = Self(
        "predictionLog", "Records what was predicted, from which input, by which version.",
        plane: .monitoring, family: .observation,
        after: [.service, .modelServer, .heavyRanker, .shadowServer],
        before: [.driftMonitor, .skewMonitor, .performanceMonitor, .labelJoiner, .dataLake],
        written: "PredictionLog()", PredictionLog())
}
