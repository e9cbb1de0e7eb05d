#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension String {
    /// The day on which it is asked, as `2026-11-21`, by universal time: the same for everybody who asks at once.
    static var today: String { String(Date.now.formatted(.iso8601).prefix(10)) }
}
