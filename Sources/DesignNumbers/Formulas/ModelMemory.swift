import SystemDesign

extension Formulas {
    /// What a model takes that is loaded to answer: from P·b to P·b·1.2.
    ///
    /// The parameters are there all the time; a fifth on top is what activations and buffers usually take.
    ///
    /// Source: EleutherAI, Transformer Math 101, 2023, on inference.
    ///
    /// - Parameters:
    ///   - parameters: P, how many there are.
    ///   - size: b, the bytes of one.
    public static func loadedModel(
        of parameters: Estimate<Count>, each size: Estimate<ByteCount>
    ) -> Estimate<ByteCount> {
        parameters * size * Estimate<Count>(1, 1.2)
    }
}
