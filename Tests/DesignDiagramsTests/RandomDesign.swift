import SystemDesign

@testable import DesignDiagrams

/// A design with parallel flows, flows both ways and loops, the same for the same number.
struct RandomDesign {
    let seed: Int

    /// From 5 to 60 components, or up to 120 for every tenth; from half a flow for each to two; names of one to six words.
    func document() throws -> DesignDocument {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let words = [
            "user", "feature", "ranking", "store", "candidate", "embedding", "stream", "monitor", "batch",
            "log",
        ]
        let kinds = ComponentKind.all
        let count = 5 + next(seed % 10 == 0 ? 116 : 56)
        let wordy = 1 + next(6)
        let components = (0..<count).map { index in
            let title = (0..<1 + next(wordy)).map { _ in words[next(words.count)] }.joined(separator: " ")
            return
                "{\"id\": \"c\(index)\", \"title\": \"\(title)\", \"kind\": \"\(kinds[next(kinds.count)].id)\"}"
        }
        let flows = (0..<count / 2 + next(count * 3 / 2)).map { index in
            """
            {"from": "c\(next(count))", "to": "c\(next(count))", "step": "serving",
             "kind": "\(FlowKind.allCases[next(20)].rawValue)"\(next(3) == 0 ? "" : ", \"label\": \"flow \(index)\"")}
            """
        }
        let json = """
            {"schemaVersion": 1, "id": "Random", "title": "Random \(seed)", "statements": [],
             "components": [\(components.joined(separator: ",\n"))], "flows": [\(flows.joined(separator: ",\n"))]}
            """
        return try DesignDocument(json: json.utf8)
    }

    /// All of it, with up to 24 marks on two of three components, and with ghosts of up to ten kinds.
    func markedView() throws -> View {
        let view = View.whole(of: try document())
        let marks = view.nodes.enumerated().map { index, node in
            let weight = View.Mark.Weight.allCases[(index + seed) % 3]
            let count = index % 3 * (1 + (index + seed) % 12)
            return (node.id, (0..<count).map { View.Mark(weight, "finding \($0)") })
        }
        let kinds = ComponentKind.all.dropFirst(seed * 7 % ComponentKind.all.count).prefix(seed % 11)
        return view.marked(
            with: Dictionary(uniqueKeysWithValues: marks),
            missing: kinds.map { View.Ghost($0, for: "a purpose", in: .serving) })
    }
}
