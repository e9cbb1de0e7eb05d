import DesignLoader
import SystemDesign

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A program of the user's that lays out pages for paper: WeasyPrint, or a browser of Chromium's family.
public struct PDFEngine: Sendable {
    /// What it is called in messages.
    public let name: String
    private let executable: String
    private let arguments: @Sendable (_ page: String, _ output: String, _ profile: String) -> [String]

    /// How long a handout may take, in seconds.
    private static let patience = 180

    /// The first engine that there is on the PATH.
    ///
    /// - Throws: ``PDFError`` where there is none; it says how to get one.
    public static func find() throws(PDFError) -> PDFEngine {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init)
        for (name, make) in candidates {
            let found = folders.map { "\($0)/\(name)" }.first {
                FileManager.default.isExecutableFile(atPath: $0)
            }
            if let found { return make(found) }
        }
        throw PDFError(
            "a program that makes PDF is needed, and there is none: WeasyPrint (apt install weasyprint, or pip "
                + "install weasyprint), or Chromium (apt install chromium). Or write HTML, and print it in a browser"
        )
    }

    /// What programs are called, the best for pages first.
    private static let candidates: [(name: String, make: @Sendable (String) -> PDFEngine)] =
        [("weasyprint", weasyprint)]
        + ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"].map {
            ($0, chromium)
        }

    private static let weasyprint: @Sendable (String) -> PDFEngine = { executable in
        PDFEngine(name: "WeasyPrint", executable: executable) { page, output, _ in ["--quiet", page, output] }
    }

    private static let chromium: @Sendable (String) -> PDFEngine = { executable in
        PDFEngine(name: "Chromium", executable: executable) { page, output, profile in
            // Chromium refuses to put root into its sandbox.
            let sandbox = getuid() == 0 ? ["--no-sandbox"] : []
            return sandbox + [
                "--headless", "--disable-gpu", "--user-data-dir=\(profile)", "--no-pdf-header-footer",
                "--print-to-pdf=\(output)", URL(filePath: page).absoluteString,
            ]
        }
    }

    /// A page as PDF.
    ///
    /// - Throws: ``PDFError`` where the program fails; it says what the program said.
    func pdf(of html: String) async throws -> [UInt8] {
        try await Scratch.with { folder throws(LoadError) in
            await Self.result { try await run(on: html, in: folder) }
        }.get()
    }

    private func run(on html: String, in folder: URL) async throws -> [UInt8] {
        let page = folder.appending(path: "page.html")
        let output = folder.appending(path: "page.pdf")
        try Data(html.utf8).write(to: page)
        let process = BoundedProcess(
            executable: executable,
            arguments: arguments(page.path, output.path, folder.appending(path: "profile").path),
            seconds: Self.patience, folder: folder)
        switch try await process.run() {
        case .exited(0): break
        case .timedOut: throw PDFError("\(name) wasn't done after \(Self.patience) seconds")
        case .exited, .signalled:
            let said = (try? String(contentsOf: process.output, encoding: .utf8)) ?? ""
            throw PDFError("\(name) failed\(said.isEmpty ? "" : ":\n\(said)")")
        }
        guard let bytes = try? Data(contentsOf: output), bytes.starts(with: Data("%PDF".utf8)) else {
            throw PDFError("\(name) said nothing, and made no PDF")
        }
        return [UInt8](bytes)
    }

    private static func result<Value>(_ body: () async throws -> Value) async -> Result<Value, any Error> {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}

/// A PDF that could not be made.
public struct PDFError: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
