import DesignLint
import SystemDesign
import TestSupport
import Testing

/// What the pages of the rules on evaluation, serving and monitoring don't show.
@Suite("Rules on models")
struct ModelRuleTests {
    private struct Case {
        /// The rules that it is about, and those that could say the same once more.
        var asked = ["EVL501", "EVL502", "EVL506", "EVL508", "MON707", "MON708", "MON712", "MON713"]
        let design: String
        let found: [String]
    }

    private static let cases: [String: Case] = [
        "a log of one service says nothing of another behind the same gateway": Case(
            asked: ["MON702"],
            design: """
                let maturity = Maturity.production
                let app = Client()
                let gateway = Gateway()
                let search = Service()
                let ranker = ModelServer("Ranker")
                let adServer = Service()
                let clicks = ModelServer("Clicks")
                let log = PredictionLog()
                var serving: Serving {
                    app --> gateway --> search --> ranker
                    gateway --> adServer --> clicks
                    search --> log
                }
                """,
            found: ["MON702 component:clicks"]),
        "a monitor that is said to watch a model, and gets to see something else, is no excuse": Case(
            asked: ["MON701"],
            design: """
                let maturity = Maturity.production
                let warehouse = DataWarehouse()
                let server = ModelServer()
                let log = PredictionLog()
                let drift = Monitor(.drift)
                let inputs = Monitor(.dataQuality)
                var serving: Serving { server --> log --> drift }
                var monitoring: Monitoring {
                    warehouse --> inputs
                    Signal("duration and failures of the run", .system, by: inputs)
                }
                """,
            found: ["MON701 component:server"]),
        "who asks depends on who answers": Case(
            asked: ["DAT302"],
            design: """
                let scoring = Service().owner("payments")
                let bureau = ExternalService().owner("risk")
                var serving: Serving {
                    scoring -- .request("token") --> bureau -- .response("score") --> scoring
                }
                """,
            found: ["DAT302 component:bureau"]),
        "what a client says of itself goes with its question to another company": Case(
            asked: ["SEC802"],
            design: """
                let app = Client().personalData(.identifying)
                let assistant = Service()
                let vendor = ExternalService()
                var serving: Serving {
                    app --> assistant -- .request("question") --> vendor -- .response("answer") --> assistant
                }
                """,
            found: ["SEC802 component:vendor"]),
        "a store of pseudonyms isn't filled with names": Case(
            asked: ["SEC802"],
            design: """
                let archive = ObjectStore().personalData(.sensitive)
                let checks = DataValidator()
                let research = DataLake().personalData(.pseudonymous)
                var data: DataPreparation { archive -- .batch("studies") --> checks --> research }
                """,
            found: ["SEC802 component:research"]),
        "trainers in a row lack one gate, one registry and one record": Case(
            asked: ["EVL508", "MON706", "MON712", "MON714"],
            design: """
                let maturity = Maturity.production
                let local = Trainer()
                let aggregation = Trainer()
                let server = ModelServer()
                var model: ModelDevelopment {
                    local -- .artifact("update") --> aggregation -- .deploy("model") --> server
                }
                """,
            found: ["EVL508", "MON706", "MON712", "MON714"].map { "\($0) component:aggregation" }),
        "a model from a notebook is judged like any other": Case(
            asked: ["EVL508"],
            design: """
                let maturity = Maturity.production
                let notebook = Notebook()
                let server = ModelServer()
                var serving: Serving { notebook -- .deploy("pickle") --> server }
                """,
            found: ["EVL508 component:notebook"]),
        "an experiment is no excuse for a rollout at once": Case(
            asked: ["MON710"],
            design: """
                let maturity = Maturity.production
                let registry = ModelRegistry()
                let server = ModelServer()
                var evaluation: Evaluation { Experiment(.abTest, unit: "phone", decides: "keystrokes") }
                var serving: Serving {
                    registry --> server
                    Rollout(.allAtOnce)
                }
                """,
            found: ["MON710 statement:rollout:allAtOnce"]),
        "who labels doesn't check the labels": Case(
            asked: ["DAT308"],
            design: """
                let rater = HumanReviewer()
                var data: DataPreparation {
                    Label("relevance", .human, from: rater, annotators: 1)
                    Audit("labels", share: .percent(2), by: rater)
                }
                """,
            found: ["DAT308 statement:label:relevance"]),
        "what can't see rare cases doesn't decide where they are cut off": Case(
            design: """
                var framing: Framing { MLTask(.binaryClassification, input: "payment", output: "fraud") }
                var model: ModelDevelopment {
                    Dataset("payments", positives: .percent(1))
                    Threshold("decline", at: 0.85, then: "declined")
                }
                var evaluation: Evaluation {
                    Metric(.rocAUC, .offline, .primary)
                    Metric(.ece, .offline, .guardrail)
                }
                """,
            found: ["EVL506 statement:mlTask:binaryClassification"]),
        "a model is followed to the phone that it runs on": Case(
            design: """
                let maturity = Maturity.production
                let trainer = Trainer(every: .weeks(1))
                let phone = Client()
                let telemetry = EventStream()
                var data: DataPreparation { phone --> telemetry }
                var model: ModelDevelopment { trainer -- .deploy("weights") --> phone }
                """,
            found: ["EVL508 component:trainer", "MON712 component:trainer"]),
        "an ungated loop is one finding": Case(
            design: """
                let maturity = Maturity.production
                let server = ModelServer()
                let drift = Monitor(.drift)
                let alerts = Alerting()
                let trainer = Trainer()
                let registry = ModelRegistry()
                var monitoring: Monitoring {
                    server -- .metric("scores") --> drift --> alerts --> trainer --> registry --> server
                }
                """,
            found: ["EVL508 component:trainer"]),
        "a joiner of outcomes makes a random split doubtful": Case(
            design: """
                let outcomes = LabelJoiner()
                let trainer = Trainer()
                var data: DataPreparation { outcomes -- .trainingData("rows") --> trainer }
                var model: ModelDevelopment { Split(.random) }
                """,
            found: ["EVL501 statement:split:"]),
        "accuracy and ROC-AUC see nothing where positives are rare": Case(
            design: """
                var framing: Framing { MLTask(.binaryClassification, input: "checkout", output: "fraud or not") }
                var model: ModelDevelopment { Dataset("checkouts", positives: .percent(0.3)) }
                var evaluation: Evaluation {
                    Metric("accuracy", .offline)
                    Metric(.rocAUC, .offline)
                }
                """,
            found: ["EVL506 statement:mlTask:binaryClassification"]),
        "a metric with a number is of its family": Case(
            design: """
                var framing: Framing { MLTask(.pairwiseRanking, input: "items", output: "order") }
                var evaluation: Evaluation {
                    Metric(.pinball(0.9), .offline)
                    Metric(.nDCG(at: 7), .offline)
                    Metric("precision at the alert budget", .offline)
                }
                """,
            found: ["EVL506 statement:metric:pinball loss at 0.9"]),
        "a bias that is stated wants a correction": Case(
            design: """
                var monitoring: Monitoring { FeedbackLoop("Clicks become examples", bias: "the rich get richer") }
                """,
            found: ["MON708 statement:feedbackLoop:Clicks become examples"]),
        "a canary wants an end": Case(
            design: """
                let maturity = Maturity.production
                var serving: Serving { Rollout(.canary, shares: .percent(5)) }
                """,
            found: ["MON713 statement:rollout:canary"]),
        "a log without a key can't be joined": Case(
            asked: ["MON702"],
            design: """
                let server = ModelServer()
                var data: DataPreparation { Label("click", .implicit) }
                var monitoring: Monitoring { Logging("scores", of: server) }
                """,
            found: ["MON702 statement:logging:scores"]),
    ]

    private static let documents = Result {
        let names = cases.keys.sorted()
        let documents = try Samples.documents(
            ofBodies: names.map { (name: "Design", body: cases[$0]?.design ?? "") })
        return Dictionary(uniqueKeysWithValues: zip(names, documents))
    }

    @Test("speak once, of the right thing", arguments: cases.keys.sorted())
    func finds(name: String) throws {
        let document = try #require(try Self.documents.get()[name])
        let sample = try #require(Self.cases[name])
        let rules = sample.asked.compactMap(Rule.named)
        let report = Linter(LintConfiguration(rules: rules)).lint(document)
        #expect(report.findings.map(\.fingerprint).sorted() == sample.found)
    }
}
