import SystemDesign

extension ViewKind {
    static let whole = ViewKind(name: "whole", meaning: "everything, whatever its size") { document in
        let meaning = "all components and all flows, however many"
        return [AvailableView("whole", meaning) { .whole(of: document, along: $0) }]
    }
}

extension View {
    /// All components and all flows, also where they are more than anybody reads in one picture.
    public static func whole(of document: DesignDocument, along reading: FlowReading? = nil) -> View {
        View("whole", of: document, summary: document.summary, along: reading)
    }
}
