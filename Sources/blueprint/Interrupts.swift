import DesignLoader
import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Stops what runs and removes what is half done when the user interrupts, for as long as it lives.
struct Interrupts {
    private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            // The default would end the process before the source gets to see the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                Cleanup.run()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }
}
