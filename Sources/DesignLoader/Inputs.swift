#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// All that a result depends on, as one piece of data.
struct Inputs {
    let toolchain: SwiftToolchain
    let flags: [String]
    let files: [SourceFile]

    var data: Data {
        var data = Data("\(toolchain.identity)\n\(flags)\n".utf8)
        for file in files {
            // The place of a file is part of its diagnostics only, its name part of the document.
            let name = file.path.split(separator: "/").last ?? ""
            data.append(Data("\(name) \(file.contents.count)\n".utf8))
            data.append(file.contents)
        }
        return data
    }
}
