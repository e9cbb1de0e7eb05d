import DesignNumbers
import SystemDesign

extension Rule {
    static let pipelineOverrun = Rule(
        "DAT309", "pipeline-overrun", .error, "Finish each run before the next one is due",
        detects: """
            A job that takes longer, as it says or by its rows ÷ throughput, than it is from one run to the next, or than \
            its target for completion allows.
            """,
        why: "Runs pile up, and what they make is later every day.",
        fix: "divide it among more replicas, work on what has changed alone, or run it less often",
        source: "arithmetic: rows ÷ throughput ≤ min(cadence, window)",
        fails: """
            let pairs = DataLake()
            let scoring = BatchInference(
                every: .hours(1), throughput: .perSecond(20_000), entries: .millions(100))
            let lists = Database(.keyValue)
            var serving: Serving { pairs --> scoring --> lists }
            """,
        passes: [
            .when(
                "it is through in time",
                """
                let pairs = DataLake()
                let scoring = BatchInference(
                    every: .hours(2), throughput: .perSecond(20_000), entries: .millions(100))
                let lists = Database(.keyValue)
                var serving: Serving { pairs --> scoring --> lists }
                """),
            .when(
                "enough replicas share the rows",
                """
                let pairs = DataLake()
                let scoring = BatchInference(
                    every: .hours(1), throughput: .perSecond(20_000), entries: .millions(100), replicas: 2)
                let lists = Database(.keyValue)
                var serving: Serving { pairs --> scoring --> lists }
                """),
            .when(
                "only what has changed is brought to it",
                """
                let pairs = DataLake()
                let scoring = BatchInference(every: .hours(1), throughput: .perSecond(20_000))
                let lists = Database(.keyValue)
                var serving: Serving { pairs -- .batch("changed", items: .millions(5)) --> scoring --> lists }
                """),
            .when(
                "nothing says how often it runs",
                """
                let pairs = DataLake()
                let scoring = BatchInference(throughput: .perSecond(20_000), entries: .millions(100))
                let lists = Database(.keyValue)
                var serving: Serving { pairs --> scoring --> lists }
                """),
        ]
    ) { design in
        design.numbers.jobs.compactMap { job in
            guard let time = job.time, let slot = job.slot, let severity = job.verdict?.severity,
                time.upper.isFinite || severity == .error
            else { return nil }
            return Violation(
                "a run of \(design.name(job.node)) takes \(time.value), and has \(slot.asGiven)",
                at: .component(job.node), severity: severity, notes: time.notes,
                related: job.target.map { [.statement($0)] } ?? [])
        }
    }
}
