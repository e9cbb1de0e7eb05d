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
        try inventory.add(design, path: "")

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

    /// Adds a system: its own components first, so that systems within it can be given them.
    mutating func add(_ system: any System, path: String) throws(DesignError) {
        systems.append(
            (
                system,
                .init(
                    id: path, title: system.title.isEmpty ? words(of: "\(type(of: system))") : system.title,
                    summary: system.summary.isEmpty ? nil : system.summary)
            ))
        try enter(system, path: path)
        var nested: [(value: any System, path: String)] = []
        try addChildren(of: Mirror(reflecting: system), path: path, of: path, nested: &nested)
        for inner in nested { try add(inner.value, path: inner.path) }
        leave(system)
    }

    private mutating func enter(_ system: any System, path: String) throws(DesignError) {
        guard type(of: system) is AnyClass else { return }
        let object = ObjectIdentifier(system as AnyObject)
        if let outer = open.first(where: { $0.object == object }) {
            throw DesignError(
                """
                the system '\(path)' is '\(outer.path.isEmpty ? "the design" : outer.path)' again, within itself; \
                hold it in one place
                """)
        }
        open.append((object, path))
    }

    private mutating func leave(_ system: any System) {
        if type(of: system) is AnyClass { open.removeLast() }
    }

    private mutating func addChildren(
        of mirror: Mirror, path: String, of system: String, nested: inout [(value: any System, path: String)]
    ) throws(DesignError) {
        let isNamed = mirror.displayStyle == .struct || mirror.displayStyle == .class
        for (index, child) in mirror.children.enumerated() {
            let label = isNamed ? child.label ?? "\(index)" : "\(index)"
            let childPath =
                path.isEmpty ? label : mirror.displayStyle == .optional ? path : "\(path).\(label)"
            if let component = child.value as? any Component {
                try add(component, path: childPath, of: system)
            } else if let inner = child.value as? any System {
                nested.append((inner, childPath))
            } else {
                let mirror = Mirror(reflecting: child.value)
                // What is shared can lead back to itself, and components are values.
                guard mirror.displayStyle != .class else { continue }
                try addChildren(of: mirror, path: childPath, of: system, nested: &nested)
            }
        }
    }

    private mutating func add(_ component: any Component, path: String, of system: String) throws(DesignError)
    {
        let declaration = component.declaration
        var details = declaration.details
        if let other = declaration.name {
            if components.first(where: { $0.id == other })?.isOutside(of: system) == true { return }
            throw DesignError(
                "'\(path)' and '\(other)' are one component; make a component for each", at: details.location)
        }
        declaration.name = path
        details.id = path
        details.system = system.isEmpty ? nil : system
        if details.title.isEmpty {
            details.title = words(of: system.isEmpty ? path : String(path.dropFirst(system.count + 1)))
        }
        components.append(details)
    }
}

extension DesignDocument.Component {
    /// Whether it belongs to a system that a system is a part of, and so can have been given to it.
    fileprivate func isOutside(of inner: String) -> Bool {
        guard let system else { return !inner.isEmpty }
        return inner.hasPrefix("\(system).")
    }
}
