import SystemDesign

extension Formulas {
    /// What entries take: N·s.
    ///
    /// Source: arithmetic.
    ///
    /// - Parameters:
    ///   - entries: N, how many there are.
    ///   - size: s, the bytes of one, its key among them.
    public static func storage(
        of entries: Estimate<Count>, each size: Estimate<ByteCount>
    ) -> Estimate<ByteCount> {
        entries * size
    }

    /// What data takes of which there are several copies: S·r.
    ///
    /// Source: arithmetic.
    public static func storage(
        of data: Estimate<ByteCount>, copies: Estimate<Count>
    ) -> Estimate<ByteCount> {
        data * copies
    }

    /// What piles up while messages are kept: λ·s·T.
    ///
    /// Source: Little's law, of bytes instead of requests.
    ///
    /// - Parameters:
    ///   - rate: λ, how many come.
    ///   - payload: s, the bytes of one.
    ///   - retention: T, how long they are kept.
    public static func storage(
        of rate: Estimate<Rate>, each payload: Estimate<ByteCount>, keptFor retention: Estimate<TimeSpan>
    ) -> Estimate<ByteCount> {
        bandwidth(rate, each: payload) * retention
    }

    /// How much data flows: λ·s.
    ///
    /// Source: arithmetic.
    public static func bandwidth(
        _ rate: Estimate<Rate>, each payload: Estimate<ByteCount>
    ) -> Estimate<DataRate> {
        rate * payload
    }

    /// How many reads a store gets: λ·n·v.
    ///
    /// Source: Feast, on reads of an online store: one for each entity and feature view.
    ///
    /// - Parameters:
    ///   - load: λ, the requests.
    ///   - entities: n, the entities that one request is about: a user and 500 candidates are 501.
    ///   - views: v, the groups of features that are read for each of them.
    public static func reads(
        _ load: Estimate<Rate>, of entities: Estimate<Count>, in views: Estimate<Count>
    ) -> Estimate<Rate> {
        load * entities * views
    }

    /// How long it takes to write what has changed: N ÷ μ.
    ///
    /// Source: arithmetic.
    public static func writing(
        _ changed: Estimate<Count>, at throughput: Estimate<Rate>
    ) -> Estimate<TimeSpan> {
        changed / throughput
    }
}
