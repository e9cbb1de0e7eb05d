import Foundation
import SystemDesign
import Testing

@testable import DesignDiagrams

extension Theme: CustomTestStringConvertible {
    public var testDescription: String { name }
}

@Suite("A theme")
struct ThemeTests {
    /// A theme in one of its schemes, and what it promises.
    struct Scheme: CustomTestStringConvertible {
        let theme: Theme
        let isDark: Bool

        var palette: Theme.Palette { isDark ? theme.dark : theme.light }
        /// The least contrast of text.
        var text: Double { theme == .contrast ? 7 : 4.5 }
        /// The least contrast of lines.
        var line: Double { theme == .contrast ? 4.5 : 3 }
        var testDescription: String { "\(theme.name), \(isDark ? "dark" : "light")" }

        static let all = Theme.all.flatMap { theme in
            [Scheme(theme: theme, isDark: false), Scheme(theme: theme, isDark: true)]
        }
    }

    private static let grounds = [ColourRole.canvas] + Plane.allCases.map { .tint($0) }

    @Test("has text that can be read on whatever it stands on", arguments: Scheme.all)
    func text(scheme: Scheme) {
        let palette = scheme.palette
        let pairs: [(ColourRole, ColourRole)] =
            [(.text, .card), (.muted, .card), (.text, .canvas), (.muted, .canvas)]
            + Plane.allCases.flatMap { [(.ink($0), .tint($0)), (.muted, .tint($0))] }
            + FlowFamily.allCases.map { (.canvas, .flow($0)) }
            + View.Mark.Weight.allCases.map { (.card, .mark($0)) }
        for (text, ground) in pairs {
            let measured = Self.contrast(palette[text], palette[ground])
            #expect(measured >= scheme.text, "\(text.name) on \(ground.name)")
        }
    }

    @Test("has text on faded cards that can be read, whatever shines through", arguments: Scheme.all)
    func faded(scheme: Scheme) {
        let palette = scheme.palette
        for ground in Self.grounds {
            let card = Self.blend(palette[.card], over: palette[ground], Theme.faded)
            #expect(Self.contrast(palette[.muted], card) >= scheme.text, "\(ground.name)")
        }
    }

    @Test("has flows that can be seen on whatever they cross", arguments: Scheme.all)
    func lines(scheme: Scheme) {
        let palette = scheme.palette
        for family in FlowFamily.allCases {
            for ground in Self.grounds {
                let measured = Self.contrast(palette[.flow(family)], palette[ground])
                #expect(measured >= scheme.line, "\(family) on \(ground.name)")
            }
        }
    }

    @Test("has marks that can be seen, on cards and around them", arguments: Scheme.all)
    func marks(scheme: Scheme) {
        let palette = scheme.palette
        for weight in View.Mark.Weight.allCases {
            for ground in Self.grounds + [.card] {
                let measured = Self.contrast(palette[.mark(weight)], palette[ground])
                #expect(measured >= scheme.line, "\(weight) on \(ground.name)")
            }
        }
        #expect(scheme.theme.frames.markedWidth > scheme.theme.frames.width)
    }

    @Test(
        "has frames that can be seen, inside and outside, around cards, groups and labels",
        arguments: Scheme.all)
    func frames(scheme: Scheme) {
        let palette = scheme.palette
        let opacity = scheme.theme.frames.opacity
        for plane in Plane.allCases {
            for ground in [ColourRole.card, .tint(plane)] {
                #expect(Self.contrast(palette[.ink(plane)], palette[ground]) >= scheme.line, "\(plane)")
            }
            for ground in [ColourRole.canvas, .tint(plane)] {
                let line = Self.blend(palette[.ink(plane)], over: palette[ground], opacity)
                #expect(Self.contrast(line, palette[ground]) >= scheme.line, "\(plane) on \(ground.name)")
            }
        }
        for family in FlowFamily.allCases {
            let line = Self.blend(palette[.flow(family)], over: palette[.canvas], opacity)
            #expect(Self.contrast(line, palette[.canvas]) >= scheme.line, "\(family)")
        }
    }

    @Test("has bars that can be seen, alone and beside others, and text beside them", arguments: Scheme.all)
    func bars(scheme: Scheme) {
        let palette = scheme.palette
        for ground in [ColourRole.canvas, .tint(.actors)] {
            #expect(Self.contrast(palette[.text], palette[ground]) >= scheme.text)
            for plane in Plane.allCases {
                let measured = Self.contrast(palette[.ink(plane)], palette[ground])
                #expect(measured >= scheme.line, "\(plane) on \(ground.name)")
            }
        }
    }

    @Test("has icons that can be seen on their tiles", arguments: Scheme.all)
    func icons(scheme: Scheme) {
        let palette = scheme.palette
        for plane in Plane.allCases {
            let ink = palette[.ink(plane)]
            let measured =
                plane.isOnline
                ? Self.contrast(palette[.card], ink)
                : Self.contrast(ink, Self.blend(ink, over: palette[.card], Theme.paleTile))
            #expect(measured >= scheme.line, "\(plane)")
            // Those of ghosts are pale wherever they stand.
            for ground in [ColourRole.canvas, .tint(plane)] {
                let tile = Self.blend(ink, over: palette[ground], Theme.paleTile)
                #expect(Self.contrast(ink, tile) >= scheme.line, "\(plane) on \(ground.name)")
            }
        }
    }

    @Test("draws every family of flows in a line of its own, colour aside", arguments: Theme.all)
    func dashes(theme: Theme) {
        let lines = FlowFamily.allCases.map { theme.line(of: $0).dashes }
        #expect(Set(lines).count == lines.count)
        #expect(FlowFamily.allCases.allSatisfy { theme.lines[$0] != nil })
    }

    @Test("for print has no colours, and the same greys in dark surroundings")
    func print() throws {
        let roles = Self.grounds + Plane.allCases.map { .ink($0) } + FlowFamily.allCases.map { .flow($0) }
        let marks = View.Mark.Weight.allCases.map { ColourRole.mark($0) }
        for role in roles + marks + [.card, .text, .muted] {
            let colour = Theme.print.light[role].dropFirst()
            #expect(colour.prefix(2) == colour.dropFirst(2).prefix(2) && colour.prefix(2) == colour.suffix(2))
        }
        #expect(Theme.print.light == Theme.print.dark)
        struct Lonely: Design { let app = Client() }
        let picture = try Picture(.overview(of: try Lonely.document()))
        #expect(picture.svg(theme: .standard).contains("@media (prefers-color-scheme:dark)"))
        #expect(!picture.svg(theme: .print).contains("@media"))
    }

    @Test("for high contrast has thicker lines than the usual one")
    func contrastLines() {
        for family in FlowFamily.allCases {
            #expect(Theme.contrast.line(of: family).width > Theme.standard.line(of: family).width)
        }
        #expect(Theme.contrast.frames.width > Theme.standard.frames.width)
    }

    @Test("can be asked for by its name, which no other has")
    func names() {
        #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
        #expect(Theme.all.map(\.name) == Theme.all.map { $0.name.lowercased() })
    }

    /// The contrast of two colours, by WCAG 2.
    static func contrast(_ left: String, _ right: String) -> Double {
        let (light, dark) = (max(luminance(left), luminance(right)), min(luminance(left), luminance(right)))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let linear = channels(colour).map { channel in
            let share = channel / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The colour that is seen where a part of one lies over another.
    private static func blend(_ top: String, over ground: String, _ opacity: Double) -> String {
        let mixed = zip(channels(top), channels(ground)).map { top, ground in
            String(format: "%02x", Int((top * opacity + ground * (1 - opacity)).rounded()))
        }
        return "#" + mixed.joined()
    }

    private static func channels(_ colour: String) -> [Double] {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        return [value >> 16, value >> 8 & 0xFF, value & 0xFF].map(Double.init)
    }
}
