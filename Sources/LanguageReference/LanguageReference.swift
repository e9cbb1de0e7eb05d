import DesignLoader
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What there is in the language, and how it is written.
///
/// It is read off the language's own sources, which are installed because the user's compiler builds them: what they
/// say of themselves can't be out of date.
package struct LanguageReference {
    /// The types of component, plane by plane.
    package let components: [ComponentEntry]
    /// The kinds of flow, in their order.
    package let flows: [FlowEntry]
    /// The statements, step by step.
    package let statements: [StatementEntry]
    /// The values that arguments take: the cases of choices, the units of quantities.
    let values: [String: [String]]

    /// Reads the language's sources.
    ///
    /// - Throws: `LoadError` where they can't be read.
    package init(of installation: Installation) throws(LoadError) {
        let sources = try installation.languageSources().map { SourceText(path: $0.path, text: $0.text) }
        func declarations(in folder: String, conformingTo name: String) -> [Declaration] {
            sources.filter { $0.path.contains("/\(folder)/") }.flatMap { $0.declarations(conformingTo: name) }
        }

        let kinds = Dictionary(grouping: ComponentKind.all) { $0.spelling.prefix { $0 != "(" } }
        let types = declarations(in: "Components", conformingTo: "Component")
        components = ComponentKind.all.reduce(into: []) { entries, kind in
            let type = kind.spelling.prefix { $0 != "(" }
            guard entries.last?.name[...] != type, let declaration = types.first(where: { $0.name == type })
            else { return }
            entries.append(ComponentEntry(declaration: declaration, kinds: kinds[type] ?? []))
        }

        let cases = sources.flatMap { $0.cases(of: "FlowKind") }
        let payloads = sources.flatMap { $0.functions(returningSelfIn: "Payload") }
        flows = FlowKind.allCases.compactMap { kind in
            guard let meaning = cases.first(where: { $0.name == kind.rawValue })?.summary else { return nil }
            let parameters = payloads.first { $0.name == kind.rawValue }?.parameters ?? []
            return FlowEntry(kind: kind, meaning: meaning, parameters: parameters)
        }

        var entries: [StatementEntry] = []
        for step in Step.allCases {
            let folder = StatementEntry.folder(of: step)
            // A chapter can stand in its own step too, but is no statement.
            let found = declarations(in: "Steps/\(folder)", conformingTo: "\(folder)Statement")
            entries += found.filter { $0.example != nil }.map { StatementEntry(declaration: $0, home: step) }
        }
        entries += declarations(in: "Steps/Serving", conformingTo: "PathStatement")
            .map { StatementEntry(declaration: $0, home: .serving) }
        entries += declarations(in: "Steps/Anywhere", conformingTo: "AnywhereStatement")
            .map { StatementEntry(declaration: $0, home: nil) }
        statements = entries

        values = sources.reduce(into: [:]) { values, file in values.merge(file.values) { first, _ in first } }
    }

    /// Everything that goes by this name: a type, a kind, a variant; case aside where nothing has it exactly.
    package func entries(named name: String) -> [any ReferenceEntry] {
        let all: [any ReferenceEntry] = components + flows + statements
        let exact = all.filter { $0.names.contains(name) }
        return exact.isEmpty
            ? all.filter { $0.names.contains { $0.lowercased() == name.lowercased() } } : exact
    }

    /// Every name that can be asked for.
    package var names: [String] {
        (components as [any ReferenceEntry] + flows + statements).flatMap(\.names)
    }
}

/// Something of the language that can be looked up.
package protocol ReferenceEntry {
    /// The names that it goes by, the one in Swift first.
    var names: [String] { get }
    /// What it is, in a sentence.
    var summary: String { get }
}

/// A type of component with the kinds that it has.
package struct ComponentEntry: ReferenceEntry {
    let declaration: Declaration
    let kinds: [ComponentKind]

    package var name: String { declaration.name }
    package var names: [String] { [name] + kinds.flatMap { [$0.id, $0.spelling] } }
    package var summary: String { declaration.summary }
    package var plane: Plane { kinds[0].plane }
}

/// A kind of flow.
package struct FlowEntry: ReferenceEntry {
    let kind: FlowKind
    let meaning: String
    let parameters: [Parameter]

    package var names: [String] { [kind.rawValue, ".\(kind.rawValue)"] }
    package var summary: String { meaning }
}

/// A type of statement with the steps that it can stand in.
package struct StatementEntry: ReferenceEntry {
    let declaration: Declaration
    /// The step that it belongs to; none where it can stand in every step.
    let home: Step?

    package var name: String { declaration.name }
    package var names: [String] { [name] }
    package var summary: String { declaration.summary }

    /// The steps that it can stand in.
    var steps: [Step] {
        let all = declaration.conformances.contains("AnywhereStatement")
        return Step.allCases.filter {
            all || declaration.conformances.contains("\(Self.folder(of: $0))Statement")
        }
    }

    /// What a step is called in the names of folders and protocols.
    static func folder(of step: Step) -> String {
        step.rawValue.prefix(1).uppercased() + step.rawValue.dropFirst()
    }
}
