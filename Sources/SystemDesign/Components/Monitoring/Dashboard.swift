/// A page of charts that people look at.
///
/// ```swift
/// let board = Dashboard("Model health")
/// ```
public struct Dashboard: Component {
    public var declaration: ComponentDeclaration

    /// Declares a dashboard.
    public init(
        _ title: String? = nil,
        freshness: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .dashboard, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.freshness] = freshness
        }
    }
}

extension ComponentKind {
    /// The kind of every ``Dashboard``.
    public static let dashboard: Self = Self(
        "dashboard", "Shows people how the system is doing.",
        plane: .monitoring, family: .observation,
        after: [.metricsStore, .performanceMonitor, .dataWarehouse],
        before: [],
        written: "Dashboard()", Dashboard())
}
