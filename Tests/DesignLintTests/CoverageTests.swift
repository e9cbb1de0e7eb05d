import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignLint

@Suite("Coverage")
struct CoverageTests {
    /// The designs that the tests look at, by name.
    private static let designs = Result {
        let bodies = [
            (
                "filter",
                """
                let title = "Spam filter"
                let mail = EventStream("Mail")
                let server = ModelServer("Filter")
                let client = Client("Mail server")
                var requirements: Requirements {
                    Goal("fewer spam mails", metric: "reported spam")
                    UseCase("mail arrives", by: "a user")
                    Waiving(.constraints, because: "an exercise | no budget")
                }
                var data: DataPreparation { DataSource(mail, .eventStream, of: "mails and reports") }
                var serving: Serving { client -- .request("mail") --> server }
                var monitoring: Monitoring {
                    Signal("share of empty mails", .dataQuality)
                    Signal("drift of words", .drift)
                }
                """
            ),
            (
                "two labels",
                """
                let trainer = Trainer()
                let label = Label("spam", .human, annotators: 3)
                var data: DataPreparation { label }
                """
            ),
            (
                "answers from manuals",
                """
                let app = Client()
                let answers = Service()
                let manuals = ObjectStore()
                let vectors = EmbeddingJob()
                let indexing = IndexBuilder()
                let index = VectorIndex()
                let vendor = ExternalService()
                let idle = ModelServer()
                var data: DataPreparation { manuals --> vectors --> indexing --> index }
                var serving: Serving {
                    app -- .request("question") --> answers -- .lookup("chunks") --> index
                    answers -- .request("prompt") --> vendor
                }
                """
            ),
            (
                "on the device",
                """
                let camera = Client()
                let detector = ModelServer()
                var serving: Serving {
                    ServingMode(.onDevice, of: detector, because: "there is no network")
                    camera -- .request("frame") --> detector
                }
                """
            ),
            (
                "one store of two",
                """
                let lake = DataLake()
                let first = Trainer()
                let second = Trainer()
                var data: DataPreparation { lake -- .trainingData("mails") --> first }
                """
            ),
            (
                "prompts",
                """
                let wiki = ObjectStore()
                let golden = LabelStore()
                let vendor = ExternalService()
                let evaluator = Evaluator()
                var data: DataPreparation { DataSource(wiki, .files, of: "policies") }
                var model: ModelDevelopment {
                    golden -- .label("held-out questions") --> evaluator
                    Dataset("golden questions", rows: 600)
                    Split(.random)
                    Training(.prompting)
                }
                """
            ),
            (
                "federation",
                """
                let keyboard = Client()
                let history = FeatureStore(.offline)
                let phones = Trainer()
                let average = Trainer()
                let registry = ModelRegistry()
                let tuned = Trainer()
                var data: DataPreparation {
                    DataSource(keyboard, .requestContext, of: "what is typed")
                    keyboard -- .event("phrases") --> history -- .trainingData("phrases") --> phones
                }
                var model: ModelDevelopment {
                    phones -- .artifact("clipped update") --> average -- .artifact("model") --> registry
                    registry -- .artifact("model") --> tuned
                }
                """
            ),
            (
                "audits",
                """
                let staff = EndUser()
                let gateway = Gateway()
                let console = Service()
                let server = ModelServer()
                let visits = AuditLog()
                var serving: Serving {
                    staff -- .request("visit") --> gateway -- .request("visit") --> console
                    gateway -- .log("who came in") --> visits
                    Logging("query, scores, version", of: server, joinedBy: "query id")
                }
                """
            ),
        ]
        let documents = try Samples.documents(ofBodies: bodies.map { (name: $0.0, body: $0.1) })
        return Dictionary(uniqueKeysWithValues: zip(bodies.map(\.0), documents))
    }

    private static let framework = Framework(
        id: "ours", title: "Our steps", source: "us",
        steps: [
            FrameworkStep("Begin", asks: ["businessObjective", "constraints"]),
            FrameworkStep(
                "Ask", asks: ["REQ.2", "REQ.9", "REQ.3"], notCheckable: ["somebody has asked users"]),
            FrameworkStep("Train", asks: ["MDL.5"]),
            FrameworkStep("Watch", asks: ["MON.2", "MON.6"]),
        ])

    private func coverage(
        of name: String, by framework: Framework = framework, at maturity: Maturity? = nil
    ) throws -> Coverage {
        var configuration = LintConfiguration(framework: framework)
        configuration.maturity = maturity
        return Coverage(of: Inspection(try #require(try Self.designs.get()[name]), by: configuration))
    }

    private func item(_ name: String, of design: String, at maturity: Maturity? = nil) throws -> ItemCoverage
    {
        let items = try coverage(of: design, by: .sevenSteps, at: maturity).items
        return try #require(items.first { $0.item.name == name })
    }

    @Test("of a step is that of its worst required item, and the weakest step comes first")
    func weakest() throws {
        let coverage = try coverage(of: "filter", at: .pilot)
        #expect(coverage.steps.map(\.state.name) == ["waived", "partial", "not applicable", "missing"])
        #expect(coverage.weakestFirst.map(\.step.title) == ["Watch", "Ask", "Begin", "Train"])
        #expect(coverage.state == .missing)
        #expect(!coverage.isComplete)
    }

    @Test("asks only for what a system at its stage must say")
    func stages() throws {
        let asDesign = try item("inputMonitoring", of: "filter")
        #expect(!asDesign.isRequired && asDesign.isAsked)
        #expect(try item("inputMonitoring", of: "filter", at: .pilot).isRequired)
        #expect(try !item("scale", of: "filter", at: .concept).isRequired)
        #expect(try item("scale", of: "filter").isRequired)
        #expect(
            try coverage(of: "filter", at: .design).steps[3].state == .notApplicable("something is required"))
    }

    @Test("takes an item that is left out for done, with its reason")
    func waived() throws {
        let constraints = try item("constraints", of: "filter")
        #expect(constraints.state == .waived("an exercise | no budget"))
        #expect(constraints.state.isDone)
    }

    @Test("says which part of an item is missing")
    func partial() throws {
        #expect(try item("scope", of: "filter").state == .partial("what is out of scope"))
        #expect(try item("labels", of: "two labels").state == .partial("when they arrive"))
        #expect(
            try item("storage", of: "one store of two").state == .partial("a way from a store to `second`"))
    }

    @Test("tells what is only said from what something in the graph does")
    func claimed() throws {
        let monitoring = try item("inputMonitoring", of: "filter")
        #expect(monitoring.isOnlyClaimed)
        #expect(monitoring.state == .partial("a monitor"))
        #expect(monitoring.evidence.count == 2)
        #expect(try !item("scope", of: "filter").isOnlyClaimed)
    }

    @Test("finds models behind what is looked up, and those that nobody can ask")
    func served() throws {
        let path = try item("servingPath", of: "answers from manuals")
        #expect(path.state == .partial("a way to and from `idle`"))
        let document = try #require(try Self.designs.get()["answers from manuals"])
        #expect(path.evidence.map(document.name) == ["vectors"])
    }

    @Test("asks for no capacity of what runs on devices of its users")
    func devices() throws {
        #expect(try !item("capacityPlan", of: "on the device").isAsked)
        #expect(try item("capacityPlan", of: "filter").isRequired)
    }

    @Test("asks nothing of training where nothing is trained")
    func notApplicable() throws {
        #expect(try item("loss", of: "filter").state == .notApplicable("a model is trained"))
        #expect(try item("loss", of: "two labels").state == .missing)
    }

    @Test("asks nothing of training where models are only prompted, whatever is kept for judging them")
    func prompting() throws {
        for name in ["storage", "ingestionPath"] {
            #expect(try item(name, of: "prompts").state == .notApplicable("a model is trained"))
        }
    }

    @Test("takes the examples of a trainer for those of one that works on what it has learnt")
    func federation() throws {
        for (name, what) in [("storage", "store"), ("ingestionPath", "source")] {
            #expect(try item(name, of: "federation").state == .partial("a way from a \(what) to `tuned`"))
        }
    }

    @Test("takes an audit log for a record of predictions only where predictions get to it")
    func audits() throws {
        #expect(try item("predictionLogging", of: "audits").isOnlyClaimed)
    }

    @Test("asks a sketch for no control of access")
    func sketch() throws {
        #expect(try !item("accessControl", of: "filter", at: .concept).isRequired)
        #expect(try item("accessControl", of: "filter").isRequired)
    }

    @Test("is written for terminals, pull requests and programs", arguments: CoverageReport.Format.allCases)
    func reports(format: CoverageReport.Format) throws {
        var configuration = LintConfiguration(framework: Self.framework)
        configuration.maturity = .pilot
        let document = try #require(try Self.designs.get()["filter"])
        let text = try CoverageReport(document, by: configuration).written(as: format)
        try expectGolden(text, "Coverage.\(format == .text ? "txt" : format == .json ? "json" : "md")")
    }
}

@Suite("A finding on coverage")
struct CoverageFindingTests {
    private func report(_ body: String, rules: [Rule]) throws -> LintReport {
        let document = try #require(try Samples.documents(ofBodies: [(name: "design", body: body)]).first)
        return Linter(LintConfiguration(rules: rules)).lint(document)
    }

    @Test("points at rules that have said it, and is silent where they have said it all")
    func pointing() throws {
        let gate = try #require(Rule.named("EVL508"))
        let body = """
            let maturity = Maturity.production
            let app = Client()
            let trainer = Trainer()
            let registry = ModelRegistry()
            let server = ModelServer()
            var model: ModelDevelopment { trainer --> registry --> server }
            var evaluation: Evaluation {
                Metric(.prAUC, .offline, .primary)
                Metric("reported spam", .online, .primary, should: .fall)
            }
            """
        let both = try report(body, rules: [gate, .missingEvaluation])
        #expect(both.findings.map(\.rule.id) == ["EVL508"])
        let alone = try report(body, rules: [.missingEvaluation])
        #expect(alone.findings.map(\.message) == ["step 5, Evaluate, lacks `acceptanceGate`"])
        let more = try report(
            body.replacing("Metric(.prAUC, .offline, .primary)", with: ""), rules: [gate, .missingEvaluation])
        let finding = try #require(more.findings.first { $0.rule.id == "COV105" })
        #expect(finding.message == "step 5, Evaluate, lacks `offlineMetrics`")
        #expect(finding.violation.notes.contains("`acceptanceGate` (EVA.3): see EVL508"))
    }

    @Test("weighs more, the more depends on the system")
    func severities() throws {
        let body = "let server = ModelServer()"
        let document = try #require(try Samples.documents(ofBodies: [(name: "design", body: body)]).first)
        let severities = Maturity.allCases.map { maturity in
            var configuration = LintConfiguration(rules: [
                .missingMLFraming, .missingMonitoringInfrastructure,
            ])
            configuration.maturity = maturity
            return Linter(configuration).lint(document).findings.map(\.severity)
        }
        #expect(
            severities == [
                [.note], [.warning], [.warning], [.warning, .warning], [.error, .error], [.error, .error],
            ])
    }

    @Test("is one where one component is missing, whatever is said of it")
    func claims() throws {
        let report = try report(
            """
            let server = ModelServer()
            var monitoring: Monitoring {
                Signal("drift of words", .drift)
                Signal("precision on reports", .performance)
            }
            """, rules: [.proseOnlyCoverage])
        #expect(
            report.findings.map(\.message) == [
                "nothing in the graph does what is said of `inputMonitoring`, `outputMonitoring`"
            ])
        #expect(report.findings.first?.violation.notes == ["missing: a monitor"])
    }

    @Test("hands over what to paste, step by step")
    func paste() throws {
        let report = try report("let server = ModelServer()", rules: [.missingRequirements])
        let snippet = try #require(report.findings.first?.violation.snippet)
        #expect(snippet.hasPrefix("let clicks = EventStream(\"Clicks\")\n// in requirements\nGoal("))
        #expect(snippet.contains("\n// in data\nDataSource(clicks"))
    }

    @Test("speaks of the items that are missing, in what it advises")
    func advice() throws {
        let report = try report(
            "let trainer = Trainer(every: .days(1))", rules: [.missingDataPreparation])
        #expect(
            report.findings.map(\.help) == [
                "state `dataSources`, `storage`, `ingestionPath`, `labels`, `dataClassification`, or "
                    + "leave out with a reason what isn't needed: Waiving(.dataSources, because: …)"
            ])
    }

    @Test("hands over what speaks of the design's own components, and of new ones by names that are free")
    func pasteInPlace() throws {
        let report = try report(
            """
            let feed = EventStream()
            let lake = Service()
            let builder = DatasetBuilder()
            let nightly = Trainer(every: .days(1))
            let accounts = Database(.operational)
            """, rules: [.missingDataPreparation])
        #expect(
            report.findings.map(\.violation.snippet) == [
                """
                let lake2 = DataLake("Data lake")
                // let accounts = ….personalData(.identifying)
                // in data
                DataSource(feed, .eventStream, of: "searches and clicks", labelled: true)
                lake2 --> builder --> nightly
                feed --> lake2
                Label("bought", .implicit, from: feed, delay: .days(1), negatives: "shown and not bought")
                """
            ])
    }
}
