import PlanAnalysis
import PlanModel

/// One plan's grades of one year on one scale, as a table with a bar a heading.
struct GradedYear {
    private let report: ReportModel
    private let summary: ProgressSummary
    private let key: ProgressSummary.Key
    private let scale: RatingScale?
    private static let width = 220

    init(_ report: ReportModel, _ summary: ProgressSummary, _ key: ProgressSummary.Key) {
        (self.report, self.summary, self.key) = (report, summary, key)
        scale = key.scale.flatMap { RatingScale($0, in: report.dataset.ratingMarks.map(\.value)) }
    }

    var block: ProgressView.Block {
        let plan = PlanTitle(key.plan, in: report.index, report.language)
        let year = report.text("\(key.fiscalYear)年度", "fiscal \(key.fiscalYear)")
        let name = "\(plan.title) \(year)" + (scale.map { $0.isGrade ? "" : report.text("（方向）", " (direction)") } ?? "")
        let marks = scale?.marks ?? []
        return ProgressView.Block(
            id: HTML.anchor(
                "pr", report.index.plans[key.plan].id.text, "\(key.fiscalYear)", key.scale?.text ?? "none"),
            title: name, facets: report.facets(ofPlan: key.plan), notes: notes(plan), hasMarks: !marks.isEmpty,
            marks: marks.indices.map {
                .init(sign: marks[$0].mark, look: look($0), meaning: marks[$0].meaning.text(in: report.language))
            },
            table: ProgressView.Table(
                caption: report.text("\(name)：見出しごと", "\(name): by heading")
                    + (scale.map { report.text("（尺度 \($0.id)）", " (scale \($0.id))") } ?? ""),
                heads: counts.map(\.title),
                rows: rows))
    }

    /// Whose judgement it is, and whether the whole plan is in it.
    private func notes(_ plan: PlanTitle) -> [String] {
        let owner: String
        switch scale?.isGrade {
        case true?: owner = report.text("\(plan.city)自身による評価。", "\(plan.city)'s grades of its own work.")
        case false?:
            owner = report.text(
                "\(plan.city)が示す今後の方向で、評価ではない。", "The direction that \(plan.city) gives, which is no grade.")
        case nil:
            owner = report.text("この年度の報告書に評価の記載はない。", "The report of the year prints no grades.")
        }
        return plan.assessment == .excerpt
            ? [
                owner,
                report.text("抜粋：載っていない取組は数に入っていない。", "An excerpt: what it does not show is not counted."),
            ]
            : [owner]
    }

    /// The columns behind those of the marks, from the rows of all marks together.
    private var counts: [(column: String, title: String)] {
        let graded = [
            ("rated", report.text("評価あり", "Rated")), ("unrated", report.text("評価なし", "Unrated")),
        ]
        let score = [("score_mean", report.text("平均点", "Mean score"))]
        return (scale == nil ? [graded[1]] : graded) + [("initiatives", report.text("取組", "Initiatives"))]
            + (scale?.isGrade == true ? score : []) + [("listed", report.text("掲載行", "Rows listed"))]
    }

    private var rows: [ProgressView.Row] {
        let table = report.table("progress_summary")
        let places = Dictionary(
            table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let own = summary.rows.indices.filter { summary.rows[$0].key == key }
        let cell = { (row: Int, column: String) in
            let value = table.rows[row][places[column]!]
            return ProgressView.Cell(
                row: row, column: column, text: column == "score_mean" ? value.rounded(places: 2) : value.displayed)
        }
        return own.filter { summary.rows[$0].mark == nil }.map { all in
            let heading = summary.rows[all].heading
            let marked = own.filter { summary.rows[$0].mark != nil && summary.rows[$0].heading?.id == heading?.id }
            return ProgressView.Row(
                title: heading.map { [$0.number, $0.nameJa].filter { !$0.isEmpty }.joined(separator: " ") }
                    ?? report.text("計画全体", "The whole plan"),
                isWhole: heading == nil, segments: segments(marked.map { summary.rows[$0] }, of: summary.rows[all]),
                cells: marked.map { cell($0, "marked") } + counts.map { cell(all, $0.column) })
        }
    }

    /// The marks behind each other, and at last what has none.
    private func segments(_ marked: [ProgressSummary.Row], of all: ProgressSummary.Row) -> [ProgressView.Segment] {
        var before = 0
        let counts = marked.enumerated().map { ($1.marked, look($0), $1.mark?.mark) } + [(all.unrated, "m0", nil)]
        return counts.compactMap { count, look, sign in
            guard count > 0 else { return nil }
            let start = before * Self.width / all.initiatives
            before += count
            let width = before * Self.width / all.initiatives - start
            return ProgressView.Segment(x: start, width: width, look: look, sign: width < 16 ? nil : sign)
        }
    }

    /// Five looks, from dark to light; a scale with more marks repeats the last one, and each segment bears its mark.
    private func look(_ place: Int) -> String { "m\(min(place + 1, 5))" }
}
