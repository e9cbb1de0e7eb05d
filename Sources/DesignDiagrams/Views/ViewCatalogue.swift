import SystemDesign

/// The views that a design has, and what they are asked for and kept by.
public struct ViewCatalogue: Sendable {
    /// The kinds of view that the design has any of, each with its views.
    public let groups: [(kind: ViewKind, views: [AvailableView])]
    /// What a file of each view is called, by the view's name.
    private let fileNames: [String: String]

    /// The views of a design.
    public init(of document: DesignDocument) {
        groups = ViewKind.all.map { ($0, $0.views(document)) }.filter { !$0.views.isEmpty }
        var taken: Set<String> = []
        var fileNames: [String: String] = [:]
        for view in groups.flatMap(\.views) {
            let plain = view.name.asFileName
            var name = plain
            var number = 2
            // There are file systems that don't tell capitals from small letters.
            while !taken.insert(name.lowercased()).inserted {
                name = "\(plain)-\(number)"
                number += 1
            }
            fileNames[view.name] = name
        }
        self.fileNames = fileNames
    }

    /// Every view.
    public var all: [AvailableView] { groups.flatMap(\.views) }

    /// The views that a text asks for: `all`, those of a kind, those of several names with commas between them.
    /// A name may be written like its file, too, so that nobody has to quote spaces.
    ///
    /// - Throws: ``UnknownView`` where a name is none of the design's.
    public func views(named text: String) throws(UnknownView) -> [AvailableView] {
        // Names of paths and features may have commas in them.
        if let views = find(text) { return views }
        let names = text.split(separator: ",").map { $0.trimmed }
        guard names.count > 1 else { throw UnknownView(name: text, catalogue: self) }
        var views: [AvailableView] = []
        for name in names {
            guard let found = find(name) else { throw UnknownView(name: name, catalogue: self) }
            views += found
        }
        return views
    }

    private func find(_ name: String) -> [AvailableView]? {
        if name == "all" { return all }
        if let group = groups.first(where: { $0.kind.name == name }) { return group.views }
        let file = name.asFileName
        let view = all.first { $0.name == name } ?? all.first { fileNames[$0.name] == file }
        return view.map { [$0] }
    }

    /// The name of a file for a view of a design that is called so: `Search.svg` of the overview, `Search-step-data.svg`.
    public func fileName(of view: AvailableView, design: String) -> String {
        view.name == "overview" ? design : "\(design)-\(fileNames[view.name] ?? view.name.asFileName)"
    }
}

/// A name that none of a design's views has.
public struct UnknownView: Error, CustomStringConvertible {
    let name: String
    let catalogue: ViewCatalogue

    public var description: String {
        let kinds = ViewKind.all.map(\.name)
        let head = name.prefix { $0 != ":" }
        if kinds.contains(String(head)), !catalogue.groups.contains(where: { $0.kind.name == head }) {
            return "no view '\(name)': the design has none of that kind"
        }
        let known = ["all"] + catalogue.groups.map(\.kind.name) + catalogue.all.map(\.name)
        let suggestion = name.suggestion(in: known)
        return "no view '\(name)'" + (suggestion.isEmpty ? "; blueprint list views names them" : suggestion)
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The text with a hyphen for everything that file names had better not have, and not too long.
    fileprivate var asFileName: String {
        let words = split { !$0.isLetter && !$0.isNumber }
        let name = words.joined(separator: "-").prefix(60)
        return name.isEmpty ? "view" : String(name)
    }
}
