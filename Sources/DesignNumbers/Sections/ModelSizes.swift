import DesignGraph
import SystemDesign

/// What a model takes that is loaded to answer.
public struct ModelSize: Sendable {
    /// What it runs on.
    public let node: DesignGraph.Node
    /// What it takes: its parameters at least, and at most what it works with as well.
    public let size: Estimate<ByteCount>
    /// The memory of one replica.
    public let memory: Estimate<ByteCount>?

    /// Whether it has room.
    public var verdict: LimitVerdict? { memory.map { size.verdict(within: $0) } }
}

extension Numbers {
    /// What each model takes of which the parameters are known, but for those that only train, in the order of the
    /// document.
    public var models: [ModelSize] {
        graph.components.indices.compactMap { node in
            let component = graph.components[node]
            guard component.kind.plane == .serving,
                let parameters = figure(.parameters, of: node, "parameters")
            else { return nil }
            let usual = conventions.bytesOfParameter
            let each =
                figure(.parameterSize, of: node, "a parameter")
                ?? .convention(.bytes(usual.lowerBound, to: usual.upperBound), "a parameter")
            return ModelSize(
                node: node, size: Formulas.loadedModel(of: parameters, each: each),
                memory: memory(of: node))
        }
    }
}

extension Numbers {
    /// The memory of one replica: that which is said, or, where it has several accelerators, up to that of all of them,
    /// because nobody says whose memory is meant.
    private func memory(of node: DesignGraph.Node) -> Estimate<ByteCount>? {
        guard let memory = figure(.memory, of: node) else { return nil }
        guard let accelerators = figure(.accelerators, of: node, "accelerators"), accelerators.upper > 1
        else {
            return memory
        }
        return memory.upTo((memory * accelerators).result()).result()
    }
}

extension NumbersSection {
    static let models = NumbersSection(
        "models", "Memory of the models", remark: "The parameters, and at most a fifth on top to work with."
    ) { numbers in
        numbers.models.map { model in
            Calculation(
                "memory", of: .component(model.node), model.size,
                limit: model.verdict.flatMap { verdict in
                    model.memory.map { .init("the \($0.value) of a replica", verdict) }
                })
        }
    }
}
