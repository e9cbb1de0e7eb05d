import SystemDesign

extension ViewKind {
    static let neighbours = ViewKind(
        name: "neighbours", meaning: "one component, and what it exchanges flows with"
    ) {
        document in
        let counts = document.flows.reduce(into: [:] as [String: Int]) { counts, flow in
            for end in Set([flow.from, flow.to]) { counts[end, default: 0] += 1 }
        }
        return document.components.map { component in
            let name = "neighbours:\(component.id)"
            let flows = counted(counts[component.id] ?? 0, "flow")
            return AvailableView(name, "\(component.title), \(flows)") {
                .neighbours(of: component, name, in: document, along: $0)
            }
        }
    }
}

extension View {
    /// A component and its flows; what is at their other ends is faded.
    fileprivate static func neighbours(
        of component: DesignDocument.Component, _ name: String, in document: DesignDocument,
        along reading: FlowReading?
    ) -> View {
        let flows = document.flows.filter { $0.touches(component) }
        let ends = Set(flows.flatMap { [$0.from, $0.to] })
        return View(
            name, of: document, title: component.title, summary: component.kind.meaning, along: reading,
            components: { $0.id == component.id ? .normal : ends.contains($0.id) ? .faded : nil },
            flows: { $0.touches(component) ? .normal : nil })
    }
}

extension DesignDocument.Flow {
    fileprivate func touches(_ component: DesignDocument.Component) -> Bool {
        from == component.id || to == component.id
    }
}
