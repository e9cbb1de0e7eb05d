import Foundation

/// How much is tried of what could be tried without end: generated designs, every view of every example.
///
/// A quarter of it finds what is broken while one works. `THOROUGH=1` in the environment tries all.
public enum Effort {
    /// Whether all is tried.
    public static let isThorough = ProcessInfo.processInfo.environment["THOROUGH"] == "1"

    /// The seeds of so many generated things, or of a quarter of them.
    public static func seeds(_ count: Int) -> ClosedRange<Int> { 1...(isThorough ? count : count / 4) }

    /// All things of one kind, or the first and the last of them.
    public static func some<Thing>(of things: [Thing]) -> [Thing] {
        isThorough || things.count < 3 ? things : [things[0], things[things.count - 1]]
    }
}
