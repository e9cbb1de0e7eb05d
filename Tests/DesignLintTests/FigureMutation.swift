import Foundation
import SystemDesign

/// A design with one figure changed.
struct FigureMutant: Sendable {
    /// How it was changed.
    let change: Change
    /// Whose figure it is: "encoder.latency", "requestPath.limit".
    let subject: String
    /// The design; `nil` where it can't be read as one any more.
    let document: DesignDocument?

    /// The ways to get a figure wrong.
    enum Change: String, CaseIterable {
        /// Written twice as large.
        case doubled
        /// Written half as large.
        case halved
        /// Written in the next larger unit.
        case unit = "off by a unit"
    }
}

/// Changes the figures of a design one at a time: those of a component, a flow or a statement, as JSON.
struct FigureMutator {
    private typealias Object = [String: Any]
    private let original: DesignDocument

    init(_ document: DesignDocument) { original = document }

    /// Statements whose figures nothing is held against: they are for readers, or of other systems.
    private static let forReaders: Set = ["scale", "cost"]

    /// The mutants: of each subject those of the first two figures, because a hundred freshnesses tell no more.
    var all: [FigureMutant] {
        get throws {
            var counts: [String: Int] = [:]
            let most = 2 * FigureMutant.Change.allCases.count
            return try (mutants(of: \.components) + mutants(of: \.flows) + mutants(of: \.statements)).filter {
                counts[$0.subject, default: 0] += 1
                return counts[$0.subject, default: 0] <= most
            }
        }
    }

    private func mutants<Element: Codable>(
        of elements: WritableKeyPath<DesignDocument, [Element]>
    ) throws -> [FigureMutant] {
        try original[keyPath: elements].enumerated().flatMap { index, element in
            let data = try JSONEncoder().encode(element)
            let object = try JSONSerialization.jsonObject(with: data) as? Object ?? [:]
            let owner = (object["statement"] ?? object["kind"]) as? String ?? ""
            guard !Self.forReaders.contains(owner) else { return [FigureMutant]() }
            return try figures(in: object, path: []).flatMap { path, figure in
                try FigureMutant.Change.allCases.compactMap { change in
                    guard let changed = figure.changed(change) else { return nil }
                    let data = try JSONSerialization.data(
                        withJSONObject: Self.replacing(path[...], in: object, by: changed))
                    var document: DesignDocument? = original
                    if let element = try? JSONDecoder().decode(Element.self, from: data) {
                        document?[keyPath: elements][index] = element
                    } else {
                        document = nil
                    }
                    return FigureMutant(
                        change: change, subject: ([owner] + path.compactMap(\.name)).joined(separator: "."),
                        document: document)
                }
            }
        }
    }

    /// A step into a JSON value.
    private enum Step {
        case key(String)
        case index(Int)

        /// What readers want of it.
        var name: String? {
            guard case .key(let key) = self, key != "attributes" else { return nil }
            return key
        }
    }

    private func figures(in value: Any, path: [Step]) -> [(path: [Step], figure: Object)] {
        if let list = value as? [Any] {
            return list.enumerated().flatMap { figures(in: $1, path: path + [.index($0)]) }
        }
        guard let object = value as? Object else { return [] }
        if object["value"] is NSNumber { return [(path, object)] }
        return object.sorted { $0.key < $1.key }.flatMap { figures(in: $1, path: path + [.key($0)]) }
    }

    private static func replacing(_ path: ArraySlice<Step>, in value: Any, by figure: Object) -> Any {
        switch path.first {
        case .key(let key):
            var object = value as? Object ?? [:]
            object[key] = replacing(path.dropFirst(), in: object[key] ?? [:], by: figure)
            return object
        case .index(let index):
            var list = value as? [Any] ?? []
            list[index] = replacing(path.dropFirst(), in: list[index], by: figure)
            return list
        case nil: return figure
        }
    }
}

extension [String: Any] {
    /// The units from small to large, in the order in which they are mistaken for each other.
    private static var units: [[String]] {
        [
            ["µs", "ms", "s", "min", "h", "day", "week", "month", "year"],
            ["/month", "/week", "/day", "/h", "/min", "/s"],
            ["B", "kB", "MB", "GB", "TB", "PB"], ["", "thousand", "million", "billion", "trillion"],
            ["%", "of 1"],
        ]
    }

    /// The figure with a change; `nil` where no larger unit is left.
    fileprivate func changed(_ change: FigureMutant.Change) -> Self? {
        var copy = self
        switch change {
        case .doubled, .halved:
            for key in ["value", "upper"] {
                guard let number = self[key] as? Double else { continue }
                copy[key] = change == .doubled ? number * 2 : number / 2
            }
        case .unit:
            let unit = self["unit"] as? String ?? ""
            guard let kind = Self.units.first(where: { $0.contains(unit) }),
                let next = kind.firstIndex(of: unit).map({ $0 + 1 }), next < kind.count
            else { return nil }
            copy["unit"] = kind[next]
        }
        return copy
    }
}
