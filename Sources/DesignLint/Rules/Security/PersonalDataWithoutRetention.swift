import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let personalDataWithoutRetention = Rule(
        "SEC801", "personal-data-without-retention", .warning,
        "Say for how long data about people is kept, and keep it no longer",
        detects: """
            Stores and logs with personal data of which neither their `retention` nor a Retention tells how long they \
            keep it: all of a system are one finding, a note where a Retention names no place and may mean them, an \
            error in production where the impact is high. And, an error by itself, one that keeps data for longer than \
            a Retention at it allows.
            """,
        why:
            "Logs, features and copies outlive what they were made of, because nobody was asked to delete them.",
        fix: "state the Retention with all places that it holds at, or give each its `retention`",
        source: "Eugene Yan, design docs, on privacy; ML Test Score, Data 5; NIST AI RMF, Measure 2.10",
        fails: """
            let history = FeatureStore(.offline).personalData(.pseudonymous)
            let log = PredictionLog(retention: .days(365)).personalData(.pseudonymous)
            var data: DataPreparation { Retention(of: "predictions", for: .days(90), at: log) }
            """,
        passes: [
            .when(
                "they say so themselves",
                """
                let log = PredictionLog(retention: .days(90)).personalData(.pseudonymous)
                """),
            .when(
                "a Retention names them",
                """
                let history = FeatureStore(.offline).personalData(.pseudonymous)
                let log = PredictionLog(retention: .days(90)).personalData(.pseudonymous)
                var data: DataPreparation {
                    Retention(of: "what users did", for: .days(90), at: history, log)
                }
                """),
            .when(
                "somebody else decides how long",
                """
                let history = FeatureStore(.offline).personalData(.sensitive)
                var data: DataPreparation { Retention(of: "records", setBy: "the law", at: history) }
                """),
            .when(
                "their entries expire",
                """
                let latest = FeatureStore(.online, timeToLive: .days(2)).personalData(.pseudonymous)
                """),
            .when(
                "accounts and their like are kept until they are deleted",
                """
                let accounts = Database(.operational).personalData(.identifying)
                var data: DataPreparation { Deletion(of: "an account", from: accounts, within: .days(30)) }
                """),
            .when(
                "they hold nothing about anybody",
                """
                let items = Database(.operational).personalData(.none)
                let log = PredictionLog()
                """),
            .when(
                "a Retention has an exception",
                """
                let photos = ObjectStore(retention: .days(365)).personalData(.identifying)
                var data: DataPreparation {
                    Retention(of: "photos", for: .days(1), unless: "the user opts in", at: photos)
                }
                """),
        ]
    ) { design in
        let holders = design.components(.stores, .logs).filter {
            design.graph.components[$0].personalData?.isPersonal ?? false
        }
        let statements = design.statements(Retention.self)
        let bounded = Set(statements.flatMap(\.components).compactMap(design.graph.node))
            .union(design.deletedWithTheirOwners)
        let unbounded = holders.filter { !bounded.contains($0) && !design.saysHowLong($0) }
        let isProduction = design.maturity >= .production
        let concerned = design.systems(stating: Impact.self) { $0.level == .high }
        let placeless = Set(statements.filter { $0.components.isEmpty }.map(\.system))
        let systems = Dictionary(grouping: unbounded) { design.graph.components[$0].system ?? "" }
        let silent = systems.values.sorted { $0[0] < $1[0] }.map { nodes in
            let scope = design.scope(of: nodes[0])
            let isMeant = scope.includes(anyOf: placeless)
            let severity: Severity =
                isMeant ? .note : isProduction && scope.includes(anyOf: concerned) ? .error : .warning
            return Violation(
                """
                nothing tells how long \(design.names(nodes)) \(nodes.count == 1 ? "keeps" : "keep") data about people
                """,
                at: .component(nodes[0]), and: nodes.dropFirst().map { .component($0) }, severity: severity,
                notes: isMeant ? ["a Retention names no place; it may mean some of them"] : [],
                help: isMeant
                    ? "say where the Retention holds: at: \(nodes.map { design.id($0) }.joined(separator: ", "))"
                    : nil,
                paste: isMeant
                    ? nil
                    : """
                    Retention(of: "data about people", for: .days(90), at: \
                    \(nodes.map { design.id($0) }.joined(separator: ", ")))
                    """)
        }
        let tooLong = statements.filter { $0.exception == nil }.flatMap { statement in
            statement.components.compactMap(design.graph.node).compactMap { node -> Violation? in
                guard let limit = statement.duration.flatMap({ Estimate($0) }),
                    let kept = design.numbers.figure(.retention, of: node),
                    kept.verdict(atMost: limit) == .fails
                else { return nil }
                return Violation(
                    """
                    \(design.name(node)) keeps data for \(kept.value), and it may keep \(statement.subject.onOneLine) \
                    for \(limit.value)
                    """,
                    at: .component(node), severity: .error, related: [statement.element],
                    help: "make the two agree: the component's retention is at most what the Retention allows"
                )
            }
        }
        return silent + tooLong
    }
}

extension Inspection {
    /// Whether a component says for how long it keeps an entry.
    fileprivate func saysHowLong(_ node: DesignGraph.Node) -> Bool {
        let component = graph.components[node]
        return component[.retention] != nil || component[.timeToLive] != nil || !canSay(component.kind)
    }

    /// Whether such components keep data as long as somebody decides; indexes and caches are made of other data.
    private func canSay(_ kind: ComponentKind) -> Bool {
        kind != .vectorIndex && kind != .textIndex && kind != .geoIndex && kind != .cache
    }

    /// Databases of record, whose entries live as long as what they are about, where a deletion says when that ends.
    fileprivate var deletedWithTheirOwners: Set<DesignGraph.Node> {
        let isRecord = isOne(of: [.operationalDatabase, .graphDatabase])
        return Set(statements(Deletion.self).flatMap(\.places).compactMap(graph.node).filter(isRecord))
    }
}
