import Testing

@testable import SystemDesign

@Suite("A system within a system")
struct SystemTests {
    private struct Tenant: System {
        let title = "Delivery time"
        let orders = Client("Orders")
        let outcomes = LabelJoiner()
        let inner = Part()

        var framing: Framing {
            MLTask(.regression, input: "an order", output: "minutes")
        }
        var data: DataPreparation {
            orders --> outcomes
        }
    }

    private struct Part: System {
        let cache = Cache()
    }

    private struct Platform: Design {
        let gateway = Gateway()
        let tenant = Tenant()

        var framing: Framing {
            MLObjective("serve every tenant's model")
        }
        var serving: Serving {
            tenant.orders --> gateway --> tenant.inner.cache
        }
    }

    @Test("gives its components ids that start with its own, and chapters that follow the outer ones")
    func nesting() throws {
        let document = try Platform.document()
        #expect(
            document.components.map(\.id) == [
                "gateway", "tenant.orders", "tenant.outcomes", "tenant.inner.cache",
            ])
        #expect(document.components.map(\.title) == ["Gateway", "Orders", "Outcomes", "Cache"])
        #expect(document.components.map(\.system) == [nil, "tenant", "tenant", "tenant.inner"])
        #expect(document.systems.map(\.id) == ["tenant", "tenant.inner"])
        #expect(document.systems.map(\.title) == ["Delivery time", "Part"])
        #expect(document.statements.map { type(of: $0.statement).name } == ["mlObjective", "mlTask"])
        #expect(document.statements.map(\.system) == [nil, "tenant"])
        #expect(document.flows.map(\.from) == ["tenant.orders", "tenant.orders", "gateway"])
        let again = try DesignDocument(json: try document.json())
        #expect(again == document)
    }

    @Test("can't be itself again, within itself")
    func recursion() throws {
        final class Loop: System, @unchecked Sendable {
            var inner: (any System)?
            let cache = Cache()
        }
        struct Endless: Design {
            let loop: Loop
            init() {
                loop = Loop()
                loop.inner = loop
            }
        }
        let error = try #require(throws: DesignError.self) { try Endless.document() }
        #expect(
            error.message == "the system 'loop.inner' is 'loop' again, within itself; hold it in one place")
    }

    @Test("may be given components of the outer one, which stay the outer one's")
    func references() throws {
        struct Tenant: System {
            let store: FeatureStore
            let counts = FeaturePipeline(.stream)
            var data: DataPreparation {
                counts --> store
                Feature("orders", of: "shop", .numerical, computed: .stream, by: counts)
            }
        }
        struct Platform: Design {
            // Before the store, and yet the store is the platform's.
            let tenant: Tenant
            let store = FeatureStore(.online)
            init() { tenant = Tenant(store: store) }
        }
        let document = try Platform.document()
        #expect(document.components.map(\.id) == ["store", "tenant.counts"])
        #expect(document.flows.map(\.to) == ["store"])
    }

    @Test("may be an instance of a class, whose components count too")
    func classes() throws {
        final class Part: System {
            let cache = Cache()
        }
        struct Whole: Design {
            let part = Part()
        }
        #expect(try Whole.document().components.map(\.id) == ["part.cache"])
    }

    @Test("can't have the id of another one, nor its components the ids of others")
    func collisions() throws {
        var document = try Platform.document()
        document.components[0].id = "tenant.orders"
        let error = try #require(throws: DesignError.self) { try document.validated() }
        #expect(
            error.message.hasPrefix(
                "two components have the id 'tenant.orders' (the other is at SystemTests.swift:"))

        document = try Platform.document()
        document.systems.append(document.systems[0])
        #expect(throws: DesignError("two systems have the id 'tenant'; rename one")) {
            try document.validated()
        }
        document.systems.removeFirst(2)
        document.components[3].system = "tenat"
        #expect(throws: DesignError("no system is called 'tenat'; did you mean tenant?")) {
            try document.validated()
        }
    }
}
