import SystemDesign

/// What can be said of one thing of the language, for a terminal.
extension LanguageReference {
    /// Everything there is to know about an entry: what it is, how it is written, what it takes, where it belongs.
    package func description(of entry: any ReferenceEntry) -> String {
        switch entry {
        case let entry as ComponentEntry: description(of: entry)
        case let entry as FlowEntry: description(of: entry)
        case let entry as StatementEntry: description(of: entry)
        default: entry.summary
        }
    }

    private func description(of entry: ComponentEntry) -> String {
        let (kinds, parameters) = (entry.kinds, entry.declaration.parameters)
        let meanings = Self.attributeMeanings.merging([
            "title": "the title; the property's name in words where it isn't given",
            "technology": "what it is made with", "notes": "what else there is to say",
        ]) { first, _ in first }
        var text = Paragraphs()
        text.add(
            "\(entry.name), a component of the \(entry.plane.title.lowercased()) plane\n\(entry.summary)")
        text.add(example: entry.declaration.example)
        if kinds.count > 1 {
            text.add(title: "Variants", kinds.map { [$0.spelling, $0.id, $0.meaning] })
        }
        text.add(
            title: kinds.count > 1 ? "Takes, all but the variant optional" : "Takes, all optional",
            parameters.map { row(of: $0, meaning: meanings[$0.name] ?? "the variant") })
        text.add(
            title: "Every component also takes",
            [
                [".owner(…)", "who answers for it"], [".tier(1)", "how much depends on it"],
                [".region(…)", "where it runs"],
                [".url(…)", "where more is to be read; pictures link to it"],
                [".personalData(…)", values["PersonalData", default: []].joined(separator: " ")],
                [".plane(…)", values["Plane", default: []].joined(separator: " ")],
            ])
        // What holds for all variants alike is said once.
        let sameForAll = kinds.allSatisfy {
            $0.upstream == kinds[0].upstream && $0.downstream == kinds[0].downstream
        }
        for kind in sameForAll ? kinds.prefix(1) : kinds[...] {
            let neighbours = [("comes after", kind.upstream), ("comes before", kind.downstream)]
            text.add(
                title: sameForAll ? "Usually" : "\(kind.spelling), usually",
                neighbours.filter { !$0.1.isEmpty }.map {
                    [$0.0, $0.1.map(\.spellingWithoutArguments).joined(separator: ", ")]
                })
        }
        text.add(title: "Values", valueRows(of: parameters))
        return text.text
    }

    private func description(of entry: FlowEntry) -> String {
        var text = Paragraphs()
        text.add("\(entry.kind.rawValue), a kind of flow (\(entry.kind.family.title))\n\(entry.meaning)")
        text.add(example: "a -- .\(entry.kind.rawValue)(\"what flows\") --> b")
        text.add(
            title: "Takes, all optional",
            entry.parameters.map { row(of: $0, meaning: Self.attributeMeanings[$0.name] ?? "what flows") })
        text.add(title: "Values", valueRows(of: entry.parameters))
        return text.text
    }

    private func description(of entry: StatementEntry) -> String {
        let steps = entry.steps.map { "\($0.number) · \($0.title)" }.joined(separator: ", ")
        let place =
            entry.home == nil ? "of any step" : steps.isEmpty ? "inside of a Path" : "of step \(steps)"
        var text = Paragraphs()
        text.add("\(entry.name), a statement \(place)\n\(entry.summary)")
        text.add(example: entry.declaration.example)
        text.add(
            title: "Takes",
            entry.declaration.parameters.map { parameter in
                let meaning = entry.declaration.properties[parameter.name] ?? ""
                return row(of: parameter, meaning: meaning + (parameter.isOptional ? " (optional)" : ""))
            })
        text.add(title: "Values", valueRows(of: entry.declaration.parameters))
        return text.text
    }

    private static let quantities: Set = ["TimeSpan", "Rate", "ByteCount", "Count", "Share", "Money"]

    private static let attributeMeanings = Dictionary(
        uniqueKeysWithValues: AnyAttribute.all.map { ($0.name, $0.meaning) })

    private func row(of parameter: Parameter, meaning: String) -> [String] {
        [parameter.label.map { "\($0):" } ?? "", parameter.type, meaning]
    }

    /// What arguments of the parameters' types can be, each type once.
    private func valueRows(of parameters: [Parameter]) -> [[String]] {
        var types: [String] = []
        for parameter in parameters where !types.contains(parameter.baseType) {
            types.append(parameter.baseType)
        }
        let rows = types.compactMap { type in values[type].map { [type, $0.joined(separator: " ")] } }
        guard types.contains(where: Self.quantities.contains) else { return rows }
        return rows + [
            [
                "any figure",
                """
                .assumed .source(…) .literature(…) .derived(from: …) .orMore .orLess .about
                as a range: .minutes(20, to: 90)
                """,
            ]
        ]
    }
}

extension Parameter {
    /// The type of one argument, where there can be several.
    fileprivate var baseType: String { type.replacing("...", with: "") }
}

extension ComponentKind {
    /// `Ranker(.light)`, and `Client` where there is but one.
    var spellingWithoutArguments: String { spelling.replacing("()", with: "") }
}

/// Text in paragraphs, with tables whose columns stand under each other.
struct Paragraphs {
    private(set) var text = ""

    mutating func add(_ paragraph: String) { text += (text.isEmpty ? "" : "\n") + paragraph + "\n" }

    mutating func add(example: String?) {
        guard let example else { return }
        add(
            example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(
                separator: "\n"))
    }

    mutating func add(title: String, _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        add(([title] + Self.table(rows)).joined(separator: "\n"))
    }

    /// The rows as lines; what has a line of its own in the last column stays in that column.
    static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<max(0, columns - 1)).map { column in
            rows.map { column < $0.count - 1 ? $0[column].count : 0 }.max() ?? 0
        }
        let indentation = String(repeating: " ", count: widths.reduce(2) { $0 + $1 + ($1 > 0 ? 2 : 0) })
        return rows.map { row in
            let cells = zip(row.dropLast(), widths).filter { $0.1 > 0 }.map { cell, width in
                cell + String(repeating: " ", count: width - cell.count + 2)
            }
            let last = (row.last ?? "").replacing("\n", with: "\n\(indentation)")
            return "  " + cells.joined() + last
        }
    }
}
