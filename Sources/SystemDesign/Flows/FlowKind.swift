/// How something gets from one component to another.
public enum FlowKind: String, Hashable, Codable, Sendable, CaseIterable {
    /// A synchronous call, or a hand-over on the request path.
    case request
    /// The last hop home; it keeps the graph of requests free of cycles.
    case response
    /// A quick read of a store, cache or index, drawn from the caller to the store.
    case lookup
    /// A degraded answer where the usual one is missing.
    case fallback

    /// An asynchronous message.
    case event
    /// A continuous flow of data.
    case stream
    /// A scheduled or bulk movement of data.
    case batch
    /// The row changes of a database.
    case changeCapture
    /// Values or vectors published to an online store or index.
    case materialize
    /// Examples on their way to a data set or a trainer.
    case trainingData
    /// Ground truth, by a person or joined from outcomes.
    case label

    /// A model, report or table on its way to the registry.
    case artifact
    /// A version put into a running component.
    case deploy
    /// Mirrored traffic whose answer is ignored.
    case shadow

    /// A record of a prediction, a decision or an access.
    case log
    /// A number for a monitor or for alerting.
    case metric
    /// Configuration, definitions, arm assignment.
    case control

    /// Starts a job: a retraining, a rollback.
    case trigger
    /// An item offered to a person for review.
    case review
    /// A report, an appeal or a complaint by a person.
    case feedback

    /// What it has in common with others, which pictures show by the line.
    public var family: FlowFamily {
        switch self {
        case .request, .response, .lookup: .request
        case .fallback: .fallback
        case .event, .stream, .batch, .changeCapture, .materialize, .trainingData, .label: .data
        case .artifact, .deploy, .shadow: .artifact
        case .log, .metric, .control: .observation
        case .trigger, .review, .feedback: .feedback
        }
    }

    /// Whether it leads back to where things came from, against the direction in which the system reads.
    public var leadsBack: Bool {
        switch self {
        case .response, .trigger, .feedback: true
        default: false
        }
    }

    /// How its arrow is written: with the call, as a reader of code expects, or with the data.
    ///
    /// A look-up is written from the caller to the store, though the data comes back; a fallback from the source of
    /// the answer, though the call goes there. Every other kind is written the way both go.
    public var writtenAlong: FlowReading? {
        switch self {
        case .lookup: .calls
        case .fallback: .data
        default: nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let kind = Self(rawValue: name) else {
            let known = Self.allCases.map(\.rawValue)
            throw DecodingError.unknown("kind of flow", name, known: known, decoder.codingPath)
        }
        self = kind
    }
}

/// Which way arrows point, where the call goes one way and the data another.
public enum FlowReading: String, Hashable, Codable, Sendable, CaseIterable {
    /// From who asks to who answers.
    case calls
    /// From where data is to where it is needed.
    case data
}

extension DesignDocument.Flow {
    /// The ends of the flow, in the order in which a reading has them.
    public func ends(along reading: FlowReading) -> (from: String, to: String) {
        guard let written = kind.writtenAlong, written != reading else { return (from, to) }
        return (to, from)
    }
}

/// What kinds of flow have in common, so that a reader tells the request path from the data behind it.
public enum FlowFamily: String, Hashable, Codable, Sendable, CaseIterable {
    /// What a caller waits for.
    case request
    /// What answers where the usual answer is missing.
    case fallback
    /// Data on its way.
    case data
    /// Models and versions on their way.
    case artifact
    /// Logs and numbers for those who watch.
    case observation
    /// What closes a loop.
    case feedback

    /// The family's name as legends show it.
    public var title: String {
        switch self {
        case .request: "request path"
        case .fallback: "fallback"
        case .data: "data"
        case .artifact: "models and versions"
        case .observation: "logs and metrics"
        case .feedback: "feedback loop"
        }
    }
}
