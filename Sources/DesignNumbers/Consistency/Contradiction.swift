import DesignGraph
import SystemDesign

/// Figures of a design that can't all be meant: one that is absurd by itself, or two that say different things of the
/// same.
public struct Contradiction: Sendable {
    /// Where a contradiction is.
    public enum Place: Hashable, Sendable {
        /// At a component, by its index in the document.
        case component(Int)
        /// At a flow, by its index in the document.
        case flow(Int)
        /// At a statement, by its index in the document.
        case statement(Int)
    }

    /// Where it is.
    public let place: Place
    /// What it is, in words that begin a sentence small and end it without a stop.
    public let text: String
    /// Whether one of the figures is wrong for certain; else something that isn't said may explain them.
    public let isCertain: Bool
    /// The arithmetic.
    public let notes: [String]
    /// Where the other figure is.
    public let related: [Place]

    init(
        _ text: String, at place: Place, isCertain: Bool = true, notes: [String] = [], related: [Place] = []
    ) {
        self.place = place
        self.text = text
        self.isCertain = isCertain
        self.notes = notes
        self.related = related
    }
}

extension Numbers {
    /// Everything that contradicts itself: components, then flows, then statements, each in the order of the document.
    public var contradictions: [Contradiction] {
        let components = graph.components.enumerated().flatMap { node, component in
            absurdities(in: component.attributes, at: .component(node)) + contradictions(of: node)
        }
        let flows = graph.flows.enumerated().flatMap { index, flow in
            absurdities(in: flow.attributes, at: .flow(index))
        }
        let statements = document.statements.enumerated().flatMap { index, placed in
            absurdities(in: placed.statement, at: .statement(index))
        }
        return components + flows + statements + contradictionsOfStatements
    }

    /// Whether two figures of the same quantity can't both be right.
    ///
    /// - Parameter tolerance: How far they may be apart, as a part of the larger one.
    func disagree<Q: Quantity>(_ one: Q?, _ other: Q?, by tolerance: Double = 0) -> Bool {
        guard let one, let other, let first = Estimate(one), let second = Estimate(other) else {
            return false
        }
        let isRough = one.figure.bound == .about || other.figure.bound == .about
        return first.isApart(
            from: second, by: isRough ? Swift.max(tolerance, conventions.discrepancy) : tolerance)
    }
}

extension Estimate {
    /// Whether nothing that the one can be is within a part of what the other one can be.
    func isApart(from other: Self, by tolerance: Double) -> Bool {
        let most = 1 - tolerance - 1e-9
        return upper < other.lower * most || other.upper < lower * most
    }
}
