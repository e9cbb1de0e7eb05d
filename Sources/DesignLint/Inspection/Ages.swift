import DesignGraph
import DesignNumbers
import SystemDesign

extension Set<ComponentKind> {
    /// What computes answers, vectors or indexes ahead of who asks for them.
    static let precomputing: Self = [.batchInference, .embeddingJob, .indexBuilder]
}

extension Inspection {
    /// Those ages that are beyond what is allowed, and how much that weighs.
    ///
    /// Figures of freshness are rounded, so schedules that happen to be out of step must be late by more than that.
    func lateAges(where isMeant: (DataAge) -> Bool) -> [(age: DataAge, severity: Severity)] {
        numbers.ages.filter(isMeant).compactMap { age in
            guard let estimate = age.age, let verdict = age.verdict, let severity = verdict.severity else {
                return nil
            }
            let most = age.limit.upper * thresholds[.freshnessSlack]
            guard verdict == .fails || (estimate.upper > most && estimate.upper.isFinite) else { return nil }
            return (age, severity)
        }
    }

    /// Whether an age is that of answers, vectors or an index, and not of what a model is given.
    func isPrecomputed(_ age: DataAge) -> Bool {
        if case .statement(let index, _) = age.subject, document.statements[index].statement is Feature {
            return false
        }
        return ([age.node] + age.way).contains { isOne(of: .precomputing, .searchIndexes)($0) }
    }

    /// What an age is of, as messages quote it.
    func name(_ age: DataAge) -> String {
        if case .statement(let index, let heading) = age.subject,
            document.statements[index].statement is Feature
        {
            return "the feature `\(heading)`"
        }
        return name(age.node)
    }

    /// How old it gets, as messages say it.
    func worst(_ age: DataAge) -> String { age.age.map { "\($0.value)" } ?? "" }
}

extension Calculation.Subject {
    /// What a finding about it is about.
    var element: Element {
        switch self {
        case .design: .design
        case .component(let index): .component(index)
        case .statement(let index, _): .statement(index)
        }
    }
}
