import SystemDesign

/// How reports count and sum up.
extension LintReport {
    /// "2 errors, 1 warning"; "nothing found" where there is nothing.
    package var counts: String {
        let found = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = count(of: severity)
            return count == 0 ? nil : counted(count, severity.rawValue)
        }
        return found.isEmpty ? "nothing found" : found.joined(separator: ", ")
    }

    /// The counts, what is accepted and known, and the weakest step.
    var summary: String {
        var parts = [counts]
        if !accepted.isEmpty { parts.append("\(accepted.count) accepted") }
        if !known.isEmpty { parts.append("\(known.count) in the baseline") }
        var text = parts.joined(separator: "; ")
        if let weakest = coverage.weakestFirst.first {
            let state =
                weakest.state.isDone
                ? "every step covered" : "weakest is \(weakest.step.title), \(weakest.state.name)"
            text += " · \(coverage.framework.title.lowercased()): \(state)"
        }
        return text
    }
}

extension Deviation {
    /// The reason, with its date and its ticket.
    var account: String {
        let extras = [until.map { "until \($0)" }, ticket].compactMap(\.self)
        return extras.isEmpty ? reason : "\(reason) (\(extras.joined(separator: ", ")))"
    }
}
