import ArgumentParser
import DesignLint
import DocumentSchema
import SystemDesign

/// Writes the schema of what the tool reads and writes as JSON.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of design documents, of reports, or of coverage.",
        discussion: """
            For editors and tools that write documents, and to check them without Blueprint:
              blueprint schema > design.schema.json

            For programs that read what blueprint lint and blueprint coverage write as JSON:
              blueprint schema report
              blueprint schema coverage
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case document, report, coverage
    }

    @Argument(help: "Of what: document, report, coverage.")
    var subject = Subject.document

    func run() throws {
        let schema =
            switch subject {
            case .document: try DesignDocument.schema()
            case .report:
                try jsonSchema(
                    of: ReportDocument.self, title: "LintReport",
                    description: "What blueprint lint has found in some designs.")
            case .coverage:
                try jsonSchema(
                    of: CoverageDocument.self, title: "Coverage",
                    description: "How much of a framework a design covers.")
            }
        try Console.print(schema)
    }
}
