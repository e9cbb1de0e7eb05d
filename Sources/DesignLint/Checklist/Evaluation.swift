import SystemDesign

extension ChecklistItem {
    /// How good it has to be, and how that is known.
    static let evaluation: [ChecklistItem] = [
        ChecklistItem(
            "EVA.1", "offlineMetrics", "offline metrics, and which of them decides",
            snippet: "Metric(.nDCG(at: 10), .offline, .primary)"
        ) { design in
            let metrics = design.statements(Metric.self).filter { $0.setting == .offline }
            let deciding = metrics.filter { $0.role == .primary || $0.minimum != nil || $0.maximum != nil }
            return .allOf([
                "an offline metric": metrics.map(\.element),
                "which of them decides": (metrics.count == 1 ? metrics : deciding).map(\.element),
            ])
        },

        ChecklistItem(
            "EVA.2", "onlineMetrics", "online metrics",
            applies: .online.or(.exposed),
            snippet: #"Metric("purchase rate", .online, .primary, should: .rise)"#
        ) { design in .anyOf(design.stated(Metric.self) { $0.setting == .online }) },

        ChecklistItem(
            "EVA.3", "acceptanceGate", "what a candidate must pass before it serves, and what judges it",
            required: .from(.pilot),
            snippet: """
                let judge = Evaluator("Offline evaluation")
                Gate("promotion", opensIf: "nDCG gains 1 %", comparedTo: .versionInUse, at: judge)
                """,
            component: .evaluator, reportedBy: ["EVL508"]
        ) { design in
            let gates = design.stated(Gate.self)
            let judges = design.standing(.gates) + design.stated(Gate.self) { $0.component != nil }
            return gates.isEmpty && !judges.isEmpty
                ? .partial(judges, missing: "what opens the gate")
                : .done(by: judges, said: gates, otherwise: "an evaluator")
        },

        ChecklistItem(
            "EVA.4", "evaluationSlices", "groups and cases that are evaluated apart",
            required: .mediumImpact,
            snippet: #"Slices("new users", "rare categories", "language")"#,
            reportedBy: ["EVL509"], touchedBy: ["RAI902"]
        ) { design in .anyOf(design.stated(Slices.self), design.stated(Fairness.self)) },

        ChecklistItem(
            "EVA.5", "errorAnalysis", "which errors are looked at, and how",
            required: .never,
            snippet: #"ErrorAnalysis("the 50 worst queries of each week, by category")"#
        ) { design in .anyOf(design.stated(ErrorAnalysis.self)) },

        ChecklistItem(
            "EVA.6", "robustness", "what stress and abuse it is tested against",
            required: .never, applies: .exposed,
            snippet: #"Robustness("blur, bad light", testedBy: "recall on perturbed photos")"#
        ) { design in .anyOf(design.stated(Robustness.self), design.stated(Safeguard.self)) },
    ]
}
