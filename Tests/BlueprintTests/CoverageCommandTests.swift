import Foundation
import TestSupport
import Testing

/// Two components and a goal, and a framework that asks for no more.
private let design = """
    {
      "schemaVersion": 1, "id": "Filter", "title": "Spam filter",
      "components": [{"id": "app", "kind": "client"}, {"id": "server", "kind": "modelServer"}],
      "flows": [{"from": "app", "to": "server", "kind": "request", "step": "serving"}],
      "statements": [{"statement": "goal", "text": "fewer spam mails", "step": "requirements"}]
    }
    """
private let review = """
    id: review
    title: Our review
    steps:
      - title: Begin
        items: [businessObjective, SRV.2]
    """

@Suite("blueprint coverage")
struct CoverageCommandTests {
    private func coverage(_ arguments: String..., input: String = design) throws -> Run {
        try withFiles(["design.json": input, "review.yml": review, "broken.yml": "id: x\ntitles: y"]) {
            folder in
            try run(
                Tool.products.appending(path: "blueprint").path, ["coverage", "design.json"] + arguments,
                in: folder)
        }
    }

    @Test("ends with 1 where something required is missing")
    func missing() throws {
        let run = try coverage()
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("Spam filter: Seven steps, at the stage of design\n"))
        #expect(run.errors == "")
    }

    @Test("ends with 0 where everything required is there, by a framework of one's own")
    func covered() throws {
        let run = try coverage("--framework", "review.yml")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("\neverything that is required is there\n"))
    }

    @Test("writes JSON that fits the published schema")
    func schema() throws {
        let report = try coverage("--format", "json").output
        let program = """
            import json, jsonschema
            schema = json.load(open("schema.json"))
            jsonschema.Draft202012Validator.check_schema(schema)
            for name in ["0.json", "1.json"]:
                print(jsonschema.Draft202012Validator(schema).is_valid(json.load(open(name))))
            """
        let verdicts = try withFiles([
            "schema.json": try Tool.run("schema", "coverage").output, "check.py": program, "0.json": report,
            "1.json": report.replacingOccurrences(of: "\"state\"", with: "\"status\""),
        ]) { try TestSupport.run(Tool.python, ["check.py"], in: $0) }
        #expect(verdicts.output == "True\nFalse\n", "\(verdicts.errors)")
    }

    @Test("takes the stage that it is told")
    func stage() throws {
        #expect(try coverage("--stage", "production").output.contains("at the stage of production"))
    }

    @Test("writes JSON for programs, and to a file")
    func json() throws {
        let run = try coverage("--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(object?["schemaVersion"] as? Int == 1)
        let silent = try coverage("--format", "markdown", "-o", "out/coverage.md")
        #expect(silent.output == "")
    }

    @Test(
        "says what it doesn't know",
        arguments: [
            ("sevenstep", "no framework 'sevenstep'; did you mean sevenSteps?"),
            ("none.yml", "none.yml: error: it can't be read"),
            ("broken.yml", "broken.yml:2:1: error: no key 'titles'; did you mean title?"),
        ])
    func unknown(framework: String, message: String) throws {
        let run = try coverage("--framework", framework)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
