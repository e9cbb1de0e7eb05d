/// What an arrow carries, and how: a plain string, or one of the kinds of flow.
///
/// ```swift
/// encoder -- "vector" --> index
/// clicks -- .stream("hourly files") --> lake
/// ```
public struct Payload: ExpressibleByStringInterpolation, Sendable {
    let kind: FlowKind?
    let label: String?

    init(_ kind: FlowKind?, _ label: String?) {
        self.kind = kind
        self.label = label
    }

    public init(stringLiteral label: String) { self.init(nil, label) }

    /// A synchronous call, or a hand-over on the request path.
    public static func request(_ label: String? = nil) -> Self { Self(.request, label) }
    /// The last hop home.
    public static func response(_ label: String? = nil) -> Self { Self(.response, label) }
    /// A quick read of a store, cache or index.
    public static func lookup(_ label: String? = nil) -> Self { Self(.lookup, label) }
    /// A degraded answer where the usual one is missing.
    public static func fallback(_ label: String? = nil) -> Self { Self(.fallback, label) }
    /// An asynchronous message.
    public static func event(_ label: String? = nil) -> Self { Self(.event, label) }
    /// A continuous flow of data.
    public static func stream(_ label: String? = nil) -> Self { Self(.stream, label) }
    /// A scheduled or bulk movement of data.
    public static func batch(_ label: String? = nil) -> Self { Self(.batch, label) }
    /// The row changes of a database.
    public static func changeCapture(_ label: String? = nil) -> Self { Self(.changeCapture, label) }
    /// Values or vectors published to an online store or index.
    public static func materialize(_ label: String? = nil) -> Self { Self(.materialize, label) }
    /// Examples on their way to a data set or a trainer.
    public static func trainingData(_ label: String? = nil) -> Self { Self(.trainingData, label) }
    /// Ground truth, by a person or joined from outcomes.
    public static func label(_ label: String? = nil) -> Self { Self(.label, label) }
    /// A model, report or table on its way to the registry.
    public static func artifact(_ label: String? = nil) -> Self { Self(.artifact, label) }
    /// A version put into a running component.
    public static func deploy(_ label: String? = nil) -> Self { Self(.deploy, label) }
    /// Mirrored traffic whose answer is ignored.
    public static func shadow(_ label: String? = nil) -> Self { Self(.shadow, label) }
    /// A record of a prediction, a decision or an access.
    public static func log(_ label: String? = nil) -> Self { Self(.log, label) }
    /// A number for a monitor or for alerting.
    public static func metric(_ label: String? = nil) -> Self { Self(.metric, label) }
    /// Configuration, definitions, arm assignment.
    public static func control(_ label: String? = nil) -> Self { Self(.control, label) }
    /// Starts a job: a retraining, a rollback.
    public static func trigger(_ label: String? = nil) -> Self { Self(.trigger, label) }
    /// An item offered to a person for review.
    public static func review(_ label: String? = nil) -> Self { Self(.review, label) }
    /// A report, an appeal or a complaint by a person.
    public static func feedback(_ label: String? = nil) -> Self { Self(.feedback, label) }
}
