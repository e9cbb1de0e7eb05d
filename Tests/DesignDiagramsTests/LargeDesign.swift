import SystemDesign

/// A design of any size: components in every plane, each with a flow to the next three.
enum LargeDesign {
    static func document(components count: Int, flowsEach: Int = 3) throws -> DesignDocument {
        let components = (0..<count).map { index in
            let plane = Plane.allCases[index % Plane.allCases.count].rawValue
            return
                #"{"id": "c\#(index)", "kind": "service", "title": "Service number \#(index)", "plane": "\#(plane)"}"#
        }
        let flows = (0..<count).flatMap { index in
            (1...flowsEach).map { step in
                let to = (index + step) % count
                return """
                    {"from": "c\(index)", "to": "c\(to)", "kind": "request", "step": "serving", \
                    "label": "flow \(index) \(step)", "path": "long"}
                    """
            }
        }
        return try DesignDocument(
            json: """
                {"schemaVersion": 1, "id": "Large", "title": "Large", "components": [\(components.joined(separator: ","))],
                 "flows": [\(flows.joined(separator: ","))],
                 "statements": [{"statement": "requestPath", "step": "serving", "name": "long", "percentile": "p99",
                   "limit": {"value": 1, "unit": "s"}, "hops": []}]}
                """.utf8)
    }
}
