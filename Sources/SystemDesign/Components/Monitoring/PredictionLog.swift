/// What was predicted, from what, by which version.
///
/// ```swift
/// let log = PredictionLog(retention: .days(90))
/// ```
public struct PredictionLog: Component {
    public var declaration: ComponentDeclaration

    /// Declares a prediction log.
    public init(
        _ title: String? = nil,
        rate: Rate? = nil, retention: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .predictionLog, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.rate] = rate
            $0[.retention] = retention
        }
    }
}

extension ComponentKind {
    /// Records what was predicted, from which input, by which version.
    public static let predictionLog = ComponentKind(
        "predictionLog", "Records what was predicted, from which input, by which version.",
        plane: .monitoring, family: .store)
}
