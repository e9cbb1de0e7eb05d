import ArgumentParser
import DesignLoader
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Starts a design.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Start a design.",
        discussion: """
            Writes NewsFeed.swift beside you, all seven steps with hints:
              blueprint new NewsFeed

            Starts from an example:
              blueprint new NewsFeed --from VisualSearch

            Makes a Swift package in which editors complete and check:
              blueprint new NewsFeed --package
              cd NewsFeed && swift run | blueprint render -
            """)

    @Argument(help: "The design's name, as a Swift type has it: NewsFeed.")
    var name: String

    @Option(help: ArgumentHelp("Start from this example instead of the hints.", valueName: "example"))
    var from: String?

    @Flag(help: "Make a Swift package around it.")
    var package = false

    func validate() throws {
        let isPlain = name.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
        guard isPlain, name.first?.isLetter == true, name.count <= 100 else {
            throw ValidationError("'\(name)' can't be the name of a type; try one like NewsFeed")
        }
    }

    func run() throws {
        let installation = try Installation.find()
        var files = ["\(name).swift": try source(in: installation)]
        if package {
            let manifest = try read(installation.templates.appending(path: "new/Package.swift"))
                .replacing("DesignName", with: name).replacing("BlueprintPath", with: installation.root.path)
                .replacing("BlueprintIdentity", with: installation.root.lastPathComponent)
            files = [
                "\(name)/Package.swift": manifest, "\(name)/.gitignore": ".build/\n",
                "\(name)/Sources/\(name)/\(name).swift": files["\(name).swift"] ?? "",
            ]
        }
        let made = package ? name : "\(name).swift"
        guard !FileManager.default.fileExists(atPath: made) else {
            throw OutputError(path: made, problem: "it is there already, and was left as it is")
        }
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            _ = try OutputTarget.write(Array(text.utf8), to: path)
        }
        let draw = package ? "cd \(name) && swift run | blueprint render -" : "blueprint render \(made)"
        print("\(made) is made; to draw it: \(draw)")
    }

    /// The text of the design, under its new name.
    private func source(in installation: Installation) throws -> String {
        guard let from else {
            let template = installation.templates.appending(path: "new/DesignName.swift")
            return try read(template).replacing("DesignName", with: name)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: installation.examples.path)) ?? []
        let examples = names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
        guard examples.contains(from) else {
            throw ValidationError(
                "no example '\(from)'\(from.suggestion(in: examples)); the examples are "
                    + examples.joined(separator: ", "))
        }
        let text = try read(installation.examples.appending(path: "\(from).swift"))
        // Wherever the type is named: systems within it may ask it for its figures.
        return text.replacing(try Regex("\\b\(from)\\b").wordBoundaryKind(.simple), with: name)
    }

    private func read(_ file: URL) throws -> String {
        do {
            return String(decoding: try Data(contentsOf: file), as: UTF8.self)
        } catch {
            throw OutputError(path: file.path, problem: "it can't be read: \(error.reason)")
        }
    }
}
