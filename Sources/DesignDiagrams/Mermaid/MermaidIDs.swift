/// What the parts of a diagram are called in Mermaid, where an id may be no word of the language, and a group and a
/// component may not share one.
///
/// An id stays as it is where it can, and recognisable where it can't: `end` is `end_`, `shop.orders` is `shop_orders`.
/// Which name an id gets doesn't depend on the order of the ids.
struct MermaidIDs {
    private let nodes: [String: String]
    private let groups: [String: String]

    init(_ view: View) {
        var taken: Set<String> = []
        /// Ids that stay as they are come first, so that no other takes their names.
        func names(of ids: [String]) -> [String: String] {
            let plain = ids.map { (id: $0, name: $0.asMermaidID) }
            let sorted =
                plain.filter { $0.id == $0.name } + plain.filter { $0.id != $0.name }.sorted { $0.id < $1.id }
            return sorted.reduce(into: [:]) { names, pair in
                var name = pair.name
                var number = 2
                while !taken.insert(name).inserted {
                    name = "\(pair.name)_\(number)"
                    number += 1
                }
                names[pair.id] = name
            }
        }
        nodes = names(of: view.nodes.map(\.id))
        groups = names(of: view.groups.map(\.id))
    }

    func name(of node: View.Node) -> String { nodes[node.id] ?? node.id }
    func name(of group: View.Group) -> String { groups[group.id] ?? group.id }
}

extension String {
    /// The text in letters, digits and underscores of ASCII, and no word of Mermaid's.
    fileprivate var asMermaidID: String {
        var id = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": id.unicodeScalars.append(scalar)
            case "-", ".", ":": id += "_"
            default: id += "u\(String(scalar.value, radix: 16))"
            }
        }
        return Self.mermaidWords.contains(id.lowercased()) ? id + "_" : id
    }

    /// The words that flowcharts or sequence diagrams read as their own where an id stands.
    private static let mermaidWords: Set<String> = [
        "_blank", "_parent", "_self", "_top", "accdescr", "acctitle", "activate", "actor", "alt", "and",
        "autonumber", "box", "break", "call", "class", "classdef", "click", "create", "critical",
        "deactivate", "default", "destroy", "details", "else", "end", "flowchart", "graph", "href",
        "interpolate", "link", "links", "linkstyle", "loop", "note", "off", "opt", "option", "over", "par",
        "par_over", "participant", "properties", "rect", "sequencediagram", "style", "subgraph", "title",
    ]
}
