import Diagnostics
import PlanModel

/// One indicator in several tables with different values, rates or ratings.
struct IndicatorPrintedTwice: AuditRule {
    static let code = FindingCode.indicatorPrintedTwice
    static let name = "indicator-printed-twice"
    static let rationale = Label(
        "同じ指標は、どの表でも同じ値と評価である。",
        "One indicator has one value and one rating for a year, in whichever table it stands.")
    static let limits = Label(
        "最初の表と比べる。「—」と「-」、「未実施」と空欄など、どちらも数でない違いは見ない。",
        "Each table is compared with the first one; where neither prints a number (— and -, 未実施 and nothing), nothing is "
            + "compared.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let rows = report.tables.indicators.measured
        return rows.flatMap { row -> [Finding] in
            guard let first = rows.first(where: { $0.id == row.repeats && $0.fiscalYear == row.fiscalYear }) else {
                return []
            }
            let printings = rows.filter {
                ($0.id == first.id || $0.repeats == first.id) && $0.fiscalYear == row.fiscalYear && $0.id != row.id
            }
            var findings: [Finding] = []
            let fields: [(column: String, name: String, value: (Indicator) -> Indicator.Printed)] = [
                ("actual", "the actual value", \.actual), ("target", "the target", \.target),
                ("rate_printed", "the rate", \.ratePrinted),
            ]
            for (column, name, value) in fields where value(row).value != value(first).value {
                let (here, there) = (value(row).text, value(first).text)
                findings.append(
                    finding(
                        column, name, row, Place(line: report.line(of: here, below: row), value: here),
                        Place(line: report.line(of: there, below: first), value: there),
                        consistent(there, printings.map { value($0).text })))
            }
            let (here, there) = (row.ratingPrinted ?? "", first.ratingPrinted ?? "")
            if FoldedText(here) != FoldedText(there) {
                // A rating needs an actual value, whatever the other tables print.
                let isUnfounded = row.actual.value == nil && there.isEmpty
                findings.append(
                    finding(
                        "rating_printed", "the rating", row, Place(line: report.lineOfRatings(of: row), value: here),
                        Place(line: report.lineOfRatings(of: first), value: there),
                        isUnfounded ? .there : consistent(there, printings.map { $0.ratingPrinted ?? "" })))
            }
            return findings
        }

        func finding(
            _ column: String, _ name: String, _ row: Indicator, _ here: Place, _ there: Place,
            _ consistent: Counterpart.Consistent
        ) -> Finding {
            report.contradiction(
                code, column, here, against: there, consistent,
                "for “\(row.nameJa)” \(name) of \(row.calledYear) is \(here.value.isEmpty ? "blank" : here.value) at line "
                    + "\(here.line) and \(there.value.isEmpty ? "blank" : there.value) at line \(there.line)")
        }
    }

    /// The first table's value when most of the other tables print it.
    private static func consistent(_ there: String, _ others: [String]) -> Counterpart.Consistent {
        let agreeing = others.count { FoldedText($0) == FoldedText(there) }
        return others.count > 1 && agreeing * 2 > others.count ? .there : .unclear
    }
}
