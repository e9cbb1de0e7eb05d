import DesignLoader
import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import LanguageReference

@Suite("The reference of the language")
struct LanguageReferenceTests {
    private let reference: LanguageReference

    init() throws {
        reference = try LanguageReference(
            of: try Installation.find(tool: Tool.products.appending(path: "blueprint").path))
    }

    @Test("has every kind of component, with what its initialiser takes")
    func components() {
        #expect(reference.components.flatMap(\.kinds) == ComponentKind.all)
        for entry in reference.components {
            #expect(entry.summary.hasSuffix("."), "\(entry.name)")
            #expect(entry.declaration.example?.contains("\(entry.name)(") == true, "\(entry.name)")
            for kind in entry.kinds where kind != .custom {
                let taken = entry.declaration.parameters.map(\.name).filter {
                    !["title", "technology", "notes"].contains($0)
                }
                #expect(taken.suffix(kind.attributes.count) == kind.attributes.map(\.name)[...], "\(kind.id)")
            }
        }
    }

    @Test("has every statement, with the meaning of all that it takes")
    func statements() {
        let built = Set(statementTypes.map { "\($0)" }).subtracting(["RequestPath"])
        #expect(Set(reference.statements.map(\.name)) == built.union(["Path", "Hop", "Headroom"]))
        for entry in reference.statements where entry.name != "Path" {
            #expect(entry.summary.hasSuffix("."), "\(entry.name)")
            #expect(!entry.declaration.parameters.isEmpty, "\(entry.name)")
            for parameter in entry.declaration.parameters {
                #expect(
                    entry.declaration.properties[parameter.name]?.isEmpty == false,
                    "\(entry.name).\(parameter.name)")
            }
        }
    }

    @Test("has every kind of flow, with what it takes")
    func flows() {
        #expect(reference.flows.map(\.kind) == FlowKind.allCases)
        #expect(reference.flows.allSatisfy { $0.meaning.hasSuffix(".") && $0.parameters.first?.label == nil })
        let taken = Set(reference.flows.flatMap { $0.parameters.map(\.name) }).subtracting(["label"])
        #expect(taken == Set(AnyAttribute.ofFlows.map(\.name)))
    }

    @Test("describes a component, a flow and a statement", arguments: ["Ranker", "materialize", "Threshold"])
    func descriptions(name: String) throws {
        let entry = try #require(reference.entries(named: name).first)
        try expectGolden(reference.description(of: entry), "\(name).txt")
    }

    @Test("finds things by every name that they go by, and both where two share one")
    func names() {
        #expect(reference.entries(named: "onlineFeatureStore").map { $0.names[0] } == ["FeatureStore"])
        #expect(reference.entries(named: "Monitor(.drift)").map { $0.names[0] } == ["Monitor"])
        #expect(reference.entries(named: "Label").map { $0.names[0] } == ["Label"])
        #expect(reference.entries(named: "LABEL").map { $0.names[0] } == ["label", "Label"])
        #expect(reference.entries(named: "nothing").isEmpty)
    }

    @Test("is the catalogue of components in the documentation")
    func catalogue() throws {
        try expectGolden(reference.catalogue, "Components.md", folder: Documentation.catalogue)
    }

    @Test("and the articles of the steps name the same statements")
    func articles() throws {
        for (step, article) in Documentation.articles {
            let text = try String(
                contentsOf: Documentation.catalogue.appending(path: "\(article).md"), encoding: .utf8)
            let named = Set(
                text.matches(of: /\n- ``(\w+)``/).map { String($0.output.1) }.filter {
                    !$0.hasSuffix("Name") && $0 != "GateReference"
                }
            )
            #expect(named == Set(reference.statements.filter { $0.home == step }.map(\.name)), "\(article)")
        }
    }
}
