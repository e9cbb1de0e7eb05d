import DesignGraph
import SystemDesign

extension Rule {
    static let uncontractedBoundary = Rule(
        "DAT302", "uncontracted-boundary", .warning, tier: .preview,
        "Agree on what crosses from one owner to another",
        detects: """
            Data or requests that go from a component of one owner to one of another, with no Contract at \
            either.
            """,
        why: """
            One team changes a column, and the other team's model changes its mind: nobody had promised \
            anything.
            """,
        fix: """
            state a Contract of the component that gives, with who takes it, or a Validation where it \
            arrives
            """,
        source: "Sculley et al., Hidden technical debt, on undeclared consumers; ML Test Score, Monitoring 1",
        fails: """
            let orders = EventStream("Orders").owner("shop")
            let lake = DataLake().owner("data platform")
            var data: DataPreparation { orders --> lake }
            """,
        passes: [
            .when(
                "a contract is stated",
                """
                let orders = EventStream("Orders").owner("shop")
                let lake = DataLake().owner("data platform")
                var data: DataPreparation { orders --> lake }
                var serving: Serving {
                    Contract("order events", of: orders, request: "one event for each order", response: "none")
                }
                """),
            .when(
                "the contract is of the one that is asked",
                """
                let scoring = Service("Scoring").owner("payments")
                let bureau = ExternalService("Credit bureau").owner("risk")
                var serving: Serving {
                    scoring -- .request("token") --> bureau
                    Contract("credit report", of: bureau, request: "token", response: "a score")
                }
                """),
            .when(
                "what arrives is checked",
                """
                let orders = EventStream("Orders").owner("shop")
                let lake = DataLake().owner("data platform")
                var data: DataPreparation {
                    orders --> lake
                    Validation("schema of orders", at: lake, otherwise: .quarantine)
                }
                """),
            .when(
                "the owner of one end isn't said",
                """
                let orders = EventStream("Orders")
                let lake = DataLake().owner("data platform")
                var data: DataPreparation { orders --> lake }
                """),
        ]
    ) { design in
        let owners = design.owners
        let isChecked = design.isOne(of: [.dataValidator])
        let agreed = Set(
            design.statements(Contract.self).compactMap { $0.component }
                + design.statements(Validation.self).compactMap { $0.component })
        var takers: [DesignGraph.Node: [DesignGraph.Node]] = [:]
        for index in design.graph.flows.indices
        where FlowKinds.crossing.contains(design.graph.flows[index].kind) {
            let (giver, taker) = design.parties(of: index)
            let ends = [giver, taker].map(design.id)
            guard let giving = owners[ends[0]], let taking = owners[ends[1]], giving != taking,
                agreed.isDisjoint(with: ends), !isChecked(taker)
            else { continue }
            takers[giver, default: []].append(taker)
        }
        return takers.sorted { $0.key < $1.key }.map { giver, takers in
            let takers = Set(takers).sorted()
            let id = design.graph.components[giver].id
            return Violation(
                "\(design.names(takers)) \(takers.count == 1 ? "depends" : "depend") on \(design.name(giver)) "
                    + "of another owner, and no contract says on what",
                at: .component(giver),
                notes: ([giver] + takers).map {
                    "\(design.name($0)): \(owners[design.graph.components[$0].id] ?? "")"
                }, related: takers.map { .component($0) },
                paste:
                    "Contract(\"what \(id) gives\", of: \(id), request: \"what is asked\", response: \"what is given\")"
            )
        }
    }
}

extension FlowKinds {
    /// What one team gives another that can change under it.
    fileprivate static let crossing = data.union([.request, .artifact])
        .subtracting([.label, .log, .review, .feedback])
}

extension Inspection {
    /// Who gives what the other depends on: data comes from its sender, an answer from whoever is asked.
    fileprivate func parties(of flow: Int) -> (giver: DesignGraph.Node, taker: DesignGraph.Node) {
        let (from, to) = graph.ends(of: flow)
        return graph.flows[flow].kind == .request ? (to, from) : (from, to)
    }

    /// The owners of components, by their ids.
    var owners: [String: String] {
        let stated = statements(Owner.self).flatMap { owner in owner.components.map { ($0, owner.name) } }
        let own = document.components.compactMap { component in component.owner.map { (component.id, $0) } }
        return Dictionary(own + stated, uniquingKeysWith: { first, _ in first })
    }
}
