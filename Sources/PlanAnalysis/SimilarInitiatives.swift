import PlanModel

/// For each initiative, the nearest ones of other cities and other plans.
public struct SimilarInitiatives: Sendable {
    /// How many are kept of an initiative.
    public static let limit = 5

    public let rows: [Resemblance]

    /// - Returns: by initiative in the order of the index, at most ``limit`` each, nearest first; only what reaches
    ///   ``Similarity/threshold``, and nothing of the initiative's own plan.
    /// - Complexity: O(initiatives · those that share a letter pair).
    public init(_ index: AtlasIndex, _ similarity: Similarity) {
        let reported = Set(index.reported)
        var search = SimilaritySearch(similarity, among: Array(index.known.indices))
        var rows: [Resemblance] = []
        for initiative in index.initiatives.indices where reported.contains(index.municipality[initiative]) {
            let plan = index.known[initiative].plan
            rows += search.matches(of: initiative).lazy.filter { index.known[$0.other].plan != plan }.prefix(Self.limit)
        }
        self.rows = rows
    }

    /// The initiatives nearest to one, of its own plan too.
    ///
    /// - Parameters:
    ///   - initiative: its place among the known ones of the index.
    ///   - limit: how many to keep.
    public init(_ similarity: Similarity, nearestTo initiative: Int, limit: Int) {
        rows = Array(similarity.matches(of: initiative) { _ in true }.prefix(limit))
    }
}
