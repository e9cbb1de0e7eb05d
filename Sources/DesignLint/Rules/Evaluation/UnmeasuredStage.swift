import DesignGraph
import SystemDesign

extension Rule {
    static let unmeasuredStage = Rule(
        "EVL512", "unmeasured-stage", .warning, "Measure each stage by itself, and the whole",
        detects: """
            A retrieval whose candidates a ranker or a model goes on with, in a system that measures offline but has \
            no recall, no hit rate and no metric that names it.
            """,
        why: """
            What retrieval drops no ranker brings back, and a metric of the final list can't tell which of the two \
            was at fault.
            """,
        fix: "measure retrieval by its recall at the number of candidates that it passes on",
        source: "Covington et al., Deep Neural Networks for YouTube Recommendations; KServe, InferenceGraph",
        fails: """
            let search = Service()
            let index = VectorIndex()
            let ranker = Ranker(.heavy)
            var evaluation: Evaluation { Metric(.nDCG(at: 10), .offline, .primary) }
            var serving: Serving {
                search --> index
                search --> ranker
            }
            """,
        passes: [
            .when(
                "recall is measured",
                """
                let index = VectorIndex()
                let ranker = Ranker(.heavy)
                var evaluation: Evaluation {
                    Metric(.recall(at: 500), .offline)
                    Metric(.nDCG(at: 10), .offline, .primary)
                }
                var serving: Serving { index -- .request("candidates") --> ranker }
                """),
            .when(
                "a metric names the stage or its component",
                """
                let walk = CandidateGenerator("Graph walk")
                let ranker = Ranker(.heavy)
                var evaluation: Evaluation {
                    Metric("accepted edges that it had found", .offline, of: "graph walk")
                    Metric(.nDCG(at: 10), .offline, .primary)
                }
                var serving: Serving { walk --> ranker }
                """),
            .when(
                "a filter that decides by rules comes first",
                """
                let near = SearchIndex(.geo, "Events nearby")
                let ranker = Ranker(.heavy)
                var evaluation: Evaluation { Metric(.nDCG(at: 10), .offline, .primary) }
                var serving: Serving { near -- .request("events") --> ranker }
                """),
            .when(
                "retrieval is all there is",
                """
                let search = Service()
                let index = VectorIndex()
                var evaluation: Evaluation { Metric(.mrr, .offline, .primary) }
                var serving: Serving { search --> index }
                """),
        ]
    ) { design in
        let stages = Dictionary(grouping: design.unmeasuredRetrieval) { design.graph.components[$0].system }
        return stages.values.sorted { $0[0] < $1[0] }.map { stages in
            Violation(
                "no metric tells how much of what matters gets past \(design.names(stages))",
                at: design.element(ofStage: stages[0]), and: stages.dropFirst().map { .component($0) },
                paste: "Metric(.recall(at: 500), .offline, of: \"\(design.id(stages[0]))\")")
        }
    }
}

extension Inspection {
    /// Retrieval before a ranker that no metric is about.
    fileprivate var unmeasuredRetrieval: [DesignGraph.Node] {
        let metrics = statements(Metric.self).filter { $0.setting == .offline }
        let measuring = Set(metrics.map(\.system))
        let recalling = Set(
            metrics.filter { [.recall, .recallAtTop].contains(MetricFamily($0.name)) }.map(\.system))
        let subjects = Set(metrics.compactMap { $0.subject?.lowercased() })
        let names = Dictionary(
            grouping: statements(Stage.self), by: { $0.component }
        ).mapValues { $0.map { $0.name } }
        let leads = graph.reachable(
            from: components(.rankers), over: .calls, along: .calls, backwards: true)
        return components(.retrieval).filter { node in
            let component = graph.components[node]
            let called = [component.id, component.title] + names[component.id, default: []]
            return measuring.contains(component.system) && !recalling.contains(component.system)
                && component[.recall] == nil
                && subjects.isDisjoint(with: called.map { $0.lowercased() })
                && (leads.contains(node) || askers(of: node).contains(where: leads.contains))
        }
    }

    /// Who asks a component and may hand what it finds to somebody else.
    private func askers(of node: DesignGraph.Node) -> [DesignGraph.Node] {
        graph.neighbours(of: node, over: .calls, along: .calls, backwards: true)
    }

    /// The stage that a component does, where one is stated.
    fileprivate func element(ofStage node: DesignGraph.Node) -> Element {
        statements(Stage.self).first { $0.component == graph.components[node].id }?.element
            ?? .component(node)
    }
}
