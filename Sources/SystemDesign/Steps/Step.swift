/// One of the seven steps of a design.
public enum Step: String, Hashable, Codable, Sendable, CaseIterable {
    /// What is asked, for whom, at what scale, how fast.
    case requirements
    /// The problem as a machine-learning task.
    case framing
    /// Entities, labels, features, and how the data flows.
    case data
    /// The models considered, and how the chosen one is trained.
    case model
    /// How the model is judged, offline and online.
    case evaluation
    /// The request paths, and how a new version gets out.
    case serving
    /// What is watched, and how the loop closes.
    case monitoring

    /// The step's place in the order, from 1.
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// The step's name as documents and pictures show it.
    public var title: String {
        switch self {
        case .requirements: "Clarify requirements"
        case .framing: "Frame as an ML task"
        case .data: "Prepare the data"
        case .model: "Develop the model"
        case .evaluation: "Evaluate"
        case .serving: "Deploy and serve"
        case .monitoring: "Monitor and maintain"
        }
    }
}
