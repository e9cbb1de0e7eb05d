import SystemDesign

extension ViewKind {
    static let lifecycle = ViewKind(name: "lifecycle", meaning: "how a model comes about and is renewed") {
        document in
        guard document.flows.contains(where: \.isOfLifecycle) else { return [] }
        let meaning = "from the data set to the registry, the roll-out, serving, monitoring, and back"
        return [AvailableView("lifecycle", meaning) { .lifecycle(of: document, along: $0) }]
    }
}

extension View {
    /// The flows that a model's life runs along, the components on them, and the data that runs between these:
    /// without it, what watches would seem to watch nothing.
    fileprivate static func lifecycle(of document: DesignDocument, along reading: FlowReading?) -> View {
        let flows = document.flows.filter(\.isOfLifecycle)
        let components = Set(flows.flatMap { [$0.from, $0.to] })
        return View(
            "lifecycle", of: document, title: "Life of a model",
            summary: "From the data set to the registry, into service, under watch, and back.",
            along: reading,
            components: { components.contains($0.id) ? .normal : nil },
            flows: { $0.isOfLifecycle || $0.kind.family == .data ? .normal : nil })
    }
}

extension DesignDocument.Flow {
    /// Whether a model comes about by it, gets out, is watched, or is renewed.
    fileprivate var isOfLifecycle: Bool {
        switch kind {
        case .label, .trainingData, .log, .metric: true
        default: kind.family == .artifact || kind.family == .feedback
        }
    }
}
