import SystemDesign

extension NumbersReport {
    /// The report for a terminal.
    public var text: String {
        let head = "\(document.title.onOneLine): \(summary)\n"
        guard !sections.isEmpty else {
            return head + "\nNothing can be worked out yet: state a Load, a Path, or figures of components.\n"
        }
        return ([head] + sections.map { text(of: $0.section, $0.calculations) }).joined(separator: "\n")
    }

    private func text(of section: NumbersSection, _ calculations: [Calculation]) -> String {
        let width = calculations.map { "\(name(of: $0.subject)), \($0.name)".count }.max() ?? 0
        var told: [String] = []
        let lines = calculations.flatMap { calculation in
            let head = "\(name(of: calculation.subject)), \(calculation.name)"
            let limit = calculation.limit.map { "; \($0.phrase)" } ?? ""
            let result = calculation.result.map { "\($0)\(limit)".onOneLine } ?? "can't be told"
            return ["  " + head.padded(to: Swift.min(width, 40)) + "  " + result]
                + remarks(on: calculation, told: &told).map { "      \($0)" }
        }
        return ([section.title] + [section.remark].compactMap(\.self) + lines).map { "\($0)\n" }.joined()
    }
}

extension NumbersReport {
    /// What stands below a result: its derivation, what was assumed and isn't told already, what is missing.
    func remarks(on calculation: Calculation, told: inout [String]) -> [String] {
        var remarks: [String] = []
        if let derivation = calculation.derivation { remarks.append("= \(derivation)") }
        let assumptions = calculation.assumptions.filter { !told.contains($0) }
        told += assumptions
        if !assumptions.isEmpty { remarks.append("assumed: \(assumptions.joined(separator: "; "))") }
        if !calculation.missing.isEmpty {
            remarks.append("missing: \(calculation.missing.joined(separator: "; "))")
        }
        return remarks.map(\.onOneLine)
    }
}
