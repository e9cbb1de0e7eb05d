import SystemPackage

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

extension FileManager {
    /// How many bytes a file has; 0 where there is none.
    func size(ofFile path: String) -> Int {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
    }
}

extension Error {
    /// The error in the words of the system, without the types that carry it.
    package var reason: String {
        let underlying = (self as? CocoaError)?.userInfo["NSUnderlyingError"]
        if let error = self as? Errno { return error.description.lowercased() }
        guard let error = self as? POSIXError ?? underlying as? POSIXError else { return "\(self)" }
        return Errno(rawValue: error.code.rawValue).description.lowercased()
    }
}
