import SystemDesign

/// Some of the kinds of flow: those that a question follows.
public struct FlowKinds: Hashable, Sendable, ExpressibleByArrayLiteral {
    private let bits: UInt32
    private static let places = Dictionary(
        uniqueKeysWithValues: zip(FlowKind.allCases, UInt32(0)...))

    /// The kinds in a sequence.
    public init(_ kinds: some Sequence<FlowKind>) {
        bits = kinds.reduce(0) { $0 | Self.bit(of: $1) }
    }

    public init(arrayLiteral kinds: FlowKind...) { self.init(kinds) }

    /// Whether a kind is among them.
    public func contains(_ kind: FlowKind) -> Bool { bits & Self.bit(of: kind) != 0 }

    /// These and those.
    public func union(_ others: Self) -> Self {
        Self(FlowKind.allCases.filter { contains($0) || others.contains($0) })
    }

    /// These without those.
    public func subtracting(_ others: Self) -> Self {
        Self(FlowKind.allCases.filter { contains($0) && !others.contains($0) })
    }

    private static func bit(of kind: FlowKind) -> UInt32 { 1 << (places[kind] ?? 31) }

    /// Every kind.
    public static let all = Self(FlowKind.allCases)
    /// What carries data on: to stores, to jobs, to training, and answers back from what is looked up.
    public static let data: Self = [
        .event, .stream, .batch, .changeCapture, .materialize, .trainingData, .label, .log, .review,
        .feedback,
        .lookup,
    ]
    /// What a caller waits for.
    public static let calls: Self = [.request, .lookup, .fallback]
    /// Models on their way to where they serve.
    public static let artifacts: Self = [.artifact, .deploy]
    /// What closes loops on purpose, or only watches.
    public static let feedback: Self = [
        .response, .label, .log, .metric, .control, .trigger, .review, .feedback, .shadow,
    ]
}
