extension Rule {
    /// Every rule, in the order in which they are asked: what sums up comes after what it sums up.
    public static let all: [Rule] =
        graph + data + skew + evaluation + serving + monitoring + security + responsibility + coverage
        + suppression

    private static let graph: [Rule] = [
        .danglingReference, .duplicateIdentifier, .disconnectedComponent, .undeclaredCycle,
        .unexpectedNeighbour,
        .writeOnlyOrReadOnlyStore, .undocumentedComponent,
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
        .ungatedPromotion
    ]

    private static let serving: [Rule] = []

    private static let monitoring: [Rule] = []

    private static let security: [Rule] = []

    private static let responsibility: [Rule] = []

    private static let coverage: [Rule] = []

    private static let suppression: [Rule] = []
}
