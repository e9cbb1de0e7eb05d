import DesignGraph
import SystemDesign

extension Rule {
    static let untrustedModelArtifact = Rule(
        "SEC806", "untrusted-model-artifact", .warning, tier: .preview,
        "Pin and test models that others made",
        detects: """
            A way for a model from another company to what serves it that passes no registry, no store of artifacts \
            and no evaluation, where no Versioning says which version is taken.
            """,
        why: """
            A version that changes at its maker, or was tampered with, changes what users get without anybody here \
            doing anything.
            """,
        fix: "copy a version into the registry by its digest, evaluate it, and deploy from there",
        source: "NIST AI RMF, Manage 3.1 and 3.2; Sculley et al., unstable data dependencies",
        fails: """
            let hub = ExternalService("Model hub")
            let server = ModelServer()
            var serving: Serving { hub -- .deploy("weights") --> server }
            """,
        passes: [
            .when(
                "it goes through a registry",
                """
                let hub = ExternalService("Model hub")
                let registry = ModelRegistry()
                let server = ModelServer()
                var serving: Serving { hub -- .artifact("weights") --> registry --> server }
                """),
            .when(
                "its version is pinned",
                """
                let hub = ExternalService("Model hub")
                let server = ModelServer()
                var serving: Serving {
                    hub -- .deploy("weights") --> server
                    Versioning("by digest; a new one only after the regression test", of: hub)
                }
                """),
        ]
    ) { design in
        let versioned = Set(
            design.statements(Versioning.self).compactMap { $0.component.flatMap(design.graph.node) })
        let stated = Set(design.statements(Gate.self).compactMap { $0.component.flatMap(design.graph.node) })
        let isKept = design.isOne(of: .gates, .review, [.modelRegistry, .artifactStore])
        let makers = design.components([.externalService]).filter { !versioned.contains($0) }
        let ways = design.graph.ways(
            from: makers, over: .artifacts,
            avoiding: { isKept($0) || stated.contains($0) || versioned.contains($0) })
        return design.components(.models).compactMap { server in
            guard let way = ways.way(to: server) else { return nil }
            let (maker, next) = (design.graph.components[way[0]].id, design.graph.components[way[1]].id)
            return Violation(
                "\(design.name(server)) serves what \(design.name(way[0])) delivers, whichever version that is",
                at: .component(server), notes: ["way: \(design.way(way))"], related: [.component(way[0])],
                paste: """
                    let registry = ModelRegistry("Model registry")
                    \(maker) -- .artifact("pinned version") --> registry -- .deploy("model") --> \(next)
                    """)
        }
    }
}
