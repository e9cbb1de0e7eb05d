/// What callers send and get, and who they are.
///
/// ```swift
/// Contract("POST /search", of: gateway, request: "photo, crop", response: "50 ids with scores", consumers: "app, web")
/// ```
public struct Contract: Statement, ServingStatement {
    /// What it is called.
    public let name: String
    /// Whose interface it is.
    public let component: String?
    /// What callers send.
    public let request: String
    /// What they get.
    public let response: String
    /// Who they are.
    public let consumers: String?

    /// States an interface.
    public init(
        _ name: String, of component: (any Component)? = nil, request: String, response: String,
        consumers: String? = nil
    ) {
        self.name = name
        self.component = component?.id
        self.request = request
        self.response = response
        self.consumers = consumers
    }

    public var references: [String] { [component].compactMap(\.self) }
}
