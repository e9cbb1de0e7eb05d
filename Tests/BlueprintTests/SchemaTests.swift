import Foundation
import TestSupport
import Testing

/// `blueprint schema`, held against documents by a validator that others wrote.
@Suite("The schema of documents")
struct SchemaTests {
    private let schema: String

    init() throws {
        schema = try Tool.run("schema").output
    }

    /// The validator's verdict on each document.
    private func isValid(_ documents: [String]) throws -> [Bool] {
        let program = """
            import json, sys, jsonschema
            schema = json.load(open("schema.json"))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            for name in sys.argv[1:]:
                print(validator.is_valid(json.load(open(name))))
            """
        var files = ["schema.json": schema, "validate.py": program]
        let names = documents.indices.map { "\($0).json" }
        files.merge(zip(names, documents)) { first, _ in first }
        return try withFiles(files) { folder in
            let run = try run(Tool.python, ["validate.py"] + names, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            return run.output.split(separator: "\n").map { $0 == "True" }
        }
    }

    @Test("fits every example")
    func examples() throws {
        let documents = try Examples.names.map(Examples.json)
        #expect(documents.count == 14)
        let verdicts = try isValid(documents)
        #expect(zip(Examples.names, verdicts).filter { !$0.1 }.map(\.0).isEmpty)
        #expect(verdicts.count == documents.count)
    }

    @Test("refuses what is broken")
    func broken() throws {
        let document = try Examples.json(of: "VisualSearch")
        let slips: [(String, String)] = [
            ("\"kind\" : \"client\"", "\"kind\" : \"clint\""),
            ("\"kind\" : \"lookup\"", "\"kind\" : \"look-up\""),
            ("\"statement\" : \"goal\"", "\"statement\" : \"gaol\""),
            ("\"metric\" : \"result CTR\"", "\"metrik\" : \"result CTR\""),
            ("\"dimensions\" : {", "\"dimension\" : {"),
            ("\"hitRate\" : {", "\"latency\" : {"),
            ("\"unit\" : \"ms\"", "\"unit\" : \"msec\""),
            ("\"timeToLive\" : {", "\"vectors\" : {"),
            ("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
            ("\"from\" : ", "\"form\" : "),
            ("\"step\" : \"serving\"", "\"step\" : \"srving\""),
        ]
        let broken = slips.map { document.replacingFirst($0.0, with: $0.1) }
        for (slip, text) in zip(slips, broken) { #expect(text != document, "\(slip.0)") }
        let verdicts = try isValid(broken)
        for (slip, verdict) in zip(slips, verdicts) { #expect(!verdict, "\(slip)") }
    }
}

extension String {
    fileprivate func replacingFirst(_ text: String, with other: String) -> String {
        guard let range = range(of: text) else { return self }
        return replacingCharacters(in: range, with: other)
    }
}
