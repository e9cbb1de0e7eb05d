import SystemDesign

extension Rule {
    static let duplicateIdentifier = Rule(
        "GRF202", "duplicate-identifier", .error, "Give each thing a name of its own",
        detects: """
            Two features of one entity, two paths or two entities with one name, a metric or a data set \
            that is stated twice with different numbers, or two components of one kind with one title.
            """,
        why: "Nobody can tell which is meant: not a reader of the picture, and not a list of known findings.",
        fix: "rename one of them, or state it once",
        source: "Structurizr inspections, on stable keys",
        fails: """
            var data: DataPreparation {
                Feature("orders", of: "eater", .numerical, computed: .batch, over: .days(7))
                Feature("orders", of: "eater", .numerical, computed: .batch, over: .days(30))
            }
            """,
        passes: [
            .when(
                "features of one name are of different entities",
                """
                var data: DataPreparation {
                    Feature("rating", of: "eater", .numerical, computed: .batch)
                    Feature("rating", of: "restaurant", .numerical, computed: .batch)
                }
                """),
            .when(
                "a metric is stated for different subjects or on different data",
                """
                var evaluation: Evaluation {
                    Metric(.recall, .offline, of: "faces", atLeast: 0.99)
                    Metric(.recall, .offline, of: "plates", atLeast: 0.95)
                    Metric(.recall, .offline, of: "plates", on: "night drives", atLeast: 0.9)
                }
                """),
            .when(
                "two systems of a platform each have their own",
                """
                struct Tenant: System {
                    var data: DataPreparation { Feature("age", of: "user", .numerical, computed: .batch) }
                }
                let first = Tenant()
                let second = Tenant()
                """),
        ]
    ) { design in
        design.repetitions(
            of: Feature.self, called: { "two features of `\($0.entity)` are called `\($0.name)`" }
        ) {
            [$0.entity.lowercased(), $0.name.lowercased()]
        } conflict: {
            // A feature that two components compute is a matter of skew.
            $0.component == nil || $1.component == nil || $0.component == $1.component
        }
            + design.repetitions(of: RequestPath.self, called: { "two paths are called `\($0.name)`" }) {
                [$0.name.lowercased()]
            }
            + design.repetitions(of: Entity.self, called: { "two entities are called `\($0.name)`" }) {
                [$0.name.lowercased()]
            }
            + design.repetitions(
                of: Metric.self, called: { "the metric `\($0.name)` is stated twice with different limits" }
            ) {
                [$0.name.description, $0.setting.rawValue, $0.subject, $0.dataset]
            } conflict: {
                $0.minimum != $1.minimum || $0.maximum != $1.maximum || $0.direction != $1.direction
            }
            + design.repetitions(
                of: Dataset.self,
                called: { "the data set `\($0.name)` is stated twice with different numbers" }
            ) {
                [$0.name, $0.model]
            } conflict: {
                $0.rows?.inBaseUnit != $1.rows?.inBaseUnit || $0.window?.inBaseUnit != $1.window?.inBaseUnit
                    || $0.positives?.inBaseUnit != $1.positives?.inBaseUnit
            }
            + design.repeatedTitles
    }
}

extension Inspection {
    /// Statements that have everything in common by which a reader knows them, and contradict each other.
    fileprivate func repetitions<S: Statement>(
        of type: S.Type, called message: (S) -> String, key: (S) -> [String?],
        conflict: (S, S) -> Bool = { _, _ in true }
    ) -> [Violation] {
        var first: [[String?]: Placed<S>] = [:]
        return statements(type).compactMap { placed in
            let key = [placed.system] + key(placed.statement)
            guard let earlier = first[key] else {
                first[key] = placed
                return nil
            }
            guard conflict(earlier.statement, placed.statement) else { return nil }
            return Violation(message(placed.statement), at: placed.element, related: [earlier.element])
        }
    }

    /// Components that pictures show alike.
    fileprivate var repeatedTitles: [Violation] {
        var first: [[String?]: Int] = [:]
        return document.components.indices.compactMap { node in
            let component = document.components[node]
            let key = [component.system, component.kind.id, component.title.lowercased()]
            guard let earlier = first[key] else {
                first[key] = node
                return nil
            }
            return Violation(
                "\(name(earlier)) and \(name(node)) are both called \"\(component.title)\", so that pictures show them alike",
                at: .component(node), severity: .warning, related: [.component(earlier)])
        }
    }
}
