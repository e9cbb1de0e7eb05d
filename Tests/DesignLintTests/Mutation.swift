import DesignLint
import Foundation
import SystemDesign

/// A design with one thing changed, and what was changed.
struct Mutant: Sendable {
    /// What kind of change it is: "component removed".
    let kind: String
    /// What was changed: "component gate".
    let change: String
    /// The type of statement, attribute or component that was changed: "Gate", "retention".
    let subject: String
    /// What was removed, in the design as it was.
    var removed: [Element] = []
    /// Whether something else of its type remains that may say the same.
    let hasSibling: Bool
    let document: DesignDocument
}

/// Changes designs one thing at a time. Statements are changed as JSON, so that nothing that they can hold is left out.
struct Mutator {
    private typealias Object = [String: Any]
    private typealias Statement = DesignDocument.PlacedStatement

    private let original: DesignDocument
    /// The statements' types, by name.
    private let types: [String]
    private let objects: [Object]

    init(_ document: DesignDocument) throws {
        original = document
        objects = try document.statements.map {
            try JSONSerialization.jsonObject(with: JSONEncoder().encode($0)) as? Object ?? [:]
        }
        types = objects.map { $0["statement"] as? String ?? "" }
    }

    /// The kind of the mutants that say less in a statement.
    static let attributeRemoved = "attribute removed"

    /// Every mutant.
    var all: [Mutant] {
        componentsRemoved + componentsBypassed + flowsRemoved + statementsRemoved + typesRemoved
            + attributesRemoved
            + choicesChanged
    }

    // MARK: - Removing

    private var componentsRemoved: [Mutant] {
        original.components.enumerated().map { index, component in
            var document = original
            document.components.removeAll { $0.id == component.id }
            document.flows = original.flows.compactMap { without(component.id, $0) }
            document.statements = original.statements.indices.compactMap { without(component.id, $0) }
            return Mutant(
                kind: "component removed", change: "component \(component.id)", subject: component.kind.id,
                removed: [.component(index)],
                hasSibling: original.components.count { $0.kind == component.kind } > 1, document: document)
        }
    }

    /// Each component that something goes through, left out of the way: the gate that nobody passes any more.
    private var componentsBypassed: [Mutant] {
        original.components.enumerated().compactMap { index, component in
            let incoming = original.flows.filter { $0.to == component.id && $0.from != component.id }
            let outgoing = original.flows.filter { $0.from == component.id && $0.to != component.id }
            guard let before = incoming.first, !outgoing.isEmpty else { return nil }
            var document = original
            document.components.remove(at: index)
            document.flows += outgoing.map {
                var flow = $0
                flow.from = before.from
                return flow
            }
            document.flows = document.flows.compactMap { without(component.id, $0) }
            document.statements = original.statements.indices.compactMap { without(component.id, $0) }
            return Mutant(
                kind: "component bypassed", change: "component \(component.id)", subject: component.kind.id,
                removed: [.component(index)],
                hasSibling: original.components.count { $0.kind == component.kind } > 1, document: document)
        }
    }

    private var flowsRemoved: [Mutant] {
        original.flows.enumerated().map { index, flow in
            var document = original
            document.flows.remove(at: index)
            return Mutant(
                kind: "flow removed", change: "flow \(flow.from) → \(flow.to), \(flow.kind.rawValue)",
                subject: flow.kind.rawValue, removed: [.flow(index)],
                hasSibling: original.flows.count { $0.kind == flow.kind } > 1,
                document: document)
        }
    }

    /// The first two statements of each type, removed one at a time: the tenth of the follow-ups tells no more.
    private var statementsRemoved: [Mutant] {
        var counts: [String: Int] = [:]
        return types.enumerated().compactMap { index, type in
            counts[type, default: 0] += 1
            guard counts[type, default: 0] <= 2 else { return nil }
            var document = original
            document.statements.remove(at: index)
            return Mutant(
                kind: "statement removed", change: name(of: index), subject: type,
                removed: [.statement(index)],
                hasSibling: types.count { $0 == type } > 1, document: document)
        }
    }

    private var typesRemoved: [Mutant] {
        Set(types).sorted().map { type in
            var document = original
            document.statements = zip(types, original.statements).filter { $0.0 != type }.map(\.1)
            return Mutant(
                kind: "all of a type removed", change: "every \(type)", subject: type,
                removed: types.indices.filter { types[$0] == type }.map { .statement($0) }, hasSibling: false,
                document: document)
        }
    }

    /// Whatever may be left out of a statement, left out.
    private var attributesRemoved: [Mutant] {
        let always: Set = ["statement", "step", "system", "location"]
        return objects.enumerated().flatMap { index, object in
            object.keys.filter { !always.contains($0) }.sorted().compactMap { key -> Mutant? in
                var changed = object
                changed[key] = nil
                let others = zip(types, objects).count { $0.0 == types[index] && $0.1[key] != nil }
                return mutant(
                    Self.attributeRemoved, "\(key) of \(name(of: index))", "\(types[index]).\(key)", index,
                    changed,
                    hasSibling: others > 1)
            }
        }
    }

    // MARK: - Changing

    /// What is right turned into what is wrong.
    private static let choices: [(statement: String, key: String, value: any Sendable)] = [
        ("split", "rules", ["random"]), ("rollout", "method", "allAtOnce"), ("tuning", "part", "test"),
        ("imbalance", "part", "everything"),
        ("impact", "level", "high"), ("alert", "owner", "TODO"), ("goal", "metric", "a metric of no name"),
        ("experiment", "metric", "a metric of no name"),
    ]

    private var choicesChanged: [Mutant] {
        let ofStatements = types.enumerated().flatMap { index, type in
            Self.choices.filter { $0.statement == type }.compactMap { choice -> Mutant? in
                guard "\(objects[index][choice.key] ?? "")" != "\(choice.value)" else { return nil }
                var changed = objects[index]
                changed[choice.key] = choice.value
                return mutant(
                    "choice changed", "\(choice.key) of \(name(of: index)): \(choice.value)",
                    "\(type).\(choice.key)", index, changed, hasSibling: types.count { $0 == type } > 1)
            }
        }
        let ofJoins = original.components.enumerated().filter { $0.element.kind == .datasetBuilder }.map {
            index, component in
            var document = original
            document.components[index].attributes[.join] = .latest
            return Mutant(
                kind: "choice changed", change: "join of \(component.id): latest",
                subject: "datasetBuilder.join",
                hasSibling: false, document: document)
        }
        let ofClasses = original.components.enumerated().filter { $0.element.personalData == .pseudonymous }
            .map {
                index, component in
                var document = original
                document.components[index].personalData = .sensitive
                return Mutant(
                    kind: "choice changed", change: "personal data of \(component.id): sensitive",
                    subject: "\(component.kind.id).personalData", hasSibling: false, document: document)
            }
        return ofStatements + ofJoins + ofClasses
    }

    // MARK: - Flows

    /// A flow that doesn't mention a component any more; `nil` where it starts or ends there.
    private func without(_ id: String, _ flow: DesignDocument.Flow) -> DesignDocument.Flow? {
        guard flow.from != id, flow.to != id else { return nil }
        var flow = flow
        if flow.attributes[.cache] == id { flow.attributes[.cache] = nil }
        return flow
    }

    // MARK: - Statements

    /// The design with one statement changed; `nil` where there is no such statement.
    private func mutant(
        _ kind: String, _ change: String, _ subject: String, _ index: Int, _ object: Object, hasSibling: Bool
    ) -> Mutant? {
        guard let statement = statement(object) else { return nil }
        var document = original
        document.statements[index] = statement
        return Mutant(
            kind: kind, change: change, subject: subject, hasSibling: hasSibling, document: document)
    }

    private func statement(_ object: Object) -> Statement? {
        guard let data = try? JSONSerialization.data(withJSONObject: object) else { return nil }
        return try? JSONDecoder().decode(Statement.self, from: data)
    }

    /// A statement that doesn't mention a component any more; `nil` where it is about nothing else.
    private func without(_ id: String, _ index: Int) -> Statement? {
        guard original.statements[index].statement.references.contains(id) else {
            return original.statements[index]
        }
        var changed = objects[index]
        for (key, value) in objects[index] {
            switch value {
            case let text as String where text == id: changed[key] = nil
            case let names as [String]: changed[key] = names.filter { $0 != id }
            case let hops as [Object]: changed[key] = hops.filter { $0["component"] as? String != id }
            default: break
            }
        }
        return statement(changed)
    }

    private func name(of index: Int) -> String {
        let heading = ["name", "text", "question", "subject", "method", "category", "kind"].lazy
            .compactMap { objects[index][$0] as? String }.first
        return [types[index], heading.map { "'\($0.prefix(40))'" }].compactMap(\.self).joined(separator: " ")
    }
}
