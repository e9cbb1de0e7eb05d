/// Step 4: the models considered, and how the chosen one is trained.
public struct ModelDevelopment: Chapter, ModelStatement {
    public static let step = Step.model
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 4.
public protocol ModelStatement: StepPart {}

/// Builds step 4 of a design.
@resultBuilder
public enum ModelBuilder: ChapterBuilder {
    public typealias Result = ModelDevelopment

    public static func buildExpression(
        _ statement: any ModelStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
