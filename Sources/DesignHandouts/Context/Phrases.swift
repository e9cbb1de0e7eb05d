import SystemDesign

/// How a choice is called in a sentence: `multiLabelClassification` is "multi-label classification".
func phrase(for choice: String) -> String {
    // A percentile is a name as it stands.
    if let phrase = phrases[choice] { return phrase }
    return choice.contains(".") ? choice : words(of: choice).lowercased()
}

/// The choices whose names in Swift aren't just words that are run together.
private let phrases: [String: String] = [
    "abTest": "A/B test",
    "allAtOnce": "everywhere at once",
    "atLeastOnce": "at least once",
    "atMostOnce": "at most once",
    "blueGreen": "blue/green",
    "championChallenger": "champion and challenger",
    "dotProduct": "dot product",
    "fewShot": "few-shot",
    "fineTune": "fine-tuning",
    "grpc": "gRPC",
    "http": "HTTP",
    "itemToItem": "item-to-item recommendation",
    "kAnonymity": "k-anonymity",
    "listwiseRanking": "list-wise ranking",
    "multiCategorical": "several categories",
    "multiClassClassification": "multi-class classification",
    "multiLabelClassification": "multi-label classification",
    "multiTask": "multi-task learning",
    "onDevice": "on the device",
    "pairwiseRanking": "pair-wise ranking",
    "platt": "Platt scaling",
    "pointwiseRanking": "point-wise ranking",
    "selfSupervised": "self-supervised",
    "sql": "SQL",
]
