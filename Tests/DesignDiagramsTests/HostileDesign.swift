import Foundation
import SystemDesign
import TestSupport

/// A design of which everything that may be called anything is called something hostile, the same for the same number.
struct HostileDesign {
    let seed: Int

    /// Ids that programs have words, groups or other ids for.
    static let ids = [
        "end", "End", "graph", "class", "subgraph", "default", "style", "click", "linkStyle", "o", "x", "ox",
        "v",
        "serving", "data", "faded", "system.tenant", "tenant", "a-b", "a.b", "a_b", "検索", "größe", "1", "0x",
        "_",
        "--", "...", "__proto__", "constructor", "participant", "note", "par", "alt", "title", "over", "call",
        "href", "_blank", "servingGroup", "accTitle", "sequenceDiagram", "flowchart",
    ]

    func document() throws -> DesignDocument {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func pick<Element>(_ list: [Element]) -> Element { list[next(list.count)] }
        func name() -> String {
            next(3) == 0 ? pick(hostileNames) + " " + pick(hostileNames) : pick(hostileNames)
        }
        func maybe(_ value: Any) -> Any? { next(2) == 0 ? value : nil }

        let ids = (0..<2 + next(12)).reduce(into: [String]()) { ids, _ in
            let id = pick(Self.ids)
            if !ids.contains(id) { ids.append(id) }
        }
        let components = ids.map { id in
            let all: [String: Any?] = [
                "id": id, "kind": pick(ComponentKind.all).id, "title": name(), "notes": maybe(name()),
                "system": maybe("tenant"),
                "url": maybe("https://example.org/\(next(9))?a=\"b\";c=`d`&#x{e}<f>#g;"),
            ]
            return all.compactMapValues(\.self)
        }
        let flows = (0..<1 + next(20)).map { _ in
            let all: [String: Any?] = [
                "from": pick(ids), "to": pick(ids), "kind": pick(FlowKind.allCases).rawValue,
                "step": "serving", "label": maybe(name()), "path": next(3) > 0 ? "a path" : nil,
            ]
            return all.compactMapValues(\.self)
        }
        let hops = (0..<next(8)).map { _ in
            let all: [String: Any?] = [
                "work": name(), "component": pick(ids), "budget": ["value": 1 + next(90), "unit": "ms"],
                "group": maybe(pick(["one", "end"])), "branch": maybe(name()),
            ]
            return all.compactMapValues(\.self)
        }
        let path: [String: Any] = [
            "statement": "requestPath", "step": "serving", "name": "a path", "percentile": "p99",
            "limit": ["value": 300, "unit": "ms"], "hops": hops,
        ]
        let retraining: [String: Any] = [
            "statement": "retraining", "step": "monitoring", "text": name(), "component": pick(ids),
        ]
        let document: [String: Any] = [
            "schemaVersion": 1, "id": pick(ids), "title": name(), "summary": name(),
            "systems": [["id": "tenant", "title": name()]], "components": components, "flows": flows,
            "statements": [path, retraining],
        ]
        return try DesignDocument(json: JSONSerialization.data(withJSONObject: document))
    }
}
