extension Rule {
    /// The rule's page, as Markdown: what `blueprint explain` shows.
    public var page: String { page(depth: 1) }

    /// The page with headings from a depth on, so that it can stand among others.
    func page(depth: Int) -> String {
        let head = String(repeating: "#", count: depth)
        let weight = tier == .preview ? "\(severity.rawValue), preview" : severity.rawValue
        var parts = [
            "\(head) \(id) \(slug)", "**\(title)** · \(weight)", detects, "**Why.** \(why)",
            "**What to do.** \(fix.prefix(1).uppercased())\(fix.dropFirst()).", "**Found here.**",
            swift(failing),
        ]
        for example in guards { parts += ["**Silent where \(example.condition).**", swift(example.design)] }
        if family != "SUP" {
            let ways = """
                .accepting(.\(swiftName), because: "…")  // on the component
                Accepting(.\(swiftName), because: "…")   // in a step
                """
            parts += ["**To accept it.**", swift(ways)]
        }
        parts.append("Source: \(source).")
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func swift(_ code: String) -> String { "```swift\n\(code)\n```" }

    /// All pages, family by family, as an article of the documentation.
    static var reference: String {
        let head = """
            # Rules

            What `blueprint lint` looks for, when it is silent, and how to make it right.

            ## Overview

            A finding is an error where something contradicts itself or is certainly wrong, a warning where it very likely \
            is, a note where it is advice. What only a running system needs is a note before the pilot. Rules in preview are \
            asked with `--preview`. <doc:Deviations> tells how a design accepts a rule, with its reason.

            The designs are the bodies of types that are a ``Design``; the tests lint each of them.
            """
        let families = RuleFamily.all.map { family in
            (["## \(family.title)"] + family.rules.map { $0.page(depth: 3) }).joined(separator: "\n\n")
        }
        return ([head] + families).joined(separator: "\n\n")
    }
}
