/// A design of any size, shaped like a real one: components of all planes, 1.6 flows and one statement for each.
struct GeneratedDesign {
    let components: Int

    var source: String {
        """
        import SystemDesign

        @main
        struct Generated: Design {
        \((0..<components).map(declaration).joined(separator: "\n"))

            var requirements: Requirements {
        \((0..<components / 2).map { "        Question(\"Question \($0)?\", answer: \"Answer \($0).\")" }.joined(separator: "\n"))
            }
            var data: DataPreparation {
        \((0..<components / 2).map { "        Feature(\"feature \($0)\", of: \"user\", .numerical, computed: .batch, freshness: .days(1))" }.joined(separator: "\n"))
        \(flows(0))
            }
            var model: ModelDevelopment {
        \(flows(1))
            }
            var serving: Serving {
        \(flows(2))
            }
            var monitoring: Monitoring {
        \(flows(3))
            }
        }

        """
    }

    /// As many components with 1.6 flows each as a document, without statements: in rows, each flowing to the next,
    /// so that the picture grows in both directions as real ones do.
    var document: String {
        let kinds = [
            "eventStream", "batchFeaturePipeline", "onlineFeatureStore", "trainer", "modelServer",
            "driftMonitor",
        ]
        let all = (0..<components).map {
            "{\"id\": \"c\($0)\", \"kind\": \"\(kinds[$0 * kinds.count / components])\"}"
        }
        let row = Int(Double(components).squareRoot())
        let flows = (0..<components * 8 / 5).map { index in
            let from = index % components
            let to = from + row + index % 3
            // What comes after the end is at the start: a loop.
            let kind = to < components ? "stream" : "trigger"
            return """
                {"from": "c\(from)", "to": "c\(to % components)", "kind": "\(kind)", "step": "data", \
                "label": "flow \(index)"}
                """
        }
        return """
            {"schemaVersion": 1, "id": "Generated", "title": "Generated", "statements": [],
             "components": [\(all.joined(separator: ",\n"))], "flows": [\(flows.joined(separator: ",\n"))]}
            """
    }

    private func declaration(_ index: Int) -> String {
        let initializers = [
            "EventStream(\"Stream \(index)\", rate: .perSecond(\(index + 1)), technology: \"Kafka\")",
            "FeaturePipeline(.batch, \"Pipeline \(index)\", every: .days(1), notes: \"counts\")",
            "FeatureStore(.online, latency: .milliseconds(5), technology: \"Redis\")",
            "Trainer(\"Trainer \(index)\", every: .weeks(1), duration: .hours(18).assumed)",
            "ModelServer(\"Server \(index)\", replicas: 3, latency: .milliseconds(20))",
            "Monitor(.drift, \"Monitor \(index)\", every: .hours(1))",
        ]
        return "    let c\(index) = \(initializers[index % initializers.count])"
    }

    /// The flows of one of four steps.
    private func flows(_ step: Int) -> String {
        let all = (0..<components * 8 / 5).map { index in
            let from = index % components
            let to = (index * 7 + 3) % components
            return index % 3 == 0
                ? "        c\(from) --> c\(to)" : "        c\(from) -- .stream(\"flow \(index)\") --> c\(to)"
        }
        return all.enumerated().filter { $0.offset % 4 == step }.map(\.element).joined(separator: "\n")
    }
}
