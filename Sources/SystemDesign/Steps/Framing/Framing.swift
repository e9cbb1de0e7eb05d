/// Step 2: the problem as a machine-learning task.
public struct Framing: Chapter, FramingStatement {
    public static let step = Step.framing
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 2.
public protocol FramingStatement: StepPart {}

/// Builds step 2 of a design.
@resultBuilder
public enum FramingBuilder: ChapterBuilder {
    public typealias Result = Framing

    public static func buildExpression(
        _ statement: any FramingStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
