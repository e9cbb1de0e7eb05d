import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams

/// A checkout with everything that a path may have: budgets, branches, a fallback, an answer, an asynchronous flow.
private struct Checkout: Design {
    let title = "Checkout"
    let shopper = EndUser("Shopper")
    let gateway = Gateway("Gateway", latency: .milliseconds(2))
    let fetcher = Service("Fetcher")
    let values = FeatureStore(.online, "Values")
    let vendor = ExternalService("Vendor")
    let models = ModelServer("Models")
    let policy = PolicyEngine("Policy")
    let rules = RuleEngine("Rules")
    let log = PredictionLog("Log")
    let drift = Monitor(.drift, "Drift")
    let alerts = Alerting("Alerts")
    let builder = DatasetBuilder("Builder")
    let trainer = Trainer("Trainer")
    let registry = ModelRegistry("Registry")

    var model: ModelDevelopment {
        builder -- .trainingData("examples") --> trainer -- .artifact("model") --> registry
    }
    var serving: Serving {
        Path("decision", .p99, under: .milliseconds(50)) {
            shopper -- .request("checkout") --> gateway -- .request("keys") --> fetcher
            fetcher -- .lookup("30 groups") --> values
            fetcher -- .request("device") --> vendor
            fetcher -- .request("vector") --> models -- .request("chance") --> policy
            policy -- .response("allow or block") --> shopper
            policy -- .log("decision") --> log

            Hop("read in one batch", fetcher, .milliseconds(15), parallel: "inputs")
            Hop("ask the vendor", vendor, .milliseconds(12), parallel: "inputs")
            Hop("derive", fetcher, .milliseconds(3))
            Hop("score", models, .milliseconds(15))
            Hop("weigh", policy, .milliseconds(2))
            Headroom(.milliseconds(13))
        }
        rules -- .fallback("verdict", when: "no score") --> policy
        registry -- .deploy("model") --> models
    }
    var monitoring: Monitoring {
        log -- .metric("scores") --> drift -- .metric("PSI") --> alerts -- .trigger("retrain") --> trainer
        Retraining("fine-tune", by: trainer, every: .weeks(1), orWhen: "drift")
    }
}

@Suite("A sequence")
struct SequenceTests {
    private func view<D: Design>(_ design: D.Type, _ name: String) throws -> View {
        try #require(try ViewCatalogue(of: try D.document()).views(named: name).first).view()
    }

    /// What happens, a line each, without the heading.
    private func lines<D: Design>(_ design: D.Type, _ name: String) throws -> [String] {
        try view(design, name).outline.text.split(separator: "\n").dropFirst(3).map(String.init)
    }

    @Test("of a path reads like this")
    func golden() throws {
        let view = try view(Checkout.self, "sequence:decision")
        try expectGolden(Drawing(view, of: try Checkout.document()).mermaid, "Checkout.sequence.mmd")
    }

    @Test("of the retraining goes from what is watched to where the model goes")
    func retraining() throws {
        #expect(
            try lines(Checkout.self, "sequence:retraining") == [
                "Policy → Log: decision (log)", "Log → Drift: scores (metric)",
                "Drift → Alerts: PSI (metric)",
                "Alerts → Trainer: retrain (trigger)", "Trainer: fine-tune · every 1 week, or when drift",
                "Builder → Trainer: examples (training data)", "Trainer → Registry: model (artifact)",
                "Registry → Models: model (deploy)",
            ])
    }

    @Test("isn't there of a retraining that the design hasn't")
    func noRetraining() throws {
        struct Untrained: Design {
            let app = Client()
            let server = ModelServer()
            var serving: Serving { app --> server }
        }
        #expect(throws: UnknownView.self) {
            try ViewCatalogue(of: try Untrained.document()).views(named: "sequence")
        }
    }

    @Test(
        "has the budgets of hops in any order beside their own calls, and those that nothing comes to before theirs"
    )
    func order() throws {
        struct Mixed: Design {
            let app = Client("App")
            let server = ModelServer("Server")
            let store = FeatureStore(.online, "Store")
            let lonely = Service("Lonely")
            var serving: Serving {
                Path("page", .p50, under: .seconds(1)) {
                    app -- .request("ask") --> server -- .lookup("keys") --> store
                    server -- .request("again") --> server
                    Hop("read", store, .milliseconds(1))
                    Hop("score", server, .milliseconds(2))
                    Hop("tap", app, .milliseconds(3))
                    Hop("sort", server, .milliseconds(4))
                    Hop("wait", lonely, .milliseconds(5))
                }
            }
        }
        #expect(
            try lines(Mixed.self, "sequence:page").dropLast() == [
                "App: 3 ms · tap", "App → Server: ask (request, hop 1)",
                "Server → Store: keys (lookup, hop 2)",
                "Store: 1 ms · read", "Server → Server: again (request, hop 3)", "Server: 2 ms · score",
                "Server: 4 ms · sort", "Lonely: 5 ms · wait",
            ])
    }

    @Test("runs side by side only what has calls of its own")
    func branches() throws {
        struct Branched: Design {
            let app = Client("App")
            let left = Service("Left")
            let right = Service("Right")
            let join = Service("Join")
            var serving: Serving {
                Path("page", .p50, under: .seconds(1)) {
                    app -- .request("l") --> left -- .request("found") --> join
                    app -- .request("r") --> right -- .request("found") --> join
                    join -- .response("page") --> app
                    Hop("look left", left, .milliseconds(1), parallel: "both", branch: "west")
                    Hop("look again", left, .milliseconds(2), parallel: "both", branch: "west")
                    Hop("look right", right, .milliseconds(3), parallel: "both")
                    Hop("join", join, .milliseconds(4), parallel: "ends")
                    Hop("sort", join, .milliseconds(5), parallel: "ends")
                }
            }
        }
        #expect(
            try lines(Branched.self, "sequence:page").dropLast() == [
                "Side by side", "  both · west", "    App → Left: l (request, hop 1)",
                "    Left: 1 ms · look left",
                "    Left: 2 ms · look again", "    Left → Join: found (request, hop 2)",
                "  and", "    App → Right: r (request, hop 3)", "    Right: 3 ms · look right",
                "    Right → Join: found (request, hop 4)", "Join: 4 ms in parallel (ends) · join",
                "Join: 5 ms in parallel (ends) · sort", "Join → App: page (response, hop 5)",
            ])
    }

    @Test("of several paths with one name has the budgets of all")
    func several() throws {
        struct Twice: Design {
            let app = Client("App")
            let server = ModelServer("Server")
            var serving: Serving {
                Path("page", .p50, under: .milliseconds(20)) {
                    app -- .request("ask") --> server
                    Hop("score", server, .milliseconds(10))
                }
                Path("page", .p99, under: .milliseconds(50)) {
                    Hop("score", server, .milliseconds(30))
                }
            }
        }
        #expect(
            try lines(Twice.self, "sequence:page") == [
                "App → Server: ask (request, hop 1)", "Server: 10 ms · score", "Server: 30 ms · score",
                "App: p50 under 20 ms: budgets of 10 ms, 10 ms of headroom. "
                    + "p99 under 50 ms: budgets of 30 ms, 20 ms of headroom.",
            ])
    }

    @Test("tells participants of one title apart, and a path called like the retraining from it")
    func names() throws {
        struct Twins: Design {
            let left = Service("Twin")
            let right = Service("Twin")
            let trainer = Trainer()
            let registry = ModelRegistry()
            var serving: Serving {
                Path("retraining", .p50, under: .seconds(1)) { left -- .request("hello") --> right }
            }
            var model: ModelDevelopment { trainer --> registry }
            var monitoring: Monitoring { Retraining("anew", by: trainer) }
        }
        let document = try Twins.document()
        let catalogue = ViewCatalogue(of: document)
        let text = Drawing(
            try #require(try catalogue.views(named: "sequence:retraining").first).view(), of: document
        ).mermaid
        #expect(text.contains("participant left as Twin #91;left#93;\n"))
        #expect(
            try catalogue.views(named: "sequence").map(\.name) == [
                "sequence:retraining", "sequence:retraining of models",
            ])
    }

    @Test("is drawn by the formats that have time, and by no other")
    func formats() throws {
        let view = try view(Checkout.self, "sequence:decision")
        #expect(
            DiagramFormat.all.filter { $0.draws(view) }.map(\.name) == ["mermaid", "markdown", "outline"])
        let path = try self.view(Checkout.self, "path:decision")
        #expect(DiagramFormat.all.allSatisfy { $0.draws(path) })
    }
}
