import SystemDesign

extension ViewKind {
    static let whole = ViewKind(name: "whole", meaning: "everything, whatever its size") { document in
        [
            AvailableView("whole", "all components and all flows, however many") { reading in
                View("whole", of: document, summary: document.summary, along: reading)
            }
        ]
    }
}
