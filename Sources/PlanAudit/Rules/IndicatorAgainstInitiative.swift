import Diagnostics
import PlanModel

/// An indicator against the initiative that reports the same figure.
struct IndicatorAgainstInitiative: AuditRule {
    static let code = FindingCode.indicatorAgainstInitiative
    static let name = "indicator-against-initiative"
    static let rationale = Label(
        "同じものを数える指標と取組は、同じ年度に同じ数を示す。",
        "An indicator and an initiative that count the same thing give the same figure for one year.")
    static let limits = Label(
        "同じ目標の下で、単位が同じで、名称が三文字以上を共有し、少なくとも一つの年度で百以上の数が1％以内で一致するものだけを、同じ"
            + "ものとみなす。",
        "They are taken to count the same thing only under one goal, in one unit, when their names share three characters or "
            + "more and their figures of at least 100 come within 1 % of each other in at least one year.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        let indicators = Dictionary(grouping: report.tables.indicators.distinct, by: \.id)
        var findings: [Finding] = []
        for (_, years) in indicators.sorted(by: { $0.key < $1.key }) {
            let goal = index.goal(of: years[0].heading)
            for row in report.tables.initiatives where row.restates == nil && index.goal(of: row.heading) == goal {
                let comparisons = compared(years, row, index.measures(of: row.id))
                guard comparisons.contains(where: \.isAnchor) else { continue }
                findings += comparisons.filter { !$0.agrees }.map { finding($0, row) }
            }
        }
        return findings

        func finding(_ comparison: Comparison, _ row: Initiative) -> Finding {
            let (indicator, measure) = (comparison.indicator, comparison.measure)
            return report.contradiction(
                code, comparison.field, Place(line: comparison.line, value: comparison.printed.text),
                against: Place(line: measure.sourceLine, value: "\(measure.value)\(measure.unit)"), .unclear,
                "“\(indicator.nameJa)” prints \(comparison.printed.text) as \(comparison.field) of \(indicator.calledYear) at "
                    + "line \(comparison.line), and \(row.called) gives \(measure.named) at line \(measure.sourceLine)")
        }

        func compared(_ years: [Indicator], _ row: Initiative, _ measures: [Measure]) -> [Comparison] {
            let name = FoldedText(years[0].nameJa)
            let baselines = measures.filter { $0.kind == .baseline }
            return measures.compactMap { measure in
                guard Counter.isSame(measure.unit, years[0].unit), measure.qualifier == nil, measure.valueTo == nil,
                    max(
                        name.longestCommonRun(with: FoldedText(row.nameJa)),
                        name.longestCommonRun(with: FoldedText(measure.labelJa)))
                        >= 3,
                    isOnly(measure, among: measures)
                else { return nil }
                let indicator = years.first {
                    measure.kind == .baseline ? $0.fiscalYear == nil : $0.fiscalYear == measure.fiscalYear
                }
                guard let indicator, baselines.count <= 1 || measure.kind != .baseline else { return nil }
                let printed = measure.kind == .target ? indicator.target : indicator.actual
                guard let value = printed.value else { return nil }
                return Comparison(
                    indicator: indicator, measure: measure, printed: printed, value: value,
                    line: measure.kind == .target
                        ? report.line(of: printed.text, below: indicator) : indicator.sourceLine)
            }
        }

        /// Whether no other figure of the row has the same kind, year and unit.
        func isOnly(_ measure: Measure, among measures: [Measure]) -> Bool {
            measures.count {
                $0.kind == measure.kind && $0.fiscalYear == measure.fiscalYear && Counter.isSame($0.unit, measure.unit)
            } == 1
        }
    }

    private struct Comparison {
        let indicator: Indicator
        let measure: Measure
        let printed: Indicator.Printed
        let value: ExactDecimal
        let line: Int

        var field: String { measure.kind == .target ? "target" : "actual" }

        var agrees: Bool { value == measure.value }

        /// Large enough, and so near, that the two hardly count different things.
        var isAnchor: Bool {
            guard value >= ExactDecimal(100), measure.value >= ExactDecimal(100) else { return false }
            let (low, high) = (min(value, measure.value), max(value, measure.value))
            return low.isAtLeast(ExactDecimal(99), percentOf: high) ?? false
        }
    }
}
