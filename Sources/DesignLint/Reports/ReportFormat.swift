import SystemDesign

/// A format that reports are written in.
///
/// A format is one file and one line in ``all``; tests write every report in each of them.
public struct ReportFormat: Sendable {
    /// The format's name.
    public let name: String
    /// What the format is good for, in a phrase.
    public let meaning: String
    /// Writes what was found in some designs.
    public let write: @Sendable ([LintedDesign], ReportOptions) throws -> String

    /// Every format, the usual one first.
    public static let all: [ReportFormat] = [
        .text, .concise, .statistics, .json, .sarif, .github, .junit, .markdown,
    ]
}

/// What was found in a design, with the files that it was found in.
public struct LintedDesign: Sendable {
    /// What was found.
    public let report: LintReport
    /// The path of the design, as it was asked for.
    public let path: String
    /// The files of its source.
    public let sources: SourceFiles

    /// What was found in a design at a path.
    public init(_ report: LintReport, path: String, sources: SourceFiles) {
        self.report = report
        self.path = path
        self.sources = sources
    }

    /// Where a finding is, for programs and people: a path with line and column, or just the design's path.
    func place(of location: SourceLocation?) -> (path: String, line: Int?, column: Int?) {
        guard let location else { return (path, nil, nil) }
        return (sources.path(of: location), location.line, location.column)
    }

    /// The same as text, as compilers print it.
    func placeText(of location: SourceLocation?) -> String {
        let place = place(of: location)
        guard let line = place.line, let column = place.column else { return place.path }
        return "\(place.path):\(line):\(column)"
    }
}

/// How a report is written.
public struct ReportOptions: Sendable {
    /// Whether it is read where colours show.
    public var isColoured: Bool
    /// How grave a finding must be to count as a failure.
    public var failOn: FailureThreshold

    /// Without colours, and failing for errors, where nothing else is said.
    public init(isColoured: Bool = false, failOn: FailureThreshold = .error) {
        self.isColoured = isColoured
        self.failOn = failOn
    }

    /// Whether a finding counts as a failure.
    func isFailure(_ finding: Finding) -> Bool { failOn.isReached(by: finding.severity) }
}
