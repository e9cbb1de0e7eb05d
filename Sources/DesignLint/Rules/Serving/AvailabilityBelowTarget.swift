import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let availabilityBelowTarget = Rule(
        "SRV603", "availability-below-target", .warning, "Promise no more than the parts of a path can keep",
        detects: """
            A path whose components, one after the other, answer less often than is promised of it, even with \
            everything that stands in for one of them.
            """,
        why: """
            Each part that is needed takes its failures along: five that answer in 99.9 % of the time answer together \
            in 99.5 %, which is three and a half hours a month.
            """,
        fix: "let something answer in place of the weakest part, run it twice, or promise less",
        source: "Google, The Calculus of Service Availability, 2017; the product rule of independent events",
        yieldsTo: ["GRF210"],
        fails: """
            let app = Client()
            let gateway = Gateway(availability: .percent(99.95))
            let encoder = Encoder(availability: .percent(99.9))
            let index = VectorIndex(availability: .percent(99.9))
            var requirements: Requirements { Availability(atLeast: .percent(99.9)) }
            var serving: Serving {
                Path("photo search", .p99, under: .milliseconds(300)) {
                    app -- .request("photo") --> gateway -- .request("photo") --> encoder
                    encoder -- .lookup("vector") --> index
                }
            }
            """,
        passes: [
            .when(
                "all of it together answers as often",
                """
                let app = Client()
                let gateway = Gateway(availability: .percent(99.99))
                let encoder = Encoder(availability: .percent(99.95))
                var requirements: Requirements { Availability(atLeast: .percent(99.9)) }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(300)) {
                        app -- .request("photo") --> gateway -- .request("photo") --> encoder
                    }
                }
                """),
            .when(
                "a simpler answer stands in for the weak part",
                """
                let app = Client()
                let gateway = Gateway(availability: .percent(99.95))
                let encoder = Encoder(availability: .percent(99))
                let popular = FallbackSource()
                var requirements: Requirements { Availability(atLeast: .percent(99.9)) }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(300)) {
                        app -- .request("photo") --> gateway -- .request("photo") --> encoder
                    }
                    popular -- .fallback("popular") --> gateway
                }
                """),
            .when(
                "it is said what is answered when a part is down",
                """
                let app = Client()
                let gateway = Gateway(availability: .percent(99.95))
                let encoder = Encoder(availability: .percent(99))
                var requirements: Requirements { Availability(atLeast: .percent(99.9)) }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(300)) {
                        app -- .request("photo") --> gateway -- .request("photo") --> encoder
                    }
                    Fallback(if: "the encoder is down", then: "popular products")
                }
                """),
            .when(
                "the weak part is asked in some cases only",
                """
                let app = Client()
                let service = Service(availability: .percent(99.95))
                let maps = ExternalService(availability: .percent(99))
                var requirements: Requirements { Availability(atLeast: .percent(99.9)) }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(300)) {
                        app -- .request("trip") --> service -- .request("route", when: "it is unknown") --> maps
                    }
                }
                """),
            .when(
                "what is promised is of another part of the system",
                """
                let app = Client()
                let encoder = Encoder(availability: .percent(99))
                var requirements: Requirements {
                    Availability(atLeast: .percent(99.9), of: "uploads")
                    Availability(atLeast: .percent(99), of: "search")
                }
                var serving: Serving {
                    Path("search", .p99, under: .milliseconds(300)) { app -- .request("photo") --> encoder }
                }
                """),
        ]
    ) { design in
        design.numbers.availabilities.compactMap { path in
            guard path.verdict == .fails, let any = path.any, let target = path.target else { return nil }
            var notes = any.notes
            if let weakest = path.weakest, path.parts.count > 1 {
                notes.append("the weakest part: \(design.name(weakest.node)), \(weakest.share.value)")
            }
            if !path.silent.isEmpty {
                notes.append("not counted, because nothing says how often: \(design.names(path.silent))")
            }
            return Violation(
                "the path `\(path.path.name)` answers in \(any.value) of the time at most, and \(target.share.value) is promised",
                at: .statement(path.statement), notes: notes,
                related: [.statement(target.statement)] + (path.weakest.map { [.component($0.node)] } ?? []))
        }
    }
}
