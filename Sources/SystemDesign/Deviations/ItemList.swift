extension ItemName {
    // MARK: Requirements

    /// REQ.1: business objective.
    public static let businessObjective: Self = "REQ.1"
    /// REQ.2: users, use cases and scope.
    public static let scope: Self = "REQ.2"
    /// REQ.3: which data there is.
    public static let dataAvailability: Self = "REQ.3"
    /// REQ.4: constraints.
    public static let constraints: Self = "REQ.4"
    /// REQ.5: scale.
    public static let scale: Self = "REQ.5"
    /// REQ.6: performance targets.
    public static let performanceTargets: Self = "REQ.6"
    /// REQ.7: what errors cost.
    public static let costOfErrors: Self = "REQ.7"
    /// REQ.8: a metric of success, with its target.
    public static let successMetric: Self = "REQ.8"
    /// REQ.9: assumptions and risks.
    public static let assumptions: Self = "REQ.9"

    // MARK: Framing

    /// FRM.1: why machine learning.
    public static let whyML: Self = "FRM.1"
    /// FRM.2: the objective of each model.
    public static let mlObjective: Self = "FRM.2"
    /// FRM.3: what goes in and what comes out.
    public static let inputsAndOutputs: Self = "FRM.3"
    /// FRM.4: the category of the task.
    public static let taskCategory: Self = "FRM.4"
    /// FRM.5: framings that were rejected.
    public static let alternativeFramings: Self = "FRM.5"

    // MARK: Data

    /// DAT.1: the sources of data.
    public static let dataSources: Self = "DAT.1"
    /// DAT.2: where training data is kept.
    public static let storage: Self = "DAT.2"
    /// DAT.3: the way from sources to training.
    public static let ingestionPath: Self = "DAT.3"
    /// DAT.4: labels.
    public static let labels: Self = "DAT.4"
    /// DAT.5: features.
    public static let features: Self = "DAT.5"
    /// DAT.6: how features are encoded.
    public static let transforms: Self = "DAT.6"
    /// DAT.7: fresh features at serving.
    public static let featureFreshness: Self = "DAT.7"
    /// DAT.8: validation of data.
    public static let dataValidation: Self = "DAT.8"
    /// DAT.9: which data is personal.
    public static let dataClassification: Self = "DAT.9"
    /// DAT.10: bias in the data.
    public static let dataBias: Self = "DAT.10"
    /// DAT.11: versions of data.
    public static let dataVersioning: Self = "DAT.11"

    // MARK: Model

    /// MDL.1: a baseline.
    public static let baseline: Self = "MDL.1"
    /// MDL.2: the model chosen, and another.
    public static let modelChoice: Self = "MDL.2"
    /// MDL.3: how the data set is made.
    public static let datasetConstruction: Self = "MDL.3"
    /// MDL.4: the split.
    public static let split: Self = "MDL.4"
    /// MDL.5: the loss.
    public static let loss: Self = "MDL.5"
    /// MDL.6: how it is trained.
    public static let trainingRegime: Self = "MDL.6"
    /// MDL.7: experiments on record.
    public static let experimentTracking: Self = "MDL.7"
    /// MDL.8: how often the model is made anew.
    public static let updateCadence: Self = "MDL.8"

    // MARK: Evaluation

    /// EVA.1: offline metrics.
    public static let offlineMetrics: Self = "EVA.1"
    /// EVA.2: online metrics.
    public static let onlineMetrics: Self = "EVA.2"
    /// EVA.3: what a candidate must pass.
    public static let acceptanceGate: Self = "EVA.3"
    /// EVA.4: slices and fairness.
    public static let evaluationSlices: Self = "EVA.4"
    /// EVA.5: error analysis.
    public static let errorAnalysis: Self = "EVA.5"
    /// EVA.6: robustness and abuse.
    public static let robustness: Self = "EVA.6"

    // MARK: Serving

    /// SRV.1: when predictions are made, and why.
    public static let servingMode: Self = "SRV.1"
    /// SRV.2: the way of a request.
    public static let servingPath: Self = "SRV.2"
    /// SRV.3: capacity.
    public static let capacityPlan: Self = "SRV.3"
    /// SRV.4: how the latency is shared out.
    public static let latencyAllocation: Self = "SRV.4"
    /// SRV.5: a test in production.
    public static let testInProduction: Self = "SRV.5"
    /// SRV.6: what answers when the model doesn't.
    public static let fallbackAndRollback: Self = "SRV.6"
    /// SRV.7: how a model gets out.
    public static let packaging: Self = "SRV.7"
    /// SRV.8: interfaces and consumers.
    public static let integration: Self = "SRV.8"

    // MARK: Monitoring

    /// MON.1: operational signals.
    public static let operationalSignals: Self = "MON.1"
    /// MON.2: what comes in, watched.
    public static let inputMonitoring: Self = "MON.2"
    /// MON.3: what goes out, watched.
    public static let outputMonitoring: Self = "MON.3"
    /// MON.4: the business metric, watched.
    public static let businessMonitoring: Self = "MON.4"
    /// MON.5: alerts with owners.
    public static let alerts: Self = "MON.5"
    /// MON.6: predictions on record.
    public static let predictionLogging: Self = "MON.6"
    /// MON.7: what starts a retraining.
    public static let retraining: Self = "MON.7"
    /// MON.8: orchestration and automation.
    public static let orchestration: Self = "MON.8"
    /// MON.9: what to do in an incident.
    public static let incidentHandling: Self = "MON.9"

    // MARK: Governance

    /// GOV.1: owners.
    public static let ownership: Self = "GOV.1"
    /// GOV.2: access and encryption.
    public static let accessControl: Self = "GOV.2"
    /// GOV.3: retention and deletion.
    public static let retentionAndDeletion: Self = "GOV.3"
    /// GOV.4: what it costs.
    public static let costEstimate: Self = "GOV.4"
    /// GOV.5: impact, oversight, documentation.
    public static let impactAndOversight: Self = "GOV.5"
    /// GOV.6: milestones.
    public static let milestones: Self = "GOV.6"
    /// GOV.7: decisions on record.
    public static let decisionLog: Self = "GOV.7"
}
