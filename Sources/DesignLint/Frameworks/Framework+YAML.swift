import SystemDesign
import Yams

extension Framework {
    /// Reads a team's own framework.
    ///
    /// ```yaml
    /// id: review
    /// title: Our design review
    /// steps:
    ///   - title: Data
    ///     items: [DAT, labels, MON.6]
    ///   - title: Talk
    ///     notCheckable: [everybody has read it]
    /// ```
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - file: What the text is called in errors.
    /// - Throws: ``ConfigurationError``, with the place and what was probably meant.
    public init(yaml: String, file: String) throws(ConfigurationError) {
        let fields = try YAMLFields(yaml: yaml, file: file)
        try fields.allow("id", "title", "source", "steps")
        id = try fields.text("id")
        title = try fields.text("title")
        source = try fields.textIfPresent("source") ?? file
        var steps: [FrameworkStep] = []
        for step in try fields.list("steps") { steps.append(try FrameworkStep(step)) }
        self.steps = steps
    }
}

extension FrameworkStep {
    fileprivate init(_ fields: YAMLFields) throws(ConfigurationError) {
        try fields.allow("title", "items", "notCheckable")
        let items = try fields.texts("items")
        for item in items where Self.items(named: item.text) == nil {
            let known =
                ChecklistGroup.allCases.map(\.rawValue) + ChecklistItem.all.flatMap { [$0.id, $0.name] }
            throw fields.error(
                "no item '\(item.text)'\(item.text.suggestion(in: known)); blueprint list items names them",
                at: item.node)
        }
        let notCheckable = try fields.texts("notCheckable").map(\.text)
        if items.isEmpty, notCheckable.isEmpty {
            throw fields.error("a step asks for something: 'items' or 'notCheckable' is missing")
        }
        self.init(try fields.text("title"), asks: items.map(\.text), notCheckable: notCheckable)
    }
}

/// The keys and values of a YAML mapping, read strictly: what isn't known is an error with its line.
private struct YAMLFields {
    let file: String
    let node: Node
    let mapping: Node.Mapping

    init(yaml: String, file: String) throws(ConfigurationError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw ConfigurationError(
                file: file, place: error.place, message: "this isn't YAML: \(error.problem)")
        } catch {
            throw ConfigurationError(file: file, place: nil, message: "this isn't YAML: \(error)")
        }
        guard let root else { throw ConfigurationError(file: file, place: nil, message: "the file is empty") }
        try self.init(root, file: file)
    }

    init(_ node: Node, file: String) throws(ConfigurationError) {
        guard let mapping = node.mapping else {
            throw ConfigurationError(
                file: file, place: ConfigurationError.Place(node.mark),
                message: "expected keys and values, such as 'title: Data'")
        }
        self.file = file
        self.node = node
        self.mapping = mapping
    }

    func error(_ message: String, at place: Node? = nil) -> ConfigurationError {
        ConfigurationError(
            file: file, place: ConfigurationError.Place((place ?? node).mark), message: message)
    }

    func allow(_ known: String...) throws(ConfigurationError) {
        for key in mapping.keys {
            let name = key.string ?? ""
            if !known.contains(name) {
                throw error(
                    "no key '\(name)'\(name.suggestion(in: known)); the keys are "
                        + known.joined(separator: ", "), at: key)
            }
        }
    }

    func textIfPresent(_ key: String) throws(ConfigurationError) -> String? {
        guard let value = mapping[Node(key)] else { return nil }
        guard let text = value.scalar?.string, !text.isEmpty else {
            throw error("'\(key)' is a text", at: value)
        }
        return text
    }

    func text(_ key: String) throws(ConfigurationError) -> String {
        guard let text = try textIfPresent(key) else { throw error("'\(key)' is missing") }
        return text
    }

    func texts(_ key: String) throws(ConfigurationError) -> [(text: String, node: Node)] {
        guard let value = mapping[Node(key)] else { return [] }
        guard let sequence = value.sequence else { throw error("'\(key)' is a list", at: value) }
        var texts: [(text: String, node: Node)] = []
        for node in sequence {
            guard let text = node.scalar?.string else { throw error("'\(key)' is a list of texts", at: node) }
            texts.append((text, node))
        }
        return texts
    }

    func list(_ key: String) throws(ConfigurationError) -> [YAMLFields] {
        guard let value = mapping[Node(key)] else { throw error("'\(key)' is missing") }
        guard let sequence = value.sequence, !sequence.isEmpty else {
            throw error("'\(key)' is a list with at least one entry", at: value)
        }
        var list: [YAMLFields] = []
        for node in sequence { list.append(try YAMLFields(node, file: file)) }
        return list
    }
}

extension YamlError {
    fileprivate var place: ConfigurationError.Place? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            .init(mark)
        default: nil
        }
    }

    fileprivate var problem: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            problem
        default: "\(self)"
        }
    }
}
