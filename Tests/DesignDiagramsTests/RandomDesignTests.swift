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
    @Test("can be drawn in every format, and plain dot draws what we emit", arguments: Effort.seeds(100))
    func draw(seed: Int) throws {
        let document = try RandomDesign(seed: seed).document()
        let view = View.whole(of: document)
        let picture = try Picture(view)
        let labelled = document.flows.count { $0.label != nil }
        // In a tangle, a label or two find no room, and stay with their lines.
        #expect(labelled - picture.pills.count <= max(1, labelled / 10))
        for (index, pill) in picture.pills.enumerated() {
            #expect(!picture.pills[(index + 1)...].contains { $0.rect == pill.rect })
        }
        let parser = XMLParser(data: Data(picture.svg(theme: .standard).utf8))
        #expect(parser.parse())
        let drawn = try run("dot", ["-Tplain"], input: Array(try view.dot(theme: .standard).text().utf8))
        #expect(drawn.status == 0, "\(drawn.errors)")
    }
}
