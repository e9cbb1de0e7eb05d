import DesignDiagrams
import SystemDesign

extension DesignFacts {
    /// A picture, which says its title itself, as HTML has it; in one appearance, or in both.
    func figure(_ picture: Pictures.Request, _ appearance: Appearance?) throws -> String {
        """
        <figure class="picture" data-view="\(picture.name.forXML)">
        \(try svg(picture, appearance))</figure>
        """
    }
}

/// The pictures of a text in Markdown, and the files that they are in.
final class MarkdownPictures {
    private let text: HandoutText
    private let diagrams: Handout.Diagrams
    private let folder: String
    private(set) var files: [Handout.File] = []

    init(_ text: HandoutText, diagrams: Handout.Diagrams, folder: String) {
        self.text = text
        self.diagrams = diagrams
        self.folder = folder
    }

    /// The text with its pictures where they belong.
    func replace(in body: String) throws -> String {
        try body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("!["), line.hasSuffix(")"), let open = line.lastIndex(of: "(") else {
                return String(line)
            }
            return switch Placeholder(String(line[open...].dropFirst().dropLast())) {
            case .picture(let index): try markdown(of: text.pictures[index])
            case .space(let space): space.markdown
            case nil: String(line)
            }
        }.joined(separator: "\n")
    }

    private func markdown(of picture: Pictures.Request) throws -> String {
        let isDrawnInMermaid = DiagramFormat.mermaid.draws(picture.view)
        let asMermaid = isDrawnInMermaid && (picture.isMermaid || diagrams != .svg)
        let asFiles = !asMermaid || (diagrams == .both && !picture.isMermaid)
        let image = asFiles ? [try image(of: picture)] : []
        return (image + (asMermaid ? try mermaid(of: picture) : [])).joined(separator: "\n\n")
    }

    private func mermaid(of picture: Pictures.Request) throws -> [String] {
        try DiagramFormat.mermaid.divide(Drawing(picture.view, of: text.facts.document)).map { part in
            "```mermaid\n\(String(decoding: try DiagramFormat.mermaid.write(part), as: UTF8.self))```"
        }
    }

    /// The picture as hosts show it by the reader's scheme.
    private func image(of picture: Pictures.Request) throws -> String {
        let path = "\(folder)/\(picture.fileName)"
        for appearance in Appearance.allCases {
            let svg = try text.facts.svg(picture, appearance)
            files.append(Handout.File("\(path)-\(appearance.rawValue).svg", svg))
        }
        let address = path.addressEncoded
        return """
            <picture>
              <source media="(prefers-color-scheme: dark)" srcset="\(address)-dark.svg">
              <img src="\(address)-light.svg" alt="\(picture.view.title.onOneLine.forXML)">
            </picture>
            """
    }
}

extension String {
    /// The path as addresses hold it.
    var addressEncoded: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"),
                UInt8(ascii: "/"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
