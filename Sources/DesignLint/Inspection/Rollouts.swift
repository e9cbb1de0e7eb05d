import SystemDesign

extension RolloutMethod {
    /// Whether a bad version is seen before everybody has it.
    var isGradual: Bool {
        switch self {
        case .shadow, .canary, .blueGreen, .rolling, .zonal, .featureFlag: true
        case .allAtOnce, .dualWrite: false
        }
    }
}

extension Inspection {
    /// Whether the design says when a new version is taken back.
    var statesWhenToTakeBack: Bool {
        statements(Rollback.self).contains { $0.condition != nil }
            || statements(Alert.self).contains { $0.action == .rollBack }
    }
}
