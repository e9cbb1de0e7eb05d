import GraphvizLayout
import SystemDesign

/// Routes flows along horizontal and vertical lines around the boxes, with as few bends and crossings as it finds.
///
/// Each flow takes the cheapest way on the ``RoutingGrid`` (A*), knowing the ways of those before it; a second round
/// lets those reconsider that cross others or share a line, now that they know them all. Flows that share a line are moved apart by ``TrackSpreader``.
struct OrthogonalRouter {
    private let grid: RoutingGrid
    /// How many flows go from a crossing to the right, and down.
    private var rightUse: [UInt16]
    private var downUse: [UInt16]
    /// How many flows pass a crossing from side to side, and from top to bottom.
    private var passSideways: [UInt16]
    private var passUpright: [UInt16]
    private var search: Search

    private enum Cost {
        static let bend: Float = 34
        static let crossing: Float = 30
        static let shared: Float = 14
        /// For each point of the way within a frame that the flow has nothing to do with.
        static let foreign: Float = 0.5
        /// For leaving a box, or arriving, at a side that the picture doesn't read along.
        static let wrongSide: Float = 26
        static let oppositeSide: Float = 60
    }

    /// The line of every flow of a view, in the view's order: corners from border to border. Flows from a box to itself
    /// have none.
    static func routes(_ view: View, boxes: [Rect], frames: [Rect], titles: [Rect], isUpright: Bool)
        -> [[Point]]
    {
        var router = OrthogonalRouter(boxes: boxes, frames: frames, titles: titles)
        let edges = view.edges
        // What a reader follows first is routed first, what is short before what can go around.
        let order = edges.indices.filter { edges[$0].from != edges[$0].to }.sorted { left, right in
            func rank(_ index: Int) -> (Int, Double, Int) {
                let edge = edges[index]
                let length = boxes[edge.from].center.distance(to: boxes[edge.to].center)
                return (edge.kind.leadsBack ? 2 : edge.kind.family == .request ? 0 : 1, length, index)
            }
            return rank(left) < rank(right)
        }
        var ways = [[Int]](repeating: [], count: edges.count)
        for round in 0..<2 {
            for index in order {
                if round > 0 {
                    guard router.isInTheWay(ways[index]) else { continue }
                    router.use(ways[index], -1)
                }
                let edge = edges[index]
                ways[index] = router.way(
                    from: edge.from, to: edge.to, isUpright: isUpright, leadsBack: edge.kind.leadsBack)
                router.use(ways[index], 1)
            }
        }
        let lines = ways.map { way in way.isEmpty ? [] : router.corners(of: way) }
        return TrackSpreader.spread(lines, ends: edges.map { ($0.from, $0.to) }, boxes: boxes)
    }

    private init(boxes: [Rect], frames: [Rect], titles: [Rect]) {
        grid = RoutingGrid(boxes: boxes, frames: frames, titles: titles)
        let count = grid.owner.count
        rightUse = Array(repeating: 0, count: count)
        downUse = rightUse
        passSideways = rightUse
        passUpright = rightUse
        search = Search(states: count * 4)
    }

    // MARK: - One way

    /// The directions in which a step can go: right, down, left, up.
    private static let opposite = [2, 3, 0, 1]

    /// The crossings from the middle of one box to the middle of another.
    private mutating func way(from: Int, to: Int, isUpright: Bool, leadsBack: Bool) -> [Int] {
        let (start, goal) = (grid.middles[from], grid.middles[to])
        let (width, goalPoint) = (grid.width, grid.point(goal))
        let steps = [1, width, -1, -width]
        let (own, other) = (Int32(from), Int32(to))
        // What leads back leaves where it likes; everything else reads along.
        let along = isUpright ? 1 : 0
        func sideCost(_ direction: Int) -> Float {
            if leadsBack { return direction % 2 == along % 2 ? Cost.wrongSide : 0 }
            if direction == along { return 0 }
            return direction == Self.opposite[along] ? Cost.oppositeSide : Cost.wrongSide
        }
        search.begin()
        for direction in 0..<4 {
            search.reach(start * 4 + direction, at: sideCost(direction), from: -1, left: 0)
        }
        while let state = search.next() {
            let (crossing, direction) = (Int(state) / 4, Int(state) % 4)
            if crossing == goal { return search.way(to: Int(state)) }
            let cost = search.cost(of: Int(state))
            let isInside = grid.owner[crossing] == own || grid.owner[crossing] == other
            for next in 0..<4 where next != Self.opposite[direction] {
                // Within a box the way is straight.
                if isInside, next != direction, crossing != start { continue }
                if crossing == start, next != direction { continue }
                guard let stepCost = stepCost(next, at: crossing, from: own, to: other) else { continue }
                let target = crossing + steps[next]
                var total = cost + stepCost
                if next != direction {
                    total += Cost.bend
                } else if crossing != start {
                    let crossed = next % 2 == 0 ? passUpright[crossing] : passSideways[crossing]
                    total += Cost.crossing * Float(crossed)
                }
                if target == goal { total += sideCost(next) }
                search.reach(
                    target * 4 + next, at: total, from: Int(state),
                    left: Self.leastCost(from: grid.point(target), going: next, to: goalPoint))
            }
        }
        return []
    }

    /// What is left to pay at least: the distance, and a bend where one more is needed.
    private static func leastCost(from point: Point, going direction: Int, to goal: Point) -> Float {
        let (across, down) = (goal.x - point.x, goal.y - point.y)
        let isAhead =
            switch direction {
            case 0: down == 0 && across >= 0
            case 1: across == 0 && down >= 0
            case 2: down == 0 && across <= 0
            default: across == 0 && down <= 0
            }
        return Float(abs(across) + abs(down)) + (isAhead ? 0 : Cost.bend)
    }

    /// What one step costs; `nil` where there is a box in the way, or the grid ends.
    private func stepCost(_ direction: Int, at crossing: Int, from own: Int32, to other: Int32) -> Float? {
        let (home, destination) = (grid.frame[grid.middles[Int(own)]], grid.frame[grid.middles[Int(other)]])
        let (column, row) = (crossing % grid.width, crossing / grid.width)
        let target: Int
        let length: Float
        let uses: UInt16
        switch direction {
        case 0:
            guard column + 1 < grid.width else { return nil }
            (target, length, uses) = (crossing + 1, grid.rightCost[crossing], rightUse[crossing])
        case 1:
            guard row + 1 < grid.ys.count else { return nil }
            (target, length, uses) = (crossing + grid.width, grid.downCost[crossing], downUse[crossing])
        case 2:
            guard column > 0 else { return nil }
            (target, length, uses) = (crossing - 1, grid.rightCost[crossing - 1], rightUse[crossing - 1])
        default:
            guard row > 0 else { return nil }
            target = crossing - grid.width
            (length, uses) = (grid.downCost[target], downUse[target])
        }
        let frame = grid.frame[target]
        let isForeign = frame >= 0 && frame != home && frame != destination
        let owner = grid.owner[target]
        guard owner < 0 || owner == own || owner == other else { return nil }
        // Into a box only along the lines through its middle.
        if owner >= 0 {
            let middle = grid.middles[Int(owner)]
            let isOnAxis =
                direction % 2 == 0
                ? target / grid.width == middle / grid.width : target % grid.width == middle % grid.width
            guard isOnAxis else { return nil }
        }
        return length * (isForeign ? 1 + Cost.foreign : 1) + Cost.shared * Float(uses)
    }

    // MARK: - All ways

    /// Counts a way in, or out.
    private mutating func use(_ way: [Int], _ change: Int) {
        func add(_ uses: inout UInt16) { uses = UInt16(clamping: Int(uses) + change) }
        for (index, (here, there)) in zip(way, way.dropFirst()).enumerated() {
            switch there - here {
            case 1: add(&rightUse[here])
            case -1: add(&rightUse[there])
            case grid.width: add(&downUse[here])
            default: add(&downUse[there])
            }
            guard index > 0 else { continue }
            let before = here - way[index - 1]
            guard before == there - here else { continue }
            if abs(before) == 1 { add(&passSideways[here]) } else { add(&passUpright[here]) }
        }
    }

    /// Whether a way crosses another one or shares a line with it.
    private func isInTheWay(_ way: [Int]) -> Bool {
        zip(way, way.dropFirst()).contains { here, there in
            let uses = abs(there - here) == 1 ? rightUse[min(here, there)] : downUse[min(here, there)]
            return uses > 1 || (passSideways[there] > 0 && passUpright[there] > 0)
        }
    }

    /// The corners of a way, from the border of one box to the border of the other.
    private func corners(of way: [Int]) -> [Point] {
        var corners: [Point] = []
        for (index, crossing) in way.enumerated() {
            let isCorner =
                index == 0 || index == way.count - 1
                || crossing - way[index - 1] != way[index + 1] - crossing
            if isCorner { corners.append(grid.point(crossing)) }
        }
        return corners
    }
}

/// The state of a search for the cheapest way: what was reached, at which cost, and what to look at next.
private struct Search {
    private var costs: [Float]
    private var parents: [Int32]
    /// The search in which a state was reached last, so that nothing has to be cleared between two.
    private var stamps: [UInt32]
    private var closed: [UInt32]
    private var stamp: UInt32 = 0
    private var heap: [(total: Float, state: Int32)] = []

    init(states: Int) {
        costs = Array(repeating: 0, count: states)
        parents = Array(repeating: -1, count: states)
        stamps = Array(repeating: 0, count: states)
        closed = stamps
    }

    mutating func begin() {
        stamp += 1
        heap.removeAll(keepingCapacity: true)
    }

    func cost(of state: Int) -> Float { costs[state] }

    mutating func reach(_ state: Int, at cost: Float, from parent: Int, left: Float) {
        if stamps[state] == stamp, costs[state] <= cost { return }
        stamps[state] = stamp
        costs[state] = cost
        parents[state] = Int32(parent)
        push((cost + left, Int32(state)))
    }

    /// The state that promises the cheapest way; `nil` where there is none left.
    mutating func next() -> Int32? {
        while let top = pop() {
            if closed[Int(top.state)] == stamp { continue }
            closed[Int(top.state)] = stamp
            return top.state
        }
        return nil
    }

    func way(to state: Int) -> [Int] {
        var way: [Int] = []
        var state = state
        while state >= 0 {
            way.append(state / 4)
            state = Int(parents[state])
        }
        return way.reversed()
    }

    // States of one cost come in the order of their numbers, so that every run finds the same way.
    private static func precedes(_ left: (total: Float, state: Int32), _ right: (total: Float, state: Int32))
        -> Bool
    {
        left.total < right.total || (left.total == right.total && left.state < right.state)
    }

    private mutating func push(_ entry: (total: Float, state: Int32)) {
        heap.append(entry)
        var index = heap.count - 1
        while index > 0, Self.precedes(entry, heap[(index - 1) / 2]) {
            heap[index] = heap[(index - 1) / 2]
            index = (index - 1) / 2
        }
        heap[index] = entry
    }

    private mutating func pop() -> (total: Float, state: Int32)? {
        guard let top = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return top }
        var index = 0
        while true {
            var child = 2 * index + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) { child += 1 }
            guard Self.precedes(heap[child], last) else { break }
            heap[index] = heap[child]
            index = child
        }
        heap[index] = last
        return top
    }
}
