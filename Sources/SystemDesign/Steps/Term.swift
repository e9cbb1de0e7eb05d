/// A name from the field's vocabulary: one of those that are listed, or any words where none fits.
///
/// Documents hold the words.
public protocol Term: Codable, Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The term that is called so.
    init(_ name: String)
}

extension Term {
    public init(stringLiteral name: String) { self.init(name) }
    public init(from decoder: any Decoder) throws { self.init(try String(from: decoder)) }
    public func encode(to encoder: any Swift.Encoder) throws { try description.encode(to: encoder) }
}
