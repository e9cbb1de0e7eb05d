import DesignGraph
import SystemDesign

extension Rule {
    static let degenerateFeedbackLoop = Rule(
        "MON708", "degenerate-feedback-loop", .warning,
        "Break the loop in which a model picks its own examples",
        detects: """
            A model that chooses what people see and learns from what they then do, in a system without exploration, \
            holdback, correction of the bias or labels from elsewhere; a feedback loop with a stated bias and no \
            correction.
            """,
        why: """
            What was never shown gets no examples, so it is never shown. The model looks better and better on data \
            that it chose itself.
            """,
        fix: "show a small share at random, keep propensities, and train with them",
        source: "Google, Rules of ML, rules 34–36; Sculley et al., Hidden Technical Debt in ML Systems",
        fails: """
            let app = Client()
            let clicks = EventStream()
            let trainer = Trainer()
            let ranker = Ranker(.heavy)
            var data: DataPreparation { app --> clicks -- .trainingData("clicks") --> trainer }
            var serving: Serving {
                trainer --> ranker
                app --> ranker
            }
            """,
        passes: [
            .when(
                "some of what is shown is drawn at random",
                """
                let app = Client()
                let clicks = EventStream()
                let trainer = Trainer()
                let ranker = Ranker(.heavy)
                var data: DataPreparation { app --> clicks -- .trainingData("clicks") --> trainer }
                var serving: Serving {
                    trainer --> ranker
                    app --> ranker
                }
                var monitoring: Monitoring {
                    FeedbackLoop("Clicks become examples", bias: "what is shown", correctedBy: "1 % at random")
                }
                """),
            .when(
                "some people go without the model",
                """
                let app = Client()
                let clicks = EventStream()
                let trainer = Trainer()
                let ranker = Ranker(.heavy)
                var data: DataPreparation { app --> clicks -- .trainingData("clicks") --> trainer }
                var evaluation: Evaluation { Experiment(.holdback, unit: "user", share: .percent(1)) }
                var serving: Serving {
                    trainer --> ranker
                    app --> ranker
                }
                """),
            .when(
                "the labels are people's judgement, not clicks",
                """
                let app = Client()
                let queries = EventStream()
                let trainer = Trainer()
                let ranker = Ranker(.heavy)
                var data: DataPreparation {
                    app --> queries -- .trainingData("queries to grade") --> trainer
                    Label("grade", .human, annotators: 3)
                }
                var serving: Serving {
                    trainer --> ranker
                    app --> ranker
                }
                """),
            .when(
                "the model doesn't change what is observed",
                """
                let stations = Client("Weather stations")
                let readings = EventStream()
                let trainer = Trainer()
                let forecast = ModelServer()
                var framing: Framing { MLTask(.regression, input: "readings", output: "rain tomorrow") }
                var data: DataPreparation { stations --> readings -- .trainingData("rain") --> trainer }
                var serving: Serving {
                    trainer --> forecast
                    stations --> forecast
                }
                """),
        ]
    ) { design in
        let broken = design.systemsWithBrokenLoops
        let isBroken = { (system: String?) in broken.contains(system) || broken.contains(nil) }
        let stated = design.statements(FeedbackLoop.self).filter {
            $0.bias != nil && $0.correction == nil && !isBroken($0.system)
        }
        guard stated.isEmpty else {
            return stated.map { loop in
                Violation(
                    "the feedback loop has a bias that nothing corrects: \(loop.bias ?? "")",
                    at: loop.element,
                    help: "add what breaks it: `correctedBy: \"1 % of what is shown is drawn at random\"`")
            }
        }
        guard broken.isEmpty else { return [] }
        return design.loopsThroughPeople.map { trainer, model in
            Violation(
                "\(design.name(model)) chooses what people see, and \(design.name(trainer)) learns from what they do",
                at: .component(trainer), related: [.component(model)],
                paste: """
                    FeedbackLoop(
                        "What is shown becomes the examples", bias: "what was never shown has none",
                        correctedBy: "1 % of what is shown is drawn at random")
                    """)
        }
    }
}

extension Inspection {
    /// The systems in which something gives the model examples that it didn't choose; `nil` is the design itself.
    fileprivate var systemsWithBrokenLoops: Set<String?> {
        Set(
            statements(FeedbackLoop.self).filter { $0.correction != nil }.map(\.system)
                + statements(Bias.self).filter { $0.correction != nil }.map(\.system)
                + statements(Experiment.self).filter { [.bandit, .holdback].contains($0.method) }.map(
                    \.system)
                + statements(MLTask.self).filter { $0.category == .contextualBandit }.map(\.system)
                + statements(Negatives.self).filter { $0.source == .random }.map(\.system)
                + statements(Label.self).filter(\.statement.source.isIndependent).map(\.system)
                + statements(Audit.self).map(\.system))
    }

    /// The trainers that learn from those to whom their models show what to choose from, each with such a model.
    fileprivate var loopsThroughPeople: [(trainer: DesignGraph.Node, model: DesignGraph.Node)] {
        let people = components([.client, .endUser])
        let shown = graph.reachable(from: people, over: .calls, along: .calls)
        let learning = graph.reachable(from: people, over: .data.union(.training))
        let isShownSelection = isOne(of: .selectors)
        return components([.trainer]).filter(learning.contains).compactMap { trainer in
            graph.path(
                from: [trainer], to: { isShownSelection($0) && shown.contains($0) }, over: .artifacts
            ).map { (trainer, $0[$0.count - 1]) }
        }
    }
}

extension LabelSource {
    /// Whether it says what is right whatever the model showed.
    fileprivate var isIndependent: Bool {
        switch self {
        case .human, .audit, .survey, .synthetic: true
        case .implicit, .explicit, .programmatic, .weak: false
        }
    }
}
