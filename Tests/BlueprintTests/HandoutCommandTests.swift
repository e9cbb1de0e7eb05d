import Foundation
import SystemDesign
import TestSupport
import Testing

/// A folder with the document of an example, and a template of a few lines.
private func withDesign<Value>(_ more: [String: String] = [:], _ body: (URL) throws -> Value) throws -> Value
{
    let files = [
        "Search.json": try Examples.json(of: "VisualSearch"),
        "short/short.md": "# {{title}}\n\n{{{picture}}}\n\n{{{mermaid}}}\n",
    ]
    return try withFiles(files.merging(more) { _, new in new }, body)
}

/// The files in a folder and below, sorted.
private func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        !$0.hasPrefix(".") && !folder.appending(path: $0).hasDirectoryPath
    }.sorted()
}

@Suite("blueprint handout")
struct HandoutCommandTests {
    @Test("writes Markdown with a light and a dark picture beside it, and Mermaid in it")
    func markdown() throws {
        try withDesign { folder in
            let run = try Tool.run(
                "handout", "Search.json", "--template", "./short", "-o", "out", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let out = folder.appending(path: "out")
            let text = try String(contentsOf: out.appending(path: "Search-short.md"), encoding: .utf8)
            #expect(
                text.hasPrefix(
                    """
                    # Visual search

                    <picture>
                      <source media="(prefers-color-scheme: dark)" srcset="Search-pictures/VisualSearch-dark.svg">
                      <img src="Search-pictures/VisualSearch-light.svg" alt="Visual search">
                    </picture>

                    ```mermaid
                    """))
            for appearance in ["light", "dark"] {
                let svg = out.appending(path: "Search-pictures/VisualSearch-\(appearance).svg")
                #expect(try String(contentsOf: svg, encoding: .utf8).contains("<svg"))
            }
        }
    }

    @Test("writes pictures as Mermaid alone where that is asked for")
    func mermaid() throws {
        try withDesign { folder in
            _ = try Tool.run(
                "handout", "Search.json", "--template", "./short", "--diagrams", "mermaid", "-o", "out",
                in: folder)
            #expect(try files(in: folder.appending(path: "out")).filter { $0.hasSuffix(".svg") }.isEmpty)
        }
    }

    @Test("writes the same bytes each time", arguments: ["md", "html"])
    func reproducible(format: String) throws {
        try withDesign { folder in
            for out in ["a", "b"] {
                let run = try Tool.run("handout", "Search.json", "--format", format, "-o", out, in: folder)
                #expect(run.status == 0, "\(run.errors)")
            }
            let names = try files(in: folder.appending(path: "a"))
            #expect(!names.isEmpty)
            for name in names where !folder.appending(path: "a/\(name)").hasDirectoryPath {
                #expect(
                    FileManager.default.contentsEqual(
                        atPath: folder.appending(path: "a/\(name)").path,
                        andPath: folder.appending(path: "b/\(name)").path), "\(name)")
            }
        }
    }

    @Test("tells what is wrong with a template before it looks at the design, and writes nothing")
    func badTemplate() throws {
        try withFiles(["mine/mine.md": "# {{titel}}"]) { folder in
            let run = try Tool.run(
                "handout", "Missing.swift", "--template", "./mine", "-o", "out", in: folder)
            #expect(run.status == 2)
            #expect(
                run.errors.hasPrefix(
                    "./mine/mine.md:1:3: error: there is no 'titel' here; did you mean title?"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
        }
    }

    @Test("names the nearest template")
    func unknownTemplate() throws {
        let run = try Tool.run("handout", "Design.swift", "--template", "interviw")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("interviw: error: there is no such template; did you mean interview?"))
    }

    @Test("says how to get a program that makes PDF where there is none")
    func noEngine() throws {
        try withDesign { folder in
            let run = try Tool.run(
                "handout", "Search.json", "--format", "pdf", environment: ["PATH": "/nowhere"], in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("apt install weasyprint"))
            #expect(try files(in: folder).filter { $0.hasSuffix(".pdf") }.isEmpty)
        }
    }

    @Test("passes on what such a program complains of, and leaves what was there")
    func failingEngine() throws {
        let engine = "#!/bin/sh\necho 'no fonts here' >&2\nexit 3\n"
        try withDesign(["bin/weasyprint": engine, "Search-short.pdf": "before"]) { folder in
            let program = folder.appending(path: "bin/weasyprint").path
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            let run = try Tool.run(
                "handout", "Search.json", "--template", "./short", "--format", "pdf",
                environment: ["PATH": "\(folder.path)/bin:/usr/bin:/bin"], in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("WeasyPrint failed") && run.errors.contains("no fonts here"))
            let kept = try String(contentsOf: folder.appending(path: "Search-short.pdf"), encoding: .utf8)
            #expect(kept == "before")
        }
    }

    @Test("says where it can't write")
    func unwritable() throws {
        try withDesign { folder in
            let run = try Tool.run(
                "handout", "Search.json", "--template", "./short", "-o", "/dev/null/out", in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("/dev/null/out"))
        }
    }

    @Test("is described, template by template, with what they can use")
    func described() throws {
        let list = try Tool.run("list", "templates")
        #expect(list.status == 0)
        let run = try Tool.run("describe", "template", "design-doc")
        #expect(run.status == 0)
        #expect(run.output.contains("{{title}}"))
        #expect(run.output.contains("{{#goal}}"))
        #expect(try Tool.run("describe", "template").errors.contains("which template?"))
        #expect(try Tool.run("describe", "Metric", "x").errors.contains("what is 'x'?"))
    }
}

@Suite("blueprint site")
struct SiteCommandTests {
    @Test("has every design of a folder, with its pictures and handouts")
    func site() throws {
        try withDesign(["other/Spam.json": Self.spam]) { folder in
            let run = try Tool.run("site", "Search.json", "other", "-o", "site", in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let site = folder.appending(path: "site")
            let index = try String(contentsOf: site.appending(path: "index.html"), encoding: .utf8)
            let links = index.matches(of: /(?:href|src|srcset)="([^"#:]+)"/).map { String($0.output.1) }
            #expect(links.count > 8)
            #expect(index.contains("<h2><a href=\"Search/Search-design-doc.html\">Visual search</a></h2>"))
            for link in links {
                #expect(FileManager.default.fileExists(atPath: site.appending(path: link).path), "\(link)")
            }
            #expect(index.contains("Visual search") && index.contains("Spam &amp; ham"))
        }
    }

    @Test("leaves out what can't be read, says so, and has the rest")
    func unreadable() throws {
        try withFiles(["designs/A.json": Self.spam, "designs/B.json": "{"]) { folder in
            let run = try Tool.run("site", "designs", "-o", "site", in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("B.json"))
            let index = try String(contentsOf: folder.appending(path: "site/index.html"), encoding: .utf8)
            #expect(index.contains("1 design"))
        }
    }

    @Test("keeps designs of one name apart")
    func sameNames() throws {
        try withFiles(["a/Spam.json": Self.spam, "b/spam.json": Self.spam]) { folder in
            #expect(try Tool.run("site", "a/Spam.json", "b/spam.json", in: folder).status == 0)
            let folders = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "site").path)
            #expect(folders.sorted() == ["Spam", "index.html", "spam-2"])
        }
    }

    private static let spam = """
        {"schemaVersion": 1, "id": "Spam", "title": "Spam & ham",
         "components": [{"id": "mail", "kind": "client"}, {"id": "filter", "kind": "modelServer"}],
         "flows": [{"from": "mail", "to": "filter", "kind": "request", "step": "serving"}]}
        """
}
