/// A component for which the language has no kind; say in its notes what it does.
///
/// ```swift
/// let optics = CustomComponent("Camera calibration", plane: .data, notes: "lens parameters per device")
/// ```
public struct CustomComponent: Component {
    public var declaration: ComponentDeclaration

    /// Declares a component of no known kind; its plane has no default that would be right.
    public init(
        _ title: String? = nil, plane: Plane, latency: TimeSpan? = nil, technology: String? = nil,
        notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaration = ComponentDeclaration(
            .custom, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.latency] = latency
        }
        self = self.plane(plane)
    }
}

extension ComponentKind {
    /// The kind of every ``CustomComponent``.
    public static let custom: Self = Self(
        "custom", "Something for which the language has no kind.",
        plane: .serving, family: .compute, after: [], before: [],
        written: "CustomComponent(plane: .serving)", CustomComponent(plane: .serving))
}
