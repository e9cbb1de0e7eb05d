import GraphvizLayout
import SystemDesign

extension SVGBuilder {
    /// Everything that was drawn as a document.
    func document(_ title: String, _ description: String, size: Size) -> String {
        // Two pictures in one page must not share ids, and the same picture must always have the same.
        let id = "blueprint-\(text.fingerprint)"
        let (width, height) = (size.width.short, size.height.short)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="blueprint" viewBox="0 0 \(width) \(height)" \
            width="\(width)" height="\(height)" role="graphics-document document" \
            aria-labelledby="\(id)-title \(id)-desc" font-family="\(TextStyle.families)">
            <title id="\(id)-title">\(title.forXML)</title>
            <desc id="\(id)-desc">\(description.forXML)</desc>
            \(style())\(text)</svg>

            """
    }

    /// The title and the summary above a picture.
    mutating func heading(_ heading: Heading) {
        var y = Picture.margin
        for line in heading.title {
            text(line, .title, fill: .text, at: Point(x: Picture.margin, y: y + TextStyle.title.size))
            y += TextStyle.title.lineHeight
        }
        for line in heading.summary {
            text(line, .summary, fill: .muted, at: Point(x: Picture.margin, y: y + TextStyle.summary.size))
            y += TextStyle.summary.lineHeight
        }
    }

    /// What the signs mean.
    mutating func legend(_ legend: Legend, _ style: FrameStyle) {
        guard !legend.entries.isEmpty else { return }
        open("legend", [:])
        for entry in legend.entries {
            draw(entry.symbol, in: entry.place, style)
            text(
                entry.symbol.title, .legend, fill: .muted,
                at: Point(x: entry.place.right + 8, y: entry.place.center.y + TextStyle.legend.size * 0.36))
        }
        close()
    }

    private mutating func draw(_ symbol: Legend.Symbol, in place: Rect, _ style: FrameStyle) {
        switch symbol {
        case .flow(let family):
            let (start, tip) = (
                Point(x: place.left, y: place.center.y), Point(x: place.right, y: place.center.y)
            )
            let end = tip.moved(towards: start, by: CurveRouter.headLength - 1)
            flow(FlowPath(points: [start, start, end, end], tip: tip), family: family)
        case .mark(let badge): self.badge(badge, in: place)
        case .ghost:
            rect(
                place, radius: 5, fill: .canvas, stroke: .muted, width: style.width, dashes: FrameStyle.ghost)
        case .bar(let look): bar(look, in: place, plane: .actors, style)
        }
    }
}
