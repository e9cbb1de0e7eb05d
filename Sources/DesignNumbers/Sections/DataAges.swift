import DesignGraph
import SystemDesign

/// How old something gets until it is used, and how old it may be.
public struct DataAge: Sendable {
    /// What the limit is stated of.
    public let subject: Calculation.Subject
    /// Where the age is reckoned: what computes it, or where it is kept.
    public let node: DesignGraph.Node
    /// The components on the freshest way there, from where data comes from.
    public let way: [DesignGraph.Node]
    /// How old it gets along it: in step at the best, out of step at the worst; `nil` where nothing tells.
    public let age: Estimate<TimeSpan>?
    /// How old it may be.
    public let limit: Estimate<TimeSpan>

    /// Whether it is young enough.
    public var verdict: LimitVerdict? { age?.verdict(atMost: limit) }
}

extension Numbers {
    /// The ages of everything that a freshness is stated of, worked out.
    var dataAges: [DataAge] {
        let ways = DataWays(self)
        let features = statements(Feature.self).compactMap { index, feature -> DataAge? in
            guard let node = feature.component.flatMap(graph.node), feature.isKept,
                let limit = feature.freshness.flatMap({ Estimate($0) })
            else { return nil }
            let served = ways.age(servedFrom: node)
            return DataAge(
                subject: .statement(index, feature.name), node: node, way: served.way, age: served.age,
                limit: limit)
        }
        let components = graph.components.indices.compactMap { node -> DataAge? in
            // A stand-in is as fresh as it was made, whatever it was made of; a dashboard serves nobody.
            guard let limit = figure(.freshness, of: node),
                ![.fallbackSource, .dashboard].contains(graph.components[node].kind)
            else { return nil }
            return DataAge(
                subject: .component(node), node: node, way: ways.way(to: node), age: ways.age(at: node),
                limit: limit)
        }
        let targets = statements(Target.self).compactMap { index, target -> DataAge? in
            guard target.quality == .freshness, let node = target.component.flatMap(graph.node),
                let limit = Estimate(target.limit)
            else { return nil }
            let name = target.subject ?? "freshness"
            return DataAge(
                subject: .statement(index, name), node: node, way: ways.way(to: node),
                age: ways.age(at: node),
                limit: limit)
        }
        return targets + features + components
    }
}

extension Feature {
    /// Whether it is computed ahead and kept, by the one component that it names, and used where somebody is served.
    fileprivate var isKept: Bool {
        [.batch, .stream, .nearline, .derived].contains(computation) && only == nil
    }
}

extension NumbersSection {
    static let freshness = NumbersSection(
        "freshness", "How old data gets",
        remark: "By the freshest way; schedules are in step at the best, and out of step at the worst."
    ) { numbers in
        let ages = numbers.ages
        var lines = ages.compactMap { age in
            age.age.map { result in
                let limit = age.verdict.map { Calculation.Limit("\(age.limit.asGiven) allowed", $0) }
                return Calculation("age", of: age.subject, result.named(nil), limit: limit)
            }
        }
        var untold: [String] = []
        for age in ages where age.age == nil { untold = untold.adding([numbers.name(age.node)]) }
        var missing =
            untold.isEmpty
            ? [] : ["`every:`, `duration:` or `delay:` on the way to \(untold.joined(separator: ", "))"]
        let adrift = numbers.document.statements(Target.self).filter {
            $0.quality == .freshness && $0.component == nil
        }
        if !adrift.isEmpty { missing.append("where targets of freshness hold: `at:`") }
        if !missing.isEmpty {
            lines.append(Calculation("age", of: .design, Estimate<TimeSpan>?.none, missing: missing))
        }
        return lines
    }
}
