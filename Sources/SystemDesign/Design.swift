/// A machine-learning system, written chapter by chapter along the seven steps of a design.
///
/// Components are stored properties, and the property's name is the component's id; flows are arrows between
/// them. Each step is a property of its own and may be left out: an unfinished design compiles.
///
/// ```swift
/// import SystemDesign
///
/// @main
/// struct SpamFilter: Design {
///     let title = "Spam filter"
///
///     let mail = Client("Mail server")
///     let filter = ModelServer("Classifier", latency: .milliseconds(20))
///
///     var requirements: Requirements {
///         Goal("Keep junk out of the inbox", metric: "reported spam")
///     }
///     var serving: Serving {
///         mail -- .request("message") --> filter
///     }
/// }
/// ```
public protocol Design {
    /// Makes the design; a type whose properties all have values has this already.
    init()

    /// What the design is called; the type's name in words where it isn't given.
    var title: String { get }
    /// What the system does, in a sentence or two; empty where it isn't said.
    var summary: String { get }

    /// Step 1: what is asked, for whom, at what scale, how fast.
    @RequirementsBuilder var requirements: Requirements { get }
    /// Step 2: the problem as a machine-learning task.
    @FramingBuilder var framing: Framing { get }
    /// Step 3: entities, labels, features, and how the data flows.
    @DataBuilder var data: DataPreparation { get }
    /// Step 4: the models considered, and how the chosen one is trained.
    @ModelBuilder var model: ModelDevelopment { get }
    /// Step 5: how the model is judged, offline and online.
    @EvaluationBuilder var evaluation: Evaluation { get }
    /// Step 6: the request paths, and how a new version gets out.
    @ServingBuilder var serving: Serving { get }
    /// Step 7: what is watched, and how the loop closes.
    @MonitoringBuilder var monitoring: Monitoring { get }
}

extension Design {
    public var title: String { words(of: "\(Self.self)") }
    public var summary: String { "" }

    public var requirements: Requirements { Requirements() }
    public var framing: Framing { Framing() }
    public var data: DataPreparation { DataPreparation() }
    public var model: ModelDevelopment { ModelDevelopment() }
    public var evaluation: Evaluation { Evaluation() }
    public var serving: Serving { Serving() }
    public var monitoring: Monitoring { Monitoring() }
}
