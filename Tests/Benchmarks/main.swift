// Measures what users wait for, and prints it as tables. Ratios against a reference of the same run are worth
// more than seconds, which differ between machines and hours.

import DesignDiagrams
import Foundation
import SystemDesign

let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
let tool = products.appending(path: "blueprint").path
let folder = FileManager.default.temporaryDirectory.appending(path: "blueprint-bench-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

func path(_ name: String) -> String { folder.appending(path: name).path }
func cell(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
func number(_ value: Double, _ digits: Int = 2) -> String { String(format: "%.\(digits)f", value) }

let sections: [(name: String, measure: () throws -> Void)] = [
    ("render", renderAgainstDot), ("examples", compilingExamples), ("readability", readability),
    ("texts", writingTexts), ("compiling", growthOfCompiling), ("drawing", growthOfDrawing),
    ("linting", growthOfLinting), ("handouts", writingHandouts),
]
// All, or those that are named.
let asked = CommandLine.arguments.dropFirst()
for section in sections where asked.isEmpty || asked.contains(section.name) { try section.measure() }

/// `blueprint render` of visual search, with its source changed and unchanged, against `dot` on its DOT.
func renderAgainstDot() throws {
    let source = try String(contentsOfFile: "Examples/VisualSearch.swift", encoding: .utf8)
    let (file, dot) = (path("VisualSearch.swift"), path("VisualSearch.dot"))
    try source.write(toFile: file, atomically: true, encoding: .utf8)
    let render = ["render", file, "--cache-dir", path("cache"), "-o", path("VisualSearch.svg")]
    _ = try Measurement.of(tool, ["render", file, "--cache-dir", path("cache"), "-o", dot])

    let reference = try Measurement.median(runs: 15, "dot", ["-Tsvg", dot, "-o", path("reference.svg")])
    let warm = try Measurement.median(runs: 15, tool, render)
    let cold = try Measurement.median(runs: 7, tool, render) { run in
        try (source + "// \(run)\n").write(toFile: file, atomically: true, encoding: .utf8)
    }

    print("\nExamples/VisualSearch.swift to SVG, medians\n")
    print(cell("", 34), cell("seconds", 9), cell("× dot", 7), cell("peak MB", 9), cell("× dot", 7))
    for (name, measured) in [
        ("dot -Tsvg on the DOT that we emit", reference), ("blueprint render, source unchanged", warm),
        ("blueprint render, source changed", cold),
    ] {
        print(
            name.padding(toLength: 34, withPad: " ", startingAt: 0), cell(number(measured.wall, 3), 9),
            cell(number(measured.wall / reference.wall, 1), 7), cell(number(measured.memory, 0), 9),
            cell(number(measured.memory / reference.memory, 1), 7))
    }
}

/// How easily the examples' pictures read, ours and what plain `dot` draws of the same graph.
func readability() throws {
    let examples = try FileManager.default.contentsOfDirectory(atPath: "Examples").filter {
        $0.hasSuffix(".swift")
    }
    print("\nOverviews of the examples: ours / dot's; length in diagonals of the picture\n")
    print(
        cell("", 26), cell("crossings", 12), cell("right angles", 14), cell("length", 14), cell("shape", 12))
    for file in examples.sorted() {
        let (layout, dot, plain) = (path("\(file).layout.json"), path("\(file).dot"), path("\(file).plain"))
        for output in [layout, dot] {
            _ = try Measurement.of(
                tool, ["render", "Examples/\(file)", "--cache-dir", path("cache"), "-o", output])
        }
        _ = try Measurement.of("dot", ["-Tplain", dot, "-o", plain])
        let ours = try Readability(layout: try Data(contentsOf: URL(filePath: layout)))
        let theirs = Readability(plain: try String(contentsOfFile: plain, encoding: .utf8))
        print(
            file.padding(toLength: 26, withPad: " ", startingAt: 0),
            cell("\(ours.crossings) / \(theirs.crossings)", 12),
            cell("\(number(ours.turns, 0)) / \(number(theirs.turns, 0))", 14),
            cell("\(number(ours.length, 1)) / \(number(theirs.length, 1))", 14),
            cell("\(number(ours.shape, 1)) / \(number(theirs.shape, 1))", 12))
    }
}

/// How long the texts of the examples' overviews are in Mermaid and in DOT, and how long writing them takes.
func writingTexts() throws {
    let formats = DiagramFormat.all.filter { ["dot", "mermaid"].contains($0.name) }
    let examples = try FileManager.default.contentsOfDirectory(atPath: "Examples").filter {
        $0.hasSuffix(".swift")
    }
    print("\nOverviews of the examples as text: DOT / Mermaid, medians of 51\n")
    print(
        cell("", 26), cell("bytes", 15), cell("× dot", 7), cell("milliseconds", 15), cell("× dot", 7))
    for file in examples.sorted() {
        let json = path("\(file).json")
        _ = try Measurement.of(
            tool, ["render", "Examples/\(file)", "--cache-dir", path("cache"), "-o", json])
        let drawing = Drawing(try DesignDocument(json: try Data(contentsOf: URL(filePath: json))))
        let measured = try formats.map { format in
            let times = try (0..<51).map { _ in
                try ContinuousClock().measure { _ = try format.write(drawing) }
            }
            return (bytes: try format.write(drawing).count, time: times.sorted()[25] / .milliseconds(1))
        }
        let (dot, mermaid) = (measured[0], measured[1])
        print(
            file.padding(toLength: 26, withPad: " ", startingAt: 0),
            cell("\(dot.bytes) / \(mermaid.bytes)", 15),
            cell(number(Double(mermaid.bytes) / Double(dot.bytes)), 7),
            cell("\(number(dot.time)) / \(number(mermaid.time))", 15),
            cell(number(mermaid.time / dot.time, 1), 7))
    }
}

/// Compiling and running each example with its source changed, one after the other and then all at once.
func compilingExamples() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "Examples").filter {
        $0.hasSuffix(".swift")
    }
    print("\nEvery example compiled and run, its source changed, medians of 5\n")
    print(cell("", 26), cell("lines", 7), cell("statements", 11), cell("seconds", 9))
    func render(_ file: String) -> [String] {
        ["render", path(file), "--cache-dir", path("cache"), "-o", path("\(file).json")]
    }
    for file in files.sorted() {
        let source = try String(contentsOfFile: "Examples/\(file)", encoding: .utf8)
        let measured = try Measurement.median(runs: 5, tool, render(file)) { run in
            try (source + "// example \(run)\n").write(toFile: path(file), atomically: true, encoding: .utf8)
        }
        let json = try String(contentsOfFile: path("\(file).json"), encoding: .utf8)
        let statements = json.components(separatedBy: "\"statement\" :").count - 1
        let lines = source.split(separator: "\n").count
        print(
            file.padding(toLength: 26, withPad: " ", startingAt: 0), cell("\(lines)", 7),
            cell("\(statements)", 11), cell(number(measured.wall), 9))
    }
    let all = files.map { "'\(tool)' \(render($0).joined(separator: " ")) &" }.joined(separator: "\n")
    let together = try Measurement.median(runs: 3, "/bin/sh", ["-c", all + "\nwait"]) { run in
        for file in files {
            let source = try String(contentsOfFile: "Examples/\(file)", encoding: .utf8)
            try (source + "// together \(run)\n").write(toFile: path(file), atomically: true, encoding: .utf8)
        }
    }
    print(
        "all \(files.count) at once".padding(toLength: 26, withPad: " ", startingAt: 0),
        cell(number(together.wall), 29))
}

/// Compiling and running designs of growing size; the exponent is that of the time above an empty design's.
func growthOfCompiling() throws {
    let sizes = [0, 25, 50, 100, 200, 400]
    var seconds: [Int: Double] = [:]
    for size in sizes {
        let file = path("Generated\(size).swift")
        let source = GeneratedDesign(components: size).source
        let arguments = ["render", file, "--cache-dir", path("cache"), "-o", path("Generated.json")]
        seconds[size] = try Measurement.median(runs: 5, tool, arguments) { run in
            try (source + "// \(run)\n").write(toFile: file, atomically: true, encoding: .utf8)
        }.wall
    }
    let fixed = seconds[0] ?? 0

    print("\nCompiling and running generated designs, medians\n")
    print(
        cell("components", 10), cell("flows", 7), cell("seconds", 9), cell("exponent from half the size", 29))
    for size in sizes {
        let time = seconds[size] ?? 0
        let half = seconds[size / 2].map { $0 - fixed }
        let exponent = size >= 50 ? half.map { number(log2((time - fixed) / $0)) } : nil
        print(
            cell("\(size)", 10), cell("\(size * 8 / 5)", 7), cell(number(time, 3), 9),
            cell(exponent ?? "", 29))
    }
    print("\nThe exponent at 100 components is to stay under 1.2.")
}

/// Drawing documents of growing size in the formats that people look at, against `dot` on their DOT.
func growthOfDrawing() throws {
    print("\nDrawing generated documents, medians\n")
    print(
        cell("components", 10), cell("flows", 7), cell("format", 7), cell("seconds", 9), cell("× dot", 7),
        cell("peak MB", 9), cell("× dot", 7), cell("kB", 7))
    for size in [25, 100, 300, 1_000] {
        let (json, dot) = (path("Generated\(size).json"), path("Generated\(size).dot"))
        try GeneratedDesign(components: size).document.write(toFile: json, atomically: true, encoding: .utf8)
        _ = try Measurement.of(tool, ["render", json, "--view", "whole", "-o", dot])
        let reference = try Measurement.median(runs: 3, "dot", ["-Tsvg", dot, "-o", path("reference.svg")])
        for format in ["svg", "png", "pdf"] {
            let picture = path("Generated.\(format)")
            let drawn = try Measurement.median(
                runs: 3, tool, ["render", json, "--view", "whole", "-o", picture])
            let bytes = try FileManager.default.attributesOfItem(atPath: picture)[.size] as? Int ?? 0
            print(
                cell("\(size)", 10), cell("\(size * 8 / 5)", 7), cell(format, 7),
                cell(number(drawn.wall, 3), 9),
                cell(number(drawn.wall / reference.wall, 1), 7), cell(number(drawn.memory, 0), 9),
                cell(number(drawn.memory / reference.memory, 1), 7), cell("\(bytes / 1_000)", 7))
        }
    }
}

/// Linting documents of growing size.
func growthOfLinting() throws {
    let json = path("VisualSearch.json")
    _ = try Measurement.of(
        tool, ["render", "Examples/VisualSearch.swift", "--cache-dir", path("cache"), "-o", json])
    try Linting.growth(try Data(contentsOf: URL(filePath: json)))
}
