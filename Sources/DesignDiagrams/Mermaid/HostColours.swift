import SystemDesign

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Theme {
    /// The colour of a family's flows where nobody knows what they will stand on: the theme's light one, lightened
    /// until dark hosts show it too.
    ///
    /// Mermaid has one set of colours for all readers. Cards and groups bring their own ground along; flows don't.
    func hostFlow(_ family: FlowFamily) -> String {
        let ink = RGB(light[.flow(family)])
        let lightened = (0...20).lazy.map { ink.lightened(by: Double($0) / 20) }
        return (lightened.first { $0.luminance >= RGB.leastLuminance } ?? ink).hexadecimal
    }
}

/// A colour that can be lightened.
private struct RGB {
    let channels: SIMD3<Double>

    /// What has four times the contrast of GitHub's dark ground, by WCAG 2.
    static let leastLuminance = 4 * (RGB("#0d1117").luminance + 0.05) - 0.05

    init(_ hexadecimal: String) {
        let value = Int(hexadecimal.dropFirst(), radix: 16) ?? 0
        channels = SIMD3(Double(value >> 16), Double(value >> 8 & 0xFF), Double(value & 0xFF)) / 255
    }

    private init(channels: SIMD3<Double>) { self.channels = channels }

    func lightened(by share: Double) -> RGB { RGB(channels: channels + (1 - channels) * share) }

    var luminance: Double {
        func linear(_ channel: Double) -> Double {
            channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(channels.x) + 0.7152 * linear(channels.y) + 0.0722 * linear(channels.z)
    }

    var hexadecimal: String {
        let bytes = (channels * 255).rounded(.toNearestOrAwayFromZero)
        let value = Int(bytes.x) << 16 | Int(bytes.y) << 8 | Int(bytes.z)
        // With a one in front, so that noughts stay.
        return "#" + String(value | 1 << 24, radix: 16).dropFirst()
    }
}
