import DesignNumbers

/// What the budgets of a path come to as bars over time, and what its load takes as a table. Plain values, worked out
/// already; components are the view's.
public struct BudgetChart: Hashable, Sendable {
    /// The bars, one waterfall for each limit that the path has.
    public let waterfalls: [Waterfall]
    /// What the load takes of each component.
    public let capacities: [Row]
    /// How busy a replica may be at peak.
    public let usualShare: Double

    /// A request in time: its hops in their order, against the limit.
    public struct Waterfall: Hashable, Sendable {
        /// What it keeps to: "p99 under 300 ms".
        public let title: String
        /// The hops; those that run side by side together.
        public let blocks: [Block]
        /// The time that is kept for what isn't planned, after the hops.
        public let headroom: Bar?
        /// The limit.
        public let limit: Limit?
        /// What can't be drawn, and why.
        public let remarks: [String]

        /// All bars of hops, in their order.
        public var bars: [Bar] { blocks.flatMap(\.bars) }
    }

    /// The most time that a request may take.
    public struct Limit: Hashable, Sendable {
        /// The limit in seconds.
        public let time: Double
        /// The limit as a reader wants it: "300 ms p99".
        public let label: String
        /// The symbol of the unit that it is given in.
        public let unit: String
    }

    /// Hops that run side by side, or one hop by itself.
    public struct Block: Hashable, Sendable {
        /// What the hops are called together; `nil` for one by itself.
        public let name: String?
        /// The hops.
        public let bars: [Bar]
    }

    /// A time that is spent.
    public struct Bar: Hashable, Sendable {
        /// Where, as an index of ``View/nodes``; `nil` for the headroom.
        public let node: Int?
        /// What is done.
        public let work: String
        /// How long that may take, as a reader wants it.
        public let time: String
        /// The seconds from the start of the request; infinite behind what has no end.
        public let start: Double
        /// The seconds that it takes; infinite where nothing bounds them.
        public let length: Double
        /// How it is drawn.
        public let look: BarLook
        /// Whether a request waits for nothing longer.
        public let isLongest: Bool

        /// The seconds from the start of the request to its end.
        public var end: Double { start + length }
    }

    /// What a component's load takes, as a row of the table; what isn't declared is `nil`.
    public struct Row: Hashable, Sendable {
        /// The component, as an index of ``View/nodes``.
        public let node: Int
        /// What comes at peak.
        public let load: String?
        /// What one replica gets done.
        public let throughput: String?
        /// How many replicas there are.
        public let replicas: String?
        /// How many it takes.
        public let needed: String?
        /// How busy they are.
        public let utilisation: String?
        /// The same as a number, at its upper end.
        public let share: Double?
        /// Whether the replicas bear the load.
        public let verdict: LimitVerdict?
    }
}

/// What a bar stands for, and so how it is drawn.
public enum BarLook: Hashable, Sendable, CaseIterable {
    /// A hop that the request waits for: full.
    case awaited
    /// A hop beside a longer one: pale.
    case beside
    /// A component that no hop speaks of, with the latency that it declares: dashed.
    case unplanned
    /// Time that is kept: hatched.
    case headroom
    /// What is beyond the limit: in the colour of errors, and taller.
    case excess

    /// What it means, for the legend.
    var title: String {
        switch self {
        case .awaited: "the request waits for it"
        case .beside: "beside something longer"
        case .unplanned: "no hop, but a latency"
        case .headroom: "headroom"
        case .excess: "beyond the limit"
        }
    }
}
