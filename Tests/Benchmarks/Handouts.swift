import Foundation

/// One handout of each kind for all examples, against `blueprint render` of their overviews; and sites of 10, 100 and
/// 1,000 designs.
func writingHandouts() throws {
    let manager = FileManager.default
    let sources = try manager.contentsOfDirectory(atPath: "Examples").filter { $0.hasSuffix(".swift") }
        .sorted()
    let templates = try manager.contentsOfDirectory(atPath: "Templates").filter {
        manager.fileExists(atPath: "Templates/\($0)/\($0).md")
    }.sorted()
    // As documents: to compile the designs is no part of it.
    let documents = try sources.map { source in
        let document = path(source.replacingOccurrences(of: ".swift", with: ".json"))
        _ = try Measurement.of(
            tool, ["render", "Examples/\(source)", "--cache-dir", path("cache"), "-o", document])
        return document
    }
    func all(_ command: String, _ options: [String]) throws -> (wall: Double, memory: Double) {
        let runs = try documents.map {
            try Measurement.median(runs: 3, tool, [command, $0, "-o", path("handouts/")] + options)
        }
        return (runs.map(\.wall).reduce(0, +), runs.map(\.memory).max() ?? 0)
    }
    let reference = try all("render", [])

    print("\nHandouts of the \(documents.count) examples, HTML with pictures: all together, medians\n")
    print(cell("", 34), cell("seconds", 9), cell("× render", 9), cell("peak MB", 9))
    print(
        "blueprint render, the overview".padding(toLength: 34, withPad: " ", startingAt: 0),
        cell(number(reference.wall), 9), cell("1.0", 9), cell(number(reference.memory, 0), 9))
    for template in templates {
        let measured = try all("handout", ["--template", template, "--format", "html"])
        print(
            template.padding(toLength: 34, withPad: " ", startingAt: 0), cell(number(measured.wall), 9),
            cell(number(measured.wall / reference.wall, 1), 9), cell(number(measured.memory, 0), 9))
    }

    print("\nSites of so many designs, the examples again and again\n")
    print(cell("designs", 34), cell("seconds", 9), cell("ms each", 9), cell("peak MB", 9))
    for count in [10, 100, 1_000] {
        let designs = path("designs-\(count)")
        try manager.createDirectory(atPath: designs, withIntermediateDirectories: true)
        for index in 0..<count {
            try manager.copyItem(
                atPath: documents[index % documents.count], toPath: "\(designs)/Design\(index).json")
        }
        let site = path("site-\(count)")
        let measured = try Measurement.of(tool, ["site", designs, "-o", site])
        try manager.removeItem(atPath: site)
        print(
            cell("\(count)", 34), cell(number(measured.wall), 9),
            cell(number(measured.wall / Double(count) * 1_000, 0), 9), cell(number(measured.memory, 0), 9))
    }
}
