@testable import DesignNumbers
import Foundation
import SystemDesign
import TestSupport
import Testing

/// Every line of arithmetic that is printed for the examples, worked out again by a program in another language with
/// another library's units: `Tests/Numbers/check.py`.
@Suite("Arithmetic, worked out again by others")
struct IndependentCheckTests {
    private struct Line: Encodable {
        let derivation: String
        let amount: Calculation.Amount
    }

    /// What the other program finds wrong.
    private func problems(in lines: [Line]) throws -> [String] {
        let script = Tool.root.appending(path: "Tests/Numbers/check.py").path
        let input = try JSONEncoder().encode(lines)
        let found = try run(Tool.python, [script], input: [UInt8](input))
        #expect(found.status == 0, Comment(rawValue: found.errors))
        return try JSONDecoder().decode([String].self, from: Data(found.output.utf8))
    }

    @Test("comes to the same, unit by unit")
    func examples() throws {
        let calculations = try Examples.names.flatMap { name in
            Numbers(of: try Examples.document(of: name)).sections.flatMap(\.calculations)
        }
        let lines = calculations.compactMap { calculation in
            calculation.derivation.flatMap { derivation in
                calculation.amount.map { Line(derivation: derivation, amount: $0) }
            }
        }
        #expect(lines.count > 60)
        #expect(try problems(in: lines) == [])
    }

    @Test("would be found to be wrong, in its number or in its unit")
    func mistakes() throws {
        let lines = [
            Line(derivation: "10 GB ÷ 2 MB", amount: .init(lower: 5_200, upper: 5_200, unit: "")),
            Line(derivation: "10 ms × 3 calls", amount: .init(lower: 0.03, upper: 0.03, unit: "/s")),
            Line(derivation: "10 ms and 3 calls", amount: .init(lower: 0.03, upper: 0.03, unit: "s")),
        ]
        #expect(try problems(in: lines).count == 3)
    }
}
