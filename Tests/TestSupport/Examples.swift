import Foundation
import SystemDesign

/// The designs in `Examples/`, each as its own program prints it.
public enum Examples {
    /// Their names, sorted.
    public static let names: [String] = {
        let folder = Tool.root.appending(path: "Examples").path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
    }()

    /// The JSON that an example prints.
    public static func json(of name: String) throws -> String {
        try run(Tool.products.appending(path: name).path, []).output
    }

    /// An example's document.
    public static func document(of name: String) throws -> DesignDocument {
        try DesignDocument(json: try json(of: name).utf8)
    }
}
