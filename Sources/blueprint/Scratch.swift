import DesignDiagrams
import SystemDesign
import Foundation
@main struct Scratch {
    static func main() throws {
        let data = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
        let doc = try DesignDocument(json: data)
        for f in DiagramFormat.all {
            try Data(try f.write(doc)).write(to: URL(filePath: CommandLine.arguments[2] + "." + f.name))
        }
    }
}
