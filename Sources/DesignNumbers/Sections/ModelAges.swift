import DesignGraph
import SystemDesign

/// How old a model is: what it learnt last, when it goes live and when the next one does.
public struct ModelAge: Sendable {
    /// The trainer.
    public let trainer: DesignGraph.Node
    /// How old the youngest example is when the model goes live, as far as that is declared.
    public let youngest: Estimate<TimeSpan>?
    /// How long the training and the evaluation take together.
    public let run: Estimate<TimeSpan>?
    /// How long the training takes by itself.
    public let training: Estimate<TimeSpan>?
    /// From one training to the next.
    public let cadence: Estimate<TimeSpan>?
    /// What isn't declared of its way from the labels to those who are served.
    public let missing: [String]

    /// How old the youngest example is just before the next model goes live.
    public var oldest: Estimate<TimeSpan>? {
        youngest.flatMap { youngest in cadence.map { youngest + $0 } }
    }

    /// Whether an age of the model keeps to a limit; where parts of it aren't declared, that it does is never sure.
    func verdict(of age: Estimate<TimeSpan>, atMost limit: Estimate<TimeSpan>) -> LimitVerdict {
        (missing.isEmpty ? age : age.orMore).verdict(atMost: limit)
    }

    /// How long it is from one model to the next at least: a training starts, and runs.
    public var turn: Estimate<TimeSpan>? {
        cadence.flatMap { cadence in training.map { cadence + $0 } ?? cadence }
    }
}

extension Numbers {
    /// The ages of the models that are put into use.
    public var modelAges: [ModelAge] {
        let hosts = graph.reachable(
            from: graph.components.indices.filter(graph.isHost), over: .artifacts, backwards: true)
        let trainers = graph.components.indices.filter { node in
            graph.components[node].kind == .trainer && hosts.contains(node)
                && !graph.neighbours(of: node, over: .artifacts).contains {
                    $0 != node && graph.components[$0].kind == .trainer
                }
        }
        let runs = Dictionary(jobs.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        return trainers.map { age(of: $0, runs, isAlone: trainers.count == 1) }
    }

    private func age(of trainer: DesignGraph.Node, _ runs: [DesignGraph.Node: JobRun], isAlone: Bool)
        -> ModelAge
    {
        let system = graph.components[trainer].system
        let training = runs[trainer]?.time ?? (isAlone ? statedTraining(in: system) : nil)
        let builders = graph.neighbours(of: trainer, over: [.trainingData], backwards: true)
            .filter { graph.components[$0].kind == .datasetBuilder }
        let built = builders.compactMap { runTime(of: $0) }
        let after = wayToUse(from: trainer).compactMap { runTime(of: $0) }
        let labels = labelDelay(in: system)
        let rollout = rolloutTime(in: system)
        let stages = [.max(built), training].compactMap(\.self) + after + [rollout].compactMap(\.self)
        let missing = [
            labels == nil ? "`delay:` of the labels" : nil,
            training == nil ? "`duration:` of the training" : nil,
        ].compactMap(\.self)
        return ModelAge(
            trainer: trainer,
            youngest: Formulas.modelAge(labels: labels, stages: stages),
            run: .sum([training].compactMap(\.self) + after), training: training,
            cadence: runs[trainer]?.cadence?.named("between trainings"), missing: missing)
    }

    /// What a model passes on its quickest way from its training to where it predicts.
    private func wayToUse(from trainer: DesignGraph.Node) -> [DesignGraph.Node] {
        let ways = graph.cheapestWays(from: [(node: trainer, cost: 0)]) { flow, _, next in
            guard FlowKinds.artifacts.contains(graph.flows[flow].kind) else { return nil }
            guard !graph.isHost(next), let time = runTime(of: next) else { return 0 }
            return time.upper.isFinite ? time.upper : time.lower
        }
        let hosts = graph.components.indices.filter { graph.isHost($0) && ways.costs[$0] != nil }
        let nearest = hosts.min { (ways.costs[$0] ?? 0, $0) < (ways.costs[$1] ?? 0, $1) }
        return nearest.map { ways.way(to: $0).dropLast().map { graph.ends(of: $0).to } } ?? []
    }

    /// How long the only training that is described takes.
    private func statedTraining(in system: String?) -> Estimate<TimeSpan>? {
        let stated = spoken(Training.self, of: system).compactMap(\.duration)
        return stated.count == 1 ? stated.first.flatMap { Estimate($0, "for the training") } : nil
    }

    /// How soon the quickest label of a system comes; `nil` where one may come at once, for all that is said.
    func labelDelay(in system: String?) -> Estimate<TimeSpan>? {
        let labels = spoken(Label.self, of: system).filter { ![.audit, .survey].contains($0.source) }
        let delays = labels.compactMap { label in
            label.delay.flatMap { Estimate($0, "until the label comes") }
        }
        return delays.count == labels.count ? delays.min { $0.lower < $1.lower } : nil
    }

    /// How long it takes to let a version in, stage by stage.
    private func rolloutTime(in system: String?) -> Estimate<TimeSpan>? {
        let times = spoken(Rollout.self, of: system).compactMap { rollout -> Estimate<TimeSpan>? in
            guard let stage = rollout.stage.flatMap({ Estimate($0, "for a stage of the rollout") }) else {
                return nil
            }
            let partial = rollout.shares.count { $0.inBaseUnit < 1 }
            return Estimate(.count(Double(Swift.max(1, partial))), "stages").map { stage * $0 }
        }
        return times.max { $0.upper < $1.upper }
    }

    /// The statements of a type that are of a system, or of the whole design.
    func spoken<S: Statement>(_ type: S.Type, of system: String?) -> [S] {
        document.statements.compactMap { placed in
            placed.system == nil || system == nil || placed.system == system ? placed.statement as? S : nil
        }
    }
}

extension DesignGraph {
    /// Whether a model is put into a component to predict there.
    fileprivate func isHost(_ node: Node) -> Bool {
        switch components[node].kind {
        case .modelServer: true
        case .encoder, .candidateGenerator, .lightRanker, .heavyRanker, .reranker, .queryUnderstanding,
            .batchInference,
            .embeddingJob, .client:
            !neighbours(of: node, over: .artifacts, backwards: true).isEmpty
        default: false
        }
    }
}

extension NumbersSection {
    static let modelAge = NumbersSection(
        "modelAge", "How old models get",
        remark:
            "From the youngest example to when the model goes live, as far as it is declared, and to when the next one does."
    ) { numbers in
        let targets = numbers.statements(Target.self).filter { $0.statement.quality == .modelAge }
        return numbers.modelAges.flatMap { model -> [Calculation] in
            let subject = Calculation.Subject.component(model.trainer)
            guard let youngest = model.youngest else { return [] }
            let limit = targets.first { target in
                guard let place = target.statement.component.flatMap(numbers.graph.node) else { return true }
                return numbers.concerns(model, place)
            }.flatMap { Estimate($0.statement.limit) }
            let live = Calculation(
                "age when it goes live", of: subject, youngest.named(nil),
                limit: limit.map { .init("\($0.asGiven) allowed", model.verdict(of: youngest, atMost: $0)) },
                missing: model.missing)
            guard let oldest = model.oldest else { return [live] }
            return [
                live,
                Calculation(
                    "age before the next", of: subject, oldest.named(nil),
                    limit: limit.map { .init("\($0.asGiven) allowed", model.verdict(of: oldest, atMost: $0)) }
                ),
            ]
        }
    }
}

extension Numbers {
    /// Whether a target at a component is about a model: it is trained there, or gets there.
    public func concerns(_ model: ModelAge, _ place: DesignGraph.Node) -> Bool {
        graph.reachable(from: [model.trainer], over: .artifacts).contains(place)
    }
}
