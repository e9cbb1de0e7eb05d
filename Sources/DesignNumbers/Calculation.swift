import SystemDesign

/// One line of a design's arithmetic: what was worked out and how, what it is held against, or what is missing to do it.
public struct Calculation: Sendable {
    /// What a calculation is about.
    public enum Subject: Hashable, Sendable {
        /// The design as a whole.
        case design
        /// A component, by its index in the document.
        case component(Int)
        /// A statement, by its index in the document, and what it speaks of.
        case statement(Int, String)
    }

    /// A result in numbers, for programs.
    public struct Amount: Hashable, Codable, Sendable {
        /// The least that it can be.
        public let lower: Double
        /// The most that it can be; none where nothing bounds it.
        public let upper: Double?
        /// The unit of both; empty for a plain count.
        public let unit: String
    }

    /// What a result is held against.
    public struct Limit: Hashable, Sendable {
        /// The limit: "300 ms at p99".
        public let text: String
        /// Whether the result keeps to it.
        public let verdict: LimitVerdict

        /// A limit, and whether it is kept.
        public init(_ text: String, _ verdict: LimitVerdict) {
            self.text = text
            self.verdict = verdict
        }

        /// The same, of a result that isn't all of it: what is missing may be what is too much.
        func lacking(_ missing: [String]) -> Self {
            missing.isEmpty || verdict != .holds ? self : Self(text, .uncertain)
        }
    }

    /// What was worked out: "load at peak".
    public let name: String
    /// What it is about.
    public let subject: Subject
    /// The result as a reader wants it: "77 replicas"; `nil` where something is missing.
    public let result: String?
    /// The result in numbers.
    public let amount: Amount?
    /// The arithmetic: "8,000/s ÷ 150/s per replica ÷ 70 %"; `nil` where the result is a figure of the design.
    public let derivation: String?
    /// What was taken for granted.
    public let assumptions: [String]
    /// What it is held against.
    public let limit: Limit?
    /// What the design would have to say, so that this, or all of this, could be worked out.
    public let missing: [String]

    /// A line of arithmetic.
    public init<Q: Quantity>(
        _ name: String, of subject: Subject, _ estimate: Estimate<Q>?, limit: Limit? = nil,
        missing: [String] = []
    ) {
        self.name = name
        self.subject = subject
        result = estimate?.text
        amount = estimate.map {
            Amount(lower: $0.lower, upper: $0.upper.isFinite ? $0.upper : nil, unit: Q.units[0].symbol)
        }
        derivation = estimate?.derivation
        assumptions = estimate?.assumptions ?? []
        self.limit = limit
        self.missing = missing
    }
}

/// A part of a design's arithmetic: the loads, the latencies.
///
/// A section is one file in `Sections/` and one line in ``all``.
public struct NumbersSection: Sendable {
    /// What programs call it: `latency`.
    public let id: String
    /// What it is called.
    public let title: String
    /// What a reader has to know of all of its lines.
    public let remark: String?
    /// Its lines, in the order of the design.
    let calculations: @Sendable (Numbers) -> [Calculation]

    /// A part of the arithmetic.
    init(
        _ id: String, _ title: String, remark: String? = nil,
        _ calculations: @escaping @Sendable (Numbers) -> [Calculation]
    ) {
        self.id = id
        self.title = title
        self.remark = remark
        self.calculations = calculations
    }

    /// Every section, in the order in which an envelope is filled: what comes in, what it takes, how long, how much.
    public static let all: [NumbersSection] = [
        .loads,
        .capacity,
        .latency,
        .timeouts,
        .availability,
        .fanOut,
        .stores,
        .indexes,
        .models,
        .records,
        .freshness,
        .modelAge,
        .jobs,
        .experiments,
        .detection,
        .reviews,
    ]
}
