#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The functions of librsvg and cairo that are used here, found when the first picture is rendered.
///
/// They are looked up by name instead of linked: the two bring some thirty libraries along, whose loading every
/// command would pay for, and their headers are for nobody but those who build. The signatures are those of
/// librsvg 2.52 and cairo 1.16, which have promised to keep them.
struct RSVGLibrary: Sendable {
    typealias Handle = OpaquePointer
    typealias Surface = OpaquePointer
    typealias Context = OpaquePointer
    typealias Status = Int32
    typealias Write = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> Status

    /// `GError`, as GLib lays it out.
    struct GError {
        let domain: UInt32
        let code: Int32
        let message: UnsafePointer<CChar>?
    }

    static let success: Status = 0
    /// `CAIRO_FORMAT_ARGB32`.
    static let argb32: Int32 = 0
    /// `CAIRO_PDF_METADATA_CREATE_DATE`.
    static let createDate: Int32 = 5

    typealias ErrorPointer = UnsafeMutablePointer<UnsafeMutableRawPointer?>
    let newFromData: @convention(c) (UnsafePointer<UInt8>, UInt, ErrorPointer) -> Handle?
    let setDPI: @convention(c) (Handle, Double) -> Void
    let intrinsicSize:
        @convention(c) (Handle, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Int32
    let renderDocument: @convention(c) (Handle, Context, UnsafePointer<Double>, ErrorPointer) -> Int32
    let geometryForElement:
        @convention(c) (
            Handle, UnsafePointer<CChar>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
            ErrorPointer
        ) -> Int32
    let unref: @convention(c) (Handle) -> Void
    let clearError: @convention(c) (ErrorPointer) -> Void

    let imageSurface: @convention(c) (Int32, Int32, Int32) -> Surface
    let pdfSurface: @convention(c) (Write, UnsafeMutableRawPointer, Double, Double) -> Surface
    let setPDFMetadata: @convention(c) (Surface, Int32, UnsafePointer<CChar>) -> Void
    let writePNG: @convention(c) (Surface, Write, UnsafeMutableRawPointer) -> Status
    let finish: @convention(c) (Surface) -> Void
    let surfaceStatus: @convention(c) (Surface) -> Status
    let destroySurface: @convention(c) (Surface) -> Void
    let create: @convention(c) (Surface) -> Context
    let scale: @convention(c) (Context, Double, Double) -> Void
    let status: @convention(c) (Context) -> Status
    let destroy: @convention(c) (Context) -> Void
    let describe: @convention(c) (Status) -> UnsafePointer<CChar>

    /// The library, opened once; the error says what to install.
    static let shared = Result<RSVGLibrary, SVGRenderingError> { () throws(SVGRenderingError) in
        try RSVGLibrary(named: names)
    }

    /// Where the library may be.
    private static var names: [String] {
        #if canImport(Darwin)
        ["", "/opt/homebrew/lib/", "/usr/local/lib/"].map { "\($0)librsvg-2.2.dylib" }
        #else
        ["librsvg-2.so.2"]
        #endif
    }

    /// Opens the first library that there is of these.
    init(named names: [String]) throws(SVGRenderingError) {
        var reason = "no name to look for"
        var opened: UnsafeMutableRawPointer?
        for name in names where opened == nil {
            opened = dlopen(name, RTLD_NOW)
            if opened == nil, let error = dlerror() { reason = String(cString: error) }
        }
        guard let library = opened else { throw .noLibrary(reason) }
        // What isn't its own, as the functions of cairo and GLib, is looked for in the libraries that it brings.
        func function<Signature>(_ name: String) throws(SVGRenderingError) -> Signature {
            guard let symbol = dlsym(library, name) else { throw .noLibrary("it has no \(name)") }
            return unsafeBitCast(symbol, to: Signature.self)
        }
        newFromData = try function("rsvg_handle_new_from_data")
        setDPI = try function("rsvg_handle_set_dpi")
        intrinsicSize = try function("rsvg_handle_get_intrinsic_size_in_pixels")
        renderDocument = try function("rsvg_handle_render_document")
        geometryForElement = try function("rsvg_handle_get_geometry_for_element")
        unref = try function("g_object_unref")
        clearError = try function("g_clear_error")
        imageSurface = try function("cairo_image_surface_create")
        pdfSurface = try function("cairo_pdf_surface_create_for_stream")
        setPDFMetadata = try function("cairo_pdf_surface_set_metadata")
        writePNG = try function("cairo_surface_write_to_png_stream")
        finish = try function("cairo_surface_finish")
        surfaceStatus = try function("cairo_surface_status")
        destroySurface = try function("cairo_surface_destroy")
        create = try function("cairo_create")
        scale = try function("cairo_scale")
        status = try function("cairo_status")
        destroy = try function("cairo_destroy")
        describe = try function("cairo_status_to_string")
    }
}
