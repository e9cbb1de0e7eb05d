/// A source file of the language, read for what it declares and says of it.
///
/// This reads the style that the language is written in and that its formatter enforces, not Swift: a test holds
/// what is found against what is there.
struct SourceText {
    let path: String
    let lines: [Substring]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The public structures that conform to a protocol.
    func declarations(conformingTo name: String) -> [Declaration] {
        lines.indices.compactMap { index in
            // Regular expressions are slow, and most lines are nothing of the kind.
            guard lines[index].hasPrefix("public struct "),
                let match = lines[index].wholeMatch(of: /public struct (\w+): (.*)/)
            else { return nil }
            var heading = String(match.output.2)
            var next = index
            while !heading.contains("{"), next + 1 < lines.endIndex {
                next += 1
                heading += " " + lines[next].trimmed
            }
            let conformances = heading.split { ", {".contains($0) }.map(String.init)
            guard conformances.contains(name) else { return nil }
            let comment = documentation(above: index)
            return Declaration(
                name: String(match.output.1), conformances: conformances, summary: comment.summary,
                example: comment.example, parameters: initialiser(after: next),
                properties: properties(after: next))
        }
    }

    /// The designs of the file, with what the comment above each says.
    var designs: [(name: String, summary: String)] {
        lines.indices.compactMap { index in
            guard lines[index].hasPrefix("struct "),
                let match = lines[index].prefixMatch(of: /struct (\w+): Design/)
            else { return nil }
            return (String(match.output.1), documentation(above: index).summary)
        }
    }

    /// The cases of an enumeration.
    func cases(of enumeration: String) -> [(name: String, summary: String)] {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("public enum \(enumeration):") }) else {
            return []
        }
        return body(after: start).compactMap { index in
            guard let match = lines[index].wholeMatch(of: /\s+case (\w+)(?: = .*)?/) else { return nil }
            return (String(match.output.1), documentation(above: index).summary)
        }
    }

    /// The static functions of a type that make a value of it.
    func functions(returningSelfIn type: String) -> [(name: String, parameters: [Parameter])] {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("public struct \(type):") }) else {
            return []
        }
        return body(after: start).compactMap { index in
            guard let match = lines[index].prefixMatch(of: /\s+public static func (\w+)\(/) else {
                return nil
            }
            return (String(match.output.1), parameters(from: index))
        }
    }

    /// What arguments of the types that are declared here can be, by the names of the types.
    var values: [String: [String]] {
        lines.indices.reduce(into: [:]) { values, index in
            let line = lines[index].drop { $0 == " " }
            guard line.hasPrefix("public enum ") || line.hasPrefix("public struct "),
                let match = line.prefixMatch(of: /public (?:enum|struct) (\w+)[:,]/)
            else { return }
            let found = body(after: index).compactMap(value)
            if !found.isEmpty { values[String(match.output.1)] = found }
        }
    }

    /// What is declared on a line, if it is a value of the type around it: `.cosine`, `.days(…)`, `.recall(at: …)`.
    private func value(at index: Int) -> String? {
        let line = lines[index].drop { $0 == " " }
        if line.hasPrefix("case "), let match = line.wholeMatch(of: /case (\w+)(?: = .*)?/) {
            return ".\(match.output.1)"
        }
        guard line.hasPrefix("public static ") else { return nil }
        if let match = line.firstMatch(of: /public static let (\w+)(?:: Self| = Self)/) {
            return ".\(match.output.1)"
        }
        guard let match = line.firstMatch(of: /public static func (\w+)\(.*\) -> Self/) else { return nil }
        let labels = parameters(from: index).filter { !$0.isOptional }.map {
            $0.label.map { "\($0): …" } ?? "…"
        }
        return ".\(match.output.1)(\(labels.joined(separator: ", ")))"
    }

    private func properties(after start: Int) -> [String: String] {
        body(after: start).reduce(into: [:]) { properties, index in
            guard let match = lines[index].prefixMatch(of: /\ {4}public let (\w+):/) else { return }
            properties[String(match.output.1)] = documentation(above: index).summary
        }
    }

    private func initialiser(after start: Int) -> [Parameter] {
        body(after: start).first { lines[$0].hasPrefix("    public init(") }.map(parameters) ?? []
    }

    /// The parameters of the function whose declaration starts on a line, but for those that the compiler fills in.
    private func parameters(from start: Int) -> [Parameter] {
        var text = ""
        for line in lines[start...] {
            text += line.trimmed + " "
            if line.hasSuffix("{") || line.hasSuffix("}") { break }
        }
        guard let open = text.firstIndex(of: "(") else { return [] }
        var parameters: [String] = []
        var (depth, current) = (0, "")
        scan: for character in text[text.index(after: open)...] {
            switch character {
            case "(", "<", "[": depth += 1
            case ")" where depth == 0: break scan
            case ")", ">", "]": depth -= 1
            default: break
            }
            if character == ",", depth == 0 {
                parameters.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        return (parameters + [current]).compactMap { Parameter($0.trimmed) }.filter {
            !["file", "line", "column"].contains($0.name)
        }
    }

    /// The lines of the block that opens on a line.
    private func body(after start: Int) -> Range<Int> {
        let indentation = lines[start].prefix { $0 == " " }
        let end = lines[start...].firstIndex { $0.hasPrefix(indentation + "}") }
        return start + 1..<(end ?? lines.endIndex)
    }

    /// The comment above a line: its first paragraph, and its example.
    private func documentation(above index: Int) -> (summary: String, example: String?) {
        var first = index
        while first > 0, lines[first - 1].trimmed.hasPrefix("///") || lines[first - 1].trimmed.hasPrefix("@")
        {
            first -= 1
        }
        let comment = lines[first..<index].filter { $0.trimmed.hasPrefix("///") }.map { line in
            String(line.trimmed.dropFirst(3).drop { $0 == " " })
        }
        let raw = lines[first..<index].map { String($0.trimmed.dropFirst(4)) }
        let text = comment.prefix { !$0.isEmpty && !$0.hasPrefix("```") }.joined(separator: " ")
        // What documentation links to is marked; here it is just a word.
        let summary = text.replacing("``", with: "")
        guard let open = raw.firstIndex(of: "```swift"), let close = raw[open...].firstIndex(of: "```") else {
            return (summary, nil)
        }
        return (summary, raw[(open + 1)..<close].joined(separator: "\n"))
    }
}

/// A type of the language as its source declares it.
struct Declaration {
    let name: String
    let conformances: [String]
    let summary: String
    let example: String?
    /// What its initialiser takes.
    let parameters: [Parameter]
    /// What its properties mean, by their names.
    let properties: [String: String]
}

/// A parameter of an initialiser or a function.
struct Parameter {
    /// What stands before the colon in a call; none where nothing does.
    let label: String?
    /// What it is called inside.
    let name: String
    /// Its type, without what makes it optional.
    let type: String
    /// Whether it can be left out.
    let isOptional: Bool

    /// Reads `every cadence: TimeSpan? = nil`.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /(?:@\w+ )?(?:(\w+) )?(\w+): (.*?)(?: = (.*))?/) else {
            return nil
        }
        name = String(match.output.2)
        label = match.output.1.map { $0 == "_" ? nil : String($0) } ?? name
        let written = match.output.3
        type = written == "(any Component)?" ? "any Component" : String(written.filter { $0 != "?" })
        isOptional = match.output.4 != nil || written.hasSuffix("...")
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
