import DesignLint
import Foundation
import SystemDesign
import TestSupport
import Testing

/// What must not matter to a linter, tried on every example and on wrecks of it.
@Suite("What the linter finds")
struct InvarianceTests {
    /// Where the random changes start; printed with every failure, and set with `SEED=…`.
    private static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 20_261_121

    /// The example and some wrecks of it: designs from which a few things are missing.
    private func designs(of name: String) throws -> [DesignDocument] {
        let example = try Examples.document(of: name)
        var random = SplitMix64(seed: Self.seed)
        return [example]
            + (0..<5).map { _ in
                var wreck = example
                for _ in 0..<4 {
                    wreck.flows.remove(at: Int.random(in: wreck.flows.indices, using: &random))
                    for _ in 0..<5 {
                        wreck.statements.remove(at: Int.random(in: wreck.statements.indices, using: &random))
                    }
                }
                return wreck
            }
    }

    private func findings(_ document: DesignDocument) -> [String] {
        var configuration = LintConfiguration(rules: Rule.all)
        configuration.maturity = .production
        let report = Linter(configuration).lint(document)
        return report.findings.map { "\($0.severity.rawValue) \($0.fingerprint)" }.sorted()
    }

    @Test("is the same in whichever order a design is written", arguments: Examples.names)
    func reordered(name: String) throws {
        var random = SplitMix64(seed: Self.seed)
        for document in try designs(of: name) {
            var other = document
            other.components.shuffle(using: &random)
            other.flows.shuffle(using: &random)
            other.statements.shuffle(using: &random)
            #expect(
                Set(findings(other)).symmetricDifference(findings(document)).sorted() == [],
                "SEED=\(Self.seed)")
        }
    }

    @Test("is the same wherever it stands and whatever it is titled", arguments: Examples.names)
    func retitled(name: String) throws {
        for document in try designs(of: name) {
            var other = document
            other.title = "Something else"
            for index in other.components.indices {
                other.components[index].title = "Title \(index)"
                other.components[index].location = SourceLocation("Elsewhere.swift", index + 900, 7)
            }
            #expect(findings(other) == findings(document), "SEED=\(Self.seed)")
        }
    }

    @Test("is the same under other ids", arguments: Examples.names)
    func renamed(name: String) throws {
        for document in try designs(of: name) {
            let known = Set(document.components.map(\.id))
            let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(document))
            let json = try JSONSerialization.data(withJSONObject: renamed(object, known))
            let other = try DesignDocument(json: json)
            // Whether a name is nearly another one, GRF201 asks of ids as well.
            let back = findings(other).map { $0.replacing(/renamed_/, with: "") }.filter {
                !$0.contains("GRF201")
            }
            #expect(back == findings(document).filter { !$0.contains("GRF201") }, "SEED=\(Self.seed)")
        }
    }

    /// A document's JSON with other ids wherever something refers to a component.
    private func renamed(_ value: Any, _ known: Set<String>, _ key: String = "") -> Any {
        switch value {
        case let text as String where Self.references.contains(key) && known.contains(text): "renamed_\(text)"
        case let list as [Any]: list.map { renamed($0, known, key) }
        case let object as [String: Any]:
            Dictionary(uniqueKeysWithValues: object.map { ($0, renamed($1, known, $0)) })
        default: value
        }
    }

    private static let references: Set = [
        "id", "from", "to", "component", "components", "places", "reviewer", "model", "cache",
    ]
}

/// Random numbers that are the same for the same start: Steele, Lea and Flood, Fast Splittable Pseudorandom Number
/// Generators, 2014.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
