import DesignGraph
import SystemDesign

extension Rule {
    static let unrecordedDecisions = Rule(
        "RAI905", "unrecorded-decisions", .error, "Keep a record of decisions that weigh heavily",
        detects: """
            A high impact on people, and no prediction log or audit log that anything is written to; or only logs \
            that forget before an appeal has to be decided.
            """,
        why:
            "What wasn't recorded can't be explained, contested or put right, and no authority will believe it.",
        fix: "write each decision to a log with its input, its model's version and who had a hand in it",
        source: "EU AI Act, article 12; Mercari, prediction log",
        fails: """
            let maturity = Maturity.production
            let app = Client()
            let scoring = ModelServer()
            var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
            var serving: Serving { app --> scoring }
            """,
        passes: [
            .when(
                "decisions are written down",
                """
                let maturity = Maturity.production
                let app = Client()
                let scoring = ModelServer()
                let decisions = AuditLog(retention: .years(2))
                var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
                var serving: Serving {
                    app --> scoring --> decisions
                    Appeal("whoever is refused can ask an officer to look again", within: .days(30))
                }
                """),
            .when(
                "the impact is less than high",
                """
                let maturity = Maturity.production
                let app = Client()
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Impact(.medium, on: "sellers") }
                var serving: Serving { app --> ranker }
                """),
        ]
    ) { design in
        design.peopleConcerned(.high).compactMap { concerned in
            let logs = design.components(design.components(.logs), in: concerned.scope)
                .filter { !design.graph.neighbours(of: $0, backwards: true).isEmpty }
            return logs.isEmpty
                ? missingLog(concerned, in: design) : forgetfulLogs(logs, concerned, in: design)
        }
    }

    private static func missingLog(_ concerned: PeopleConcerned, in design: Inspection) -> Violation {
        Violation(
            "\(concerned.phrase), and what the models decide is recorded nowhere",
            at: concerned.impact.element,
            severity: design.maturity < .pilot ? .note : design.severityOfAbsence,
            related: concerned.judges.map { .component($0) },
            paste: """
                let decisions = AuditLog("Decisions", retention: .years(2))
                \(design.graph.components[concerned.judges[0]].id) --> decisions
                """)
    }

    /// What is to be judged again must still be there.
    private static func forgetfulLogs(
        _ logs: [DesignGraph.Node], _ concerned: PeopleConcerned, in design: Inspection
    ) -> Violation? {
        let appeals = design.statements(Appeal.self).filter { concerned.scope.includes($0.system) }
        let kept = logs.compactMap { design.graph.components[$0][.retention] }
        guard kept.count == logs.count,
            let longest = kept.max(by: { $0.upperInBaseUnit < $1.upperInBaseUnit }),
            let deadline = appeals.compactMap(\.deadline).max(by: { $0.inBaseUnit < $1.inBaseUnit }),
            longest.upperInBaseUnit < deadline.inBaseUnit
        else { return nil }
        return Violation(
            "decisions are kept for \(longest), and an appeal may take \(deadline)",
            at: .component(logs[0]), related: [concerned.impact.element],
            help: "keep decisions until nobody can object to them any more")
    }
}
