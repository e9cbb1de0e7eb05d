import Synchronization

/// What must be undone where the user interrupts: programs to stop, folders to remove.
public enum Cleanup {
    private static let pending = Mutex<(next: Int, actions: [Int: @Sendable () -> Void])>((0, [:]))

    /// An action that waits, until it is cancelled because its work is done.
    struct Token {
        fileprivate let id: Int

        func cancel() { pending.withLock { $0.actions[id] = nil } }
    }

    static func onInterrupt(_ action: @escaping @Sendable () -> Void) -> Token {
        pending.withLock { state in
            state.next += 1
            state.actions[state.next] = action
            return Token(id: state.next)
        }
    }

    /// Does all that waits, the latest first: programs stop before their folders go. To be called before the
    /// process ends early.
    public static func run() {
        let actions = pending.withLock { state in
            defer { state.actions = [:] }
            return state.actions.sorted { $0.key > $1.key }.map(\.value)
        }
        for action in actions { action() }
    }
}
