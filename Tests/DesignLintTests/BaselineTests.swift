import DesignLint
import SystemDesign
import Testing

/// A design in which nothing judges the model, and which accepts that for one trainer.
private struct Ungated: Design {
    let maturity = Maturity.pilot
    let trainer = Trainer()
    let other = Trainer().accepting(.ungatedPromotion, because: "")
    let server = ModelServer()
    var model: ModelDevelopment {
        trainer --> server
        other --> server
    }
}

/// The same once something judges it.
private struct Gated: Design {
    let maturity = Maturity.pilot
    let trainer = Trainer()
    let gate = Evaluator()
    let server = ModelServer()
    var model: ModelDevelopment { trainer --> gate --> server }
}

@Suite("A baseline")
struct BaselineTests {
    private func configuration(_ baseline: LintBaseline? = nil) -> LintConfiguration {
        var configuration = LintConfiguration(
            rules: Rule.all.filter { $0.id == "EVL508" || $0.family == "SUP" })
        configuration.baseline = baseline
        return configuration
    }

    private func report(_ document: DesignDocument, _ baseline: LintBaseline? = nil) -> LintReport {
        Linter(configuration(baseline)).lint(document)
    }

    @Test("knows what was found when it was written, and nothing about deviations")
    func record() throws {
        let document = try Ungated.document()
        var baseline = LintBaseline()
        baseline.record(report(document))
        #expect(baseline.designs["Ungated"]?.keys.sorted() == ["EVL508 component:trainer"])
        let later = report(document, baseline)
        #expect(later.findings.map(\.rule.id) == ["SUP001"])
        #expect(later.known.map(\.fingerprint) == ["EVL508 component:trainer"])
        #expect(later.accepted.map(\.finding.fingerprint) == ["EVL508 component:other"])
    }

    @Test("written again stays as it is")
    func again() throws {
        let document = try Ungated.document()
        var baseline = LintBaseline()
        baseline.record(report(document))
        let before = baseline
        baseline.record(report(document, baseline))
        #expect(baseline == before)
    }

    @Test("forgets what is gone, and only of the design that was looked at")
    func prune() throws {
        var document = try Gated.document()
        document.id = "Ungated"
        let entries = ["EVL508 component:trainer": "…"]
        var baseline = LintBaseline(designs: ["Ungated": entries, "Elsewhere": entries])
        let found = report(document, baseline)
        #expect(found.findings.map(\.rule.id) == ["SUP005"])
        #expect(baseline.prune(by: found) == 1)
        #expect(baseline.designs == ["Elsewhere": entries])
        #expect(report(document, baseline).findings.isEmpty)
    }

    @Test("keeps what rules have found that weren't asked, and forgets rules that there aren't")
    func notAsked() throws {
        var baseline = LintBaseline(designs: [
            "Gated": ["EVL508 component:trainer": "…", "OLD123 design": "…"]
        ])
        let unasked = Linter(LintConfiguration(rules: Rule.all.filter { $0.family == "SUP" })).lint(
            try Gated.document())
        #expect(baseline.prune(by: unasked) == 1)
        #expect(baseline.designs["Gated"]?.keys.sorted() == ["EVL508 component:trainer"])
    }

    @Test("is a file that people can read, sorted, the same each time")
    func file() throws {
        let baseline = LintBaseline(designs: ["B": ["EVL508 component:b": "two"], "A": ["EVL508 x/y": "one"]])
        let text = String(decoding: try baseline.json(), as: UTF8.self)
        #expect(
            text == """
                {
                  "designs" : {
                    "A" : {
                      "EVL508 x/y" : "one"
                    },
                    "B" : {
                      "EVL508 component:b" : "two"
                    }
                  },
                  "version" : 1
                }

                """)
        #expect(try LintBaseline(json: text.utf8, file: "b.json") == baseline)
    }

    @Test(
        "says what is wrong with a file that is none",
        arguments: [
            ("<<<<<<< ours", "b.json: error: it isn't valid JSON; write the baseline anew"),
            ("{}", "b.json: error: it is no baseline, "),
            (#"{"version": 1, "designs": []}"#, "b.json: error: it is no baseline, "),
            (
                #"{"version": 2, "designs": {}}"#,
                "b.json: error: the baseline has version 2, and this version of Blueprint reads up to 1; "
            ),
        ])
    func broken(json: String, expected: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try LintBaseline(json: json.utf8, file: "b.json")
        }
        #expect(error.map { "\($0)" }?.hasPrefix(expected) == true, "\(error.map { "\($0)" } ?? "none")")
    }
}
