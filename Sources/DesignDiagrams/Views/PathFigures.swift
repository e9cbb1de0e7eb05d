import DesignGraph
import DesignNumbers
import SystemDesign

extension Numbers {
    /// The budgets of every path of a name.
    func budgets(ofPath name: String) -> [PathBudget] { paths.filter { $0.path.name == name } }
}

extension Loads.ComponentLoad {
    /// What comes at peak: "700/s".
    var atPeak: String { missing.isEmpty ? "\(items.value)" : "\(items.value) or more" }
}

extension PathBudget {
    /// The limit, what the budgets come to, and what is left, in a sentence or two.
    var account: String {
        let promise = "\(path.percentile.rawValue) under \(path.limit)"
        guard let total else { return "\(promise): nothing tells how long it takes." }
        guard total.upper.isFinite else { return "\(promise): budgets of \(text(total)), with no upper end." }
        guard let limit else {
            return "\(promise): budgets of \(text(total.upper)), and a limit that can't be meant."
        }
        // A range is worth a reader's time where it is on both sides of the limit.
        let isBoth = total.lower <= limit.upper && total.upper > limit.upper
        let head = "\(promise): budgets of \(isBoth ? text(total) : text(total.upper))"
        let rest = limit.upper - total.upper
        // Sums of decimal fractions are a little off.
        let least = 1e-9
        guard rest > -least else {
            return "\(head), \(total.lower > limit.upper + least ? "" : "up to ")\(text(-rest)) too much."
        }
        let reason = path.headroom?.reason.map { ", for \($0)" } ?? ""
        if let wanted = headroom, abs(wanted.upper - rest) > least {
            return "\(head), \(text(rest)) left, \(text(wanted)) wanted as headroom\(reason)."
        }
        return "\(head), \(text(rest)) of headroom\(reason)."
    }

    /// The mark of the component where a request spends the most time, at that.
    func mark(at node: DesignGraph.Node?) -> View.Mark? {
        guard let dominating, parts[dominating].node == node else { return nil }
        let part = parts[dominating]
        let all = total.map { " of \(text($0))" } ?? ""
        return View.Mark(.longest, "\(text(part.time))\(all): \(part.work)")
    }

    // MARK: - Times

    /// So many seconds, in the unit of the limit.
    func text(_ seconds: Double) -> String { text(seconds, to: seconds) }

    /// A time in the unit of the limit.
    func text(_ time: Estimate<TimeSpan>?) -> String { text(time?.lower ?? 0, to: time?.upper ?? 0) }

    /// A time in milliseconds or seconds, as the limit has it; where that is in longer units, in what suits the time.
    private func text(_ lower: Double, to upper: Double) -> String {
        func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
        func time(_ make: (Double, Double?) -> TimeSpan, _ factor: Double) -> TimeSpan {
            let (least, most) = (rounded(lower * factor), rounded(upper * factor))
            guard most.isFinite else { return make(least, nil).orMore }
            if least == 0, most > 0 { return make(most, nil).orLess }
            return make(least, most == least ? nil : most)
        }
        switch path.limit.figure.unit {
        case "ms", "µs": return "\(time(TimeSpan.milliseconds, 1_000))"
        case "s": return "\(time(TimeSpan.seconds, 1))"
        default:
            let time = time(TimeSpan.seconds, 1)
            return "\(upper > 0 ? Estimate(time)?.value ?? time : time)"
        }
    }
}
