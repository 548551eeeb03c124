import Diagnostics
import PlanModel

/// An initiative's grade against its own numeric target and result.
struct RatingAgainstTarget: AuditRule {
    static let code = FindingCode.ratingAgainstTarget
    static let name = "rating-against-target"
    static let rationale = Label(
        "評価区分は目標に対する達成率で決まるので、数値目標のある取組の評価は、その実績から決まる。",
        "Where the scale goes by the share of the target, a numeric target and its result decide the grade.")
    static let limits = Label(
        "同じ年度、同じ単位で、名札が対応する目標と実績だけを見る。対応しない目標や0の目標が一つでもあれば判断しない。数が大きいほど"
            + "よいとみなす。複数の目標があれば、評価がそのすべての外にあるときだけ述べる。",
        "Only targets and results of one year and unit with matching labels are compared; a target without a match, or of "
            + "zero, leaves the row undecided. More is taken to be better. With several targets only a grade outside the "
            + "range of all is a finding.")

    static func findings(in report: AuditedReport) -> [Finding] {
        guard let scale = report.scale, scale.isGrade, scale.marks.allSatisfy({ $0.threshold != nil }) else {
            return []
        }
        let index = ReportIndex(report)
        return report.tables.initiatives.flatMap { row -> [Finding] in
            let ratings = index.ratings(of: row.id)
            return ratings.keys.sorted().compactMap { year in
                guard let printed = scale.mark(ratings[year]!),
                    let pairs = pairs(in: index.measures(of: row.id), year: year)
                else { return nil }
                let judged = pairs.compactMap { pair in
                    scale.mark(for: pair.actual.value, of: pair.target.value).map { (pair: pair, mark: $0) }
                }
                guard judged.count == pairs.count, let best = judged.min(by: { $0.mark.order < $1.mark.order }),
                    let worst = judged.map(\.mark.order).max(), !(best.mark.order...worst).contains(printed.order)
                else { return nil }
                let (actual, target) = best.pair
                let terms = judged.map { judgement(on: $0.pair, $0.mark) }.joined(separator: ", ")
                return report.contradiction(
                    code, "rating_raw", Place(line: row.line, value: printed.mark),
                    against: Place(line: target.sourceLine, value: "\(actual.value)/\(target.value)\(target.unit)"),
                    .there,
                    "\(row.called) at line \(row.line) is graded \(printed.mark) for fiscal \(year), and its own figures at "
                        + "line \(actual.sourceLine) give \(terms)")
            }
        }
    }

    private static func judgement(on pair: Pair, _ mark: RatingMark) -> String {
        let share = pair.actual.value.percent(of: pair.target.value, decimals: 1).map { " = \($0)%" } ?? ""
        return "\(pair.actual.value) of \(pair.target.value)\(pair.target.unit)\(share), which is \(mark.mark)"
    }

    // MARK: - Pairs

    private typealias Pair = (actual: Measure, target: Measure)

    /// The targets of a year with the results that speak of the same thing; nil when one of the targets has none.
    private static func pairs(in measures: [Measure], year: Int) -> [Pair]? {
        let ofYear = measures.filter { $0.fiscalYear == year && $0.qualifier != .change }
        let targets = ofYear.filter { $0.kind == .target }
        let actuals = ofYear.filter { $0.kind == .actual }
        guard !targets.isEmpty, !targets.contains(where: { $0.value.isZero }) else { return nil }
        var pairs: [Pair] = []
        for target in targets {
            let candidates = actuals.filter { Counter.isSame($0.unit, target.unit) && $0.valueTo == nil }
            let isAlone = targets.count { Counter.isSame($0.unit, target.unit) } == 1
            let results = matches(of: target, among: candidates, isAlone: isAlone)
            if results.isEmpty { return nil }
            pairs += results.map { ($0, target) }
        }
        return pairs
    }

    private static func matches(of target: Measure, among candidates: [Measure], isAlone: Bool) -> [Measure] {
        let label = FigureLabel(target.labelJa)
        if isAlone, candidates.count == 1 {
            return FigureLabel(candidates[0].labelJa).excludes(label) ? [] : candidates
        }
        guard !label.isEmpty else { return isAlone ? candidates : [] }
        let equal = candidates.filter { FigureLabel($0.labelJa) == label }
        return equal.isEmpty ? candidates.filter { FigureLabel($0.labelJa).isLike(label) } : equal
    }
}
