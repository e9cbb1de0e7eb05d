import SystemDesign

/// What happens on a path: its flows in their order, each budget beside the call that it is for, hops that run side by
/// side as blocks, and fallbacks as the other way out of the call that they save.
///
/// Hops name components, not flows; which of a component's calls a budget is for follows from the order of the hops.
struct PathInteraction {
    private let view: View
    /// When each flow runs, where the design says that.
    private let conditions: [String?]
    private var budgets: [Budget] = []
    private var blocks: [Block] = []
    /// The fallbacks, by the message that they run instead of.
    private var fallbacks: [Int: [Int]] = [:]

    /// A time that may be spent at a component.
    private struct Budget {
        let hop: Hop?
        let time: TimeSpan
        let node: Int
        /// The message that comes to the component for it, or where none does, that leaves it afterwards.
        var message: Int?
        var isBefore = false
        /// The branch in which it is spent.
        var place: Place?

        struct Place: Hashable {
            let block: Int
            let branch: Int
        }
    }

    /// Branches that run side by side, each a name and messages.
    private struct Block {
        let name: String
        var branches: [(name: String?, messages: Set<Int>)] = []

        func contains(_ message: Int) -> Bool { branches.contains { $0.messages.contains(message) } }
    }

    /// Reads the paths of one name along flows, which are the view's edges.
    init(
        of paths: [RequestPath], along flows: [DesignDocument.Flow], in view: View, _ document: DesignDocument
    ) {
        self.view = view
        conditions = flows.map { $0.attributes[.condition] }
        let places = Dictionary(uniqueKeysWithValues: zip(view.nodes.map(\.id), view.nodes.indices))
        for path in paths {
            let first = budgets.count
            place(path.hops, places)
            makeBlocks(of: first..<budgets.count)
        }
        let spoken = Set(budgets.map(\.node))
        for component in document.components {
            guard let node = places[component.id], !spoken.contains(node), let time = component[.latency]
            else { continue }
            let message = arrivals(at: node).first
            budgets.append(Budget(hop: nil, time: time, node: node, message: message))
        }
        for (index, edge) in view.edges.enumerated() where edge.kind == .fallback {
            if let usual = usualAnswer(for: edge.to) { fallbacks[usual, default: []].append(index) }
        }
    }

    // MARK: - Budgets

    /// Looks for each hop's message from that of the hop before on.
    private mutating func place(_ hops: [Hop], _ places: [String: Int]) {
        var last = -1
        for hop in hops {
            guard let node = places[hop.component] else { continue }
            var budget = Budget(hop: hop, time: hop.budget, node: node)
            let (arrivals, departures) = (arrivals(at: node), departures(from: node))
            // Where nothing more comes, it goes on with what it has just asked for, or gets ready for what it sends.
            let asked = departures.contains(last) ? last : nil
            budget.message =
                lookup(for: hop, at: node, among: hops) ?? arrivals.first { $0 > last } ?? asked
            if budget.message == nil {
                budget.message =
                    departures.first { $0 > last } ?? (arrivals.isEmpty ? departures.first : nil)
                budget.isBefore = budget.message != nil
            }
            budget.message = budget.message ?? arrivals.last
            last = max(last, budget.message ?? -1)
            budgets.append(budget)
        }
    }

    private func arrivals(at node: Int) -> [Int] {
        view.edges.indices.filter { view.edges[$0].to == node && view.edges[$0].kind != .fallback }
    }

    private func departures(from node: Int) -> [Int] {
        view.edges.indices.filter { view.edges[$0].from == node && view.edges[$0].kind != .fallback }
    }

    /// The call that a hop means which runs beside calls of the same caller: to whom no hop speaks of.
    private func lookup(for hop: Hop, at node: Int, among hops: [Hop]) -> Int? {
        let beside = hops.filter { $0.group == hop.group && $0.component != hop.component }.map(\.component)
        let all = departures(from: node).filter { view.edges[$0].to != node }
        func calls(to components: [String]) -> [Int] {
            all.filter { components.contains(view.nodes[view.edges[$0].to].id) }
        }
        guard hop.group != nil, !calls(to: beside).isEmpty else { return nil }
        let spoken = calls(to: hops.map(\.component))
        let taken = budgets.compactMap(\.message)
        return all.first {
            !spoken.contains($0) && !taken.contains($0)
                && [.request, .lookup].contains(view.edges[$0].kind)
        }
    }

    // MARK: - Blocks

    /// Makes a block of each group of hops that have messages of their own.
    private mutating func makeBlocks(of range: Range<Int>) {
        var names: [String] = []
        for name in range.compactMap({ budgets[$0].hop?.group }) where !names.contains(name) {
            names.append(name)
        }
        for name in names {
            let members = range.filter { budgets[$0].hop?.group == name }
            var block = Block(name: name)
            var places: [Int: Budget.Place] = [:]
            for member in members {
                let branch = budgets[member].hop?.branch
                let known = branch == nil ? nil : block.branches.firstIndex { $0.name == branch }
                let index = known ?? block.branches.count
                if known == nil { block.branches.append((branch, [])) }
                places[member] = Budget.Place(block: blocks.count, branch: index)
                if let message = budgets[member].message, !isTaken(message), !block.contains(message) {
                    block.branches[index].messages.insert(message)
                }
            }
            guard block.branches.count(where: { !$0.messages.isEmpty }) > 1 else { continue }
            blocks.append(block)
            for member in members {
                guard let place = places[member] else { continue }
                budgets[member].place = place
                addDepartures(from: budgets[member].node, to: place)
            }
        }
    }

    /// What leaves a component that only a branch comes to belongs to the branch.
    private mutating func addDepartures(from node: Int, to place: Budget.Place) {
        let arrivals = arrivals(at: node)
        guard let first = arrivals.first,
            blocks[place.block].branches[place.branch].messages.isSuperset(of: arrivals)
        else { return }
        for index in departures(from: node) where index > first && !isTaken(index) {
            blocks[place.block].branches[place.branch].messages.insert(index)
        }
    }

    private func isTaken(_ message: Int) -> Bool { blocks.contains { $0.contains(message) } }

    // MARK: - Fallbacks

    /// The message without which a component falls back: the last answer to it, or what a model or a store hands it;
    /// where it has none, its last call, or what it is handed by anybody.
    private func usualAnswer(for node: Int) -> Int? {
        let arrivals = arrivals(at: node).filter { view.edges[$0].kind.family == .request }
        let answer =
            arrivals.last { view.edges[$0].kind == .response }
            ?? arrivals.last {
                [.model, .store].contains(view.nodes[view.edges[$0].from].kind.family)
            }
        let call = departures(from: node).last { index in
            index > arrivals.last ?? -1 && [.request, .lookup].contains(view.edges[index].kind)
        }
        return answer ?? call ?? arrivals.last
    }

    // MARK: - What happens

    /// What happens, from the first flow to what the budgets come to.
    var interaction: Interaction {
        var fragments: [Interaction.Fragment] = []
        var drawn = Set(fallbacks.values.joined())
        for message in view.edges.indices where !drawn.contains(message) {
            if let block = blocks.indices.first(where: { blocks[$0].contains(message) }) {
                fragments += self.fragments(of: block)
                for branch in blocks[block].branches { drawn.formUnion(branch.messages) }
            } else {
                fragments += self.fragments(of: message, in: nil)
            }
        }
        fragments += budgets.filter { $0.message == nil }.map(note)
        if let summary = view.summary, !summary.isEmpty, !view.nodes.isEmpty {
            fragments.append(.note(summary, over: view.ends))
        }
        return Interaction(fragments: fragments)
    }

    private func fragments(of block: Int) -> [Interaction.Fragment] {
        let operands = blocks[block].branches.enumerated().map { index, branch in
            let place = Budget.Place(block: block, branch: index)
            let elsewhere = budgets.filter {
                $0.place == place && !branch.messages.contains($0.message ?? -1)
            }
            return Interaction.Operand(
                title: [index == 0 ? blocks[block].name : nil, branch.name].compactMap(\.self).joined(
                    separator: " · "),
                fragments: branch.messages.sorted().flatMap { fragments(of: $0, in: place) }
                    + elsewhere.map(note))
        }
        let after = budgets.filter { $0.place?.block != block && blocks[block].contains($0.message ?? -1) }
        return [.parallel(operands)] + after.map(note)
    }

    private func fragments(of message: Int, in place: Budget.Place?) -> [Interaction.Fragment] {
        let beside = budgets.filter { $0.message == message && $0.place == place }
        let (before, after) = (beside.filter(\.isBefore), beside.filter { !$0.isBefore })
        let instead = fallbacks[message, default: []]
        if view.edges[message].kind == .fallback {
            return [.alternative([operand(ofFallback: message)])]
        }
        guard let saved = instead.first.map({ view.edges[$0].to }) else {
            return before.map(note) + [.message(message)] + after.map(note)
        }
        // Who falls back goes on in either case; others spend their time on the usual answer.
        let usual = [.message(message)] + after.filter { $0.node != saved }.map(note)
        return before.map(note)
            + [
                .alternative(
                    [Interaction.Operand(title: "the usual answer", fragments: usual)]
                        + instead.map(operand))
            ]
            + after.filter { $0.node == saved }.map(note)
    }

    private func operand(ofFallback message: Int) -> Interaction.Operand {
        Interaction.Operand(
            title: conditions[message] ?? "the usual answer is missing", fragments: [.message(message)])
    }

    private func note(_ budget: Budget) -> Interaction.Fragment {
        guard let hop = budget.hop else { return .note("\(budget.time)", over: [budget.node]) }
        let share = budget.place == nil ? hop.share : "\(hop.budget)"
        return .note("\(share) · \(hop.work)", over: [budget.node])
    }
}
