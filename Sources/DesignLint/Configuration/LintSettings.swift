import SystemDesign

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What somebody asks of the linter: a configuration file, or a command line. What they leave open, a weaker one says.
///
/// ```swift
/// let file = try LintSettings(yaml: text, file: path)
/// let configuration = try arguments.over(file).configuration(baseline: known, loadingFramework: Framework.init)
/// ```
public struct LintSettings: Hashable, Sendable {
    /// Which rules are asked, and how much they weigh.
    public var selection = RuleSelection()
    /// The numbers that rules compare with.
    public var thresholds = Thresholds()
    /// The framework whose steps must be covered.
    public var framework: FrameworkChoice?
    /// How far the system has come.
    public var maturity: Maturity?
    /// The file of what is known already.
    public var baseline: URL?
    /// How grave a finding must be for a run to fail.
    public var failOn: FailureThreshold?

    /// Settings that leave everything open.
    public init() {}

    /// A framework, or the file that describes one.
    public enum FrameworkChoice: Hashable, Sendable {
        /// One that is shipped.
        case shipped(Framework)
        /// A team's own.
        case file(URL)
    }

    /// These settings, and the weaker ones for whatever they leave open.
    public func over(_ weaker: Self) -> Self {
        var settings = self
        settings.selection = selection.over(weaker.selection)
        settings.thresholds = thresholds.over(weaker.thresholds)
        settings.framework = framework ?? weaker.framework
        settings.maturity = maturity ?? weaker.maturity
        settings.baseline = baseline ?? weaker.baseline
        settings.failOn = failOn ?? weaker.failOn
        return settings
    }

    /// The configuration that these settings come to.
    ///
    /// - Parameters:
    ///   - baseline: What the file of that name holds; a file that isn't there yet holds nothing.
    ///   - load: Reads a team's own framework.
    /// - Returns: What a ``Linter`` takes.
    public func configuration(
        baseline: LintBaseline? = nil, loadingFramework load: (URL) throws -> Framework
    ) rethrows -> LintConfiguration {
        var configuration = LintConfiguration(rules: selection.rules())
        configuration.severities = selection.severities()
        configuration.thresholds = thresholds
        configuration.maturity = maturity
        configuration.baseline = baseline
        configuration.failOn = failOn ?? configuration.failOn
        switch framework {
        case .shipped(let framework): configuration.framework = framework
        case .file(let file): configuration.framework = try load(file)
        case nil: break
        }
        return configuration
    }
}
