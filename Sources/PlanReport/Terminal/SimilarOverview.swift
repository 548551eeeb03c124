import PlanAnalysis
import PlanModel

/// The initiatives nearest to one, each with its score and reason.
public struct SimilarOverview {
    private let similarity: Similarity
    private let matches: [Resemblance]
    private let names: InitiativeNames
    private let initiative: Int

    /// - Parameters:
    ///   - nearest: those nearest to the initiative.
    ///   - initiative: its place among the known ones of the index.
    public init(
        _ index: AtlasIndex, _ dataset: Dataset, _ similarity: Similarity, _ nearest: SimilarInitiatives,
        to initiative: Int, language: Language
    ) {
        self.similarity = similarity
        matches = nearest.rows
        names = InitiativeNames(index, dataset, language)
        self.initiative = initiative
    }

    public var lines: [String] {
        let title = "\(names.name(initiative))  [\(names.index.known[initiative].id)]  \(names.plan(of: initiative))"
        guard !matches.isEmpty else {
            return [
                title,
                names.text(
                    "類似度 \(Similarity.threshold) 以上の取組はない",
                    "no initiative with a score of \(Similarity.threshold) or more"),
            ]
        }
        return [title]
            + matches.flatMap { match in
                [
                    "\(match.score)\(match.isStrong ? " ◎" : "  ")  \(names.name(match.other))  [\(names.index.known[match.other].id)]",
                    "           \(names.plan(of: match.other))  \(names.carriers(match.other))  \(names.place(match.other))",
                    "           \(names.reason(match, similarity))",
                ]
            }
    }
}
