/// What can stand in every step.
public typealias AnywhereStatement = RequirementsStatement & FramingStatement & DataStatement & ModelStatement
    & EvaluationStatement & ServingStatement & MonitoringStatement
