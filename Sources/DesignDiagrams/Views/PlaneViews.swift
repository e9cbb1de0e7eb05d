import SystemDesign

extension ViewKind {
    static let planes = ViewKind(name: "plane", meaning: "one plane, and what it touches") { document in
        Plane.allCases.compactMap { plane in
            let count = document.components.count { $0.plane == plane }
            guard count > 0 else { return nil }
            let name = "plane:\(plane.rawValue)"
            return AvailableView(name, "\(counted(count, "component")), and what they touch in other planes")
            {
                .plane(plane, name, of: document, along: $0)
            }
        }
    }
}

extension View {
    /// A plane's components and all of their flows, their neighbours in other planes faded.
    fileprivate static func plane(
        _ plane: Plane, _ name: String, of document: DesignDocument, along reading: FlowReading?
    ) -> View {
        let inside = Set(document.components.filter { $0.plane == plane }.map(\.id))
        let flows = document.flows.filter { inside.contains($0.from) || inside.contains($0.to) }
        let touched = Set(flows.flatMap { [$0.from, $0.to] })
        let outer = touched.subtracting(inside).count
        return View(
            name, of: document, title: plane.title,
            summary: counted(inside.count, "component")
                + (outer == 0 ? "." : ", and \(outer) in other planes, faded."),
            along: reading,
            components: { inside.contains($0.id) ? .normal : touched.contains($0.id) ? .faded : nil },
            flows: { inside.contains($0.from) || inside.contains($0.to) ? .normal : nil })
    }
}
