import PlanAnalysis
import PlanModel

/// The outcome indicators of the plans as small multiples, the reference series behind them.
public struct IndicatorChart {
    private let input: ChartInput
    private let series: IndicatorSeries
    private let wanted: [Indicator.ID]

    /// - Parameter wanted: the indicators to draw; every one when empty, but for tables that print one of them again.
    public init(_ input: ChartInput, _ series: IndicatorSeries, only wanted: [Indicator.ID] = []) {
        (self.input, self.series, self.wanted) = (input, series, wanted)
    }

    private static let gap = 24.0
    private static let pageWidth = 760.0

    public var chart: Chart {
        let rows = shown
        let width = max(520, panelWidth(rows) * Double(columns(rows)) + Self.gap * Double(columns(rows) - 1))
        var drawing = Drawing()
        var y = drawing.legend(legend, width: width, y: 0) + 16
        if rows.isEmpty {
            y = drawing.lines(
                input.text("選ばれた計画に成果指標は収録されていない。", "No outcome indicator of these plans is in the atlas.")
                    .drawnLines(width: width, size: 12), 0, y, size: 12)
        }
        for plan in index.plans.indices where rows.contains(where: { $0.plan == plan }) {
            let title = PlanTitle(plan, in: index, input.language).title
            y = drawing.lines(title.drawnLines(width: width / 1.06, size: 13), 0, y, size: 13, isBold: true) + 8
            y = draw(panels(rows.filter { $0.plan == plan }), panelWidth(rows), columns(rows), y, &drawing)
        }
        let plans = index.plans.indices.filter { plan in rows.contains { $0.plan == plan } }.map { index.plans[$0] }
        return Chart(
            title: input.text("成果指標：年度ごとの実績と目標", "Outcome indicators: actual and target by fiscal year"),
            subtitle: input.text(
                "年度は4月に始まる。縦軸は0から。線は続く年度の実測値だけを結ぶ。",
                "Fiscal years begin in April. The scales start at 0; lines join measured values of consecutive years only."
            ),
            notes: [repeats, ratings].compactMap(\.self),
            source: rows.isEmpty ? input.source([]) : input.source(Set(rows.map(\.indicator.source)), of: plans),
            language: input.language, width: width, height: y, marks: drawing.marks)
    }

    private var index: AtlasIndex { input.index }

    private var shown: [IndicatorSeries.Row] {
        guard !wanted.isEmpty else { return series.rows.filter { $0.indicator.repeats == nil } }
        let ids = Set(wanted)
        return series.rows.filter { ids.contains($0.indicator.id) }
    }

    /// The indicators of a plan in the order of its documents, then its reference series.
    private func panels(_ rows: [IndicatorSeries.Row]) -> [IndicatorPanel] {
        [Indicator.Role.indicator, .reference].flatMap { role -> [IndicatorPanel] in
            var ids: [Indicator.ID] = []
            let own = rows.filter { $0.indicator.role == role }
            for row in own where !ids.contains(row.indicator.id) { ids.append(row.indicator.id) }
            return ids.map { id in IndicatorPanel(input: input, rows: own.filter { $0.indicator.id == id }) }
        }
    }

    /// Wide enough for the longest series.
    private func panelWidth(_ rows: [IndicatorSeries.Row]) -> Double {
        let years = Dictionary(grouping: rows, by: \.indicator.id).values.map(\.count).max() ?? 0
        return IndicatorPanel.axis + Double(max(4, years)) * IndicatorPanel.column
    }

    private func columns(_ rows: [IndicatorSeries.Row]) -> Int {
        let series = Set(rows.map(\.indicator.id)).count
        return max(1, min(series, Int((Self.pageWidth + Self.gap) / (panelWidth(rows) + Self.gap))))
    }

    private func draw(
        _ panels: [IndicatorPanel], _ width: Double, _ columns: Int, _ top: Double, _ drawing: inout Drawing
    ) -> Double {
        var y = top
        for first in stride(from: 0, to: panels.count, by: columns) {
            let line = panels[first..<min(first + columns, panels.count)]
            let heads = line.map { $0.head(width: width) }
            let head =
                heads.map { name, unit in
                    Drawing.height(of: name.count, size: 12) + Drawing.height(of: unit.count, size: 9)
                }.max() ?? 0
            for (place, panel) in line.enumerated() {
                let x = Double(place) * (width + Self.gap)
                let name = drawing.lines(heads[place].name, x, y, size: 12, isBold: true)
                drawing.lines(heads[place].unit, x, name, size: 9, look: .soft)
                panel.draw(x, y + head + 4, &drawing)
            }
            y += IndicatorPanel.height(head: head) + 12
        }
        return y
    }

    // MARK: - In words

    private var repeats: String? {
        let left = Set(series.rows.filter { $0.indicator.repeats != nil }.map(\.indicator.id)).count
        guard wanted.isEmpty, left > 0 else { return nil }
        return input.text(
            "同じ指標を再び載せた表 \(left)件は省いた。", "Left out: tables that print one of these indicators again (\(left)).")
    }

    private var ratings: String? {
        guard shown.contains(where: { $0.indicator.ratingPrinted != nil }) else { return nil }
        return input.text(
            "評価は報告書の印字のとおりで、基準は報告書ごとに異なる。",
            "Ratings are as printed; each report sets its own thresholds.")
    }

    private var legend: [Drawing.Entry] {
        let (middleX, middle) = (Drawing.sample.width / 2, Drawing.sample.height / 2)
        return [
            Drawing.Entry(meaning: input.text("実績", "actual")) { drawing, x, y in
                drawing.line((x, y + middle), (x + Drawing.sample.width, y + middle), .actual)
                drawing.circle(x + middleX, y + middle, radius: 3.5, .actualPoint)
            },
            Drawing.Entry(meaning: input.text("計画前の初期値", "value before the plan")) { drawing, x, y in
                drawing.circle(x + middleX, y + middle, radius: 3.5, .before)
            },
            Drawing.Entry(meaning: input.text("目標（数値があるもの）", "target, where it is a number")) { drawing, x, y in
                drawing.line((x, y + middle), (x + Drawing.sample.width, y + middle), .targetPath)
                drawing.line((x + middleX - 9, y + middle), (x + middleX + 9, y + middle), .target)
            },
            Drawing.Entry(meaning: input.text("実績の数値がない年度", "year without a measured value")) { drawing, x, y in
                drawing.box(x, y, Drawing.sample.width, Drawing.sample.height, .gap)
            },
            Drawing.Entry(meaning: input.text("参考の系列（目標なし）", "reference series (no target)")) { drawing, x, y in
                drawing.line((x, y + middle), (x + Drawing.sample.width, y + middle), .reference)
                drawing.circle(x + middleX, y + middle, radius: 3.5, .referencePoint)
            },
        ]
    }
}
