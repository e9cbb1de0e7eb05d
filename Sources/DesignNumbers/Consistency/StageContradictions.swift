import DesignGraph
import SystemDesign

// What the stages of a funnel say that can't all be.

extension Numbers {
    /// Stages that more comes out of than goes in, and those that get more than the stages before let through.
    var contradictionsOfStages: [Contradiction] {
        let stages = statements(Stage.self)
        let growing = stages.compactMap { index, stage -> Contradiction? in
            guard let input = stage.input.flatMap({ Estimate<Count>($0) }),
                let output = stage.output.flatMap({ Estimate<Count>($0) }),
                input.verdict(atLeast: output) == .fails
            else { return nil }
            return Contradiction(
                "\(input.value) go into the stage, and \(output.value) come out", at: .statement(index),
                isCertain: false)
        }
        let funnels = Dictionary(grouping: stages) { document.statements[$0.index].system ?? "" }
        let starved = funnels.values.flatMap(starvedStages)
        return growing + starved.sorted { $0.index < $1.index }.map(\.found)
    }

    /// The stages of one funnel that get more than there is.
    ///
    /// A funnel narrows, so its stages are taken by what goes into them, in whichever order they are written; those that
    /// get equally much may stand side by side.
    private func starvedStages(
        of stages: [(index: Int, statement: Stage)]
    ) -> [(index: Int, found: Contradiction)] {
        let fed = stages.compactMap { index, stage in
            isFed(stage) ? stage.input.flatMap { Estimate<Count>($0) }.map { (index, stage, input: $0) } : nil
        }
        let ranks = Dictionary(grouping: fed) { [$0.input.upper, $0.input.lower] }
        let others = Set(stages.map(\.index)).subtracting(fed.map(\.0))
        var passed = Estimate.sum(
            stages.filter { others.contains($0.index) }.compactMap {
                $0.statement.output.flatMap { Estimate($0) }
            })
        var found: [(Int, Contradiction)] = []
        for rank in ranks.sorted(by: { $1.key.lexicographicallyPrecedes($0.key) }).map(\.value) {
            let input = rank[0].input
            if let passed, passed.upper < input.lower * (1 - conventions.discrepancy) {
                found += rank.map { index, _, _ in
                    (
                        index,
                        Contradiction(
                            "\(input.value) go into the stage, and those before it let \(passed.value) through",
                            at: .statement(index), isCertain: false)
                    )
                }
            } else {
                passed = .sum(rank.map { $0.1.output.flatMap { Estimate($0) } ?? input })
            }
        }
        return found
    }

    /// Whether a stage works on what another one has left.
    private func isFed(_ stage: Stage) -> Bool {
        let fed: Set<ComponentKind> = [.lightRanker, .heavyRanker, .reranker, .policyEngine, .mixer]
        return graph.node(stage.component).map { fed.contains(graph.components[$0].kind) } ?? false
    }
}
