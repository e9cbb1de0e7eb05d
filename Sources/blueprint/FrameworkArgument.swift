import ArgumentParser
import DesignLint
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Framework {
    /// The framework that is asked for: by its name, or a team's own from a YAML file.
    static func asked(_ name: String) throws -> Framework {
        if let framework = named(name) { return framework }
        guard name.hasSuffix(".yml") || name.hasSuffix(".yaml") else {
            let known = all.map(\.id)
            throw ValidationError(
                "no framework '\(name)'\(name.suggestion(in: known)); the frameworks are "
                    + "\(known.joined(separator: ", ")), or a YAML file")
        }
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: name), encoding: .utf8)
        } catch {
            throw OutputError(path: name, problem: "it can't be read: \(error.reason)")
        }
        return try Framework(yaml: text, file: name)
    }
}
