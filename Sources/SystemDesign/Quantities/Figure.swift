/// A number with the symbol of its unit and its origin: a quantity of whatever kind, as documents hold it.
public struct Figure: Sendable {
    /// What is known lies behind one reference: initialisers of components take a dozen quantities that may be left
    /// out, and to hand over a dozen large values would double the time that a design takes to compile.
    private let facts: Facts

    private final class Facts: Sendable {
        let value: Double
        let upper: Double?
        let unit: String
        let provenance: Provenance?
        let bound: Bound?

        init(_ value: Double, _ upper: Double?, _ unit: String, _ provenance: Provenance?, _ bound: Bound?) {
            self.value = value
            self.upper = upper
            self.unit = unit
            self.provenance = provenance
            self.bound = bound
        }
    }

    /// The number, in ``unit``; where the figure is a range, its lower end.
    public var value: Double { facts.value }
    /// The upper end of a range.
    public var upper: Double? { facts.upper }
    /// The symbol of the unit; empty for a plain count.
    public var unit: String { facts.unit }
    /// Where the number comes from.
    public var provenance: Provenance? { facts.provenance }
    /// Whether the truth may be beyond the number.
    public var bound: Bound? { facts.bound }

    /// On which side of a figure the truth is.
    public enum Bound: String, Hashable, Codable, Sendable, CaseIterable {
        /// It is that much at least.
        case orMore
        /// It is that much at most.
        case orLess
        /// It is near that.
        case about
    }

    package init(
        value: Double, to upper: Double? = nil, unit: String, provenance: Provenance? = nil,
        bound: Bound? = nil
    ) {
        facts = Facts(value, upper, unit, provenance, bound)
    }
}

extension Figure: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.value == right.value && left.upper == right.upper && left.unit == right.unit
            && left.provenance == right.provenance && left.bound == right.bound
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
        hasher.combine(unit)
    }
}

extension Figure: Codable {
    private enum CodingKeys: CodingKey { case value, upper, unit, provenance, bound }

    public init(from decoder: any Swift.Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            value: try container.decode(Double.self, forKey: .value),
            to: try container.decodeIfPresent(Double.self, forKey: .upper),
            unit: try container.decodeIfPresent(String.self, forKey: .unit) ?? "",
            provenance: try container.decodeIfPresent(Provenance.self, forKey: .provenance),
            bound: try container.decodeIfPresent(Bound.self, forKey: .bound))
    }

    public func encode(to encoder: any Swift.Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(value, forKey: .value)
        try container.encodeIfPresent(upper, forKey: .upper)
        try container.encodeIfPresent(bound, forKey: .bound)
        try container.encodeIfPresent(unit.isEmpty ? nil : unit, forKey: .unit)
        try container.encodeIfPresent(provenance, forKey: .provenance)
    }
}

extension Figure: CustomStringConvertible {
    /// The figure as a reader wants it: "60 ms", "8,000/s", "1 day", "20–90 min", "≥ 5,000".
    public var description: String {
        let sign =
            switch bound {
            case .orMore: "≥ "
            case .orLess: "≤ "
            case .about: "≈ "
            case nil: ""
            }
        let number = sign + value.grouped + (upper.map { "–\($0.grouped)" } ?? "")
        if unit.isEmpty || unit.hasPrefix("/") { return number + unit }
        let takesPlural = ["day", "week", "month", "year"].contains(unit) && (upper ?? value) != 1
        return "\(number) \(unit)\(takesPlural ? "s" : "")"
    }
}

extension Double {
    /// The number with a comma between groups of three digits and no needless decimals.
    fileprivate var grouped: String {
        // What is so large or so small has an exponent, and no groups.
        guard isFinite, magnitude < 1e15, magnitude >= 1e-4 || self == 0 else { return "\(self)" }
        let whole = magnitude.rounded(.towardZero)
        var digits = Substring(String(UInt64(whole)))
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.append(digits.suffix(3))
            digits = digits.dropLast(3)
        }
        let text = ([digits] + groups.reversed()).joined(separator: ",")
        let fraction = magnitude == whole ? "" : "\(magnitude)".drop { $0 != "." }
        return (self < 0 ? "-" : "") + text + fraction
    }
}
