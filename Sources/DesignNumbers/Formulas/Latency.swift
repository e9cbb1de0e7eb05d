import SystemDesign

extension Formulas {
    /// How long what runs one after the other takes: Σ T.
    ///
    /// Of percentiles the sum is a budget, not a forecast: not every hop is slow in the same request, so the sum of p99s
    /// is above the p99 of the sum, as a rule.
    ///
    /// Source: Dean and Barroso, The Tail at Scale, 2013, on why percentiles don't add.
    public static func latency(inRow hops: [Estimate<TimeSpan>]) -> Estimate<TimeSpan>? { .sum(hops) }

    /// How long what runs side by side takes: max T.
    public static func latency(sideBySide branches: [Estimate<TimeSpan>]) -> Estimate<TimeSpan>? {
        .max(branches)
    }
}
