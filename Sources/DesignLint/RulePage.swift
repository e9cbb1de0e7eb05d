extension Rule {
    /// The rule's page, as Markdown: what `blueprint explain` shows and the reference of the rules is made of.
    public var page: String {
        let weight = tier == .preview ? "\(severity.rawValue), preview" : severity.rawValue
        var parts = [
            "# \(id) `\(slug)`", "**\(title)** · \(weight)", detects, "**Why.** \(why)",
            "**What to do.** \(fix.prefix(1).uppercased())\(fix.dropFirst()).", "## Found here",
            swift(failing),
        ]
        for example in guards { parts += ["## Silent: \(example.condition)", swift(example.design)] }
        if family != "SUP" {
            let ways = """
                .accepting(.\(swiftName), because: "…")  // on the component
                Accepting(.\(swiftName), because: "…")   // in a step
                """
            parts += ["## To accept it", swift(ways)]
        }
        parts.append("Source: \(source).")
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func swift(_ code: String) -> String { "```swift\n\(code)\n```" }
}
