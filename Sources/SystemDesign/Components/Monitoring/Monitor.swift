/// A job that watches one aspect of the system.
///
/// ```swift
/// let drift = Monitor(.drift, "Embedding drift", every: .hours(1))
/// ```
public struct Monitor: Component {
    /// What is watched.
    public enum Aspect: Sendable {
        /// Whether data is whole, well-formed and on time.
        case dataQuality
        /// Whether inputs, embeddings or scores move.
        case drift
        /// Whether training and serving see the same.
        case skew
        /// Quality against the truth, as it comes in.
        case performance
        /// What the system is for.
        case business
        /// Whether some groups are served worse than others.
        case fairness
        /// Latency, errors, load, machines.
        case system
    }

    public var declaration: ComponentDeclaration

    /// Declares a monitor.
    public init(
        _ aspect: Aspect, _ title: String? = nil,
        algorithm: String? = nil, every cadence: TimeSpan? = nil, window: TimeSpan? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch aspect {
            case .dataQuality: .dataQualityMonitor
            case .drift: .driftMonitor
            case .skew: .skewMonitor
            case .performance: .performanceMonitor
            case .business: .businessMonitor
            case .fairness: .fairnessMonitor
            case .system: .systemMonitor
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.algorithm] = algorithm
            $0[.cadence] = cadence
            $0[.window] = window
        }
    }
}

extension ComponentKind {
    /// The kind of ``Monitor`` that is ``Monitor/Aspect/dataQuality``.
    public static let dataQualityMonitor: Self = Self(
        "dataQualityMonitor", "Watches whether data is whole, well-formed and on time.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.dataQuality)", Monitor(.dataQuality))

    /// The kind of ``Monitor`` that is ``Monitor/Aspect/drift``.
    public static let driftMonitor: Self = Self(
        "driftMonitor", "Watches whether inputs, embeddings or scores move.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.drift)", Monitor(.drift))

    /// The kind of ``Monitor`` that is ``Monitor/Aspect/skew``.
    public static let skewMonitor: Self = Self(
        "skewMonitor", "Watches whether training and serving see the same features.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.skew)", Monitor(.skew))

    /// The kind of ``Monitor`` that is ``Monitor/Aspect/performance``.
    public static let performanceMonitor: Self = Self(
        "performanceMonitor", "Watches quality against the truth, as it comes in.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.performance)", Monitor(.performance))

    /// The kind of ``Monitor`` that is ``Monitor/Aspect/business``.
    public static let businessMonitor: Self = Self(
        "businessMonitor", "Watches the numbers that the system is for.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.business)", Monitor(.business))

    /// The kind of ``Monitor`` that is ``Monitor/Aspect/fairness``.
    public static let fairnessMonitor: Self = Self(
        "fairnessMonitor", "Watches whether some groups are served worse than others.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.fairness)", Monitor(.fairness))

    /// The kind of ``Monitor`` that is ``Monitor/Aspect/system``.
    public static let systemMonitor: Self = Self(
        "systemMonitor", "Watches latency, errors, load and machines.",
        plane: .monitoring, family: .observation,
        after: [.predictionLog, .eventStream, .labelJoiner],
        before: [.alerting, .dashboard, .retrainTrigger],
        written: "Monitor(.system)", Monitor(.system))
}
