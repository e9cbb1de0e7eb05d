import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignLint

/// The list of rules, held against everything that has to agree with it.
@Suite("The list of rules")
struct RuleListTests {
    private func sources(in folder: String) throws -> [(path: String, text: String)] {
        let root = Tool.root.appending(path: "Sources/\(folder)")
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
            $0.hasSuffix(".swift")
        }
        .sorted().map { ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8)) }
    }

    @Test("names every rule in the folders, once, each in a file that is called like it")
    func files() throws {
        let files = try sources(in: "DesignLint/Rules").filter {
            $0.text.contains(": Rule") || $0.text.contains("= Rule(")
        }
        .map { $0.path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? "" }
        let names = Rule.all.map { $0.swiftName.prefix(1).uppercased() + $0.swiftName.dropFirst() }
        for name in names { #expect(files.contains(name), "\(name)") }
        for keys in [Rule.all.map(\.id), Rule.all.map(\.slug), names] {
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test("is the list of names that designs accept rules by, with what each asks")
    func names() throws {
        let text = try String(
            contentsOf: Tool.root.appending(path: "Sources/SystemDesign/Deviations/RuleList.swift"),
            encoding: .utf8)
        let declared = text.matches(of: /\/\/\/ (\w+): (.+)\.\n    public static let (\w+): Self = "(\w+)"/)
            .map {
                "\($0.output.3) \($0.output.4) \($0.output.1) \($0.output.2)"
            }
        let expected = Rule.all.filter { $0.family != "SUP" }.map {
            "\($0.swiftName) \($0.id) \($0.id) \($0.title.prefix(1).lowercased())\($0.title.dropFirst())"
        }
        #expect(Set(declared) == Set(expected))
    }

    @Test("has rules whose pages say everything, in families by number")
    func pages() {
        for family in RuleFamily.all {
            #expect(family.rules.allSatisfy { $0.id.hasPrefix(family.id) && $0.id.count == 6 })
        }
        for rule in Rule.all {
            #expect(!rule.guards.isEmpty || rule.family == "SUP", "\(rule.id)")
            for sentence in [rule.detects, rule.why] {
                #expect(sentence.hasSuffix("."), "\(rule.id): \(sentence)")
            }
            #expect(
                !rule.title.hasSuffix(".") && !rule.fix.hasSuffix(".") && !rule.source.isEmpty, "\(rule.id)")
        }
    }

    @Test("is an article of the documentation")
    func reference() throws {
        try expectGolden(
            Rule.reference, "Rules.md",
            folder: Tool.root.appending(path: "Sources/SystemDesign/SystemDesign.docc"))
    }
}
