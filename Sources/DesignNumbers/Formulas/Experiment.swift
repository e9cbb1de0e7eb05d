import SystemDesign

extension Formulas {
    /// How many units each arm of an experiment needs: 16·p·(1 − p) ÷ δ², where δ = p × relative effect.
    ///
    /// At a significance of 5 % on both sides and a power of 80 %: 2·(1.96 + 0.84)² is near 16.
    ///
    /// Source: van Belle, Statistical Rules of Thumb, ch. 2; Kohavi, Tang and Xu, Trustworthy Online Controlled
    /// Experiments, ch. 17.
    ///
    /// - Parameters:
    ///   - share: The share p of units that convert now.
    ///   - effect: The smallest change to be told from chance, as a part of p.
    /// - Returns: `nil` where nobody converts, or everybody, or the effect is none.
    public static func unitsPerArm(
        at share: Estimate<Share>, detecting effect: Estimate<Share>
    ) -> Estimate<Count>? {
        guard share.lower > 0, share.upper < 1, effect.lower > 0 else { return nil }
        func units(_ p: Double, _ relative: Double) -> Double {
            let delta = p * relative
            return 16 * p * (1 - p) / (delta * delta)
        }
        let (p, relative) = (share.figureText, effect.figureText)
        return Estimate(
            units(share.upper, effect.upper), units(share.lower, effect.lower), "an arm",
            from: Expression("16 × \(p) × (1 − \(p)) ÷ (\(p) × \(relative))²", .product),
            assuming: share.assumptions.adding(effect.assumptions))
    }

    /// How long an experiment takes: arms × units per arm ÷ (units per day × share of the traffic).
    ///
    /// Source: arithmetic.
    public static func duration(
        of arms: Estimate<Count>, each units: Estimate<Count>, from traffic: Estimate<Rate>,
        taking share: Estimate<Share>
    ) -> Estimate<TimeSpan> {
        arms * units / (traffic * share)
    }

    /// How many units come to each arm: units per day × share of the traffic × duration ÷ arms.
    ///
    /// Source: arithmetic.
    public static func unitsPerArm(
        from traffic: Estimate<Rate>, taking share: Estimate<Share>, for duration: Estimate<TimeSpan>,
        arms: Estimate<Count>
    ) -> Estimate<Count> {
        traffic * share * duration / arms
    }

    /// The smallest change that so many units per arm tell from chance, as a part of p: 4·√((1 − p) ÷ (p·n)).
    ///
    /// Source: the formula of the units that an arm needs, solved for the effect.
    ///
    /// - Returns: `nil` where nobody converts, or everybody, or no units come, or the effect is more than all of p.
    public static func detectableEffect(
        at share: Estimate<Share>, with units: Estimate<Count>
    ) -> Estimate<Share>? {
        guard share.lower > 0, share.upper < 1, units.lower > 0, units.upper.isFinite else { return nil }
        func effect(_ p: Double, _ n: Double) -> Double { 4 * ((1 - p) / (p * n)).squareRoot() }
        let (p, n) = (share.figureText, units.figureText)
        let largest = effect(share.lower, units.lower)
        guard largest <= 1 else { return nil }
        return Estimate(
            effect(share.upper, units.upper), largest,
            from: Expression("4 × √((1 − \(p)) ÷ (\(p) × \(n)))", .product),
            assuming: share.assumptions.adding(units.assumptions))
    }
}
