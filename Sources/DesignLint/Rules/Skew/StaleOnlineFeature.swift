import DesignNumbers
import SystemDesign

extension Rule {
    static let staleOnlineFeature = Rule(
        "SKW405", "stale-online-feature", .error, "Deliver a feature as fresh as it is promised",
        detects: """
            A feature, or a store or a job of features, whose freshest way from where its data comes from takes longer than \
            its freshness allows: Σ (cadence + duration) + Σ lag + Σ time to live. An error where that is so even with all \
            schedules in step; a warning where only schedules out of step are late, by more than figures are rounded.
            """,
        why: """
            What runs once a day can't tell what happened in the last five minutes, and the model, which learnt that it \
            does, is wrong without any sign of it.
            """,
        fix: """
            compute it from a stream or when it is asked for, run its jobs more often, or allow it to be older; that a \
            store drops old entries doesn't make new ones
            """,
        source: "Feast, issues on freshness and time to live; Google, Rules of ML, rules 8 and 10",
        fails: """
            let clicks = EventStream()
            let lake = DataLake()
            let counts = FeaturePipeline(.batch, every: .days(1), duration: .hours(2))
            let latest = FeatureStore(.online)
            let ranker = ModelServer()
            var data: DataPreparation {
                clicks -- .batch("hourly files", every: .hours(1)) --> lake --> counts --> latest
                Feature(
                    "clicks of the last 5 minutes", of: "user", .numerical, computed: .batch, by: counts,
                    over: .minutes(5), freshness: .minutes(5))
            }
            var serving: Serving { ranker --> latest }
            """,
        passes: [
            .when(
                "a stream computes it",
                """
                let clicks = EventStream()
                let counts = FeaturePipeline(.stream)
                let latest = FeatureStore(.online)
                let ranker = ModelServer()
                var data: DataPreparation {
                    clicks --> counts -- .materialize("counts", delay: .minutes(1)) --> latest
                    Feature(
                        "clicks of the last 5 minutes", of: "user", .numerical, computed: .stream, by: counts,
                        over: .minutes(5), freshness: .minutes(5))
                }
                var serving: Serving { ranker --> latest }
                """),
            .when(
                "it runs as often as it is promised: a feature of the day from a job of the day",
                """
                let lake = DataLake()
                let counts = FeaturePipeline(.batch, every: .days(1))
                let history = FeatureStore(.offline)
                let latest = FeatureStore(.online)
                let ranker = ModelServer()
                var data: DataPreparation {
                    lake --> counts -- .batch(every: .days(1)) --> history -- .materialize(every: .days(1)) --> latest
                    Feature("clicks", of: "user", .numerical, computed: .batch, by: counts, freshness: .days(1))
                }
                var serving: Serving { ranker --> latest }
                """),
            .when(
                "schedules that are out of step make it a little older: figures of freshness are rounded",
                """
                let lake = DataLake()
                let counts = FeaturePipeline(.batch, every: .hours(20))
                let latest = FeatureStore(.online)
                let ranker = ModelServer()
                var data: DataPreparation {
                    lake --> counts -- .materialize(every: .hours(6)) --> latest
                    Feature("clicks", of: "user", .numerical, computed: .batch, by: counts, freshness: .days(1))
                }
                var serving: Serving { ranker --> latest }
                """),
            .when(
                "a stream fills the store as well",
                """
                let clicks = EventStream()
                let lake = DataLake()
                let totals = FeaturePipeline(.batch, every: .days(1))
                let counts = FeaturePipeline(.stream)
                let latest = FeatureStore(.online, freshness: .minutes(5))
                let ranker = ModelServer()
                var data: DataPreparation {
                    clicks --> lake --> totals --> latest
                    clicks --> counts -- .materialize("counts", delay: .minutes(1)) --> latest
                }
                var serving: Serving { ranker --> latest }
                """),
            .when(
                "a stream patches what a job computes",
                """
                let clicks = EventStream()
                let lake = DataLake()
                let totals = FeaturePipeline(.batch, every: .days(1))
                let patches = FeaturePipeline(.stream)
                let latest = FeatureStore(.online)
                let ranker = ModelServer()
                var data: DataPreparation {
                    clicks --> lake --> totals --> latest
                    clicks --> patches --> latest
                    Feature(
                        "clicks", of: "user", .numerical, computed: .batchAndStream, by: totals,
                        freshness: .minutes(5))
                }
                var serving: Serving { ranker --> latest }
                """),
            .when(
                "nothing says how often its job runs",
                """
                let lake = DataLake()
                let counts = FeaturePipeline(.batch)
                let latest = FeatureStore(.online)
                let ranker = ModelServer()
                var data: DataPreparation {
                    lake --> counts --> latest
                    Feature("clicks", of: "user", .numerical, computed: .batch, by: counts, freshness: .minutes(5))
                }
                var serving: Serving { ranker --> latest }
                """),
        ]
    ) { design in
        design.lateAges { !design.isPrecomputed($0) }.map { age, severity in
            Violation(
                "\(design.name(age)) is up to \(design.worst(age)) old where it is used, and may be \(age.limit.asGiven)",
                at: age.subject.element, severity: severity,
                notes: (age.way.count > 1 ? ["freshest way: \(design.way(age.way))"] : [])
                    + (age.age?.notes ?? []),
                related: [.component(age.node)])
        }
    }
}
