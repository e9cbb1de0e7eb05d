import SystemDesign

/// What is to be drawn, and how: what every format starts from.
public struct Drawing: Sendable {
    /// What the picture shows.
    public var view: View
    /// The document that it is a view of.
    public var document: DesignDocument
    /// The colours.
    public var theme = Theme.standard
    /// Which of the theme's palettes a format has that can't follow the reader.
    public var appearance = Appearance.light
    /// How many pixels of an image stand for one of the picture's own; what suits it, where nothing is said.
    public var scale: Double?

    /// Which part of a larger drawing it is, where a format divides that.
    public internal(set) var part: Part?

    /// One of several drawings that are one together.
    public struct Part: Hashable, Sendable {
        /// Which one, from 1.
        public let number: Int
        /// Of how many.
        public let count: Int
    }

    /// A drawing of a view of a document.
    public init(_ view: View, of document: DesignDocument) {
        self.view = view
        self.document = document
    }

    /// A drawing of a document's overview.
    public init(_ document: DesignDocument) { self.init(.overview(of: document), of: document) }

    /// The theme in the one palette that was asked for.
    var flatTheme: Theme { theme.flat(appearance) }
}
