import SystemDesign

// Figures that can't be meant, whatever else a design says.

extension Numbers {
    /// The attributes that can't be meant, by their names.
    func absurdities(in values: AttributeValues, at place: Contradiction.Place) -> [Contradiction] {
        values.all.compactMap { name, value -> (name: String, found: Contradiction)? in
            guard case .figure = value,
                let quantity = (AnyAttribute.named(name)?.type as? any Quantity.Type)?.init(value),
                let found = absurdity(of: quantity, name, at: place)
            else { return nil }
            if name == Attribute.replicas.name, quantity.upperInBaseUnit == 0,
                values[.maximumReplicas] != nil
            {
                return nil
            }
            return (name, found)
        }.sorted { $0.name < $1.name }.map(\.found)
    }

    /// The figures of a statement that can't be meant, in the order of its properties.
    func absurdities(in statement: any Statement, at place: Contradiction.Place) -> [Contradiction] {
        var found: [Contradiction] = []
        func look(at value: Any, _ name: String) {
            if let quantity = value as? any Quantity {
                found += [absurdity(of: quantity, name, at: place)].compactMap(\.self)
            } else if let number = value as? Int {
                guard number < 0 || number == 0 && Self.neverZero.contains(name) else { return }
                found.append(Contradiction("`\(name)` is \(number), and has to be more", at: place))
            } else if !(value is String) {
                let mirror = Mirror(reflecting: value)
                let isList = mirror.displayStyle == .collection
                for (index, child) in mirror.children.enumerated() {
                    // An optional's value goes by the name of the property.
                    let own = child.label.flatMap { $0 == "some" ? nil : $0 }
                    look(at: child.value, isList ? "\(name)[\(index)]" : own ?? name)
                }
            }
        }
        look(at: statement, "")
        return found
    }

    private func absurdity(
        of quantity: any Quantity, _ name: String, at place: Contradiction.Place
    ) -> Contradiction? {
        if let reason = quantity.implausibility {
            // A change is a part of what was, and may be more than that.
            if quantity is Share, Self.changes.contains(name), quantity.inBaseUnit >= 0 { return nil }
            // What is larger than anything may be meant as "for ever"; what is below zero is a mistake.
            let isHuge = quantity.inBaseUnit >= 0 && quantity.upperInBaseUnit > 0 && !(quantity is Share)
            let isReversed = quantity.upperInBaseUnit < quantity.inBaseUnit
            return Contradiction(
                "`\(name)` is \(quantity), which \(reason)", at: place, isCertain: !isHuge || isReversed)
        }
        guard quantity.upperInBaseUnit == 0, Self.neverZero.contains(name) else { return nil }
        return Contradiction("`\(name)` is \(quantity), and has to be more", at: place)
    }

    private static let changes: Set<String> = ["change", "detectable"]

    /// What makes no sense where it is nothing: times between runs, limits, what somebody gets done, sizes of things that
    /// are there.
    static let neverZero: Set<String> = [
        "annotators", "arms", "availability", "batchSize", "cadence", "calls", "candidates", "codeSize",
        "concurrency", "dimensions", "entrySize", "items", "limit", "links", "maximumReplicas", "memory",
        "parameterSize", "parameters", "peakFactor", "recall", "replicas", "rows", "shards", "throughput",
        "timeToLive", "timeout", "units", "vectors", "window", "writeThroughput",
    ]
}
