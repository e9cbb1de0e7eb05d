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

    /// Whether it accepts a finding, or its part in one. What is wrong with deviations themselves nobody can accept.
    func covers(_ finding: Finding) -> Bool {
        guard finding.rule.family != "SUP", finding.rule.id == rule?.id else { return false }
        if let component { return finding.components.contains(component) }
        return system == nil || system == finding.system
    }
}

extension [DeclaredDeviation] {
    /// The deviation by which a finding is accepted; of one about several components each has to accept it.
    func accepting(_ finding: Finding) -> Deviation? {
        let fitting = filter { $0.covers(finding) }
        let components = Set(fitting.compactMap(\.component))
        let acceptsAll =
            fitting.contains { $0.component == nil }
            || finding.subjects.allSatisfy { !components.isDisjoint(with: $0) }
        return acceptsAll ? fitting.first?.deviation : nil
    }
}

/// Something that the design leaves undone on purpose: a rule that it breaks, or an item that it leaves out.
struct Exemption: Sendable {
    /// What the rule or the item is called.
    let name: String
    /// Whether it is a rule that can be accepted, or an item that can be waived.
    let isKnown: Bool
    /// Which of the two it is meant to be.
    let kind: Kind
    /// Why it is right.
    let reason: String
    /// The day after which to look again.
    let until: String?
    /// Where it is declared.
    let element: Element

    /// What can be left undone.
    enum Kind: String, Sendable { case rule, item }
}

extension Inspection {
    /// Every deviation and every waiver that the design declares.
    var exemptions: [Exemption] {
        deviations.map { declared in
            Exemption(
                name: declared.rule?.slug ?? declared.deviation.rule.description,
                isKnown: declared.rule.map { $0.family != "SUP" } ?? false, kind: .rule,
                reason: declared.deviation.reason, until: declared.deviation.until, element: declared.element)
        }
            + statements(Waiving.self).map { waiver in
                let item = ChecklistItem.named(waiver.item.description)
                return Exemption(
                    name: item?.name ?? waiver.item.description, isKnown: item != nil, kind: .item,
                    reason: waiver.reason, until: waiver.until, element: waiver.element)
            }
    }

    /// What follows from waivers: a rule that reports nothing but that an item is missing is accepted with the item.
    var deviationsOfWaivers: [DeclaredDeviation] {
        let reasons = waivers
        return statements(Waiving.self).flatMap { waiver -> [DeclaredDeviation] in
            guard let item = ChecklistItem.named(waiver.item.description),
                case .waived = ItemCoverage(item, in: self, waivers: reasons).state
            else { return [] }
            return item.reportedBy.map { rule in
                DeclaredDeviation(
                    deviation: Deviation(
                        rule: RuleName(rule), reason: waiver.reason, until: waiver.until,
                        ticket: waiver.ticket,
                        location: document.location(of: waiver.element)),
                    element: waiver.element, component: nil, system: waiver.system)
            }
        }
    }

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
