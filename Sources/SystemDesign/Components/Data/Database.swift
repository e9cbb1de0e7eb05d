/// A database that an application reads and writes.
///
/// ```swift
/// let listings = Database(.operational, "Listings", technology: "Postgres")
/// ```
public struct Database: Component {
    /// How the data is organised.
    public enum Model: Sendable {
        /// Rows under transactions: the source of truth of an application.
        case operational
        /// Nodes and edges.
        case graph
        /// A value for each key.
        case keyValue
    }

    public var declaration: ComponentDeclaration

    /// Declares a database.
    public init(
        _ model: Model, _ title: String? = nil,
        freshness: TimeSpan? = nil, retention: TimeSpan? = nil, timeToLive: TimeSpan? = nil,
        throughput: Rate? = nil, writeThroughput: Rate? = nil, entries: Count? = nil,
        entrySize: ByteCount? = nil, size: ByteCount? = nil, memory: ByteCount? = nil, shards: Count? = nil,
        replicas: Count? = nil, latency: TimeSpan? = nil, timeout: TimeSpan? = nil,
        availability: Share? = nil, technology: String? = nil, notes: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let kind: ComponentKind =
            switch model {
            case .operational: .operationalDatabase
            case .graph: .graphDatabase
            case .keyValue: .keyValueStore
            }
        declaration = ComponentDeclaration(
            kind, title, technology: technology, notes: notes, at: SourceLocation(file, line, column)
        ) {
            $0[.freshness] = freshness
            $0[.retention] = retention
            $0[.timeToLive] = timeToLive
            $0[.throughput] = throughput
            $0[.writeThroughput] = writeThroughput
            $0[.entries] = entries
            $0[.entrySize] = entrySize
            $0[.size] = size
            $0[.memory] = memory
            $0[.shards] = shards
            $0[.replicas] = replicas
            $0[.latency] = latency
            $0[.timeout] = timeout
            $0[.availability] = availability
        }
    }
}

extension ComponentKind {
    /// The kind of ``Database`` that is ``Database/Model/operational``.
    public static let operationalDatabase: Self = Self(
        "operationalDatabase", "The transactional source of truth of an application.",
        plane: .data, family: .store,
        after: [.service, .batchInference, .batchJob],
        before: [.changeCapture, .batchFeaturePipeline, .dataWarehouse, .service, .candidateGenerator],
        written: "Database(.operational)", Database(.operational))

    /// The kind of ``Database`` that is ``Database/Model/graph``.
    public static let graphDatabase: Self = Self(
        "graphDatabase", "Keeps who or what is connected with whom, for walks from node to node.",
        plane: .data, family: .store,
        after: [.service, .batchInference, .batchJob],
        before: [.changeCapture, .batchFeaturePipeline, .dataWarehouse, .service, .candidateGenerator],
        written: "Database(.graph)", Database(.graph))

    /// The kind of ``Database`` that is ``Database/Model/keyValue``.
    public static let keyValueStore: Self = Self(
        "keyValueStore", "Serves values, often computed ahead, by their key.",
        plane: .serving, family: .store,
        after: [.service, .batchInference, .batchJob],
        before: [.changeCapture, .batchFeaturePipeline, .dataWarehouse, .service, .candidateGenerator],
        written: "Database(.keyValue)", Database(.keyValue))
}
