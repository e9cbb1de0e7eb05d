import SystemDesign

extension Rule {
    static let danglingReference = Rule(
        "GRF201", "dangling-reference", .warning, "Call one thing by one name",
        detects: """
            A statement that names an entity, a model, a metric or a goal that nothing else in the design \
            is called, though something is called almost so; or an entity that isn't stated where the \
            others are.
            """,
        why: """
            A reader takes two spellings for two things, and a check that looks for the one misses the \
            other.
            """,
        fix: "write the name as it is stated, or state what is meant",
        source: "name resolution, as compilers do it; Structurizr inspections",
        fails: """
            var data: DataPreparation {
                Entity("restaurant")
                Feature("rating", of: "restaurnat", .numerical, computed: .batch)
            }
            """,
        passes: [
            .when(
                "the name is written with other capitals, or is made of several",
                """
                var data: DataPreparation {
                    Entity("user")
                    Entity("author")
                    Feature("country", of: "User", .categorical, computed: .batch)
                    Feature("age of the account", of: "user, author", .numerical, computed: .batch)
                    Feature("affinity", of: "user × author", .numerical, computed: .batch)
                }
                """),
            .when(
                "the names are words of their own, like nothing that is stated",
                """
                var framing: Framing { MLTask(.ranking, of: "click head", input: "an ad", output: "a score") }
                var model: ModelDevelopment { Loss(.crossEntropy, of: "light model") }
                """),
            .when(
                "only a number tells the names apart",
                """
                var framing: Framing { MLTask(.ranking, of: "pass 1", input: "a post", output: "a score") }
                var model: ModelDevelopment { Loss(.crossEntropy, of: "pass 0") }
                """),
        ]
    ) { design in
        design.nameFamilies.flatMap(\.violations)
    }
}

/// Names of one sort, with the places that use them.
private struct NameFamily {
    /// What the names are of.
    let what: String
    /// Those that are stated.
    let stated: [String]
    /// Those that are used.
    let uses: [(name: String, element: Element)]
    /// Whether everything of the sort is meant to be stated, where most of it is.
    var isClosed = false

    var violations: [Violation] {
        let known = Set(stated.map(Self.folded))
        let unknown = uses.filter { !Self.isKnown($0.name, in: known) }
        let isMostlyStated = unknown.count * 2 < uses.count
        var places: [String: [Element]] = [:]
        for use in unknown { places[use.name, default: []].append(use.element) }
        return unknown.compactMap { use in
            guard let elements = places.removeValue(forKey: use.name) else { return nil }
            let others = Array(elements.dropFirst())
            if let near = nearest(to: use.name) {
                return Violation(
                    "no \(what) is called `\(use.name)`, but one is called `\(near)`", at: use.element,
                    and: others, help: "write `\(near)`, or state what `\(use.name)` is")
            }
            guard isClosed, isMostlyStated else { return nil }
            return Violation(
                "no \(what) is called `\(use.name)`, though others are stated", at: use.element,
                and: others, severity: .note, paste: "Entity(\"\(use.name)\")")
        }
    }

    /// The stated name that was probably meant. Of short names most are near each other, and a number is no slip.
    private func nearest(to name: String) -> String? {
        guard name.count > 4 else { return nil }
        return name.nearest(in: stated.filter { $0.filter(\.isNumber) == name.filter(\.isNumber) })
    }

    private static func isKnown(_ name: String, in known: Set<String>) -> Bool {
        known.contains(folded(name))
            || name.split(whereSeparator: ",×/&".contains).allSatisfy { known.contains(folded($0)) }
    }

    /// A name without what readers overlook: capitals, spaces, hyphens.
    private static func folded(_ name: some StringProtocol) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension Inspection {
    fileprivate var nameFamilies: [NameFamily] {
        let metrics = statements(Metric.self).map(\.name.description)
        let goals = statements(Goal.self)
        return [
            NameFamily(
                what: "entity", stated: statements(Entity.self).map(\.name),
                uses: names(Feature.self) { $0.entity }, isClosed: true),
            NameFamily(
                what: "model",
                stated: statements(MLTask.self).compactMap(\.model) + statements(Candidate.self).map(\.name)
                    + document.components.flatMap { [$0.id, $0.title] },
                uses: names(Dataset.self) { $0.model } + names(Loss.self) { $0.model }
                    + names(Negatives.self) { $0.model } + names(Split.self) { $0.model }
                    + names(Training.self) { $0.model } + names(Calibration.self) { $0.model }),
            NameFamily(
                what: "metric", stated: metrics,
                uses: names(Goal.self) { $0.metric } + names(Experiment.self) { $0.metric }),
            NameFamily(
                what: "goal", stated: goals.map(\.text) + goals.compactMap(\.metric) + metrics,
                uses: names(MLObjective.self) { $0.goal }),
        ]
    }

    private func names<S: Statement>(
        _ type: S.Type, _ name: (S) -> String?
    ) -> [(name: String, element: Element)] {
        statements(type).compactMap { placed in name(placed.statement).map { ($0, placed.element) } }
    }
}
