extension Rule {
    /// Every rule, in the order in which they are asked: what sums up comes after what it sums up.
    public static let all: [Rule] =
        graph + data + skew + evaluation + serving + monitoring + security + responsibility + coverage
        + suppression

    private static let graph: [Rule] = [
        .danglingReference, .duplicateIdentifier, .disconnectedComponent, .undeclaredCycle,
        .unexpectedNeighbour,
        .writeOnlyOrReadOnlyStore, .undocumentedComponent, .brokenChain, .brokenPath,
    ]

    private static let data: [Rule] = [
        .unvalidatedTrainingInput, .uncontractedBoundary, .unversionedTrainingData, .labelsFromNowhere,
        .uncheckedHumanLabels,
    ]

    private static let skew: [Rule] = [
        .divergentTransform, .missingPointInTimeJoin, .featureUnavailableAtServing, .postOutcomeFeature,
        .embeddingSpaceMismatch, .noSkewCheck,
    ]

    private static let evaluation: [Rule] = [
        .randomSplitOnTemporalData, .entityLeakingSplit, .testSetReused, .fitBeforeSplit, .noBaseline,
        .metricDoesNotFitTask, .uncalibratedScoreUsedAsProbability, .ungatedPromotion,
        .aggregateOnlyEvaluation,
        .underspecifiedExperiment, .unmeasuredStage,
    ]

    private static let serving: [Rule] = [.analyticStoreOnRequestPath, .openUniversePrecompute]

    private static let monitoring: [Rule] = [
        .unmonitoredModel, .missingPredictionLog, .qualitySignalWithoutLabels, .deadEndMonitor,
        .driftWithoutResponse, .runawayRetrainingLoop, .degenerateFeedbackLoop, .unsafeRollout, .noRollback,
        .registryBypass, .unsafeShadowOrCanary, .irreproducibleTraining,
    ]

    private static let security: [Rule] = [
        .personalDataLeakPath, .deletionDoesNotPropagate, .unauthenticatedEntry, .poisonableTrainingPath,
        .untrustedModelArtifact, .sensitiveFeature,
    ]

    private static let responsibility: [Rule] = [
        .highImpactWithoutOversight, .noFairnessEvaluation, .unexplainedAdverseDecision,
        .noKillSwitchOrAppeal, .unrecordedDecisions,
    ]

    private static let coverage: [Rule] = [
        .missingRequirements, .missingMLFraming, .missingDataPreparation, .missingModelDevelopment,
        .missingEvaluation, .missingDeploymentServing, .missingMonitoringInfrastructure,
        .missingGovernance, .proseOnlyCoverage, .objectiveWithoutMetric,
    ]

    private static let suppression: [Rule] = [
        .suppressionWithoutReason, .unusedSuppression, .expiredSuppression, .unknownRule, .staleBaselineEntry,
    ]
}
