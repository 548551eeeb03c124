import Diagnostics
import PlanModel

/// The total row of a printed table against the rows above it.
struct ColumnTotal: AuditRule {
    static let code = FindingCode.columnTotal
    static let name = "column-total"
    static let rationale = Label(
        "合計欄は各行の和である。和と異なれば、合計か行のどちらかが正しくない。",
        "A total is the sum of its column; where it is not, the total or a row is wrong.")
    static let limits = Label(
        "割合の欄と、数のない行がある欄は足さない。",
        "Columns of shares are not added, nor those in which a row has no number.")

    static func findings(in report: AuditedReport) -> [Finding] {
        SummaryTable.all(in: report.text).flatMap { table in
            table.wrongTotals.map { wrong in
                let total = table.total!
                let reason =
                    wrong.leftOut.map { "; the printed total is the sum without \($0.called) (line \($0.line))" }
                    ?? (table.rightTotals > 0 ? "; other totals of the row are the sums of their columns" : "")
                return report.contradiction(
                    code, wrong.claim.called, Place(line: total.line, value: total.claims[wrong.claim]!),
                    against: Place(line: table.rows[0].line, value: "\(wrong.sum)"),
                    table.rightTotals > 0 ? .there : .unclear,
                    "the total row at line \(total.line) prints \(wrong.printed) as \(wrong.claim.called), and its rows "
                        + "from line \(table.rows[0].line) on add up to \(wrong.sum)\(reason)")
            }
        }
    }
}
