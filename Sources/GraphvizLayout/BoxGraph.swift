/// Boxes of fixed size in nested groups, and the edges between them: what a layout places.
///
/// ```swift
/// var graph = BoxGraph()
/// let group = graph.addGroup(title: Size(width: 60, height: 20))
/// let a = graph.addBox(Size(width: 120, height: 48), in: group)
/// let b = graph.addBox(Size(width: 120, height: 48))
/// graph.addEdge(from: a, to: b)
/// let layout = try graph.layout()
/// print(layout.boxes[a].center)
/// ```
///
/// Boxes, groups and edges are known by their index. Several edges between one pair of boxes, edges in both
/// directions and edges from a box to itself are all welcome.
public struct BoxGraph: Hashable, Codable, Sendable {
    /// The way in which edges lead.
    public enum Direction: String, Hashable, Codable, Sendable, CaseIterable {
        /// From above to below.
        case topToBottom
        /// From the left to the right.
        case leftToRight
    }

    /// How an edge takes part in the layout.
    public enum Pull: String, Hashable, Codable, Sendable, CaseIterable {
        /// Its head comes after its tail.
        case forward
        /// Its head comes before its tail: it leads back.
        case backward
        /// It is drawn and doesn't place anything.
        case none
    }

    /// How routes are drawn.
    public enum Routing: String, Hashable, Codable, Sendable, CaseIterable {
        /// As curves around boxes.
        case curves
        /// As straight lines with bends.
        case polylines
        /// Not at all, for those who route themselves: every route is empty.
        case none
    }

    /// A box of fixed size.
    public struct Box: Hashable, Codable, Sendable {
        /// How large it is.
        public var size: Size
        /// The group that it stands in.
        public var group: Int?
    }

    /// A group of boxes and groups, which gets a frame around them.
    public struct Group: Hashable, Codable, Sendable {
        /// The group that it stands in.
        public var parent: Int?
        /// The room kept free at its upper left for a title.
        public var title: Size
        /// The distance between the frame and what is in it.
        public var margin: Double
    }

    /// An edge between two boxes.
    public struct Edge: Hashable, Codable, Sendable {
        /// The box that it starts from.
        public var from: Int
        /// The box that it leads to.
        public var to: Int
        /// How it takes part in the layout.
        public var pull: Pull
        /// How strongly it wants to be short and straight, from 1 to 5.
        public var weight: Int
    }

    /// The boxes.
    public private(set) var boxes: [Box] = []
    /// The groups.
    public private(set) var groups: [Group] = []
    /// The edges.
    public private(set) var edges: [Edge] = []
    /// The way in which edges lead.
    public var direction: Direction
    /// How routes are drawn.
    public var routing: Routing
    /// The distance between boxes side by side.
    public var boxSpacing: Double
    /// The distance between one rank of boxes and the next.
    public var rankSpacing: Double
    /// The distance between edges that connect the same two boxes.
    public var parallelSpacing: Double
    /// The least distance between an edge and the boxes that it passes.
    public var clearance: Double

    /// An empty graph.
    public init(
        direction: Direction = .topToBottom, routing: Routing = .curves, boxSpacing: Double = 36,
        rankSpacing: Double = 54, parallelSpacing: Double = 16, clearance: Double = 8
    ) {
        self.direction = direction
        self.routing = routing
        self.boxSpacing = boxSpacing
        self.rankSpacing = rankSpacing
        self.parallelSpacing = parallelSpacing
        self.clearance = clearance
    }

    /// Adds a box and returns its index.
    @discardableResult
    public mutating func addBox(_ size: Size, in group: Int? = nil) -> Int {
        boxes.append(Box(size: size, group: group))
        return boxes.count - 1
    }

    /// Adds a group and returns its index; a group that it stands in has to be there before it.
    @discardableResult
    public mutating func addGroup(
        title: Size = Size(width: 0, height: 0), margin: Double = 20, in parent: Int? = nil
    ) -> Int {
        groups.append(Group(parent: parent, title: title, margin: margin))
        return groups.count - 1
    }

    /// Adds an edge and returns its index.
    @discardableResult
    public mutating func addEdge(from: Int, to: Int, pull: Pull = .forward, weight: Int = 1) -> Int {
        edges.append(Edge(from: from, to: to, pull: pull, weight: weight))
        return edges.count - 1
    }
}

/// Where everything stands, in points from the upper left corner.
public struct BoxLayout: Hashable, Codable, Sendable {
    /// The size of the whole.
    public var size: Size
    /// Where each box stands.
    public var boxes: [Rect]
    /// The frame of each group; an empty group has none.
    public var groups: [Rect?]
    /// The way of each edge, from its tail to its head.
    public var routes: [Route]

    /// A layout that was made elsewhere, or recorded.
    public init(size: Size, boxes: [Rect], groups: [Rect?], routes: [Route]) {
        self.size = size
        self.boxes = boxes
        self.groups = groups
        self.routes = routes
    }
}

/// A way made of cubic Bézier curves: a start, then three points for each curve. Empty where nothing was routed.
public struct Route: Hashable, Codable, Sendable {
    /// The start, and then two control points and an end for each curve.
    public var points: [Point]

    /// A way along the given points.
    public init(points: [Point]) { self.points = points }
}
