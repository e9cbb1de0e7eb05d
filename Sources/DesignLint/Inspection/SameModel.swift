import SystemDesign

/// A statement that may name the model that it is about.
protocol StatementOfModel: Statement {
    /// The model that it is about; `nil` where it is about all of them.
    var model: String? { get }
}

extension MLTask: StatementOfModel {}
extension Dataset: StatementOfModel {}
extension Split: StatementOfModel {}

extension Inspection {
    /// The statements of a type that are about the same model as another.
    func statements<S: StatementOfModel>(
        _ type: S.Type, ofTheModelIn other: Placed<some StatementOfModel>
    ) -> [Placed<S>] {
        statements(type).filter {
            $0.system == other.system
                && ($0.model == nil || other.model == nil || $0.model == other.model)
        }
    }
}
