import CMarkGFM

/// Markdown as HTML, by cmark-gfm in its safe mode: no markup of the text's own survives, and no address of a script.
struct CommonMark {
    /// The HTML of the text, without a page around it.
    let html: String
    /// Its headings, in their order.
    let headings: [Heading]

    /// A heading of the text.
    struct Heading {
        /// What links lead to.
        let id: String
        let title: String
        /// How deep it is, from 1.
        let level: Int
    }

    /// Reads a text; an image that stands for a picture is replaced by its figure.
    init(_ markdown: String, figure: (Int) -> String) {
        let options =
            CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES
        guard let parser = Self.parser(options) else { fatalError("cmark-gfm has no memory left") }
        defer { cmark_parser_free(parser) }
        var markdown = markdown
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        let document = cmark_parser_finish(parser)
        defer { cmark_node_free(document) }
        headings = Self.giveIDs(toHeadingsOf: document)
        Self.replacePictures(in: document, by: figure)
        let text = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser))
        defer { free(text) }
        html = text.map { String(cString: $0) } ?? ""
    }

    private static func parser(_ options: Int32) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(options)
        for name in ["table", "tasklist", "strikethrough"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        return parser
    }

    // MARK: - Headings

    private static func giveIDs(toHeadingsOf document: OpaquePointer?) -> [Heading] {
        var taken: Set<String> = []
        return nodes(of: document, CMARK_NODE_HEADING).map { node in
            let title = text(of: node)
            let level = Int(cmark_node_get_heading_level(node))
            let id = "section-\(title.slug)".unique(among: &taken)
            replace(node, by: "<h\(level) id=\"\(id)\">", "</h\(level)>", keepingChildren: true)
            return Heading(id: id, title: title, level: level)
        }
    }

    private static func text(of node: OpaquePointer) -> String {
        nodes(of: node, CMARK_NODE_TEXT, CMARK_NODE_CODE).map {
            cmark_node_get_literal($0).map { String(cString: $0) } ?? ""
        }.joined()
    }

    // MARK: - Pictures

    private static func replacePictures(in document: OpaquePointer?, by figure: (Int) -> String) {
        for image in nodes(of: document, CMARK_NODE_IMAGE) {
            guard let address = cmark_node_get_url(image).map({ String(cString: $0) }),
                let placeholder = Placeholder(address), let paragraph = cmark_node_parent(image)
            else { continue }
            let html =
                switch placeholder {
                case .picture(let index): figure(index)
                case .space(let space): space.html
                }
            replace(paragraph, by: html, "", keepingChildren: false)
        }
    }

    // MARK: - Nodes

    /// The nodes of some types in and below a node, in reading order.
    private static func nodes(of root: OpaquePointer?, _ types: cmark_node_type...) -> [OpaquePointer] {
        guard let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }
        var found: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return found }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            if types.contains(cmark_node_get_type(node)) { found.append(node) }
        }
    }

    /// Puts HTML of our own in the place of a block; no text can make such a node, so the safe mode lets it through.
    private static func replace(
        _ node: OpaquePointer, by opening: String, _ closing: String, keepingChildren: Bool
    ) {
        let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
        cmark_node_set_on_enter(block, opening)
        cmark_node_set_on_exit(block, closing)
        cmark_node_replace(node, block)
        while keepingChildren, let child = cmark_node_first_child(node) {
            cmark_node_append_child(block, child)
        }
        cmark_node_free(node)
    }
}

extension String {
    /// The text as part of an address: letters and digits, with hyphens between the words.
    fileprivate var slug: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    /// The text, with a number behind it where it is taken.
    fileprivate func unique(among taken: inout Set<String>) -> String {
        var name = self
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(self)-\(number)"
            number += 1
        }
        return name
    }
}
