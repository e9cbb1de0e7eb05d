import SystemDesign

/// A kind of view: what its views show, and which of them a design has.
///
/// A kind is one file and one line in ``all``.
public struct ViewKind: Sendable {
    /// What its views' names begin with: `step` in `step:serving`. All of its views are asked for by it.
    public let name: String
    /// What its views show, in a phrase.
    public let meaning: String
    /// The views of the kind that a design has.
    let views: @Sendable (DesignDocument) -> [AvailableView]

    /// Every kind, in the order in which a reader goes deeper.
    public static let all: [ViewKind] = [
        .overview, .whole, .steps, .planes, .paths, .budgets, .sequences, .lifecycle, .lineages, .neighbours,
    ]
}

/// A view that a design has, before it is made.
public struct AvailableView: Sendable {
    /// What it is asked for by: `overview`, `step:serving`.
    public let name: String
    /// What it shows, in a phrase.
    public let meaning: String
    private let make: @Sendable (FlowReading?) -> View

    init(_ name: String, _ meaning: String, make: @escaping @Sendable (FlowReading?) -> View) {
        self.name = name
        self.meaning = meaning
        self.make = make
    }

    /// Makes the view; where the call goes one way and the data another, arrows point along the reading.
    public func view(along reading: FlowReading? = nil) -> View { make(reading) }
}
