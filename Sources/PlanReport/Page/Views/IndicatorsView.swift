import PlanAnalysis
import PlanModel

/// The outcome indicators of the plans, each with its years.
struct IndicatorsView: ReportView {
    static let name = "indicators"
    static let title = Label("成果指標", "Indicators")
    static let filters: [ReportFilter] = [.family, .city]
    static let words: [String: Label] = [
        "intro": Label(
            "計画が定めた成果指標の実績と目標を、文書に印字されたとおりに示す。指標の動きは取組の結果とは限らない。市の間で比べるための数字ではない。",
            "Actual values and targets of the plans' outcome indicators, as the documents print them. That an indicator moves does not say that an initiative moved it, and the figures are not for comparing cities."
        ),
        "reading": Label(
            "図は先に載せた表だけを描き、その下に表のすべてを並べる。測られていない年度は、印字された語（未実施など）か「空欄」と示し、0 とはしない。達成率と評価は印字されたもの。計算し直した値が印字と異なる場合は、その下に示す。",
            "The picture draws an indicator once; below it stand all tables. A year without a measured value shows the printed word or ‘blank’ and never 0. Rate and rating are as printed; where computing them anew gives something else, that stands below."
        ),
        "year": Label("年度", "Fiscal year"),
        "actual": Label("実績", "Actual"),
        "target": Label("目標", "Target"),
        "rate": Label("達成率", "Rate"),
        "rating": Label("評価", "Rating"),
    ]

    /// A value as it stands in the CSV.
    struct Figure {
        let column: String
        let text: String
        let unit: String
    }

    /// What computing anew gives, or that it gives nothing.
    struct Below {
        let before: String
        let computed: Figure?
    }

    /// What stands in a field: what is printed, or a word where nothing is.
    struct Value {
        let printed: Figure?
        let word: String?
        let below: Below?

        init(_ printed: Figure?, word: String? = nil, below: Below? = nil) {
            (self.printed, self.word, self.below) = (printed, word, below)
        }
    }

    struct Year {
        let row: Int
        let year: Value
        /// Actual, target and rate.
        let values: [Value]
        let rating: Value
    }

    struct Series {
        let id: String
        let caption: String
        let notes: [String]
        let years: [Year]
    }

    struct Plan {
        let id: String
        let title: String
        let facets: [Facet]
        /// What is read to a person who moves into the picture, and what the picture says by itself.
        let picture: String
        let notes: [String]
        let chart: HTML
        let series: [Series]
    }

    let w: [String: String]
    let plans: [Plan]
    /// The plans without indicators.
    let silent: [PlanNote]

    init(_ report: ReportModel) {
        let all = IndicatorSeries(report.index, report.dataset)
        let rows = all.rows
        let input = ChartInput(
            report.index, report.dataset, version: report.version, language: report.language)
        let positions = report.index.plans.indices
        w = report.words(Self.self)
        plans = positions.compactMap { plan in
            let own = rows.indices.filter { rows[$0].plan == plan }
            guard !own.isEmpty else { return nil }
            var ids: [Indicator.ID] = []
            for row in own where !ids.contains(rows[row].indicator.id) { ids.append(rows[row].indicator.id) }
            let title = PlanTitle(plan, in: report.index, report.language).title
            let repeated = Set(own.filter { rows[$0].indicator.repeats != nil }.map { rows[$0].indicator.id })
            let chart = IndicatorChart(input, all, only: ids.filter { !repeated.contains($0) }).chart
            let id = HTML.anchor("ip", report.index.plans[plan].id.text)
            return Plan(
                id: id, title: title, facets: report.facets(ofPlan: plan),
                picture: report.text("\(title)：成果指標の図", "\(title): picture of the indicators"),
                notes: [chart.summary, chart.source], chart: chart.inline(id: "\(id)-chart"),
                series: ids.map { id in
                    PrintedSeries(report, rows, own.filter { rows[$0].indicator.id == id }).series
                })
        }
        let known = Set(rows.map(\.plan))
        silent = positions.filter { !known.contains($0) }.map {
            PlanNote(
                report, $0,
                report.text("成果指標は収録されていない。", "no outcome indicator of this plan is in the atlas."))
        }
    }
}

extension IndicatorsView.Year: PagePiece {
    /// A row of the series' table.
    var html: HTML {
        let numbers = values.map { value -> HTML in "<td class=\"number\">\(value)</td>" }
        return "<tr data-row=\"\(row)\"><th scope=\"row\">\(year)</th>\(numbers)<td>\(rating)</td></tr>\n"
    }
}

extension IndicatorsView.Value: PagePiece {
    var html: HTML {
        let word: HTML? = word.map { "<small>\($0)</small>" }
        let below: HTML? = below.map { below in
            let computed: HTML? = below.computed.map { " \($0)" }
            return "<br><small>\(below.before)\(computed)</small>"
        }
        return "\(printed?.html)\(word)\(below)"
    }
}

extension IndicatorsView.Figure: PagePiece {
    var html: HTML { "<span data-column=\"\(column)\">\(text)</span>\(unit)" }
}
