import Foundation
import Testing

/// Compares a text with the one that is recorded beside the test, in `Goldens/`, or in another folder.
///
/// With `RECORD_GOLDENS=1` in the environment it records instead; read what was recorded before you commit it.
public func expectGolden(
    _ text: String, _ name: String, folder: URL? = nil, testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = folder ?? URL(filePath: testFile).deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("\(name) isn't recorded: run with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
        return
    }
    guard text != recorded else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, expected).enumerated().first { $0.element.0 != $0.element.1 }
    let number = first?.offset ?? min(lines.count, expected.count)
    Issue.record(
        """
        \(name) differs from line \(number + 1) on
        recorded: \(number < expected.count ? String(expected[number]) : "(nothing)")
        now:      \(number < lines.count ? String(lines[number]) : "(nothing)")
        """, sourceLocation: sourceLocation)
}
