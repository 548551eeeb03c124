import PlanAnalysis
import PlanModel

/// The grades that each city gives its own initiatives, plan by plan and never across plans.
struct ProgressView: ReportView {
    static let name = "progress"
    static let title = Label("進捗", "Progress")
    static let filters: [ReportFilter] = [.family, .city]
    static let words: [String: Label] = [
        "intro": Label(
            "評価は、計画を作った市が自ら付け、報告書に印字したものである。尺度は市や計画によって異なるので、市の間でも計画の間でも比べられない。評価のないことは、取り組んでいないことを意味しない。",
            "Grades are the cities' own, as their reports print them. Scales differ, so that grades compare neither between cities nor between plans. A missing grade does not say that nothing was done."
        ),
        "counting": Label(
            "帯の全長は、その見出しの取組の数。再掲は元の取組で1度数え、その評価による。「掲載行」は再掲を含み、報告書の集計に当たる。平均点は尺度の最もよい記号を 1、最も低い記号を 0 とするか、報告書の配点による。",
            "A bar's whole length stands for the heading's initiatives. A re-listing counts once, with its original's grade; the column of rows listed includes re-listings, as a report's own totals do. The mean score takes the best mark as 1 and the last as 0, or the report's own points."
        ),
        "heading": Label("見出し", "Heading"),
        "bar": Label("評価の内訳", "Grades"),
    ]

    struct Mark {
        let sign: String
        let look: String
        let meaning: String
    }

    struct Segment {
        let x: Int
        let width: Int
        let look: String
        /// The mark, where the segment is wide enough for it.
        let sign: String?
        let middle: Int

        init(x: Int, width: Int, look: String, sign: String?) {
            (self.x, self.width, self.look, self.sign) = (x, width, look, sign)
            middle = x + width / 2
        }
    }

    struct Cell {
        let row: Int
        let column: String
        let text: String
    }

    struct Row {
        let title: String
        let isWhole: Bool
        let segments: [Segment]
        let cells: [Cell]
    }

    struct Table {
        let caption: String
        /// Behind the marks.
        let heads: [String]
        let rows: [Row]
    }

    struct Block {
        let id: String
        let title: String
        let facets: [Facet]
        let notes: [String]
        let hasMarks: Bool
        let marks: [Mark]
        let table: Table
    }

    let w: [String: String]
    let blocks: [Block]
    /// The plans of which nothing is reported.
    let silent: [PlanNote]

    init(_ report: ReportModel) {
        let summary = ProgressSummary(report.index, report.dataset)
        w = report.words(Self.self)
        var keys: [ProgressSummary.Key] = []
        for row in summary.rows where keys.last != row.key { keys.append(row.key) }
        blocks = keys.map { GradedYear(report, summary, $0).block }
        let reported = Set(keys.map(\.plan))
        silent = report.index.plans.indices.filter { !reported.contains($0) }.map {
            PlanNote(
                report, $0, report.text("進捗の報告は収録されていない。", "no progress report of this plan is in the atlas."))
        }
    }
}

/// A sentence about a plan.
struct PlanNote {
    let facets: [Facet]
    let text: String

    init(_ report: ReportModel, _ plan: Int, _ sentence: String) {
        facets = report.facets(ofPlan: plan)
        text = PlanTitle(plan, in: report.index, report.language).title + report.text("：", ": ") + sentence
    }
}

extension ReportModel {
    /// The facets of a plan that is reported on.
    func facets(ofPlan plan: Int) -> [Facet] {
        [
            Facet(.city, index.plans[plan].municipality.text), Facet(.family, index.plans[plan].family.rawValue),
        ]
    }
}
