import DesignGraph
import SystemDesign

/// What an index of vectors holds in memory.
public struct IndexSize: Sendable {
    /// How an index keeps its vectors, as far as memory goes.
    public enum Layout: String, Hashable, Sendable, CaseIterable {
        /// As they are.
        case flat
        /// With links from each to some others.
        case graph
        /// Compressed.
        case quantised
        /// Compressed, with links.
        case quantisedGraph
    }

    /// The index.
    public let node: DesignGraph.Node
    /// How it keeps its vectors; `nil` where they aren't in memory, or where it can't be told.
    public let layout: Layout?
    /// What one copy takes in memory.
    public let size: Estimate<ByteCount>?
    /// The memory that there is for one copy.
    public let memory: Estimate<ByteCount>?
    /// What all copies take.
    public let copies: Estimate<ByteCount>?
    /// What would have to be said, so that its size could be told.
    public let missing: [String]

    /// Whether one copy has room in its memory.
    public var verdict: LimitVerdict? { size.flatMap { size in memory.map { size.verdict(atMost: $0) } } }
}

extension Numbers {
    /// What each index of vectors holds in memory, in the order of the document.
    public var indexes: [IndexSize] {
        graph.components.indices.filter { graph.components[$0].kind == .vectorIndex }.compactMap(indexSize)
    }

    private func indexSize(of node: DesignGraph.Node) -> IndexSize? {
        let component = graph.components[node]
        guard let vectors = figure(.vectors, of: node, "vectors") else { return nil }
        let method = IndexMethod(component)
        guard method != .onDisk else { return nil }
        let links =
            figure(.links, of: node, "links")
            ?? (method == .graph
                ? .convention(
                    .count(conventions.links.lowerBound, to: conventions.links.upperBound), "links") : nil)
        let code = figure(.codeSize, of: node, "a vector")
        let isCompressed = component[.codeSize] != nil || method == .quantised
        let number = Estimate<ByteCount>.convention(.bytes(conventions.bytesOfNumber), "a number")
        let whole = figure(.dimensions, of: node).map { Formulas.vector(of: $0, each: number) }
        let (layout, size): (IndexSize.Layout, Estimate<ByteCount>?) =
            switch (isCompressed, links) {
            case (true, let links?):
                (.quantisedGraph, code.map { Formulas.graphIndex(of: vectors, each: $0, links: links) })
            case (true, nil): (.quantised, code.map { Formulas.quantisedIndex(of: vectors, each: $0) })
            case (false, let links?):
                (.graph, whole.map { Formulas.graphIndex(of: vectors, each: $0, links: links) })
            // Whoever says how large it is knows how it is kept.
            case (false, nil) where component[.size] != nil: (.quantised, figure(.size, of: node))
            case (false, nil): (.flat, whole.map { Formulas.flatIndex(of: vectors, each: $0) })
            }
        let replicas = figure(.replicas, of: node, "replicas")
        return IndexSize(
            node: node, layout: layout, size: size, memory: room(of: node),
            copies: size.flatMap { size in
                replicas.map { Formulas.storage(of: size.result(), copies: $0) }
            },
            missing: size == nil ? [isCompressed ? "`codeSize:`" : "`dimensions:`"] : [])
    }
}

/// What the name of an index's method tells of its memory.
private enum IndexMethod {
    case onDisk, graph, quantised, other

    init(_ component: DesignDocument.Component) {
        let names = [component[.algorithm], component.technology].compactMap { $0?.lowercased() }
        func isNamed(_ words: String...) -> Bool {
            names.contains { name in words.contains { name.contains($0) } }
        }
        self =
            isNamed("disk", "spann", "ssd")
            ? .onDisk
            : isNamed("hnsw")
                ? .graph : isNamed("pq", "quant", "scann", "binary", "lsh") ? .quantised : .other
    }
}

extension NumbersSection {
    static let indexes = NumbersSection(
        "indexes", "Memory of the indexes",
        remark: "Of one copy; vectors that aren't compressed are kept whole."
    ) { numbers in
        numbers.indexes.flatMap { index -> [Calculation] in
            let subject = Calculation.Subject.component(index.node)
            let limit = index.verdict.flatMap { verdict in
                index.memory.map { Calculation.Limit("its memory of \($0.value)", verdict) }
            }
            return [
                Calculation("memory", of: subject, index.size, limit: limit, missing: index.missing)
            ] + [index.copies].compactMap { $0.map { Calculation("all copies", of: subject, $0) } }
        }
    }
}
