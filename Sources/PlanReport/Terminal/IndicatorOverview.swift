import PlanAnalysis
import PlanModel

/// What `indicators` prints: one table a plan, an indicator a line and a year a column.
public struct IndicatorOverview {
    private let index: AtlasIndex
    private let series: IndicatorSeries
    private let style: TerminalStyle

    public init(_ index: AtlasIndex, _ series: IndicatorSeries, style: TerminalStyle) {
        self.index = index
        self.series = series
        self.style = style
    }

    public var lines: [String] {
        let plans = index.plans.indices.filter { plan in series.rows.contains { $0.plan == plan } }
        guard !plans.isEmpty else {
            return [text("選ばれた計画に成果指標は収録されていない。", "No outcome indicator of these plans is in the atlas.")]
        }
        return plans.flatMap { block($0) + [""] } + legend.flatMap { $0.wrapped(to: style.width) }
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    private func block(_ plan: Int) -> [String] {
        let rows = series.rows.filter { $0.plan == plan && $0.indicator.role == .indicator }
        var tables: [Indicator.ID] = []
        for row in rows where tables.last != row.indicator.id { tables.append(row.indicator.id) }
        let title = PlanTitle(plan, in: index, style.language).title
        let (distinct, again) = (series.distinct(of: plan).count, tables.count - series.distinct(of: plan).count)
        let count = text(
            "成果指標 \(distinct)件" + (again > 0 ? "（ほかに同じ指標を再び載せた表 \(again)件）" : ""),
            "Outcome indicators: \(distinct)" + (again > 0 ? "; tables that print one of them again: \(again)" : ""))
        return [style.bold(title), count] + table(rows, tables)
    }

    private func table(_ rows: [IndicatorSeries.Row], _ tables: [Indicator.ID]) -> [String] {
        let years = Set(rows.compactMap(\.indicator.fiscalYear)).sorted()
        let header =
            ["indicator_id", text("指標", "indicator"), text("初期値", "before")] + years.map { String($0) }
            + [text("最新", "latest"), text("目標", "target"), text("達成率", "rate"), text("評価", "rating")]
            + [text("印字の評価", "printed"), text("再び載せた指標", "repeats")]
        let cells = tables.map { id -> [String] in
            let own = rows.map(\.indicator).filter { $0.id == id }
            let latest = own.last { $0.fiscalYear != nil && $0.actual.value != nil }
            let actual = { (year: Int?) in own.first { $0.fiscalYear == year }?.actual.text ?? "" }
            return [id.text, own[0].nameJa, actual(nil)] + years.map(actual)
                + [
                    latest?.fiscalYear.map { String($0) } ?? "", latest?.target.text ?? "",
                    latest?.rateComputed.map { "\($0)%" } ?? "", latest?.ratingComputed ?? "",
                    latest?.ratingPrinted ?? "", own[0].repeats?.text ?? "",
                ]
        }
        let numeric = header.indices.map { (2..<years.count + 6).contains($0) }
        return TextTable(header: header, rows: cells, numeric: numeric).lines(style)
    }

    private var legend: [String] {
        [
            text(
                "年度の列は実績の印字どおり。空欄は記載なし。目標・達成率・評価は実績のある最新の年度のもので、達成率と評価は計算し直した値。",
                "The years show the actual values as printed; empty: nothing is printed. Target, rate and rating are of the "
                    + "latest year with a value; rate and rating are computed anew."),
            text(
                "評価の基準はそれぞれの報告書が定めたもの。年度ごとの達成率と参考の系列は indicator_series.csv にある。",
                "Each report sets its own thresholds. The rates of every year and the reference series are in "
                    + "indicator_series.csv."),
        ]
    }
}
