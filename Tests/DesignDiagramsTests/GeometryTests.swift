import GraphvizLayout
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams

@Suite("No picture has a fault that can be measured")
struct GeometryTests {
    @Test("not the overview of any example", arguments: Examples.names)
    func examples(name: String) throws {
        let picture = try Picture(.overview(of: try Examples.document(of: name)))
        #expect(PictureFaults(of: picture).all == [])
    }

    @Test(
        "not those of generated designs, small and large, sparse and dense, with short names and long",
        arguments: Effort.seeds(200))
    func generated(seed: Int) throws {
        let picture = try Picture(.whole(of: try RandomDesign(seed: seed).document()))
        #expect(PictureFaults(of: picture).all == [])
    }

    @Test("nor those with marks and ghosts", arguments: Effort.seeds(60))
    func marked(seed: Int) throws {
        let picture = try Picture(try RandomDesign(seed: seed).markedView())
        #expect(PictureFaults(of: picture).all == [])
    }

    @Test("and one that is laid out badly on purpose has them")
    func badLayout() throws {
        struct Crowded: Design {
            let app = Client("App")
            let server = ModelServer("Server")
            let cache = Cache("Cache")
            var serving: Serving { app -- "question" --> cache }
        }
        let view = View.overview(of: try Crowded.document()).marked(with: ["server": [View.Mark(.error, "")]])
        let cards = view.nodes.map { Card($0) }
        let crowded = BoxLayout(
            size: Size(width: 300, height: 60),
            boxes: cards.enumerated().map {
                Rect(
                    origin: Point(x: 40 * Double($0), y: 0),
                    size: $0 == 1 ? Size(width: 100, height: 20) : $1.size)
            },
            groups: view.groups.map { _ in nil }, routes: [])
        let faults = PictureFaults(of: try Picture(view, layout: crowded)).all
        #expect(faults.contains("app and server overlap"))
        #expect(faults.contains("server has not the size of its text"))
        #expect(faults.contains("the mark of server covers its text"))
        #expect(faults.contains("the mark of server isn't on its card"))
        #expect(faults.contains("cache stands outside of its group"))
    }
}
