import GraphvizLayout
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DiagramFormat {
    /// Where everything in the picture stands, for tools that draw it themselves.
    static let layout = DiagramFormat(
        name: "layout", fileExtension: "layout.json", meaning: "places and lines as JSON, for other tools"
    ) {
        try Picture($0.view).layoutJSON()
    }
}

extension Picture {
    /// The picture's layout as JSON: sorted keys, two spaces, a newline at the end.
    func layoutJSON() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(PictureLayout(self))) + [UInt8(ascii: "\n")]
    }
}

/// A picture as other tools read it. Lengths are pixels at scale 1, from the upper left corner, in hundredths.
private struct PictureLayout: Encodable {
    struct Place: Encodable {
        let x, y, width, height: Double
    }

    struct Group: Encodable {
        let id, title, plane: String
        let frame: Place?
    }

    struct Component: Encodable {
        let id, kind, title, plane: String
        let detail, group, url: String?
        /// What is marked: how much the gravest weighs, and what each says.
        let severity: String?
        let findings: [String]?
        /// Whether a request spends the most of its time there; else nothing is said.
        let longest: Bool?
        /// Whether it is drawn where it would stand; else nothing is said.
        let missing: Bool?
        let box: Place
    }

    struct Flow: Encodable {
        let from, to, kind, family: String
        let number: Int?
        /// The start, and then two control points and an end for each cubic curve, to the base of the arrow head.
        let points: [[Double]]
        let tip: [Double]
        let label: Label?
    }

    struct Label: Encodable {
        /// What it says, which may be cut, and all that it could say.
        let text, whole: String
        let box: Place
    }

    /// What readers look at first: it grows where a key changes its meaning or goes.
    let layoutVersion = 1
    let id, view, title: String
    let summary: String?
    let width, height: Double
    let groups: [Group]
    let components: [Component]
    let flows: [Flow]

    init(_ picture: Picture) {
        let view = picture.view
        (id, self.view, title, summary) = (view.id, view.name, view.title, view.summary)
        (width, height) = (picture.size.width.inHundredths, picture.size.height.inHundredths)
        groups = zip(view.groups, picture.frames).map { group, frame in
            Group(
                id: group.id, title: group.title, plane: group.plane.rawValue, frame: frame.map { Place($0) })
        }
        components = zip(view.nodes, picture.boxes).map { node, box in
            Component(
                id: node.id, kind: node.kind.id, title: node.title, plane: node.plane.rawValue,
                detail: node.detail.isEmpty ? nil : node.detail, group: node.group, url: node.url,
                severity: node.severity?.rawValue,
                findings: node.findings.isEmpty ? nil : node.findings.map(\.text),
                longest: node.marks.contains { $0.weight == .longest } ? true : nil,
                missing: node.isGhost ? true : nil, box: Place(box))
        }
        let pills = Dictionary(picture.pills.map { ($0.flow, $0) }) { first, _ in first }
        flows = zip(view.edges, picture.paths).enumerated().map { index, flow in
            let (edge, path) = flow
            return Flow(
                from: view.nodes[edge.from].id, to: view.nodes[edge.to].id, kind: edge.kind.rawValue,
                family: edge.kind.family.rawValue, number: edge.number,
                points: path.points.map(\.coordinates), tip: path.tip.coordinates,
                label: pills[index].map { Label(text: $0.text, whole: $0.whole, box: Place($0.rect)) })
        }
    }
}

extension PictureLayout.Place {
    init(_ rect: Rect) {
        self.init(
            x: rect.left.inHundredths, y: rect.top.inHundredths, width: rect.size.width.inHundredths,
            height: rect.size.height.inHundredths)
    }
}

extension Point {
    fileprivate var coordinates: [Double] { [x.inHundredths, y.inHundredths] }
}

extension Double {
    fileprivate var inHundredths: Double { (self * 100).rounded() / 100 }
}
