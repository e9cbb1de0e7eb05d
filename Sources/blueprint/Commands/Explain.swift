import ArgumentParser
import DesignLint
import SystemDesign

/// Tells everything about a rule.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule of the linter.",
        discussion: """
            What it finds, why that matters, when it is silent, how to make it right, with designs of both kinds:
              blueprint explain EVL508
              blueprint explain ungated-promotion

            blueprint list rules names them all.
            """)

    @Argument(help: "The rule's number, or its name: EVL508, ungated-promotion.")
    var rule: String

    func run() throws {
        guard let found = Rule.named(rule) else {
            let suggestion = rule.suggestion(in: Rule.all.flatMap { [$0.id, $0.slug] })
            throw ValidationError(
                "no rule '\(rule)'" + (suggestion.isEmpty ? "; blueprint list rules names them" : suggestion))
        }
        try Console.print(Array(found.page.utf8))
    }
}
