precedencegroup FlowPrecedence {
    associativity: left
    lowerThan: AdditionPrecedence
    higherThan: AssignmentPrecedence
}

/// Says what the arrow that follows carries.
infix operator -- : FlowPrecedence
/// Lets something flow from the left to the right.
infix operator --> : FlowPrecedence

/// Says what the next arrow carries: `encoder -- "vector" --> index`.
public func -- (start: any FlowEnd, payload: Payload) -> LabelledStart {
    LabelledStart(tail: start.tail, payload: payload)
}

/// A flow from one component to another; where nothing says its kind, it follows from what it connects.
public func --> (start: any FlowStart, end: any Component) -> FlowChain { start --> [end] }

/// A flow from one component to each of several.
public func --> (start: any FlowStart, ends: [any Component]) -> FlowChain {
    let payload = (start as? LabelledStart)?.payload ?? Payload(nil, nil)
    let ends = ends.map(\.declaration)
    let flows = start.tail.ends.flatMap { from in
        ends.map { DeclaredFlow(from: from, to: $0, payload: payload) }
    }
    return FlowChain(tail: FlowTail(ends: ends, flows: start.tail.flows + flows))
}

/// Where an arrow can start: a component, a chain, or either with a label behind it.
public protocol FlowStart: Sendable {
    /// What the arrow continues.
    var tail: FlowTail { get }
}

/// Where a label can follow: a component, or a chain that goes on.
public protocol FlowEnd: FlowStart {}

/// One or more arrows in a row: `a --> b --> c`.
public struct FlowChain: FlowEnd {
    public let tail: FlowTail
}

/// A start with its label, waiting for the arrow: `a -- "label"`.
public struct LabelledStart: FlowStart {
    public let tail: FlowTail
    let payload: Payload
}

/// A chain so far: the components that it has come to, and the flows behind them.
public struct FlowTail: Sendable {
    let ends: [ComponentDeclaration]
    let flows: [DeclaredFlow]
}

/// An arrow as it was written.
struct DeclaredFlow: Sendable {
    let from: ComponentDeclaration
    let to: ComponentDeclaration
    let payload: Payload
}
