import DesignGraph
import SystemDesign

extension Rule {
    static let noKillSwitchOrAppeal = Rule(
        "RAI904", "no-kill-switch-or-appeal", .warning, "Be able to switch off, and let people object",
        detects: """
            A medium or high impact on people, and nothing that answers in the model's place; a high one, and neither \
            an Appeal nor feedback from users, which has to reach a person where it was decided about them.
            """,
        why:
            "As long as a new model trains, the old one goes on doing harm, and those whom it does it to know first.",
        fix: "state a Fallback, or a switch that takes the model out; and how people object, and to whom",
        source: "NIST AI RMF, Manage 2.4 and 4.1; Mercari, parameter-based serving; AWS, MLOps checklist",
        fails: """
            let maturity = Maturity.pilot
            let app = Client()
            let bank = Service()
            let scoring = ModelServer()
            var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
            var serving: Serving { app --> bank --> scoring }
            """,
        passes: [
            .when(
                "something else answers, and people can object",
                """
                let maturity = Maturity.pilot
                let app = Client()
                let bank = Service()
                let scoring = ModelServer()
                var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
                var serving: Serving {
                    app --> bank --> scoring
                    Fallback(if: "the model is switched off", then: "an officer decides")
                    Appeal("whoever is refused can ask an officer to look again")
                }
                """),
            .when(
                "the model hangs on a flag, and the impact is less than high",
                """
                let maturity = Maturity.pilot
                let app = Client()
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Impact(.medium, on: "sellers") }
                var serving: Serving {
                    app --> ranker
                    Rollout(.featureFlag, "each market has a switch of its own")
                }
                """),
            .when(
                "the model only advises people, who decide",
                """
                let maturity = Maturity.pilot
                let scoring = BatchInference()
                let doctors = HumanReviewer()
                var requirements: Requirements { Impact(.high, on: "patients") }
                var serving: Serving { scoring -- .review("suspicious scans first") --> doctors }
                """),
        ]
    ) { design in
        design.peopleConcerned(.high, .medium).compactMap { concerned in
            var missing: [String] = []
            var lines: [String] = []
            if !design.canSwitchOff(in: concerned.scope) {
                missing.append("nothing answers in the models' place")
                lines.append("Fallback(if: \"the model is switched off\", then: \"what was done before it\")")
            }
            if concerned.impact.level == .high, !design.hearsPeople(concerned) {
                missing.append("nobody can object")
                lines.append("Appeal(\"whoever is concerned can ask a person to look again\")")
            }
            guard !missing.isEmpty, design.decideAlone(concerned.models) else { return nil }
            return Violation(
                "\(concerned.phrase), and \(missing.joined(separator: ", and "))",
                at: concerned.impact.element, severity: design.fromPilot(.warning),
                related: concerned.judges.map { .component($0) }, paste: lines.joined(separator: "\n"))
        }
    }
}

extension Inspection {
    /// Whether something takes a model's place where it fails or is switched off.
    fileprivate func canSwitchOff(in scope: Scope) -> Bool {
        states(Fallback.self, in: scope)
            || states(Rollout.self, in: scope) { $0.method == .featureFlag }
            || states(Alert.self, in: scope) { $0.action == .fallBack }
            || !components(components([.fallbackSource, .circuitBreaker]), in: scope).isEmpty
            || hasFlow(of: .fallback, in: scope)
    }

    /// Whether people can say that something is wrong: to somebody who can put it right, where it was decided about
    /// them; at all, where they were only shown something.
    fileprivate func hearsPeople(_ concerned: PeopleConcerned) -> Bool {
        let scope = concerned.scope
        if states(Appeal.self, in: scope) { return true }
        guard decidesAboutPeople(in: concerned) else {
            return states(Label.self, in: scope) { $0.source == .explicit }
                || hasFlow(of: .feedback, in: scope)
        }
        return hasFlow(of: .feedback, in: scope, to: isOne(of: .review))
    }

    private func hasFlow(
        of kind: FlowKind, in scope: Scope, to isMeant: (DesignGraph.Node) -> Bool = { _ in true }
    ) -> Bool {
        graph.flows.indices.contains { index in
            let ends = graph.ends(of: index)
            return graph.flows[index].kind == kind && isMeant(ends.to)
                && scope.includes(graph.components[ends.from].system)
        }
    }
}
