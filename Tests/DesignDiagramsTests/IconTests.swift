import SystemDesign
import Testing

@testable import DesignDiagrams

extension Icon: CustomTestStringConvertible {
    public var testDescription: String { name }
}

@Suite("An icon")
struct IconTests {
    @Test("stands for every kind of component, and one alone")
    func kinds() {
        let kinds = Icon.all.flatMap(\.kinds)
        #expect(Set(kinds) == Set(ComponentKind.all))
        #expect(kinds.count == ComponentKind.all.count)
        #expect(Icon.all.allSatisfy { !$0.kinds.isEmpty })
    }

    @Test("has a name and lines that no other has")
    func names() {
        #expect(Set(Icon.all.map(\.name)).count == Icon.all.count)
        #expect(Set(Icon.all.map(\.lines)).count == Icon.all.count)
    }

    @Test("is path data, and stays on its grid wherever its lines bend", arguments: Icon.all)
    func grid(icon: Icon) throws {
        let commands = icon.lines.matches(of: /([MmLlHhVvCcSsAaZz])([^A-Za-z]*)/)
        #expect(commands.map { String($0.output.0) }.joined() == icon.lines)
        var (x, y, start) = (0.0, 0.0, (0.0, 0.0))
        for command in commands {
            let numbers = command.output.2.matches(of: /-?(?:\d+\.?\d*|\.\d+)/).compactMap {
                Double($0.output)
            }
            let letter = command.output.1
            let isRelative = letter == letter.lowercased()
            let arity =
                ["m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "a": 7, "z": 0][letter.lowercased()] ?? 0
            try #require(arity == 0 ? numbers.isEmpty : !numbers.isEmpty && numbers.count % arity == 0)
            if arity == 0 { (x, y) = start }
            for first in stride(from: 0, to: numbers.count, by: max(arity, 1)) {
                let last = first + arity - 1
                let base = isRelative ? (x, y) : (0, 0)
                switch letter.lowercased() {
                case "h": x = base.0 + numbers[last]
                case "v": y = base.1 + numbers[last]
                default: (x, y) = (base.0 + numbers[last - 1], base.1 + numbers[last])
                }
                if letter == "M" { start = (x, y) }
                #expect((2...22).contains(x) && (2...22).contains(y), "\(icon.name): \(x), \(y)")
            }
        }
    }
}
