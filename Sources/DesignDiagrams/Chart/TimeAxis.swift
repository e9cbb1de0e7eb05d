import SystemDesign

/// Seconds as places on a line, with marks at round times.
struct TimeAxis: Hashable {
    struct Tick: Hashable {
        let x: Double
        let label: String
    }

    let left: Double
    let right: Double
    let ticks: [Tick]
    /// The seconds at its right end.
    private let end: Double

    /// An axis that is long enough for all of these times, with marks in a unit; and longer than that, where something
    /// has no end.
    init(_ times: [Double], isEndless: Bool, unit: String, from left: Double, to right: Double) {
        (self.left, self.right) = (left, right)
        let longest = times.filter(\.isFinite).max() ?? 0
        let factor = TimeSpan.units.first { $0.symbol == unit }?.factor ?? 1
        // What takes less than light to cross a hair is nothing.
        let end = (longest > 1e-12 ? longest : factor) * (isEndless ? 1.15 : 1)
        self.end = end
        let scale = (right - left) / (end / factor)
        func tick(_ value: Double) -> Tick {
            let time = TimeSpan(unchecked: Figure(value: (value * 1e9).rounded() / 1e9, unit: unit))
            return Tick(x: left + value * scale, label: "\(time)")
        }
        var (power, mantissa) = (1.0, 0)
        let mantissas = [1.0, 2, 5]
        var step: Double { mantissas[mantissa] * power }
        // From far too narrow to the first that leaves room between labels.
        while power * scale > 1 { power /= 10 }
        func isRoomy(_ step: Double) -> Bool {
            let widest = TextStyle.detail.width(of: tick((end / factor / step).rounded(.down) * step).label)
            return step * scale >= max(56, widest + 18)
        }
        while !isRoomy(step), step * factor <= end {
            mantissa = (mantissa + 1) % mantissas.count
            if mantissa == 0 { power *= 10 }
        }
        ticks = (0...Int(min(end / factor / step + 1e-9, 100))).map { tick(Double($0) * step) }
    }

    /// Where a time is; what is later than all is at the right end.
    func x(_ time: Double) -> Double { left + (right - left) * (min(time, end) / end) }
}
