import PlanModel

/// Replaces each synonym of a text by its canonical, so that a difference of words alone is none.
///
/// From left to right, the longest term that begins at a letter is replaced. What is canonical already stays as it is, even
/// where a shorter term stands inside it: 困窮者 becomes 生活困窮者, and 生活困窮者 does not become 生活生活困窮者.
struct SynonymFolding: Sendable {
    private struct Fold {
        let term: [Unicode.Scalar]
        let canonical: [Unicode.Scalar]
    }

    /// By their first letter, the longest term first.
    private let folds: [Unicode.Scalar: [Fold]]

    init(_ synonyms: [Synonym]) {
        let pairs = synonyms.map { (Self.letters($0.term), Self.letters($0.canonical)) }
        let terms = Set(pairs.map(\.0))
        let canonicals = Set(pairs.map(\.1)).subtracting(terms).map { Fold(term: $0, canonical: $0) }
        var seen: Set<[Unicode.Scalar]> = []
        let all = pairs.filter { seen.insert($0.0).inserted }.map { Fold(term: $0.0, canonical: $0.1) } + canonicals
        folds = Dictionary(grouping: all.filter { !$0.term.isEmpty }) { $0.term[0] }
            .mapValues { $0.sorted { $0.term.count > $1.term.count } }
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] { ComparedText(text).runs.flatMap(\.self) }

    /// The runs of a text with every synonym folded.
    ///
    /// - Complexity: O(*n* · *t*) for *n* letters and *t* terms that begin with one letter.
    func runs(_ text: String) -> [[Unicode.Scalar]] { ComparedText(text).runs.map(folded) }

    private func folded(_ run: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var rest = run[...]
        while let first = rest.first {
            if let fold = folds[first]?.first(where: { rest.starts(with: $0.term) }) {
                result += fold.canonical
                rest = rest.dropFirst(fold.term.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
