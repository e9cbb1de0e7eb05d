import SystemDesign
import Testing

@Suite("A design")
struct DesignTests {
    private struct Towers {
        let query = Encoder()
        let item = Encoder("Item tower")
    }

    private struct Named: Design {
        let onlineStore = FeatureStore(.online)
        let ABTests = Service()
        let shards = [Cache(), Cache("Hot shard")]
        let towers = Towers()
        let optional: Encoder? = Encoder()
        let `class` = Trainer()
        let note = "not a component"
        static let figure: Count = 3
    }

    @Test("names its components by their properties, in arrays and nested values by the path")
    func ids() throws {
        let components = try Named.document().components
        #expect(
            components.map(\.id) == [
                "onlineStore", "ABTests", "shards.0", "shards.1", "towers.query", "towers.item", "optional",
                "class",
            ])
        #expect(
            components.map(\.title) == [
                "Online store", "AB tests", "Shards 0", "Hot shard", "Towers query", "Item tower", "Optional",
                "Class",
            ])
    }

    @Test("has the name of its type, and its title is that in words unless it says otherwise")
    func title() throws {
        struct VideoSearch: Design {}
        struct Other: Design {
            let title = "Something else"
            let summary = "In a sentence."
        }
        #expect(try VideoSearch.document().id == "VideoSearch")
        #expect(try VideoSearch.document().title == "Video search")
        #expect(try VideoSearch.document().summary == nil)
        #expect(try Other.document().title == "Something else")
        #expect(try Other.document().summary == "In a sentence.")
    }

    @Test("may be empty, and any step may be left out")
    func empty() throws {
        struct Nothing: Design {}
        let document = try Nothing.document()
        #expect(document.components.isEmpty && document.flows.isEmpty && document.statements.isEmpty)
    }

    @Test("keeps what components say of themselves")
    func attributes() throws {
        struct One: Design {
            let index = VectorIndex(
                "Index", algorithm: "HNSW", vectors: .millions(40), technology: "Faiss", notes: "hot"
            )
            .owner("search").personalData(.pseudonymous).plane(.training)
        }
        let index = try #require(try One.document().components.first)
        #expect(index[.vectors] == .millions(40))
        #expect(index[.algorithm] == "HNSW")
        #expect(index[.latency] == nil)
        #expect(index.technology == "Faiss")
        #expect(index.notes == "hot")
        #expect(index.owner == "search")
        #expect(index.personalData == .pseudonymous)
        #expect(index.plane == .training)
        #expect(index.location?.description.hasPrefix("DesignTests.swift:") == true)
    }

    @Test("keeps statements with their step and line, and finds them by their type")
    func statements() throws {
        struct Asked: Design {
            var requirements: Requirements {
                Goal("find things", metric: "take rate")
                Question("For whom?", answer: "Everybody.")
                more
            }
            @RequirementsBuilder var more: Requirements {
                Load("searches", average: .perSecond(10), peak: .perSecond(40).assumed)
            }
            var model: ModelDevelopment {
                Decision("A", for: "all", because: "it is best", over: ["C": "third", "B": "second"])
            }
        }
        let document = try Asked.document()
        #expect(document.statements.map(\.step) == [.requirements, .requirements, .requirements, .model])
        #expect(
            document.statements.map { type(of: $0.statement).name } == [
                "goal", "question", "load", "decision",
            ])
        #expect(document.statements(Load.self).first?.peak == .perSecond(40).assumed)
        #expect(document.statements(Decision.self).first?.rejected.map(\.name) == ["C", "B"])
        #expect(document.statements.compactMap { $0.location?.line }.count == 4)
    }

    @Test("draws the flows of a path, and keeps its budgets")
    func path() throws {
        struct Served: Design {
            let app = Client()
            let ranker = Reranker()
            var serving: Serving {
                Path("query", .p99, under: .milliseconds(300)) {
                    app --> ranker -- .response() --> app
                    Hop("rank", ranker, .milliseconds(40), parallel: "models")
                    Headroom(.milliseconds(60), for: "retries")
                }
            }
        }
        let document = try Served.document()
        #expect(document.flows.map(\.path) == ["query", "query"])
        let path = try #require(document.statements(RequestPath.self).first)
        #expect(path.limit == .milliseconds(300))
        #expect(path.hops.map(\.component) == ["ranker"])
        #expect(path.hops.first?.group == "models")
        #expect(path.headroom?.budget == .milliseconds(60))
    }

    @Test("is refused with the place where a flow uses a component that is no stored property")
    func computedComponent() throws {
        let start = #line
        struct Wrong: Design {
            let app = Client()
            var service: Service { Service() }
            var serving: Serving { app --> service }
        }
        let error = try #require(throws: DesignError.self) { try Wrong.document() }
        #expect(error.message.contains("isn't a stored property of the design; hold it in one: let name = …"))
        #expect(error.location?.line == start + 4)
    }

    @Test("is refused with the place where one component has two names")
    func sharedComponent() throws {
        struct Wrong: Design {
            static let shared = Service()
            let first = Self.shared
            let second = Self.shared
        }
        let error = try #require(throws: DesignError.self) { try Wrong.document() }
        #expect(error.message == "'second' and 'first' are one component; make a component for each")
    }

    @Test("is refused where a figure of a hop is infinite, and the statement's place is told")
    func infiniteHop() throws {
        struct Wrong: Design {
            let server = ModelServer()
            var serving: Serving {
                Path("score", .p99, under: .milliseconds(100)) { Hop("score", server, .seconds(.infinity)) }
            }
        }
        let error = try #require(throws: DesignError.self) { try Wrong.document().json() }
        #expect(error.message.hasPrefix("`hops[0].budget` of the statement 'requestPath' is inf"))
        #expect(error.location != nil)
    }

    @Test("is refused where a figure is no number")
    func notANumber() throws {
        struct Wrong: Design {
            let cache = Cache(hitRate: .percent(.nan))
        }
        let error = try #require(throws: DesignError.self) { try Wrong.document().json() }
        #expect(
            error.message
                == "`hitRate` of 'cache' is nan, which isn't a figure; give a finite number or leave it out")
        #expect(error.location != nil)
    }
}
