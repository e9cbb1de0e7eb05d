import SystemDesign

/// The traffic that an experiment gets, and the traffic that it needs.
public struct ExperimentPower: Sendable {
    /// The index of the statement.
    public let statement: Int
    /// The experiment.
    public let experiment: Experiment
    /// How many units each arm needs.
    public let needed: Estimate<Count>?
    /// How many units each arm gets.
    public let units: Estimate<Count>?
    /// How long it would have to run.
    public let time: Estimate<TimeSpan>?
    /// How long it does run.
    public let duration: Estimate<TimeSpan>?
    /// The smallest effect that it can tell, with the units that it gets.
    public let effect: Estimate<Share>?
    /// What isn't said, or can't be meant.
    public let missing: [String]

    /// Whether each arm gets what it needs.
    public var verdict: LimitVerdict? {
        needed.flatMap { needed in units.map { $0.verdict(atLeast: needed) } }
    }
}

extension Numbers {
    /// The traffic of those experiments that assign each unit to an arm, and say anything of numbers.
    public var experiments: [ExperimentPower] {
        statements(Experiment.self).filter { $0.statement.method == .abTest }.map {
            power(of: $0.statement, at: $0.index)
        }
    }

    private func power(of experiment: Experiment, at index: Int) -> ExperimentPower {
        let arms = experiment.arms ?? 2
        let count = arms > 0 ? Estimate<Count>(.count(Double(arms)), "arms") : nil
        let baseline = experiment.baseline.flatMap { Estimate($0) }
        let traffic = experiment.units.flatMap { Estimate<Rate>($0) }.flatMap { $0.lower > 0 ? $0 : nil }.map
        {
            $0.assuming("units that haven't come before")
        }
        let share = experiment.share.flatMap { Estimate<Share>($0) }.flatMap { $0.lower > 0 ? $0 : nil }
        let duration = experiment.duration.flatMap { Estimate<TimeSpan>($0) }
        let effect = experiment.detectable.flatMap { Estimate<Share>($0) }
        let needed = baseline.flatMap { baseline in
            effect.flatMap { Formulas.unitsPerArm(at: baseline, detecting: $0) }
        }
        var units: Estimate<Count>?
        var time: Estimate<TimeSpan>?
        if let traffic, let share, let count {
            units = duration.map { Formulas.unitsPerArm(from: traffic, taking: share, for: $0, arms: count) }
            time = needed.map {
                Formulas.duration(of: count, each: $0.result("units an arm"), from: traffic, taking: share)
            }
        }
        let detected = baseline.flatMap { baseline in
            units.flatMap { Formulas.detectableEffect(at: baseline, with: $0.result("units an arm")) }
        }
        let parts: [(Bool, String)] = [
            (baseline == nil, "`baseline:`, what the metric is now"), (effect == nil, "`detects:`"),
            (
                needed == nil && baseline != nil && effect != nil,
                "a baseline between 0 and 100 %, and an effect above 0"
            ),
            (traffic == nil, "`units:`, how many come"), (share == nil, "`share:` of the traffic"),
            (duration == nil, "`duration:`"), (count == nil, "one arm or more"),
        ]
        return ExperimentPower(
            statement: index, experiment: experiment, needed: needed, units: units, time: time,
            duration: duration,
            effect: detected, missing: parts.filter(\.0).map(\.1))
    }
}

extension NumbersSection {
    static let experiments = NumbersSection(
        "experiments", "Traffic of experiments",
        remark:
            "At a significance of 5 % on both sides and a power of 80 %; effects are parts of what the metric is now."
    ) { numbers in
        numbers.experiments.flatMap { power -> [Calculation] in
            let name = power.experiment.metric ?? power.experiment.method.rawValue
            let subject = Calculation.Subject.statement(power.statement, name)
            let limit = power.units.flatMap { units in
                power.verdict.map { verdict in
                    Calculation.Limit("the \(units.value) that come to an arm", verdict)
                }
            }
            var lines: [Calculation] = []
            if let needed = power.needed {
                lines.append(
                    Calculation("units needed", of: subject, needed, limit: limit, missing: power.missing))
            }
            if let time = power.time { lines.append(Calculation("time needed", of: subject, time)) }
            if let effect = power.effect { lines.append(Calculation("smallest effect", of: subject, effect)) }
            guard lines.isEmpty else { return lines }
            return [Calculation("units needed", of: subject, Estimate<Count>?.none, missing: power.missing)]
        }
    }
}
