import DesignGraph
import SystemDesign

extension Rule {
    static let analyticStoreOnRequestPath = Rule(
        "SRV605", "analytic-store-on-request-path", .error, "Let no request wait for a lake or a warehouse",
        detects: """
            A call or a look-up, while somebody waits, of a store or a job that is made for scans: a lake, a \
            warehouse, an offline feature store, a notebook, a batch job.
            """,
        why: """
            They read partitions, not rows: a single look-up takes seconds, and a query of an analyst takes the \
            capacity that a request needs.
            """,
        fix: "publish what requests need to an online store or a cache",
        source: "Feast, Online and offline stores; Huyen, Designing Machine Learning Systems, ch. 3",
        fails: """
            let app = Client()
            let service = Service()
            let warehouse = DataWarehouse()
            var serving: Serving { app --> service -- .lookup("history") --> warehouse }
            """,
        passes: [
            .when(
                "an online store is read",
                """
                let app = Client()
                let service = Service()
                let history = FeatureStore(.offline)
                let latest = FeatureStore(.online)
                var data: DataPreparation { history --> latest }
                var serving: Serving { app --> service --> latest }
                """),
            .when(
                "its path may take long",
                """
                let app = Client()
                let service = Service()
                let warehouse = DataWarehouse()
                var serving: Serving {
                    Path("monthly report", .p99, under: .seconds(30)) {
                        app --> service -- .lookup("history") --> warehouse
                    }
                }
                """),
            .when(
                "a job works on the path, so its limit sizes the job",
                """
                let detector = BatchInference()
                let verifier = Reranker()
                let drives = DataWarehouse()
                var serving: Serving {
                    Path("one image", .p99, under: .seconds(3)) {
                        detector --> verifier -- .lookup("depth") --> drives
                    }
                }
                """),
            .when(
                "nobody waits for who reads it",
                """
                let warehouse = DataWarehouse()
                let scoring = BatchInference()
                var serving: Serving { scoring -- .lookup("rows") --> warehouse }
                """),
            .when(
                "an analyst reads it",
                """
                let analyst = HumanReviewer("Analyst")
                let tool = Service("Query tool")
                let warehouse = DataWarehouse()
                var monitoring: Monitoring { analyst -- .request("query") --> tool -- .lookup("rows") --> warehouse }
                """),
        ]
    ) { design in
        let patient = design.patientPaths
        let waitedFor = design.graph.reachable(
            from: design.components([.client, .endUser, .gateway]), over: .calls, along: .calls)
        return design.components(.scanned).compactMap { store in
            let reads = design.graph.flowIndices(at: store).filter { index in
                let flow = design.graph.flows[index]
                let ends = design.graph.ends(of: index, along: .calls)
                return ends.to == store && [.request, .lookup].contains(flow.kind)
                    && !design.isOne(of: .actors)(ends.from)
                    && flow.path.map { !patient.contains($0) } ?? waitedFor.contains(ends.from)
            }
            guard let read = reads.first else { return nil }
            let reader = design.graph.ends(of: read, along: .calls).from
            return Violation(
                "\(design.name(reader)) reads \(design.name(store)), which is made for scans, while somebody waits",
                at: .flow(read), and: reads.dropFirst().map { .flow($0) },
                notes: design.graph.flows[read].path.map { ["path: `\($0)`"] } ?? [],
                related: [.component(store)],
                paste: """
                    let latest = FeatureStore(.online, "Latest values")
                    \(design.id(store)) -- .materialize("latest values", every: .days(1)) --> latest
                    \(design.id(reader)) -- .lookup("features") --> latest
                    """)
        }
    }
}

extension Inspection {
    /// The paths that leave time for a scan, and those on which a job works: their limits size it, and nobody waits.
    fileprivate var patientPaths: Set<String> {
        let slow = statements(RequestPath.self).filter { $0.limit.inBaseUnit >= thresholds[.longWait] }
        let worked = components([.batchInference]).flatMap { graph.flows(at: $0).compactMap(\.path) }
        return Set(slow.map(\.name) + worked)
    }
}
