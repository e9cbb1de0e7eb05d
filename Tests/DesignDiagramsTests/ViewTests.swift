import Foundation
import SystemDesign
import TestSupport
import Testing

@testable import DesignDiagrams
@testable import VisualSearch

/// A shop's ranking: small enough to count by hand, with something for every kind of view.
private struct Shop: Design {
    let title = "Shop"
    let app = Client("App")
    let events = EventStream("Clicks")
    let joiner = LabelJoiner("Joiner")
    let pipeline = FeaturePipeline(.batch, "Counts")
    let store = FeatureStore(.online, "Store")
    let builder = DatasetBuilder("Builder")
    let trainer = Trainer("Trainer")
    let gate = Evaluator("Gate")
    let registry = ModelRegistry("Registry")
    let gateway = Gateway("Gateway", latency: .milliseconds(5))
    let ranker = Ranker(.heavy, "Ranker")
    let rules = RuleEngine("Rules")
    let log = PredictionLog("Log")
    let alerts = Alerting("Alerts")

    var data: DataPreparation {
        app -- .event("clicks") --> events --> joiner
        events -- .stream("counts") --> pipeline -- .materialize("latest") --> store
        Feature("clicks, weekly", of: "item", .numerical, computed: .batch, by: pipeline)
        Feature("price", of: "item", .numerical, computed: .batch)
        Feature("device", of: "context", .categorical, computed: .onRequest)
        Label("clicked", .implicit, from: joiner)
    }
    var model: ModelDevelopment {
        joiner -- .label("pairs") --> builder -- .trainingData("examples") --> trainer
        trainer -- .artifact("model") --> gate -- .artifact("if better") --> registry
    }
    var evaluation: Evaluation { Gate("launch", opensIf: "it gains", comparedTo: .versionInUse, at: gate) }
    var serving: Serving {
        Path("home page", .p99, under: .milliseconds(100)) {
            app -- .request("page") --> gateway -- .request("items") --> ranker
            ranker -- .lookup("features") --> store
            ranker -- .request("check") --> rules
            ranker -- .response("50 items") --> app
            Hop("score", ranker, .milliseconds(40))
            Hop("read", store, .milliseconds(10), parallel: "inputs", branch: "features")
            Hop("parse", store, .milliseconds(5), parallel: "inputs", branch: "features")
            Hop("filter", rules, .milliseconds(12), parallel: "inputs")
            Headroom(.milliseconds(40), for: "retries")
        }
        registry -- .deploy("model") --> ranker
    }
    var monitoring: Monitoring {
        ranker -- .log("scores") --> log -- .metric("drift") --> alerts -- .trigger("retrain") --> trainer
    }
}

@Suite("The views of a design")
struct ViewTests {
    private let document: DesignDocument
    private let catalogue: ViewCatalogue

    init() throws {
        document = try Shop.document()
        catalogue = ViewCatalogue(of: document)
    }

    private func view(_ name: String) throws -> View {
        try #require(try catalogue.views(named: name).first).view()
    }

    /// The components that a view is about.
    private func subject(_ view: View) -> Set<String> {
        Set(view.nodes.filter { $0.emphasis == .normal }.map(\.id))
    }

    private func faded(_ view: View) -> Set<String> { Set(view.nodes.map(\.id)).subtracting(subject(view)) }

    private func arrows(_ view: View, _ emphasis: View.Emphasis = .normal) -> [String] {
        view.edges.filter { $0.emphasis == emphasis }.map {
            "\(view.nodes[$0.from].id) > \(view.nodes[$0.to].id)"
        }
    }

    // MARK: - Planes and neighbours

    @Test("of a plane shows all of its flows, and fades what they reach in other planes")
    func plane() throws {
        let view = try view("plane:features")
        #expect(subject(view) == ["pipeline", "store"])
        #expect(faded(view) == ["events", "ranker"])
        #expect(arrows(view) == ["events > pipeline", "pipeline > store", "ranker > store"])
        #expect(view.title == "Shop · Features")
    }

    @Test("of a component shows it with its flows, and fades what is at their other ends")
    func neighbours() throws {
        let view = try view("neighbours:gate")
        #expect(subject(view) == ["gate"])
        #expect(faded(view) == ["trainer", "registry"])
        #expect(arrows(view) == ["trainer > gate", "gate > registry"])
    }

    // MARK: - Steps

    @Test("of the steps let the picture grow: what was there is faded, what comes later isn't drawn")
    func steps() throws {
        #expect(subject(try view("step:requirements")) == ["app"])
        let data = try view("step:data")
        #expect(subject(data) == ["events", "joiner", "pipeline", "store"])
        #expect(faded(data) == ["app"])
        let model = try view("step:model")
        #expect(arrows(model).first == "joiner > builder")
        #expect(arrows(model, .faded).first == "app > events")
        let last = try view("step:monitoring")
        #expect(subject(last) == ["log", "alerts"])
        #expect(last.nodes.count == document.components.count)
        #expect(last.edges.count == document.flows.count)
    }

    @Test("of a step without flows show what it mentions; of one that says nothing, the picture as it is")
    func quietSteps() throws {
        let evaluation = try view("step:evaluation")
        #expect(subject(evaluation) == ["gate"])
        #expect(arrows(evaluation) == [])
        let framing = try view("step:framing")
        #expect(subject(framing) == ["app"])
        #expect(framing.summary == "Step 2 of 7 draws nothing new.")
    }

    @Test("of a step that mentions what no flow has reached yet draws that")
    func mention() throws {
        struct Early: Design {
            let gate = Evaluator()
            let server = ModelServer()
            var evaluation: Evaluation { Gate("launch", opensIf: "it gains", at: gate) }
            var serving: Serving { gate --> server }
        }
        let catalogue = ViewCatalogue(of: try Early.document())
        let steps = try catalogue.views(named: "step")
        #expect(steps.map(\.name) == ["step:evaluation", "step:serving", "step:monitoring"])
        #expect(steps[0].view().nodes.map(\.id) == ["gate"])
    }

    // MARK: - Paths

    @Test("of a path numbers its flows, gives budgets in their places and reads from left to right")
    func path() throws {
        let view = try view("path:home page")
        #expect(view.direction == .right)
        #expect(view.edges.map(\.number) == [1, 2, 3, 4, 5])
        let details = Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.id, $0.detail) })
        #expect(
            details == [
                "app": "Client", "gateway": "5 ms", "ranker": "40 ms: score",
                "store": "10 ms + 5 ms in parallel (inputs, features): read; parse",
                "rules": "12 ms in parallel (inputs): filter",
            ])
        #expect(view.groups.isEmpty)
        #expect(view.nodes.map(\.id) == ["app", "gateway", "ranker", "store", "rules"])
        #expect(view.nodes[2].explanation.hasPrefix("40 ms: score\n"))
    }

    @Test("of a path add up: of hops side by side the longest branch, and the latency of who has no hop")
    func budgets() throws {
        #expect(
            try view("path:home page").summary
                == "p99 under 100 ms: budgets of 60 ms, 40 ms of headroom, for retries.")

        struct Tight: Design {
            let app = Client()
            let server = ModelServer()
            var serving: Serving {
                Path("slow", .p50, under: .seconds(1)) {
                    app --> server
                    Hop("think", server, .milliseconds(900, to: 1_500))
                    Headroom(.milliseconds(100), for: "retries")
                }
                Path("fast", .p99, under: .milliseconds(20)) {
                    app --> server
                    Hop("think", server, .milliseconds(15))
                    Headroom(.milliseconds(8))
                }
                Path("exact", .p99, under: .milliseconds(300)) {
                    app --> server
                    Hop("wait", server, .milliseconds(100))
                    Hop("think", server, .milliseconds(200))
                }
            }
        }
        let paths = try ViewCatalogue(of: try Tight.document()).views(named: "path").map { $0.view().summary }
        #expect(
            paths == [
                "p50 under 1 s: budgets of 0.9–1.5 s, up to 0.5 s too much.",
                "p99 under 20 ms: budgets of 15 ms, 5 ms left, 8 ms wanted as headroom.",
                "p99 under 300 ms: budgets of 300 ms, 0 ms of headroom.",
            ])
    }

    // MARK: - Lifecycle and lineage

    @Test("of the lifecycle leads from the data set through service back to training")
    func lifecycle() throws {
        let view = try view("lifecycle")
        #expect(
            subject(view) == [
                "joiner", "builder", "trainer", "gate", "registry", "ranker", "log", "alerts",
            ])
        #expect(arrows(view).contains("alerts > trainer"))
        #expect(view.edges.allSatisfy { $0.kind.family != .request })
    }

    @Test("of a lineage lead from the sources to who reads it, arrows along the data")
    func lineage() throws {
        let feature = try view("lineage:clicks, weekly")
        #expect(
            arrows(feature) == [
                "app > events", "events > pipeline", "pipeline > store", "store > ranker",
            ])
        let label = try view("lineage:clicked")
        #expect(subject(label) == ["app", "events", "joiner", "builder", "trainer"])
    }

    @Test("of a lineage that names no component says so; what a request brings along has none")
    func unstatedLineage() throws {
        let view = try view("lineage:price")
        #expect(subject(view) == ["app", "events", "pipeline", "store", "ranker"])
        #expect(view.summary?.contains("No component is named") == true)
        #expect(throws: UnknownView.self) { try catalogue.views(named: "lineage:device") }
    }

    // MARK: - Large designs

    @Test("of a large design begin with its groups, flows between them bundled; the whole can be asked for")
    func large() throws {
        let json = """
            {"schemaVersion": 1, "id": "Large", "title": "Large", "summary": "Many.", "components": [
            \((0..<30).map { "{\"id\": \"c\($0)\", \"kind\": \"client\"}" }.joined(separator: ",")),
            \((0..<31).map { "{\"id\": \"s\($0)\", \"kind\": \"modelServer\"}" }.joined(separator: ","))],
            "flows": [
            \((0..<30).map { "{\"from\": \"c\($0)\", \"to\": \"s\($0)\", \"kind\": \"request\", \"step\": \"serving\"}" }
                .joined(separator: ",")),
            {"from": "s30", "to": "s1", "kind": "request", "step": "serving"}]}
            """
        let document = try DesignDocument(json: json.utf8)
        let view = View.overview(of: document)
        #expect(view.nodes.map(\.title) == ["Actors", "Serving"])
        #expect(view.nodes.map(\.detail) == ["30 components", "31 components, 1 flow among them"])
        #expect(view.edges.map(\.label) == ["30 flows"])
        #expect(
            view.summary
                == "Many. 61 components and 31 flows. In full: --view plane:actors, plane:serving; all: --view whole."
        )
        let whole = try ViewCatalogue(of: document).views(named: "whole")[0].view()
        #expect(whole.nodes.count == 61)
    }
}

@Suite("A view's name")
struct ViewNameTests {
    private let catalogue: ViewCatalogue

    init() throws { catalogue = ViewCatalogue(of: try Shop.document()) }

    private func names(_ text: String) throws -> [String] { try catalogue.views(named: text).map(\.name) }

    @Test("asks for one view, several, all of a kind, or all")
    func names() throws {
        #expect(try names("step:data") == ["step:data"])
        #expect(try names("overview, step:data") == ["overview", "step:data"])
        #expect(try names("path") == ["path:home page"])
        #expect(try names("all").count == catalogue.all.count)
    }

    @Test("may have a comma in it, and may be written like its file")
    func spelling() throws {
        #expect(try names("lineage:clicks, weekly") == ["lineage:clicks, weekly"])
        #expect(try names("path:home-page") == ["path:home page"])
    }

    @Test("that isn't known leads to the one that was probably meant, or to the list")
    func unknown() throws {
        #expect(message("step:servin") == "no view 'step:servin'; did you mean step:serving?")
        #expect(message("overview,lifecycel") == "no view 'lifecycel'; did you mean lifecycle?")
        #expect(message("qqqqqqqqqqqqq") == "no view 'qqqqqqqqqqqqq'; blueprint list views names them")
        let lonely = ViewCatalogue(of: try Lonely.document())
        #expect(message("path:home", lonely) == "no view 'path:home': the design has none of that kind")
    }

    private struct Lonely: Design { let app = Client() }

    private func message(_ name: String, _ other: ViewCatalogue? = nil) -> String? {
        do throws(UnknownView) {
            _ = try (other ?? catalogue).views(named: name)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("makes the name of its file: safe, not too long, and no other's")
    func files() throws {
        struct Odd: Design {
            let app = Client()
            let joiner = LabelJoiner()
            var data: DataPreparation {
                app --> joiner
                for name in ["a/b", "A b", "../..", "", "検索", String(repeating: "long ", count: 99)] {
                    Label(name, .implicit, from: joiner)
                }
            }
        }
        let catalogue = ViewCatalogue(of: try Odd.document())
        func file(_ name: String) throws -> String {
            catalogue.fileName(of: try #require(catalogue.all.first { $0.name == name }), design: "Odd")
        }
        #expect(try file("overview") == "Odd")
        #expect(try file("step:data") == "Odd-step-data")
        #expect(try file("lineage:a/b") == "Odd-lineage-a-b")
        #expect(try file("lineage:A b") == "Odd-lineage-A-b-2")
        #expect(try file("lineage:../..") == "Odd-lineage")
        #expect(try file("lineage:検索") == "Odd-lineage-検索")
        let files = catalogue.all.map { catalogue.fileName(of: $0, design: "Odd").lowercased() }
        #expect(Set(files).count == files.count)
        #expect(files.allSatisfy { $0.utf8.count < 200 })
    }

    @Test("of each kind is in the list of kinds, once")
    func kinds() throws {
        let folder = Tool.root.appending(path: "Sources/DesignDiagrams/Views")
        let declared = try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                .matches(of: /ViewKind\(\s*name: "(\w+)"/).map { String($0.output.1) }
        }
        #expect(declared.sorted() == ViewKind.all.map(\.name).sorted())
        #expect(!ViewKind.all.map(\.name).contains("all"))
    }
}

@Suite("Every view of every example")
struct ExampleViewTests {
    @Test(
        "can be drawn without a fault, has something to show, and has the name that it is asked for by",
        arguments: Examples.names)
    func draw(example: String) throws {
        let document = try Examples.document(of: example)
        for available in ViewCatalogue(of: document).groups.flatMap({ Effort.some(of: $0.views) }) {
            let view = available.view()
            #expect(view.name == available.name)
            #expect(view.nodes.contains { $0.emphasis == .normal }, "\(view.name)")
            let picture = try Picture(view)
            #expect(picture.boxes.count == view.nodes.count)
            #expect(PictureFaults(of: picture).all == [], "\(view.name)")
            #expect(picture.paths.allSatisfy { !$0.points.isEmpty }, "\(view.name)")
            #expect(try !view.dot(theme: .standard).text().isEmpty)
        }
    }
}
