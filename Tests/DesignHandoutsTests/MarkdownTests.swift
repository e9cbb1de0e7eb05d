@testable import DesignHandouts
import SystemDesign
import TestSupport
import Testing

@Suite("Markdown as templates leave it")
struct MarkdownTidyTests {
    @Test("loses headings under which nothing stands, also those over nothing but such headings")
    func headings() {
        let text = "# A\n\n## B\n\n### C\n\n## D\ntext\n### E\n\n## F\n"
        #expect(text.tidyMarkdown == "# A\n\n## D\n\ntext\n")
    }

    @Test("loses tables without rows, and keeps those with rows")
    func tables() {
        let text = "# A\n\n| a | b |\n|---|---|\n\n| c |\n|---|\n| 1 |\n"
        #expect(text.tidyMarkdown == "# A\n\n| c |\n|---|\n| 1 |\n")
    }

    @Test("loses the columns of a table under whose heads nothing stands, but those to be filled in")
    func columns() {
        let text = "# A\n\n| a | b | c |\n|---|---|:-:|\n| 1 \\| 2 |  | &nbsp; |\n| `|` | | &nbsp; |\n"
        #expect(
            text.tidyMarkdown
                == "# A\n\n| a | b | c |\n|---|---|:-:|\n| 1 \\| 2 |  | &nbsp; |\n| `|` | | &nbsp; |\n")
        let plain = "# A\n\n| a | b | c |\n|---|---|:-:|\n| 1 \\| 2 |  | &nbsp; |\n| 3 |  | &nbsp; |\n"
        #expect(plain.tidyMarkdown == "# A\n\n| a | c |\n|---|:-:|\n| 1 \\| 2 | &nbsp; |\n| 3 | &nbsp; |\n")
    }

    @Test("has one blank line between blocks, and none doubled in code either way round")
    func blankLines() {
        let text = "\n\n# A\n\n\n\ntext  \n\n```swift\nlet a = 1\n\n\n# no heading\n```\n\n\n"
        #expect(text.tidyMarkdown == "# A\n\ntext\n\n```swift\nlet a = 1\n\n\n# no heading\n```\n")
    }
}

@Suite("What designs say, in Markdown")
struct MarkdownTextTests {
    @Test("is never markup", arguments: hostileNames)
    func hostile(name: String) throws {
        var document = try Samples.tiny
        document.components[0].title = name
        let text = try Samples.text(
            of: "# {{title}}\n\n{{#components}}\n- {{title}}.\n{{/components}}\n", about: document)
        let page = CommonMark(text) { _ in "" }
        let item = "<li>\(name.onOneLine.forXML)."
        #expect(
            page.html.replacing("&#39;", with: "'").contains(item.replacing("&#39;", with: "'")),
            "\(page.html)")
        #expect(!page.html.contains("<script"))
    }

    @Test("is cited with its origin, each origin once")
    func footnotes() throws {
        let document = try Examples.document(of: "VisualSearch")
        let template = """
            # {{title}}

            {{#load}}
            - {{name}}: {{{average.cited}}}
            {{/load}}

            {{#footnotes}}
            [^{{number}}]: {{text}}
            {{/footnotes}}
            """
        let text = try Samples.text(of: template, about: document)
        #expect(text.contains("- visual searches: 231/s[^1]\n- new images: 5,000,000/day[^2]\n"))
        #expect(text.contains("\n[^1]: Derived: 600 million a month ÷ 30 days ÷ 86,400 s\n[^2]: Assumed.\n"))
    }

    @Test("reads as sentences, rows and choices")
    func forms() throws {
        let document = try Examples.document(of: "VisualSearch")
        let template = """
            # {{title}}

            {{#first(outOfScope)}}
            {{sentence(text)}} {{sentence(reason)}} {{clause(text)}}
            {{/first(outOfScope)}}

            {{#first(deletion)}}
            {{places}}
            {{/first(deletion)}}

            {{#any(chosen(candidate))}}
            {{count(chosen(candidate))}}: {{#chosen(candidate)}}{{name}} ({{verdict}}{{#verdict.chosen}}!{{/verdict.chosen}}){{/chosen(candidate)}}
            {{/any(chosen(candidate))}}
            """
        let text = try Samples.text(of: template, about: document)
        #expect(text.contains("\nText queries. An extension. Text queries\n"))
        #expect(text.contains("\nImage store, Image index, Vectors and results and Pair builder\n"))
        #expect(text.contains("\n1: ViT-B/16, contrastive (chosen!)\n"))
    }

    @Test("keeps its letters in what is a name, and becomes a phrase where it is a choice")
    func attributes() throws {
        let template = """
            # {{title}}

            {{#components}}
            {{#facts}}
            - {{title}}: {{name}} {{value}}
            {{/facts}}
            {{/components}}
            """
        let text = try Samples.text(of: template, about: try Examples.document(of: "VisualSearch"))
        #expect(text.contains("\n- Image index: algorithm IVF-PQ, 32 probes\n"))
        #expect(text.contains("\n- Image index: distance cosine\n"))
    }

    @Test("that isn't said is nothing, whatever has that name around it")
    func absent() throws {
        let document = try Examples.document(of: "VisualSearch")
        let text = try Samples.text(
            of:
                "# {{title}}\n\n{{#components}}\n{{#first()}}<{{technology}}{{^owner}}none{{/owner}}{{#system}}{{title}}{{/system}}>{{/first()}}\n{{/components}}",
            about: document)
        #expect(text.contains("\n<none>\n"))
    }

    @Test("stands in quotes in CSV")
    func csv() throws {
        var document = try Samples.tiny
        document.title = #"a "quoted", title"#
        #expect(
            try Samples.text(of: "\"{{title}}\",\"x\"\n", about: document, form: "csv")
                == "\"a \"\"quoted\"\", title\",\"x\"\n")
    }
}

@Suite("Markdown as HTML")
struct CommonMarkTests {
    @Test("has no markup of the text's own, and no address of a script")
    func safe() {
        let page = CommonMark(
            "# T\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b onclick=\"x\">b</b>\n"
        ) { _ in "" }
        #expect(
            !page.html.contains("<script") && !page.html.contains("javascript:")
                && !page.html.contains("onclick"))
    }

    @Test("has headings that links can lead to, each by a name of its own")
    func headings() {
        let page = CommonMark("# A\n\n## The `code` & co\n\n## The code co\n") { _ in "" }
        #expect(page.headings.map(\.id) == ["section-a", "section-the-code-co", "section-the-code-co-2"])
        #expect(page.headings.map(\.title) == ["A", "The code & co", "The code co"])
        #expect(page.html.contains("<h2 id=\"section-the-code-co\">"))
    }

    @Test("has pictures in the place of the images that stand for them, and room to write")
    func pictures() {
        let page = CommonMark(
            "# A\n\n![P](picture:1)\n\n![room](space:lines)\n\n![other](http://example.com/x.png)\n"
        ) { "<svg id=\"p\($0)\"></svg>" }
        #expect(page.html.contains("<svg id=\"p1\"></svg>"))
        #expect(page.html.contains("<div class=\"space lines\""))
        #expect(!page.html.contains("<p><svg"))
    }

    @Test("has tables, footnotes and lists of tasks")
    func extensions() {
        let page = CommonMark("| a |\n|---|\n| 1[^1] |\n\n- [ ] do\n\n[^1]: note\n") { _ in "" }
        #expect(
            page.html.contains("<table>") && page.html.contains("footnote") && page.html.contains("checkbox"))
    }
}
