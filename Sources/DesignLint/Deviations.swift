import SystemDesign

/// A deviation with the place where the design declares it, and what it speaks of.
struct DeclaredDeviation: Sendable {
    /// The rule, the reason, the day, the ticket.
    let deviation: Deviation
    /// Where it is declared.
    let element: Element
    /// The component that declares it; `nil` for a statement, which speaks of everything in its system.
    let component: String?
    /// The system within the system in which it is stated.
    let system: String?

    /// The rule that it speaks of; `nil` where there is none of that name.
    var rule: Rule? { Rule.named(deviation.rule.description) }

    /// Whether it accepts a finding. What is wrong with deviations themselves nobody can accept.
    func covers(_ finding: Finding) -> Bool {
        guard finding.rule.family != "SUP", finding.rule.id == rule?.id else { return false }
        if let component { return finding.components.contains(component) }
        return system == nil || system == finding.system
    }
}

extension Inspection {
    /// Every deviation that the design declares, of components first.
    var deviations: [DeclaredDeviation] {
        let ofComponents = document.components.enumerated().flatMap { index, component in
            component.accepted.map {
                DeclaredDeviation(
                    deviation: $0, element: .component(index), component: component.id,
                    system: component.system)
            }
        }
        return ofComponents
            + statements(Accepting.self).map { placed in
                DeclaredDeviation(
                    deviation: Deviation(
                        rule: placed.rule, reason: placed.reason, until: placed.until, ticket: placed.ticket,
                        location: document.statements[placed.index].location),
                    element: placed.element, component: nil, system: placed.system)
            }
    }
}
