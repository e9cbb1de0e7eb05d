/// Every type of statement that a document can hold, step by step.
package let statementTypes: [any Statement.Type] = [
    Goal.self, Guardrail.self, Load.self, OutOfScope.self, Question.self, Scale.self, Target.self,
    Alternative.self, MLObjective.self, MLTask.self,
    Bias.self, Deletion.self, Entity.self, Feature.self, Label.self, Retention.self,
    Augmentation.self, Baseline.self, Candidate.self, Decision.self, Imbalance.self, Loss.self,
    Sampling.self, Split.self, Training.self,
    Experiment.self, Fairness.self, Gate.self, Metric.self, Slices.self,
    Fallback.self, RequestPath.self, Rollout.self, Stage.self, VersionedUnit.self,
    FeedbackLoop.self, FollowUp.self, Retraining.self, Safeguard.self, Signal.self,
]
