import DesignLint

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The baselines that a run reads and writes, each once.
struct Baselines {
    private var read: [URL: LintBaseline] = [:]
    private var changed: [URL: LintBaseline] = [:]

    /// What a baseline holds; a file that isn't there yet holds nothing.
    mutating func contents(of file: URL) throws -> LintBaseline? {
        if let baseline = read[file] { return baseline }
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let contents: Data
        do {
            contents = try Data(contentsOf: file)
        } catch {
            throw OutputError(path: file.relativePath, problem: "the baseline can't be read: \(error.reason)")
        }
        let baseline = try LintBaseline(json: contents, file: file.relativePath)
        read[file] = baseline
        return baseline
    }

    /// Takes into a baseline what a report has found, or only out of it what nothing finds any more.
    mutating func update(_ file: URL, by report: LintReport, onlyForgetting: Bool) {
        var baseline = changed[file] ?? read[file] ?? LintBaseline()
        if onlyForgetting { baseline.prune(by: report) } else { baseline.record(report) }
        changed[file] = baseline
    }

    /// Writes what has changed and returns the paths.
    func write() throws -> [String] {
        try changed.sorted { $0.key.path < $1.key.path }.map { file, baseline in
            try OutputTarget.write(try baseline.json(), to: file.relativePath)
        }
    }
}

extension LintSettings {
    /// The configuration that these settings come to, with what stands in the files that they name.
    func configuration(reading baselines: inout Baselines) throws -> LintConfiguration {
        try configuration(
            baseline: try baseline.flatMap { try baselines.contents(of: $0) },
            loadingFramework: ReviewOptions.framework)
    }
}
