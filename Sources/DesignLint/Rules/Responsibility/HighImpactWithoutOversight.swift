import DesignGraph
import SystemDesign

extension Rule {
    static let highImpactWithoutOversight = Rule(
        "RAI901", "high-impact-without-oversight", .error, "Let a person stop or change what weighs heavily",
        detects: """
            A high impact on people where no Oversight is stated and no person who gets to see what the models say \
            can change it; and an Oversight by somebody whom nothing of it reaches.
            """,
        why: """
            A model repeats its errors a thousand times before anybody notices, and those whom they hit have nobody \
            to turn to.
            """,
        fix: "send doubtful and grave cases to people who may decide otherwise, and state that as Oversight",
        source: "EU AI Act, article 14; NIST AI RMF, Map 3.5; Microsoft, responsible AI checklist",
        fails: """
            let app = Client()
            let bank = Service()
            let scoring = ModelServer()
            var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
            var serving: Serving { app --> bank --> scoring }
            """,
        passes: [
            .when(
                "oversight is stated, and reaches who oversees",
                """
                let app = Client()
                let bank = Service()
                let scoring = ModelServer()
                let officers = HumanReviewer()
                var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
                var serving: Serving {
                    app --> bank --> scoring -- .review("refusals") --> officers
                    Oversight("no loan is refused before an officer has read the case", by: officers)
                }
                """),
            .when(
                "people get the doubtful cases and what they decide goes back",
                """
                let app = Client()
                let bank = Service()
                let scoring = ModelServer()
                let officers = HumanReviewer()
                var requirements: Requirements { Impact(.high, on: "people who ask for a loan") }
                var serving: Serving {
                    app --> bank --> scoring -- .review("refusals") --> officers
                    officers -- .control("final decision") --> bank
                }
                """),
            .when(
                "the model only advises people, who decide",
                """
                let scoring = BatchInference()
                let doctors = HumanReviewer()
                var requirements: Requirements { Impact(.high, on: "patients") }
                var serving: Serving { scoring -- .review("suspicious scans first") --> doctors }
                """),
            .when(
                "the impact is less than high",
                """
                let app = Client()
                let ranker = Ranker(.heavy)
                var requirements: Requirements { Impact(.medium, on: "sellers") }
                var serving: Serving { app --> ranker }
                """),
        ]
    ) { design in
        design.peopleConcerned(.high).compactMap { concerned in
            let seen = design.whatIsSeen(of: concerned)
            let stated = design.statements(Oversight.self).filter { concerned.scope.includes($0.system) }
            if stated.isEmpty {
                return design.people(in: concerned, canDecideOn: seen) ? nil : missing(concerned, in: design)
            }
            return stated.lazy.compactMap { blind($0, seen, in: design) }.first
        }
    }

    private static func missing(_ concerned: PeopleConcerned, in design: Inspection) -> Violation {
        let model = design.graph.components[concerned.judges[0]].id
        return Violation(
            "\(concerned.phrase), and no person can stop or change what the models decide",
            at: concerned.impact.element, severity: design.severityOfAbsence,
            related: concerned.judges.map { .component($0) },
            paste: """
                let reviewers = HumanReviewer("Reviewers")
                \(model) -- .review("grave or doubtful cases") --> reviewers
                Oversight("people decide where the model isn't sure", by: reviewers)
                """)
    }

    private static func blind(
        _ oversight: Inspection.Placed<Oversight>, _ seen: Set<DesignGraph.Node>, in design: Inspection
    ) -> Violation? {
        guard let reviewer = oversight.reviewer.flatMap(design.graph.node), !seen.contains(reviewer) else {
            return nil
        }
        return Violation(
            "\(design.name(reviewer)) is to oversee the models, and nothing that they say or do gets there",
            at: oversight.element, severity: design.severityOfAbsence, related: [.component(reviewer)],
            help: "draw what reaches those who oversee")
    }
}

extension Inspection {
    /// Everything that what the models say, or how they were made, gets to. What they answer, their callers pass on.
    fileprivate func whatIsSeen(of concerned: PeopleConcerned) -> Set<DesignGraph.Node> {
        let trainers = components(components(.trainers, .gates), in: concerned.scope)
        let callers = graph.reachable(
            from: concerned.models, over: .calls, along: .calls, backwards: true)
        return graph.reachable(from: callers.union(trainers), over: .all)
    }

    /// Whether people see what the models say, and have the last word: by what goes back from them to the system or
    /// its users, by an appeal to them, or because nothing gets out but through them.
    fileprivate func people(
        in concerned: PeopleConcerned, canDecideOn seen: Set<DesignGraph.Node>
    ) -> Bool {
        let people = components(components([.humanReviewer, .reviewQueue]), in: concerned.scope)
            .filter(seen.contains)
        let judges = Set(statements(Appeal.self).compactMap { $0.reviewer.flatMap(graph.node) })
        let takesDecisions = { [graph] (node: DesignGraph.Node) in
            graph.components[node].plane == .serving || graph.components[node].plane == .actors
        }
        let isPerson = isOne(of: .review)
        return people.contains { person in
            judges.contains(person)
                || graph.neighbours(of: person).contains { takesDecisions($0) && !isPerson($0) }
        } || (!people.isEmpty && !decideAlone(concerned.models))
    }
}
