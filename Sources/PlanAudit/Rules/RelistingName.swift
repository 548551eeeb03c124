import Diagnostics
import PlanModel

/// A re-listing under another name than its original, in numbered lists and in chapters that list rows again alike.
struct RelistingName: AuditRule {
    static let code = FindingCode.restatementSpelling
    static let name = "relisting-name"
    static let rationale = Label(
        "再掲は元の取組と同じものなので、名称が異なればどちらかが正しくない。",
        "A re-listing is its original; where the names differ, one of them is not the initiative's name.")
    static let limits = Label(
        "文字の幅、空白、かぎ括弧、句点、末尾の※の注記は比べない。元の取組がわからない再掲は見ない。",
        "Width of letters, white space, quotation marks, full stops and a note behind ※ at the end do not count; re-listings without a known original "
            + "are not compared.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let all = Relisting.all(in: report, ReportIndex(report))
        return all.filter { name($0.again) != name($0.original) }.map { pair in
            report.contradiction(
                code, "name_ja", Place(line: pair.again.line, value: pair.again.nameJa),
                against: Place(line: pair.original.line, value: pair.original.nameJa),
                pair.consistent(among: all, name),
                "“\(pair.again.nameJa)” at line \(pair.again.line) lists “\(pair.original.nameJa)” of line "
                    + "\(pair.original.line) again; both spellings are kept")
        }
    }

    private static func name(_ initiative: Initiative) -> FoldedText {
        FoldedText(
            scalars: FoldedText(initiative.nameJa).withoutNote.scalars.filter { !"「」『』。".unicodeScalars.contains($0) })
    }
}

extension FoldedText {
    /// The text before a note that ※ begins.
    var withoutNote: FoldedText { FoldedText(scalars: scalars.prefix { $0 != "※" }) }
}
