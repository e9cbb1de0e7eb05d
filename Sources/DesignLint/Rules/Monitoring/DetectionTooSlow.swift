import DesignNumbers
import SystemDesign

extension Rule {
    static let detectionTooSlow = Rule(
        "MON704", "detection-too-slow", .warning, "Notice a bad model before it has done its harm",
        detects: """
            A target for how long a bad model may go unnoticed that everything that watches misses: label delay, window, \
            time between two looks and delay of the alert together are longer.
            """,
        why: "Whoever waits for the truth alone is told when the damage is done.",
        fix: """
            watch what is known sooner: the drift of inputs and scores, the quality of data, a canary against the version \
            before
            """,
        source:
            "Breck et al., The ML Test Score, Monitor 7; Huyen, Designing Machine Learning Systems, ch. 8",
        fails: """
            let joiner = LabelJoiner(window: .days(7))
            let quality = Monitor(.performance, every: .days(1))
            let pager = Alerting(delay: .minutes(5))
            var requirements: Requirements { Target(.detection, under: .days(2)) }
            var data: DataPreparation {
                Label("booked", .implicit, from: joiner, window: .days(7), delay: .days(7))
            }
            var monitoring: Monitoring {
                joiner --> quality --> pager
            }
            """,
        passes: [
            .when(
                "the drift of inputs is seen sooner",
                """
                let joiner = LabelJoiner(window: .days(7))
                let quality = Monitor(.performance, every: .days(1))
                let drift = Monitor(.drift, every: .hours(1), window: .hours(6))
                let pager = Alerting(delay: .minutes(5))
                var requirements: Requirements { Target(.detection, under: .days(2)) }
                var data: DataPreparation {
                    Label("booked", .implicit, from: joiner, window: .days(7), delay: .days(7))
                }
                var monitoring: Monitoring {
                    joiner --> quality --> pager
                    drift --> pager
                }
                """),
            .when(
                "labels come in time",
                """
                let joiner = LabelJoiner(window: .hours(1))
                let quality = Monitor(.performance, every: .hours(1))
                let pager = Alerting(delay: .minutes(5))
                var requirements: Requirements { Target(.detection, under: .days(2)) }
                var data: DataPreparation {
                    Label("clicked", .implicit, from: joiner, window: .hours(1), delay: .hours(1))
                }
                var monitoring: Monitoring {
                    joiner --> quality --> pager
                }
                """),
            .when(
                "nothing says how soon labels come or how often anybody looks",
                """
                let joiner = LabelJoiner()
                let quality = Monitor(.performance)
                var requirements: Requirements { Target(.detection, under: .days(2)) }
                var monitoring: Monitoring { joiner --> quality }
                """),
        ]
    ) { design in
        design.numbers.detections.compactMap { detection in
            guard let quickest = detection.quickest, let time = quickest.time, detection.verdict == .fails
            else { return nil }
            return Violation(
                "a bad model may go unnoticed for \(detection.limit.asGiven), and \(quickest.name) takes \(time.value)",
                at: .statement(detection.target), notes: time.notes,
                related: detection.watches.compactMap { $0.node.map { .component($0) } })
        }
    }
}
