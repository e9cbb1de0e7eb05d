import DesignGraph
import SystemDesign

extension Rule {
    static let embeddingSpaceMismatch = Rule(
        "SKW406", "embedding-space-mismatch", .error, "Change the query's encoder and the index together",
        detects: """
            A vector index whose vectors have another length than those that it is asked with; or one that \
            is filled by another model than asks it, where nothing says that both change version together.
            """,
        why: "Vectors of two versions can't be compared; nothing fails, and every answer is near to nothing.",
        fix: "name both in a VersionedUnit, build the new index beside the old one, and switch both at once",
        source: """
            Mercari, ML system design patterns, on versions of data and model; Google, Rules of ML, rule \
            31
            """,
        fails: """
            let encoder = Encoder(dimensions: 256)
            let index = VectorIndex(dimensions: 128)
            var serving: Serving { encoder -- .lookup("vector") --> index }
            """,
        passes: [
            .when(
                "both change version together",
                """
                let registry = ModelRegistry()
                let items = ModelRegistry("Item models")
                let encoder = Encoder(dimensions: 256)
                let embedding = EmbeddingJob(dimensions: .count(256).assumed)
                let index = VectorIndex(dimensions: 256)
                var serving: Serving {
                    registry --> encoder -- .lookup("vector") --> index
                    items --> embedding -- .materialize("vectors") --> index
                    VersionedUnit(encoder, index, because: "vectors of two versions don't compare")
                }
                """),
            .when(
                "one registry gives the model to both",
                """
                let registry = ModelRegistry()
                let encoder = Encoder()
                let embedding = EmbeddingJob()
                let index = VectorIndex()
                var serving: Serving {
                    registry --> [encoder, embedding]
                    encoder -- .lookup("vector") --> index
                    embedding -- .materialize("vectors") --> index
                }
                """),
            .when(
                "it isn't said which models fill and ask",
                """
                let search = Service()
                let index = VectorIndex(dimensions: 128)
                var serving: Serving { search -- .lookup("a known item") --> index }
                """),
        ]
    ) { design in
        let units = design.statements(VersionedUnit.self).map { Set($0.components) }
        return design.components([.vectorIndex]).flatMap { index in
            let askers = design.graph.askers(of: index).filter(design.isOne(of: .onlineModels))
            let fillers = design.graph.fillers(of: index, design.isOne(of: [.embeddingJob, .batchInference]))
            let length = design.lengthMismatch(of: index, with: askers + fillers)
            let version = askers.lazy.compactMap { asker in
                fillers.first { design.areApart(asker, $0, index, units) }.map {
                    design.versionMismatch(of: index, askedBy: asker, filledBy: $0)
                }
            }.first
            return [length, version].compactMap(\.self)
        }
    }
}

extension DesignGraph {
    /// What looks an index up.
    fileprivate func askers(of index: Node) -> [Node] {
        flowIndices(at: index).filter { flows[$0].kind == .lookup || flows[$0].kind == .request }
            .map { ends(of: $0, along: .calls).from }.filter { $0 != index }
    }

    /// What makes an index's vectors, itself or by way of a builder.
    fileprivate func fillers(of index: Node, _ makesVectors: (Node) -> Bool) -> [Node] {
        let kinds: FlowKinds = [.batch, .stream, .materialize, .deploy, .artifact, .event]
        return ways(
            from: [index], over: kinds, backwards: true, endingAt: { components[$0].kind != .indexBuilder }
        )
        .components.filter(makesVectors)
    }
}

extension Inspection {
    /// What makes vectors of a declared length that doesn't fit into an index.
    fileprivate func lengthMismatch(of index: DesignGraph.Node, with models: [DesignGraph.Node]) -> Violation?
    {
        // Where a number comes from doesn't make it another one.
        let lengths = { graph.components[$0][.dimensions]?.inBaseUnit }
        guard let length = lengths(index) else { return nil }
        let others = Set(models).sorted().filter { lengths($0) ?? length != length }
        guard !others.isEmpty else { return nil }
        return Violation(
            "\(name(index)) holds vectors of another length than \(names(others)) "
                + (others.count == 1 ? "makes" : "make"),
            at: .component(index),
            notes: ([index] + others).compactMap { node in
                graph.components[node][.dimensions].map { "\(name(node)): \($0)" }
            }, related: others.map { .component($0) })
    }

    /// What is wrong with an index that one model asks and another fills.
    fileprivate func versionMismatch(
        of index: DesignGraph.Node, askedBy asker: DesignGraph.Node, filledBy filler: DesignGraph.Node
    ) -> Violation {
        let ids = [asker, index].map { graph.components[$0].id }.joined(separator: ", ")
        return Violation(
            "\(name(asker)) asks \(name(index)), which \(name(filler)) fills, "
                + "and nothing changes both versions together",
            at: .component(index), severity: .warning, related: [.component(asker), .component(filler)],
            paste: "VersionedUnit(\(ids), because: \"vectors of two versions don't compare\")")
    }

    /// Whether two models get their versions from different places, and no unit holds them together.
    fileprivate func areApart(
        _ asker: DesignGraph.Node, _ filler: DesignGraph.Node, _ index: DesignGraph.Node,
        _ units: [Set<String>]
    ) -> Bool {
        let ids = [asker, filler, index].map { graph.components[$0].id }
        let isUnit = units.contains { $0.contains(ids[0]) && ($0.contains(ids[1]) || $0.contains(ids[2])) }
        let origins = [asker, filler].map { Set(graph.neighbours(of: $0, over: .artifacts, backwards: true)) }
        return !isUnit && asker != filler && origins.allSatisfy { !$0.isEmpty }
            && origins[0].isDisjoint(with: origins[1])
    }
}
