import DesignGraph
import SystemDesign

/// What to do about an arrow that goes past a component which should be on the way: help, and lines to paste.
struct Detour {
    /// Which arrow goes.
    let help: String
    /// What takes its place.
    let snippet: String
}

extension Inspection {
    /// Leads an arrow through a component that the design has, or through a new one.
    func detour(
        from: DesignGraph.Node, to: DesignGraph.Node, through existing: DesignGraph.Node?,
        orNew new: (id: String, declaration: String)
    ) -> Detour {
        let stop = existing.map(id) ?? unusedID(new.id)
        let arrows = "\(id(from)) --> \(stop) --> \(id(to))"
        return Detour(
            help: "replace `\(id(from)) --> \(id(to))` by:",
            snippet: existing == nil ? "let \(stop) = \(new.declaration)\n\(arrows)" : arrows)
    }

    /// Leads a model through an evaluation, just before it is registered or, where nothing registers it, served.
    func evaluation(on way: [DesignGraph.Node]) -> Detour {
        let isRegistry = isOne(of: [.modelRegistry])
        let end = way.dropFirst().firstIndex(where: isRegistry) ?? way.count - 1
        return detour(
            from: way[end - 1], to: way[end], through: evaluator(for: way[0]),
            orNew: ("gate", "Evaluator(\"Offline gate\")"))
    }

    /// An evaluator of a model that is on no way to serving: it judges what that trainer makes, or nothing yet.
    private func evaluator(for trainer: DesignGraph.Node) -> DesignGraph.Node? {
        let own = graph.reachable(from: [trainer], over: .artifacts)
        return components([.evaluator]).first { evaluator in
            graph.components[evaluator].system == graph.components[trainer].system
                && (own.contains(evaluator)
                    || graph.neighbours(of: evaluator, over: .artifacts, backwards: true).isEmpty)
        }
    }

    /// An id that no component has: the name, or with the first number that makes it new.
    func unusedID(_ name: String) -> String {
        guard graph.node(name) != nil else { return name }
        return (2...).lazy.map { "\(name)\($0)" }.first { graph.node($0) == nil } ?? name
    }
}
