import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How long a program took and how much memory it and its children had at most.
struct Measurement {
    /// Seconds from start to end.
    let wall: Double
    /// Megabytes.
    let memory: Double

    /// Runs a program to its end, its output thrown away.
    static func of(_ program: String, _ arguments: [String]) throws -> Measurement {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        var pid: pid_t = 0
        let clock = ContinuousClock()
        let start = clock.now
        guard posix_spawnp(&pid, program, &actions, nil, &argv, environ) == 0 else {
            throw BenchmarkError(description: "\(program) can't be started")
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(pid, &status, 0, &usage) == pid, status == 0 else {
            throw BenchmarkError(description: "\(program) \(arguments.joined(separator: " ")) failed")
        }
        #if canImport(Darwin)
        let bytes = Double(usage.ru_maxrss)
        #else
        let bytes = Double(usage.ru_maxrss) * 1_024
        #endif
        return Measurement(wall: (clock.now - start) / .seconds(1), memory: bytes / 1e6)
    }

    /// The medians of several runs, one that isn't counted before them; `prepare` is called before each.
    static func median(
        runs: Int, _ program: String, _ arguments: [String], prepare: (Int) throws -> Void = { _ in }
    ) throws -> Measurement {
        var all: [Measurement] = []
        for run in 0...runs {
            try prepare(run)
            let measurement = try of(program, arguments)
            if run > 0 { all.append(measurement) }
        }
        return Measurement(
            wall: all.map(\.wall).sorted()[runs / 2], memory: all.map(\.memory).sorted()[runs / 2])
    }
}

struct BenchmarkError: Error, CustomStringConvertible {
    let description: String
}
