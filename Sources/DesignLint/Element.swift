import SystemDesign

/// What a finding is about.
public enum Element: Hashable, Sendable {
    /// The design as a whole.
    case design
    /// One of its steps.
    case step(Step)
    /// A component, by its index in the document.
    case component(Int)
    /// A flow, by its index in the document.
    case flow(Int)
    /// A statement, by its index in the document.
    case statement(Int)
}

extension DesignDocument {
    /// Where an element stands; `nil` for what has no place of its own.
    public func location(of element: Element) -> SourceLocation? {
        switch element {
        case .design: nil
        case .step(let step): statements.first { $0.step == step }?.location
        case .component(let index): components[index].location
        case .flow(let index): flows[index].location
        case .statement(let index): statements[index].location
        }
    }

    /// What an element is called by those who keep lists of findings: the same wherever it stands in its file.
    public func key(of element: Element) -> String {
        switch element {
        case .design: "design"
        case .step(let step): "step:\(step.rawValue)"
        case .component(let index): "component:\(components[index].id)"
        case .flow(let index): "flow:\(flows[index].from)>\(flows[index].to):\(flows[index].kind.rawValue)"
        case .statement(let index):
            "statement:\(type(of: statements[index].statement).name):\(statements[index].statement.heading)"
        }
    }

    /// What an element is called by readers.
    public func name(of element: Element) -> String {
        switch element {
        case .design: title
        case .step(let step): "step \(step.number), \(step.title)"
        case .component(let index): components[index].id
        case .flow(let index): "\(flows[index].from) → \(flows[index].to)"
        case .statement(let index):
            "\(type(of: statements[index].statement)) \(statements[index].statement.heading)"
        }
    }

    /// The ids of the components that an element is, or stands between.
    public func componentIDs(of element: Element) -> [String] {
        switch element {
        case .design, .step: []
        case .component(let index): [components[index].id]
        case .flow(let index): [flows[index].from, flows[index].to]
        case .statement(let index): statements[index].statement.references
        }
    }
}

extension DesignDocument {
    /// The system within the system that an element belongs to.
    func system(of element: Element) -> String? {
        switch element {
        case .design, .step: nil
        case .component(let index): components[index].system
        case .flow(let index): components.first { $0.id == flows[index].from }?.system
        case .statement(let index): statements[index].system
        }
    }
}

extension Statement {
    /// What tells the statement from others of its type: its first text.
    var heading: String {
        for child in Mirror(reflecting: self).children {
            if let text = child.value as? String { return text }
            if let term = child.value as? any Term { return term.description }
            if let choice = child.value as? any RawRepresentable, let name = choice.rawValue as? String {
                return name
            }
        }
        return ""
    }
}
