import SystemDesign

extension Quantity {
    /// The unit that a quantity of this size is written in.
    private static func unit(for size: Double) -> QuantityUnit {
        // 90 minutes and 36 hours are easier to picture than their parts of the next unit.
        let usual: [(symbol: String, least: Double)] =
            switch Self.self {
            case is TimeSpan.Type:
                [("µs", 1), ("ms", 1), ("s", 1), ("min", 2), ("h", 2), ("day", 2), ("year", 2)]
            case is Rate.Type: [("/day", 1), ("/h", 1), ("/s", 1)]
            case is Share.Type: [("%", 1)]
            case is Count.Type: [("", 1), ("million", 1), ("billion", 1), ("trillion", 1)]
            default: units.map { ($0.symbol, 1) }
            }
        let known = usual.compactMap { usual in
            units.first { $0.symbol == usual.symbol }.map { ($0, from: $0.factor * usual.least) }
        }
        return (known.last { size >= $0.from } ?? known.first)?.0 ?? units[0]
    }

    /// A quantity from the one size to the other, in the unit that suits it, to four digits.
    static func rounded(_ lower: Double, _ upper: Double) -> Self {
        let unit = unit(for: upper.isFinite ? upper : lower)
        let least = (lower / unit.factor).toFourDigits(near: unit.symbol == "%" ? 100 : nil)
        guard upper.isFinite else {
            return Self(unchecked: Figure(value: least, unit: unit.symbol, bound: .orMore))
        }
        let most = (upper / unit.factor).toFourDigits(near: unit.symbol == "%" ? 100 : nil)
        if lower == 0, upper > 0 {
            return Self(unchecked: Figure(value: most, unit: unit.symbol, bound: .orLess))
        }
        return Self(unchecked: Figure(value: least, to: most == least ? nil : most, unit: unit.symbol))
    }

    /// Whether a figure can be meant: it is finite, not below nothing, a share no more than all, and no larger than
    /// anything of its kind is.
    public var isPlausible: Bool { implausibility == nil }

    /// What can't be meant about a figure, in words that end a sentence; `nil` where nothing is.
    public var implausibility: String? {
        let ends = [inBaseUnit, upperInBaseUnit]
        guard ends.allSatisfy(\.isFinite) else { return "isn't a number" }
        guard ends.allSatisfy({ $0 >= 0 }) else { return "is below zero" }
        guard ends[0] <= ends[1] else { return "ends below where it begins" }
        let (most, name): (Double, String) =
            switch Self.self {
            case is Share.Type: (1, "more than the whole")
            case is TimeSpan.Type: (1_000 * 365 * 86_400, "more than a thousand years")
            case is ByteCount.Type: (1e21, "more than all data centres hold")
            case is Rate.Type: (1e15, "more than any system takes")
            case is Money.Type: (1e15, "more than there is")
            default: (1e18, "more than can be counted")
            }
        // 100 % as a sum of decimal fractions is a little off.
        return ends[1] > most * (1 + 1e-9) ? "is \(name)" : nil
    }
}

extension Double {
    /// The number to four digits, or as many as tell it from a whole that it is near: 99.995 isn't 100.
    fileprivate func toFourDigits(near whole: Double?) -> Double {
        guard self != 0, isFinite else { return self }
        // Whole numbers below a million are counts that a reader may want to the last one.
        if magnitude >= 1_000, magnitude < 1e6 { return rounded() }
        let gap = whole.map { Swift.abs($0 - self) }.flatMap { $0 > 0 && $0 < 10 ? $0 : nil }
        return toDigits(of: Swift.min(magnitude, gap.map { $0 * 100 } ?? magnitude))
    }

    /// The number to as many places as give a number of this size four digits.
    private func toDigits(of size: Double) -> Double {
        var (small, large) = (1.0, 1.0)
        while size * small < 1_000, small < 1e300 { small *= 10 }
        while size / large >= 10_000, large < 1e300 { large *= 10 }
        // One of the two is one. A division, not a product, gives the number that is written so.
        return (self * small / large).rounded() * large / small
    }
}
