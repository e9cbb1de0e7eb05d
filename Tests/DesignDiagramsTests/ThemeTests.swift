import Foundation
import SystemDesign
import Testing

@testable import DesignDiagrams

@Suite("A theme")
struct ThemeTests {
    private static let palettes = [Theme.standard.light, Theme.standard.dark]

    @Test("has text that can be read: 4.5 to 1 on whatever it stands on", arguments: palettes.indices)
    func text(index: Int) {
        let palette = Self.palettes[index]
        let pairs: [(ColourRole, ColourRole)] =
            [(.text, .card), (.muted, .card), (.text, .canvas), (.muted, .canvas)]
            + Plane.allCases.map { (.ink($0), .tint($0)) }
        for (text, ground) in pairs {
            #expect(contrast(palette[text], palette[ground]) >= 4.5, "\(text.name) on \(ground.name)")
        }
    }

    @Test("has lines and frames that can be seen: 3 to 1 on whatever they cross", arguments: palettes.indices)
    func lines(index: Int) {
        let palette = Self.palettes[index]
        for family in FlowFamily.allCases {
            for ground in [ColourRole.canvas] + Plane.allCases.map({ .tint($0) }) {
                #expect(contrast(palette[.flow(family)], palette[ground]) >= 3, "\(family) on \(ground.name)")
            }
        }
        for plane in Plane.allCases {
            #expect(contrast(palette[.ink(plane)], palette[.card]) >= 3, "\(plane)")
        }
    }

    @Test("draws every family of flows in a line of its own, colour aside")
    func dashes() {
        let lines = FlowFamily.allCases.map { LineStyle.of($0).dashes }
        #expect(Set(lines).count == lines.count)
    }

    /// The contrast of two colours, by WCAG 2.
    private func contrast(_ left: String, _ right: String) -> Double {
        let (light, dark) = (max(luminance(left), luminance(right)), min(luminance(left), luminance(right)))
        return (light + 0.05) / (dark + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let channels = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
