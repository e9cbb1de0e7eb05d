import Subprocess
import Synchronization
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

/// Runs a program that may do anything: its time is limited and, where asked, its memory, and what it has started
/// ends with it.
///
/// Its output goes to a file, so that a child of its that lives on can't keep us waiting at a pipe, and the file
/// has a limit, so that it can't fill the disk.
package struct BoundedProcess {
    package enum Ending: Equatable {
        case exited(Int32)
        case signalled(Int32)
        case timedOut

        /// How it ended, seen when its time was over: who ended by itself did so in time, even if this process was too
        /// busy to look before the clock ran out.
        var seenLate: Ending { self == .signalled(SIGKILL) ? .timedOut : self }
    }

    package let executable: String
    package let arguments: [String]
    package let seconds: Int
    package var megabytes: Int?
    /// The folder for what the program prints, and for its temporary files.
    package let folder: URL

    package init(executable: String, arguments: [String], seconds: Int, megabytes: Int? = nil, folder: URL) {
        self.executable = executable
        self.arguments = arguments
        self.seconds = seconds
        self.megabytes = megabytes
        self.folder = folder
    }

    /// The file that gets what the program prints.
    package var output: URL { folder.appending(path: "log") }

    package func run() async throws -> Ending {
        let log = try FileDescriptor.open(
            FilePath(output.path), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        var options = PlatformOptions()
        options.createSession = true
        let (program, arguments) = commandLine
        let family = ProcessFamily()
        let cleanup = Cleanup.onInterrupt { family.kill() }
        defer {
            cleanup.cancel()
            // What the program started and left behind.
            family.end()
            try? log.close()
        }
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments),
            // A crash is to say its reason, not a screen of registers.
            environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no", "TMPDIR": folder.path]),
            platformOptions: options,
            input: .none, output: .fileDescriptor(log, closeAfterSpawningProcess: false),
            error: .fileDescriptor(log, closeAfterSpawningProcess: false)
        ) { [seconds] execution in
            family.start(execution.processIdentifier.value, for: seconds)
        }
        let ending: Ending =
            switch result.terminationStatus {
            case .exited(let code): .exited(code)
            case .signaled(let signal): .signalled(signal)
            }
        return family.isLate ? ending.seenLate : ending
    }

    /// Through a shell where there are limits: it is what sets them everywhere, before the program begins.
    private var commandLine: (program: String, arguments: [String]) {
        guard let megabytes else { return (executable, arguments) }
        let script = """
            ulimit -v \(megabytes * 1_000) 2>/dev/null; ulimit -t \(seconds + 1) 2>/dev/null; \
            ulimit -f 65536 2>/dev/null; ulimit -c 0 2>/dev/null; exec "$0" "$@"
            """
        return ("/bin/sh", ["-c", script, executable] + arguments)
    }
}

/// A program and everything that it has started: its session, which processes of their own groups belong to as well.
private final class ProcessFamily: Sendable {
    private let state = Mutex<(leader: pid_t?, isLate: Bool, clock: Task<Void, any Error>?)>(
        (nil, false, nil))

    /// Whether its time was over before it was seen to end.
    var isLate: Bool { state.withLock { $0.isLate } }

    /// It runs from now on, and for so many seconds at most.
    func start(_ leader: pid_t, for seconds: Int) {
        state.withLock { state in
            state.leader = leader
            state.clock = Task {
                try await Task.sleep(for: .seconds(seconds))
                self.kill(asLate: true)
            }
        }
    }

    /// Nothing of it runs on, and nothing is done to it any more.
    func end() {
        kill()
        state.withLock { state in
            state.clock?.cancel()
            state.leader = nil
        }
    }

    func kill(asLate isLate: Bool = false) {
        state.withLock { state in
            if isLate { state.isLate = true }
            guard let leader = state.leader, leader > 1 else { return }
            _ = killpg(leader, SIGKILL)
            for member in Self.members(ofSession: leader) { _ = systemKill(member, SIGKILL) }
        }
    }

    /// The processes of a session, where the system lists processes as files; none elsewhere.
    private static func members(ofSession session: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { getsid($0) == session }
    }
}

// The function of the C library, under a name that no method hides.
private let systemKill: @Sendable (pid_t, Int32) -> Int32 = { kill($0, $1) }
