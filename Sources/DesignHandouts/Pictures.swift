import DesignDiagrams
import SystemDesign

/// The pictures that a handout asks for while it is written; they are drawn when it is clear how it ends.
final class Pictures {
    private let document: DesignDocument
    private lazy var catalogue = ViewCatalogue(of: document)
    /// What was asked for, each view once.
    private(set) var asked: [Request] = []

    /// A picture that has been asked for.
    struct Request {
        /// The view's name.
        let name: String
        /// What it is called in the names of files.
        let fileName: String
        let view: View
        /// Whether it has to be Mermaid where that can be.
        let isMermaid: Bool
    }

    init(of document: DesignDocument) { self.document = document }

    /// The scheme of the addresses by which the Markdown speaks of pictures.
    static let scheme = "picture:"

    /// A view as an image in Markdown, to be replaced by the picture itself; nothing, where the design has no such view.
    func image(of name: String, asMermaid isMermaid: Bool = false) -> String? {
        if let index = asked.firstIndex(where: { $0.name == name && $0.isMermaid == isMermaid }) {
            return image(at: index)
        }
        guard let available = catalogue.all.first(where: { $0.name == name }) else { return nil }
        asked.append(
            Request(
                name: name, fileName: catalogue.fileName(of: available, design: document.id),
                view: available.view(), isMermaid: isMermaid))
        return image(at: asked.endIndex - 1)
    }

    private func image(at index: Int) -> String {
        "![\(asked[index].view.title.forMarkdown)](\(Self.scheme)\(index))"
    }
}
