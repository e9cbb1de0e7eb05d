import SystemDesign

extension ChecklistItem {
    /// What is watched once it runs, and what follows.
    static let monitoring: [ChecklistItem] = [
        ChecklistItem(
            "MON.1", "operationalSignals", "latency, errors, throughput, use of machines",
            required: .from(.pilot),
            snippet: """
                let machines = Monitor(.system, "Latency, errors, load")
                Signal("p99 latency, share of errors", .system, by: machines, alertIf: "> 300 ms")
                """,
            component: .systemMonitor
        ) { design in
            design.watched(
                by: [.systemMonitor],
                design.stated(Signal.self) { $0.aspect == .system }
                    + design.stated(Metric.self) {
                        $0.setting == .online && MetricName.latencies.contains($0.name)
                    })
        },

        ChecklistItem(
            "MON.2", "inputMonitoring", "the quality and the drift of what comes in",
            required: .from(.pilot),
            snippet: """
                let drift = Monitor(.drift, "Drift")
                Signal("distribution of features", .drift, by: drift, every: .days(1), alertIf: "PSI > 0.2")
                """,
            component: .driftMonitor, touchedBy: ["MON701"]
        ) { design in
            design.watched(
                by: [.dataQualityMonitor, .driftMonitor, .skewMonitor],
                design.stated(Signal.self) { [.dataQuality, .drift, .skew].contains($0.aspect) })
        },

        ChecklistItem(
            "MON.3", "outputMonitoring", "what comes out: the predictions, or how right they were",
            required: .from(.pilot),
            snippet: """
                let quality = Monitor(.performance, "Quality")
                Signal("nDCG on joined labels", .performance, by: quality, every: .days(1))
                """,
            component: .performanceMonitor, touchedBy: ["MON701"]
        ) { design in
            let aspects: Set<SignalAspect> = [
                .performance, .conceptDrift, .calibration, .fairness, .indexHealth,
            ]
            return design.watched(
                by: [.performanceMonitor, .fairnessMonitor],
                design.stated(Signal.self) { aspects.contains($0.aspect) })
        },

        ChecklistItem(
            "MON.4", "businessMonitoring", "the metric of success",
            required: .never,
            snippet: """
                let sales = Monitor(.business, "Sales")
                Signal("purchase rate", .business, by: sales)
                """,
            component: .businessMonitor
        ) { design in
            design.watched(
                by: [.businessMonitor, .experimentAnalysis],
                design.stated(Signal.self) { $0.aspect == .business })
        },

        ChecklistItem(
            "MON.5", "alerts", "what raises an alert, and who is told",
            required: .from(.pilot),
            snippet: """
                let alarms = Alerting("Alerts")
                Alert("drift", when: "PSI > 0.2", tells: "search on call", then: .retrain, at: alarms)
                """,
            component: .alerting, reportedBy: ["MON705"]
        ) { design in
            let alerts = design.stated(Alert.self)
            let alerting = design.standing([.alerting]) + design.stated(Alert.self) { $0.component != nil }
            return alerts.isEmpty && !alerting.isEmpty
                ? .partial(alerting, missing: "what raises an alert, and who is told")
                : .done(by: alerting, said: alerts, otherwise: "alerting")
        },

        ChecklistItem(
            "MON.6", "predictionLogging", "predictions on record, and what joins them to outcomes",
            required: .from(.pilot),
            snippet: """
                let server = ModelServer("Ranking")
                let predictions = PredictionLog("Predictions")
                server --> predictions
                Logging("query, ids, scores, version", of: server, joinedBy: "query id")
                """,
            component: .predictionLog, reportedBy: ["MON702"]
        ) { design in
            let logs = design.predictionLogs.filter { log in
                design.graph.flows(at: log).contains { $0.to == design.graph.components[log].id }
            }.map(Element.component)
            let words = design.stated(Logging.self)
            let joined = design.stated(Logging.self) { $0.key != nil } + design.standing([.labelJoiner])
            return logs.isEmpty || !joined.isEmpty
                ? .done(by: logs, said: words, otherwise: "a log that something writes to")
                : .partial(logs, missing: "what joins predictions to outcomes")
        },

        ChecklistItem(
            "MON.7", "retraining", "what starts a retraining",
            applies: .trained,
            snippet: """
                let trainer = Trainer("Training", every: .weeks(1))
                Retraining("on the last 90 days", by: trainer, every: .weeks(1), orWhen: "drift")
                """,
            component: .retrainTrigger, reportedBy: ["MON706"]
        ) { design in
            let jobs = Set<ComponentKind>([.trainer, .orchestrator, .datasetBuilder, .tuner])
            let triggers = design.document.flows.indices.filter { index in
                design.document.flows[index].kind == .trigger
                    && design.isOne(of: jobs)(design.graph.ends(of: index).to)
            }
            return .done(
                by: triggers.map(Element.flow)
                    + design.standing([.trainer, .orchestrator]) { $0[.cadence] != nil }
                    + design.stated(Retraining.self) { $0.component != nil },
                said: design.stated(Retraining.self), otherwise: "a trigger, or a trainer with its cadence")
        },

        ChecklistItem(
            "MON.8", "orchestration", "what runs the jobs, and what tests changes to them",
            required: .never, applies: .recurring,
            snippet: #"Automation("the training pipeline", tests: "a run on a sample, for each change")"#,
            component: .orchestrator
        ) { design in .anyOf(design.standing([.orchestrator]), design.stated(Automation.self)) },

        ChecklistItem(
            "MON.9", "incidentHandling", "what to do in an incident",
            required: .never,
            snippet: #"Runbook("recall falls", do: "pin the version before, then rebuild the index")"#
        ) { design in .anyOf(design.stated(Runbook.self)) },
    ]
}

extension Inspection {
    /// Something is watched where a monitor of its own does, or where it is said and there is anything that watches.
    fileprivate func watched(
        by monitors: Set<ComponentKind>, _ words: [Element]
    ) -> ChecklistItem.Verdict {
        let own = standing(monitors)
        let watches = standing(.monitors, [.metricsStore, .dashboard, .alerting, .experimentAnalysis])
        return .done(
            by: own.isEmpty && (words.isEmpty || watches.isEmpty) ? [] : own + words, said: words,
            otherwise: "a monitor")
    }
}

extension MetricName {
    /// How long answers take.
    fileprivate static let latencies = Set(Percentile.allCases.map(MetricName.latency))
}
