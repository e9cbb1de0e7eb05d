import DesignGraph
import SystemDesign

extension Rule {
    static let writeOnlyOrReadOnlyStore = Rule(
        "GRF206", "write-only-or-read-only-store", .warning,
        "Fill every store that is read, and read every store that is filled",
        detects: """
            A store of computed values, an index or a log that is read though no flow fills it, or filled \
            though nothing reads it.
            """,
        why: """
            What nobody fills answers with nothing when it is asked; what nobody reads costs money, and \
            can leak.
            """,
        fix: """
            write the flow that fills or reads it, say with DataSource that it is filled from outside, or \
            remove it
            """,
        source: "Feast, on how values get into the online store; Threagile, unnecessary data asset",
        fails: """
            let server = ModelServer()
            let features = FeatureStore(.online)
            var serving: Serving { server -- .lookup("user") --> features }
            """,
        passes: [
            .when(
                "it is filled from outside, and the design says so",
                """
                let server = ModelServer()
                let hashes = Database(.keyValue, "Known images")
                var data: DataPreparation { DataSource(hashes, .externalService, of: "hashes of known images") }
                var serving: Serving { server -- .lookup("hash") --> hashes }
                """),
            .when(
                "it is a source of truth, which its application fills",
                """
                let orders = Database(.operational, "Orders")
                let lake = DataLake()
                let builder = DatasetBuilder()
                var data: DataPreparation { orders --> lake --> builder }
                """),
            .when(
                "it is a cache, which those who ask fill",
                """
                let search = Service("Search")
                let cache = Cache()
                var serving: Serving { search --> cache }
                """),
            .when(
                "it is an audit log, kept for those who may ask one day",
                """
                let policy = PolicyEngine()
                let audit = AuditLog()
                var serving: Serving { policy --> audit }
                """),
            .when(
                "an index changes together with a component that another flow fills",
                """
                let registry = ModelRegistry()
                let encoder = Encoder()
                let index = VectorIndex()
                var serving: Serving {
                    registry --> encoder -- .lookup("vector") --> index
                    VersionedUnit(encoder, index, because: "vectors of two encoders don't compare")
                }
                """),
        ]
    ) { design in
        let outside = Set(
            design.statements(DataSource.self).map(\.component)
                + design.statements(VersionedUnit.self).flatMap(\.components))
        return design.components(.computed, .carriers).compactMap { store in
            let component = design.graph.components[store]
            let use = design.use(of: store)
            if use.isRead, !use.isFilled, Set.computed.contains(component.kind),
                !outside.contains(component.id)
            {
                return Violation(
                    "\(design.name(store)) is read, and nothing fills it", at: .component(store),
                    severity: design.severityOfAbsence)
            }
            guard use.isFilled, !use.isRead else { return nil }
            return Violation(
                "\(design.name(store)) is filled, and nothing reads it", at: .component(store),
                severity: design.fromPilot(.warning))
        }
    }
}

extension Set<ComponentKind> {
    /// Stores that hold only what the system puts there.
    fileprivate static let computed: Self = Self.searchIndexes.union(Self.servedRecords).union([
        .keyValueStore, .offlineFeatureStore, .onlineFeatureStore, .labelStore, .metricsStore,
    ])
    /// Stores that are there to be read on, wherever their data comes from.
    fileprivate static let carriers: Self = [.eventStream, .dataLake]
}

extension Inspection {
    /// Whether a store is filled and read. A request may be either, so it is taken for both.
    fileprivate func use(of store: DesignGraph.Node) -> (isFilled: Bool, isRead: Bool) {
        var use = (isFilled: false, isRead: false)
        for index in graph.flowIndices(at: store) {
            let kind = graph.flows[index].kind
            let comesIn = graph.ends(of: index).to == store
            switch kind {
            case .request: use = (true, true)
            case .control, .fallback, .trigger: use.isRead = use.isRead || !comesIn
            default: if comesIn { use.isFilled = true } else { use.isRead = true }
            }
        }
        return use
    }
}
