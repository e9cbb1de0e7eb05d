import Testing

@testable import SVGRenderer

private func square(_ side: Int) -> [UInt8] {
    Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(side)" height="\(side)">
        <rect width="\(side)" height="\(side)" fill="#ff0000"/><text id="word" font-size="20" y="20">word</text>
        </svg>
        """.utf8)
}

/// The four bytes of a PNG's header from an offset, as a number.
private func number(in png: [UInt8], at offset: Int) -> Int {
    png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
}

@Suite("An SVG renderer")
struct SVGRendererTests {
    @Test(
        "makes PNG with as many pixels as the scale says, rounded up", arguments: [0.01, 0.5, 1, 1.25, 2, 7])
    func png(scale: Double) throws {
        let png = try SVGRenderer(svg: square(101)).png(scale: scale)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(number(in: png, at: 16) == Int((101 * scale).rounded(.up)))
        #expect(number(in: png, at: 20) == Int((101 * scale).rounded(.up)))
    }

    @Test("makes PDF of one page in the picture's size, the same bytes every time")
    func pdf() throws {
        let pdf = try SVGRenderer(svg: square(100)).pdf()
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-"))
        #expect(text.matches(of: /\/Type \/Page\b(?!s)/).count == 1)
        #expect(text.contains("/MediaBox [ 0 0 75 75 ]"))
        #expect(try SVGRenderer(svg: square(100)).pdf() == pdf)
    }

    @Test("makes no page that is longer than readers of PDF show")
    func longPage() throws {
        let text = String(decoding: try SVGRenderer(svg: square(100_000)).pdf(), as: UTF8.self)
        #expect(text.contains("/MediaBox [ 0 0 14400 14400 ]"))
    }

    @Test("refuses scales that are none", arguments: [0, -1, .nan, .infinity, -1e300] as [Double])
    func noScale(scale: Double) throws {
        let renderer = try SVGRenderer(svg: square(10))
        do {
            _ = try renderer.png(scale: scale)
            Issue.record("it was drawn")
        } catch {
            #expect("\(error)" == "the scale can't be \(scale); it is a number above 0, like 2")
        }
    }

    @Test("refuses images that are too large before it makes them, and says which scale fits")
    func tooLarge() throws {
        let renderer = try SVGRenderer(svg: square(1_000))
        for scale in [10.01, 100, 1e300] {
            do {
                _ = try renderer.png(scale: scale)
                Issue.record("\(scale) was drawn")
            } catch {
                guard case .tooLarge(_, _, let fitting) = error else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(fitting == 10)
                #expect("\(error)".contains("--scale 10.0 fits"))
            }
        }
    }

    @Test(
        "makes an image in the largest scale that it names",
        arguments: [(1, 9_999), (30_001, 7), (401, 30_007)])
    func largestScale(width: Int, height: Int) throws {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"/>"
        let renderer = try SVGRenderer(svg: Array(svg.utf8))
        #expect(try !renderer.png(scale: renderer.largestScale).isEmpty)
        #expect(throws: SVGRenderingError.self) { _ = try renderer.png(scale: renderer.largestScale + 0.02) }
    }

    @Test("refuses what is no SVG, or has no size of its own")
    func unreadable() {
        for text in ["", "no XML", "<html></html>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/"] {
            #expect(throws: SVGRenderingError.self) { _ = try SVGRenderer(svg: Array(text.utf8)) }
        }
    }

    @Test("measures elements, and says where there is none")
    func measuring() throws {
        let renderer = try SVGRenderer(svg: square(100))
        #expect(try renderer.inkWidth(of: "word") > 10)
        #expect(throws: SVGRenderingError.self) { _ = try renderer.inkWidth(of: "nothing") }
    }

    @Test("draws on many threads at once")
    func concurrency() async throws {
        let first = try SVGRenderer(svg: square(100)).png(scale: 2)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<20 { group.addTask { try SVGRenderer(svg: square(100)).png(scale: 2) } }
            for try await png in group { #expect(png == first) }
        }
    }

    @Test("says what to install where librsvg is missing")
    func missing() throws {
        do {
            _ = try RSVGLibrary(named: ["librsvg-of-nobody.so"])
            Issue.record("it was found")
        } catch {
            #expect("\(error)".contains("librsvg-of-nobody.so"))
            #expect("\(error)".hasSuffix("install librsvg2-2 on Debian, librsvg with Homebrew"))
        }
    }
}
