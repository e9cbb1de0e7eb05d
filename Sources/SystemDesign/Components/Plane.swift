/// The part of a system that a component belongs to; pictures group components by it.
public enum Plane: String, Hashable, Codable, Sendable, CaseIterable {
    /// People, apps and other companies: outside the trust boundary.
    case actors
    /// Sources, streams, lakes, labels.
    case data
    /// Pipelines and stores of features.
    case features
    /// From the data set to the registry.
    case training
    /// What answers requests.
    case serving
    /// Logs, monitors, alerts.
    case monitoring

    /// The plane's name as pictures show it.
    public var title: String {
        switch self {
        case .actors: "Actors"
        case .data: "Data"
        case .features: "Features"
        case .training: "Training"
        case .serving: "Serving"
        case .monitoring: "Monitoring"
        }
    }
}
