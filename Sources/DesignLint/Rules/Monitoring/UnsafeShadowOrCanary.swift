import DesignGraph
import SystemDesign

extension Rule {
    static let unsafeShadowOrCanary = Rule(
        "MON713", "unsafe-shadow-or-canary", .error,
        "Let a shadow only log, and say when a canary is stopped",
        detects: """
            A shadow whose answer somebody gets or acts on, or that writes to a store which serves; a canary of which \
            nothing says when it is stopped.
            """,
        why: """
            A shadow that answers is a release that nobody decided on. A canary that nothing stops is but a slow \
            release.
            """,
        fix: "let the shadow write to a log alone; give the canary `abortIf:`",
        source: "Mercari, Shadow A/B test pattern; KServe, Canary rollout",
        fails: """
            let gateway = Gateway()
            let shadow = ShadowServer()
            let app = Client()
            var serving: Serving {
                gateway --> shadow
                shadow -- .response("answer") --> app
            }
            """,
        passes: [
            .when(
                "the shadow reads features and logs",
                """
                let gateway = Gateway()
                let shadow = ShadowServer()
                let latest = FeatureStore(.online)
                let log = PredictionLog()
                var serving: Serving {
                    gateway --> shadow --> latest
                    shadow --> log
                }
                """),
            .when(
                "the canary is stopped",
                """
                let maturity = Maturity.production
                var serving: Serving { Rollout(.canary, shares: .percent(5), abortIf: "p99 or refunds rise") }
                """),
            .when(
                "it is said elsewhere when a version is taken back",
                """
                let maturity = Maturity.production
                var serving: Serving {
                    Rollout(.canary, shares: .percent(5))
                    Rollback("the version before comes back", when: "precision falls")
                }
                """),
        ]
    ) { design in
        design.components([.shadowServer]).compactMap(design.leak)
            + (design.statesWhenToTakeBack ? [] : design.endlessCanaries)
    }
}

extension Inspection {
    /// A shadow that does more than log.
    fileprivate func leak(of shadow: DesignGraph.Node) -> Violation? {
        let isDecider = isOne(of: .deciders)
        let isServed = isOne(of: .lookedUp, [.vectorIndex, .reviewQueue, .notificationService])
        let leaks = graph.flowIndices(at: shadow).filter { index in
            let ends = graph.ends(of: index, along: .data)
            guard ends.from == shadow else { return false }
            return switch graph.flows[index].kind {
            case .response, .fallback: true
            case .request: isDecider(ends.to)
            case .event, .stream, .batch, .materialize: isServed(ends.to) || isDecider(ends.to)
            default: false
            }
        }
        return leaks.first.map { index in
            Violation(
                "the shadow \(name(shadow)) doesn't only log: \(name(graph.ends(of: index).to)) gets its answer",
                at: .flow(index), and: leaks.dropFirst().map { .flow($0) }, related: [.component(shadow)],
                help: "cut this flow, and let the shadow write to a log alone",
                paste: """
                    let shadowLog = PredictionLog("Shadow log")
                    \(id(shadow)) -- .log("answers") --> shadowLog
                    """)
        }
    }

    /// The canaries that nothing stops.
    fileprivate var endlessCanaries: [Violation] {
        statements(Rollout.self).filter { $0.method == .canary && $0.abort == nil }.map { canary in
            Violation(
                "nothing says when the canary is stopped", at: canary.element,
                severity: fromPilot(.warning),
                help: "say it: `abortIf: \"p99 or the share of complaints rises\"`")
        }
    }
}
