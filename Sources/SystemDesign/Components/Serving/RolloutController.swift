/// Lets new versions in, stage by stage, and takes them back.
///
/// ```swift
/// let rollout = RolloutController("Deployments", latency: .minutes(5))
/// ```
public struct RolloutController: Component {
    public var declaration: ComponentDeclaration

    /// Declares a rollout controller.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .rolloutController, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
        }
    }
}

extension ComponentKind {
    /// The kind of every ``RolloutController``.
    public static let rolloutController: Self = Self(
        "rolloutController", "Lets a new version in stage by stage, and takes it back when it fails.",
        plane: .serving, family: .serving,
        after: [.modelRegistry, .alerting, .humanReviewer],
        before: [.modelServer, .encoder, .heavyRanker, .batchInference],
        written: "RolloutController()", RolloutController())
}
