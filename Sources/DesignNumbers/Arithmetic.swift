import SystemDesign

// Which quantities can be multiplied, divided and added, and what comes of it: everything else doesn't compile. Bounds
// are carried along, all quantities being positive: the least of a product comes of the least of its factors.

extension Estimate {
    fileprivate func times<Other, Product>(_ other: Estimate<Other>) -> Estimate<Product> {
        Estimate<Product>(
            product(lower, other.lower), product(upper, other.upper),
            from: joined("×", other, .product, .product),
            assuming: assumptions.adding(other.assumptions))
    }

    fileprivate func over<Other, Quotient>(_ other: Estimate<Other>) -> Estimate<Quotient> {
        Estimate<Quotient>(
            quotient(lower, other.upper), quotient(upper, other.lower),
            // What is divided by binds tighter than what is divided.
            from: joined("÷", other, .product, .term), assuming: assumptions.adding(other.assumptions))
    }

    fileprivate func joined<Other>(
        _ sign: String, _ other: Estimate<Other>, _ precedence: Expression.Precedence,
        _ right: Expression.Precedence
    ) -> Expression {
        let texts = (term.inside(precedence), other.term.inside(right))
        return Expression("\(texts.0) \(sign) \(texts.1)", precedence)
    }

    /// The estimate as a part of further arithmetic.
    fileprivate var term: Expression { expression ?? Expression(text, .figure) }

    /// The text of the estimate within an expression that is written as a whole.
    var figureText: String { term.inside(.term) }

    /// Both together.
    public static func + (left: Self, right: Self) -> Self {
        Self(
            left.lower + right.lower, left.upper + right.upper, from: left.joined("+", right, .sum, .sum),
            assuming: left.assumptions.adding(right.assumptions))
    }

    /// Everything together; `nil` of nothing.
    public static func sum(_ estimates: some Sequence<Self>) -> Self? {
        let parts = Array(estimates)
        guard parts.count > 1 else { return parts.first }
        // Written down at once: a text that grows part by part is copied each time.
        return Self(
            parts.reduce(0) { $0 + $1.lower }, parts.reduce(0) { $0 + $1.upper },
            from: Expression(parts.map { $0.term.inside(.sum) }.joined(separator: " + "), .sum),
            assuming: parts.reduce([]) { $0.adding($1.assumptions) })
    }

    /// The larger one: what runs side by side takes as long as the longest.
    public static func max(_ estimates: [Self]) -> Self? {
        guard let first = estimates.first, estimates.count > 1 else { return estimates.first }
        let texts = estimates.map(\.term.text).joined(separator: ", ")
        return Self(
            estimates.map(\.lower).max() ?? first.lower, estimates.map(\.upper).max() ?? first.upper,
            from: Expression("max(\(texts))", .term),
            assuming: estimates.reduce([]) { $0.adding($1.assumptions) })
    }

    /// What is left of it when so much is taken away; nothing, where that is more.
    public func less(_ taken: Double) -> Self {
        let part = Self(taken, taken)
        return Self(
            Swift.max(0, lower - taken), Swift.max(0, upper - taken), name,
            from: joined("−", part, .sum, .product),
            assuming: assumptions)
    }

    /// The smaller one: of two limits, the one that counts.
    public static func min(_ estimates: [Self]) -> Self? {
        guard let first = estimates.first, estimates.count > 1 else { return estimates.first }
        let texts = estimates.map(\.term.text).joined(separator: ", ")
        return Self(
            estimates.map(\.lower).min() ?? first.lower, estimates.map(\.upper).min() ?? first.upper,
            from: Expression("min(\(texts))", .term),
            assuming: estimates.reduce([]) { $0.adding($1.assumptions) })
    }

    /// The same as the most that it is, where something may not happen at all.
    public var orLess: Self { Self(0, upper, name, from: expression, assuming: assumptions) }

    /// The same as the least that it is, where there may be more.
    public var orMore: Self { Self(lower, .infinity, name, from: expression, assuming: assumptions) }

    /// As low as this one and as high as the other: two ways to reckon, and the truth between them.
    public func upTo(_ other: Self) -> Self {
        Self(
            lower, other.upper, other.name ?? name, from: other.expression,
            assuming: assumptions.adding(other.assumptions))
    }
}

extension Estimate<Count> {
    /// So many more.
    func and(_ more: Double, _ name: String) -> Self {
        Self(
            lower + more, upper + more, name, from: Expression("\(value) + \(Self(more, more).value)", .sum),
            assuming: assumptions)
    }

    /// The next whole number, because there is no half of it.
    public func roundedUp(_ name: String? = nil) -> Self {
        // 54.000000000001 is what arithmetic makes of 54.
        func up(_ value: Double) -> Double { value.isFinite ? (value * (1 - 1e-12)).rounded(.up) : value }
        return Self(up(lower), up(upper), name ?? self.name, from: expression, assuming: assumptions)
    }

    public static func * (left: Self, right: Self) -> Self { left.times(right) }
    public static func / (left: Self, right: Self) -> Self { left.over(right) }
    public static func * (left: Self, right: Estimate<Share>) -> Self { left.times(right) }
    public static func / (left: Self, right: Estimate<Share>) -> Self { left.over(right) }
    public static func * (left: Self, right: Estimate<ByteCount>) -> Estimate<ByteCount> { left.times(right) }
    public static func / (left: Self, right: Estimate<Rate>) -> Estimate<TimeSpan> { left.over(right) }
    public static func / (left: Self, right: Estimate<TimeSpan>) -> Estimate<Rate> { left.over(right) }
}

extension Estimate<Rate> {
    public static func * (left: Self, right: Estimate<Count>) -> Self { left.times(right) }
    public static func / (left: Self, right: Estimate<Count>) -> Self { left.over(right) }
    public static func * (left: Self, right: Estimate<Share>) -> Self { left.times(right) }
    public static func * (left: Self, right: Estimate<TimeSpan>) -> Estimate<Count> { left.times(right) }
    public static func * (left: Self, right: Estimate<ByteCount>) -> Estimate<DataRate> { left.times(right) }
    public static func / (left: Self, right: Self) -> Estimate<Count> { left.over(right) }
}

extension Estimate<ByteCount> {
    public static func * (left: Self, right: Estimate<Count>) -> Self { left.times(right) }
    public static func / (left: Self, right: Estimate<Count>) -> Self { left.over(right) }
    public static func * (left: Self, right: Estimate<Share>) -> Self { left.times(right) }
    public static func / (left: Self, right: Self) -> Estimate<Count> { left.over(right) }
}

extension Estimate<DataRate> {
    public static func * (left: Self, right: Estimate<TimeSpan>) -> Estimate<ByteCount> { left.times(right) }
}

extension Estimate<TimeSpan> {
    public static func * (left: Self, right: Estimate<Count>) -> Self { left.times(right) }
    public static func / (left: Self, right: Self) -> Estimate<Count> { left.over(right) }
}

extension Estimate<Share> {
    public static func * (left: Self, right: Self) -> Self { left.times(right) }
    public static func / (left: Self, right: Self) -> Estimate<Count> { left.over(right) }

    /// What the share leaves of the whole.
    public var rest: Self {
        Self(
            Swift.max(0, 1 - upper), Swift.max(0, 1 - lower), name,
            from: Expression("(1 − \(figureText))", .term), assuming: assumptions)
    }

    /// How large a part of the other one a count is.
    public static func part(_ part: Estimate<Count>, name: String? = nil) -> Self {
        Self(part.lower, part.upper, name, from: part.expression, assuming: part.assumptions)
    }
}

/// Nothing times anything is nothing.
private func product(_ left: Double, _ right: Double) -> Double { left == 0 || right == 0 ? 0 : left * right }

/// Anything by nothing is without bound; anything by what is without bound is nothing.
private func quotient(_ left: Double, _ right: Double) -> Double {
    left == 0 || right.isInfinite ? 0 : right == 0 ? .infinity : left / right
}
