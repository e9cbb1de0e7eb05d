import DesignGraph
import SystemDesign

extension Rule {
    static let deletionDoesNotPropagate = Rule(
        "SEC803", "deletion-does-not-propagate", .warning, "Delete what was made of the data as well",
        detects: """
            Stores, logs and data sets with personal data that get it, over pipelines, from a place that a Deletion \
            names, and that no Deletion names; unless they keep it for a limited time.
            """,
        why: "Features, vectors and training sets remember what their source was told to forget.",
        fix:
            "name them in the Deletion, rebuild them without what was deleted, or limit how long they keep it",
        source: "NIST AI RMF, Manage 4.1; Eugene Yan, design docs, on privacy; ML Test Score, Data 5",
        fails: """
            let accounts = Database(.operational).personalData(.identifying)
            let history = FeatureStore(.offline).personalData(.pseudonymous)
            var data: DataPreparation {
                accounts -- .batch("profile") --> history
                Deletion(of: "an account", from: accounts, within: .days(30))
            }
            """,
        passes: [
            .when(
                "the deletion names them",
                """
                let accounts = Database(.operational).personalData(.identifying)
                let history = FeatureStore(.offline).personalData(.pseudonymous)
                var data: DataPreparation {
                    accounts -- .batch("profile") --> history
                    Deletion(of: "an account", from: accounts, history, within: .days(30))
                }
                """),
            .when(
                "they keep it no longer than the deletion takes",
                """
                let accounts = Database(.operational).personalData(.identifying)
                let lake = DataLake(retention: .days(14)).personalData(.pseudonymous)
                var data: DataPreparation {
                    accounts -- .batch("snapshot") --> lake
                    Deletion(of: "an account", from: accounts, within: .days(30))
                }
                """),
            .when(
                "they get only what nobody can be found in",
                """
                let accounts = Database(.operational).personalData(.identifying)
                let counts = DataJob(.batch, "Counts by city")
                let warehouse = DataWarehouse().personalData(.pseudonymous)
                var data: DataPreparation {
                    accounts -- .batch("profile") --> counts -- .batch("counts") --> warehouse
                    Privacy(.aggregation, "cities with fewer than 50 people are left out", at: counts)
                    Deletion(of: "an account", from: accounts)
                }
                """),
            .when(
                "they hold nothing about anybody",
                """
                let accounts = Database(.operational).personalData(.identifying)
                let history = FeatureStore(.offline).personalData(.none)
                var data: DataPreparation {
                    accounts -- .batch("profile") --> history
                    Deletion(of: "an account", from: accounts)
                }
                """),
        ]
    ) { design in
        let deletions = design.statements(Deletion.self)
        var named = Set(deletions.flatMap(\.places).compactMap(design.graph.node))
        let passesNothing = design.passesNobody
        return deletions.compactMap { deletion in
            let sources = deletion.places.compactMap(design.graph.node).filter(design.isPersonal)
            let ways = design.graph.ways(from: sources, over: .pipelines, endingAt: passesNothing)
            let left = ways.components.filter {
                !named.contains($0) && design.keeps($0, longerThan: deletion.deadline)
            }.sorted()
            guard let first = left.first, let way = ways.way(to: first) else { return nil }
            // What one deletion leaves isn't said again of the next.
            named.formUnion(left)
            let ids = left.map { design.graph.components[$0].id }.joined(separator: ", ")
            return Violation(
                """
                the deletion of '\(deletion.subject)' leaves what was made of it in \(design.names(left))
                """,
                at: deletion.element, notes: ["way: \(design.way(way))"],
                related: left.map { .component($0) },
                paste: "Deletion(of: \"\(deletion.subject)\", from: \(ids))")
        }
    }
}

extension FlowKinds {
    /// What copies data, or makes new data of it, for good.
    fileprivate static let pipelines: Self = [
        .event, .stream, .batch, .changeCapture, .materialize, .trainingData,
    ]
}

extension Inspection {
    fileprivate func isPersonal(_ node: DesignGraph.Node) -> Bool {
        graph.components[node].personalData?.isPersonal == true
    }

    /// Whether a component keeps personal data for good, or at least for longer than a deletion may take.
    fileprivate func keeps(_ node: DesignGraph.Node, longerThan deadline: TimeSpan?) -> Bool {
        let component = graph.components[node]
        guard isPersonal(node), Set.durableStores.contains(component.kind) else { return false }
        guard let retention = component[.retention] else { return true }
        guard let deadline else { return false }
        return retention.upperInBaseUnit > deadline.upperInBaseUnit
    }

    /// Where the data of single people ends: at people, at what makes them unfindable, at what holds none of it.
    fileprivate var passesNobody: (DesignGraph.Node) -> Bool {
        let anonymising = anonymising
        let ends = isOne(of: .actors, .onlineModels, .trainers)
        return { node in
            anonymising.contains(node) || ends(node)
                || graph.components[node].personalData == PersonalData.none
        }
    }
}

extension Set<ComponentKind> {
    /// Stores that keep what they got until somebody deletes it, and the sets and logs that are made of them.
    fileprivate static let durableStores =
        stores.subtracting([.cache, .eventStream]).union([.predictionLog, .datasetBuilder])
}
