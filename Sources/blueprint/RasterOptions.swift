import ArgumentParser
import DesignDiagrams

/// How pictures are drawn in the formats that can't be scaled or follow the reader's colour scheme.
struct RasterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many pixels of a PNG stand for one of the picture's.",
            discussion: "The default is 2, and less where that is too large.",
            valueName: "number"))
    var scale: Double?

    @Option(
        help: ArgumentHelp(
            "The colours of a PNG or PDF; an SVG follows its reader.", discussion: "The default is light.",
            valueName: "light|dark"))
    var appearance: Appearance?

    func validate() throws {
        if let scale, !(scale > 0 && scale.isFinite) {
            throw ValidationError("--scale is a number above 0, like 1 or 2.5")
        }
    }

    /// Refuses what would do nothing in these formats.
    func check(_ formats: [DiagramFormat]) throws {
        if scale != nil, !formats.contains(where: { $0.name == "png" }) {
            throw ValidationError("--scale is for png; the other formats have no pixels")
        }
        if appearance != nil, !formats.contains(where: \.isBinary) {
            throw ValidationError("--appearance is for png and pdf; an svg follows its reader")
        }
    }

    /// Lets a drawing be drawn so.
    func apply(to drawing: inout Drawing) {
        drawing.scale = scale
        if let appearance { drawing.appearance = appearance }
    }

    /// Warns where these formats' texts may not fit their boxes in the fonts that there are.
    func warnOfFonts(_ formats: [DiagramFormat]) {
        guard formats.contains(where: \.isBinary), let warning = try? InstalledFont.warning() else { return }
        Console.warning(warning)
    }
}

extension Appearance: ExpressibleByArgument {}
