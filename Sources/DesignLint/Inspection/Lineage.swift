import DesignGraph
import SystemDesign

/// What several rules ask about where data comes from.
extension Inspection {
    /// Whether a statement can speak of a component: they are of one system, or one of them is of all.
    func canSpeak(_ system: String?, of node: DesignGraph.Node) -> Bool {
        let own = graph.components[node].system
        return system == nil || own == nil || system == own
    }

    /// Whether the design says something of a type that can speak of a component, and fulfils a condition.
    func states<S: Statement>(
        _ type: S.Type, of node: DesignGraph.Node, where isMeant: (S) -> Bool = { _ in true }
    ) -> Bool {
        statements(type).contains { canSpeak($0.system, of: node) && isMeant($0.statement) }
    }

    /// What training gets from logs of what was served, and so needs no join by time.
    var trainedOnRecords: Set<DesignGraph.Node> {
        graph.reachable(from: components(.servedRecords), over: .data.subtracting([.lookup, .label]))
    }

    /// The severity of a finding that rests on something that isn't said: an error once people depend on it.
    var severityOfAbsence: Severity { maturity < .production ? .warning : .error }
}
