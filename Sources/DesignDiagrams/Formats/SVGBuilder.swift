import GraphvizLayout
import SystemDesign

/// Writes the elements of an SVG and remembers which colours they use.
struct SVGBuilder {
    private(set) var text = ""
    private var fills: Set<ColourRole> = []
    private var strokes: Set<ColourRole> = []
    private let theme: Theme
    private var palette: Theme.Palette { theme.light }

    init(theme: Theme) { self.theme = theme }

    // MARK: - Structure

    mutating func open(_ name: String, _ data: KeyValuePairs<String, String?>) {
        let attributes = data.compactMap { key, value in value.map { " \(key)=\"\($0.forXML)\"" } }.joined()
        text += "<g class=\"\(name)\"\(attributes)>\n"
    }

    mutating func close() { text += "</g>\n" }

    /// Draws inside of a link, if there is an address.
    mutating func link(to address: String?, _ draw: (inout SVGBuilder) -> Void) {
        if let address { text += "<a href=\"\(address.forXML)\">\n" }
        draw(&self)
        if address != nil { text += "</a>\n" }
    }

    /// Draws quietly, if something only shows where the rest belongs. Not for text: it must stay readable.
    mutating func fade(_ isFaded: Bool, _ draw: (inout SVGBuilder) -> Void) {
        if isFaded { text += "<g opacity=\"\(Theme.faded.short)\">\n" }
        draw(&self)
        if isFaded { text += "</g>\n" }
    }

    /// What is shown to those who point at the element that is open, and said by screen readers.
    mutating func title(_ title: String) { text += "<title>\(title.forXML)</title>\n" }

    // MARK: - Shapes

    mutating func rect(
        _ rect: Rect, radius: Double = 0, fill: ColourRole?, stroke: ColourRole? = nil, width: Double = 0,
        opacity: Double = 1, dashes: [Double] = []
    ) {
        let corner = radius > 0 ? " rx=\"\(radius.short)\"" : ""
        let line = stroke.map { role in
            let opaque = opacity < 1 ? " stroke-opacity=\"\(opacity.short)\"" : ""
            return " stroke=\"\(palette[role])\" stroke-width=\"\(width.short)\"\(opaque)\(dash(dashes))"
        }
        text += """
            <rect \(classes(fill: fill, stroke: stroke)) x="\(rect.left.short)" y="\(rect.top.short)" \
            width="\(rect.size.width.short)" height="\(rect.size.height.short)"\(corner) \
            fill="\(fill.map { palette[$0] } ?? "none")"\(line ?? "")/>

            """
    }

    /// A component's icon on its tile. The tile is filled where somebody waits for answers, and pale elsewhere: so
    /// the two halves of a system are told apart at a glance, and without colour.
    mutating func tile(_ icon: Icon, in place: Rect, plane: Plane, isFilled: Bool) {
        let line: ColourRole = isFilled ? .card : .ink(plane)
        let pale = isFilled ? "" : " fill-opacity=\"\(Theme.paleTile.short)\""
        text += """
            <rect \(classes(fill: .ink(plane), stroke: nil)) x="\(place.left.short)" y="\(place.top.short)" \
            width="\(place.size.width.short)" height="\(place.size.height.short)" rx="8" \
            fill="\(palette[.ink(plane)])"\(pale)/>

            """
        let scale = 20 / Icon.grid
        let corner = Point(x: place.center.x - 10, y: place.center.y - 10)
        text += """
            <path \(classes(fill: nil, stroke: line)) transform="translate(\(corner.short)) scale(\(scale.short))" \
            d="\(icon.lines)" fill="none" stroke="\(palette[line])" stroke-width="\(Icon.lineWidth.short)" \
            stroke-linecap="round" stroke-linejoin="round"/>

            """
    }

    /// A line with its arrow head, over a halo that sets it off from what it crosses. At its ends there is none:
    /// it would wipe out the heads of others that arrive there. A faded line has none at all.
    mutating func flow(_ path: FlowPath, family: FlowFamily, isFaded: Bool = false) {
        let role = ColourRole.flow(family)
        let style = theme.line(of: family)
        let line = path.svgData
        let bare = 20.0
        let length = path.samples(every: 8).last?.distance ?? 0
        let halo =
            length <= 2 * bare || isFaded
            ? ""
            : """
            <path \(classes(fill: nil, stroke: .canvas)) d="\(line)" fill="none" stroke="\(palette[.canvas])" \
            stroke-width="\((style.width + 3.2).short)" stroke-opacity="0.6" \
            stroke-dasharray="0 \(bare.short) \((length - 2 * bare).short) \(length.short)"/>

            """
        let dash = dash(style.dashes)
        fade(isFaded) { svg in
            svg.text += """
                \(halo)<path \(svg.classes(fill: nil, stroke: role)) d="\(line)" fill="none" \
                stroke="\(svg.palette[role])" stroke-width="\(style.width.short)"\(dash)/>
                <path \(svg.classes(fill: role, stroke: nil)) d="\(path.headData)" \
                fill="\(svg.palette[role])"/>

                """
        }
    }

    private func dash(_ lengths: [Double]) -> String {
        let lengths = lengths.map(\.short).joined(separator: " ")
        return lengths.isEmpty ? "" : " stroke-dasharray=\"\(lengths)\" stroke-linecap=\"round\""
    }

    /// A letter on a shape that says by itself how much it weighs: a stop sign, a double arrow, a disc, a bar.
    mutating func badge(_ badge: Badge, in place: Rect) {
        let role = ColourRole.mark(badge.weight)
        switch badge.weight {
        case .error: polygon(place.corners(cutBy: 5, 5), fill: role)
        case .warning: polygon(place.corners(cutBy: 6, 9), fill: role)
        case .note: rect(place, radius: Badge.height / 2, fill: role)
        case .longest: rect(place, radius: 2, fill: role)
        }
        text(
            badge.text, .number, fill: .card,
            at: Point(x: place.center.x, y: place.center.y + TextStyle.number.size * 0.36), isCentred: true)
    }

    /// A filled shape between corners.
    mutating func polygon(_ corners: [Point], fill: ColourRole) {
        text += """
            <path \(classes(fill: fill, stroke: nil)) d="M\(corners.map(\.short).joined(separator: "L"))Z" \
            fill="\(palette[fill])"/>

            """
    }

    /// Straight lines, each from a point to another.
    mutating func lines(
        _ lines: [(Point, Point)], stroke: ColourRole, width: Double, opacity: Double = 1
    ) {
        guard !lines.isEmpty else { return }
        let data = lines.map { "M\($0.short)L\($1.short)" }.joined()
        let opaque = opacity < 1 ? " stroke-opacity=\"\(opacity.short)\"" : ""
        text += """
            <path \(classes(fill: nil, stroke: stroke)) d="\(data)" fill="none" stroke="\(palette[stroke])" \
            stroke-width="\(width.short)"\(opaque)/>

            """
    }

    /// A number on a filled disc.
    mutating func disc(_ number: Int, at center: Point, fill: ColourRole) {
        let size = Size(width: Pill.height, height: Pill.height)
        rect(Rect(center: center, size: size), radius: Pill.height / 2, fill: fill)
        text(
            "\(number)", .number, fill: .canvas,
            at: Point(x: center.x, y: center.y + TextStyle.number.size * 0.36), isCentred: true)
    }

    // MARK: - Text

    /// A line of text. Its length is given too, so that it fits even where none of the fonts is there.
    mutating func text(
        _ line: String, _ style: TextStyle, fill: ColourRole, at point: Point, isCentred: Bool = false,
        halo: ColourRole? = nil
    ) {
        let anchor = isCentred ? " text-anchor=\"middle\"" : ""
        let weight = style.isBold ? " font-weight=\"700\"" : ""
        let place =
            "x=\"\(point.x.short)\" y=\"\(point.y.short)\" font-size=\"\(style.size.short)\"\(weight)\(anchor)"
        let length = "textLength=\"\(style.width(of: line).short)\" lengthAdjust=\"spacingAndGlyphs\""
        // A text of its own below: `paint-order` would do, were there no programs that don't know it.
        if let halo {
            text += """
                <text \(classes(fill: nil, stroke: halo)) aria-hidden="true" \(place) fill="none" \
                stroke="\(palette[halo])" stroke-width="4" stroke-linejoin="round" \(length)>\(line.forXML)</text>

                """
        }
        text += """
            <text \(classes(fill: fill, stroke: nil)) \(place) fill="\(palette[fill])" \
            \(length)>\(line.forXML)</text>

            """
    }

    // MARK: - Colours

    private mutating func classes(fill: ColourRole?, stroke: ColourRole?) -> String {
        var names: [String] = []
        if let fill {
            fills.insert(fill)
            names.append("fill-\(fill.name)")
        }
        if let stroke {
            strokes.insert(stroke)
            names.append("stroke-\(stroke.name)")
        }
        return "class=\"\(names.joined(separator: " "))\""
    }

    /// The style sheet of what was drawn: the colours of both palettes, and a rule for each use of one. With a single
    /// palette there is none: the attributes say it all, and there are programs for paper that would trip over it.
    func style() -> String {
        guard theme.dark != theme.light else { return "" }
        let roles = fills.union(strokes).sorted { $0.name < $1.name }
        func properties(_ palette: Theme.Palette) -> String {
            roles.map { "--\($0.name):\(palette[$0])" }.joined(separator: ";")
        }
        let rules =
            fills.sorted { $0.name < $1.name }.map { ".blueprint .fill-\($0.name){fill:var(--\($0.name))}" }
            + strokes.sorted { $0.name < $1.name }.map {
                ".blueprint .stroke-\($0.name){stroke:var(--\($0.name))}"
            }
        return """
            <style>
            .blueprint{\(properties(theme.light))}
            @media (prefers-color-scheme:dark){.blueprint{\(properties(theme.dark))}}
            \(rules.joined(separator: "\n"))
            </style>

            """
    }
}

extension Plane {
    /// Whether somebody waits for its answers.
    var isOnline: Bool { self == .serving || self == .actors }
}

extension FlowPath {
    /// The line as SVG path data.
    fileprivate var svgData: String {
        guard let start = points.first else { return "" }
        var data = "M\(start.short)"
        for index in stride(from: 1, to: points.count - 2, by: 3) {
            data += "C\(points[index].short) \(points[index + 1].short) \(points[index + 2].short)"
        }
        return data
    }

    /// The arrow head as SVG path data: barbed, from its base to its tip.
    fileprivate var headData: String {
        guard let base = points.last else { return "" }
        let length = base.distance(to: tip)
        guard length > 0 else { return "" }
        let along = Point(x: (tip.x - base.x) / length, y: (tip.y - base.y) / length)
        let half = 4.2
        // The barbs reach back behind the base.
        let back = tip.moved(towards: base, by: length + 1.5)
        let left = Point(x: back.x - along.y * half, y: back.y + along.x * half)
        let right = Point(x: back.x + along.y * half, y: back.y - along.x * half)
        return "M\(tip.short)L\(left.short)L\(base.short)L\(right.short)Z"
    }
}

extension Rect {
    /// The corners of what is left where as much is cut off at each corner.
    fileprivate func corners(cutBy x: Double, _ y: Double) -> [Point] {
        [
            Point(x: left + x, y: top), Point(x: right - x, y: top), Point(x: right, y: top + y),
            Point(x: right, y: bottom - y), Point(x: right - x, y: bottom), Point(x: left + x, y: bottom),
            Point(x: left, y: bottom - y), Point(x: left, y: top + y),
        ]
    }
}

extension Point {
    fileprivate var short: String { "\(x.short) \(y.short)" }
}

extension Double {
    /// The number with two decimals at most: no eye sees more.
    var short: String {
        let hundredths = (self * 100).rounded()
        guard hundredths.magnitude < 1e15 else { return "0" }
        let whole = Int(hundredths)
        let (units, rest) = (whole.magnitude / 100, whole.magnitude % 100)
        let sign = whole < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(units)" }
        let fraction = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
        return "\(sign)\(units).\(fraction)"
    }
}

extension String {
    /// A short name for a text that is always the same for the same text (FNV-1a, 64 bits).
    var fingerprint: String {
        let hash = utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
