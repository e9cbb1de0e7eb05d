import SystemDesign

extension ViewKind {
    static let paths = ViewKind(name: "path", meaning: "one request, hop by hop, with its budgets") {
        document in
        document.pathNames.map { path in
            let name = "path:\(path)"
            let stated = document.statements(RequestPath.self).filter { $0.name == path }
            return AvailableView(name, stated.limits) { .path(path, name, stated, of: document, along: $0) }
        }
    }
}

extension View {
    /// The components and flows of a path from left to right, its hops numbered and its budgets in their places.
    fileprivate static func path(
        _ path: String, _ name: String, _ stated: [RequestPath], of document: DesignDocument,
        along reading: FlowReading?
    ) -> View {
        let hops = stated.flatMap(\.hops)
        let flows = document.flows.filter { $0.path == path }
        let components = Set(flows.flatMap { [$0.from, $0.to] } + hops.map(\.component))
        var view = View(
            name, of: document, title: path,
            summary: stated.map { $0.account(of: document) }.joined(separator: " "), along: reading,
            components: { components.contains($0.id) ? .normal : nil },
            flows: { $0.path == path ? .normal : nil })
        view.direction = .right
        // A path runs through the planes to and fro: their frames would tear it apart.
        view.groups = []
        for index in view.nodes.indices {
            let id = view.nodes[index].id
            view.nodes[index].group = nil
            let here = hops.filter { $0.component == id }
            let latency = document.components.first { $0.id == id }?[.latency].map { "\($0)" }
            view.nodes[index].detail = here.isEmpty ? latency ?? view.nodes[index].detail : here.detail
            let lines = here.map { "\($0.share): \($0.work)" } + [view.nodes[index].explanation]
            view.nodes[index].explanation = lines.joined(separator: "\n")
        }
        for index in view.edges.indices { view.edges[index].number = index + 1 }
        view.sortAlongEdges()
        return view
    }

    /// Sorts the components by when the flows come to them: who hears the picture hears it in that order.
    mutating func sortAlongEdges() {
        var order: [Int] = []
        var seen: Set<Int> = []
        for index in edges.flatMap({ [$0.from, $0.to] }) + Array(nodes.indices)
        where seen.insert(index).inserted {
            order.append(index)
        }
        let place = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
        nodes = order.map { nodes[$0] }
        edges = edges.map { $0.moved(from: place[$0.from] ?? 0, to: place[$0.to] ?? 0) }
    }
}

extension DesignDocument {
    /// The names of the paths, each once.
    var pathNames: [String] {
        statements(RequestPath.self).map(\.name).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }
}

extension Hop {
    /// The hops that it runs side by side with, if there are any.
    fileprivate var beside: String {
        let names = [group, branch].compactMap(\.self).joined(separator: ", ")
        return names.isEmpty ? "" : " in parallel (\(names))"
    }

    /// Its part of the path's limit.
    var share: String { "\(budget)\(beside)" }
}

extension [Hop] {
    /// The budgets, and then what they are for: there is more room in a card for the one than for the other.
    fileprivate var detail: String {
        let isTogether = Set(map(\.beside)).count == 1
        let budgets =
            isTogether
            ? map { "\($0.budget)" }.joined(separator: " + ") + self[0].beside
            : map(\.share).joined(separator: " + ")
        return "\(budgets): \(map(\.work).joined(separator: "; "))"
    }
}

extension [RequestPath] {
    /// What each of the paths has to keep.
    var limits: String { map { "\($0.percentile.rawValue) under \($0.limit)" }.joined(separator: "; ") }
}

extension RequestPath {
    /// The limit, what the budgets come to, and what is left, in a sentence or two.
    func account(of document: DesignDocument) -> String {
        let sum = sum(in: document)
        let rest = limit.inBaseUnit - sum
        let head = "\(percentile.rawValue) under \(limit): budgets of \(time(sum)),"
        // Sums of decimal fractions are a little off.
        let least = 1e-9
        guard rest > -least else { return "\(head) \(time(-rest)) too much." }
        let reason = headroom?.reason.map { ", for \($0)" } ?? ""
        if let wanted = headroom?.budget, abs(wanted.upperInBaseUnit - rest) > least {
            return "\(head) \(time(rest)) left, \(wanted) wanted as headroom\(reason)."
        }
        return "\(head) \(time(rest)) of headroom\(reason)."
    }

    /// The seconds that all hops take, of those side by side the longest. A component that no hop speaks of counts
    /// with its own latency; of a range the upper end counts.
    private func sum(in document: DesignDocument) -> Double {
        var inRow = 0.0
        var groups: [String: [String: Double]] = [:]
        for (index, hop) in hops.enumerated() {
            let time = hop.budget.upperInBaseUnit
            if let group = hop.group {
                let branch = hop.branch.map { "branch \($0)" } ?? "hop \(index)"
                groups[group, default: [:]][branch, default: 0] += time
            } else {
                inRow += time
            }
        }
        let spoken = Set(hops.map(\.component))
        let silent = Set(document.flows.filter { $0.path == name }.flatMap { [$0.from, $0.to] })
            .subtracting(spoken)
        let latencies = document.components.filter { silent.contains($0.id) }.compactMap { $0[.latency] }
        // Sorted, because sums in a dictionary's order differ in the last place.
        return inRow + groups.values.map { $0.values.max() ?? 0 }.sorted().reduce(0, +)
            + latencies.map(\.upperInBaseUnit).reduce(0, +)
    }

    /// A time in milliseconds, or in seconds where the limit is longer than those are used for.
    private func time(_ seconds: Double) -> TimeSpan {
        func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
        return ["ms", "µs"].contains(limit.figure.unit)
            ? .milliseconds(rounded(seconds * 1_000)) : .seconds(rounded(seconds))
    }
}
