extension Framework {
    /// The 28 tests of a system that is ready for production. The score is that of the weakest section.
    public static let mlTestScore = Framework(
        id: "mlTestScore", title: "ML Test Score",
        source: "Eric Breck and others, The ML Test Score, IEEE Big Data 2017",
        steps: [
            FrameworkStep(
                "Tests for features and data",
                asks: [
                    "DAT.8",  // Data 1: expectations of features are kept in a schema
                    "DAT.5", "DAT.9",  // Data 4: features keep to requirements on all of them
                    "GOV.3",  // Data 5: the pipeline protects privacy; with DAT.9
                ],
                notCheckable: [
                    "every feature is of use", "no feature costs too much",
                    "new features can be added quickly", "code that makes features is tested",
                ]),
            FrameworkStep(
                "Tests for model development",
                asks: [
                    "GOV.7", "MON.8",  // Model 1: specifications are reviewed and kept
                    "EVA.1", "EVA.2",  // Model 2: offline and online metrics go together
                    "MDL.6",  // Model 3: hyper-parameters are tuned
                    "MDL.8",  // Model 4: it is known what staleness does
                    "MDL.1",  // Model 5: no simpler model is better
                    "EVA.4",  // Model 6 and 7: quality on slices, and inclusion
                ]),
            FrameworkStep(
                "Tests for infrastructure",
                asks: [
                    "MDL.7",  // Infra 1: training can be reproduced
                    "MON.8",  // Infra 3: the pipeline is tested as a whole
                    "EVA.3",  // Infra 4: quality is validated before serving
                    "SRV.5",  // Infra 6: models go through a canary
                    "SRV.6",  // Infra 7: models can be rolled back
                ],
                notCheckable: [
                    "specifications of models have unit tests", "models can be debugged step by step",
                ]),
            FrameworkStep(
                "Tests for monitoring",
                asks: [
                    "MON.5",  // Monitor 1: changes of dependencies are notified
                    "MON.2",  // Monitor 2 and 3: inputs are as expected, in serving as in training
                    "MON.7",  // Monitor 4: models aren't too stale
                    "MON.1",  // Monitor 6: speed and memory haven't become worse
                    "MON.3",  // Monitor 7: predictions haven't become worse
                ],
                notCheckable: ["the model is numerically stable"]),
        ])
}
