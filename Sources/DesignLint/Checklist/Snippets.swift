import SystemDesign

extension [ChecklistItem] {
    /// How to say them all in a design, each line once: the components that it lacks, and then step by step what is
    /// said there, of its own components where it has them.
    func snippet(in document: DesignDocument) -> String {
        let names = Placeholders(in: document)
        var seen: Set<Substring> = []
        let lines = flatMap { item in
            item.snippet.split(separator: "\n").filter { seen.insert($0).inserted }.map { (item.step, $0) }
        }
        let components = lines.filter { $1.isDeclaration }.compactMap { names.declaration($1) }
        let statements = lines.filter { !$1.isDeclaration }
        let steps = statements.map(\.0).reduce(into: [Step?]()) { if !$0.contains($1) { $0.append($1) } }
        let chapters = steps.map { step in
            ["// in \(step?.rawValue ?? "any step")"]
                + statements.filter { $0.0 == step }.map { names.renamed($1) }
        }
        return (components + chapters.flatMap(\.self)).joined(separator: "\n")
    }
}

/// What the components of snippets are called in a design: as its own of such a kind, or by a name that is free.
struct Placeholders {
    /// What may stand for each component of a snippet; the first is what it is.
    static let kinds: [String: [ComponentKind]] = [
        "alarms": [.alerting],
        "app": [.client, .endUser, .service],
        "checks": [.dataValidator],
        "clicks": [.eventStream, .eventCollector],
        "drift": [.driftMonitor],
        "examples": [.datasetBuilder],
        "experiments": [.experimentTracker],
        "gateway": [.gateway],
        "judge": [.evaluator],
        "lake": [.dataLake, .dataWarehouse],
        "latest": [.onlineFeatureStore],
        "machines": [.systemMonitor],
        "predictions": [.predictionLog],
        "quality": [.performanceMonitor],
        "registry": [.modelRegistry],
        "reviewer": [.humanReviewer],
        "sales": [.businessMonitor],
        "server": [
            .modelServer, .heavyRanker, .lightRanker, .candidateGenerator, .reranker, .encoder,
            .batchInference,
        ],
        "trainer": [.trainer],
        "users": [
            .operationalDatabase, .keyValueStore, .predictionLog, .eventStream, .dataLake, .dataWarehouse,
        ],
    ]

    /// The design's own components, by the names of those that they stand for.
    private let own: [String: String]
    /// What takes the place of each name.
    private let names: [String: String]

    /// Finds out what a design calls them.
    init(in document: DesignDocument) {
        let taken = Set(document.components.map(\.id))
        let first = Dictionary(
            document.components.map { ($0.kind, $0.id) }, uniquingKeysWith: { first, _ in first })
        let own = Self.kinds.compactMapValues { kinds in kinds.lazy.compactMap { first[$0] }.first }
        let free = Self.kinds.keys.map { name in
            let names = sequence(first: 2) { $0 + 1 }.lazy.map { "\(name)\($0)" }
            return (name, taken.contains(name) ? names.first { !taken.contains($0) } ?? name : name)
        }
        self.own = own
        names = own.merging(free) { own, _ in own }
    }

    /// A line with the design's names, wherever it has names: not in texts, after dots or before colons.
    func renamed(_ line: Substring) -> String {
        String(line).replacing(/"[^"]*"|\.?\w+:?/) { names[String($0.output)] ?? String($0.output) }
    }

    /// The line that declares a component, where the design has none. Where it has, and the line says something of it
    /// that the design doesn't, a note of that.
    func declaration(_ line: Substring) -> String? {
        guard let name = line.split(separator: " ").dropFirst().first, let id = own[String(name)] else {
            return renamed(line)
        }
        return line.firstRange(of: ").").map { "// let \(id) = ….\(line[$0.upperBound...])" }
    }
}

extension Substring {
    /// Whether a line of a snippet declares a component; otherwise it stands in a step.
    fileprivate var isDeclaration: Bool { hasPrefix("let ") }
}
