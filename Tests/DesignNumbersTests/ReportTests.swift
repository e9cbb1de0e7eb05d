import DesignNumbers
import SystemDesign
import TestSupport
import Testing

@Suite("The report of a design's numbers")
struct ReportTests {
    @Test("is the same bytes each time, in each format", arguments: NumbersReport.Format.allCases)
    func goldens(_ format: NumbersReport.Format) throws {
        let numbers = Numbers(of: try Examples.document(of: "VideoSearch"))
        try expectGolden(try NumbersReport(numbers).written(as: format), "VideoSearch.\(format.rawValue)")
    }

    @Test("says of a design without figures what would make them")
    func empty() throws {
        struct Empty: Design { let app = Client() }
        let text = NumbersReport(Numbers(of: try Empty.document())).text
        #expect(text.contains("Nothing can be worked out yet"))
    }
}
