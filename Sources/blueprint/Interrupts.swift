import DesignLoader
import Dispatch
import Synchronization

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
    private static let hasBegun = Mutex(false)

    /// Waits for the end where an interrupt has begun it: what fails then fails because its work was taken away.
    static func waitIfBegun() {
        while hasBegun.withLock({ $0 }) { pause() }
    }

    init() {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            // The default would end the process before the source gets to see the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                Self.hasBegun.withLock { $0 = true }
                Cleanup.run()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }
}
