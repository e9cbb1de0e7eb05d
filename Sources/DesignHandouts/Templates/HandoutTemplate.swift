import Mustache
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A kind of handout: a folder of templates, in Mustache.
///
/// A file whose name begins with `_` is a part that others write by `{{> name}}`; each other one becomes a file of the
/// handout. Parts in the folder `shared` beside can be used by all.
///
/// ```swift
/// let template = try HandoutTemplate.named("design-doc", shipped: templates)
/// ```
public struct HandoutTemplate: Sendable {
    /// What it is called, as its folder is.
    public let name: String
    /// What it is for: the comment at the beginning of its first file.
    public let meaning: String?
    /// The files that it writes, by their names without extension.
    let files: [(name: String, form: TextForm, file: TemplateFile)]
    /// The files that others write, by the names by which these do.
    let parts: [String: TemplateFile]
    private let library: MustacheLibrary

    /// The template that is used where none is asked for.
    public static let standard = "design-doc"
    /// The folder, beside the templates, of the parts that all of them can write.
    static let shared = "shared"
    /// The folders beside the templates that are none.
    private static let others: Set = [shared, "new", "language", "page"]

    /// The names of the templates in a folder of them.
    public static func names(in shipped: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: shipped.path)) ?? []
        return names.filter { name in
            !others.contains(name) && !name.hasPrefix(".")
                && !texts(in: shipped.appending(path: name)).isEmpty
        }.sorted()
    }

    /// The shipped template of this name, or the one in the folder at this path.
    ///
    /// A folder that is called like a shipped template takes its place file by file: what it doesn't have, that one does.
    ///
    /// - Throws: ``TemplateError`` where there is none, or something is wrong with it.
    public static func named(_ name: String, shipped: URL) throws(TemplateError) -> HandoutTemplate {
        let known = names(in: shipped)
        if known.contains(name) {
            return try HandoutTemplate(
                name, from: [shipped.appending(path: shared), shipped.appending(path: name)])
        }
        let folder = URL(filePath: name)
        guard name.contains("/") || name == ".", (try? folder.checkResourceIsReachable()) == true else {
            let problem = name.contains("/") ? "there is no such folder" : "there is no such template"
            throw TemplateError(
                name,
                "\(problem)\(name.suggestion(in: known)); there are \(known.joined(separator: ", ")), or a folder of your own, ./\(name.split(separator: "/").last ?? "template")"
            )
        }
        let own = folder.standardizedFileURL.lastPathComponent
        let base = known.contains(own) ? [shipped.appending(path: own)] : []
        return try HandoutTemplate(own, from: [shipped.appending(path: shared)] + base + [folder])
    }

    /// The template that some folders are together, the files of later ones in the place of those of earlier ones.
    private init(_ name: String, from folders: [URL]) throws(TemplateError) {
        self.name = name
        var texts: [String: URL] = [:]
        for folder in folders {
            for file in Self.texts(in: folder) { texts[file.lastPathComponent] = file }
        }
        var files: [(name: String, form: TextForm, file: TemplateFile)] = []
        var parts: [String: TemplateFile] = [:]
        for (fileName, url) in texts.sorted(by: { $0.key < $1.key }) {
            guard let form = TextForm(rawValue: url.pathExtension) else { continue }
            let stem = String(fileName.dropLast(form.rawValue.count + 1))
            let file = try TemplateFile(path: url.relativePath, text: try Self.read(url), as: form)
            if stem.hasPrefix("_") {
                parts[String(stem.dropFirst())] = file
            } else {
                files.append((stem, form, file))
            }
        }
        // The one that is called like the template comes first.
        self.files = files.sorted { ($0.name != name ? 1 : 0, $0.name) < ($1.name != name ? 1 : 0, $1.name) }
        self.parts = parts
        meaning = self.files.first?.file.comment
        guard !files.isEmpty else {
            throw TemplateError(
                folders.last?.relativePath ?? name,
                "the folder has no template; a file like \(name).md is one, and _part.md a part of it")
        }
        var library = MustacheLibrary()
        for (name, part) in parts { library.register(part.template, named: name) }
        self.library = library
        var check = TemplateCheck(of: name, parts: parts)
        for file in files { try check.check(file.file, inside: [.object(DesignContext.self)]) }
    }

    /// Writes one of its files.
    func write(_ file: TemplateFile, of facts: DesignFacts) -> String {
        file.template.render(DesignContext(facts: facts), library: library)
    }

    private static func texts(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            !name.hasPrefix(".") && [TextForm.markdown, .csv].contains { name.hasSuffix(".\($0.rawValue)") }
        }
        .sorted().map { folder.appending(path: $0) }
    }

    static func read(_ file: URL) throws(TemplateError) -> String {
        do {
            let bytes = try Data(contentsOf: file)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw TemplateError(file.relativePath, "it isn't text in UTF-8")
            }
            return text.replacing("\r\n", with: "\n")
        } catch let error as TemplateError {
            throw error
        } catch {
            throw TemplateError(file.relativePath, "it can't be read: \(error)")
        }
    }
}
