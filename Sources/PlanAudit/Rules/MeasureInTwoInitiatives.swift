import Diagnostics
import PlanModel

/// Two initiatives that give different figures for one and the same measure.
struct MeasureInTwoInitiatives: AuditRule {
    static let code = FindingCode.measureInTwoInitiatives
    static let name = "measure-in-two-initiatives"
    static let rationale = Label(
        "同じ課が同じ名札で数え、ほかの年度の数が一致する二つの取組は、同じものを数えている。",
        "Two initiatives of one department that have a figure of one label in common count the same thing.")
    static let limits = Label(
        "担当課と名札と単位が同じで、少なくとも一つの年度の10以上の数が一致する取組だけを比べる。再掲はPA111が見る。",
        "Only initiatives of one department are compared, by figures with one label and unit of which at least one of 10 or "
            + "more agrees; re-listings are left to PA111.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        let rows = report.tables.initiatives.filter { $0.restates == nil }
        let series = rows.map { Series.all(of: index.measures(of: $0.id)) }
        var findings: [Finding] = []
        for first in rows.indices {
            let departments = Set(index.departments(of: rows[first].id))
            for second in rows.indices.dropFirst(first + 1)
            where !departments.isDisjoint(with: index.departments(of: rows[second].id)) {
                for (key, here) in series[first].sorted(by: { $0.value[0].sourceLine < $1.value[0].sourceLine }) {
                    guard let there = series[second][key] else { continue }
                    findings += differences(here, there).map { finding(rows[first], $0, rows[second], $1) }
                }
            }
        }
        return findings

        func finding(_ first: Initiative, _ here: Measure, _ second: Initiative, _ there: Measure) -> Finding {
            report.contradiction(
                code, "value", Place(line: here.sourceLine, value: "\(here.value)\(here.unit)"),
                against: Place(line: there.sourceLine, value: "\(there.value)\(there.unit)"), .unclear,
                "\(first.called) gives \(here.named) as \(here.kind.rawValue) of fiscal \(here.fiscalYear) at line "
                    + "\(here.sourceLine), and \(second.called) gives \(there.named) at line \(there.sourceLine)")
        }
    }

    /// The pairs of one kind and year that differ, where others agree.
    private static func differences(_ here: [Measure], _ there: [Measure]) -> [(Measure, Measure)] {
        let pairs = here.compactMap { measure in
            there.first { $0.kind == measure.kind && $0.fiscalYear == measure.fiscalYear }.map { (measure, $0) }
        }
        guard pairs.contains(where: { $0.0.value == $0.1.value && $0.0.value >= ExactDecimal(10) }) else { return [] }
        return pairs.filter { $0.0.value != $0.1.value }
    }

    /// What makes figures of one row comparable with those of another.
    private struct Series: Hashable {
        let label: FigureLabel
        let unit: FoldedText
        let qualifier: Measure.Qualifier?

        /// The figures of a row by label, those left out of which a kind and year has two.
        static func all(of measures: [Measure]) -> [Series: [Measure]] {
            let grouped = Dictionary(grouping: measures.filter { $0.valueTo == nil && $0.qualifier != .change }) {
                Series(label: FigureLabel($0.labelJa), unit: FoldedText($0.unit), qualifier: $0.qualifier)
            }
            return grouped.filter { key, measures in
                let years = Set(measures.map { "\($0.kind.rawValue) \($0.fiscalYear)" })
                return key.label.ownScalars >= 2 && years.count == measures.count
            }
        }
    }
}
