import SystemDesign

extension Formulas {
    /// How many replicas a load takes, each no busier than a utilisation: λ ÷ μ ÷ ρ, rounded up.
    ///
    /// Near full utilisation the wait grows without bound, so a pool is planned for 60 to 70 %.
    ///
    /// Source: the M/M/c queue; Google, Site Reliability Engineering, ch. 18 and 21.
    ///
    /// - Parameters:
    ///   - load: What comes to all replicas together.
    ///   - throughput: What one replica gets done at most.
    ///   - utilisation: How busy a replica may be.
    /// - Returns: A whole number of replicas, without a spare one.
    public static func replicas(
        for load: Estimate<Rate>, each throughput: Estimate<Rate>, at utilisation: Estimate<Share>
    ) -> Estimate<Count> {
        (load / throughput / utilisation).roundedUp("replicas")
    }

    /// How busy replicas are: λ ÷ (c·μ).
    ///
    /// Source: the M/M/c queue.
    public static func utilisation(
        by load: Estimate<Rate>, of replicas: Estimate<Count>, each throughput: Estimate<Rate>
    ) -> Estimate<Share> {
        .part(load / (throughput * replicas))
    }

    /// How many requests are being worked on at a time: L = λ·W.
    ///
    /// Source: Little, A Proof for the Queuing Formula L = λW, 1961.
    public static func inFlight(_ load: Estimate<Rate>, each latency: Estimate<TimeSpan>) -> Estimate<Count> {
        load * latency
    }

    /// The most that a replica gets done that works on so many at a time: μ = c ÷ W.
    ///
    /// Source: Little's law.
    public static func throughput(
        of concurrency: Estimate<Count>, each latency: Estimate<TimeSpan>
    ) -> Estimate<Rate> {
        concurrency / latency
    }
}
