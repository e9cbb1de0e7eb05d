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
public protocol Design: System {
    /// Makes the design; a type whose properties all have values has this already.
    init()

    /// How far the system has come; a design where it isn't said.
    var maturity: Maturity { get }
}

extension Design {
    public var maturity: Maturity { .design }
}
