import DesignGraph
import SystemDesign

/// How soon a bad model is noticed, and how soon it has to be.
public struct Detection: Sendable {
    /// The index of the target.
    public let target: Int
    /// How long it may go unnoticed.
    public let limit: Estimate<TimeSpan>
    /// Those who watch, the quickest first.
    public let watches: [Watch]

    /// Something that would notice.
    public struct Watch: Sendable {
        /// What it is called, as texts quote it.
        public let name: String
        /// The monitor, where it is one.
        public let node: DesignGraph.Node?
        /// Whether it waits for labels.
        public let needsLabels: Bool
        /// How long until it notices; `nil` where nothing tells, so that it may be at once.
        public let time: Estimate<TimeSpan>?
    }

    /// The quickest, where it is known how long each takes.
    public var quickest: Watch? { watches.contains { $0.time == nil } ? nil : watches.first }

    /// Whether anybody notices in time; `nil` where that can't be told.
    public var verdict: LimitVerdict? {
        guard quickest != nil else { return nil }
        let verdicts = watches.compactMap { $0.time?.verdict(atMost: limit) }
        return verdicts.contains(.holds) ? .holds : verdicts.contains(.uncertain) ? .uncertain : .fails
    }
}

extension Numbers {
    /// How soon a bad model is noticed, for each target that says how soon it has to be.
    public var detections: [Detection] {
        statements(Target.self).compactMap { index, target in
            guard target.quality == .detection, let limit = Estimate(target.limit) else {
                return nil
            }
            let watches = watches(
                in: document.statements[index].system, near: target.component.flatMap(graph.node))
            return Detection(target: index, limit: limit, watches: watches.sorted { $0.rank < $1.rank })
        }
    }

    private func watches(in system: String?, near place: DesignGraph.Node?) -> [Detection.Watch] {
        let signals = spoken(Signal.self, of: system)
        let monitors = graph.components.indices.filter { node in
            let own = graph.components[node].system
            return graph.components[node].kind.noticesBadModels
                && (own == nil || system == nil || own == system)
                && (place == nil || place == node || graph.components[place ?? node].plane != .monitoring)
        }
        let named = monitors.map { node in
            watch(by: node, signals.filter { $0.component == graph.components[node].id }, system)
        }
        let others = signals.filter { $0.component == nil && $0.aspect.noticesBadModels }.map { signal in
            let needsLabels = signal.aspect == .performance || signal.aspect == .calibration
            let cadence = signal.cadence.flatMap { Estimate($0, "between looks") }
            return Detection.Watch(
                name: "the signal `\(signal.name)`", node: nil, needsLabels: needsLabels,
                time: sum(needsLabels ? labelDelay(in: system) : nil, nil, cadence, nil))
        }
        return named + (place == nil ? others : [])
    }

    private func watch(by node: DesignGraph.Node, _ signals: [Signal], _ system: String?) -> Detection.Watch {
        let labelled = graph.flowIndices(at: node).filter {
            graph.flows[$0].kind == .label && graph.ends(of: $0).to == node
        }
        let needsLabels = !labelled.isEmpty || graph.components[node].kind == .performanceMonitor
        let delays = labelled.map { delay(ofLabelsAlong: $0) }
        // Where one of them may come at once, for all that is said, nothing has to be waited for.
        let known =
            delays.contains { $0 == nil } ? nil : delays.compactMap(\.self).min { $0.lower < $1.lower }
        let labelsTake = labelled.isEmpty ? labelDelay(in: system) : known
        let cadence =
            figure(.cadence, of: node, "between looks")
            ?? signals.compactMap { $0.cadence.flatMap { Estimate($0, "between looks") } }.min {
                $0.upper < $1.upper
            }
        let alerts = graph.neighbours(of: node, over: [.metric])
            .compactMap {
                graph.components[$0].kind == .alerting
                    ? figure(.delay, of: $0, "until somebody is told") : nil
            }
        return Detection.Watch(
            name: name(node), node: node, needsLabels: needsLabels,
            time: sum(
                needsLabels ? labelsTake : nil,
                // A window slides: what is bad enough shows before it is full of it.
                figure(.window, of: node, "looked at")?.orLess, cadence,
                alerts.min { $0.upper < $1.upper }))
    }

    /// How late labels come along a flow: what it says, or the label that is stated of where it comes from.
    private func delay(ofLabelsAlong index: Int) -> Estimate<TimeSpan>? {
        let flow = graph.flows[index]
        if let delay = flow.attributes[.delay] { return Estimate(delay, "until labels come") }
        let stated = document.statements(Label.self).filter { $0.component == flow.from }
        let delays = stated.compactMap { label in
            label.delay.flatMap { Estimate($0, "until the label comes") }
        }
        if !stated.isEmpty, delays.count == stated.count { return delays.min { $0.lower < $1.lower } }
        let from = graph.ends(of: index).from
        return from < 0 ? nil : figure(.delay, of: from, "until labels come")
    }

    private func sum(_ parts: Estimate<TimeSpan>?...) -> Estimate<TimeSpan>? {
        .sum(parts.compactMap(\.self))
    }
}

extension Detection.Watch {
    fileprivate var rank: Double { time?.upper ?? 0 }
}

extension ComponentKind {
    /// Whether a monitor of this kind sees that a model is bad, before the truth comes or after.
    fileprivate var noticesBadModels: Bool {
        [
            .performanceMonitor, .driftMonitor, .dataQualityMonitor, .skewMonitor, .businessMonitor,
            .fairnessMonitor,
        ]
        .contains(self)
    }
}

extension SignalAspect {
    fileprivate var noticesBadModels: Bool {
        [.performance, .drift, .conceptDrift, .dataQuality, .skew, .calibration, .business].contains(self)
    }
}

extension NumbersSection {
    static let detection = NumbersSection("detection", "How soon a bad model is noticed") { numbers in
        numbers.detections.map { detection in
            let name = numbers.statements(Target.self).first { $0.index == detection.target }?.statement
                .subject
            let untimed = detection.watches.filter { $0.time == nil }.map(\.name)
            var missing: [String] = []
            if detection.watches.isEmpty { missing = ["something that watches"] }
            if !untimed.isEmpty { missing = ["`every:` of \(untimed.joined(separator: ", "))"] }
            return Calculation(
                "time until it is noticed", of: .statement(detection.target, name ?? "detection"),
                detection.quickest?.time?.named(detection.quickest.map { "by \($0.name)" }),
                limit: detection.verdict.map { .init("\(detection.limit.asGiven) allowed", $0) },
                missing: missing)
        }
    }
}
