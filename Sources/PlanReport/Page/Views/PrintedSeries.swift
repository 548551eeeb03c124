import PlanAnalysis
import PlanModel

/// An indicator's years as a table of the page: what is printed, and below it what computing gives instead.
struct PrintedSeries {
    private let report: ReportModel
    private let all: [IndicatorSeries.Row]
    private let rows: [Int]

    /// - Parameter rows: the indicator's rows among all.
    init(_ report: ReportModel, _ all: [IndicatorSeries.Row], _ rows: [Int]) {
        (self.report, self.all, self.rows) = (report, all, rows)
    }

    var series: IndicatorsView.Series {
        let first = all[rows[0]]
        let indicator = first.indicator
        let unit = indicator.unit.isEmpty ? "" : report.text("（\(indicator.unit)）", " (\(indicator.unit))")
        let place = "\(report.names.fileName(indicator.source)):\(indicator.sourceLine)"
        let heading = first.heading.map { [$0.number, $0.nameJa].filter { !$0.isEmpty }.joined(separator: " ") }
        return IndicatorsView.Series(
            id: HTML.anchor("i", indicator.id.text), caption: "\(indicator.nameJa)\(unit)",
            notes: [
                indicator.role == .reference
                    ? report.text("参考として並ぶ系列（目標なし）", "Printed beside an indicator for reference, without a target")
                    : nil,
                repeated(indicator).map {
                    report.text("同じ指標を先に載せた表：\($0)行", "Printed before on line \($0)")
                },
                [heading, place].compactMap(\.self).joined(separator: " · "),
            ].compactMap(\.self), years: rows.map(year))
    }

    /// The line of the table that prints the same indicator first.
    private func repeated(_ indicator: Indicator) -> Int? {
        guard let first = indicator.repeats else { return nil }
        return all.first { $0.indicator.id == first }?.indicator.sourceLine
    }

    private func year(_ place: Int) -> IndicatorsView.Year {
        let row = all[place]
        let indicator = row.indicator
        let year = indicator.fiscalYear.map {
            IndicatorsView.Figure(column: "fiscal_year", text: "\($0)", unit: report.text("年度", ""))
        }
        return IndicatorsView.Year(
            row: place, year: IndicatorsView.Value(year, word: year == nil ? report.text("初期値", "Before") : nil),
            values: [
                printed(indicator.actual.text, "actual_printed", row.actualState.label),
                printed(indicator.target.text, "target_printed", row.targetState.label), rate(indicator),
            ], rating: rating(indicator))
    }

    /// The text as printed, or the word for a field in which nothing stands.
    private func printed(_ text: String, _ column: String, _ state: Label) -> IndicatorsView.Value {
        text.isEmpty
            ? IndicatorsView.Value(nil, word: state.text(in: report.language))
            : IndicatorsView.Value(figure(text, column))
    }

    private func rate(_ indicator: Indicator) -> IndicatorsView.Value {
        let printed = indicator.ratePrinted
        let shown = printed.text.isEmpty ? nil : figure(printed.text, "rate_printed")
        guard let computed = indicator.rateComputed?.description else {
            return IndicatorsView.Value(shown, below: printed.value == nil ? nil : anew(nil))
        }
        let number = printed.text.filter { !["%", "％", ",", " "].contains($0) }
        let isSame = computed.utf8.elementsEqual(number.utf8)
        return IndicatorsView.Value(
            shown, below: isSame ? nil : anew(figure(computed, "rate", unit: "%")))
    }

    private func rating(_ indicator: Indicator) -> IndicatorsView.Value {
        let (printed, computed) = (indicator.ratingPrinted ?? "", indicator.ratingComputed ?? "")
        let shown = printed.isEmpty ? nil : figure(printed, "rating_printed")
        if printed.utf8.elementsEqual(computed.utf8) { return IndicatorsView.Value(shown) }
        return IndicatorsView.Value(shown, below: anew(computed.isEmpty ? nil : figure(computed, "rating")))
    }

    private func anew(_ figure: IndicatorsView.Figure?) -> IndicatorsView.Below {
        IndicatorsView.Below(
            before: figure == nil ? report.text("計算できない", "not computable") : report.text("計算", "computed"),
            computed: figure)
    }

    private func figure(_ text: String, _ column: String, unit: String = "") -> IndicatorsView.Figure {
        IndicatorsView.Figure(column: column, text: text, unit: unit)
    }
}
