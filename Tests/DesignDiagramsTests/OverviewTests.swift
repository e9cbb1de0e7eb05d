import SystemDesign
import Testing

@testable import DesignDiagrams

@Suite("An overview")
struct OverviewTests {
    @Test("groups the components of a system within the system by that, and all others by plane")
    func systems() throws {
        struct Tenant: System {
            let title = "Delivery time"
            let orders = Client()
            let outcomes = LabelJoiner()
        }
        struct Platform: Design {
            let gateway = Gateway()
            let developer = HumanReviewer()
            let tenant = Tenant()
        }
        let view = View.overview(of: try Platform.document())
        #expect(view.groups.map(\.title) == ["Serving", "Delivery time"])
        #expect(
            Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.id, $0.group) }) == [
                "gateway": "serving", "developer": nil, "tenant.orders": "system.tenant",
                "tenant.outcomes": "system.tenant",
            ])
    }

    @Test("lets arrows follow the calls or the data, where they differ")
    func reading() throws {
        struct Asked: Design {
            let server = ModelServer()
            let features = FeatureStore(.online)
            let popular = FallbackSource()
            var serving: Serving {
                server -- .lookup() --> features
                popular -- .fallback() --> server
                server -- .request() --> features
            }
        }
        let document = try Asked.document()
        func arrows(_ reading: FlowReading?) -> [String] {
            let view = View.overview(of: document, along: reading)
            return view.edges.map { "\(view.nodes[$0.from].id) > \(view.nodes[$0.to].id)" }
        }
        #expect(arrows(nil) == ["server > features", "popular > server", "server > features"])
        #expect(arrows(.calls) == ["server > features", "server > popular", "server > features"])
        #expect(arrows(.data) == ["features > server", "popular > server", "server > features"])
    }
}
