/// A number with its unit, as the author wrote it, and where it comes from.
///
/// Each kind of quantity is a type of its own, so a rate can't be given where a time is asked for. The value keeps
/// the author's unit: `.days(14)` prints as "14 days", not as "1,209,600 s".
///
/// ```swift
/// let budget: TimeSpan = .milliseconds(300)
/// let vectors: Count = .billions(10).assumed
/// let index: ByteCount = .gigabytes(720).derived(from: "72 B × 10 billion")
/// let labelled: TimeSpan = .minutes(20, to: 90)
/// let models: Count = .count(5_000).orMore.source("a talk of 2024")
/// ```
public protocol Quantity: AttributeRepresentable, Codable, Hashable, CustomStringConvertible {
    /// What a quantity of this kind is called in a sentence: "a time".
    static var phrase: String { get }
    /// The units that a quantity of this kind can be written in, the base unit first.
    static var units: [QuantityUnit] { get }

    /// The number, the symbol of its unit and its origin.
    var figure: Figure { get }
    /// The quantity of a figure whose unit is one of ``units``.
    init(unchecked figure: Figure)
}

/// One unit of measure: its symbol and its size in the base unit of its kind.
public struct QuantityUnit: Hashable, Sendable {
    /// The symbol, as documents and pictures show it: `ms`, `GB`, `/s`; empty for a plain count.
    public let symbol: String
    /// How many base units one of these is.
    public let factor: Double

    package init(_ symbol: String, _ factor: Double) {
        self.symbol = symbol
        self.factor = factor
    }
}

extension Quantity {
    /// So many of the unit with this symbol, which is one of ``units``.
    init(_ value: Double, to upper: Double? = nil, _ symbol: String) {
        self.init(unchecked: Figure(value: value, to: upper, unit: symbol))
    }

    /// The quantity of a figure; `nil` where its unit is of another kind.
    init?(_ figure: Figure) {
        guard Self.units.contains(where: { $0.symbol == figure.unit }) else { return nil }
        self.init(unchecked: figure)
    }

    /// The number, in the unit that the author chose.
    public var value: Double { figure.value }

    /// The number in the first unit of its kind: seconds, bytes, a second's worth, a fraction, a plain count. Of a
    /// range it is the lower end.
    public var inBaseUnit: Double { figure.value * factor }

    /// The upper end of a range in the first unit of its kind; the number itself, where it is no range.
    public var upperInBaseUnit: Double { (figure.upper ?? figure.value) * factor }

    private var factor: Double { Self.units.first { $0.symbol == figure.unit }?.factor ?? 1 }

    /// Where the number comes from; `nil` where the author says nothing.
    public var provenance: Provenance? { figure.provenance }
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

    private func from(_ provenance: Provenance) -> Self { with(provenance: provenance, bound: figure.bound) }
}

// MARK: - On which side the truth is

extension Quantity {
    /// The same figure, as the least that it is.
    public var orMore: Self { with(provenance: figure.provenance, bound: .orMore) }

    /// The same figure, as the most that it is.
    public var orLess: Self { with(provenance: figure.provenance, bound: .orLess) }

    /// The same figure, as roughly what it is.
    public var about: Self { with(provenance: figure.provenance, bound: .about) }

    private func with(provenance: Provenance?, bound: Figure.Bound?) -> Self {
        Self(
            unchecked: Figure(
                value: figure.value, to: figure.upper, unit: figure.unit, provenance: provenance, bound: bound
            ))
    }
}

// MARK: - Printing, keeping

extension Quantity {
    /// The figure as a reader wants it: "60 ms", "8,000/s", "10 billion", "5 %".
    public var description: String { figure.description }

    public var attributeValue: AttributeValue { .figure(figure) }

    public init?(_ value: AttributeValue) {
        guard case .figure(let figure) = value else { return nil }
        self.init(figure)
    }

    public static func mismatch(_ value: AttributeValue) -> String {
        guard case .figure(let figure) = value else { return "'\(value)' isn't \(phrase)" }
        let symbols = units.map(\.symbol).filter { !$0.isEmpty }.joined(separator: ", ")
        return "the unit '\(figure.unit)' isn't \(phrase); its units are \(symbols)"
    }

    public init(from decoder: any Swift.Decoder) throws {
        let figure = try Figure(from: decoder)
        guard let quantity = Self(figure) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: Self.mismatch(.figure(figure))))
        }
        self = quantity
    }

    public func encode(to encoder: any Swift.Encoder) throws { try figure.encode(to: encoder) }
}
