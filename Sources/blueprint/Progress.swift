import DesignLoader
import Synchronization

/// Shows on a terminal what the loader does once it has taken a second, and takes it away when it is done.
final class Progress: Sendable {
    private struct State {
        var step: String?
        var isLate = false
    }

    private let state = Mutex(State())
    private static let eraseLine = "\r\u{1B}[K"

    /// Does something with a place to report to.
    static func showing<Value: Sendable>(
        _ body: (@escaping @Sendable (LoadEvent) -> Void) async throws -> Value
    ) async throws -> Value {
        let progress = Progress()
        let timer = Task {
            try await Task.sleep(for: .seconds(1))
            progress.begin()
        }
        defer {
            timer.cancel()
            progress.end()
        }
        return try await body { progress.handle($0) }
    }

    private func handle(_ event: LoadEvent) {
        state.withLock { state in
            switch event {
            case .step(let step):
                state.step = step
                if state.isLate { Console.write("\(Self.eraseLine)\(step) …") }
            case .warning(let text):
                Console.warning(text)
            }
        }
    }

    private func begin() {
        guard Console.isTerminal else { return }
        state.withLock { state in
            state.isLate = true
            if let step = state.step { Console.write("\(step) …") }
        }
    }

    private func end() {
        state.withLock { state in
            if state.isLate { Console.write(Self.eraseLine) }
            state = State()
        }
    }
}
