@testable import DesignHandouts
import DesignLint
import Foundation
import SystemDesign
import TestSupport

enum Samples {
    /// What is found in a design; in one of two components, where none is given.
    static func report(on document: DesignDocument? = nil) throws -> LintReport {
        Linter(today: "2026-11-30").lint(try document ?? tiny)
    }

    /// A design that says almost nothing.
    static var tiny: DesignDocument {
        get throws {
            try DesignDocument(
                json: Data(
                    """
                    {"schemaVersion": 1, "id": "Tiny", "title": "Tiny",
                     "components": [{"id": "app", "kind": "client"}, {"id": "model", "kind": "modelServer"}],
                     "flows": [{"from": "app", "to": "model", "kind": "request", "step": "serving"}]}
                    """.utf8))
        }
    }

    /// A design that says nothing at all.
    static var empty: DesignDocument {
        get throws {
            try DesignDocument(
                json: Data(#"{"schemaVersion": 1, "id": "Empty", "title": "Empty", "components": []}"#.utf8))
        }
    }

    /// What a template of one file writes about a design.
    static func text(of template: String, about document: DesignDocument, form: String = "md") throws
        -> String
    {
        try withFiles(["mine/mine.\(form)": template]) { folder in
            let template = try HandoutTemplate.named(folder.appending(path: "mine").path, shipped: shipped)
            let handout = Handout(try report(on: document), from: template, name: document.id)
            return String(decoding: try handout.markdown()[0].contents, as: UTF8.self)
        }
    }
}
