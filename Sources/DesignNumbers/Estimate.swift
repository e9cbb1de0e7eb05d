import SystemDesign

/// A quantity that was worked out: the least and the most that it can be, and the arithmetic that it comes from.
///
/// What is computed and what is printed are one thing: each operation on estimates writes down what it does, so no
/// derivation can differ from its result.
///
/// ```swift
/// let load = Estimate<Rate>(.perSecond(8_000))!
/// let throughput = Estimate<Rate>(.perSecond(150), "per replica")!
/// let replicas = (load / throughput).roundedUp("replicas")
/// print(replicas.line)   // 8,000/s ÷ 150/s per replica = 54 replicas
/// ```
public struct Estimate<Q: Quantity>: Sendable {
    /// The least that it can be, in the first unit of its kind.
    public let lower: Double
    /// The most that it can be, in the first unit of its kind; infinite where nothing bounds it.
    public let upper: Double
    /// What it is of: "per replica", "replicas".
    public let name: String?
    /// The figures that it rests on and that the author assumed, or the arithmetic itself.
    public let assumptions: [String]
    /// The arithmetic so far; `nil` for a figure as it was given.
    let expression: Expression?

    init(
        _ lower: Double, _ upper: Double, _ name: String? = nil, from expression: Expression? = nil,
        assuming assumptions: [String] = []
    ) {
        self.lower = lower
        self.upper = upper
        self.name = name
        self.expression = expression
        self.assumptions = assumptions
    }

    /// A figure of the design; `nil` where nothing can be worked out with it: it isn't finite, is negative, or is so
    /// large that it can't be meant.
    ///
    /// A figure that is marked as an assumption is listed among ``assumptions``. One that is marked as a least or a most
    /// has no other bound.
    public init?(_ quantity: Q, _ name: String? = nil) {
        guard quantity.isPlausible else { return nil }
        let bound = quantity.figure.bound
        self.init(
            bound == .orLess ? 0 : quantity.inBaseUnit,
            bound == .orMore ? .infinity : quantity.upperInBaseUnit,
            name, from: Expression(quantity.text(name), .figure))
        guard quantity.provenance?.basis == .assumed else { return }
        self = assuming(quantity.text(name))
    }

    /// A figure that the arithmetic takes where the design says none.
    static func convention(_ quantity: Q, _ name: String? = nil) -> Self {
        Self(
            quantity.inBaseUnit, quantity.upperInBaseUnit, name,
            from: Expression(quantity.text(name), .figure), assuming: [quantity.text(name)])
    }

    /// The same estimate, resting on one more assumption.
    public func assuming(_ assumption: String) -> Self {
        Self(
            lower, upper, name, from: expression, assuming: assumptions.adding([assumption]))
    }

    /// The same estimate under a name as what further arithmetic starts from: it shows the result, not how it was come
    /// by.
    public func result(_ name: String? = nil) -> Self {
        let result = Self(lower, upper, name)
        return Self(
            lower, upper, name, from: Expression(result.text, .figure), assuming: assumptions)
    }

    /// The same estimate with another name, or with none.
    public func named(_ name: String?) -> Self {
        Self(lower, upper, name, from: expression, assuming: assumptions)
    }
}

extension Estimate {
    /// The result with its unit, to four digits: "77", "5.787 days", "119–172 GB".
    public var value: Q { Q.rounded(lower, upper) }

    /// The arithmetic without its result: "8,000/s ÷ 150/s per replica"; `nil` where there was nothing to work out.
    public var derivation: String? {
        guard let expression, expression.precedence != .figure else { return nil }
        return expression.text
    }

    /// The arithmetic and its result, in a line.
    public var line: String {
        derivation.map { "\($0) = \(text)" } ?? text
    }

    /// The result and what it is of: "77 replicas".
    public var text: String { value.text(name) }

    /// A figure as its author wrote it, "1 day" and not "24 h"; what was worked out as ``text`` has it.
    public var asGiven: String {
        guard let expression, expression.precedence == .figure else { return text }
        return expression.text
    }
}

/// How far a quantity keeps to a limit.
public enum LimitVerdict: String, Hashable, Codable, Sendable, CaseIterable {
    /// Even the most that it can be is within it.
    case holds
    /// The least is within it, and the most is not.
    case uncertain
    /// Even the least is beyond it.
    case fails
}

extension Estimate {
    /// Whether it is at most as much as a limit: what the limit's upper end allows is allowed.
    public func verdict(atMost limit: Self) -> LimitVerdict {
        // Sums of decimal fractions are a little off.
        let most = limit.upper * (1 + 1e-9)
        return lower > most ? .fails : upper > most ? .uncertain : .holds
    }

    /// Whether there is room for it where nobody knows exactly how much there is: surely only within the least.
    public func verdict(within room: Self) -> LimitVerdict {
        let verdict = verdict(atMost: room)
        return verdict == .holds && upper > room.lower * (1 + 1e-9) ? .uncertain : verdict
    }

    /// Whether it is at least as much as a limit.
    public func verdict(atLeast limit: Self) -> LimitVerdict {
        let least = limit.lower * (1 - 1e-9)
        return upper < least ? .fails : lower < least ? .uncertain : .holds
    }
}

/// Arithmetic as it is printed, and how tightly it binds.
struct Expression: Hashable, Sendable {
    enum Precedence: Int, Comparable {
        /// `term` binds as tightly as a figure, and is worked out: a maximum, a power.
        case sum, product, term, figure

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    let text: String
    let precedence: Precedence

    init(_ text: String, _ precedence: Precedence) {
        self.text = text
        self.precedence = precedence
    }

    /// The text, in brackets where what stands around it would tear it apart.
    func inside(_ other: Precedence) -> String { precedence < other ? "(\(text))" : text }
}

extension Quantity {
    /// The figure and what it is of: "54 replicas", "1 replica".
    fileprivate func text(_ name: String?) -> String {
        guard let name else { return "\(self)" }
        let isOne = Self.self is Count.Type && inBaseUnit == 1 && upperInBaseUnit == 1
        return "\(self) \(isOne && name.last == "s" && !name.contains(" ") ? String(name.dropLast()) : name)"
    }
}

extension [String] {
    /// These, and those others that aren't among them.
    func adding(_ others: [String]) -> [String] { self + others.filter { !contains($0) } }
}
