import SystemDesign

extension ViewKind {
    static let lineages = ViewKind(
        name: "lineage", meaning: "where a feature or a label comes from, and who reads it"
    ) {
        document in
        Lineage.all(in: document).map { lineage in
            AvailableView(lineage.viewName, lineage.meaning) { lineage.view(of: document, along: $0) }
        }
    }
}

/// Where what goes by one name comes from: a feature, a label, or both.
private struct Lineage {
    let name: String
    /// What it is: "feature", "label".
    let what: String
    /// The components that it is made or kept in.
    let origins: [String]
    /// Whether the design names them.
    let isStated: Bool

    var viewName: String { "lineage:\(name)" }
    var meaning: String { isStated ? "a \(what), from \(origins.joined(separator: ", "))" : "a \(what)" }

    /// Every lineage that leads somewhere, in the order of the statements.
    static func all(in document: DesignDocument) -> [Lineage] {
        // What a request brings along is made by nobody.
        let features = document.statements(Feature.self).filter {
            $0.component != nil || $0.computation != .onRequest
        }
        let statements =
            features.map { (name: $0.name, what: "feature", component: $0.component) }
            + document.statements(Label.self).map { (name: $0.name, what: "label", component: $0.component) }
        var names: [String] = []
        for statement in statements where !names.contains(statement.name) { names.append(statement.name) }
        return names.compactMap { name in
            let stated = statements.filter { $0.name == name }
            let named = stated.compactMap(\.component)
            let kinds = stated[0].what == "feature" ? featureKinds : labelKinds
            let usual = document.components.filter { kinds.contains($0.kind) }.map(\.id)
            let origins = named.isEmpty ? usual : named
            guard !origins.isEmpty else { return nil }
            return Lineage(name: name, what: stated[0].what, origins: origins, isStated: !named.isEmpty)
        }
    }

    /// What computes and stores features.
    private static let featureKinds: [ComponentKind] = [
        .batchFeaturePipeline, .streamFeaturePipeline, .offlineFeatureStore, .onlineFeatureStore,
    ]
    /// What makes and stores labels.
    private static let labelKinds: [ComponentKind] = [.labelJoiner, .labelStore, .annotationService]

    func view(of document: DesignDocument, along reading: FlowReading?) -> View {
        let data = document.flows.filter { $0.kind.family == .data }
        let upstream = reach { id in data.filter { $0.to == id }.map(\.from) }
        let downstream = reach { id in data.filter { $0.from == id }.map(\.to) }
        // Who looks something up has it from the store; what the caller does with it is no data flow any more.
        let lookups = document.flows.filter { $0.kind == .lookup && downstream.contains($0.to) }
        let readers = Set(lookups.map(\.from))
        let shown = upstream.union(downstream).union(readers)
        return View(
            viewName, of: document, title: name,
            summary: "Where the \(what) comes from, and who reads it."
                + (isStated ? "" : " No component is named: shown is what makes and stores every \(what)."),
            // The question is where data goes.
            along: reading ?? .data,
            components: { shown.contains($0.id) ? .normal : nil },
            flows: { flow in
                let isOnTheWay =
                    flow.kind.family == .data
                    && (upstream.contains(flow.to) && upstream.contains(flow.from)
                        || downstream.contains(flow.from))
                return isOnTheWay || flow.kind == .lookup && downstream.contains(flow.to) ? .normal : nil
            })
    }

    /// The origins, and everything that is reached from them.
    private func reach(_ next: (String) -> [String]) -> Set<String> {
        var reached = Set(origins)
        var open = origins
        while let id = open.popLast() {
            for id in next(id) where reached.insert(id).inserted { open.append(id) }
        }
        return reached
    }
}
