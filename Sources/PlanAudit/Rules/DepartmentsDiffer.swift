import Diagnostics
import PlanModel

/// Two departments with different figures for one thing in one cell.
struct DepartmentsDiffer: AuditRule {
    static let code = FindingCode.departmentsDiffer
    static let name = "departments-differ-in-cell"
    static let rationale = Label(
        "二つの課が同じものを数えれば、同じ数になる。",
        "Two departments that count the same thing come to the same figure.")
    static let limits = Label(
        "名札が対応し、取組の名称と三文字以上を共有し、相談や参加者のように各課が別々に数えうる語だけでない数に限る。一つの課に複数あれば最後の数を比べる。",
        "Only figures with matching labels that share three characters or more with the initiative's name, and say more than "
            + "words such as consultations or participants, which each department counts for itself; of several "
            + "figures of a department the last one counts.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        return report.tables.initiatives.flatMap { row -> [Finding] in
            let measures = index.measures(of: row.id).filter { $0.department != nil && $0.kind == .actual }
            return measures.indices.flatMap { first -> [Finding] in
                measures[(first + 1)...].indices.compactMap { second in
                    let (here, there) = (measures[first], measures[second])
                    guard here.department != there.department, speakOfOne(here, there, in: row),
                        FigureLabel(here.labelJa).hasNoOtherHead(than: FigureLabel(there.labelJa))
                    else { return nil }
                    let ours = measures.indices.filter {
                        measures[$0].department == here.department && speakOfOne(measures[$0], there, in: row)
                    }
                    let theirs = measures.indices.filter {
                        measures[$0].department == there.department && speakOfOne(here, measures[$0], in: row)
                    }
                    // What each department says last is how things stand; no figure of one may be a figure of the other.
                    guard ours.last == first, theirs.last == second,
                        Set(ours.map { measures[$0].value }).isDisjoint(with: theirs.map { measures[$0].value })
                    else { return nil }
                    return report.contradiction(
                        code, "value", Place(line: here.sourceLine, value: "\(here.value)\(here.unit)"),
                        against: Place(line: there.sourceLine, value: "\(there.value)\(there.unit)"), .unclear,
                        "\(row.called): \(department(here)) gives \(here.named) at line \(here.sourceLine), and "
                            + "\(department(there)) gives \(there.named) at line \(there.sourceLine)")
                }
            }
        }

        func department(_ measure: Measure) -> String {
            measure.department.map { report.departmentNames[$0] ?? $0.text } ?? ""
        }
    }

    private static func speakOfOne(_ a: Measure, _ b: Measure, in row: Initiative) -> Bool {
        let (here, there) = (FigureLabel(a.labelJa), FigureLabel(b.labelJa))
        let shorter = here.text.scalars.count <= there.text.scalars.count ? here : there
        return a.fiscalYear == b.fiscalYear && a.qualifier == b.qualifier && a.valueTo == nil && b.valueTo == nil
            && Counter.isSame(a.unit, b.unit) && here.isLike(there)
            && shorter.ownScalars >= 3 && shorter.text.longestCommonRun(with: FoldedText(row.nameJa)) >= 3
    }
}
