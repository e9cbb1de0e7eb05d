import DesignNumbers
import SystemDesign

extension Rule {
    static let modelExceedsDeviceMemory = Rule(
        "SRV609", "model-exceeds-device-memory", .error, "Serve a model from where it has room",
        detects: """
            A component that serves a model whose parameters take more than the memory of a replica (an error), or \
            would with a fifth on top for what they work with (a warning). Where the size of a parameter isn't said, it \
            is one or two bytes.
            """,
        why: "It doesn't load, or it pushes out whatever else is there.",
        fix: "use fewer bytes for a parameter, a smaller model, several devices, or one with more memory",
        source: "EleutherAI, Transformer Math 101; arithmetic",
        fails: """
            let encoder = Encoder(
                parameters: .billions(7), parameterSize: .bytes(4), memory: .gigabytes(24))
            """,
        passes: [
            .when(
                "it has room to work",
                """
                let encoder = Encoder(
                    parameters: .billions(7), parameterSize: .bytes(2), memory: .gigabytes(24))
                """),
            .when(
                "even parameters of two bytes have room",
                """
                let ranker = ModelServer(parameters: .millions(500), memory: .gigabytes(2))
                """),
            .when(
                "its memory or its parameters aren't said",
                """
                let encoder = Encoder(parameters: .billions(70))
                let ranker = ModelServer(memory: .gigabytes(1))
                """),
        ]
    ) { design in
        design.numbers.models.compactMap { model in
            guard let memory = model.memory, let severity = model.verdict?.severity else { return nil }
            let takes = severity == .error ? "takes" : "may take"
            return Violation(
                """
                the model of \(design.name(model.node)) \(takes) \(model.size.value), and a replica has \
                \(memory.value)
                """,
                at: .component(model.node), severity: severity, notes: model.size.notes)
        }
    }
}
