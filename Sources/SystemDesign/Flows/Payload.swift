/// What an arrow carries, and how: a plain string, or one of the kinds of flow.
///
/// ```swift
/// encoder -- "vector" --> index
/// clicks -- .stream("hourly files", delay: .hours(1)) --> lake
/// search -- .request("photo", unlessIn: results) --> encoder
/// ```
public struct Payload: ExpressibleByStringInterpolation, Sendable {
    let kind: FlowKind?
    let label: String?
    let attributes: AttributeValues

    init(_ kind: FlowKind?, _ label: String?, _ attributes: (inout DeclaredAttributes) -> Void = { _ in }) {
        self.kind = kind
        self.label = label
        var declared = DeclaredAttributes()
        attributes(&declared)
        self.attributes = declared.values
    }

    public init(stringLiteral label: String) { self.init(nil, label) }

    /// A synchronous call, or a hand-over on the request path; what a cache answers instead comes from there.
    public static func request(
        _ label: String? = nil, over transport: Transport? = nil, calls: Count? = nil, items: Count? = nil,
        payload: ByteCount? = nil, rate: Rate? = nil, timeout: TimeSpan? = nil, retries: Count? = nil,
        when condition: String? = nil, unlessIn cache: (any Component)? = nil
    ) -> Self {
        Self(.request, label) {
            $0[.transport] = transport
            $0[.calls] = calls
            $0[.items] = items
            $0[.payload] = payload
            $0[.rate] = rate
            $0[.timeout] = timeout
            $0[.retries] = retries
            $0[.condition] = condition
            $0[.cache] = cache?.id
        }
    }
    /// The last hop home.
    public static func response(
        _ label: String? = nil, payload: ByteCount? = nil
    ) -> Self {
        Self(.response, label) {
            $0[.payload] = payload
        }
    }
    /// A quick read of a store, cache or index; what a cache answers instead comes from there.
    public static func lookup(
        _ label: String? = nil, over transport: Transport? = nil, calls: Count? = nil, items: Count? = nil,
        payload: ByteCount? = nil, timeout: TimeSpan? = nil, retries: Count? = nil,
        when condition: String? = nil, unlessIn cache: (any Component)? = nil
    ) -> Self {
        Self(.lookup, label) {
            $0[.transport] = transport
            $0[.calls] = calls
            $0[.items] = items
            $0[.payload] = payload
            $0[.timeout] = timeout
            $0[.retries] = retries
            $0[.condition] = condition
            $0[.cache] = cache?.id
        }
    }
    /// A degraded answer where the usual one is missing.
    public static func fallback(
        _ label: String? = nil, when condition: String? = nil
    ) -> Self {
        Self(.fallback, label) {
            $0[.condition] = condition
        }
    }
    /// An asynchronous message.
    public static func event(
        _ label: String? = nil, over transport: Transport? = nil, rate: Rate? = nil, items: Count? = nil,
        payload: ByteCount? = nil, delivery: Delivery? = nil, when condition: String? = nil
    ) -> Self {
        Self(.event, label) {
            $0[.transport] = transport
            $0[.rate] = rate
            $0[.items] = items
            $0[.payload] = payload
            $0[.delivery] = delivery
            $0[.condition] = condition
        }
    }
    /// A continuous flow of data.
    public static func stream(
        _ label: String? = nil, over transport: Transport? = nil, rate: Rate? = nil,
        payload: ByteCount? = nil, window: TimeSpan? = nil, delay: TimeSpan? = nil, delivery: Delivery? = nil
    ) -> Self {
        Self(.stream, label) {
            $0[.transport] = transport
            $0[.rate] = rate
            $0[.payload] = payload
            $0[.window] = window
            $0[.delay] = delay
            $0[.delivery] = delivery
        }
    }
    /// A scheduled or bulk movement of data.
    public static func batch(
        _ label: String? = nil, over transport: Transport? = nil, every cadence: TimeSpan? = nil,
        window: TimeSpan? = nil, delay: TimeSpan? = nil, items: Count? = nil
    ) -> Self {
        Self(.batch, label) {
            $0[.transport] = transport
            $0[.cadence] = cadence
            $0[.window] = window
            $0[.delay] = delay
            $0[.items] = items
        }
    }
    /// The row changes of a database.
    public static func changeCapture(
        _ label: String? = nil, delay: TimeSpan? = nil
    ) -> Self {
        Self(.changeCapture, label) {
            $0[.delay] = delay
        }
    }
    /// Values or vectors published to an online store or index.
    public static func materialize(
        _ label: String? = nil, every cadence: TimeSpan? = nil, delay: TimeSpan? = nil, items: Count? = nil
    ) -> Self {
        Self(.materialize, label) {
            $0[.cadence] = cadence
            $0[.delay] = delay
            $0[.items] = items
        }
    }
    /// Examples on their way to a data set or a trainer.
    public static func trainingData(
        _ label: String? = nil, every cadence: TimeSpan? = nil, window: TimeSpan? = nil, items: Count? = nil
    ) -> Self {
        Self(.trainingData, label) {
            $0[.cadence] = cadence
            $0[.window] = window
            $0[.items] = items
        }
    }
    /// Ground truth, by a person or joined from outcomes.
    public static func label(
        _ label: String? = nil, delay: TimeSpan? = nil, window: TimeSpan? = nil
    ) -> Self {
        Self(.label, label) {
            $0[.delay] = delay
            $0[.window] = window
        }
    }
    /// A model, report or table on its way to the registry.
    public static func artifact(_ label: String? = nil) -> Self { Self(.artifact, label) }
    /// A version put into a running component.
    public static func deploy(
        _ label: String? = nil, every cadence: TimeSpan? = nil
    ) -> Self {
        Self(.deploy, label) {
            $0[.cadence] = cadence
        }
    }
    /// Mirrored traffic whose answer is ignored.
    public static func shadow(
        _ label: String? = nil, share: Share? = nil
    ) -> Self {
        Self(.shadow, label) {
            $0[.share] = share
        }
    }
    /// A record of a prediction, a decision or an access.
    public static func log(
        _ label: String? = nil, rate: Rate? = nil, payload: ByteCount? = nil, share: Share? = nil
    ) -> Self {
        Self(.log, label) {
            $0[.rate] = rate
            $0[.payload] = payload
            $0[.share] = share
        }
    }
    /// A number for a monitor or for alerting.
    public static func metric(
        _ label: String? = nil, every cadence: TimeSpan? = nil, when condition: String? = nil
    ) -> Self {
        Self(.metric, label) {
            $0[.cadence] = cadence
            $0[.condition] = condition
        }
    }
    /// Configuration, definitions, arm assignment.
    public static func control(_ label: String? = nil) -> Self { Self(.control, label) }
    /// Starts a job: a retraining, a rollback.
    public static func trigger(
        _ label: String? = nil, every cadence: TimeSpan? = nil, when condition: String? = nil
    ) -> Self {
        Self(.trigger, label) {
            $0[.cadence] = cadence
            $0[.condition] = condition
        }
    }
    /// An item offered to a person for review.
    public static func review(
        _ label: String? = nil, rate: Rate? = nil, share: Share? = nil
    ) -> Self {
        Self(.review, label) {
            $0[.rate] = rate
            $0[.share] = share
        }
    }
    /// A report, an appeal or a complaint by a person.
    public static func feedback(
        _ label: String? = nil, delay: TimeSpan? = nil
    ) -> Self {
        Self(.feedback, label) {
            $0[.delay] = delay
        }
    }
}
