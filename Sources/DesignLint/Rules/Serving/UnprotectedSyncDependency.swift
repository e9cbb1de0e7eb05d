import DesignGraph
import DesignNumbers
import SystemDesign

extension Rule {
    static let unprotectedSyncDependency = Rule(
        "SRV604", "unprotected-sync-dependency", .warning,
        "Give up on what doesn't answer, and have something to say then",
        detects: """
            A call on a path to a store, to another company or to another owner's component, without a timeout or \
            without anything that answers instead; a timeout that is longer than the path may take, or than those wait \
            who wait for the caller.
            """,
        why: """
            A dependency that hangs takes its callers along, thread by thread, and a prediction is seldom worth a page \
            that doesn't come.
            """,
        fix: "state a timeout within the path's limit on the call, and a Fallback for when it has passed",
        source: """
            Mercari, ml-system-design-pattern, synchronous and circuit-break patterns; AWS, Machine Learning Lens; \
            Nygard, Release It!, stability patterns
            """,
        yieldsTo: ["GRF210"],
        fails: """
            let app = Client()
            let service = Service()
            let store = FeatureStore(.online)
            let maps = ExternalService()
            var serving: Serving {
                Path("trip", .p99, under: .milliseconds(200)) {
                    app -- .request("from, to") --> service
                    service -- .lookup("driver") --> store
                    service -- .request("route", timeout: .milliseconds(500)) --> maps
                }
            }
            """,
        passes: [
            .when(
                "calls are given up in time, and something answers then",
                """
                let app = Client()
                let service = Service()
                let store = FeatureStore(.online)
                let usual = FallbackSource()
                var serving: Serving {
                    Path("trip", .p99, under: .milliseconds(200)) {
                        app -- .request("from, to", timeout: .milliseconds(200)) --> service
                        service -- .lookup("driver", timeout: .milliseconds(50), retries: 1) --> store
                    }
                    usual -- .fallback("the usual time") --> service
                }
                """),
            .when(
                "the fallback is stated in words",
                """
                let app = Client()
                let service = Service()
                let maps = ExternalService(timeout: .milliseconds(80))
                var serving: Serving {
                    Path("trip", .p99, under: .milliseconds(200)) {
                        app -- .request("from, to") --> service -- .request("route") --> maps
                    }
                    Fallback(if: "the route is late", then: "the straight line")
                }
                """),
            .when(
                "a circuit breaker stands before it",
                """
                let app = Client()
                let breaker = CircuitBreaker()
                let maps = ExternalService()
                var serving: Serving {
                    Path("trip", .p99, under: .milliseconds(200)) {
                        app -- .request("from, to") --> breaker -- .request("route") --> maps
                    }
                    Fallback(if: "the route is late", then: "the straight line", by: breaker)
                }
                """),
            .when(
                "it is one's own service, or within the process",
                """
                let app = Client()
                let service = Service()
                let ranker = ModelServer()
                let table = Database(.keyValue)
                var serving: Serving {
                    Path("trip", .p99, under: .milliseconds(200)) {
                        app -- .request("from, to") --> service -- .request("score") --> ranker
                        ranker -- .lookup("row", over: .inProcess) --> table
                    }
                }
                """),
            .when(
                "it is the app that waits longer than most answers take",
                """
                let app = Client()
                let service = Service()
                var serving: Serving {
                    Path("trip", .p99, under: .milliseconds(200)) {
                        app -- .request("from, to", timeout: .seconds(5)) --> service
                    }
                }
                """),
            .when(
                "nobody waits for it",
                """
                let service = Service()
                let nightly = BatchInference()
                let store = FeatureStore(.online)
                var serving: Serving { nightly -- .lookup("features") --> store }
                """),
        ]
    ) { design in
        design.lateTimeouts + design.endlessWaits + design.unprotectedPaths
    }
}

extension Inspection {
    /// Calls whose callers wait for longer than the whole path may take.
    fileprivate var lateTimeouts: [Violation] {
        let limits = Dictionary(
            numbers.paths.map { ($0.statement, $0.allowed) }, uniquingKeysWith: { first, _ in first })
        return numbers.waits.flatMap { wait in
            wait.calls.compactMap { call -> Violation? in
                // People and their apps may wait for the few answers that are late.
                guard let limit = limits[wait.statement] ?? nil, !isOne(of: .actors)(wait.caller) else {
                    return nil
                }
                let isLate = call.timeout.verdict(atMost: limit) == .fails
                guard isLate || call.longest.verdict(atMost: limit) == .fails else { return nil }
                let time = isLate ? call.timeout : call.longest
                return Violation(
                    "\(name(wait.caller)) waits for \(name(call.callee)) up to \(time.value)"
                        + "\(isLate ? "" : ", retries counted,") on the path `\(wait.path.name)`, which may take "
                        + "\(limit.value)",
                    at: .flow(call.flow), severity: isLate ? .error : .warning, notes: time.notes,
                    related: [.statement(wait.statement)], help: "give up while there is time left to answer")
            }
        }
    }

    /// Callers that are still waiting when those have given up who wait for them.
    fileprivate var endlessWaits: [Violation] {
        numbers.waits.compactMap { wait in
            guard let verdict = wait.verdict, let severity = verdict.severity, let patience = wait.patience
            else { return nil }
            let waits = verdict == .fails ? "waits" : "may wait"
            return Violation(
                "\(name(wait.caller)) \(waits) \(wait.longest.value) for those that it calls on the path "
                    + "`\(wait.path.name)`, and its callers give up after \(patience.value)",
                at: .component(wait.caller), severity: severity, notes: wait.longest.notes,
                related: wait.calls.map { .flow($0.flow) },
                help: "let timeouts shrink from the entrance on, tries counted")
        }
    }

    /// Paths with calls that nobody gives up, or that nothing answers for.
    fileprivate var unprotectedPaths: [Violation] {
        let owners = owners
        return statements(RequestPath.self).compactMap { path in
            let isAnswered = states(Fallback.self, in: Scope(system: path.system))
            let calls = numbers.calls(on: path.name).filter { isFragile($0, owners) }
            let endless = calls.filter { !isGivenUp($0) }
            let alone = isAnswered ? [] : calls.filter { !hasFallback($0) }
            let lacking = [
                endless.isEmpty ? nil : "\(counted(endless.count, "call")) without a timeout",
                alone.isEmpty ? nil : "\(counted(alone.count, "call")) that nothing answers for",
            ].compactMap(\.self)
            guard !lacking.isEmpty else { return nil }
            let notes = calls.compactMap { flow -> String? in
                let flaws = [
                    endless.contains(flow) ? "no timeout" : nil,
                    alone.contains(flow) ? "nothing that answers instead" : nil,
                ].compactMap(\.self)
                let ends = graph.ends(of: flow, along: .calls)
                return flaws.isEmpty ? nil : "\(way([ends.from, ends.to])): \(flaws.joined(separator: ", "))"
            }
            return Violation(
                "the path `\(path.name)` makes \(lacking.joined(separator: ", "))", at: path.element,
                severity: fromPilot(.warning), notes: notes,
                help:
                    "state `timeout:` on the calls, and a Fallback or a flow from a FallbackSource to the caller"
            )
        }
    }

    /// Whether a call leaves what its caller's owner has in hand.
    private func isFragile(_ flow: Int, _ owners: [String: String]) -> Bool {
        let (caller, callee) = graph.ends(of: flow, along: .calls)
        guard graph.flows[flow].attributes[.transport] != .inProcess, !isOne(of: .actors)(caller) else {
            return false
        }
        if isOne(of: .stores, [.externalService])(callee) { return true }
        // What a model or an index hands on, it doesn't wait for.
        guard !isOne(of: .models, .stores)(caller), let own = owners[id(caller)],
            let other = owners[id(callee)]
        else { return false }
        return own != other
    }

    private func isGivenUp(_ flow: Int) -> Bool {
        let ends = graph.ends(of: flow, along: .calls)
        let isBreaker = isOne(of: [.circuitBreaker])
        return numbers.timeout(of: flow) != nil || isBreaker(ends.from) || isBreaker(ends.to)
    }

    private func hasFallback(_ flow: Int) -> Bool {
        let ends = graph.ends(of: flow, along: .calls)
        return [ends.from, ends.to].contains {
            !graph.neighbours(of: $0, over: [.fallback], backwards: true).isEmpty
        }
    }
}
