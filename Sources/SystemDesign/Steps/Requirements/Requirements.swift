/// Step 1: what is asked, for whom, at what scale, how fast.
public struct Requirements: Chapter, RequirementsStatement {
    public static let step = Step.requirements
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 1.
public protocol RequirementsStatement: StepPart {}

/// Builds step 1 of a design.
@resultBuilder
public enum RequirementsBuilder: ChapterBuilder {
    public typealias Result = Requirements

    public static func buildExpression(
        _ statement: any RequirementsStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
