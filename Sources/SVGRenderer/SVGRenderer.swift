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

    /// The most pixels that a PNG may have: 800 MB while it is made.
    public static let mostPixels = 200_000_000.0
    /// The most pixels on a side, which is cairo's limit.
    public static let longestSide = 32_767.0

    /// The picture as PNG, with so many pixels for one of its own.
    ///
    /// - Throws: ``SVGRenderingError`` where the image would be too large to make, or can't be drawn.
    public func png(scale: Double) throws(SVGRenderingError) -> [UInt8] {
        let (width, height) = ((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
        guard width <= Self.longestSide, height <= Self.longestSide, width * height <= Self.mostPixels else {
            let fitting = min(
                Self.longestSide / max(size.width, size.height),
                (Self.mostPixels / (size.width * size.height)).squareRoot())
            throw .tooLarge(width: width, height: height, fitting: (fitting * 100).rounded(.down) / 100)
        }
        let surface = library.imageSurface(RSVGLibrary.argb32, Int32(width), Int32(height))
        defer { library.destroySurface(surface) }
        try draw(on: surface, scale: scale)
        return try collect { write, sink in library.writePNG(surface, write, sink) }
    }

    /// The picture as PDF, one page of its size; lines and texts stay what they are.
    ///
    /// - Throws: ``SVGRenderingError`` where it can't be drawn.
    public func pdf() throws(SVGRenderingError) -> [UInt8] {
        try collect { write, sink in
            // A pixel is 1/96 inch, a point 1/72.
            let surface = library.pdfSurface(write, sink, size.width * 0.75, size.height * 0.75)
            defer { library.destroySurface(surface) }
            // The same picture is the same bytes whenever it is made.
            library.setPDFMetadata(surface, RSVGLibrary.createDate, "2000-01-01T00:00:00Z")
            do {
                try draw(on: surface, scale: 0.75)
            } catch {
                return RSVGLibrary.otherError
            }
            library.finish(surface)
            return library.surfaceStatus(surface)
        }
    }

    private func draw(on surface: RSVGLibrary.Surface, scale: Double) throws(SVGRenderingError) {
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

    /// The bytes that a writer of cairo's hands out.
    private func collect(
        _ write: (RSVGLibrary.Write, UnsafeMutableRawPointer) -> RSVGLibrary.Status
    ) throws(SVGRenderingError) -> [UInt8] {
        var bytes: [UInt8] = []
        let status = withUnsafeMutablePointer(to: &bytes) { sink in
            write(
                { sink, data, count in
                    guard let data else { return RSVGLibrary.success }
                    sink?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                    return RSVGLibrary.success
                }, UnsafeMutableRawPointer(sink))
        }
        try check(status)
        return bytes
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
        case .tooLarge(let width, let height, let fitting):
            """
            the image would have \(Int(clamping: Int64(min(width, 1e15)))) × \(Int(clamping: Int64(min(height, 1e15)))) pixels, more than can be made; \
            \(fitting >= 0.01 ? "--scale \(fitting) fits, or " : "")draw it as svg or pdf
            """
        case .undrawable(let reason): "drawing failed: \(reason)"
        }
    }
}
