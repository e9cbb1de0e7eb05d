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

    /// Whether what is said in any of some systems counts here.
    func includes(anyOf systems: Set<String?>) -> Bool { systems.contains { includes($0) } }
}

extension Inspection {
    /// The scope that a component is in.
    func scope(of node: DesignGraph.Node) -> Scope { Scope(system: graph.components[node].system) }

    /// The systems in which something of a type is said.
    func systems<S: Statement>(
        stating type: S.Type, where isMeant: (S) -> Bool = { _ in true }
    ) -> Set<String?> {
        Set(statements(type).filter { isMeant($0.statement) }.map(\.system))
    }

    /// Whether anything of a type is said that counts in a scope.
    func states<S: Statement>(
        _ type: S.Type, in scope: Scope, where isMeant: (S) -> Bool = { _ in true }
    ) -> Bool {
        scope.includes(anyOf: systems(stating: type, where: isMeant))
    }

    /// Those of some components that count in a scope.
    func components(_ nodes: [DesignGraph.Node], in scope: Scope) -> [DesignGraph.Node] {
        nodes.filter { scope.includes(graph.components[$0].system) }
    }
}
