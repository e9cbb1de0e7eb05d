import GraphvizLayout

/// Graphs made from a number, the same ones on every machine.
struct RandomGraphs: RandomNumberGenerator {
    private var state: UInt64

    init(from number: Int) { state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    // SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A graph of 3 to 120 boxes in nested groups, with parallel edges, edges both ways and loops.
    mutating func graph() -> BoxGraph {
        var graph = BoxGraph(
            direction: .allCases.randomElement(using: &self) ?? .topToBottom,
            routing: .allCases.randomElement(using: &self) ?? .curves)
        for index in 0..<Int.random(in: 0...12, using: &self) {
            let parent =
                index > 0 && Bool.random(using: &self) ? Int.random(in: 0..<index, using: &self) : nil
            let hasTitle = Bool.random(using: &self)
            graph.addGroup(
                title: hasTitle
                    ? Size(width: .random(in: 1...300, using: &self), height: 20) : Size(width: 0, height: 0),
                margin: .random(in: 0...30, using: &self), in: parent)
        }
        let boxes = Int.random(in: 3...(Int.random(in: 0..<8, using: &self) == 0 ? 120 : 40), using: &self)
        for _ in 0..<boxes {
            let group =
                graph.groups.isEmpty || Int.random(in: 0..<5, using: &self) == 0
                ? nil : Int.random(in: 0..<graph.groups.count, using: &self)
            graph.addBox(
                Size(width: .random(in: 20...240, using: &self), height: .random(in: 20...90, using: &self)),
                in: group)
        }
        for _ in 0..<Int.random(in: 0...(boxes * 2), using: &self) {
            graph.addEdge(
                from: .random(in: 0..<boxes, using: &self), to: .random(in: 0..<boxes, using: &self),
                pull: .allCases.randomElement(using: &self) ?? .forward,
                weight: .random(in: 0...9, using: &self))
        }
        return graph
    }
}
