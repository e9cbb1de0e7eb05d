/// A system, written chapter by chapter along the seven steps of a design.
///
/// A ``Design`` is a system that stands for itself. A system that is held in a property of another one is a part of
/// it: a tenant of a platform, say. Its components and chapters become the design's; ids of its components start with
/// the property's name, and pictures show them as a group.
///
/// A system can be given components of the one around it, whose they stay: hold them in properties, and make the
/// inner system in the outer one's initialiser.
///
/// ```swift
/// struct DeliveryTime: System {
///     let title = "Delivery time"
///     let outcomes = LabelJoiner("Delivered orders", window: .minutes(90))
///
///     var framing: Framing {
///         MLTask(.regression, input: "order, restaurant, traffic", output: "minutes until delivery")
///     }
/// }
/// ```
public protocol System {
    /// What the system is called; the type's name in words where it isn't given.
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

extension System {
    public var title: String { words(of: "\(Self.self)") }
    public var summary: String { "" }

    public var requirements: Requirements { Requirements() }
    public var framing: Framing { Framing() }
    public var data: DataPreparation { DataPreparation() }
    public var model: ModelDevelopment { ModelDevelopment() }
    public var evaluation: Evaluation { Evaluation() }
    public var serving: Serving { Serving() }
    public var monitoring: Monitoring { Monitoring() }

    var chapters: [any Chapter] { [requirements, framing, data, model, evaluation, serving, monitoring] }
}
