import SystemDesign

extension Rule {
    static let aggregateOnlyEvaluation = Rule(
        "EVL509", "aggregate-only-evaluation", .warning, "Measure the groups that an average hides",
        detects: """
            A system with an impact on people, medium or high, whose metrics are measured over everybody: there are \
            no slices and nothing is compared between groups.
            """,
        why: "A group for which the model fails can vanish in an average that is fine.",
        fix: "name the slices that matter, and let the gate look at the worst of them",
        source: "ML Test Score, Model 6; Google Cloud, MLOps level 1; NIST AI RMF, Measure 2.11",
        fails: """
            var requirements: Requirements { Impact(.medium, on: "hosts") }
            var evaluation: Evaluation { Metric(.nDCG(at: 10), .offline, .primary) }
            """,
        passes: [
            .when(
                "there are slices",
                """
                var requirements: Requirements { Impact(.medium, on: "hosts") }
                var evaluation: Evaluation {
                    Metric(.nDCG(at: 10), .offline, .primary)
                    Slices("new listings", "rural markets")
                }
                """),
            .when(
                "groups are compared",
                """
                var requirements: Requirements { Impact(.high, on: "applicants") }
                var evaluation: Evaluation {
                    Metric(.prAUC, .offline, .primary)
                    Fairness("applicants of all ages", measuredBy: "false-negative rate by age band")
                }
                """),
            .when(
                "the impact is low",
                """
                var requirements: Requirements { Impact(.low, on: "readers") }
                var evaluation: Evaluation { Metric(.nDCG(at: 10), .offline, .primary) }
                """),
            .when(
                "nothing is measured yet",
                "var requirements: Requirements { Impact(.high, on: \"applicants\") }"),
        ]
    ) { design in
        let measured = Set(design.statements(Metric.self).map(\.system))
        let sliced = design.slicedSystems
        let impacts = design.statements(Impact.self).filter {
            $0.level != .low && measured.contains($0.system) && !sliced.contains($0.system)
        }
        let gravest = Dictionary(
            impacts.map { ($0.system, $0) },
            uniquingKeysWith: { $1.level == .high && $0.level != .high ? $1 : $0 })
        return gravest.values.sorted { $0.index < $1.index }.map { impact in
            Violation(
                """
                an average over everybody hides for whom the model fails, at \(impact.level.rawValue) impact\
                \(impact.people.map { " on \($0)" } ?? "")
                """,
                at: impact.element, paste: "Slices(\"newcomers\", \"language\", \"region\")")
        }
    }
}

extension Inspection {
    /// The systems in which groups are looked at one by one; `nil` is the design itself.
    fileprivate var slicedSystems: Set<String?> {
        Set(
            statements(Slices.self).map(\.system)
                + statements(Fairness.self).filter { $0.measure != nil }.map(\.system)
                + components([.fairnessMonitor]).map { graph.components[$0].system })
    }
}
