#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is kept between runs: the language, built once for each compiler, and the documents of designs.
///
/// An entry is found by a short name and then compared with all that went into it, so no two inputs are ever taken
/// for each other. Entries are made elsewhere and renamed, so that two runs at once don't disturb each other and
/// an interrupted one leaves nothing half done. Where the folder can't be written, everything works without it.
struct Cache {
    let folder: URL?

    /// The folder for caches of this platform; none where there is no home.
    static var standardFolder: URL? {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
            return URL(filePath: folder).appending(path: "blueprint")
        }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        #if os(macOS)
        return URL(filePath: home).appending(path: "Library/Caches/blueprint")
        #else
        return URL(filePath: home).appending(path: ".cache/blueprint")
        #endif
    }

    /// A kind of entries, with the file in each that holds all that went into it.
    struct Shelf {
        let name: String
        /// The most entries that are kept.
        let capacity: Int

        static let language = Shelf(name: "language-1", capacity: 4)
        static let documents = Shelf(name: "documents-1", capacity: 100)
    }

    /// The file of an entry that holds all that went into it.
    private static let inputsName = "inputs"
    /// The file of an entry that lists its other files with their sizes, so that a damaged one is noticed.
    private static let contentsName = "contents"

    /// The folder of the entry that was made from just these inputs, and is whole.
    func entry(for inputs: Data, on shelf: Shelf) -> URL? {
        guard let place = place(for: inputs, on: shelf),
            let stored = try? Data(contentsOf: place.appending(path: Self.inputsName)), stored == inputs,
            let contents = try? Data(contentsOf: place.appending(path: Self.contentsName)),
            contents == Self.contents(of: place)
        else { return nil }
        return place
    }

    private static func contents(of entry: URL) -> Data {
        let manager = FileManager.default
        let names = ((try? manager.contentsOfDirectory(atPath: entry.path)) ?? []).sorted()
        let files = names.filter { $0 != inputsName && $0 != contentsName }
        return Data(
            files.map { "\($0) \(manager.size(ofFile: entry.appending(path: $0).path))\n" }.joined().utf8)
    }

    /// Removes an entry that turned out to be broken.
    func remove(_ inputs: Data, from shelf: Shelf) {
        if let place = place(for: inputs, on: shelf) { try? FileManager.default.removeItem(at: place) }
    }

    /// Makes an entry of a folder that the caller has filled, and returns where it now is.
    ///
    /// - Throws: where the cache can't be written; the folder is still there then.
    func store(_ made: URL, for inputs: Data, on shelf: Shelf) throws -> URL {
        guard let place = place(for: inputs, on: shelf) else { throw CocoaError(.fileWriteNoPermission) }
        let manager = FileManager.default
        let parent = place.deletingLastPathComponent()
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
        // Beside its place first: the folder it was made in may be on another volume.
        let beside = parent.appending(path: ".\(UUID().uuidString)")
        let token = Cleanup.onInterrupt { try? FileManager.default.removeItem(at: beside) }
        defer { token.cancel() }
        do {
            try manager.copyItem(at: made, to: beside)
            try Self.contents(of: beside).write(to: beside.appending(path: Self.contentsName))
            try inputs.write(to: beside.appending(path: Self.inputsName))
            do {
                try manager.moveItem(at: beside, to: place)
            } catch {
                // Somebody was quicker, or an entry of the same short name is in the way.
                if entry(for: inputs, on: shelf) == nil {
                    try manager.removeItem(at: place)
                    try manager.moveItem(at: beside, to: place)
                } else {
                    try manager.removeItem(at: beside)
                }
            }
        } catch {
            try? manager.removeItem(at: beside)
            throw error
        }
        prune(parent, to: shelf.capacity, keeping: place)
        return place
    }

    private func place(for inputs: Data, on shelf: Shelf) -> URL? {
        folder?.appending(path: shelf.name).appending(path: inputs.shortName)
    }

    /// Removes the oldest entries of those that are too many.
    private func prune(_ parent: URL, to capacity: Int, keeping newest: URL) {
        let manager = FileManager.default
        let entries = ((try? manager.contentsOfDirectory(atPath: parent.path)) ?? []).filter {
            !$0.hasPrefix(".")
        }
        guard entries.count > capacity else { return }
        let dated = entries.map { name in
            let path = parent.appending(path: name).path
            let date = (try? manager.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            return (path: path, date: date ?? .distantPast)
        }
        for (path, _) in dated.sorted(by: { $0.date < $1.date }).prefix(entries.count - capacity)
        where path != newest.path {
            try? manager.removeItem(atPath: path)
        }
    }
}

extension Data {
    /// A short name that is always the same for the same bytes (FNV-1a over 64 bits). Two inputs may share it.
    fileprivate var shortName: String {
        let hash = withUnsafeBytes { bytes in
            bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        }
        return String(hash, radix: 36)
    }
}
