/// What a model is trained on: how much, from when, how many of it positive.
///
/// ```swift
/// Dataset("pairs", rows: .millions(205), from: .millions(3), window: .days(90), positives: .percent(1))
/// ```
public struct Dataset: Statement, ModelStatement, DataStatement {
    /// What it is called.
    public let name: String
    /// The model that it is for, where there are several.
    public let model: String?
    /// How many examples it has.
    public let rows: Count?
    /// How many users, drives, patients or the like they come from.
    public let entities: Count?
    /// From how long a time.
    public let window: TimeSpan?
    /// How old its youngest example is, so that its label has come.
    public let cutoff: TimeSpan?
    /// How many of them are positive.
    public let positives: Share?
    /// What builds it.
    public let component: String?
    /// What else there is to say.
    public let detail: String?

    /// States a data set.
    public init(
        _ name: String, of model: String? = nil, rows: Count? = nil,
        from entities: Count? = nil, window: TimeSpan? = nil, cutoff: TimeSpan? = nil,
        positives: Share? = nil, at component: (any Component)? = nil, detail: String? = nil
    ) {
        self.name = name
        self.model = model
        self.rows = rows
        self.entities = entities
        self.window = window
        self.cutoff = cutoff
        self.positives = positives
        self.component = component?.id
        self.detail = detail
    }

    public var references: [String] { [component].compactMap(\.self) }
}
