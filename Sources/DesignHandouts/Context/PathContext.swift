import SystemDesign

/// A path of requests, with its hops and its pictures.
struct PathContext: ContextObject {
    let path: RequestPath
    let facts: DesignFacts

    static let phrase = "a path"
    static let names: [ContextName<Self>] = [
        .text("name", "what it is called", \.path.name),
        .text("percentile", "for which part of the answers its limit holds: p99", \.path.percentile.rawValue),
        .one("limit", "the most time that an answer may take") {
            FigureContext(figure: $0.path.limit.figure, notes: $0.facts.notes)
        },
        .many("hops", "its budgets, in the order of their lines") { subject in
            subject.path.hops.map { HopContext(hop: $0, facts: subject.facts) }
        },
        .one("longest", "the hop that may take longest") { subject in
            subject.path.hops.max { $0.budget.upperInBaseUnit < $1.budget.upperInBaseUnit }.map {
                HopContext(hop: $0, facts: subject.facts)
            }
        },
        .one("headroom", "what is left for the unplanned") { subject in
            subject.path.headroom.map { HeadroomContext(headroom: $0, facts: subject.facts) }
        },
        .markup("picture", "the path in the picture, hop by hop") {
            $0.facts.pictures.image(of: "path:\($0.path.name)")
        },
        .markup("budget", "its time as bars against its limit, and what its load takes") {
            $0.facts.pictures.image(of: "budget:\($0.path.name)")
        },
    ]
}

/// A hop of a path.
struct HopContext: ContextObject {
    let hop: Hop
    let facts: DesignFacts

    static let phrase = "a hop"
    static let names: [ContextName<Self>] = [
        .text("work", "what is done", \.hop.work),
        .one("component", "where it is done") { $0.facts.component($0.hop.component) },
        .one("budget", "how long it may take") {
            FigureContext(figure: $0.hop.budget.figure, notes: $0.facts.notes)
        },
        .text("group", "what it runs side by side with", \.hop.group),
    ]
}

/// The part of a path's limit that no hop is given.
struct HeadroomContext: ContextObject {
    let headroom: Headroom
    let facts: DesignFacts

    static let phrase = "a path's headroom"
    static let names: [ContextName<Self>] = [
        .one("budget", "how much it is") {
            FigureContext(figure: $0.headroom.budget.figure, notes: $0.facts.notes)
        },
        .text("reason", "what it is kept for", \.headroom.reason),
    ]
}

extension DesignFacts {
    /// The paths of requests, in the order of their lines.
    var paths: [PathContext] { paths { _ in true } }

    /// The paths of requests that stand in some place, in the order of their lines.
    func paths(where isMeant: (DesignDocument.PlacedStatement) -> Bool) -> [PathContext] {
        document.statements.filter(isMeant).compactMap { placed in
            (placed.statement as? RequestPath).map { PathContext(path: $0, facts: self) }
        }
    }
}
