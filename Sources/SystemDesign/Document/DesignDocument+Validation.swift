extension DesignDocument {
    /// Checks what types can't: ids are plain and unique, and every reference leads somewhere.
    package func validated() throws(DesignError) -> DesignDocument {
        let systemIDs = systems.map(\.id)
        for (index, id) in systemIDs.enumerated() {
            try Self.checkID(id, "a system's", at: nil)
            if systemIDs[..<index].contains(id) {
                throw DesignError("two systems have the id '\(id)'; rename one")
            }
        }
        for id in components.map(\.system) + statements.map(\.system) {
            guard let id, !systemIDs.contains(id) else { continue }
            throw DesignError("no system is called '\(id)'\(id.suggestion(in: systemIDs))")
        }
        var places: [String: SourceLocation?] = [:]
        for component in components {
            try Self.checkID(component.id, "a component's", at: component.location)
            if let earlier = places.updateValue(component.location, forKey: component.id) {
                let place = earlier.map { " (the other is at \($0))" } ?? ""
                throw DesignError(
                    "two components have the id '\(component.id)'\(place); rename one", at: component.location
                )
            }
        }
        for flow in flows {
            for reference in flow.references where places[reference] == nil {
                throw unknown(reference, in: "a flow", at: flow.location)
            }
        }
        for placed in statements {
            for reference in placed.statement.references where places[reference] == nil {
                throw unknown(
                    reference, in: "the statement '\(type(of: placed.statement).name)'", at: placed.location)
            }
        }
        return self
    }

    private static func checkID(_ id: String, _ whose: String, at location: SourceLocation?)
        throws(DesignError)
    {
        let isPlain = id.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
        guard !id.isEmpty, id.count <= 100, isPlain else {
            throw DesignError(
                "'\(id.prefix(40))' can't be \(whose) id; use letters, digits, '_', '-' and '.', at most 100",
                at: location)
        }
    }

    private func unknown(_ id: String, in place: String, at location: SourceLocation?) -> DesignError {
        if id.hasPrefix(ComponentDeclaration.unnamed) {
            return DesignError(
                "\(place) uses \(id), which isn't a stored property of the design; hold it in one: let name = …",
                at: location)
        }
        let suggestion = id.suggestion(in: components.map(\.id))
        return DesignError(
            "\(place) mentions '\(id)', and no component is called that\(suggestion)", at: location)
    }
}
