import SystemDesign

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Findings that are known already, so that only new ones are reported.
///
/// They are known by fingerprint, which has no lines in it: moving a component doesn't make its findings new.
///
/// ```swift
/// var baseline = try LintBaseline(json: contents, file: path)
/// baseline.record(report)      // or prune(by: report), which only forgets
/// let contents = try baseline.json()
/// ```
public struct LintBaseline: Hashable, Codable, Sendable {
    /// The version of the format that this code writes and the newest that it reads.
    public static let currentVersion = 1

    /// The version of the format.
    public private(set) var version = Self.currentVersion
    /// The findings' fingerprints with what they said, by the design's id.
    public private(set) var designs: [String: [String: String]]

    /// A baseline.
    public init(designs: [String: [String: String]] = [:]) { self.designs = designs }

    /// Whether a finding is known. What is wrong with deviations themselves never is.
    func contains(_ finding: Finding, in document: DesignDocument) -> Bool {
        finding.canBeKnown && designs[document.id]?[finding.fingerprint] != nil
    }

    /// The entries of a design whose rules were asked and found nothing of the kind, sorted.
    func stale(in document: DesignDocument, asked: [Rule], found: [Finding]) -> [String] {
        let asked = Set(asked.map(\.id))
        let found = Set(found.filter(\.canBeKnown).map(\.fingerprint))
        return (designs[document.id] ?? [:]).keys.filter { fingerprint in
            let rule = String(fingerprint.prefix { $0 != " " })
            return !found.contains(fingerprint) && (asked.contains(rule) || Rule.named(rule) == nil)
        }.sorted()
    }
}

// MARK: - From reports

extension LintBaseline {
    /// Takes in everything that a report holds of a design, and forgets what it no longer holds.
    ///
    /// What rules that weren't asked have found before stays.
    public mutating func record(_ report: LintReport) {
        prune(by: report)
        for finding in report.findings where finding.canBeKnown {
            designs[report.document.id, default: [:]][finding.fingerprint] = finding.message
        }
    }

    /// Forgets what the rules no longer find in a design, or what the design accepts by now.
    ///
    /// - Returns: How much that is.
    @discardableResult
    public mutating func prune(by report: LintReport) -> Int {
        let id = report.document.id
        let stale = stale(in: report.document, asked: report.rules, found: report.findings + report.known)
        for fingerprint in stale { designs[id]?[fingerprint] = nil }
        if designs[id]?.isEmpty == true { designs[id] = nil }
        return stale.count
    }
}

extension Finding {
    /// Whether a baseline may hold it.
    fileprivate var canBeKnown: Bool { rule.family != "SUP" }
}

// MARK: - JSON

extension LintBaseline {
    /// The baseline that a file holds.
    public init(json: some Sequence<UInt8>, file: String) throws(ConfigurationError) {
        let data = Data(json)
        func wrong(_ message: String) -> ConfigurationError {
            ConfigurationError(file: file, place: nil, message: message)
        }
        do {
            let version = try JSONDecoder().decode(Version.self, from: data).version
            guard version <= Self.currentVersion else {
                throw wrong(
                    """
                    the baseline has version \(version), and this version of Blueprint reads up to \
                    \(Self.currentVersion); update Blueprint
                    """)
            }
            self = try JSONDecoder().decode(Self.self, from: data)
        } catch let error as ConfigurationError {
            throw error
        } catch DecodingError.dataCorrupted {
            throw wrong("it isn't valid JSON; write the baseline anew")
        } catch {
            throw wrong("it is no baseline, which has a version, and for each design what was found")
        }
    }

    private struct Version: Decodable { let version: Int }

    /// The baseline as a file: sorted, a line for each finding, a newline at the end.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
