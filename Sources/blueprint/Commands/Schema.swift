import ArgumentParser
import DocumentSchema
import SystemDesign

/// Writes the schema of documents.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of design documents.",
        discussion: """
            For editors and tools that write documents, and to check them without Blueprint:
              blueprint schema > design.schema.json
            """)

    func run() throws { try Console.print(try DesignDocument.schema()) }
}
