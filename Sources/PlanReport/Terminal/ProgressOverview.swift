import PlanAnalysis
import PlanModel

/// What `progress` prints: one table a plan, year and scale, its headings down and the marks across.
public struct ProgressOverview {
    private let index: AtlasIndex
    private let summary: ProgressSummary
    private let scales: [RatingMark]
    private let style: TerminalStyle

    /// - Parameter scales: the marks of all scales, for their meanings.
    public init(_ index: AtlasIndex, _ summary: ProgressSummary, scales: [RatingMark], style: TerminalStyle) {
        self.index = index
        self.summary = summary
        self.scales = scales
        self.style = style
    }

    public var lines: [String] {
        var keys: [ProgressSummary.Key] = []
        for row in summary.rows where keys.last != row.key { keys.append(row.key) }
        guard !keys.isEmpty else {
            return [text("選ばれた計画に進捗の報告は収録されていない。", "No progress report of these plans is in the atlas.")]
        }
        return keys.flatMap { block($0) + [""] } + legend.flatMap { $0.wrapped(to: style.width) }
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    private func block(_ key: ProgressSummary.Key) -> [String] {
        let plan = PlanTitle(key.plan, in: index, style.language)
        let title = style.bold("\(plan.title)  " + text("\(key.fiscalYear)年度", "fiscal \(key.fiscalYear)"))
        let rows = summary.rows.filter { $0.key == key }
        return [title] + (owner(key, plan) + excerpt(plan)).flatMap { $0.wrapped(to: style.width) } + table(rows)
    }

    /// Whose scale it is, and what its marks mean.
    private func owner(_ key: ProgressSummary.Key, _ plan: PlanTitle) -> [String] {
        guard let scale = key.scale.flatMap({ RatingScale($0, in: scales) }) else {
            return [text("評価の記載はない。", "The report prints no grades.")]
        }
        let meanings = scale.marks.map { "\($0.mark) \($0.meaning.text(in: style.language))".printable }
        let whose =
            scale.isGrade
            ? text("\(plan.city)自身による評価", "\(plan.city)'s grades of its own work")
            : text("\(plan.city)が示す方向（評価ではない）", "the direction that \(plan.city) gives, which is no grade")
        return [
            text("尺度 \(scale.id)：\(whose)", "Scale \(scale.id): \(whose)"),
            meanings.joined(separator: text("／", "; ")),
        ]
    }

    private func excerpt(_ plan: PlanTitle) -> [String] {
        guard plan.assessment == .excerpt else { return [] }
        return [text("抜粋：載っていない取組は数に入っていない。", "An excerpt: what it does not show is not counted.")]
    }

    private func table(_ rows: [ProgressSummary.Row]) -> [String] {
        let marks = rows.filter { $0.heading == nil }.compactMap(\.mark?.mark)
        let totals = rows.filter { $0.mark == nil }
        let hasScore = totals.contains { $0.scoreMean != nil }
        let header =
            ["", text("見出し", "heading"), text("掲載", "listed"), text("取組", "initiatives"), text("評価あり", "rated")]
            + marks + [text("評価なし", "unrated")] + (hasScore ? [text("平均", "mean")] : [])
        let cells = totals.map { total -> [String] in
            let counts = marks.map { mark in
                rows.first { $0.heading?.id == total.heading?.id && $0.mark?.mark == mark }?.marked ?? 0
            }
            let numbers = [total.listed, total.initiatives, total.rated] + counts + [total.unrated]
            return [total.heading?.number ?? "ALL", total.heading?.nameJa ?? text("計画全体", "the whole plan")]
                + numbers.map { String($0) } + (hasScore ? [total.scoreMean?.decimal() ?? ""] : [])
        }
        let numeric = header.indices.map { $0 > 1 }
        return TextTable(header: header, rows: cells, numeric: numeric).lines(style)
    }

    private var legend: [String] {
        [
            text(
                "掲載は再掲を含む行数、ほかの数は再掲を除き、再掲元の評価による。平均は評価のある取組の点（最もよい記号が1、最も低い記号が0。報告書に配点がなければ記号の順による）の平均。",
                "listed counts rows with re-listings; all other numbers leave re-listings out and go by the original's grade. "
                    + "mean: of the rated initiatives' scores, the best mark being 1 and the lowest 0; where the report gives "
                    + "no points, by the marks' order."),
            text(
                "評価はそれぞれの自治体が自らの基準で付けたもので、自治体や尺度の間で比べることはできない。",
                "Each city grades its own work by its own standard: grades do not compare across cities or scales."),
        ]
    }
}
