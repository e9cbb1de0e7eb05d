/// Something that a design says, as a value that documents hold and checks can ask for.
///
/// A statement is one file in its step's folder and one line in the list of statements.
public protocol Statement: StepPart, Codable, Hashable {
    /// The ids of the components that the statement mentions.
    var references: [String] { get }
}

extension Statement {
    public var references: [String] { [] }

    /// The statement's name in documents: `Goal` is "goal", `MLTask` is "mlTask".
    public static var name: String {
        let type = Array("\(Self.self)")
        let capitals = type.prefix { $0.isUppercase }.count
        let lowered = capitals > 1 ? capitals - 1 : capitals
        return String(type.prefix(lowered)).lowercased() + String(type.dropFirst(lowered))
    }

    public func write(to content: inout StepContent, at location: SourceLocation) {
        content.statements.append((self, location))
    }
}

/// Whatever can stand in a step: a statement, a flow, a part of the step that is written elsewhere.
public protocol StepPart: Sendable {
    /// Adds what the part says to the step's content.
    func write(to content: inout StepContent, at location: SourceLocation)
}

/// What a step says, once its parts are read.
public struct StepContent {
    var statements: [(statement: any Statement, location: SourceLocation)] = []
    var flows: [(flow: DeclaredFlow, path: String?, location: SourceLocation)] = []
}

extension FlowChain: DataStatement, ModelStatement, EvaluationStatement, ServingStatement,
    MonitoringStatement,
    PathStatement
{
    public func write(to content: inout StepContent, at location: SourceLocation) {
        content.flows += tail.flows.map { ($0, nil, location) }
    }
}
