/// A weighted sum of predictions that decides the order.
///
/// ```swift
/// ValueModel("feed value", of: ["reply": 13.5, "like": 0.5, "report": -369], because: "set by experiment")
/// ```
public struct ValueModel: Statement, ModelStatement, FramingStatement, ServingStatement {
    /// What it is called.
    public let name: String
    /// What is added up, and how much each part counts; less than nothing for what is to be avoided.
    public let weights: [Weight]
    /// Where the weights come from.
    public let reason: String?

    /// States the weights.
    public init(_ name: String, of weights: KeyValuePairs<String, Double>, because reason: String? = nil) {
        self.name = name
        self.weights = weights.map { Weight(prediction: $0.key, weight: $0.value) }
        self.reason = reason
    }

    /// What one prediction counts.
    public struct Weight: Hashable, Codable, Sendable {
        /// What is predicted.
        public let prediction: String
        /// How much it counts.
        public let weight: Double
    }
}
