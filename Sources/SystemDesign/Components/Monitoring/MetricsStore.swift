/// Numbers over time.
///
/// ```swift
/// let metrics = MetricsStore("Metrics", retention: .days(90), technology: "Prometheus")
/// ```
public struct MetricsStore: Component {
    public var declaration: ComponentDeclaration

    /// Declares a metrics store.
    public init(
        _ title: String? = nil,
        retention: TimeSpan? = nil, rate: Rate? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .metricsStore, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.retention] = retention
            $0[.rate] = rate
        }
    }
}

extension ComponentKind {
    /// The kind of every ``MetricsStore``.
    public static let metricsStore: Self = Self(
        "metricsStore", "Keeps numbers over time, for dashboards and alerts.",
        plane: .monitoring, family: .observation,
        after: [.service, .systemMonitor],
        before: [.dashboard, .alerting],
        written: "MetricsStore()", MetricsStore())
}
