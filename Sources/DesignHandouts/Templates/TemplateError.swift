/// Something that is wrong with a template, with its place.
public struct TemplateError: Error, CustomStringConvertible {
    /// The file, as it was asked for.
    public let path: String
    /// The line and the column, from 1, where there are any.
    public let line: Int?
    public let column: Int?
    /// What is wrong, and what to do.
    public let problem: String

    init(_ path: String, line: Int? = nil, column: Int? = nil, _ problem: String) {
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem
    }

    public var description: String {
        let place = [line, column].compactMap(\.self).map { ":\($0)" }.joined()
        return "\(path)\(place): error: \(problem)"
    }
}
