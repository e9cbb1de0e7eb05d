import DesignLint
import Foundation
import SystemDesign

/// Linting documents of growing size, in this process, against decoding the same documents.
enum Linting {
    static func growth(_ example: Data) throws {
        print("\nLinting documents made of copies of visual search, medians of 5\n")
        print(
            cell("components", 10), cell("flows", 7), cell("statements", 11), cell("decode s", 9),
            cell("lint s", 9), cell("× decode", 9), cell("exponent", 9))
        let count = try DesignDocument(json: example).components.count
        var before: (components: Int, seconds: Double)?
        for size in [100, 1_000, 10_000] {
            let document = try copies(of: example, times: (size + count / 2) / count)
            let json = try document.json()
            let decode = try median { _ = try DesignDocument(json: json) }
            let lint = median { _ = Linter(LintConfiguration(rules: Rule.all)).lint(document) }
            let exponent = before.map {
                log(lint / $0.seconds) / log(Double(document.components.count) / Double($0.components))
            }
            print(
                cell("\(document.components.count)", 10), cell("\(document.flows.count)", 7),
                cell("\(document.statements.count)", 11), cell(number(decode, 3), 9),
                cell(number(lint, 3), 9),
                cell(number(lint / decode, 2), 9), cell(exponent.map { number($0) } ?? "", 9))
            before = (document.components.count, lint)
        }
        print("\nThe exponent is to stay under 1.2, the ratio under three.")
    }

    private static func median(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let all = try (0..<5).map { _ in try clock.measure(body) / .seconds(1) }
        return all.sorted()[2]
    }
}

/// Many copies of a document in one, each with ids of its own and joined to the next.
private func copies(of json: Data, times: Int) throws -> DesignDocument {
    guard var whole = try JSONSerialization.jsonObject(with: json) as? [String: Any],
        let components = whole["components"] as? [[String: Any]],
        let flows = whole["flows"] as? [[String: Any]],
        let statements = whole["statements"] as? [[String: Any]]
    else { throw BenchmarkError(description: "the example is no document") }
    let ids = components.compactMap { $0["id"] as? String }
    let known = Set(ids)
    let references: Set = ["id", "from", "to", "component", "components", "places", "reviewer", "cache"]
    func renamed(_ value: Any, _ copy: Int, _ key: String = "") -> Any {
        switch value {
        case let text as String where references.contains(key) && known.contains(text): "\(text)_\(copy)"
        case let list as [Any]: list.map { renamed($0, copy, key) }
        case let object as [String: Any]:
            Dictionary(uniqueKeysWithValues: object.map { ($0, renamed($1, copy, $0)) })
        default: value
        }
    }
    func copied(_ objects: [[String: Any]]) -> [Any] {
        (0..<times).flatMap { copy in objects.map { renamed($0, copy) } }
    }
    let joints = (1..<max(times, 2)).flatMap { copy in
        zip(ids, ids.dropFirst(ids.count / 3)).prefix(copy < times ? 9 : 0).map { from, to in
            ["from": "\(from)_\(copy - 1)", "to": "\(to)_\(copy)", "kind": "batch", "step": "data"]
        }
    }
    whole["components"] = copied(components)
    whole["flows"] = copied(flows) + joints
    whole["statements"] = copied(statements)
    return try DesignDocument(json: try JSONSerialization.data(withJSONObject: whole))
}
