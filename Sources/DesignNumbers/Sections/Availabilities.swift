import DesignGraph
import SystemDesign

/// How often a path answers, by how often its components do.
public struct PathAvailability: Sendable {
    /// A component and the part of the time in which it answers.
    public struct Part: Sendable {
        /// The component.
        public let node: DesignGraph.Node
        /// How often it answers.
        public let share: Estimate<Share>
        /// Whether there is no answer of any kind without it.
        public let isNeeded: Bool
    }

    /// The index of the path among the document's statements.
    public let statement: Int
    /// The path.
    public let path: RequestPath
    /// The components on it that say how often they answer.
    public let parts: [Part]
    /// How often all of them answer; `nil` where none says so.
    public let usual: Estimate<Share>?
    /// How often there is any answer, as good as it can be with what stands in for others.
    public let any: Estimate<Share>?
    /// The components on it that don't say how often they answer.
    public let silent: [DesignGraph.Node]
    /// How often there must be an answer, and the index of the statement that promises it.
    public let target: (statement: Int, share: Estimate<Share>)?

    /// The part that is missing most often, of those without which there is no answer.
    public var weakest: Part? {
        parts.filter(\.isNeeded).min { $0.share.lower < $1.share.lower }
    }

    /// Whether any answer comes as often as is promised.
    public var verdict: LimitVerdict? { any.flatMap { any in target.map { any.verdict(atLeast: $0.share) } } }
}

extension Numbers {
    /// How often each path answers.
    public var availabilities: [PathAvailability] {
        statements(RequestPath.self).map { availability(of: $0.statement, at: $0.index) }
    }

    /// What is promised of a path: by its name, or else of the whole system, the strictest; what is promised of
    /// something else counts where there is nothing else.
    private func promise(
        of path: RequestPath, at index: Int
    ) -> (statement: Int, share: Estimate<Share>)? {
        let system = document.statements[index].system
        let promises = statements(Availability.self).filter { promise in
            [system, nil].contains(document.statements[promise.index].system)
        }.compactMap { index, promise in
            Estimate(promise.share, "promised").map {
                (of: promise.subject, is: (statement: index, share: $0))
            }
        }
        let own = promises.filter { $0.of == path.name }
        let whole = promises.filter { $0.of == nil }
        let isAlone = promises.count == 1 && statements(RequestPath.self).count == 1
        return (own.isEmpty ? whole.isEmpty && isAlone ? promises : whole : own).map(\.is)
            .max { $0.share.lower < $1.share.lower }
    }

    private func availability(
        of path: RequestPath, at index: Int
    ) -> PathAvailability {
        let flows = calls(on: path.name)
        var seen: Set<DesignGraph.Node> = []
        let nodes = flows.flatMap { flow in
            let ends = graph.ends(of: flow, along: .calls)
            return [ends.from, ends.to]
        }.filter { seen.insert($0).inserted }
        let help = StandIns(graph, document, flows, system: document.statements[index].system)
        let parts = nodes.compactMap { node in
            figure(.availability, of: node, numbersName(node)).map {
                PathAvailability.Part(node: node, share: $0, isNeeded: !help.replaced.contains(node))
            }
        }
        let usual = Formulas.availability(ofAll: parts.map(\.share))
        let needed = Formulas.availability(ofAll: parts.filter(\.isNeeded).map(\.share))
        let silent = nodes.filter { node in
            figure(.availability, of: node) == nil
                && ![.client, .endUser].contains(graph.components[node].kind)
        }
        return PathAvailability(
            statement: index, path: path, parts: parts, usual: usual?.assuming(Self.independence),
            any: (help.replaced.isEmpty ? usual : withStandIns(help, needed, parts))?.assuming(
                Self.independence),
            silent: silent, target: promise(of: path, at: index))
    }

    /// How often what is needed answers, and with it what can be replaced or what replaces it.
    private func withStandIns(
        _ help: StandIns, _ needed: Estimate<Share>?, _ parts: [PathAvailability.Part]
    ) -> Estimate<Share>? {
        let others = Formulas.availability(ofAll: parts.filter { !$0.isNeeded }.map(\.share))
        let sources = help.sources.sorted().map { figure(.availability, of: $0, numbersName($0)) }
        // Of what stands in and doesn't say how often, the best is thought.
        guard let others, !sources.isEmpty, !help.isVague, sources.allSatisfy({ $0 != nil }) else {
            return needed
        }
        let either = Formulas.availability(ofAnyOf: [others] + sources.compactMap(\.self))
        return Formulas.availability(ofAll: [needed, either].compactMap(\.self))
    }

    private func numbersName(_ node: DesignGraph.Node) -> String { "(\(graph.components[node].id))" }

    private static let independence = "failures have nothing to do with each other"
}

/// What of a path something else stands in for when it fails.
private struct StandIns {
    /// What there is an answer without.
    private(set) var replaced: Set<DesignGraph.Node> = []
    /// What gives the answer then.
    private(set) var sources: Set<DesignGraph.Node> = []
    /// Whether some answer comes from where nobody says.
    private(set) var isVague = false

    init(_ graph: DesignGraph, _ document: DesignDocument, _ flows: [Int], system: String?) {
        var called: [DesignGraph.Node: [DesignGraph.Node]] = [:]
        var callers: [DesignGraph.Node: [DesignGraph.Node]] = [:]
        for flow in flows {
            let ends = graph.ends(of: flow, along: .calls)
            called[ends.from, default: []].append(ends.to)
            callers[ends.to, default: []].append(ends.from)
            // What is asked in some cases only isn't needed in the others, and a cache has what is behind it.
            if graph.flows[flow].attributes[.condition] != nil { replace([ends.to], by: nil) }
            if let cache = graph.flows[flow].attributes[.cache].flatMap(graph.node) {
                replace([cache], by: nil)
            }
        }
        func isPassingOn(_ node: DesignGraph.Node) -> Bool {
            [.client, .endUser, .gateway, .service].contains(graph.components[node].kind)
        }
        for flow in graph.flows.indices where graph.flows[flow].kind == .fallback {
            let (source, taker) = graph.ends(of: flow)
            guard source >= 0, called[taker] != nil || callers[taker] != nil else { continue }
            // It replaces what its taker asks, and what would have handed the usual answer on to it.
            let before = Self.reach([taker], callers).filter { $0 != taker && !isPassingOn($0) }
            replace(Self.reach([taker] + before, called).subtracting([taker]), by: source)
        }
        // What a fallback in words replaces nobody can tell: all but those who pass requests on.
        let stated = document.statements.filter { $0.statement is Fallback && $0.system == system }
        for fallback in stated.compactMap({ $0.statement as? Fallback }) {
            replace(
                Set(called.keys).union(callers.keys).filter { !isPassingOn($0) },
                by: fallback.component.flatMap(graph.node))
        }
    }

    private mutating func replace(_ nodes: Set<DesignGraph.Node>, by source: DesignGraph.Node?) {
        replaced.formUnion(nodes)
        if let source { sources.insert(source) } else { isVague = true }
    }

    private static func reach(
        _ starts: [DesignGraph.Node], _ next: [DesignGraph.Node: [DesignGraph.Node]]
    ) -> Set<DesignGraph.Node> {
        var found = Set(starts)
        var open = starts
        while let node = open.popLast() {
            for other in next[node, default: []] where found.insert(other).inserted { open.append(other) }
        }
        return found
    }
}

extension NumbersSection {
    static let availability = NumbersSection(
        "availability", "Availability of the paths",
        remark: "Of the components that say how often they answer; the others count as if they always did."
    ) { numbers in
        numbers.availabilities.flatMap { path -> [Calculation] in
            guard let usual = path.usual else { return [] }
            let subject = Calculation.Subject.statement(path.statement, path.path.name)
            let missing =
                path.silent.isEmpty
                ? [] : ["`availability:` of \(path.silent.map(numbers.name).joined(separator: ", "))"]
            let limit = path.target.flatMap { target in
                path.verdict.map {
                    Calculation.Limit("the \(target.share.value) promised", $0).lacking(missing)
                }
            }
            let hasHelp = path.parts.contains { !$0.isNeeded }
            var lines = [
                Calculation(
                    "all of it answers", of: subject, usual, limit: hasHelp ? nil : limit, missing: missing)
            ]
            if hasHelp, let any = path.any {
                lines.append(Calculation("something answers", of: subject, any, limit: limit))
            }
            if let weakest = path.weakest, path.parts.count > 1 {
                let name = "by \(numbers.name(weakest.node))"
                lines.append(Calculation("the weakest part", of: subject, weakest.share.result(name)))
            }
            return lines
        }
    }
}
