extension RuleName {
    // MARK: Coverage of the framework

    /// COV101: state the objective, scope, scale and targets.
    public static let missingRequirements: Self = "COV101"
    /// COV102: frame each model as an ML task.
    public static let missingMLFraming: Self = "COV102"
    /// COV103: cover sources, labels, features and privacy.
    public static let missingDataPreparation: Self = "COV103"
    /// COV104: cover baseline, dataset, split, loss and cadence.
    public static let missingModelDevelopment: Self = "COV104"
    /// COV105: declare offline and online metrics and a gate.
    public static let missingEvaluation: Self = "COV105"
    /// COV106: cover serving mode, path, capacity and rollout.
    public static let missingDeploymentServing: Self = "COV106"
    /// COV107: cover signals, alerts, logging and retraining.
    public static let missingMonitoringInfrastructure: Self = "COV107"
    /// COV108: cover owner, security, privacy, cost and oversight.
    public static let missingGovernance: Self = "COV108"
    /// COV109: back each claimed step with a component.
    public static let proseOnlyCoverage: Self = "COV109"
    /// COV111: link every objective to a metric and every metric to an objective.
    public static let objectiveWithoutMetric: Self = "COV111"

    // MARK: The graph

    /// GRF201: point every edge at a declared component.
    public static let danglingReference: Self = "GRF201"
    /// GRF202: give each component one id.
    public static let duplicateIdentifier: Self = "GRF202"
    /// GRF203: connect or remove isolated components.
    public static let disconnectedComponent: Self = "GRF203"
    /// GRF204: mark feedback edges as feedback.
    public static let undeclaredCycle: Self = "GRF204"
    /// GRF205: follow the expected neighbour table.
    public static let unexpectedNeighbour: Self = "GRF205"
    /// GRF206: feed every store that is read, read every store that is fed.
    public static let writeOnlyOrReadOnlyStore: Self = "GRF206"
    /// GRF208: name purpose and owner; remove placeholders.
    public static let undocumentedComponent: Self = "GRF208"

    /// GRF209: give each job something to work on, and its result to somebody.
    public static let brokenChain: Self = "GRF209"
    /// GRF210: let the flows of a path join up.
    public static let brokenPath: Self = "GRF210"

    // MARK: Data

    /// DAT301: validate data before training.
    public static let unvalidatedTrainingInput: Self = "DAT301"
    /// DAT302: put a contract on data crossing an owner boundary.
    public static let uncontractedBoundary: Self = "DAT302"
    /// DAT303: snapshot or version what you train on.
    public static let unversionedTrainingData: Self = "DAT303"
    /// DAT304: show where labels come from.
    public static let labelsFromNowhere: Self = "DAT304"
    /// DAT308: measure label quality.
    public static let uncheckedHumanLabels: Self = "DAT308"

    // MARK: Skew between training and serving

    /// SKW401: use one transform definition for training and serving.
    public static let divergentTransform: Self = "SKW401"
    /// SKW402: join features to labels as of event time.
    public static let missingPointInTimeJoin: Self = "SKW402"
    /// SKW403: train only on features you can serve.
    public static let featureUnavailableAtServing: Self = "SKW403"
    /// SKW404: keep features strictly before the decision.
    public static let postOutcomeFeature: Self = "SKW404"
    /// SKW406: version query encoder and index together.
    public static let embeddingSpaceMismatch: Self = "SKW406"
    /// SKW407: compare served features with training features.
    public static let noSkewCheck: Self = "SKW407"

    // MARK: Evaluation

    /// EVL501: test on data after the training period.
    public static let randomSplitOnTemporalData: Self = "EVL501"
    /// EVL502: keep one entity on one side of the split.
    public static let entityLeakingSplit: Self = "EVL502"
    /// EVL503: keep the final test set out of tuning.
    public static let testSetReused: Self = "EVL503"
    /// EVL504: split before scaling, encoding and resampling.
    public static let fitBeforeSplit: Self = "EVL504"
    /// EVL505: compare against a simple baseline.
    public static let noBaseline: Self = "EVL505"
    /// EVL506: use a metric that fits the task and the class balance.
    public static let metricDoesNotFitTask: Self = "EVL506"
    /// EVL507: check calibration where scores are used as values.
    public static let uncalibratedScoreUsedAsProbability: Self = "EVL507"
    /// EVL508: gate every path to production with an evaluation.
    public static let ungatedPromotion: Self = "EVL508"
    /// EVL509: evaluate important slices.
    public static let aggregateOnlyEvaluation: Self = "EVL509"
    /// EVL510: specify unit, metric, guardrail and stop rule.
    public static let underspecifiedExperiment: Self = "EVL510"
    /// EVL512: measure each stage of a multi-stage system.
    public static let unmeasuredStage: Self = "EVL512"

    // MARK: Serving

    /// SRV605: keep warehouses and lakes off the request path.
    public static let analyticStoreOnRequestPath: Self = "SRV605"
    /// SRV614: handle entities absent from the batch.
    public static let openUniversePrecompute: Self = "SRV614"

    // MARK: Monitoring and the life of models

    /// MON701: watch every deployed model.
    public static let unmonitoredModel: Self = "MON701"
    /// MON702: log predictions so they can be joined to outcomes.
    public static let missingPredictionLog: Self = "MON702"
    /// MON703: feed labels to label-based monitors.
    public static let qualitySignalWithoutLabels: Self = "MON703"
    /// MON705: turn every signal into an owned action.
    public static let deadEndMonitor: Self = "MON705"
    /// MON706: connect drift and staleness to retraining or rollback.
    public static let driftWithoutResponse: Self = "MON706"
    /// MON707: brake automatic retraining.
    public static let runawayRetrainingLoop: Self = "MON707"
    /// MON708: break loops where the model chooses its own training data.
    public static let degenerateFeedbackLoop: Self = "MON708"
    /// MON710: expose new models progressively.
    public static let unsafeRollout: Self = "MON710"
    /// MON711: keep the previous model restorable.
    public static let noRollback: Self = "MON711"
    /// MON712: deploy only registered models.
    public static let registryBypass: Self = "MON712"
    /// MON713: isolate shadow traffic and give canaries criteria.
    public static let unsafeShadowOrCanary: Self = "MON713"
    /// MON714: record code, data, config and environment per run.
    public static let irreproducibleTraining: Self = "MON714"

    // MARK: Privacy and security

    /// SEC802: de-identify before wide sinks and boundaries.
    public static let personalDataLeakPath: Self = "SEC802"
    /// SEC803: carry erasure to derived data.
    public static let deletionDoesNotPropagate: Self = "SEC803"
    /// SEC804: authenticate exposed prediction and data endpoints.
    public static let unauthenticatedEntry: Self = "SEC804"
    /// SEC805: screen user-controlled data before it trains.
    public static let poisonableTrainingPath: Self = "SEC805"
    /// SEC806: pin and verify third-party models.
    public static let untrustedModelArtifact: Self = "SEC806"
    /// SEC807: justify protected attributes and close proxies.
    public static let sensitiveFeature: Self = "SEC807"

    // MARK: Responsibility

    /// RAI901: put a person in the path of high-impact decisions.
    public static let highImpactWithoutOversight: Self = "RAI901"
    /// RAI902: measure outcomes by group.
    public static let noFairnessEvaluation: Self = "RAI902"
    /// RAI903: provide reasons for adverse decisions.
    public static let unexplainedAdverseDecision: Self = "RAI903"
    /// RAI904: allow switching off and contesting.
    public static let noKillSwitchOrAppeal: Self = "RAI904"
    /// RAI905: keep an audit trail for high-impact decisions.
    public static let unrecordedDecisions: Self = "RAI905"
}
