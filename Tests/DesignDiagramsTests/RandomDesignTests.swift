import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Random designs")
struct RandomDesignTests {
    @Test("can be drawn in every format, and plain dot draws what we emit", arguments: 1...100)
    func draw(seed: Int) throws {
        let document = try document(seed)
        let picture = try Picture(.overview(of: document))
        let labelled = document.flows.count { $0.label != nil }
        #expect(picture.pills.count == labelled)
        for (index, pill) in picture.pills.enumerated() {
            #expect(!picture.pills[(index + 1)...].contains { $0.rect == pill.rect })
        }
        let parser = XMLParser(data: Data(picture.svg(theme: .standard).utf8))
        #expect(parser.parse())
        let drawn = try run("dot", ["-Tplain"], input: try DiagramFormat.dot.write(document))
        #expect(drawn.status == 0, "\(drawn.errors)")
    }

    /// A design with parallel flows, flows both ways and loops, the same for the same number.
    private func document(_ seed: Int) throws -> DesignDocument {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let kinds = ComponentKind.all
        let count = 4 + next(56)
        let components = (0..<count).map {
            "{\"id\": \"c\($0)\", \"kind\": \"\(kinds[next(kinds.count)].id)\"}"
        }
        let flows = (0..<count + next(count)).map { index in
            """
            {"from": "c\(next(count))", "to": "c\(next(count))", "step": "serving",
             "kind": "\(FlowKind.allCases[next(20)].rawValue)"\(next(3) == 0 ? "" : ", \"label\": \"flow \(index)\"")}
            """
        }
        let json = """
            {"schemaVersion": 1, "id": "Random", "title": "Random \(seed)", "statements": [],
             "components": [\(components.joined(separator: ",\n"))], "flows": [\(flows.joined(separator: ",\n"))]}
            """
        return try DesignDocument(json: json.utf8)
    }
}
