/// Step 6: the request paths, and how a new version gets out.
public struct Serving: Chapter, ServingStatement {
    public static let step = Step.serving
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 6.
public protocol ServingStatement: StepPart {}

/// Builds step 6 of a design.
@resultBuilder
public enum ServingBuilder: ChapterBuilder {
    public typealias Result = Serving

    public static func buildExpression(
        _ statement: any ServingStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
