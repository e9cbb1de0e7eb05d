import DesignGraph
import SystemDesign

extension Rule {
    static let divergentTransform = Rule(
        "SKW401", "divergent-transform", .error,
        "Compute a feature by one definition, for training and serving",
        detects: """
            A feature that is computed on two ways, in batches and as events arrive or by two components, \
            where nothing says that both compute the same: no Parity, no common definition, no training on \
            what was served.
            """,
        why: """
            Two programs for one feature drift apart, and the model is asked about inputs that it has \
            never seen.
            """,
        fix: """
            compute it from one definition, train on logged features, or state with Parity how both ways \
            are kept the same
            """,
        source: "Google, Rules of ML, rules 29 and 32; Feast, feature transformation; AWS, MLREL03-BP02",
        fails: """
            let nightly = FeaturePipeline(.batch, "Nightly counts")
            let live = FeaturePipeline(.stream, "Live counts")
            var data: DataPreparation {
                Feature("orders in an hour", of: "eater", .numerical, computed: .batch, by: nightly)
                Feature("orders in an hour", of: "eater", .numerical, computed: .stream, by: live)
            }
            """,
        passes: [
            .when(
                "it is said how both ways are kept the same",
                """
                var data: DataPreparation {
                    Feature("orders in an hour", of: "eater", .numerical, computed: .batchAndStream)
                    Parity("counts", by: "one definition, compiled for both")
                }
                """),
            .when(
                "one component computes it both ways",
                """
                let counts = FeaturePipeline(.stream, "Counts")
                var data: DataPreparation {
                    Feature("orders in an hour", of: "eater", .numerical, computed: .batchAndStream, by: counts)
                }
                """),
            .when(
                "both pipelines follow one registry",
                """
                let definitions = FeatureRegistry()
                let nightly = FeaturePipeline(.batch, "Nightly counts")
                let live = FeaturePipeline(.stream, "Live counts")
                var data: DataPreparation {
                    definitions --> [nightly, live]
                    Feature("orders in an hour", of: "eater", .numerical, computed: .batch, by: nightly)
                    Feature("orders in an hour", of: "eater", .numerical, computed: .stream, by: live)
                }
                """),
            .when(
                "training takes what was served",
                """
                let log = PredictionLog()
                let builder = DatasetBuilder()
                var data: DataPreparation {
                    log -- .trainingData("served features") --> builder
                    Feature("orders in an hour", of: "eater", .numerical, computed: .batchAndStream)
                }
                """),
        ]
    ) { design in
        let registered = design.graph.reachable(from: design.components([.featureRegistry]), over: [.control])
        guard !design.trainsOnWhatWasServed else { return [] }
        let agreed = Set(design.statements(Parity.self).map(\.system))
        let features = design.statements(Feature.self).filter { feature in
            !agreed.contains(nil) && !agreed.contains(feature.system)
                && !(feature.component.flatMap(design.graph.node).map(registered.contains) ?? false)
        }
        let ofBoth = features.filter { $0.computation == .batchAndStream && $0.component == nil }
        return design.divided(features).map { first, second in
            let ways = [first, second].compactMap { $0.component.flatMap(design.graph.node) }
            return Violation(
                "\(design.names(ways)) both compute `\(first.name)` of `\(first.entity)`, "
                    + "and nothing says that they do the same",
                at: second.element, related: [first.element] + ways.map { .component($0) },
                paste: parity(of: first.name))
        }
            + (registered.isEmpty ? ofBoth.prefix(1) : []).map { feature in
                let names = ofBoth.map { "`\($0.name)`" }
                return Violation(
                    "\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") computed both in batches "
                        + "and from the stream, and nothing says that both do the same",
                    at: feature.element, and: ofBoth.dropFirst().map(\.element),
                    severity: design.severityOfAbsence, paste: parity(of: feature.name))
            }
    }
}

private func parity(of feature: String) -> String {
    "Parity(\"\(feature)\", by: \"one definition for both ways\", checkedBy: \"a sample each night\")"
}

extension Inspection {
    /// Whether some data set is made from records of what was served.
    fileprivate var trainsOnWhatWasServed: Bool {
        let records = trainedOnRecords
        return components([.datasetBuilder, .trainer]).contains {
            records.contains($0) || graph.components[$0][.join] == .logged
        }
    }

    /// Features that are stated twice, by two components.
    fileprivate func divided(_ features: [Placed<Feature>]) -> [(Placed<Feature>, Placed<Feature>)] {
        var first: [[String?]: Placed<Feature>] = [:]
        return features.filter { $0.component != nil && $0.only == nil }.compactMap { feature in
            let key = [feature.system, feature.entity.lowercased(), feature.name.lowercased()]
            guard let earlier = first[key] else {
                first[key] = feature
                return nil
            }
            return earlier.component == feature.component ? nil : (earlier, feature)
        }
    }
}
