/// Step 7: what is watched, and how the loop closes.
public struct Monitoring: Chapter, MonitoringStatement {
    public static let step = Step.monitoring
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 7.
public protocol MonitoringStatement: StepPart {}

/// Builds step 7 of a design.
@resultBuilder
public enum MonitoringBuilder: ChapterBuilder {
    public typealias Result = Monitoring

    public static func buildExpression(
        _ statement: any MonitoringStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
