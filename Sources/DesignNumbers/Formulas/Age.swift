import SystemDesign

extension Formulas {
    /// How old a value gets that jobs, streams and caches hand on: Σ (cadence + duration) + Σ lag + Σ time to live.
    ///
    /// That is at the worst, when each schedule has just missed the one before it. At the best all are in step, and a value
    /// waits for the slowest of them alone.
    ///
    /// Source: Feast, Introduction to push sources; Google, Rules of ML, rule 8.
    ///
    /// - Parameters:
    ///   - schedules: From one run to the next, of each schedule on the way.
    ///   - delays: What comes on top in any case: how long runs take, lags, times to live.
    /// - Returns: The age at the best and at the worst; `nil` of nothing.
    public static func age(
        schedules: [Estimate<TimeSpan>], delays: [Estimate<TimeSpan>]
    ) -> Estimate<TimeSpan>? {
        let rest = Estimate.sum(delays)
        guard let all = Estimate.sum(schedules), let longest = Estimate.max(schedules) else { return rest }
        let worst = rest.map { all + $0 } ?? all
        guard schedules.count > 1 else { return worst }
        return (rest.map { longest + $0 } ?? longest).upTo(worst)
    }

    /// How old the youngest example is when a model goes live: label delay + build + train + evaluate + roll out.
    ///
    /// What isn't known is left out, so that the sum is the least that it can be.
    ///
    /// Source: Google, Rules of ML, rule 8.
    ///
    /// - Parameters:
    ///   - labels: How long after the prediction its label comes.
    ///   - stages: How long the data set, the training, the evaluation and the rollout take.
    /// - Returns: The age; `nil` of nothing.
    public static func modelAge(
        labels: Estimate<TimeSpan>?, stages: [Estimate<TimeSpan>]
    ) -> Estimate<TimeSpan>? {
        .sum([labels].compactMap(\.self) + stages)
    }
}
