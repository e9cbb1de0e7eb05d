import Foundation
import SystemDesign

/// The documentation of the language.
public enum Documentation {
    /// The folder of its articles.
    public static let catalogue = Tool.root.appending(path: "Sources/SystemDesign/SystemDesign.docc")

    /// The article of each step, and the one on what can stand in any.
    public static let articles: [(step: Step?, article: String)] = [
        (.requirements, "ClarifyRequirements"), (.framing, "FrameAsAnMLTask"), (.data, "PrepareTheData"),
        (.model, "DevelopTheModel"), (.evaluation, "Evaluate"), (.serving, "DeployAndServe"),
        (.monitoring, "MonitorAndMaintain"), (nil, "InAnyStep"),
    ]

    /// The Swift in an article's blocks.
    public static func code(in article: String) throws -> [String] {
        let text = try String(contentsOf: catalogue.appending(path: "\(article).md"), encoding: .utf8)
        return text.matches(of: /```swift\n((?:.*\n)+?)```/).map { String($0.output.1) }
    }
}
