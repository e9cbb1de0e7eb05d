/// A job that watches one aspect of the system.
///
/// ```swift
/// let drift = Monitor(.drift, "Embedding drift", every: .hours(1))
/// ```
public struct Monitor: Component {
    /// What is watched.
    public enum Aspect: Sendable {
        /// Whether inputs, embeddings or scores move.
        case drift
        /// Quality against the truth, as it comes in.
        case performance
    }

    public var declaration: ComponentDeclaration

    /// Declares a monitor.
    public init(
        _ aspect: Aspect, _ title: String? = nil,
        every cadence: TimeSpan? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch aspect {
            case .drift: .driftMonitor
            case .performance: .performanceMonitor
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.cadence] = cadence
        }
    }
}

extension ComponentKind {
    /// Watches whether inputs, embeddings or scores move.
    public static let driftMonitor = ComponentKind(
        "driftMonitor", "Watches whether inputs, embeddings or scores move.",
        plane: .monitoring, family: .observation)

    /// Watches quality against the truth, as it comes in.
    public static let performanceMonitor = ComponentKind(
        "performanceMonitor", "Watches quality against the truth, as it comes in.",
        plane: .monitoring, family: .observation)
}
