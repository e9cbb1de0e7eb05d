import ArgumentParser
import DesignLint
import DesignNumbers
import DocumentSchema
import SystemDesign

/// Writes the schema of what the tool reads and writes as JSON.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of design documents, of reports, of coverage, or of numbers.",
        discussion: """
            For editors and tools that write documents, and to check them without Blueprint:
              blueprint schema > design.schema.json

            For programs that read what blueprint lint, coverage and numbers write as JSON:
              blueprint schema report
              blueprint schema coverage
              blueprint schema numbers
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case document, report, coverage, numbers
    }

    @Argument(help: "Of what: document, report, coverage, numbers.")
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
            case .numbers:
                try jsonSchema(
                    of: NumbersDocument.self, title: "Numbers",
                    description: "What a design's figures come to.")
            }
        try Console.print(schema)
    }
}
