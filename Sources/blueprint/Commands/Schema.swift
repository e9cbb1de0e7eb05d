import ArgumentParser
import DesignLint
import DocumentSchema
import SystemDesign

/// Writes the schema of what the tool reads and writes as JSON.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of design documents, or of reports.",
        discussion: """
            For editors and tools that write documents, and to check them without Blueprint:
              blueprint schema > design.schema.json

            For programs that read what blueprint lint --format json writes:
              blueprint schema report
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case document, report
    }

    @Argument(help: "Of what: document, report.")
    var subject = Subject.document

    func run() throws {
        let schema =
            switch subject {
            case .document: try DesignDocument.schema()
            case .report:
                try jsonSchema(
                    of: ReportDocument.self, title: "LintReport",
                    description: "What blueprint lint has found in some designs.")
            }
        try Console.print(schema)
    }
}
