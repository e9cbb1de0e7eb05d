/// What a design says in one step, in the order of its lines.
public protocol Chapter: StepPart {
    /// The step that the chapter is about.
    static var step: Step { get }
    /// The parts with their places.
    var parts: [PlacedPart] { get }
    /// A chapter of the given parts.
    init(_ parts: [PlacedPart])
}

extension Chapter {
    /// An empty chapter.
    public init() { self.init([]) }

    public func write(to content: inout StepContent, at location: SourceLocation) {
        for placed in parts { placed.part.write(to: &content, at: placed.location) }
    }
}

/// A part of a step with the line that it stands on.
public struct PlacedPart: Sendable {
    let part: any StepPart
    let location: SourceLocation
}

/// What the builders of all steps share; each adds which statements it takes.
///
/// The builders are not generic, take one existential and combine blocks variadically, because that is what
/// keeps a design of hundreds of lines compiling in a fraction of a second.
public protocol ChapterBuilder {
    /// What the builder makes of the parts.
    associatedtype Result
}

extension ChapterBuilder {
    public static func buildBlock(_ parts: [PlacedPart]...) -> [PlacedPart] { parts.flatMap { $0 } }
    public static func buildOptional(_ parts: [PlacedPart]?) -> [PlacedPart] { parts ?? [] }
    public static func buildEither(first parts: [PlacedPart]) -> [PlacedPart] { parts }
    public static func buildEither(second parts: [PlacedPart]) -> [PlacedPart] { parts }
    public static func buildArray(_ parts: [[PlacedPart]]) -> [PlacedPart] { parts.flatMap { $0 } }

    static func placed(_ part: any StepPart, _ file: String, _ line: Int, _ column: Int) -> [PlacedPart] {
        [PlacedPart(part: part, location: SourceLocation(file, line, column))]
    }
}

extension ChapterBuilder where Result: Chapter {
    public static func buildFinalResult(_ parts: [PlacedPart]) -> Result { Result(parts) }
}
