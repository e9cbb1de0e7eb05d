import Foundation
import TestSupport
import Testing

@Suite("blueprint list and describe")
struct ReferenceTests {
    @Test(
        "list what there is",
        arguments: [
            ("components", "  VectorIndex "), ("flows", "  .lookup "), ("statements", "  Metric "),
            ("examples", "  VisualSearch "), ("frameworks", "  sevenSteps "), ("items", "  labels "),
        ])
    func list(subject: String, line: String) throws {
        let text = try Tool.run("list", subject)
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains(line))
        let json = try Tool.run("list", subject, "--format", "json")
        let groups =
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: Any]]]
        #expect(groups?["groups"]?.isEmpty == false)
    }

    @Test("describe one thing of the language")
    func describe() throws {
        let run = try Tool.run("describe", "lookup")
        #expect(run.output.hasPrefix("lookup, a kind of flow (request path)\n"))
    }

    @Test(
        "say what was probably meant",
        arguments: [
            (
                ["describe", "VektorIndex"],
                "there is no 'VektorIndex' in the language; did you mean VectorIndex?"
            ),
            (
                ["describe", "qqqqqqqqqqqqqq"],
                "there is no 'qqqqqqqqqqqqqq' in the language; blueprint list shows what there is"
            ),
            (["list", "componets"], "The value 'componets' is invalid for '<subject>'"),
        ])
    func unknown(arguments: [String], message: String) throws {
        let run = try run(Tool.products.appending(path: "blueprint").path, arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
