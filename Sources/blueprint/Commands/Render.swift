import ArgumentParser
import DesignDiagrams
import DesignLoader
import SystemDesign

/// Draws a design in one format or several.
struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a design.",
        discussion: """
            Draws VisualSearch.svg beside you:
              blueprint render VisualSearch.swift

            A folder of Swift files is one design; draws out/search.svg:
              blueprint render designs/search -o out/

            Several formats at once, or one by a file's name, or to standard output:
              blueprint render Design.swift --format svg,png,pdf
              blueprint render Design.swift -o slides/picture.png --appearance dark
              blueprint render Design.swift -o - --format outline | less

            One part of it, several, or a set of everything that blueprint list views names:
              blueprint render Design.swift --view step:serving
              blueprint render Design.swift --view overview,path -o out/
              blueprint render Design.swift --view all -o out/

            A path's time as bars against its limit, and what its load takes:
              blueprint render Design.swift --view budget -o out/

            Mermaid, alone or in a page, for GitHub, GitLab and wikis; requests in time are drawn in it, too:
              blueprint render Design.swift -o picture.md
              blueprint render Design.swift --view sequence --format mermaid -o out/

            With what blueprint lint finds marked, and what is missing drawn where it would stand:
              blueprint render Design.swift --findings
              blueprint render Design.swift --findings --stage pilot --ignore GRF -o review.png

            A document instead of Swift source, from a file or from a package:
              blueprint render design.json
              swift run VisualSearch | blueprint render -
            """)

    @OptionGroup var input: DesignInput

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "A folder, a file, or - for standard output.",
            discussion: "A folder that isn't there is made; a file's extension says the format.",
            valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "\(DiagramFormat.all.map(\.name).joined(separator: ", ")); several with commas between them.",
            discussion: "The default is svg.", valueName: "formats"))
    var format: String?

    @Option(
        help: ArgumentHelp(
            "Let arrows follow the calls or the data.",
            discussion: "They differ for look-ups and fallbacks. The default is as the design has them.",
            valueName: "calls|data"))
    var arrows: FlowReading?

    @Option(
        name: .customLong("view"),
        help: ArgumentHelp(
            "What to show: a view, a kind of view, or all; several with commas between them.",
            discussion: """
                blueprint list views names them; a name's spaces may be written as hyphens. The default is the overview.
                """,
            valueName: "views"))
    var views: [String] = []

    @Option(
        help: ArgumentHelp(
            "Let the picture read from left to right or from top to bottom.",
            discussion: "The default is what suits its size.", valueName: "right|down"))
    var direction: View.Direction?

    @Option(
        help: ArgumentHelp(
            "\(Theme.all.map(\.name).joined(separator: ", ")).",
            discussion: "The default is standard; contrast has stronger lines, print is for paper.",
            valueName: "name"),
        transform: Theme.named)
    var theme = Theme.standard

    @OptionGroup var raster: RasterOptions

    @OptionGroup(title: "Findings") var findings: FindingsOptions

    func run() async throws {
        let target = try OutputTarget(output, formats: format)
        try raster.check(target.formats)
        let design = try await input.load()
        let catalogue = ViewCatalogue(of: design.document)
        let views = try chosenViews(in: catalogue, target.formats)
        try target.checkRoom(forViews: views.count)
        let report = try findings.report(on: design.document, at: input.path)
        var files: [(name: String, contents: [UInt8])] = []
        for (chosen, view) in views {
            var drawing = Drawing(report.map(view.marked) ?? view, of: design.document)
            drawing.view.direction = direction ?? view.direction
            drawing.theme = theme
            raster.apply(to: &drawing)
            let name = catalogue.fileName(of: chosen, design: design.name)
            for format in target.formats where format.draws(view) {
                let parts = format.divide(drawing)
                try target.checkRoom(forParts: parts.count, of: chosen.name, as: format)
                for drawing in parts {
                    // No view's file has a dot in its name.
                    let part = drawing.part.map { ".part-\($0.number)" } ?? ""
                    do {
                        files.append(
                            ("\(name)\(part).\(format.fileExtension)", try format.write(drawing)))
                    } catch {
                        throw OutputError(
                            path: input.path,
                            problem: "its \(chosen.name) can't be drawn as \(format.name): \(error)")
                    }
                }
            }
        }
        raster.warnOfFonts(target.formats)
        let written = try target.write(files)
        if Console.isTerminal { Console.write(written.map { "\($0)\n" }.joined()) }
    }

    /// The views that are asked for, each once.
    private func chosenViews(
        in catalogue: ViewCatalogue, _ formats: [DiagramFormat]
    ) throws -> [(chosen: AvailableView, view: View)] {
        var views: [(chosen: AvailableView, view: View)] = []
        for name in self.views.isEmpty ? ["overview"] : self.views {
            for chosen in try found(name, in: catalogue)
            where !views.contains(where: { $0.chosen.name == chosen.name }) {
                let view = chosen.view(along: arrows)
                // Who asks for all gets all that the formats draw.
                if name == "all", !formats.contains(where: { $0.draws(view) }) { continue }
                if name != "all", let format = formats.first(where: { !$0.draws(view) }) {
                    let able = DiagramFormat.drawing(view).map(\.name).joined(separator: ", ")
                    throw ValidationError(
                        "\(chosen.name) can't be drawn as \(format.name); the formats for it are \(able)")
                }
                views.append((chosen, view))
            }
        }
        return views
    }

    private func found(_ name: String, in catalogue: ViewCatalogue) throws -> [AvailableView] {
        do throws(UnknownView) {
            return try catalogue.views(named: name)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}

extension FlowReading: ExpressibleByArgument {}
extension View.Direction: ExpressibleByArgument {}

extension Theme {
    /// The theme that is asked for.
    fileprivate static func named(_ name: String) throws -> Theme {
        if let theme = all.first(where: { $0.name == name.lowercased() }) { return theme }
        let known = all.map(\.name)
        throw ValidationError(
            "no theme '\(name)'\(name.suggestion(in: known)); the themes are \(known.joined(separator: ", "))"
        )
    }
}
