import SystemDesign

extension Formulas {
    /// How long a job takes for its rows: rows ÷ (throughput × replicas).
    ///
    /// Source: arithmetic.
    ///
    /// - Parameters:
    ///   - rows: What one run works on.
    ///   - throughput: What one replica gets done.
    ///   - replicas: How many run side by side; one, where nothing is said.
    /// - Returns: The time of one run.
    public static func duration(
        of rows: Estimate<Count>, at throughput: Estimate<Rate>, by replicas: Estimate<Count>? = nil
    ) -> Estimate<TimeSpan> {
        rows / (replicas.map { throughput * $0 } ?? throughput)
    }

    /// How long a run may take: until the next one starts, or until its window ends, whichever is sooner.
    ///
    /// Source: arithmetic.
    public static func slot(
        cadence: Estimate<TimeSpan>?, window: Estimate<TimeSpan>?
    ) -> Estimate<TimeSpan>? {
        .min([cadence, window].compactMap(\.self))
    }
}
