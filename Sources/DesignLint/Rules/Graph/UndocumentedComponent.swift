import SystemDesign

extension Rule {
    static let undocumentedComponent = Rule(
        "GRF208", "undocumented-component", .note,
        "Say who answers for each component, and finish what is unfinished",
        detects: """
            From the pilot on, components that nobody owns; a component of no known kind without notes; \
            and placeholders such as TODO in titles, notes and statements.
            """,
        why: """
            What nobody answers for is repaired by nobody, and a placeholder in a finished design is read \
            as a decision.
            """,
        fix: """
            name an owner, with .owner(…) at a component or with Owner for several, and write what the \
            placeholder stands for
            """,
        source: """
            Google, Rules of ML, rule 11; Mercari, ML system design patterns, on systems that nobody \
            knows; NIST AI RMF, Govern 2.1
            """,
        fails: """
            let maturity = Maturity.pilot
            let app = Client()
            let server = ModelServer(notes: "TODO: say which")
            var serving: Serving { app --> server }
            """,
        passes: [
            .when(
                "somebody owns everything",
                """
                let maturity = Maturity.production
                let app = Client()
                let server = ModelServer()
                var requirements: Requirements { Owner("ranking team", of: server) }
                var serving: Serving { app --> server }
                """),
            .when(
                "an owner is named for the whole system",
                """
                let maturity = Maturity.production
                let server = ModelServer()
                let log = PredictionLog()
                var requirements: Requirements { Owner("ranking team") }
                var serving: Serving { server --> log }
                """),
            .when(
                "it isn't yet a pilot",
                """
                let server = ModelServer()
                let log = PredictionLog()
                var serving: Serving { server --> log }
                """),
        ]
    ) { design in
        design.placeholders + design.unexplained + design.unowned
    }
}

extension Inspection {
    /// Placeholders in what components and statements say.
    fileprivate var placeholders: [Violation] {
        let inComponents = document.components.enumerated().compactMap { index, component in
            [component.title, component.notes, component.technology].compactMap(\.self).compactMap(
                placeholder
            )
            .first.map {
                Violation(
                    "\(name(index)) still says `\($0)`", at: .component(index), severity: .warning)
            }
        }
        let inStatements = document.statements.enumerated().compactMap { index, placed in
            texts(in: placed.statement).lazy.compactMap(placeholder).first.map {
                Violation("a statement still says `\($0)`", at: .statement(index), severity: .warning)
            }
        }
        return inComponents + inStatements
    }

    /// Components that neither their kind nor their notes explain.
    fileprivate var unexplained: [Violation] {
        components([.custom]).filter { graph.components[$0].notes == nil }.map {
            Violation("\(name($0)) is of no known kind, and no notes say what it does", at: .component($0))
        }
    }

    /// The components that nobody answers for, in one finding: from the pilot on, somebody is called when they fail.
    fileprivate var unowned: [Violation] {
        guard maturity >= .pilot else { return [] }
        let owners = statements(Owner.self)
        let ownedSystems = Set(owners.filter(\.components.isEmpty).map(\.system))
        let owned = Set(owners.flatMap(\.components) + statements(Alert.self).compactMap(\.component))
        let isActor = isOne(of: .actors)
        let unowned = document.components.indices.filter { node in
            let component = graph.components[node]
            return component.owner == nil && !isActor(node) && !owned.contains(component.id)
                && !ownedSystems.contains(nil) && !ownedSystems.contains(component.system)
        }
        guard !unowned.isEmpty else { return [] }
        let ids = unowned.map { graph.components[$0].id }
        return [
            Violation(
                unowned.count == 1
                    ? "nobody answers for \(name(unowned[0]))"
                    : "nobody answers for \(unowned.count) components",
                at: unowned.count == 1 ? .component(unowned[0]) : .design,
                notes: ["without an owner: \(names(unowned))"],
                paste: "Owner(\"team\", of: \(ids.joined(separator: ", ")))")
        ]
    }
}

/// The word in a text that only holds a place, if there is one.
private func placeholder(in text: String) -> String? {
    // To cut a text into words takes much longer than to see that it has none of these.
    guard text.hasBeginningOfPlaceholder else { return nil }
    return text.split { !$0.isLetter }.lazy.map(String.init).first {
        ["TODO", "TBD", "FIXME", "XXX", "xxx"].contains($0) || $0.lowercased() == "lorem"
    }
}

extension String {
    /// The first three letters of every placeholder, in small letters and one number.
    private static let beginnings: Set<UInt32> = Set(
        ["tod", "tbd", "fix", "xxx", "lor"].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })

    /// Whether those letters are anywhere in the text, large or small.
    fileprivate var hasBeginningOfPlaceholder: Bool {
        var last: UInt32 = 0
        for byte in utf8 {
            last = (last << 8 | UInt32(byte | 0x20)) & 0xFF_FFFF
            if Self.beginnings.contains(last) { return true }
        }
        return false
    }
}

/// Every text in a statement, however deep. Figures and choices have none, and there are many of them.
private func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: return [text]
    case let term as any Term: return [term.description]
    case is any Quantity: return []
    default:
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle != .enum else { return [] }
        return mirror.children.flatMap { texts(in: $0.value) }
    }
}
