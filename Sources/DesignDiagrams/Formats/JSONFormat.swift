import SystemDesign

extension DiagramFormat {
    /// The design itself, as other tools read it.
    static let json = DiagramFormat(name: "json", meaning: "the design document, for other tools") {
        try $0.document.json()
    }
}
