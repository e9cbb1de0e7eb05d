import Foundation
import SystemDesign

/// Designs that tests write down, compiled and run all at once: one by one, they would take minutes.
public enum Samples {
    /// The documents of some designs, each given as the body of its type, in their order.
    public static func documents(ofBodies bodies: [(name: String, body: String)]) throws -> [DesignDocument] {
        let types = bodies.enumerated().map { index, sample in
            """
            enum Sample\(index) {
                struct Sample: Design {
            #sourceLocation(file: "Design/\(sample.name).swift", line: 1)
            \(sample.body)
            #sourceLocation()
                }
            }
            """
        }
        let calls = bodies.indices.map {
            "        Sample\($0).Sample.main()\n        print(terminator: \"\\0\")"
        }
        let program =
            """
            import SystemDesign

            \(types.joined(separator: "\n"))

            @main
            enum Samples {
                static func main() {
            \(calls.joined(separator: "\n"))
                }
            }
            """
        return try withFiles(["samples.swift": program]) { folder in
            let objects = try FileManager.default.contentsOfDirectory(
                atPath: Tool.products.appending(path: "SystemDesign.build").path
            ).filter { $0.hasSuffix(".o") }.sorted()
            let executable = folder.appending(path: "samples").path
            let compiled = try run(
                "swiftc",
                [
                    "-swift-version", "6", "-parse-as-library",
                    "-suppress-warnings",
                    "-I", Tool.products.appending(path: "Modules").path, "samples.swift", "-o", executable,
                ] + objects.map { Tool.products.appending(path: "SystemDesign.build/\($0)").path },
                in: folder)
            guard compiled.status == 0 else { throw SampleError(text: compiled.errors + compiled.output) }
            let ran = try run(executable, [])
            guard ran.status == 0 else { throw SampleError(text: ran.errors) }
            return try ran.output.split(separator: "\0").map { try DesignDocument(json: $0.utf8) }
        }
    }
}

/// Samples that don't compile, or contradict themselves.
struct SampleError: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}
