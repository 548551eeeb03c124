import Diagnostics
import PlanModel

/// A re-listing whose reference names another initiative's number.
struct RelistingReference: AuditRule {
    static let code = FindingCode.relistingReference
    static let name = "relisting-reference"
    static let rationale = Label(
        "再掲の番号は、元の取組の番号である。",
        "The number in a re-listing's mark is the number of its original.")
    static let limits = Label(
        "元の取組に番号がなければ見ない。",
        "Nothing is compared where the original has no number.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        return report.text.references.compactMap { reference in
            guard let row = index.initiatives[reference.initiative],
                let original = row.restates.flatMap({ index.initiatives[$0] }), let number = original.number,
                FoldedText(number) != FoldedText(reference.number)
            else { return nil }
            let other = index.numbered[FoldedText(reference.number)]
            return report.contradiction(
                code, "restates", Place(line: reference.line, value: reference.number),
                against: Place(line: original.line, value: number), .there,
                "\(row.called) at line \(reference.line) refers to \(reference.number)"
                    + (other.map { ", which is “\($0.nameJa)” (line \($0.line))" }
                        ?? ", which the document does not have")
                    + "; “\(original.nameJa)” is \(number) at line \(original.line)")
        }
    }
}
