/// What a rule of the linter is called: `.ungatedPromotion`. Its number, `"EVL508"`, is understood as well.
///
/// ```swift
/// let index = VectorIndex("Product index").accepting(.unmeasuredStage, because: "measured by its vendor")
/// ```
public struct RuleName: Term {
    public let description: String
    public init(_ name: String) { description = name }
}
