import SystemDesign

extension ChecklistItem {
    /// What must be clear before anything is designed.
    static let requirements: [ChecklistItem] = [
        ChecklistItem(
            "REQ.1", "businessObjective", "what the business wants",
            snippet: #"Goal("more searches that end in a purchase", metric: "purchase rate")"#
        ) { design in .anyOf(design.stated(Goal.self)) },

        ChecklistItem(
            "REQ.2", "scope", "who uses it, what for, and what is out of scope",
            snippet: """
                UseCase("find a thing by its photo", by: "a shopper")
                OutOfScope("text queries", because: "another system answers them")
                """
        ) { design in
            .allOf([
                "who uses it and what for": design.stated(UseCase.self),
                "what is out of scope": design.stated(OutOfScope.self),
            ])
        },

        ChecklistItem(
            "REQ.3", "dataAvailability", "which data there is",
            in: .data,
            snippet: """
                let clicks = EventStream("Clicks")
                DataSource(clicks, .eventStream, of: "searches and clicks", labelled: true)
                """,
            component: .eventStream
        ) { design in .anyOf(design.stated(DataSource.self)) },

        ChecklistItem(
            "REQ.4", "constraints", "what binds it: compute, budget, hosting, law, data",
            snippet: #"Constraint(.budget, "10,000 € a month for serving")"#
        ) { design in .anyOf(design.stated(Constraint.self)) },

        ChecklistItem(
            "REQ.5", "scale", "how much it has to take, and of how many things",
            required: .from(.design),
            snippet: """
                Load("searches", average: .perSecond(200), peak: .perSecond(700))
                Scale("products", count: .millions(20))
                """,
            touchedBy: ["COV110"]
        ) { design in
            .allOf([
                "how many requests or rows": design.stated(Load.self) { $0.average != nil || $0.peak != nil }
                    + design.stated(Scale.self) { $0.rate != nil },
                "how many users or items": design.stated(Scale.self) { $0.count != nil || $0.size != nil }
                    + design.standing { $0[.entries] != nil || $0[.vectors] != nil },
            ])
        },

        ChecklistItem(
            "REQ.6", "performanceTargets", "how fast it answers, and how fresh or available it is",
            required: .from(.design),
            snippet: """
                Target(.latency, .p99, under: .milliseconds(300))
                Availability(atLeast: .percent(99.9))
                """,
            touchedBy: ["COV110"]
        ) { design in
            let latency =
                design.stated(Target.self) { $0.quality == .latency } + design.stated(RequestPath.self)
            let completion =
                design.stated(Target.self) { $0.quality == .completion }
                + design.standing([.batchInference]) {
                    $0[.duration] != nil || $0[.cadence] != nil
                }
            let upkeep =
                design.stated(Target.self) { ![.latency, .completion].contains($0.quality) }
                + design.stated(Availability.self) + design.stated(Feature.self) { $0.freshness != nil }
                + design.standing { $0[.freshness] != nil || $0[.availability] != nil }
            return .allOf([
                "how fast it answers, or when it is done":
                    Condition.online.holds(design) ? latency : completion + latency,
                "how fresh or how available it is": upkeep,
            ])
        },

        ChecklistItem(
            "REQ.7", "costOfErrors", "what errors cost, or what comes first: quality or speed",
            required: .highImpact,
            snippet: #"ErrorCost(.falsePositive, "an honest seller is refused", is: "ten times the other")"#
        ) { design in .anyOf(design.stated(ErrorCost.self), design.stated(Tradeoff.self)) },

        ChecklistItem(
            "REQ.8", "successMetric", "the metric of success, and which way it should go",
            in: .evaluation,
            snippet: #"Metric("purchase rate", .online, .primary, should: .rise)"#
        ) { design in
            let goals = Set(design.statements(Goal.self).compactMap { $0.metric?.lowercased() })
            let metrics = design.statements(Metric.self).filter {
                $0.setting == .online
                    && ($0.role == .primary || goals.contains($0.name.description.lowercased()))
            }
            return .allOf([
                "a primary metric, measured online": metrics.map(\.element),
                "whether it should rise or fall, or from where to where": metrics.filter {
                    $0.direction != nil || $0.minimum != nil || $0.maximum != nil
                }.map(\.element),
            ])
        },

        ChecklistItem(
            "REQ.9", "assumptions", "what is assumed, and what may go wrong",
            required: .never,
            snippet: #"Assumption("traffic doubles in a year", because: "it did in each of the last two")"#
        ) { design in .anyOf(design.stated(Assumption.self), design.stated(Risk.self)) },
    ]
}
