import SystemDesign

/// When something is asked of a design.
public struct Condition: Sendable {
    /// The case in words, to go on "where": "the system is online".
    public let description: String
    let holds: @Sendable (Inspection) -> Bool

    init(_ description: String, _ holds: @escaping @Sendable (Inspection) -> Bool) {
        self.description = description
        self.holds = holds
    }

    /// This and that.
    func and(_ other: Self) -> Self {
        Self("\(description) and \(other.description)") { holds($0) && other.holds($0) }
    }

    /// This or that.
    func or(_ other: Self) -> Self {
        Self("\(description) or \(other.description)") { holds($0) || other.holds($0) }
    }
}

extension Condition {
    /// In every case.
    static let always = Self("always") { _ in true }
    /// In no case.
    static let never = Self("never") { _ in false }

    /// Where a system has come so far.
    static func from(_ maturity: Maturity) -> Self {
        Self("the system has come to its \(maturity.rawValue)") { $0.maturity >= maturity }
    }
}

// MARK: - What the system does

extension Condition {
    /// Somebody waits for its predictions.
    static let online = Self("somebody waits for its predictions") { design in
        design.states(RequestPath.self)
            || !design.stated(ServingMode.self) { $0.mode == .online || $0.mode == .hybrid }.isEmpty
            || design.components(.onlineModels).contains { node in
                design.graph.flows(at: node).contains { $0.kind == .request }
            }
    }

    /// Some of its predictions are made ahead.
    static let batch = Self("predictions are made ahead") { design in
        !design.components([.batchInference]).isEmpty
            || !design.stated(ServingMode.self) { $0.mode == .batch }.isEmpty
    }

    /// Its predictions run on devices of its users.
    static let onDevice = Self("predictions are made on devices") { design in
        !design.stated(ServingMode.self) { $0.mode == .onDevice }.isEmpty
    }

    /// Some of its predictions are made on machines of its own, of which there must be enough.
    static let hosted = Self("not all predictions are made on devices") { design in
        let modes = design.statements(ServingMode.self)
        return modes.isEmpty || modes.contains { $0.mode != .onDevice }
    }

    /// People or other companies' programs meet it.
    static let exposed = Self("people or other companies use it") { design in
        !design.components([.client, .endUser, .externalService]).isEmpty
    }

    /// Some of its jobs run again and again.
    static let recurring = Self("jobs run again and again") { design in
        design.document.components.contains { $0[.cadence] != nil }
            || design.document.flows.contains { $0.attributes[.cadence] != nil }
            || design.states(Retraining.self)
    }
}

// MARK: - What it learns from

extension Condition {
    /// A model is trained here, and not only bought or told in words what to do.
    static let trained = Self("a model is trained") { design in
        if !design.components(.trainers).isEmpty { return true }
        let regimes = design.statements(Training.self).map(\.regime)
        // What is split, where models are only prompted, is what their answers are judged by.
        return regimes.isEmpty
            ? design.states(Loss.self) || design.states(Split.self)
            : regimes.contains { $0 != .prompting }
    }

    /// It learns from labels.
    static let supervised = Self("it learns from labels") { design in
        let tasks = design.statements(MLTask.self)
        return tasks.isEmpty
            || tasks.contains { task in
                task.supervision.isEmpty
                    ? !unlabelled.contains(task.category) : !task.supervision.allSatisfy(labelFree.contains)
            }
    }

    /// The tasks that are usually learnt without labels.
    private static let unlabelled: Set<TaskCategory> = [
        .clustering, .anomalyDetection, .representationLearning, .generation,
    ]
    private static let labelFree: Set<Supervision> = [.selfSupervised, .bandit]

    /// It reads more than raw text, pictures or sound.
    static let features = Self("its models read features") { design in
        let tasks = design.statements(MLTask.self)
        return design.states(Feature.self)
            || !design.components(.featurePipelines, [.offlineFeatureStore, .onlineFeatureStore]).isEmpty
            || tasks.contains { $0.modalities.isEmpty || !raw.isSuperset(of: $0.modalities) }
    }

    private static let raw: Set<Modality> = [.text, .image, .video, .audio]

    /// Some of its features are numbers and categories, which have to be encoded.
    static let structuredFeatures = Self("features are numbers or categories") { design in
        !design.structuredFeatures.isEmpty
    }

    /// Features change while they are in use, and are computed ahead.
    static let changingFeatures = Self("features change and are kept ready") { design in
        !design.changingFeatures.isEmpty
    }
}

extension Inspection {
    /// The features that are numbers or categories.
    var structuredFeatures: [Placed<Feature>] {
        statements(Feature.self).filter {
            [.numerical, .categorical, .multiCategorical, .timestamp, .place, .sparse].contains($0.type.kind)
        }
    }

    /// The features that change while they are in use, and are computed ahead.
    var changingFeatures: [Placed<Feature>] {
        statements(Feature.self).filter {
            $0.changes == .continually && $0.only == nil
                && [.batch, .stream, .batchAndStream, .nearline].contains($0.computation)
        }
    }
}

// MARK: - Whom it touches

extension Condition {
    /// It keeps data about people.
    static let aboutPeople = Self("it keeps data about people") { design in
        design.states(Consent.self)
            || design.document.components.contains { ($0.personalData ?? PersonalData.none) != .none }
    }

    /// Its errors hurt somebody.
    static let mediumImpact = impact("its impact is medium or high", [.medium, .high])
    /// Its errors change somebody's life.
    static let highImpact = impact("its impact is high", [.high])

    private static func impact(_ description: String, _ levels: Set<ImpactLevel>) -> Self {
        Self(description) { design in !design.stated(Impact.self) { levels.contains($0.level) }.isEmpty }
    }
}
