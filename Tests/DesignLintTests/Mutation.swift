import Foundation
import SystemDesign

/// A design with one thing changed, and what was changed.
struct Mutant {
    /// What kind of change it is: "component removed".
    let kind: String
    /// What was changed: "component gate".
    let change: String
    /// The type of statement, attribute or component that was changed: "Gate", "retention".
    let subject: String
    /// Whether something else of its type remains that may say the same.
    let hasSibling: Bool
    let document: DesignDocument
}

/// Changes designs one thing at a time, as JSON: so that nothing that a document can hold is left out.
struct Mutator {
    private typealias Object = [String: Any]

    private let json: Object
    private let components: [Object]
    private let flows: [Object]
    private let statements: [Object]

    init(_ document: DesignDocument) throws {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(document))
        json = object as? Object ?? [:]
        components = json["components"] as? [Object] ?? []
        flows = json["flows"] as? [Object] ?? []
        statements = json["statements"] as? [Object] ?? []
    }

    /// Every mutant.
    var all: [Mutant] {
        componentsRemoved + flowsRemoved + statementsRemoved + typesRemoved + attributesRemoved
            + choicesChanged
    }

    // MARK: - Removing

    private var componentsRemoved: [Mutant] {
        components.compactMap { component in
            let (id, kind) = (text(component["id"]), text(component["kind"]))
            return document([
                "components": components.filter { text($0["id"]) != id },
                "flows": flows.filter { text($0["from"]) != id && text($0["to"]) != id },
                "statements": statements.compactMap { without(id, in: $0) },
            ]).map {
                Mutant(
                    kind: "component removed", change: "component \(id)", subject: kind,
                    hasSibling: components.count { text($0["kind"]) == kind } > 1, document: $0)
            }
        }
    }

    private var flowsRemoved: [Mutant] {
        flows.indices.compactMap { index in
            let flow = flows[index]
            let kind = text(flow["kind"])
            return document(["flows": flows.removing(index)]).map {
                Mutant(
                    kind: "flow removed", change: "flow \(text(flow["from"])) → \(text(flow["to"])), \(kind)",
                    subject: kind, hasSibling: flows.count { text($0["kind"]) == kind } > 1, document: $0)
            }
        }
    }

    private var statementsRemoved: [Mutant] {
        statements.indices.compactMap { index in
            let type = text(statements[index]["statement"])
            return document(["statements": statements.removing(index)]).map {
                Mutant(
                    kind: "statement removed", change: name(of: statements[index]), subject: type,
                    hasSibling: statements.count { text($0["statement"]) == type } > 1, document: $0)
            }
        }
    }

    private var typesRemoved: [Mutant] {
        Set(statements.map { text($0["statement"]) }).sorted().compactMap { type in
            document(["statements": statements.filter { text($0["statement"]) != type }]).map {
                Mutant(
                    kind: "all of a type removed", change: "every \(type)", subject: type, hasSibling: false,
                    document: $0)
            }
        }
    }

    /// Whatever may be left out of a statement, left out.
    private var attributesRemoved: [Mutant] {
        let always: Set = ["statement", "step", "system", "location"]
        return statements.enumerated().flatMap { index, statement in
            let type = text(statement["statement"])
            return statement.keys.filter { !always.contains($0) }.sorted().compactMap { key -> Mutant? in
                var changed = statement
                changed[key] = nil
                return document(["statements": statements.replacing(index, with: changed)]).map {
                    Mutant(
                        kind: "attribute removed", change: "\(key) of \(name(of: statement))",
                        subject: "\(type).\(key)",
                        hasSibling: statements.count { text($0["statement"]) == type && $0[key] != nil } > 1,
                        document: $0)
                }
            }
        }
    }

    // MARK: - Changing

    /// What is right turned into what is wrong.
    private static let choices: [(statement: String, key: String, value: any Sendable)] = [
        ("split", "rules", ["random"]), ("rollout", "method", "allAtOnce"), ("tuning", "part", "test"),
        ("imbalance", "part", "everything"), ("sampling", "part", "everything"),
        ("impact", "level", "high"), ("alert", "owner", "TODO"), ("goal", "metric", "a metric of no name"),
        ("experiment", "metric", "a metric of no name"),
    ]

    private var choicesChanged: [Mutant] {
        let ofStatements = statements.enumerated().flatMap { index, statement in
            Self.choices.filter { $0.statement == text(statement["statement"]) }.compactMap {
                choice -> Mutant? in
                guard "\(statement[choice.key] ?? "")" != "\(choice.value)" else { return nil }
                var changed = statement
                changed[choice.key] = choice.value
                return document(["statements": statements.replacing(index, with: changed)]).map {
                    Mutant(
                        kind: "choice changed",
                        change: "\(choice.key) of \(name(of: statement)): \(choice.value)",
                        subject: "\(choice.statement).\(choice.key)", hasSibling: false, document: $0)
                }
            }
        }
        let ofJoins = components.enumerated().compactMap { index, component -> Mutant? in
            guard text(component["kind"]) == "datasetBuilder" else { return nil }
            var changed = component
            var attributes = component["attributes"] as? Object ?? [:]
            attributes["join"] = "latest"
            changed["attributes"] = attributes
            return document(["components": components.replacing(index, with: changed)]).map {
                Mutant(
                    kind: "choice changed", change: "join of \(text(component["id"])): latest",
                    subject: "datasetBuilder.join", hasSibling: false, document: $0)
            }
        }
        return ofStatements + ofJoins
    }

    // MARK: - Documents

    private func document(_ changes: Object) -> DesignDocument? {
        let changed = json.merging(changes) { _, new in new }
        guard let data = try? JSONSerialization.data(withJSONObject: changed) else { return nil }
        return try? DesignDocument(json: data)
    }

    /// A statement that doesn't mention a component any more; `nil` where it is about nothing else.
    private func without(_ id: String, in statement: Object) -> Object? {
        let references: Set = ["component", "components", "places", "reviewer", "model", "hops"]
        var changed = statement
        for key in references {
            if text(statement[key]) == id { changed[key] = nil }
            if let names = statement[key] as? [String] { changed[key] = names.filter { $0 != id } }
            if let hops = statement[key] as? [Object] {
                changed[key] = hops.filter { text($0["component"]) != id }
            }
        }
        return document(["statements": [changed], "flows": [Object]()]) == nil ? nil : changed
    }

    private func name(of statement: Object) -> String {
        let type = text(statement["statement"])
        let heading = ["name", "text", "question", "subject", "method", "category", "kind"].lazy
            .compactMap { statement[$0] as? String }.first
        return [type, heading.map { "'\($0.prefix(40))'" }].compactMap(\.self).joined(separator: " ")
    }

    private func text(_ value: Any?) -> String { value as? String ?? "" }
}

extension Array {
    fileprivate func removing(_ index: Int) -> Self {
        var copy = self
        copy.remove(at: index)
        return copy
    }

    fileprivate func replacing(_ index: Int, with element: Element) -> Self {
        var copy = self
        copy[index] = element
        return copy
    }
}
