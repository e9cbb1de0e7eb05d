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
                .immatureLabels,
                .unreachableModelFreshness,
                .retentionShorterThanUse,
                .uncheckedHumanLabels,
                .pipelineOverrun,
            ]),
        RuleFamily(
            id: "SKW", title: "Skew between training and serving",
            rules: [
                .divergentTransform, .missingPointInTimeJoin, .featureUnavailableAtServing,
                .postOutcomeFeature,
                .staleOnlineFeature,
                .embeddingSpaceMismatch, .noSkewCheck,
            ]),
        RuleFamily(
            id: "EVL", title: "Evaluation",
            rules: [
                .randomSplitOnTemporalData, .entityLeakingSplit, .testSetReused, .fitBeforeSplit,
                .noBaseline, .metricDoesNotFitTask, .uncalibratedScoreUsedAsProbability, .ungatedPromotion,
                .aggregateOnlyEvaluation, .underspecifiedExperiment,
                .underpoweredExperiment,
                .unmeasuredStage,
            ]),
        RuleFamily(
            id: "SRV", title: "Serving",
            rules: [
                .latencyBudgetExceeded,
                .insufficientCapacity,
                .availabilityBelowTarget,
                .unprotectedSyncDependency,
                .analyticStoreOnRequestPath,
                .onlineStoreOverflow,
                .onlineStoreThroughput,
                .indexExceedsMemory,
                .modelExceedsDeviceMemory,
                .candidateExplosion,
                .batchingDelayExceedsBudget,
                .staleOrUnsafeCache,
                .servingModeCannotMeetFreshness,
                .openUniversePrecompute,
                .fanOutTail,
                .coldStartOnCriticalPath,
            ]),
        RuleFamily(
            id: "MON", title: "Monitoring and the life of models",
            rules: [
                .unmonitoredModel, .missingPredictionLog, .qualitySignalWithoutLabels,
                .detectionTooSlow,
                .deadEndMonitor,
                .driftWithoutResponse, .runawayRetrainingLoop, .degenerateFeedbackLoop,
                .modelAgeUnbounded,
                .unsafeRollout,
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
                .reviewQueueOverload,
            ]),
        RuleFamily(
            id: "COV", title: "Coverage of the framework",
            rules: [
                // The steps' rules point at what it asks for, instead of asking again.
                .unquantifiedRequirement,
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
