extension Design {
    /// The design as a document.
    ///
    /// Components get their ids first, from the names of the properties that hold them; then the steps are read,
    /// so that every arrow and every statement knows whom it speaks of.
    ///
    /// - Throws: ``DesignError`` with the place, where two components share an id, or a flow or a statement
    ///   mentions a component that is no stored property.
    public static func document() throws(DesignError) -> DesignDocument {
        let design = Self()
        let components = try namedComponents(of: design)
        let byID = Dictionary(components.map { ($0.id, $0) }) { first, _ in first }

        var document = DesignDocument(
            id: "\(Self.self)", title: design.title.isEmpty ? words(of: "\(Self.self)") : design.title,
            summary: design.summary.isEmpty ? nil : design.summary,
            components: components,
            flows: [],
            statements: [])
        for chapter in design.chapters {
            let step = type(of: chapter).step
            var content = StepContent()
            chapter.write(to: &content, at: SourceLocation("", 0, 0))
            document.statements += content.statements.map {
                .init(statement: $0.statement, step: step, location: $0.location)
            }
            document.flows += content.flows.map { placed in
                let (from, to) = (placed.flow.from.id, placed.flow.to.id)
                let inferred = byID[from].flatMap { from in byID[to].map { FlowKind.between(from, $0) } }
                return .init(
                    from: from, to: to, kind: placed.flow.payload.kind ?? inferred ?? .batch,
                    label: placed.flow.payload.label, step: step, path: placed.path, location: placed.location
                )
            }
        }
        return try document.validated()
    }

    private var chapters: [any Chapter] {
        [requirements, framing, data, model, evaluation, serving, monitoring]
    }
}

/// The components that a design holds in its properties, in arrays and in nested values, named by their path.
private func namedComponents(of design: any Design) throws(DesignError) -> [DesignDocument.Component] {
    var found: [DesignDocument.Component] = []

    func visit(_ value: Any, path: String) throws(DesignError) {
        if let component = value as? any Component {
            let declaration = component.declaration
            var details = declaration.details
            if let other = declaration.name {
                throw DesignError(
                    "'\(path)' and '\(other)' are one component; make a component for each",
                    at: details.location)
            }
            declaration.name = path
            details.id = path
            if details.title.isEmpty { details.title = words(of: path) }
            found.append(details)
            return
        }
        let mirror = Mirror(reflecting: value)
        // What is shared can lead back to itself, and components are values.
        guard mirror.displayStyle != .class else { return }
        for (index, child) in mirror.children.enumerated() {
            let label = mirror.displayStyle == .struct ? child.label ?? "\(index)" : "\(index)"
            let unwrapped = mirror.displayStyle == .optional
            try visit(child.value, path: unwrapped ? path : path.isEmpty ? label : "\(path).\(label)")
        }
    }

    try visit(design, path: "")
    return found
}
