import SystemDesign

extension LanguageReference {
    /// The catalogue of components as an article of the documentation, in Markdown.
    package var catalogue: String {
        let planes = Plane.allCases.map { plane in
            let entries = components.filter { $0.plane == plane && $0.kinds != [.custom] }
            return "## \(plane.title)\n\n" + entries.map(section).joined(separator: "\n")
        }
        return """
            # The catalogue of components

            What systems are made of, plane by plane.

            ## Overview

            Every component also takes a title, a technology and notes, and has modifiers for what any of them can
            have: ``Component/owner(_:)``, ``Component/plane(_:)``, ``Component/personalData(_:)``,
            ``Component/tier(_:)``, ``Component/region(_:)`` and ``Component/url(_:)``. What the catalogue lacks is a ``CustomComponent``.

            \(planes.joined(separator: "\n"))
            """
    }

    private func section(of entry: ComponentEntry) -> String {
        let attributes = entry.kinds[0].attributes.map { "\($0.name): \($0.meaning)" }
        let kinds = entry.kinds.map { kind in
            let neighbours = [("after", kind.upstream), ("before", kind.downstream)].filter { !$0.1.isEmpty }
                .map { "\($0.0) " + $0.1.map(\.spellingWithoutArguments).joined(separator: ", ") }
            return "- `\(kind.spellingWithoutArguments)`: \(kind.meaning)"
                + (neighbours.isEmpty ? "" : " Usually \(neighbours.joined(separator: "; ")).")
        }
        return """
            ### \(entry.name)

            ``\(entry.name)``: \(entry.summary)

            \(kinds.joined(separator: "\n"))
            \(attributes.isEmpty ? "" : "\nIts attributes: \(attributes.joined(separator: "; ")).\n")
            ```swift
            \(entry.declaration.example ?? "")
            ```

            """
    }
}
