import SystemDesign

extension ReportFormat {
    /// How often each rule has found something.
    public static let statistics = ReportFormat(
        name: "statistics", meaning: "how often each rule has found something"
    ) { designs, _ in
        let findings = designs.flatMap(\.report.findings)
        let accepted = designs.flatMap(\.report.accepted).map(\.finding)
        let found = Dictionary(grouping: findings, by: \.rule.id).mapValues(\.count)
        let tolerated = Dictionary(grouping: accepted, by: \.rule.id).mapValues(\.count)
        let rules = Rule.all.filter { found[$0.id] != nil || tolerated[$0.id] != nil }
            .sorted { (found[$1.id] ?? 0, $0.id) < (found[$0.id] ?? 0, $1.id) }
        let lines = rules.map { rule in
            let count = "\(found[rule.id] ?? 0)"
            let padding = String(repeating: " ", count: max(0, 6 - count.count))
            let suffix = tolerated[rule.id].map { " (\($0) accepted)" } ?? ""
            return "\(padding)\(count)  \(rule.id)  \(rule.slug)\(suffix)\n"
        }
        return lines.joined()
            + "\(counted(findings.count, "finding")) in \(counted(designs.count, "design"))\n"
    }
}
