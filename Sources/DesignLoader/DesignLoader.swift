import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Turns a design file into its document: compiles it, runs it, reads what it wrote, and remembers the result.
///
/// ```swift
/// let design = try await DesignLoader().load("Examples/VisualSearch.swift")
/// print(design.document.components.count)
/// ```
///
/// To load a design in Swift means to run it, with the rights of whoever asks. A document in JSON is only read.
public struct DesignLoader: Sendable {
    /// How much the design's program may use.
    public var limits: ProgramLimits
    /// The folder in which results are kept; `nil` keeps none.
    public var cacheFolder: URL?
    /// Is told what happens, before it happens.
    public var report: @Sendable (LoadEvent) -> Void

    /// A loader; by default it keeps its results in the platform's folder for caches and tells nobody.
    public init(
        limits: ProgramLimits = ProgramLimits(), cacheFolder: URL? = Self.standardCacheFolder,
        report: @escaping @Sendable (LoadEvent) -> Void = { _ in }
    ) {
        self.limits = limits
        self.cacheFolder = cacheFolder
        self.report = report
    }

    /// The platform's folder for what can be made again.
    public static var standardCacheFolder: URL? { Cache.standardFolder }

    /// Loads a design from a Swift file, from a folder of them, from a document in JSON, or, for `-`, from a
    /// document on standard input.
    ///
    /// - Throws: ``LoadError``, which says what happened, where, and what to do.
    public func load(_ path: String) async throws(LoadError) -> LoadedDesign {
        switch try DesignSource(path: path) {
        case .standardInput:
            let json = try DocumentFile.standardInput()
            let document = try DocumentFile.document(json, path: "standard input")
            return LoadedDesign(document: document, name: document.id)
        case .document(let file):
            let document = try DocumentFile.document(try DocumentFile.contents(of: file), path: file)
            return LoadedDesign(
                document: document, name: URL(filePath: file).deletingPathExtension().lastPathComponent)
        case .swift(let files):
            let document = try await document(ofSwift: files, called: path)
            let name = URL(filePath: path).standardizedFileURL.deletingPathExtension().lastPathComponent
            return LoadedDesign(document: document, name: name, files: files)
        }
    }

    // MARK: - Swift

    private static let keptName = "document.json"

    private func document(
        ofSwift files: [String], called path: String
    ) async throws(LoadError) -> DesignDocument {
        let toolchain = try SwiftToolchain.find()
        let language = try Installation.find().languageSources()
        let inputs = Inputs(
            toolchain: toolchain, flags: DesignBuild.languageFlags + DesignBuild.designFlags,
            files: language + (try SourceFile.read(files))
        ).data
        let cache = Cache(folder: cacheFolder)
        if let kept = kept(inputs, in: cache) { return kept }

        return try await Scratch.with { folder throws(LoadError) in
            let build = DesignBuild(
                toolchain: toolchain, cache: cache, limits: limits, folder: folder, report: report)
            let module = try await build.languageModule(language)
            let json = try await build.document(of: files, called: path, against: module)
            let document = try DocumentFile.document(json, path: path)
            if cache.folder != nil { keep(json, inputs, folder, cache) }
            return document
        }
    }

    private func kept(_ inputs: Data, in cache: Cache) -> DesignDocument? {
        guard let entry = cache.entry(for: inputs, on: .documents) else { return nil }
        let json = try? Data(contentsOf: entry.appending(path: Self.keptName))
        if let json, let document = try? DesignDocument(json: json) { return document }
        report(.warning("what is kept of the design in \(entry.path) is broken; it is made anew"))
        cache.remove(inputs, from: .documents)
        return nil
    }

    private func keep(_ json: Data, _ inputs: Data, _ folder: URL, _ cache: Cache) {
        let entry = folder.appending(path: "entry")
        do {
            try FileManager.default.createDirectory(at: entry, withIntermediateDirectories: true)
            try json.write(to: entry.appending(path: Self.keptName))
            _ = try cache.store(entry, for: inputs, on: .documents)
        } catch {
            report(.warning("the design can't be kept in \(cache.folder?.path ?? ""): \(error.reason)"))
        }
    }
}

/// A design's document, and what its outputs are called.
public struct LoadedDesign: Sendable {
    /// The document.
    public let document: DesignDocument
    /// The name for files made from it: that of its own file or folder.
    public let name: String
    /// The paths of its files in Swift; none of a document's.
    public var files: [String] = []
}

/// What a loader does, to be shown to those who wait.
public enum LoadEvent: Sendable, Equatable {
    /// Something begins that may take a while.
    case step(String)
    /// Something went wrong that doesn't prevent the result.
    case warning(String)
}
