import SystemDesign

extension Formulas {
    /// How many bytes a vector takes that isn't compressed: d·b.
    ///
    /// Source: the layout of an array.
    ///
    /// - Parameters:
    ///   - dimensions: How many numbers it has.
    ///   - size: How many bytes each of them takes.
    /// - Returns: The bytes of one vector.
    public static func vector(
        of dimensions: Estimate<Count>, each size: Estimate<ByteCount>
    ) -> Estimate<ByteCount> {
        dimensions * size
    }

    /// What an index holds in memory that compares with every vector, or with those of some cells: N·B.
    ///
    /// It is the least that vectors take which aren't compressed, whatever else the index keeps.
    ///
    /// Source: Faiss, Guidelines to choose an index.
    public static func flatIndex(
        of vectors: Estimate<Count>, each vector: Estimate<ByteCount>
    ) -> Estimate<ByteCount> {
        vectors * vector
    }

    /// What a graph of vectors holds in memory: from N·(B + 8·M) to N·(B + 16·M)·1.2.
    ///
    /// The layers above the lowest, identifiers and the allocator are what lies between.
    ///
    /// Source: Faiss, Guidelines to choose an index, for the least; ScyllaDB, Sizing and Capacity Planning, for the most.
    ///
    /// - Parameters:
    ///   - vectors: N, how many there are.
    ///   - vector: B, the bytes of one.
    ///   - links: M, to how many others each is linked.
    /// - Returns: The bytes, from the least to the most.
    public static func graphIndex(
        of vectors: Estimate<Count>, each vector: Estimate<ByteCount>, links: Estimate<Count>
    ) -> Estimate<ByteCount> {
        let link = Estimate<ByteCount>(8, 16)
        let overhead = Estimate<Count>(1, 1.2)
        return vectors * (vector + links * link) * overhead
    }

    /// What an index of compressed vectors holds in memory: N·(c + 8), with an identifier of 8 bytes.
    ///
    /// Source: Faiss, Faiss indexes, on the bytes per vector of IVFPQ.
    ///
    /// - Parameters:
    ///   - vectors: N, how many there are.
    ///   - code: c, the bytes of a compressed one.
    /// - Returns: The bytes of all.
    public static func quantisedIndex(
        of vectors: Estimate<Count>, each code: Estimate<ByteCount>
    ) -> Estimate<ByteCount> {
        vectors * (code + Estimate<ByteCount>(8, 8, "id"))
    }
}
