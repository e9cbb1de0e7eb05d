import SystemDesign
import TestSupport
import Testing

private struct SpamFilter: Design {
    let title = "Spam filter"
    let summary = "Keeps junk out of the inbox."

    let mail = Client("Mail server", rate: .perSecond(300))
    let filter = ModelServer("Classifier", replicas: .count(3).assumed, latency: .milliseconds(20)).owner(
        "mail")
    let log = PredictionLog(retention: .days(90))

    var requirements: Requirements {
        Goal("Less junk", metric: "reported spam")
        Target(.latency, .p999, under: .milliseconds(50))
    }
    var framing: Framing {
        MLTask(.binaryClassification, input: "a message", output: "spam or not", supervision: .supervised)
    }
    var data: DataPreparation {
        Feature("sender", of: "message", .categorical, computed: .onRequest)
        Label("report", .explicit, from: mail, delay: .days(2), negatives: "kept for a week")
    }
    var serving: Serving {
        Path("message", .p99, under: .milliseconds(50)) {
            mail -- .request("message") --> filter -- .response("verdict") --> mail
            Hop("score", filter, .milliseconds(20))
            Headroom(.milliseconds(30))
        }
        filter --> log
        Rollout(.canary, shares: .percent(1), .percent(50), each: .hours(24))
    }
}

@Suite("A document")
struct DocumentTests {
    @Test("is written as this JSON")
    func json() throws {
        try expectGolden(String(decoding: SpamFilter.document().json(), as: UTF8.self), "SpamFilter.json")
    }

    @Test("comes back from its JSON, and is written as the same bytes again")
    func roundTrip() throws {
        let document = try SpamFilter.document()
        let json = try document.json()
        let read = try DesignDocument(json: json)
        #expect(read == document)
        #expect(try read.json() == json)
    }

    @Test("needs only what can't be guessed")
    func minimal() throws {
        let json = """
            {"schemaVersion": 1, "id": "X", "title": "X", "flows": [], "statements": [],
             "components": [{"id": "onlineStore", "kind": "onlineFeatureStore"}]}
            """
        let component = try #require(try DesignDocument(json: json.utf8).components.first)
        #expect(component.title == "Online store")
        #expect(component.plane == .features)
    }

    @Test("says nothing of where data is kept unless the design does, and needn't")
    func retention() throws {
        struct Kept: Design {
            let photos = ObjectStore()
            let log = PredictionLog()
            var data: DataPreparation {
                Retention(of: "photos", for: .days(30))
                Retention(of: "scores", for: .days(90), setBy: "the bank", at: log, photos)
            }
        }
        let document = try Kept.document()
        let json = try document.json()
        #expect(String(decoding: json, as: UTF8.self).ranges(of: "\"components\"").count == 2)
        let read = try DesignDocument(json: json)
        #expect(read == document)
        #expect(read.statements(Retention.self).map(\.components) == [[], ["log", "photos"]])
        #expect(try read.json() == json)
    }

    @Test("mentions only components that it has, and says which statement doesn't")
    func mentions() throws {
        struct Mentioned: Design {
            let gateway = Gateway()
            var requirements: Requirements {
                Load("searches", at: gateway, average: .perSecond(20))
                Target(.detection, under: .hours(4), at: gateway)
            }
            var data: DataPreparation {
                Retention(of: "searches", for: .days(30), at: gateway)
            }
        }
        let document = try Mentioned.document()
        #expect(document.statements.map(\.statement.references) == [["gateway"], ["gateway"], ["gateway"]])
        for (index, name) in ["load", "target", "retention"].enumerated() {
            var changed = document
            changed.components[0].id = "gatewax"
            changed.statements = [document.statements[index]]
            let error = try #require(throws: DesignError.self) { try changed.validated() }
            #expect(
                error.message
                    == "the statement '\(name)' mentions 'gateway', and no component is called that; did you mean gatewax?"
            )
        }
    }

    private static let broken: [(change: (from: String, to: String), message: String)] = [
        (
            ("\"kind\" : \"client\"", "\"kind\" : \"clint\""),
            "components[0].kind: no kind of component 'clint'; did you mean client?"
        ),
        (
            ("\"kind\" : \"request\"", "\"kind\" : \"reqest\""),
            "flows[0].kind: no kind of flow 'reqest'; did you mean request?"
        ),
        (
            ("\"statement\" : \"goal\"", "\"statement\" : \"gaol\""),
            "statements[0]: no statement 'gaol'; did you mean goal?"
        ),
        (
            ("\"latency\"", "\"latncy\""),
            "components[1].attributes: no attribute of a component of the kind 'modelServer' is called 'latncy'; did you mean latency?"
        ),
        (
            ("\"unit\" : \"ms\"", "\"unit\" : \"GB\""),
            "components[1].attributes: latency: the unit 'GB' isn't a time; its units are s, µs, ms, min, h, day, week, month, year"
        ),
        (
            ("\"from\" : \"mail\"", "\"from\" : \"mial\""),
            "a flow mentions 'mial', and no component is called that; did you mean mail?"
        ),
        (
            ("\"component\" : \"filter\"", "\"component\" : \"flter\""),
            "the statement 'requestPath' mentions 'flter', and no component is called that; did you mean filter?"
        ),
        (
            ("\"id\" : \"log\"", "\"id\" : \"mail\""),
            "two components have the id 'mail' (the other is at DocumentTests.swift:9:22); rename one"
        ),
        (
            ("\"id\" : \"log\"", "\"id\" : \"a b\""),
            "'a b' can't be a component's id; use letters, digits, '_', '-' and '.', at most 100"
        ),
        (
            ("\"schemaVersion\" : 1", "\"schemaVersion\" : 99"),
            "the document has schema version 99, and this version of Blueprint reads up to 1; update Blueprint"
        ),
        (("\"schemaVersion\" : 1", "\"schema\" : 1"), "schemaVersion: missing"),
        (
            ("\"title\" : \"Spam filter\"", "\"title\" : 7"),
            "title: it isn't a string"
        ),
    ]

    @Test("that is broken is refused, with the key that is wrong", arguments: broken.indices)
    func brokenDocument(index: Int) throws {
        let (change, message) = Self.broken[index]
        let json = String(decoding: try SpamFilter.document().json(), as: UTF8.self)
        let place = try #require(json.firstRange(of: change.from))
        let error = try #require(throws: DesignError.self) {
            try DesignDocument(json: json.replacingCharacters(in: place, with: change.to).utf8)
        }
        #expect(error.message == message)
    }

    @Test(
        "that ends early, or is no JSON at all, is refused",
        arguments: ["", "hello", "[1, 2]", "{\"schemaVersion\": 1"])
    func truncated(json: String) throws {
        let error = try #require(throws: DesignError.self) { try DesignDocument(json: json.utf8) }
        #expect(!error.message.contains("DecodingError"))
    }

    @Test("holds every name that a component can have", arguments: hostileNames)
    func hostile(name: String) throws {
        var document = try SpamFilter.document()
        document.components[0].title = name
        #expect(try DesignDocument(json: document.json()).components[0].title == name)
    }
}
