@testable import DesignNumbers
import SystemDesign
import Testing

@Suite("An estimate")
struct EstimateTests {
    @Test("prints the arithmetic that it was come by")
    func derivation() throws {
        let load = try #require(Estimate<Rate>(.perSecond(8_000)))
        let throughput = try #require(Estimate<Rate>(.perSecond(150), "per replica"))
        let busy = try #require(Estimate<Share>(.percent(70)))
        #expect(
            Formulas.replicas(for: load, each: throughput, at: busy).line
                == "8,000/s ÷ 150/s per replica ÷ 70 % = 77 replicas")
    }
}
