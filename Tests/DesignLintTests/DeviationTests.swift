@testable import DesignLint
import SystemDesign
import Testing

/// A trainer within a system within the design, and one outside of it; nothing judges what they make.
private struct Platform: Design {
    let maturity = Maturity.pilot
    let trainer = Trainer()
    let server = ModelServer()
    let tenant = Tenant()
    var model: ModelDevelopment { trainer --> server }
}

private struct Tenant: System {
    let trainer = Trainer()
    let server = ModelServer()
    var model: ModelDevelopment {
        trainer --> server
        Accepting(.ungatedPromotion, because: "the tenant serves its authors only")
    }
}

private struct Careless: Design {
    let maturity = Maturity.pilot
    let trainer = Trainer()
        .accepting("SUP002", because: "we like exceptions")
        .accepting("EVL5O8", because: "the letter O for a nought", until: "next spring")
    let server = ModelServer()
        .accepting(.ungatedPromotion, because: "n/a", until: "2026-02-29", ticket: "ML-1")
    var model: ModelDevelopment {
        trainer --> server
        Waiving("everything else", because: "…")
        Waiving("MON.x", because: "it is watched by another team")
        Accepting("MON7", because: "it is watched by another team")
        Accepting("MON7xx", because: "it is watched by another team")
    }
}

private struct Waivers: Design {
    let server = ModelServer()
    var requirements: Requirements {
        Constraint(.budget, "10,000 € a month")
        Waiving(.constraints, because: "nobody has set any")
        Waiving(.scope, because: "it is the product's as a whole")
        Waiving("DAT.3", because: "nothing is trained here")
    }
}

private struct Unlogged: Design {
    let maturity = Maturity.production
    let app = Client()
    let trainer = Trainer()
    let server = ModelServer()
    var requirements: Requirements {
        Impact(.medium, on: "those who write", because: "words are put in mouths")
    }
    var model: ModelDevelopment {
        trainer --> server
        Candidate("a small network", .chosen)
        Waiving(.baseline, because: "it replaces nothing", until: "2999-12-31", ticket: "ML-2")
    }
    var evaluation: Evaluation { Waiving(.evaluationSlices, because: "what people write isn't known") }
    var serving: Serving { app --> server }
    var monitoring: Monitoring {
        Waiving(.predictionLogging, because: "predictions must not leave the phone")
    }
}

private struct Logged: Design {
    let maturity = Maturity.production
    let app = Client()
    let server = ModelServer()
    let other = ModelServer()
    let log = PredictionLog()
    var serving: Serving {
        app --> server
        app -- .request("mail") --> other -- .log("scores") --> log
    }
    var monitoring: Monitoring {
        Logging("scores", of: other, joinedBy: "request id")
        Waiving(.predictionLogging, because: "predictions must not leave the phone")
    }
}

@Suite("Deviations")
struct DeviationTests {
    private func report(_ document: DesignDocument, today: String? = nil) -> LintReport {
        let rules = Rule.all.filter { $0.id == "EVL508" || $0.family == "SUP" }
        return Linter(LintConfiguration(rules: rules), today: today).lint(document)
    }

    @Test("of a system speak of what is in it, and of nothing else")
    func systems() throws {
        let report = report(try Platform.document())
        #expect(report.findings.map(\.fingerprint) == ["EVL508 component:trainer"])
        #expect(report.accepted.map(\.finding.fingerprint) == ["EVL508 component:tenant.trainer"])
        #expect(report.accepted.map(\.deviation.reason) == ["the tenant serves its authors only"])
    }

    @Test("are held to what is expected of exceptions")
    func careless() throws {
        let report = report(try Careless.document())
        let messages = report.findings.filter { $0.rule.family == "SUP" }.map {
            "\($0.rule.id) \($0.message)\($0.violation.help.map { "; \($0)" } ?? "")"
        }
        #expect(
            messages.sorted() == [
                "SUP001 `everything else` is left out without a reason",
                "SUP001 `ungated-promotion` is accepted without a reason",
                "SUP002 `ungated-promotion` is accepted, and nothing of the kind is found at `server`",
                "SUP003 the exception for `EVL5O8` ends on 'next spring', which is no day; "
                    + "write the day like 2027-03-31",
                "SUP003 the exception for `ungated-promotion` ends on '2026-02-29', which is no day; "
                    + "write the day like 2027-03-31",
                "SUP004 `unused-suppression` is about exceptions themselves and can't be accepted",
                "SUP004 no item is called `MON.x`; "
                    + "name a single item: they are left out one at a time, each with its reason",
                "SUP004 no item is called `everything else`",
                "SUP004 no rule is called `EVL5O8`; write `EVL508`",
                "SUP004 no rule is called `MON7`; "
                    + "name a single rule: they are accepted one at a time, each with its reason",
                "SUP004 no rule is called `MON7xx`; "
                    + "name a single rule: they are accepted one at a time, each with its reason",
            ])
    }

    @Test("aren't called unused where their rule wasn't asked")
    func notAsked() throws {
        let rules = Rule.all.filter { $0.id == "SUP002" }
        let report = Linter(LintConfiguration(rules: rules)).lint(try Careless.document())
        #expect(report.findings.map(\.message) == [])
    }

    @Test("that leave out what the design says, or what has no meaning in it, are called unused")
    func waivers() throws {
        let report = report(try Waivers.document())
        #expect(
            report.findings.map(\.message) == [
                "`constraints` is left out, and the design has it",
                "`ingestionPath` is left out, and would be asked for only where a model is trained",
            ])
        #expect(report.findings.allSatisfy { $0.severity == .note })
    }

    @Test("follow from what is left out: rules that would say that it is missing are silent, with its reason")
    func waived() throws {
        let report = Linter(LintConfiguration(rules: Rule.all)).lint(try Unlogged.document())
        let waived = Set(["MON702", "EVL505"])
        #expect(report.findings.filter { waived.contains($0.rule.id) }.map(\.message) == [])
        let accepted = report.accepted.map { "\($0.finding.rule.id): \($0.deviation.account)" }
        #expect(
            accepted.sorted() == [
                "EVL505: it replaces nothing (until 2999-12-31, ML-2)",
                "MON702: predictions must not leave the phone",
            ])
        // Somebody has to look at groups, whoever leaves out to look at cases.
        #expect(report.findings.map(\.rule.id).contains("RAI902"))
    }

    @Test("don't follow from what is left out though it is there in part of the design")
    func waivedForNothing() throws {
        let report = Linter(LintConfiguration(rules: Rule.all)).lint(try Logged.document())
        #expect(report.findings.filter { $0.rule.id == "MON702" }.count == 1)
        #expect(report.findings.contains { $0.rule.id == "SUP002" })
        #expect(report.accepted.map(\.finding.rule.id) == [])
    }
}
