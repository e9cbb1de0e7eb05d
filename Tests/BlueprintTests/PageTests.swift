import Foundation
import SystemDesign
import TestSupport
import Testing

/// Pages are read by what their readers read them with: a browser, and the validators of HTML and of Markdown.
@Suite("A handout, as its readers open it", .serialized)
struct PageTests {
    /// An example with a tenant and one without; all of them would take minutes.
    private static let examples = ["VisualSearch", "UberMichelangelo"]

    private func read(_ script: String, _ arguments: [String]) throws -> Run {
        try run(Tool.python, [Tool.root.appending(path: "Tests/Browser/\(script).py").path] + arguments)
    }

    /// The files of a folder and of its folders that have an extension.
    private func files(in folder: URL, _ fileExtension: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".\(fileExtension)")
        }.sorted().map { folder.appending(path: $0).path }
    }

    @Test("is quiet, closed and accessible in a browser, can be used there, and is valid HTML")
    func site() throws {
        let designs = try Self.examples.map { ("designs/\($0).json", try Examples.json(of: $0)) }
        let hostile = ("designs/Hostile.json", try Self.hostileDesign())
        try withFiles(Dictionary(uniqueKeysWithValues: designs + [hostile])) { folder in
            let made = try Tool.run("site", "designs", "-o", "site", in: folder)
            #expect(made.status == 0, "\(made.errors)")
            let pages = try files(in: folder.appending(path: "site"), "html")
            #expect(pages.count == 3 * 8 + 1)
            let valid = try read("validate", pages)
            #expect(valid.status == 0, "\(valid.output)\(valid.errors)")
            // All that is hostile, and one page of what isn't.
            let telling = pages.filter { page in
                ["/Hostile/", "-design-doc.html", "/index.html"].contains(where: page.contains)
            }
            let quiet = try read("read", telling)
            #expect(quiet.status == 0, "\(quiet.output)\(quiet.errors)")
            let used = [
                "VisualSearch-design-doc.html", "Hostile-design-doc.html", "Hostile-worksheet.html",
                "/index.html",
            ].flatMap {
                name in
                pages.filter { $0.hasSuffix(name) }
            }
            #expect(used.count == 4)
            let use = try read("read", ["--interact"] + used)
            #expect(use.status == 0, "\(use.output)\(use.errors)")
        }
    }

    @Test("is Markdown that a linter has nothing to say of", arguments: examples)
    func markdown(example: String) throws {
        try withFiles(["\(example).json": try Examples.json(of: example)]) { folder in
            let templates = try FileManager.default.contentsOfDirectory(
                atPath: Tool.root.appending(path: "Templates").path)
            for template in templates.sorted()
            where FileManager.default.fileExists(
                atPath: Tool.root.appending(path: "Templates/\(template)/\(template).md").path)
            {
                // Their texts are what matters here; to draw their pictures, too, takes longer.
                let made = try Tool.run(
                    "handout", "\(example).json", "--template", template, "--diagrams", "mermaid", "-o",
                    "out",
                    in: folder)
                #expect(made.status == 0, "\(made.errors)")
            }
            let valid = try read("validate", try files(in: folder, "md"))
            #expect(valid.status == 0, "\(valid.output)\(valid.errors)")
        }
    }

    @Test("has a script that browsers know by what it is; record it anew with RECORD_GOLDENS=1")
    func script() throws {
        let folder = Tool.root.appending(path: "Templates/page")
        let hash = try read("hash", [folder.appending(path: "page.js").path])
        try expectGolden(hash.output, "page.js.sha256", folder: folder)
    }

    @Test("that is broken is refused")
    func broken() throws {
        try withFiles([
            "page.html":
                "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><script>missing()</script>",
            "text.md": "# A\n\n### C\n",
        ]) { folder in
            let (page, text) = (
                folder.appending(path: "page.html").path, folder.appending(path: "text.md").path
            )
            let statuses = [
                try read("read", [page]).status, try read("validate", [page]).status,
                try read("validate", [text]).status,
            ]
            #expect(statuses == [1, 1, 1])
        }
    }

    @Test(
        "is a PDF by whichever program there is, and a cheat-sheet is one page of it",
        arguments: ["weasyprint", "chromium"])
    func paper(engine: String) throws {
        let program = try run("which", [engine]).output.trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(!program.isEmpty, "make setup-tests installs \(engine)")
        try withFiles(["Search.json": try Examples.json(of: "VisualSearch"), "bin/empty": ""]) { folder in
            // A folder with just this one, before the system's.
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "bin/\(engine)").path, withDestinationPath: program)
            let made = try Tool.run(
                "handout", "Search.json", "--template", "cheat-sheet", "--format", "pdf",
                environment: [
                    "PATH": "\(folder.path)/bin" + (engine == "weasyprint" ? ":/usr/bin:/bin" : "")
                ], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            let facts = try run("pdfinfo", [folder.appending(path: "Search-cheat-sheet.pdf").path])
            #expect(facts.output.contains("Pages:           1\n"), "\(facts.output)\(facts.errors)")
        }
    }

    /// An example in which every text that may be anything would run a script if it were let.
    private static func hostileDesign() throws -> String {
        let json = try Examples.json(of: "NewsFeed")
        guard var design = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
            return json
        }
        let script =
            "<script>window.__pwned = 1</script><img src=x onerror=alert(1)>`code` [x](javascript:alert(1)) \"' "
        func isRead(_ design: [String: Any]) -> Bool {
            guard let data = try? JSONSerialization.data(withJSONObject: design) else { return false }
            return (try? DesignDocument(json: data)) != nil
        }
        design["title"] = script
        design["summary"] = script
        for list in ["components", "statements", "flows"] {
            guard var items = design[list] as? [[String: Any]] else { continue }
            for index in items.indices {
                for (key, value) in items[index]
                where !["id", "from", "to", "location", "name"].contains(key) {
                    guard let text = value as? String else { continue }
                    let before = items[index]
                    items[index][key] = script + text
                    var alone = design
                    alone[list] = [items[index]]
                    if list == "components" { (alone["flows"], alone["statements"]) = ([], []) }
                    if list == "statements" { alone["flows"] = [] }
                    if list == "flows" { alone["statements"] = [] }
                    if !isRead(alone) { items[index] = before }
                }
            }
            design[list] = items
        }
        return String(decoding: try JSONSerialization.data(withJSONObject: design), as: UTF8.self)
    }
}
