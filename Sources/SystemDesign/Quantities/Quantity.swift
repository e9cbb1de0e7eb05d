/// A number with its unit, as the author wrote it, and where it comes from.
///
/// The unit is part of the type, so a rate can't be given where a time is asked for. The value keeps the
/// author's unit: `.days(14)` prints as "14 days", not as "1,209,600 s".
///
/// ```swift
/// let budget: TimeSpan = .milliseconds(300)
/// let vectors: Count = .billions(10).assumed
/// let index: ByteCount = .gigabytes(720).derived(from: "72 B × 10 billion")
/// ```
public struct Quantity<Kind: QuantityKind>: Sendable {
    /// The number, in ``unit``.
    public let value: Double
    /// The unit that the author chose.
    public let unit: QuantityUnit
    /// Where the number comes from; `nil` where the author says nothing.
    public let provenance: Provenance?

    init(_ value: Double, _ unit: QuantityUnit, provenance: Provenance? = nil) {
        self.value = value
        self.unit = unit
        self.provenance = provenance
    }

    /// The number in the first unit of its kind: seconds, bytes, a second's worth, a fraction, a plain count.
    public var inBaseUnit: Double { value * unit.factor }
}

/// What a quantity measures: time, rate, size, share or count.
public protocol QuantityKind: Sendable {
    /// What the kind is called in a sentence: "a time".
    static var phrase: String { get }
    /// The units that a quantity of this kind can be written in, the base unit first.
    static var units: [QuantityUnit] { get }
}

/// One unit of measure: its symbol and its size in the base unit of its kind.
public struct QuantityUnit: Hashable, Sendable {
    /// The symbol, as documents and pictures show it: `ms`, `GB`, `/s`.
    public let symbol: String
    /// How many base units one of these is.
    public let factor: Double

    init(_ symbol: String, _ factor: Double) {
        self.symbol = symbol
        self.factor = factor
    }
}

// MARK: - Where a number comes from

extension Quantity {
    /// The same figure, marked as an assumption of the author.
    public var assumed: Self { from(Provenance(.assumed)) }

    /// The same figure, marked as read in a source.
    public func source(_ source: String) -> Self { from(Provenance(.source, source)) }

    /// The same figure, marked as well known in the literature, though not looked up for this design.
    public func literature(_ reference: String? = nil) -> Self { from(Provenance(.literature, reference)) }

    /// The same figure, marked as arithmetic from other figures.
    public func derived(from derivation: String) -> Self { from(Provenance(.derived, derivation)) }

    private func from(_ provenance: Provenance) -> Self { Self(value, unit, provenance: provenance) }
}

// MARK: - Comparing

extension Quantity: Hashable, Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.inBaseUnit < right.inBaseUnit }
}

// MARK: - Printing

extension Quantity: CustomStringConvertible {
    /// The figure as a reader wants it: "60 ms", "8,000/s", "10 billion", "5 %".
    public var description: String { unit.attached(to: value) }
}

extension QuantityUnit {
    /// The number with this unit behind it, in the plural where it has one.
    func attached(to value: Double) -> String {
        let number = value.grouped
        if symbol.isEmpty { return number }
        if symbol.hasPrefix("/") { return number + symbol }
        let takesPlural = ["day", "week", "year"].contains(symbol) && value != 1
        return "\(number) \(symbol)\(takesPlural ? "s" : "")"
    }
}

extension Double {
    /// The number with a comma between groups of three digits and no needless decimals.
    var grouped: String {
        guard isFinite, magnitude < 1e15 else { return "\(self)" }
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

// MARK: - Codable

extension Quantity: Codable {
    public init(from decoder: any Decoder) throws {
        let figure = try Figure(from: decoder)
        guard let quantity = Self(figure) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: Self.mismatch(figure)))
        }
        self = quantity
    }

    public func encode(to encoder: any Swift.Encoder) throws { try Figure(self).encode(to: encoder) }

    init?(_ figure: Figure) {
        guard let unit = Kind.units.first(where: { $0.symbol == figure.unit ?? "" }) else { return nil }
        self.init(figure.value, unit, provenance: figure.provenance)
    }

    static func mismatch(_ figure: Figure) -> String {
        let units = Kind.units.map(\.symbol).filter { !$0.isEmpty }.joined(separator: ", ")
        return "the unit '\(figure.unit ?? "")' isn't \(Kind.phrase); its units are \(units)"
    }
}

/// A quantity as documents hold it: a number and the symbol of its unit.
public struct Figure: Hashable, Codable, Sendable {
    /// The number, in ``unit``.
    public let value: Double
    /// The symbol of the unit; none for a plain count.
    public let unit: String?
    /// Where the number comes from.
    public let provenance: Provenance?

    /// The figure of a typed quantity.
    public init<Kind>(_ quantity: Quantity<Kind>) {
        value = quantity.value
        unit = quantity.unit.symbol.isEmpty ? nil : quantity.unit.symbol
        provenance = quantity.provenance
    }
}

extension Figure: CustomStringConvertible {
    /// The figure as a reader wants it: "60 ms", "8,000/s".
    public var description: String { QuantityUnit(unit ?? "", 1).attached(to: value) }
}
