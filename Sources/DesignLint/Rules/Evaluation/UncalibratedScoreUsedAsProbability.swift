import DesignGraph
import SystemDesign

extension Rule {
    static let uncalibratedScoreUsedAsProbability = Rule(
        "EVL507", "uncalibrated-score-used-as-probability", .warning,
        "Calibrate what is taken for a probability",
        detects: """
            An auction that prices by a model's scores, or a value model that adds up predictions, in a system that \
            neither calibrates them nor measures whether they are.
            """,
        why: """
            A score that is twice the true chance leaves the order as it is and doubles every bid. Training on a \
            sample of the negatives does just that.
            """,
        fix: "calibrate the scores, and measure the ratio of predicted to observed",
        source:
            "Google, Rules of ML, rules 14 and 30; He et al., Practical Lessons from Predicting Clicks on Ads",
        fails: """
            let server = ModelServer()
            let auction = Auction()
            var serving: Serving { server --> auction }
            """,
        passes: [
            .when(
                "something calibrates them",
                """
                let server = ModelServer()
                let auction = Auction()
                var serving: Serving { server --> auction }
                var model: ModelDevelopment { Calibration(.isotonic) }
                """),
            .when(
                "it is measured whether they are calibrated",
                """
                var framing: Framing { ValueModel("value of a post", of: ["like": 1, "reply": 20]) }
                var evaluation: Evaluation { Metric(.ece, .offline, of: "each head") }
                """),
            .when(
                "scores only set the order",
                """
                let ranker = Ranker(.heavy)
                let rules = Reranker()
                var model: ModelDevelopment { Negatives(.shownWithoutAction, share: .percent(5)) }
                var serving: Serving { ranker --> rules }
                """),
            .when(
                "the auction goes by bids alone",
                """
                let gateway = Gateway()
                let auction = Auction()
                var serving: Serving { gateway --> auction }
                """),
        ]
    ) { design in
        let calibrated = design.calibratedSystems
        let priced = design.graph.reachable(from: design.components(.models), over: .calls, along: .calls)
        let auctions = design.components([.auction]).filter(priced.contains).map { auction in
            (
                Element.component(auction), design.graph.components[auction].system,
                "\(design.name(auction)) prices by scores that nothing calibrates or checks"
            )
        }
        let values = design.statements(ValueModel.self).map { value in
            (
                value.element, value.system,
                "`\(value.name)` adds up predictions that nothing calibrates or checks"
            )
        }
        return (auctions + values).compactMap { element, system, message in
            guard !calibrated.contains(system), !calibrated.contains(nil) else { return nil }
            return Violation(
                message, at: element, notes: design.notesOnSampling(in: system),
                paste: """
                    Calibration(.isotonic)
                    Metric(.calibrationRatio, .offline, .guardrail, atLeast: 0.98, atMost: 1.02)
                    """)
        }
    }
}

extension Inspection {
    /// The systems in which scores are calibrated or compared with what happened; `nil` is the design itself.
    fileprivate var calibratedSystems: Set<String?> {
        Set(
            statements(Calibration.self).map(\.system)
                + components([.calibrator]).map { graph.components[$0].system }
                + statements(Signal.self).filter { $0.aspect == .calibration }.map(\.system)
                + statements(Metric.self).filter { MetricFamily($0.name) == .calibration }.map(\.system))
    }

    /// What makes it worse: negatives of which only some are trained on.
    fileprivate func notesOnSampling(in system: String?) -> [String] {
        statements(Negatives.self).compactMap { negatives in
            guard negatives.system == system, negatives.source == .shownWithoutAction,
                let share = negatives.share, share.upperInBaseUnit < 1
            else { return nil }
            return "\(share) of the negatives are trained on, so scores are too high"
        }
    }
}
