import SystemDesign

extension ChecklistItem {
    /// How the model is chosen and made.
    static let model: [ChecklistItem] = [
        ChecklistItem(
            "MDL.1", "baseline", "a baseline that any model has to beat",
            snippet:
                #"Baseline("most popular of the week", for: "no training", against: "the same for all")"#,
            reportedBy: ["EVL505"]
        ) { design in
            .anyOf(
                design.stated(SystemDesign.Baseline.self),
                // What is in use already, or answers in a pinch, has to be beaten too.
                design.stated(Candidate.self) { $0.verdict == .historical || $0.verdict == .fallback })
        },

        ChecklistItem(
            "MDL.2", "modelChoice", "the model that was chosen, and another, with what speaks for each",
            snippet: """
                Candidate("two towers", .chosen, for: "fast retrieval", against: "no crossed features")
                Candidate("matrix factorisation", .rejected, for: "simple", against: "no new items")
                """
        ) { design in
            .allOf([
                "the model that was chosen": design.stated(Candidate.self) { $0.verdict == .chosen },
                "another that was considered": design.stated(Candidate.self) { $0.verdict != .chosen },
            ])
        },

        ChecklistItem(
            "MDL.3", "datasetConstruction", "which examples are trained on, and what balances them",
            applies: .trained,
            snippet: """
                Dataset("impressions", rows: .millions(200), window: .days(90), positives: .percent(10))
                """,
            component: .datasetBuilder
        ) { design in
            let examples =
                design.stated(Dataset.self) + design.stated(Sampling.self) + design.stated(Negatives.self)
                + design.stated(Augmentation.self)
            let rare = design.statements(Dataset.self).filter {
                $0.positives.map { $0.upperInBaseUnit < design.thresholds[.imbalance] } ?? false
            }
            let remedies =
                design.stated(Imbalance.self) + design.stated(Sampling.self) + design.stated(Negatives.self)
                + design.stated(Loss.self) { LossName.forImbalance.contains($0.name) }
            if examples.isEmpty, !design.components([.datasetBuilder]).isEmpty {
                return .partial(
                    design.standing([.datasetBuilder]), missing: "which examples, from when, how many")
            }
            return rare.isEmpty || !remedies.isEmpty
                ? .anyOf(examples)
                : .partial(examples, missing: "what is done about how rare positives are")
        },

        ChecklistItem(
            "MDL.4", "split", "what keeps training and test data apart",
            applies: .trained,
            snippet: #"Split(.byTime, train: .days(60), test: .days(7), because: "it serves tomorrow")"#
        ) { design in .anyOf(design.stated(Split.self)) },

        ChecklistItem(
            "MDL.5", "loss", "what training minimises",
            applies: .trained,
            snippet: "Loss(.crossEntropy)"
        ) { design in .anyOf(design.stated(Loss.self)) },

        ChecklistItem(
            "MDL.6", "trainingRegime", "how it is trained: from where, how often, on what",
            required: .never, applies: .trained,
            snippet: "Training(.fromScratch, every: .weeks(1), takes: .hours(5))"
        ) { design in .anyOf(design.stated(Training.self)) },

        ChecklistItem(
            "MDL.7", "experimentTracking", "where experiments and their results are on record",
            required: .from(.pilot), applies: .trained.and(.from(.prototype)),
            snippet: """
                let trainer = Trainer("Training", every: .weeks(1))
                let experiments = ExperimentTracker("Experiments")
                trainer --> experiments
                """,
            component: .experimentTracker
        ) { design in
            let lineage = Set<ComponentKind>([.modelRegistry, .trainer, .evaluator, .datasetBuilder])
            return .anyOf(
                design.standing([.experimentTracker]),
                // A registry or a run that keeps its code, data and parameters is such a record.
                design.stated(Versioning.self) { versioning in
                    versioning.component.flatMap(design.graph.node).map(design.isOne(of: lineage)) ?? false
                })
        },

        ChecklistItem(
            "MDL.8", "updateCadence", "how often the model is made anew",
            required: .from(.design), applies: .trained,
            snippet: #"Training(.fineTune, "from the last version", every: .weeks(1))"#,
            component: .retrainTrigger
        ) { design in
            .anyOf(
                design.stated(Training.self) { $0.cadence != nil || $0.regime == .continual },
                design.standing([.trainer, .orchestrator]) { $0[.cadence] != nil },
                design.standing([.retrainTrigger]),
                design.stated(Retraining.self) { $0.cadence != nil || $0.condition != nil })
        },
    ]
}

extension LossName {
    /// The losses that weigh rare classes.
    fileprivate static let forImbalance: Set<Self> = [
        .weightedCrossEntropy, .weightedLogistic, .focal, .classBalanced,
    ]
}
