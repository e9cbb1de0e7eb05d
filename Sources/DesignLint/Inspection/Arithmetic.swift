import DesignNumbers
import SystemDesign

extension LimitVerdict {
    /// How much it weighs that a limit isn't kept: what is surely beyond it is an error, what may be is a warning.
    var severity: Severity? {
        switch self {
        case .holds: nil
        case .uncertain: .warning
        case .fails: .error
        }
    }
}

extension Estimate {
    /// The arithmetic, and what was taken for granted, as notes of a finding.
    var notes: [String] {
        let arithmetic = derivation == nil ? [] : ["arithmetic: \(line)"]
        return arithmetic + (assumptions.isEmpty ? [] : ["assumed: \(assumptions.joined(separator: "; "))"])
    }
}
