import TestSupport
import Testing

@Suite("A slip of the pen is told in one sentence, at its column")
struct CompilerMessageTests {
    @Test(
        arguments: [
            (
                "a misspelt component", "let server = ModelServr()", "",
                "D.swift:6:18: error: cannot find 'ModelServr' in scope"
            ),
            (
                "a misspelt name", "let server = ModelServer()", "app --> sever",
                "D.swift:8:17: error: cannot find 'sever' in scope"
            ),
            (
                "a statement in the wrong step", "let server = ModelServer()", #"Goal("less spam")"#,
                "D.swift:8:9: error: argument type 'Goal' does not conform to expected type 'ServingStatement'"
            ),
            (
                "a missing label", "let server = ModelServer()", #"Fallback("down", then: "nothing")"#,
                "D.swift:8:17: error: missing argument label 'if:' in call"
            ),
            (
                "a wrong unit", "let server = ModelServer(latency: .gigabytes(4))", "",
                "D.swift:6:40: error: type 'TimeSpan?' has no member 'gigabytes'"
            ),
            (
                "a number without a unit", "let server = ModelServer(latency: 20)", "",
                "D.swift:6:39: error: cannot convert value of type 'Int' to expected argument type 'TimeSpan'"
            ),
            (
                "a bare string where a flow ends", "let server = ModelServer()", #"app --> "server""#,
                "D.swift:8:13: error: binary operator '-->' cannot be applied to operands of type 'Client' and 'String'"
            ),
            (
                "a bare string where a flow starts", "let server = ModelServer()", #""app" --> server"#,
                "D.swift:8:9: error: argument type 'String' does not conform to expected type 'FlowStart'"
            ),
            (
                "an unknown kind of flow", "let server = ModelServer()",
                #"app -- .reqest("page") --> server"#,
                "D.swift:8:17: error: type 'Payload' has no member 'reqest'"
            ),
            (
                "an attribute that the kind doesn't have",
                #"let server = ModelServer("Filter", dimensions: 20)"#, "",
                "D.swift:6:52: error: extra argument 'dimensions' in call"
            ),
        ])
    func message(slip: String, component: String, statement: String, expected: String) throws {
        let design = """
            import SystemDesign

            @main
            struct D: Design {
                let app = Client("App")
                \(component)
                var serving: Serving {
                    \(statement)
                }
            }
            """
        try withFiles(["D.swift": design]) { folder in
            let run = try Tool.run("render", "D.swift", "-o", "-", in: folder)
            #expect(run.status == 2)
            let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("D.swift:") }
            #expect(
                errors.map(String.init) == [
                    expected, "D.swift: error: the design doesn't compile; see above",
                ])
        }
    }

    @Test("two designs in one file: each says that there can be one")
    func twoDesigns() throws {
        let design = """
            import SystemDesign
            @main struct One: Design { let app = Client() }
            @main struct Other: Design { let app = Client() }
            """
        try withFiles(["D.swift": design]) { folder in
            let run = try Tool.run("render", "D.swift", "-o", "-", in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("'main' attribute can only apply to one type in a module"))
        }
    }

    @Test("systems that hold each other without end: the crash is explained")
    func endlessSystems() throws {
        let design = """
            import SystemDesign
            @main struct Whole: Design { let one = One() }
            struct One: System {
                let other: any System
                init() { other = Other() }
            }
            struct Other: System {
                let one: any System
                init() { one = One() }
            }
            """
        try withFiles(["D.swift": design]) { folder in
            let run = try Tool.run("render", "D.swift", "-o", "-", in: folder)
            #expect(run.status == 2)
            #expect(run.errors.contains("a system that holds itself never ends"), "\(run.errors)")
        }
    }
}
