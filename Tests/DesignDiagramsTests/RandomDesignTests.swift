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
        let document = try RandomDesign(seed: seed).document()
        let picture = try Picture(.overview(of: document))
        let labelled = document.flows.count { $0.label != nil }
        // In a tangle, a label or two find no room, and stay with their lines.
        #expect(labelled - picture.pills.count <= max(1, labelled / 10))
        for (index, pill) in picture.pills.enumerated() {
            #expect(!picture.pills[(index + 1)...].contains { $0.rect == pill.rect })
        }
        let parser = XMLParser(data: Data(picture.svg(theme: .standard).utf8))
        #expect(parser.parse())
        let drawn = try run("dot", ["-Tplain"], input: try DiagramFormat.dot.write(document))
        #expect(drawn.status == 0, "\(drawn.errors)")
    }
}
