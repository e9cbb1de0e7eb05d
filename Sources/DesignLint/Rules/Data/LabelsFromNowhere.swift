import DesignGraph
import SystemDesign

extension Rule {
    static let labelsFromNowhere = Rule(
        "DAT304", "labels-from-nowhere", .warning, "Bring the truth to where a model learns it",
        detects:
            "A trainer of a supervised task that no label, labelled data or record of outcomes leads to.",
        why: """
            How labels come about decides what they cost, how late and how biased they are, and whether \
            quality can be watched.
            """,
        fix: "state a Label with where it is from, and write the flow that brings it to training",
        source: "Aminian and Xu, step 3; Huyen, Designing Machine Learning Systems, chapter 4",
        fails: """
            let lake = DataLake()
            let trainer = Trainer()
            var framing: Framing {
                MLTask(.binaryClassification, input: "a payment", output: "fraud or not", supervision: .supervised)
            }
            var model: ModelDevelopment { lake --> trainer }
            """,
        passes: [
            .when(
                "labels lead to training",
                """
                let lake = DataLake()
                let chargebacks = LabelJoiner()
                let builder = DatasetBuilder()
                let trainer = Trainer()
                var framing: Framing {
                    MLTask(.binaryClassification, input: "a payment", output: "fraud or not", supervision: .supervised)
                }
                var model: ModelDevelopment {
                    lake --> builder --> trainer
                    chargebacks --> builder
                }
                """),
            .when(
                "the data comes with its labels",
                """
                let archive = DataLake()
                let trainer = Trainer()
                var framing: Framing {
                    MLTask(.binaryClassification, input: "a payment", output: "fraud or not", supervision: .supervised)
                }
                var data: DataPreparation {
                    DataSource(archive, .files, of: "payments with their outcomes", labelled: true)
                }
                var model: ModelDevelopment { archive --> trainer }
                """),
            .when(
                "a label is stated that needs no component, such as one made by a program",
                """
                let lake = DataLake()
                let trainer = Trainer()
                var framing: Framing {
                    MLTask(.regression, input: "an order", output: "minutes", supervision: .supervised)
                }
                var data: DataPreparation { Label("minutes until delivery", .implicit) }
                var model: ModelDevelopment { lake --> trainer }
                """),
            .when(
                "the task needs none",
                """
                let lake = DataLake()
                let trainer = Trainer()
                var framing: Framing {
                    MLTask(.representationLearning, input: "an image", output: "a vector", supervision: .selfSupervised)
                }
                var model: ModelDevelopment { lake --> trainer }
                """),
        ]
    ) { design in
        let labelled = design.graph.reachable(from: design.labelEntries, over: .data)
        return design.components([.trainer]).compactMap { trainer in
            let tasks = design.statements(MLTask.self).filter { design.canSpeak($0.system, of: trainer) }
            // Where some tasks need no labels, this trainer may be theirs.
            guard let task = tasks.first, tasks.allSatisfy({ !$0.supervision.isDisjoint(with: needsLabels) }),
                !labelled.contains(trainer),
                !design.graph.neighbours(of: trainer, over: .data, backwards: true).isEmpty,
                !design.states(Label.self, of: trainer, where: { $0.component == nil })
            else { return nil }
            return Violation(
                "\(design.name(trainer)) learns a supervised task, and no label gets to it",
                at: .component(trainer),
                severity: design.severityOfAbsence, related: [task.element])
        }
    }
}

/// Ways to learn for which somebody or something has to say what is right.
private let needsLabels: Set<Supervision> = [.supervised, .humanJudgement, .weak]

extension [Supervision] {
    fileprivate func isDisjoint(with others: Set<Supervision>) -> Bool { others.isDisjoint(with: self) }
}

extension Inspection {
    /// Where labels come into the graph.
    fileprivate var labelEntries: [DesignGraph.Node] {
        let stated =
            statements(Label.self).compactMap(\.component)
            + statements(DataSource.self).filter(\.labelled).map(\.component)
        let flows = graph.flows.indices.filter { graph.flows[$0].kind == .label }
        return components(.labelKeepers, [.humanReviewer]) + stated.compactMap(graph.node)
            + flows.map { graph.ends(of: $0).from }
    }
}
