extension RuleName {
    // MARK: Coverage of the framework

    /// COV101: say what is wanted, for whom, and how much of it.
    public static let missingRequirements: Self = "COV101"
    /// COV102: say what each model predicts, and from what.
    public static let missingMLFraming: Self = "COV102"
    /// COV103: say where data, labels and features come from.
    public static let missingDataPreparation: Self = "COV103"
    /// COV104: say how the model is made, and what it has to beat.
    public static let missingModelDevelopment: Self = "COV104"
    /// COV105: say what decides whether a model is good enough.
    public static let missingEvaluation: Self = "COV105"
    /// COV106: say how predictions get to those who wait for them.
    public static let missingDeploymentServing: Self = "COV106"
    /// COV107: say what is watched, and what happens then.
    public static let missingMonitoringInfrastructure: Self = "COV107"
    /// COV108: say who answers for what, and who may do what.
    public static let missingGovernance: Self = "COV108"
    /// COV109: draw what the words claim.
    public static let proseOnlyCoverage: Self = "COV109"
    /// COV110: put figures to what serving has to do.
    public static let unquantifiedRequirement: Self = "COV110"
    /// COV111: give every goal a metric, and what decides a goal.
    public static let objectiveWithoutMetric: Self = "COV111"

    // MARK: The graph

    /// GRF201: call one thing by one name.
    public static let danglingReference: Self = "GRF201"
    /// GRF202: give each thing a name of its own.
    public static let duplicateIdentifier: Self = "GRF202"
    /// GRF203: connect every component, or leave it out.
    public static let disconnectedComponent: Self = "GRF203"
    /// GRF204: say where a loop closes, or break it.
    public static let undeclaredCycle: Self = "GRF204"
    /// GRF205: write each flow as what it is.
    public static let unexpectedNeighbour: Self = "GRF205"
    /// GRF206: fill every store that is read, and read every store that is filled.
    public static let writeOnlyOrReadOnlyStore: Self = "GRF206"
    /// GRF207: let no figure contradict another, or itself.
    public static let contradictoryAttributes: Self = "GRF207"
    /// GRF208: say who answers for each component, and finish what is unfinished.
    public static let undocumentedComponent: Self = "GRF208"
    /// GRF209: give each job something to work on, and its result to somebody.
    public static let brokenChain: Self = "GRF209"
    /// GRF210: let the flows of a path join up.
    public static let brokenPath: Self = "GRF210"

    // MARK: Data

    /// DAT301: check data before a model learns from it.
    public static let unvalidatedTrainingInput: Self = "DAT301"
    /// DAT302: agree on what crosses from one owner to another.
    public static let uncontractedBoundary: Self = "DAT302"
    /// DAT303: keep what a model was trained on, or be able to make it again.
    public static let unversionedTrainingData: Self = "DAT303"
    /// DAT304: bring the truth to where a model learns it.
    public static let labelsFromNowhere: Self = "DAT304"
    /// DAT305: let labels ripen before a model learns from them.
    public static let immatureLabels: Self = "DAT305"
    /// DAT306: promise no younger a model than labels and training allow.
    public static let unreachableModelFreshness: Self = "DAT306"
    /// DAT307: keep data for as long as somebody needs it.
    public static let retentionShorterThanUse: Self = "DAT307"
    /// DAT308: know how good labels by people are.
    public static let uncheckedHumanLabels: Self = "DAT308"
    /// DAT309: finish each run before the next one is due.
    public static let pipelineOverrun: Self = "DAT309"

    // MARK: Skew between training and serving

    /// SKW401: compute a feature by one definition, for training and serving.
    public static let divergentTransform: Self = "SKW401"
    /// SKW402: join features to labels as they were then.
    public static let missingPointInTimeJoin: Self = "SKW402"
    /// SKW403: train only on what serving knows.
    public static let featureUnavailableAtServing: Self = "SKW403"
    /// SKW404: keep the outcome out of the features.
    public static let postOutcomeFeature: Self = "SKW404"
    /// SKW405: deliver a feature as fresh as it is promised.
    public static let staleOnlineFeature: Self = "SKW405"
    /// SKW406: change the query's encoder and the index together.
    public static let embeddingSpaceMismatch: Self = "SKW406"
    /// SKW407: compare what is served with what was trained on.
    public static let noSkewCheck: Self = "SKW407"

    // MARK: Evaluation

    /// EVL501: test on what came after the training data.
    public static let randomSplitOnTemporalData: Self = "EVL501"
    /// EVL502: keep each user, drive or patient on one side of the split.
    public static let entityLeakingSplit: Self = "EVL502"
    /// EVL503: keep the test set out of tuning.
    public static let testSetReused: Self = "EVL503"
    /// EVL504: split before classes are balanced.
    public static let fitBeforeSplit: Self = "EVL504"
    /// EVL505: compare with the simplest thing that could work.
    public static let noBaseline: Self = "EVL505"
    /// EVL506: choose metrics that fit the task and the rarity of its classes.
    public static let metricDoesNotFitTask: Self = "EVL506"
    /// EVL507: calibrate what is taken for a probability.
    public static let uncalibratedScoreUsedAsProbability: Self = "EVL507"
    /// EVL508: let no model serve that nothing has judged.
    public static let ungatedPromotion: Self = "EVL508"
    /// EVL509: measure the groups that an average hides.
    public static let aggregateOnlyEvaluation: Self = "EVL509"
    /// EVL510: say before an experiment what will decide it.
    public static let underspecifiedExperiment: Self = "EVL510"
    /// EVL511: run an experiment until it can tell its effect.
    public static let underpoweredExperiment: Self = "EVL511"
    /// EVL512: measure each stage by itself, and the whole.
    public static let unmeasuredStage: Self = "EVL512"

    // MARK: Serving

    /// SRV601: share out no more time than a path has.
    public static let latencyBudgetExceeded: Self = "SRV601"
    /// SRV602: have replicas for the busiest hour, and one more.
    public static let insufficientCapacity: Self = "SRV602"
    /// SRV603: promise no more than the parts of a path can keep.
    public static let availabilityBelowTarget: Self = "SRV603"
    /// SRV604: give up on what doesn't answer, and have something to say then.
    public static let unprotectedSyncDependency: Self = "SRV604"
    /// SRV605: let no request wait for a lake or a warehouse.
    public static let analyticStoreOnRequestPath: Self = "SRV605"
    /// SRV606: give an online store memory for all that it holds.
    public static let onlineStoreOverflow: Self = "SRV606"
    /// SRV607: let a store answer every read and take in every write.
    public static let onlineStoreThroughput: Self = "SRV607"
    /// SRV608: give an index of vectors the memory that it takes.
    public static let indexExceedsMemory: Self = "SRV608"
    /// SRV609: serve a model from where it has room.
    public static let modelExceedsDeviceMemory: Self = "SRV609"
    /// SRV610: score only what is worth scoring.
    public static let candidateExplosion: Self = "SRV610"
    /// SRV611: let no call wait for its batch until it is late.
    public static let batchingDelayExceedsBudget: Self = "SRV611"
    /// SRV612: keep a cache fresh, and survive without it.
    public static let staleOrUnsafeCache: Self = "SRV612"
    /// SRV613: compute ahead only what may be as old as the last run.
    public static let servingModeCannotMeetFreshness: Self = "SRV613"
    /// SRV614: have an answer for who came after the last run.
    public static let openUniversePrecompute: Self = "SRV614"
    /// SRV615: plan for the slowest of many answers.
    public static let fanOutTail: Self = "SRV615"
    /// SRV616: keep a replica warm where somebody waits.
    public static let coldStartOnCriticalPath: Self = "SRV616"

    // MARK: Monitoring and the life of models

    /// MON701: watch every model in use: its load, its inputs, its answers.
    public static let unmonitoredModel: Self = "MON701"
    /// MON702: log predictions so that outcomes can be joined to them.
    public static let missingPredictionLog: Self = "MON702"
    /// MON703: bring the truth to whoever measures quality.
    public static let qualitySignalWithoutLabels: Self = "MON703"
    /// MON704: notice a bad model before it has done its harm.
    public static let detectionTooSlow: Self = "MON704"
    /// MON705: let every monitor tell or start something.
    public static let deadEndMonitor: Self = "MON705"
    /// MON706: say what trains a model anew.
    public static let driftWithoutResponse: Self = "MON706"
    /// MON707: put a brake into automatic retraining.
    public static let runawayRetrainingLoop: Self = "MON707"
    /// MON708: break the loop in which a model picks its own examples.
    public static let degenerateFeedbackLoop: Self = "MON708"
    /// MON709: say how old a model may get, and watch its age.
    public static let modelAgeUnbounded: Self = "MON709"
    /// MON710: let a new model meet a few requests before all of them.
    public static let unsafeRollout: Self = "MON710"
    /// MON711: keep the model before, and a way back to it.
    public static let noRollback: Self = "MON711"
    /// MON712: put models into serving from a registry alone.
    public static let registryBypass: Self = "MON712"
    /// MON713: let a shadow only log, and say when a canary is stopped.
    public static let unsafeShadowOrCanary: Self = "MON713"
    /// MON714: record what each training was made of.
    public static let irreproducibleTraining: Self = "MON714"

    // MARK: Privacy and security

    /// SEC801: say for how long data about people is kept, and keep it no longer.
    public static let personalDataWithoutRetention: Self = "SEC801"
    /// SEC802: take out who somebody is before data spreads.
    public static let personalDataLeakPath: Self = "SEC802"
    /// SEC803: delete what was made of the data as well.
    public static let deletionDoesNotPropagate: Self = "SEC803"
    /// SEC804: let nobody from outside call models and stores directly.
    public static let unauthenticatedEntry: Self = "SEC804"
    /// SEC805: screen what outsiders can send before a model learns it.
    public static let poisonableTrainingPath: Self = "SEC805"
    /// SEC806: pin and test models that others made.
    public static let untrustedModelArtifact: Self = "SEC806"
    /// SEC807: say on what ground a model learns from sensitive data.
    public static let sensitiveFeature: Self = "SEC807"

    // MARK: Responsibility

    /// RAI901: let a person stop or change what weighs heavily.
    public static let highImpactWithoutOversight: Self = "RAI901"
    /// RAI902: measure how groups of people fare.
    public static let noFairnessEvaluation: Self = "RAI902"
    /// RAI903: tell people why they were decided about so.
    public static let unexplainedAdverseDecision: Self = "RAI903"
    /// RAI904: be able to switch off, and let people object.
    public static let noKillSwitchOrAppeal: Self = "RAI904"
    /// RAI905: keep a record of decisions that weigh heavily.
    public static let unrecordedDecisions: Self = "RAI905"
    /// RAI906: send people no more than they can look at.
    public static let reviewQueueOverload: Self = "RAI906"
}
