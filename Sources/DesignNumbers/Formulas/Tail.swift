import SystemDesign

extension Formulas {
    /// How many requests are in time that wait for all of N answers, each of which is in time in a share q of cases: qᴺ.
    ///
    /// Source: Dean and Barroso, The Tail at Scale, 2013.
    public static func inTime(all count: Int, each share: Estimate<Share>) -> Estimate<Share> {
        let text = share.figureText
        return Estimate(
            power(share.lower, count), power(share.upper, count),
            from: Expression("\(text)^\(count)", .function),
            assuming: share.assumptions)
    }

    /// How often each of N answers must be in time, so that all are in a share Q of the requests: the N-th root of Q.
    ///
    /// Source: Dean and Barroso, The Tail at Scale, 2013.
    public static func inTime(each count: Int, forAll share: Estimate<Share>) -> Estimate<Share> {
        Estimate(
            root(share.lower, count), root(share.upper, count),
            from: Expression("\(share.figureText)^(1/\(count))", .function), assuming: share.assumptions)
    }

    private static func power(_ share: Double, _ count: Int) -> Double {
        // By squares: a fan-out of billions is a typing error, and must not take minutes to be reported.
        var (base, left, result) = (share, Swift.max(0, count), 1.0)
        while left > 0 {
            if left % 2 == 1 { result *= base }
            base *= base
            left /= 2
        }
        return result
    }

    /// The root, by halving: the standard library has no logarithm, and it is no more than 60 steps.
    private static func root(_ share: Double, _ count: Int) -> Double {
        guard share > 0, share < 1, count > 1 else { return share }
        var (low, high) = (share, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if power(middle, count) < share { low = middle } else { high = middle }
        }
        return high
    }
}
