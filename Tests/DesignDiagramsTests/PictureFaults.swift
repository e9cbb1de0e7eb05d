import GraphvizLayout

@testable import DesignDiagrams

/// What is wrong with a picture, measured: whatever a reader would stumble over.
struct PictureFaults {
    /// Each fault in a sentence.
    let all: [String]

    init(of picture: Picture) {
        let titles = zip(picture.view.groups, picture.frames).compactMap { group, frame in
            frame.map { Picture.titlePlace(of: group, in: $0) }
        }
        let names = picture.view.nodes.map(\.id)
        var faults: [String] = []
        func pairs<Value>(_ values: [Value], _ body: (Value, Value) -> Void) {
            for (index, value) in values.enumerated() {
                for other in values[(index + 1)...] { body(value, other) }
            }
        }

        pairs(Array(zip(names, picture.boxes))) { one, other in
            if one.1.overlaps(other.1) { faults.append("\(one.0) and \(other.0) overlap") }
        }
        pairs(picture.pills) { one, other in
            if one.rect.overlaps(other.rect) {
                faults.append("the labels '\(one.text)' and '\(other.text)' overlap")
            }
        }
        for pill in picture.pills {
            for (name, box) in zip(names, picture.boxes) where pill.rect.overlaps(box) {
                faults.append("the label '\(pill.text)' covers \(name)")
            }
            for title in titles where pill.rect.overlaps(title) {
                faults.append("the label '\(pill.text)' covers a title")
            }
        }
        for (edge, path) in zip(picture.view.edges, picture.paths) {
            let samples = path.samples(every: 4).map(\.point)
            for (index, box) in picture.boxes.enumerated() where index != edge.from && index != edge.to {
                let inner = box.inset(by: 1)
                if samples.contains(where: inner.contains) {
                    faults.append(
                        "the flow from \(names[edge.from]) to \(names[edge.to]) crosses \(names[index])")
                }
            }
        }
        for (name, (card, box)) in zip(names, zip(picture.cards, picture.boxes)) where card.size != box.size {
            faults.append("\(name) has not the size of its text")
        }
        for (node, (card, box)) in zip(picture.view.nodes, zip(picture.cards, picture.boxes)) {
            guard let place = node.badge?.place(in: box) else { continue }
            if place.overlaps(card.textPlace(in: box)) {
                faults.append("the mark of \(node.id) covers its text")
            }
            if !box.contains(place) { faults.append("the mark of \(node.id) isn't on its card") }
        }
        for (group, frame) in zip(picture.view.groups, picture.frames) {
            for (node, box) in zip(picture.view.nodes, picture.boxes) where node.group == group.id {
                if frame?.contains(box) != true { faults.append("\(node.id) stands outside of its group") }
            }
        }
        let canvas = Rect(origin: Point(x: 0, y: 0), size: picture.size)
        let places = picture.boxes + picture.pills.map(\.rect) + picture.frames.compactMap(\.self)
        if !places.allSatisfy(canvas.contains)
            || !picture.paths.allSatisfy({ $0.points.allSatisfy(canvas.contains) })
        {
            faults.append("something lies outside of the canvas")
        }
        all = faults
    }
}
