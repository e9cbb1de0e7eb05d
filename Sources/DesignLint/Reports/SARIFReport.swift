import SystemDesign

extension ReportFormat {
    /// SARIF 2.1.0, for code scanning. It names every rule that was asked, so that alerts close when a rule finds
    /// nothing any more, and identifies findings by fingerprint, so that alerts outlive edits.
    static let sarif = ReportFormat(
        name: "sarif", meaning: "SARIF 2.1.0, for code scanning"
    ) { designs, _ in
        try SARIF(designs).jsonText()
    }
}

/// The parts of SARIF that a report needs, by the names of its specification (OASIS, SARIF 2.1.0).
struct SARIF: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        var columnKind = "unicodeCodePoints"
    }

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        var name = "blueprint"
        let rules: [Descriptor]
    }

    struct Descriptor: Encodable {
        let id: String
        let name: String
        let shortDescription: Message
        let fullDescription: Message
        let help: Help
        let defaultConfiguration: Configuration
        let properties: Properties

        struct Configuration: Encodable { let level: String }
        struct Properties: Encodable { let tags: [String] }
    }

    struct Message: Encodable { let text: String }

    struct Help: Encodable {
        let text: String
        let markdown: String
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int?
        let level: String
        let message: Message
        let locations: [Location]
        let relatedLocations: [Location]?
        let partialFingerprints: [String: String]
        let suppressions: [Suppression]?
    }

    struct Suppression: Encodable {
        let kind: String
        let justification: String?
    }

    struct Location: Encodable {
        var id: Int?
        let physicalLocation: PhysicalLocation
        var logicalLocations: [LogicalLocation]?
        var message: Message?
    }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region

        struct ArtifactLocation: Encodable { let uri: String }
        struct Region: Encodable {
            let startLine: Int
            let startColumn: Int?
        }
    }

    struct LogicalLocation: Encodable {
        let fullyQualifiedName: String
        let kind: String
    }
}

extension SARIF {
    init(_ designs: [LintedDesign]) {
        // One list of rules for all designs, in the order of the rules' own list.
        let asked = Set(designs.flatMap(\.report.rules).map(\.id))
        let rules = Rule.all.filter { asked.contains($0.id) }
        let places = Dictionary(uniqueKeysWithValues: zip(rules.map(\.id), rules.indices))
        let results = designs.flatMap { design in
            design.report.findings.map { Result($0, in: design, places, suppressedBy: nil) }
                + design.report.accepted.map {
                    Result(
                        $0.finding, in: design, places,
                        suppressedBy: .init(kind: "inSource", justification: $0.deviation.account))
                }
                + design.report.known.map {
                    Result($0, in: design, places, suppressedBy: .init(kind: "external", justification: nil))
                }
        }
        runs = [Run(tool: Tool(driver: Driver(rules: rules.map(Descriptor.init))), results: results)]
    }
}

extension SARIF.Descriptor {
    init(_ rule: Rule) {
        id = rule.id
        name = rule.slug
        shortDescription = .init(text: rule.title)
        fullDescription = .init(text: rule.detects)
        help = .init(text: "\(rule.why) To make it right: \(rule.fix).", markdown: rule.page)
        defaultConfiguration = .init(level: rule.severity.rawValue)
        properties = .init(tags: [rule.family, rule.tier.rawValue])
    }
}

extension SARIF.Result {
    init(
        _ finding: Finding, in design: LintedDesign, _ places: [String: Int],
        suppressedBy suppression: SARIF.Suppression?
    ) {
        ruleId = finding.rule.id
        ruleIndex = places[finding.rule.id]
        level = finding.severity.rawValue
        message = .init(text: ([finding.message] + finding.violation.notes).joined(separator: "\n"))
        let names = finding.components.map {
            SARIF.LogicalLocation(fullyQualifiedName: "\(design.report.document.id).\($0)", kind: "member")
        }
        locations = [
            SARIF.Location(
                physicalLocation: .init(design, finding.location),
                logicalLocations: names.isEmpty
                    ? [.init(fullyQualifiedName: design.report.document.id, kind: "type")] : names)
        ]
        let related = finding.related.enumerated().map { index, related in
            SARIF.Location(
                id: index, physicalLocation: .init(design, related.location),
                message: .init(text: related.name))
        }
        relatedLocations = related.isEmpty ? nil : related
        partialFingerprints = ["blueprint/v1": "\(design.report.document.id) \(finding.fingerprint)"]
        suppressions = suppression.map { [$0] }
    }
}

extension SARIF.PhysicalLocation {
    init(_ design: LintedDesign, _ location: SourceLocation?) {
        let place = design.place(of: location)
        artifactLocation = .init(uri: place.path.asURI)
        // Code scanning shows only what has a line.
        region = .init(startLine: place.line ?? 1, startColumn: place.column)
    }
}

extension String {
    /// The path as a relative reference of a URI.
    fileprivate var asURI: String {
        utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return byte < 128 && isPlain || "/-._~".unicodeScalars.contains(scalar)
                ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
