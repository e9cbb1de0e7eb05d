/// Tells people, or starts something, when a monitor asks for it.
///
/// ```swift
/// let alerts = Alerting("Pager").owner("search-oncall")
/// ```
public struct Alerting: Component {
    public var declaration: ComponentDeclaration

    /// Declares an alerting.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .alerting, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Alerting``.
    public static let alerting: Self = Self(
        "alerting", "Tells people, or starts a job, when a monitor crosses its threshold.",
        plane: .monitoring, family: .observation,
        after: [.driftMonitor, .performanceMonitor, .businessMonitor, .systemMonitor],
        before: [.retrainTrigger, .trainer, .orchestrator, .rolloutController],
        written: "Alerting()", Alerting())
}
