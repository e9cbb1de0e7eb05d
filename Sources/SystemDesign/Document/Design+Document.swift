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
        var inventory = Inventory()
        try inventory.add(design, title: design.title, path: "")

        var document = DesignDocument(
            id: "\(Self.self)", title: design.title.isEmpty ? words(of: "\(Self.self)") : design.title,
            summary: design.summary.isEmpty ? nil : design.summary,
            maturity: design.maturity,
            systems: inventory.systems.dropFirst().map(\.details),
            components: inventory.components,
            flows: [],
            statements: [])
        let kindBetween = FlowKind.inferring(from: inventory.components)
        let chapters = inventory.systems.map { (id: $0.details.id, chapters: $0.value.chapters) }
        for number in Step.allCases.indices {
            for system in chapters {
                let chapter = system.chapters[number]
                let step = type(of: chapter).step
                var content = StepContent()
                chapter.write(to: &content, at: SourceLocation("", 0, 0))
                document.statements += content.statements.map {
                    .init(
                        statement: $0.statement, step: step, system: system.id.isEmpty ? nil : system.id,
                        location: $0.location)
                }
                document.flows += content.flows.map { placed in
                    let (flow, payload) = (placed.flow, placed.flow.payload)
                    return .init(
                        from: flow.from.id, to: flow.to.id,
                        kind: payload.kind ?? kindBetween(flow.from.id, flow.to.id), label: payload.label,
                        step: step, path: placed.path, attributes: payload.attributes,
                        location: placed.location)
                }
            }
        }
        return try document.validated()
    }
}

/// What a design holds in its properties, in arrays and in nested values, named by their path.
private struct Inventory {
    /// The systems, from the design itself inwards; the design's id is empty.
    private(set) var systems: [(value: any System, details: DesignDocument.System)] = []
    private(set) var components: [DesignDocument.Component] = []
    /// The systems that are being read, which must not come again within themselves.
    private var open: [(object: ObjectIdentifier, path: String)] = []

    mutating func add(_ system: any System, title: String, path: String) throws(DesignError) {
        systems.append(
            (
                system,
                .init(
                    id: path, title: title.isEmpty ? words(of: "\(type(of: system))") : title,
                    summary: system.summary.isEmpty ? nil : system.summary)
            ))
        let object = type(of: system) is AnyClass ? ObjectIdentifier(system as AnyObject) : nil
        if let object {
            if let outer = open.first(where: { $0.object == object }) {
                throw DesignError(
                    """
                    the system '\(path)' is '\(outer.path.isEmpty ? "the design" : outer.path)' again, within itself; \
                    hold it in one place
                    """)
            }
            open.append((object, path))
        }
        try addChildren(of: Mirror(reflecting: system), path: path, system: path.isEmpty ? nil : path)
        if object != nil { open.removeLast() }
    }

    private mutating func add(_ value: Any, path: String, system: String?) throws(DesignError) {
        if let component = value as? any Component {
            return try add(component, path: path, system: system)
        }
        if let nested = value as? any System {
            return try add(nested, title: nested.title, path: path)
        }
        let mirror = Mirror(reflecting: value)
        // What is shared can lead back to itself, and components are values.
        guard mirror.displayStyle != .class else { return }
        try addChildren(of: mirror, path: path, system: system)
    }

    private mutating func addChildren(of mirror: Mirror, path: String, system: String?) throws(DesignError) {
        let isNamed = mirror.displayStyle == .struct || mirror.displayStyle == .class
        for (index, child) in mirror.children.enumerated() {
            let label = isNamed ? child.label ?? "\(index)" : "\(index)"
            let unwrapped = mirror.displayStyle == .optional
            try add(
                child.value, path: unwrapped ? path : path.isEmpty ? label : "\(path).\(label)",
                system: system)
        }
    }

    private mutating func add(
        _ component: any Component, path: String, system: String?
    ) throws(DesignError) {
        let declaration = component.declaration
        var details = declaration.details
        if let other = declaration.name {
            throw DesignError(
                "'\(path)' and '\(other)' are one component; make a component for each", at: details.location)
        }
        declaration.name = path
        details.id = path
        details.system = system
        if details.title.isEmpty {
            details.title = words(of: system.map { String(path.dropFirst($0.count + 1)) } ?? path)
        }
        components.append(details)
    }
}
