import SystemDesign

extension ChecklistItem {
    /// What the model is made of.
    static let data: [ChecklistItem] = [
        ChecklistItem(
            "DAT.1", "dataSources", "what the sources of data hold, in which shape, and how often",
            snippet: """
                let clicks = EventStream("Clicks")
                DataSource(clicks, .eventStream, of: "searches and clicks", labelled: true)
                """,
            component: .eventStream
        ) { design in
            .eachOf(
                design.statements(DataSource.self), named: { "`\($0.component)`" },
                missing: "how often a snapshot is taken of"
            ) { source in design.isTimely(source.statement) ? source.element : nil }
        },

        ChecklistItem(
            "DAT.2", "storage", "a store that keeps what is trained on",
            applies: .trained,
            snippet: """
                let lake = DataLake("Data lake")
                let examples = DatasetBuilder("Examples")
                let trainer = Trainer("Training", every: .weeks(1))
                lake --> examples --> trainer
                """,
            component: .dataLake
        ) { design in
            design.waysToTrainers(
                from: design.components(.durableStores).map { ($0, .component($0)) },
                said: design.stated(Dataset.self), missing: "a way from a store")
        },

        ChecklistItem(
            "DAT.3", "ingestionPath", "the way from the sources to training",
            applies: .trained,
            snippet: """
                let clicks = EventStream("Clicks")
                let lake = DataLake("Data lake")
                let examples = DatasetBuilder("Examples")
                let trainer = Trainer("Training", every: .weeks(1))
                DataSource(clicks, .eventStream, of: "searches and clicks", labelled: true)
                clicks --> lake
                lake --> examples --> trainer
                """,
            component: .datasetBuilder
        ) { design in
            let sources = design.statements(DataSource.self)
            return design.waysToTrainers(
                from: sources.compactMap { source in
                    design.graph.node(source.component).map { ($0, source.element) }
                }, said: sources.map(\.element), missing: "a way from a source")
        },

        ChecklistItem(
            "DAT.4", "labels", "how labels are made, and when they arrive",
            applies: .trained.and(.supervised),
            snippet: """
                let clicks = EventStream("Clicks")
                Label("bought", .implicit, from: clicks, delay: .days(1), negatives: "shown and not bought")
                """,
            component: .labelStore, reportedBy: ["DAT304"], touchedBy: ["DAT308"]
        ) { design in
            let labels = design.statements(Label.self)
            // What is computed arrives with its example.
            let awaited = labels.filter { ![.synthetic, .programmatic].contains($0.source) }
            let timed = awaited.isEmpty ? labels : awaited.filter { $0.delay != nil || $0.window != nil }
            return .allOf([
                "how labels are made": labels.map(\.element),
                "when they arrive": timed.map(\.element),
            ])
        },

        ChecklistItem(
            "DAT.5", "features", "which features there are: of what, of which type, how they change",
            applies: .features,
            snippet: #"Feature("price", of: "product", .numerical, computed: .onRequest, encoding: "log")"#,
            component: .batchFeaturePipeline
        ) { design in
            let features = design.stated(Feature.self)
            let pipelines = design.standing(.featurePipelines)
            return features.isEmpty && !pipelines.isEmpty
                ? .partial(pipelines, missing: "which features they compute") : .anyOf(features)
        },

        ChecklistItem(
            "DAT.6", "transforms", "how features are encoded, and what fills in for missing ones",
            required: .never, applies: .structuredFeatures,
            snippet: """
                Feature("age", of: "user", .numerical, computed: .onRequest, encoding: "log", missing: "median")
                """
        ) { design in
            .eachOf(design.structuredFeatures, named: { $0.name }, missing: "an encoding of") {
                $0.encoding != nil || $0.missing != nil ? $0.element : nil
            }
        },

        ChecklistItem(
            "DAT.7", "featureFreshness", "how fresh features are, and what serves them",
            applies: .online.and(.changingFeatures),
            snippet: """
                let latest = FeatureStore(.online, "Online features")
                Feature("saves", of: "item", .numerical, computed: .stream, freshness: .minutes(5), missing: "0")
                """,
            component: .onlineFeatureStore
        ) { design in
            let fresh = design.changingFeatures.filter { $0.freshness != nil }.map(\.element)
            let stale = design.changingFeatures.filter { $0.freshness == nil }.map(\.name)
            let stores = design.standing(.featureServing)
            return stores.isEmpty || stale.isEmpty
                ? .done(by: stores, said: fresh, otherwise: "a store that serves them online")
                : .partial(fresh + stores, missing: "how fresh \(stale.few) may be")
        },

        ChecklistItem(
            "DAT.8", "dataValidation", "checks of the data, what does them and what happens otherwise",
            required: .from(.pilot),
            snippet: """
                let checks = DataValidator("Checks")
                Validation("schema, ranges, no more than 1 % empty", at: checks, otherwise: .stop)
                """,
            component: .dataValidator, reportedBy: ["DAT301"]
        ) { design in
            .done(
                by: design.standing([.dataValidator, .dataQualityMonitor])
                    + design.stated(Validation.self) { $0.component != nil },
                said: design.stated(Validation.self), otherwise: "a component that validates")
        },

        ChecklistItem(
            "DAT.9", "dataClassification", "which components hold personal data, and how sensitive it is",
            snippet: #"let users = Database(.operational, "Users").personalData(.identifying)"#
        ) { design in
            let marked = design.standing { $0.personalData != nil }
            return marked.isEmpty && design.states(Privacy.self)
                ? .partial(design.stated(Privacy.self), missing: "which components hold personal data")
                : .anyOf(marked)
        },

        ChecklistItem(
            "DAT.10", "dataBias", "bias in the data, and what is done about it",
            required: .never, applies: .aboutPeople.or(.mediumImpact),
            snippet: #"Bias("only what is shown can be clicked", correctedBy: "1 % of exploration")"#
        ) { design in
            .anyOf(design.stated(Bias.self), design.stated(FeedbackLoop.self) { $0.bias != nil })
        },

        ChecklistItem(
            "DAT.11", "dataVersioning", "which version of the data a model was trained on",
            required: .from(.pilot), applies: .trained,
            snippet: """
                let examples = DatasetBuilder("Examples")
                Versioning("a snapshot, named by its last day", of: examples)
                """,
            reportedBy: ["DAT303"]
        ) { design in .anyOf(design.stated(Versioning.self)) },
    ]
}

extension Inspection {
    /// Whether it is clear how old what a source gives may be: only snapshots have to say how often they are taken.
    fileprivate func isTimely(_ source: DataSource) -> Bool {
        guard source.shape == .entitySnapshot, source.cadence == nil, source.delay == nil,
            let node = graph.node(source.component)
        else { return true }
        return graph.components[node][.cadence] != nil
            || graph.flows(at: node).contains {
                $0.attributes[.cadence] != nil || [.stream, .changeCapture, .event].contains($0.kind)
            }
    }
}

extension Set<ComponentKind> {
    /// Stores that still have tomorrow what they have today.
    fileprivate static let durableStores: Self = Self.stores
        .subtracting([.cache, .eventStream, .onlineFeatureStore, .vectorIndex, .textIndex, .geoIndex])
        .union([.predictionLog])
    /// What features are read from while somebody waits.
    fileprivate static let featureServing: Self = [
        .onlineFeatureStore, .featureServer, .keyValueStore, .cache, .operationalDatabase, .graphDatabase,
        .vectorIndex, .textIndex, .geoIndex,
    ]
}
