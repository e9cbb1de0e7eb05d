import DesignGraph
import SystemDesign

/// A system within a system, as statements have it: what is said of the outer one holds for the inner one, and what
/// is said of the inner one can be what the outer one relies on. Two tenants say nothing of each other.
struct Scope: Hashable, Sendable {
    /// The system's id; `nil` for the design itself.
    let system: String?

    /// Whether what is said there counts here.
    func includes(_ other: String?) -> Bool {
        guard let system, let other, system != other else { return true }
        return system.hasPrefix("\(other).") || other.hasPrefix("\(system).")
    }
}

extension Inspection {
    /// The scope that a component is in.
    func scope(of node: DesignGraph.Node) -> Scope { Scope(system: graph.components[node].system) }

    /// Whether anything of a type is said that counts in a scope.
    func states<S: Statement>(_ type: S.Type, in scope: Scope) -> Bool {
        statements(type).contains { scope.includes($0.system) }
    }

    /// Those of some components that count in a scope.
    func components(_ nodes: [DesignGraph.Node], in scope: Scope) -> [DesignGraph.Node] {
        nodes.filter { scope.includes(graph.components[$0].system) }
    }

    /// The severity of a finding that rests on something that isn't said: until people depend on the system, it may
    /// only not have been written down yet.
    func forAbsence(_ severity: Severity) -> Severity {
        maturity < .production ? min(severity, .warning) : severity
    }
}
