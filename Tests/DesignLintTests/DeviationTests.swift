import DesignLint
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
                "SUP004 no item is called `everything else`",
                "SUP004 no rule is called `EVL5O8`; write `EVL508`",
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
    }
}
