/// Turns SVG into PNG and PDF, through librsvg and cairo.
public struct SVGRenderer: ~Copyable {
    private let library: RSVGLibrary
    private let handle: RSVGLibrary.Handle
    /// The picture's width and height, in pixels at scale 1.
    public let size: (width: Double, height: Double)

    /// Reads a picture.
    ///
    /// - Throws: ``SVGRenderingError`` where it is no SVG, or has no size of its own, or librsvg isn't installed.
    public init(svg: [UInt8]) throws(SVGRenderingError) {
        let library = try RSVGLibrary.shared.get()
        (handle, size) = try Self.open(svg, library)
        self.library = library
    }

    private static func open(
        _ svg: [UInt8], _ library: RSVGLibrary
    ) throws(SVGRenderingError) -> (RSVGLibrary.Handle, size: (width: Double, height: Double)) {
        var error: UnsafeMutableRawPointer?
        guard let handle = library.newFromData(svg, UInt(svg.count), &error) else {
            throw .unreadable(message(of: &error, library))
        }
        library.setDPI(handle, 96)
        var (width, height) = (0.0, 0.0)
        guard library.intrinsicSize(handle, &width, &height) != 0, width > 0, height > 0 else {
            library.unref(handle)
            throw .unreadable("it has no width and height")
        }
        return (handle, (width, height))
    }

    deinit { library.unref(handle) }

    /// The most pixels that a PNG may have: 400 MB while it is made.
    public static let mostPixels = 100_000_000.0
    /// The most pixels on a side, which is cairo's limit.
    public static let longestSide = 32_767.0
    /// The longest side of a PDF's page in points; readers of PDF needn't show more.
    public static let longestPage = 14_400.0

    /// The largest scale that a PNG can have, in hundredths.
    public var largestScale: Double {
        let scale = min(
            Self.longestSide / max(size.width, size.height),
            (Self.mostPixels / (size.width * size.height)).squareRoot())
        return (scale * 100).rounded(.down) / 100
    }

    /// The picture as PNG, with so many pixels for one of its own.
    ///
    /// - Throws: ``SVGRenderingError`` where the image would be too large to make, or can't be drawn.
    public func png(scale: Double) throws(SVGRenderingError) -> [UInt8] {
        guard scale > 0, scale.isFinite else { throw .noScale(scale) }
        let (width, height) = ((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
        guard width <= Self.longestSide, height <= Self.longestSide, width * height <= Self.mostPixels else {
            throw .tooLarge(width: width, height: height, fitting: largestScale)
        }
        let surface = library.imageSurface(RSVGLibrary.argb32, Int32(width), Int32(height))
        defer { library.destroySurface(surface) }
        try draw(on: surface, scale: scale)
        var bytes: [UInt8] = []
        try check(withSink(&bytes) { write, sink in library.writePNG(surface, write, sink) })
        return bytes
    }

    /// The picture as PDF, one page of its size; lines and texts stay what they are.
    ///
    /// - Throws: ``SVGRenderingError`` where it can't be drawn.
    public func pdf() throws(SVGRenderingError) -> [UInt8] {
        // A pixel is 1/96 inch, a point 1/72.
        let scale = min(0.75, Self.longestPage / max(size.width, size.height))
        var bytes: [UInt8] = []
        try withSink(&bytes) { write, sink throws(SVGRenderingError) in
            let surface = library.pdfSurface(write, sink, size.width * scale, size.height * scale)
            defer { library.destroySurface(surface) }
            // The same picture is the same bytes whenever it is made.
            library.setPDFMetadata(surface, RSVGLibrary.createDate, "2000-01-01T00:00:00Z")
            try draw(on: surface, scale: scale)
            library.finish(surface)
            try check(library.surfaceStatus(surface))
        }
        return bytes
    }

    /// How wide the ink is of an element with an id.
    ///
    /// - Throws: ``SVGRenderingError`` where there is no such element.
    public func inkWidth(of id: String) throws(SVGRenderingError) -> Double {
        // An `RsvgRectangle` is its place and its size.
        var ink = [0.0, 0, 0, 0]
        var logical = ink
        var error: UnsafeMutableRawPointer?
        guard library.geometryForElement(handle, "#\(id)", &ink, &logical, &error) != 0 else {
            throw .undrawable(Self.message(of: &error, library))
        }
        return ink[2]
    }

    private func draw(on surface: RSVGLibrary.Surface, scale: Double) throws(SVGRenderingError) {
        try check(library.surfaceStatus(surface))
        let context = library.create(surface)
        defer { library.destroy(context) }
        library.scale(context, scale, scale)
        // An `RsvgRectangle` is its place and its size.
        let viewport = [0, 0, size.width, size.height]
        var error: UnsafeMutableRawPointer?
        guard library.renderDocument(handle, context, viewport, &error) != 0 else {
            throw .undrawable(Self.message(of: &error, library))
        }
        try check(library.status(context))
    }

    /// Lets a writer of cairo's append to some bytes.
    private func withSink<Result>(
        _ bytes: inout [UInt8],
        _ body: (RSVGLibrary.Write, UnsafeMutableRawPointer) throws(SVGRenderingError) -> Result
    ) throws(SVGRenderingError) -> Result {
        try withUnsafeMutablePointer(to: &bytes) { sink throws(SVGRenderingError) in
            try body(
                { sink, data, count in
                    guard let data else { return RSVGLibrary.success }
                    sink?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                    return RSVGLibrary.success
                }, UnsafeMutableRawPointer(sink))
        }
    }

    private func check(_ status: RSVGLibrary.Status) throws(SVGRenderingError) {
        guard status == RSVGLibrary.success else {
            throw .undrawable(String(cString: library.describe(status)))
        }
    }

    private static func message(
        of error: inout UnsafeMutableRawPointer?, _ library: RSVGLibrary
    ) -> String {
        defer { library.clearError(&error) }
        return error?.assumingMemoryBound(to: RSVGLibrary.GError.self).pointee.message.map {
            String(cString: $0)
        } ?? "librsvg doesn't say why"
    }
}

/// Why a picture could not be turned into PNG or PDF.
public enum SVGRenderingError: Error, Equatable {
    /// The library that draws is missing.
    case noLibrary(String)
    /// It is no SVG that can be drawn.
    case unreadable(String)
    /// The scale is none.
    case noScale(Double)
    /// The image would have more pixels than can be made; this scale would fit.
    case tooLarge(width: Double, height: Double, fitting: Double)
    /// Drawing failed.
    case undrawable(String)
}

extension SVGRenderingError: CustomStringConvertible {
    /// What happened, and what to do.
    public var description: String {
        switch self {
        case .noLibrary(let reason):
            "librsvg is needed for this format (\(reason)); install librsvg2-2 on Debian, librsvg with Homebrew"
        case .unreadable(let reason): "the SVG can't be read: \(reason)"
        case .noScale(let scale): "the scale can't be \(scale); it is a number above 0, like 2"
        case .tooLarge(let width, let height, let fitting):
            """
            the image would have \(Self.whole(width)) × \(Self.whole(height)) pixels, more than can be made; \
            \(fitting >= 0.01 ? "--scale \(fitting) fits, or " : "")draw it as svg or pdf
            """
        case .undrawable(let reason): "drawing failed: \(reason)"
        }
    }
    private static func whole(_ length: Double) -> String { length < 1e15 ? "\(Int(length))" : "\(length)" }
}
