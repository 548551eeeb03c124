import PlanModel

/// The measures of similarity judged on labelled pairs: same and variant are to be found, related and different are not.
public struct PairJudgement: Sendable {
    /// What is compared.
    public enum Measure: String, Sendable, CaseIterable {
        /// ``Resemblance/score``.
        case similarity
        /// ``Resemblance/text``: names and summaries without codes.
        case text
        /// Plain letter pairs of the names alone.
        case names

        public var label: Label {
            switch self {
            case .similarity: Label("類似度（名称・要約・コード）", "Similarity (names, summaries, codes)")
            case .text: Label("名称・要約のみ", "Names and summaries alone")
            case .names: Label("名称の2文字組のみ（Dice 係数）", "Letter pairs of names alone (Dice)")
            }
        }
    }

    public let labels: [LabelledPair.Label: Int]
    private let curves: [Measure: RankingCurve]

    /// - Parameter pairs: of initiatives of the index; others are left out.
    public init(_ similarity: Similarity, _ pairs: [LabelledPair]) {
        let index = similarity.index
        let places = Dictionary(
            index.known.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = NameOverlap(index.known.map(\.nameJa))
        var scored: [Measure: [(score: ExactDecimal, isWanted: Bool)]] = [:]
        var labels: [LabelledPair.Label: Int] = [:]
        for pair in pairs {
            guard let a = places[pair.initiative], let b = places[pair.other] else { continue }
            let resemblance = similarity.resemblance(a, b)
            labels[pair.label, default: 0] += 1
            for (measure, score) in [
                (Measure.similarity, resemblance.score), (.text, resemblance.text),
                (.names, ExactDecimal(names.coefficient(a, b).decimal(places: 4))!),
            ] {
                scored[measure, default: []].append((score, pair.label.isWanted))
            }
        }
        self.labels = labels
        curves = scored.mapValues(RankingCurve.init)
    }

    public func curve(_ measure: Measure) -> RankingCurve { curves[measure] ?? RankingCurve([]) }
}
