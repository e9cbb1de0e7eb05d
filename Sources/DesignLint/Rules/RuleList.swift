/// Rules that belong together: their numbers begin alike.
public struct RuleFamily: Sendable {
    /// How their numbers begin: `EVL`.
    public let id: String
    /// What they are about.
    public let title: String
    /// The rules, in the order in which they are asked.
    public let rules: [Rule]

    /// Every family, in the order in which their rules are asked: what sums up comes after what it sums up.
    public static let all: [RuleFamily] = [
        RuleFamily(
            id: "GRF", title: "The graph",
            rules: [
                .danglingReference, .duplicateIdentifier, .disconnectedComponent, .undeclaredCycle,
                .unexpectedNeighbour, .writeOnlyOrReadOnlyStore,
                .contradictoryAttributes,
                .undocumentedComponent, .brokenChain,
                .brokenPath,
            ]),
        RuleFamily(
            id: "DAT", title: "Data",
            rules: [
                .unvalidatedTrainingInput, .uncontractedBoundary, .unversionedTrainingData,
                .labelsFromNowhere,
                .retentionShorterThanUse,
                .uncheckedHumanLabels,
            ]),
        RuleFamily(
            id: "SKW", title: "Skew between training and serving",
            rules: [
                .divergentTransform, .missingPointInTimeJoin, .featureUnavailableAtServing,
                .postOutcomeFeature, .embeddingSpaceMismatch, .noSkewCheck,
            ]),
        RuleFamily(
            id: "EVL", title: "Evaluation",
            rules: [
                .randomSplitOnTemporalData, .entityLeakingSplit, .testSetReused, .fitBeforeSplit,
                .noBaseline, .metricDoesNotFitTask, .uncalibratedScoreUsedAsProbability, .ungatedPromotion,
                .aggregateOnlyEvaluation, .underspecifiedExperiment, .unmeasuredStage,
            ]),
        RuleFamily(
            id: "SRV", title: "Serving",
            rules: [
                .analyticStoreOnRequestPath,
                .onlineStoreOverflow,
                .onlineStoreThroughput,
                .indexExceedsMemory,
                .modelExceedsDeviceMemory,
                .staleOrUnsafeCache,
                .openUniversePrecompute,
            ]),
        RuleFamily(
            id: "MON", title: "Monitoring and the life of models",
            rules: [
                .unmonitoredModel, .missingPredictionLog, .qualitySignalWithoutLabels, .deadEndMonitor,
                .driftWithoutResponse, .runawayRetrainingLoop, .degenerateFeedbackLoop, .unsafeRollout,
                .noRollback, .registryBypass, .unsafeShadowOrCanary, .irreproducibleTraining,
            ]),
        RuleFamily(
            id: "SEC", title: "Privacy and security",
            rules: [
                .personalDataWithoutRetention,
                .personalDataLeakPath, .deletionDoesNotPropagate, .unauthenticatedEntry,
                .poisonableTrainingPath, .untrustedModelArtifact, .sensitiveFeature,
            ]),
        RuleFamily(
            id: "RAI", title: "Responsibility",
            rules: [
                .highImpactWithoutOversight, .noFairnessEvaluation, .unexplainedAdverseDecision,
                .noKillSwitchOrAppeal, .unrecordedDecisions,
            ]),
        RuleFamily(
            id: "COV", title: "Coverage of the framework",
            rules: [
                .missingRequirements, .missingMLFraming, .missingDataPreparation, .missingModelDevelopment,
                .missingEvaluation, .missingDeploymentServing, .missingMonitoringInfrastructure,
                .missingGovernance, .proseOnlyCoverage, .objectiveWithoutMetric,
            ]),
        RuleFamily(
            id: "SUP", title: "What is accepted",
            rules: [
                .suppressionWithoutReason, .unusedSuppression, .expiredSuppression, .unknownRule,
                .staleBaselineEntry,
            ]),
    ]
}

extension Rule {
    /// Every rule, in the order in which they are asked.
    public static let all: [Rule] = RuleFamily.all.flatMap(\.rules)
}
