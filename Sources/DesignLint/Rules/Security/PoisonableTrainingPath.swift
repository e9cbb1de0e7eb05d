import DesignGraph
import SystemDesign

extension Rule {
    static let poisonableTrainingPath = Rule(
        "SEC805", "poisonable-training-path", .warning,
        "Screen what outsiders can send before a model learns it",
        detects: """
            A way for data from clients, end users or other companies to a training that runs by itself, on which no \
            person looks and no check does more than warn, in a system that states no Safeguard or Audit either.
            """,
        why:
            "Whoever can write the training set can teach the model: bought clicks, false reports, planted texts.",
        fix:
            "validate what comes in, and leave out what nobody trustworthy has sent, before it becomes training data",
        source: "AWS, Machine Learning Lens, MLSEC04-BP03; Google, Rules of ML, rule 15",
        // Where nothing is checked at all, that rule has said so of the same way.
        yieldsTo: ["DAT301"],
        fails: """
            let maturity = Maturity.pilot
            let viewers = EndUser()
            let reports = EventStream()
            let dataset = DatasetBuilder()
            let trainer = Trainer(every: .days(1))
            var data: DataPreparation {
                viewers --> reports --> dataset
                Validation("reports of one viewer in a day", at: dataset, otherwise: .warn)
            }
            var model: ModelDevelopment { dataset --> trainer }
            """,
        passes: [
            .when(
                "a validator stands on the way",
                """
                let maturity = Maturity.pilot
                let viewers = EndUser()
                let reports = EventStream()
                let checks = DataValidator()
                let dataset = DatasetBuilder()
                let trainer = Trainer(every: .days(1))
                var data: DataPreparation { viewers --> reports --> checks --> dataset }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "a person looks at it",
                """
                let maturity = Maturity.pilot
                let viewers = EndUser()
                let queue = ReviewQueue()
                let reviewers = HumanReviewer()
                let labels = LabelStore()
                let dataset = DatasetBuilder()
                let trainer = Trainer(every: .days(1))
                var data: DataPreparation {
                    viewers --> queue --> reviewers --> labels --> dataset
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "the system states what it does against abuse",
                """
                let maturity = Maturity.pilot
                let viewers = EndUser()
                let reports = EventStream()
                let dataset = DatasetBuilder()
                let trainer = Trainer(every: .days(1))
                var data: DataPreparation {
                    viewers --> reports --> dataset
                    Validation("reports of one viewer in a day", at: dataset, otherwise: .warn)
                    Safeguard("Weigh a report by its reporter's record", against: "mass false reporting")
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
            .when(
                "a contract binds the company that delivers it",
                """
                let maturity = Maturity.pilot
                let weather = ExternalService("Weather office")
                let lake = DataLake()
                let dataset = DatasetBuilder()
                let trainer = Trainer(every: .days(1))
                var data: DataPreparation {
                    weather -- .batch("forecast") --> lake --> dataset
                    Validation("ten days for each region", at: dataset, otherwise: .warn)
                }
                var model: ModelDevelopment { dataset --> trainer }
                var serving: Serving {
                    Contract("forecast", of: weather, request: "a region", response: "ten days")
                }
                """),
            .when(
                "nothing starts the training but a person",
                """
                let maturity = Maturity.pilot
                let viewers = EndUser()
                let reports = EventStream()
                let dataset = DatasetBuilder()
                let trainer = Trainer()
                var data: DataPreparation {
                    viewers --> reports --> dataset
                    Validation("reports of one viewer in a day", at: dataset, otherwise: .warn)
                }
                var model: ModelDevelopment { dataset --> trainer }
                """),
        ]
    ) { design in
        let validations = design.statements(Validation.self).filter { $0.action != .warn }
        let validated = Set(validations.compactMap { $0.component.flatMap(design.graph.node) })
        let isScreen = design.isOne(of: .review, [.dataValidator])
        // With whom there is a contract, one knows whom to ask.
        let known = Set(
            design.statements(Contract.self).compactMap { $0.component.flatMap(design.graph.node) })
        let ways = design.graph.ways(
            from: design.components(.outsiders).filter { !known.contains($0) }, over: .data,
            avoiding: { isScreen($0) || validated.contains($0) })
        let screened = Set(validations.map(\.system)).union(design.systems(stating: Safeguard.self))
            .union(design.systems(stating: Audit.self))
        let runsByItself = design.automaticTrainers
        let uncheckedAnyway = design.reportedAsUnvalidated
        return design.components([.trainer]).compactMap { trainer in
            guard runsByItself.contains(trainer), let way = ways.way(to: trainer),
                uncheckedAnyway.isDisjoint(with: way),
                !design.scope(of: trainer).includes(anyOf: screened)
            else { return nil }
            return Violation(
                "\(design.name(trainer)) learns by itself what \(design.name(way[0])) sends, and nothing stops what is false",
                at: .component(trainer), severity: design.fromPilot(.warning),
                notes: ["way: \(design.way(way))"], related: [.component(way[0])],
                paste: """
                    let screen = DataValidator("Screen for abuse")
                    \(design.graph.components[way[0]].id) --> screen --> \(design.graph.components[way[1]].id)
                    """)
        }
    }
}

extension Inspection {
    /// What learns without any check, as has been said already: the way there needs one before it needs this one.
    fileprivate var reportedAsUnvalidated: Set<DesignGraph.Node> {
        let elements = reported.filter { $0.rule.id == Rule.unvalidatedTrainingInput.id }
            .flatMap { [$0.violation.element] + $0.violation.related }
        let isLearning = isOne(of: [.datasetBuilder, .trainer])
        return Set(
            elements.compactMap { element in
                if case .component(let node) = element, isLearning(node) { node } else { nil }
            })
    }

    /// The trainers that run on a schedule or by a trigger.
    fileprivate var automaticTrainers: Set<DesignGraph.Node> {
        let retrained = statements(Retraining.self).filter { $0.cadence != nil || $0.condition != nil }
            .compactMap { $0.component.flatMap(graph.node) }
        let scheduled = components([.trainer]).filter { trainer in
            graph.components[trainer][.cadence] != nil
                || !graph.neighbours(of: trainer, over: [.trigger], backwards: true).isEmpty
        }
        return Set(retrained + scheduled)
    }
}
