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

    /// What a baseline holds; nothing, where it is still to be written.
    mutating func contents(of file: URL, isToBeWritten: Bool) throws -> LintBaseline? {
        if let baseline = changed[file] ?? read[file] { return baseline }
        guard FileManager.default.fileExists(atPath: file.path) else {
            if isToBeWritten { return nil }
            throw OutputError(
                path: file.relativePath,
                problem: "there is no such baseline; to keep what is found: blueprint lint … --write-baseline"
            )
        }
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
    mutating func update(_ file: URL, by report: LintReport, onlyForgetting: Bool) -> LintBaseline {
        var baseline = changed[file] ?? read[file] ?? LintBaseline()
        if onlyForgetting { baseline.prune(by: report) } else { baseline.record(report) }
        changed[file] = baseline
        return baseline
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
    func configuration(
        reading baselines: inout Baselines, isToBeWritten: Bool = false
    ) throws -> LintConfiguration {
        try configuration(
            baseline: try baseline.flatMap { try baselines.contents(of: $0, isToBeWritten: isToBeWritten) },
            loadingFramework: ReviewOptions.framework)
    }
}
