/// In which form a model is deployed.
///
/// ```swift
/// Packaging("ONNX, int8", of: encoder, size: .megabytes(90))
/// ```
public struct Packaging: Statement, ServingStatement {
    /// The form.
    public let format: String
    /// Where it runs.
    public let components: [String]
    /// How large it is.
    public let size: ByteCount?

    /// States the form of a model.
    public init(_ format: String, of components: any Component..., size: ByteCount? = nil) {
        self.format = format
        self.components = components.map(\.id)
        self.size = size
    }

    public var references: [String] { components }
}
