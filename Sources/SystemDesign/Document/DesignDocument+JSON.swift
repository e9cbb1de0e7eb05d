#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension DesignDocument {
    /// The document as JSON: sorted keys, two spaces, a newline at the end.
    ///
    /// - Throws: ``DesignError`` where a figure is infinite or no number.
    package func json() throws(DesignError) -> [UInt8] {
        do {
            return Array(try jsonText().utf8)
        } catch EncodingError.invalidValue(let value, let context) {
            throw unwritable(value, at: context.codingPath)
        } catch {
            throw DesignError("\(error)")
        }
    }

    /// Why a value can't be written, and where the design says it.
    private func unwritable(_ value: Any, at path: [any CodingKey]) -> DesignError {
        guard let list = path.first?.stringValue, path.count > 1, let index = path[1].intValue else {
            return DesignError("\(path.dotted): \(value) isn't a figure that a design can hold")
        }
        let what = path.dropFirst(2).filter { !["attributes", "value", "upper"].contains($0.stringValue) }
            .dotted
        let (owner, location): (String, SourceLocation?) =
            switch list {
            case "components": ("'\(components[index].id)'", components[index].location)
            case "flows": ("the flow \(flows[index].from) → \(flows[index].to)", flows[index].location)
            default:
                ("the statement '\(type(of: statements[index].statement).name)'", statements[index].location)
            }
        return DesignError(
            "`\(what)` of \(owner) is \(value), which isn't a figure; give a finite number or leave it out",
            at: location)
    }

    /// The document that some JSON holds.
    ///
    /// - Throws: ``DesignError`` that names the key that is wrong, where the JSON is no document, comes from a
    ///   newer version, or contradicts itself.
    package init(json: some Sequence<UInt8>) throws(DesignError) {
        let data = Data(json)
        let decoder = JSONDecoder()
        do {
            let version = try decoder.decode(Version.self, from: data).schemaVersion
            guard version <= Self.currentSchemaVersion else {
                throw DesignError(
                    """
                    the document has schema version \(version), and this version of Blueprint reads up to \
                    \(Self.currentSchemaVersion); update Blueprint
                    """)
            }
            self = try decoder.decode(Self.self, from: data).validated()
        } catch let error as DesignError {
            throw error
        } catch let error as DecodingError {
            throw DesignError(error.sentence)
        } catch {
            throw DesignError("\(error)")
        }
    }

    private struct Version: Decodable { let schemaVersion: Int }
}

extension [any CodingKey] {
    /// The path as programs write it: `components[3].kind`.
    fileprivate var dotted: String {
        reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}

extension DecodingError {
    /// What is wrong with the document, and at which key.
    fileprivate var sentence: String {
        switch self {
        case .keyNotFound(let key, let context):
            return "\((context.codingPath + [key]).dotted): missing"
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            let expected = "\(type)".hasPrefix("Dictionary") ? "an object" : "a \("\(type)".lowercased())"
            let place = context.codingPath.isEmpty ? "the document" : context.codingPath.dotted
            return "\(place): it isn't \(expected)"
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            let reason = context.underlyingError.map { "\($0)" } ?? ""
            return "it isn't valid JSON\(reason.isEmpty ? "" : ": \(reason)")"
        case .dataCorrupted(let context):
            return "\(context.codingPath.dotted): \(context.debugDescription)"
        @unknown default:
            return "\(self)"
        }
    }
}
