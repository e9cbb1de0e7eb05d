import DesignGraph
import SystemDesign

extension Rule {
    static let unauthenticatedEntry = Rule(
        "SEC804", "unauthenticated-entry", .warning,
        "Let nobody from outside call models and stores directly",
        detects: """
            A request or a look-up by a client, an end user or another company that comes straight to a model or a \
            store, where nothing says who may.
            """,
        why: """
            Whoever can ask without limit can copy a model by its answers, read what isn't theirs, and run up the \
            bill.
            """,
        fix:
            "put a gateway or a service in front, which knows its callers and limits them, or state the Access",
        source: "Threagile, unguarded access from the internet and to data stores; Eugene Yan, design docs",
        fails: """
            let maturity = Maturity.production
            let app = Client()
            let ranker = Ranker(.heavy)
            var serving: Serving { app -- .request("items") --> ranker }
            """,
        passes: [
            .when(
                "a gateway or a service stands between",
                """
                let maturity = Maturity.production
                let app = Client()
                let gateway = Gateway()
                let ranker = Ranker(.heavy)
                var serving: Serving { app --> gateway -- .request("items") --> ranker }
                """),
            .when(
                "who calls is one of the system's own services",
                """
                let maturity = Maturity.production
                let mail = Service("Mail server")
                let filter = ModelServer("Spam filter")
                var serving: Serving { mail -- .request("mail") --> filter }
                """),
            .when(
                "it is said who may",
                """
                let maturity = Maturity.production
                let app = Client()
                let ranker = Ranker(.heavy)
                var serving: Serving {
                    app -- .request("items") --> ranker
                    Access("anybody", to: ranker, by: "no login, 10 requests a minute for each address")
                }
                """),
            .when(
                "the model is on the caller's own device",
                """
                let maturity = Maturity.production
                let app = Client("Camera app")
                let detector = ModelServer("Detector in the app")
                var serving: Serving {
                    ServingMode(.onDevice, of: detector, because: "pictures stay on the phone")
                    app -- .request("frame") --> detector
                }
                """),
        ]
    ) { design in
        let outside = design.isOne(of: .outsiders)
        let onDevice = design.statements(ServingMode.self).filter { $0.mode == .onDevice }
            .flatMap(\.components).compactMap(design.graph.node)
        let guarded = design.restricted.union(onDevice)
        return design.components(.models, .stores, [.featureServer]).compactMap { entry in
            guard !guarded.contains(entry) else { return nil }
            let callers = design.graph.neighbours(
                of: entry, over: [.request, .lookup], along: .calls, backwards: true)
            let strangers = Set(callers.filter(outside)).sorted()
            guard !strangers.isEmpty else { return nil }
            let detour = design.detour(
                from: strangers[0], to: entry, through: design.components([.gateway]).first,
                orNew: ("gateway", "Gateway(\"Gateway\")"))
            return Violation(
                "\(design.names(strangers)) can call \(design.name(entry)) from outside, and nothing says who may",
                at: .component(entry), severity: design.fromPilot(.warning),
                related: strangers.map { .component($0) },
                help: """
                    state the Access, make \(design.name(strangers[0])) a Service if it is your own, or put a gateway in \
                    front: \(detour.help)
                    """,
                paste: detour.snippet)
        }
    }
}

extension Set<ComponentKind> {
    /// Whom nobody has vetted.
    static let outsiders: Self = [.client, .endUser, .externalService]
}
