import DesignNumbers
import SystemDesign

extension Rule {
    static let indexExceedsMemory = Rule(
        "SRV608", "index-exceeds-memory", .error, "Give an index of vectors the memory that it takes",
        detects: """
            A vector index that takes more memory than it has, shards counted: by the layout that its `links` (a \
            graph) or its `codeSize` (compressed vectors) tells, or the name of its algorithm; else by the vectors \
            alone. An error where the least that it takes is too much, a warning where the most is.
            """,
        why: """
            A graph of 100 million vectors of 256 numbers takes 119 to 172 GiB. An index that doesn't fit isn't \
            slower, it doesn't load.
            """,
        fix:
            "compress the vectors, give them fewer dimensions, add shards or memory, or keep the index on disk",
        source: """
            Faiss, Guidelines to choose an index; ScyllaDB, Sizing and Capacity Planning for vector search
            """,
        fails: """
            let index = VectorIndex(
                vectors: .millions(100), dimensions: 256, links: 32, memory: .gigabytes(64), replicas: 2)
            """,
        passes: [
            .when(
                "its shards have the memory together",
                """
                let index = VectorIndex(
                    vectors: .millions(100), dimensions: 256, links: 32, memory: .gigabytes(64), shards: 3)
                """),
            .when(
                "its vectors are compressed",
                """
                let index = VectorIndex(
                    vectors: .millions(100), dimensions: 256, codeSize: .bytes(64), memory: .gigabytes(16))
                """),
            .when(
                "they are, though nothing says how much",
                """
                let index = VectorIndex(
                    algorithm: "IVF-PQ", vectors: .millions(100), dimensions: 256, memory: .gigabytes(16))
                """),
            .when(
                "the index is on disk",
                """
                let index = VectorIndex(
                    algorithm: "DiskANN", vectors: .millions(100), dimensions: 256, memory: .gigabytes(16))
                """),
            .when(
                "its memory, its vectors or their dimensions aren't said",
                """
                let posts = VectorIndex(vectors: .billions(1), dimensions: 256)
                let images = VectorIndex(vectors: .billions(1), memory: .gigabytes(16))
                let videos = VectorIndex(dimensions: 256, memory: .gigabytes(16))
                """),
        ]
    ) { design in
        design.numbers.indexes.compactMap { index in
            guard let size = index.size, let memory = index.memory, let severity = index.verdict?.severity
            else {
                return nil
            }
            let takes = severity == .error ? "takes" : "may take"
            return Violation(
                "\(design.name(index.node)) \(takes) \(size.value), and has memory for \(memory.value)",
                at: .component(index.node), severity: severity, notes: size.notes + memory.notes)
        }
    }
}
