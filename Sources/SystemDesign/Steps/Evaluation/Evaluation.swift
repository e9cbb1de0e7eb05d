/// Step 5: how the model is judged, offline and online.
public struct Evaluation: Chapter, EvaluationStatement {
    public static let step = Step.evaluation
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 5.
public protocol EvaluationStatement: StepPart {}

/// Builds step 5 of a design.
@resultBuilder
public enum EvaluationBuilder: ChapterBuilder {
    public typealias Result = Evaluation

    public static func buildExpression(
        _ statement: any EvaluationStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
