/// Stops calls to what is failing, and lets them through again when it has recovered.
///
/// ```swift
/// let breaker = CircuitBreaker("Model breaker", timeout: .milliseconds(100))
/// ```
public struct CircuitBreaker: Component {
    public var declaration: ComponentDeclaration

    /// Declares a circuit breaker.
    public init(
        _ title: String? = nil,
        latency: TimeSpan? = nil, timeout: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .circuitBreaker, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
            $0[.timeout] = timeout
        }
    }
}

extension ComponentKind {
    /// The kind of every ``CircuitBreaker``.
    public static let circuitBreaker: Self = Self(
        "circuitBreaker", "Stops calls to what is failing, and sheds load.",
        plane: .serving, family: .serving,
        after: [.service, .gateway],
        before: [.modelServer, .fallbackSource],
        written: "CircuitBreaker()", CircuitBreaker())
}
