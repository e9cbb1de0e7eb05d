import SystemDesign

extension Formulas {
    /// The share of positives once a part w of the negatives is kept: p ÷ (p + (1 − p)·w).
    ///
    /// Source: Bayes' rule; He et al., Practical Lessons from Predicting Clicks on Ads at Facebook, 2014.
    public static func sampled(
        _ positives: Estimate<Share>, keeping kept: Estimate<Share>
    ) -> Estimate<Share> {
        func share(_ p: Double, _ w: Double) -> Double { p == 0 ? 0 : p / (p + (1 - p) * w) }
        let (p, w) = (positives.figureText, kept.figureText)
        return Estimate(
            share(positives.lower, kept.upper), share(positives.upper, kept.lower),
            from: Expression("\(p) ÷ (\(p) + (1 − \(p)) × \(w))", .product),
            assuming: positives.assumptions.adding(kept.assumptions))
    }

    /// The probability that is meant by one of a model that learnt from a part w of the negatives: p ÷ (p + (1 − p) ÷ w).
    ///
    /// Source: He et al., Practical Lessons from Predicting Clicks on Ads at Facebook, 2014, section 6.3.
    public static func recalibrated(
        _ probability: Estimate<Share>, keeping kept: Estimate<Share>
    ) -> Estimate<Share> {
        func share(_ p: Double, _ w: Double) -> Double { p == 0 || w == 0 ? 0 : p / (p + (1 - p) / w) }
        let (p, w) = (probability.figureText, kept.figureText)
        return Estimate(
            share(probability.lower, kept.lower), share(probability.upper, kept.upper),
            from: Expression("\(p) ÷ (\(p) + (1 − \(p)) ÷ \(w))", .product),
            assuming: probability.assumptions.adding(kept.assumptions))
    }
}
