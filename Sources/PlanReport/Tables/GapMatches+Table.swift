import CSVText
import PlanAnalysis

extension CoverageGaps {
    /// `gap_matches.csv`: which of a city's own initiatives resemble a peer's that stands in one of its gaps.
    ///
    /// One row a pair, as the search finds them: what `coverage_gaps` says of possible matches rests on these alone, so that a
    /// query can give it too. By the peer's initiative in the order of the index, then nearest first.
    public func matchTable(_ index: AtlasIndex) -> TidyTable {
        var matches: [Int: [Resemblance]] = [:]
        for peer in rows.flatMap(\.peers) {
            let known = Set(matches[peer.initiative, default: []].map(\.other))
            matches[peer.initiative, default: []] += peer.matches.filter { !known.contains($0.other) }
        }
        return TidyTable(
            name: "gap_matches", columns: ["initiative_id", "other_id", "score"],
            rows: matches.keys.sorted().flatMap { initiative in
                (matches[initiative] ?? []).map { match in
                    [
                        .text(index.known[initiative].id.text), .text(index.known[match.other].id.text),
                        .number(match.score.description),
                    ]
                }
            })
    }
}
