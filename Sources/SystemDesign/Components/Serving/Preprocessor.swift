/// A step that turns raw input into what a model takes.
///
/// ```swift
/// let prep = Preprocessor("Crop and detect", latency: .milliseconds(60))
/// ```
public struct Preprocessor: Component {
    public var declaration: ComponentDeclaration

    /// Declares a preprocessor.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, replicas: Count? = nil, throughput: Rate? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .preprocessor, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.replicas] = replicas
            $0[.throughput] = throughput
        }
    }
}

extension ComponentKind {
    /// Turns raw input into what a model takes: decodes, crops, tokenises.
    public static let preprocessor = ComponentKind(
        "preprocessor", "Turns raw input into what a model takes: decodes, crops, tokenises.",
        plane: .serving, family: .serving)
}
