/// Where labelling tasks are given to people, and their answers checked.
///
/// ```swift
/// let tasks = AnnotationService("Labelling", delay: .days(3), annotators: 3)
/// ```
public struct AnnotationService: Component {
    public var declaration: ComponentDeclaration

    /// Declares an annotation service.
    public init(
        _ title: String? = nil,
        delay: TimeSpan? = nil, throughput: Rate? = nil, people: Count? = nil, annotators: Count? = nil,
        technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .annotationService, title, technology: technology, notes: notes,
            at: SourceLocation(file, line, column)
        ) {
            $0[.delay] = delay
            $0[.throughput] = throughput
            $0[.people] = people
            $0[.annotators] = annotators
        }
    }
}

extension ComponentKind {
    /// The kind of every ``AnnotationService``.
    public static let annotationService: Self = Self(
        "annotationService", "Hands labelling tasks to people and checks how far they agree.",
        plane: .data, family: .compute,
        after: [.dataLake, .reviewQueue, .objectStore],
        before: [.humanReviewer, .labelStore],
        written: "AnnotationService()", AnnotationService())
}
