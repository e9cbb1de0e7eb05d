/// Step 3: entities, labels, features, and how the data flows.
public struct DataPreparation: Chapter, DataStatement {
    public static let step = Step.data
    public let parts: [PlacedPart]

    public init(_ parts: [PlacedPart]) { self.parts = parts }
}

/// What can stand in step 3.
public protocol DataStatement: StepPart {}

/// Builds step 3 of a design.
@resultBuilder
public enum DataBuilder: ChapterBuilder {
    public typealias Result = DataPreparation

    public static func buildExpression(
        _ statement: any DataStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }
}
