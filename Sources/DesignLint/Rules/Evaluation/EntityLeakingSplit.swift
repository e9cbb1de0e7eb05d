import SystemDesign

extension Rule {
    static let entityLeakingSplit = Rule(
        "EVL502", "entity-leaking-split", .error, "Keep each user, drive or patient on one side of the split",
        detects:
            "A random split of a data set that has several rows for each of the entities that they come from.",
        why: """
            Rows of one entity are alike. With some on each side the model recognises whom it has seen, and the test \
            takes that for skill.
            """,
        fix: "split by entity, cluster, query or place, so that all rows of one stand on one side",
        source: "Kaufman et al., Leakage in Data Mining; Huyen, Designing Machine Learning Systems, ch. 5",
        yieldsTo: ["EVL501"],
        fails: """
            var model: ModelDevelopment {
                Dataset("scans", rows: .thousands(112), from: .thousands(31))
                Split(.random)
            }
            """,
        passes: [
            .when(
                "the split goes by entity",
                """
                var model: ModelDevelopment {
                    Dataset("scans", rows: .thousands(112), from: .thousands(31))
                    Split(.random, .byEntity, because: "patients are drawn, not scans")
                }
                """),
            .when(
                "each entity has one row",
                """
                var model: ModelDevelopment {
                    Dataset("patients", rows: .thousands(31), from: .thousands(31))
                    Split(.random)
                }
                """),
            .when(
                "the split goes by time, because the same entities come back",
                """
                var model: ModelDevelopment {
                    Dataset("orders", rows: .millions(205), from: .millions(3))
                    Split(.byTime)
                }
                """),
            .when(
                "it isn't said how many entities there are",
                """
                var model: ModelDevelopment {
                    Dataset("scans", rows: .thousands(112))
                    Split(.random)
                }
                """),
        ]
    ) { design in
        design.statements(Split.self).compactMap { split in
            guard split.rules == [.random],
                let dataset = design.statements(Dataset.self, ofTheModelIn: split)
                    .first(where: \.statement.hasSeveralRowsForEachEntity)
            else { return nil }
            return Violation(
                "a random split puts rows of one entity of `\(dataset.name)` on both sides",
                at: split.element,
                notes: [
                    "\(dataset.rows?.description ?? "") rows come from \(dataset.entities?.description ?? "")"
                ],
                related: [dataset.element], paste: "Split(.byEntity)")
        }
    }
}

extension Dataset {
    /// Whether that is certain, whatever the ends of ranges.
    fileprivate var hasSeveralRowsForEachEntity: Bool {
        guard let rows, let entities, rows.figure.bound != .orLess, entities.figure.bound != .orMore else {
            return false
        }
        return rows.inBaseUnit > entities.upperInBaseUnit
    }
}
