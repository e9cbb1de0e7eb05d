import Foundation
import Testing

@testable import SystemDesign

/// The lists that things are registered in, held against the folders that they are in.
@Suite("The lists")
struct ListTests {
    @Test("of statements names every type in the steps' folders, once")
    func statements() throws {
        let listed = statementTypes.map { "\($0)" }
        #expect(Set(listed).count == listed.count)
        let declared = try declarations(in: "Steps", matching: /public struct (\w+): Statement[ ,]/)
        // Hops and headrooms stand inside of a path.
        #expect(Set(listed) == Set(declared).subtracting(["Hop", "Headroom"]))
    }

    @Test("of kinds names every kind in the components' folder, once")
    func kinds() throws {
        let listed = ComponentKind.all.map(\.id)
        #expect(Set(listed).count == listed.count)
        #expect(
            Set(listed)
                == Set(try declarations(in: "Components", matching: /static let (\w+): Self = Self\(/)))
        #expect(ComponentKind.all.allSatisfy { $0.meaning.hasSuffix(".") })
    }

    @Test("of kinds tells of each what it is called in Swift, its attributes and its neighbours")
    func kindsAsData() {
        for kind in ComponentKind.all {
            #expect(kind.prototype().declaration.details.kind == kind)
            let type = "\(type(of: kind.prototype()))"
            #expect(kind.spelling.hasPrefix(type + "("))
            let known = kind.attributes.count
            #expect(known == kind.prototype().declaration.attributeNames.count, "\(kind.id)")
            #expect(kind == .custom || !(kind.upstream + kind.downstream).isEmpty || kind == .auditLog)
        }
    }

    @Test("of attributes names every attribute, once")
    func attributes() throws {
        let listed = AnyAttribute.all.map(\.name)
        #expect(listed == listed.sorted())
        #expect(
            Set(listed)
                == Set(try declarations(in: "", matching: /public static var (\w+): Self \{\s+Self\("/))
        )
    }

    @Test("of statements, kinds and attributes have names that JSON keys can share a document with")
    func names() {
        #expect(MLTask.name == "mlTask")
        #expect(Goal.name == "goal")
        #expect(Set(statementTypes.map { $0.name }).count == statementTypes.count)
    }

    @Test("of source files mention Foundation only where documents are written")
    func foundation() throws {
        for (path, text) in try sources(in: "") where text.contains("import Foundation") {
            #expect(path.contains("/Document/"), "\(path)")
            #expect(
                text.contains("internal import Foundation") && !text.contains("\nimport Foundation"),
                "\(path)")
        }
    }

    private func declarations(in folder: String, matching pattern: Regex<(Substring, Substring)>) throws
        -> [String]
    {
        try sources(in: folder).flatMap { _, text in text.matches(of: pattern).map { String($0.output.1) } }
    }

    private func sources(in folder: String) throws -> [(path: String, text: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/SystemDesign/\(folder)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
            $0.hasSuffix(".swift")
        }
        return try names.sorted().map { name in
            let path = "\(root.path)/\(name)"
            return (path, try String(contentsOfFile: path, encoding: .utf8))
        }
    }
}
