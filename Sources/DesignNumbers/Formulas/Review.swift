import SystemDesign

extension Formulas {
    /// How many items people get done: people × items that each gets done.
    ///
    /// Source: arithmetic.
    public static func reviewed(
        by people: Estimate<Count>, each throughput: Estimate<Rate>
    ) -> Estimate<Rate> {
        throughput * people
    }

    /// How many people it takes for what comes in: inflow ÷ items that each gets done, rounded up.
    ///
    /// Source: arithmetic.
    public static func people(
        for inflow: Estimate<Rate>, each throughput: Estimate<Rate>
    ) -> Estimate<Count> {
        (inflow / throughput).roundedUp("people")
    }
}
