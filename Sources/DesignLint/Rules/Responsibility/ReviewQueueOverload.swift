import DesignNumbers
import SystemDesign

extension Rule {
    static let reviewQueueOverload = Rule(
        "RAI906", "review-queue-overload", .warning, "Send people no more than they can look at",
        detects: """
            People to whom more is sent than they get done: inflow, or share × load, against people × what each gets done. \
            And a deadline for their decision that is shorter than items wait.
            """,
        why: "People who can't keep up approve what is in front of them, and the check is one in name only.",
        fix: """
            raise the threshold above which people are asked, ask more people, or let what does most harm come first
            """,
        source:
            "Yan, Design docs for ML, on human review; arithmetic: inflow × share ≤ people × items of each",
        fails: """
            let moderation = PolicyEngine()
            let queue = ReviewQueue(rate: .perDay(20_000))
            let moderators = HumanReviewer(throughput: .perDay(300), people: 40)
            var serving: Serving { moderation --> queue --> moderators }
            """,
        passes: [
            .when(
                "there are enough",
                """
                let moderation = PolicyEngine()
                let queue = ReviewQueue(rate: .perDay(20_000))
                let moderators = HumanReviewer(throughput: .perDay(300), people: 67)
                var serving: Serving { moderation --> queue --> moderators }
                """),
            .when(
                "a part of what comes is sent to them, and of that the average counts",
                """
                let app = Client()
                let moderation = PolicyEngine()
                let moderators = HumanReviewer(throughput: .perDay(300), people: 67)
                var requirements: Requirements {
                    Load("posts", at: app, average: .perDay(2_000_000), peak: .perSecond(100))
                }
                var serving: Serving { app --> moderation -- .review("unsure", share: .percent(1)) --> moderators }
                """),
            .when(
                "nothing says how much one of them gets done",
                """
                let moderation = PolicyEngine()
                let queue = ReviewQueue(rate: .perDay(20_000))
                let moderators = HumanReviewer(people: 40)
                var serving: Serving { moderation --> queue --> moderators }
                """),
            .when(
                "they decide within the deadline",
                """
                let moderation = PolicyEngine()
                let queue = ReviewQueue(delay: .hours(4))
                let moderators = HumanReviewer()
                var serving: Serving {
                    moderation --> queue --> moderators
                    Oversight("people decide what the model is unsure of", by: moderators, within: .days(1))
                }
                """),
        ]
    ) { design in
        design.numbers.reviews.flatMap { review in
            design.overload(of: review).map { [$0] } ?? [] + design.missedDeadlines(of: review)
        }
    }
}

extension Inspection {
    /// What is wrong where more comes to people than they get done.
    fileprivate func overload(of review: ReviewLoad) -> Violation? {
        guard let inflow = review.inflow, let capacity = review.capacity, let needed = review.needed,
            let people = review.people, let verdict = review.verdict, verdict != .holds,
            verdict == .fails || inflow.upper.isFinite
        else { return nil }
        return Violation(
            "\(name(review.node)) get \(inflow.asGiven) to look at, for which it takes \(needed.value), and there are \(people.value)",
            at: .component(review.node), severity: verdict == .fails ? nil : .note,
            notes: needed.notes + capacity.notes, related: review.queues.map { .component($0) })
    }

    /// The deadlines that are over before anybody has decided.
    fileprivate func missedDeadlines(of review: ReviewLoad) -> [Violation] {
        guard let delay = review.delay else { return [] }
        let places = Set(([review.node] + review.queues).map(id))
        let oversight = statements(Oversight.self).map { ($0.reviewer, $0.deadline, $0.element) }
        let appeals = statements(Appeal.self).map { ($0.reviewer, $0.deadline, $0.element) }
        return (oversight + appeals).compactMap { reviewer, deadline, element in
            guard let reviewer, places.contains(reviewer), let limit = deadline.flatMap({ Estimate($0) }),
                delay.verdict(atMost: limit) == .fails
            else { return nil }
            return Violation(
                "\(name(review.node)) decide after \(delay.asGiven), and have \(limit.asGiven)", at: element,
                notes: delay.notes, related: [.component(review.node)])
        }
    }
}
