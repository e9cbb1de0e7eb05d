import DesignGraph
import SystemDesign

/// A request that waits for many answers at a time, and so for the slowest of them.
public struct FanOut: Sendable {
    /// The index of the path among the document's statements.
    public let statement: Int
    /// The path.
    public let path: RequestPath
    /// The index of the flow along which they are asked for.
    public let flow: Int
    /// Who answers.
    public let callee: DesignGraph.Node
    /// How many answers there are.
    public let count: Int
    /// Whether they are of the parts of an index, rather than of so many calls.
    public let isOfShards: Bool
    /// How often one of them is in time.
    public let each: Estimate<Share>
    /// How often all are.
    public let all: Estimate<Share>
    /// How often all must be, by the path's percentile.
    public let wanted: Estimate<Share>
    /// How often each would have to be for that.
    public let needed: Estimate<Share>

    /// Whether all are in time as often as the path wants.
    public var verdict: LimitVerdict { all.verdict(atLeast: wanted) }
}

extension Numbers {
    /// Where the requests of a path wait for several answers at a time.
    public var fanOuts: [FanOut] {
        statements(RequestPath.self).flatMap { index, path in
            calls(on: path.name).compactMap { fanOut(along: $0, on: path, at: index) }
        }
    }

    private func fanOut(along flow: Int, on path: RequestPath, at index: Int) -> FanOut? {
        let node = graph.ends(of: flow, along: .calls).to
        // A key is in one part of a store; what is like a query may be in any part of an index.
        let isSearched = [.vectorIndex, .textIndex, .geoIndex].contains(graph.components[node].kind)
        let shards = isSearched ? graph.components[node][.shards].flatMap { Estimate<Count>($0) } : nil
        let calls = graph.flows[flow].attributes[.calls].flatMap { Estimate<Count>($0) }
        let counts = [shards, calls].compactMap { $0?.lower }
        guard let most = counts.max(), most >= 2, most <= 1e9,
            let wanted = Estimate(path.percentile.share),
            let each = Estimate(promisedPercentile(at: node, on: path))
        else { return nil }
        let count = Int(most)
        return FanOut(
            statement: index, path: path, flow: flow, callee: node, count: count,
            isOfShards: shards?.lower == most, each: each, all: Formulas.inTime(all: count, each: each),
            wanted: wanted, needed: Formulas.inTime(each: count, forAll: wanted))
    }

    /// How often one answer is in time: what is promised there, or what the whole path is held to.
    private func promisedPercentile(at node: DesignGraph.Node, on path: RequestPath) -> Share {
        let id = graph.components[node].id
        let own = document.statements(Target.self).filter { $0.quality == .latency && $0.component == id }
            .compactMap { $0.percentile?.share }
        return own.max { $0.inBaseUnit < $1.inBaseUnit } ?? path.percentile.share
    }
}

extension Percentile {
    /// The part of the cases for which it holds.
    public var share: Share {
        switch self {
        case .p50: .percent(50)
        case .p90: .percent(90)
        case .p95: .percent(95)
        case .p99: .percent(99)
        case .p999: .percent(99.9)
        }
    }
}

extension NumbersSection {
    static let fanOut = NumbersSection(
        "fanOut", "Waiting for the slowest",
        remark:
            "Each answer is taken to be in time as often as the path is to be, where nothing else is promised."
    ) { numbers in
        numbers.fanOuts.map { fanOut in
            Calculation(
                "all \(fanOut.count) in time", of: .component(fanOut.callee), fanOut.all,
                limit: .init(
                    "the \(fanOut.path.percentile.rawValue) of `\(fanOut.path.name)`, which wants "
                        + "\(fanOut.needed.value) of each",
                    fanOut.verdict == .fails ? .uncertain : fanOut.verdict))
        }
    }
}
