/// A path that an answer takes, with the time it may take and the budget of every hop.
///
/// The flows on it count as flows of the design. A component on the path that no hop speaks of counts with its
/// own latency. Budgets are allocations: percentiles don't really add, so their sum is a promise to check, not
/// a forecast.
///
/// ```swift
/// Path("photo search", .p99, under: .milliseconds(300)) {
///     app -- .request("photo") --> gateway --> encoder -- "vector" --> index
///     index -- .response("20 products") --> app
///
///     Hop("routing, authentication", gateway, .milliseconds(10))
///     Headroom(.milliseconds(60), for: "retries")
/// }
/// ```
public struct Path: ServingStatement {
    let name: String
    let percentile: Percentile
    let limit: TimeSpan
    let parts: [PlacedPart]

    /// States a path, its limit, and what is on it.
    public init(
        _ name: String, _ percentile: Percentile, under limit: TimeSpan,
        @PathBuilder _ parts: () -> [PlacedPart]
    ) {
        self.name = name
        self.percentile = percentile
        self.limit = limit
        self.parts = parts()
    }

    public func write(to content: inout StepContent, at location: SourceLocation) {
        var inside = StepContent()
        for placed in parts { placed.part.write(to: &inside, at: placed.location) }
        content.flows += inside.flows.map { ($0.flow, name, $0.location) }
        let path = RequestPath(
            name: name, percentile: percentile, limit: limit,
            hops: inside.statements.compactMap { $0.statement as? Hop },
            headroom: inside.statements.lazy.compactMap { $0.statement as? Headroom }.first)
        content.statements.append((path, location))
    }
}

/// What can stand on a path: flows, hops and the headroom.
public protocol PathStatement: StepPart {}

/// Builds a path.
@resultBuilder
public enum PathBuilder: ChapterBuilder {
    public typealias Result = [PlacedPart]

    public static func buildExpression(
        _ statement: any PathStatement,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> [PlacedPart] {
        placed(statement, file, line, column)
    }

    public static func buildFinalResult(_ parts: [PlacedPart]) -> [PlacedPart] { parts }
}

/// A hop of a path: what is done there, and how long it may take.
///
/// Hops with one name after `parallel:` run side by side and count as long as the longest of them. Where several run
/// one after the other beside something else, they have one name after `branch:`, and count together.
public struct Hop: Statement, PathStatement {
    /// What is done.
    public let work: String
    /// Where it is done.
    public let component: String
    /// How long it may take.
    public let budget: TimeSpan
    /// The group that it runs side by side with.
    public let group: String?
    /// The hops of the group that it runs one after the other with.
    public let branch: String?

    /// States a hop.
    public init(
        _ work: String, _ component: any Component, _ budget: TimeSpan, parallel group: String? = nil,
        branch: String? = nil
    ) {
        self.work = work
        self.component = component.id
        self.budget = budget
        self.group = group
        self.branch = branch
    }

    public var references: [String] { [component] }
}

/// The part of a path's limit that no hop is given.
public struct Headroom: Statement, PathStatement {
    /// How much is left.
    public let budget: TimeSpan
    /// What it is kept for.
    public let reason: String?

    /// States the headroom.
    public init(_ budget: TimeSpan, for reason: String? = nil) {
        self.budget = budget
        self.reason = reason
    }
}

/// A path as documents hold it; its flows are among the document's flows and name it.
public struct RequestPath: Statement {
    /// What the path is called.
    public let name: String
    /// For which part of the answers the limit holds.
    public let percentile: Percentile
    /// The most time that an answer may take.
    public let limit: TimeSpan
    /// The budgets, hop by hop.
    public let hops: [Hop]
    /// What is left.
    public let headroom: Headroom?

    public var references: [String] { hops.flatMap(\.references) }
}
