import Diagnostics
import PlanModel

/// An initiative quoted by its number under another name.
struct NameInProse: AuditRule {
    static let code = FindingCode.nameInProse
    static let name = "name-in-prose"
    static let rationale = Label(
        "番号とともに「」で引かれた名称は、その番号の取組の名称である。",
        "The name in 「」 behind a number is the name of the initiative of that number.")
    static let limits = Label(
        "番号のすぐ後に「」が続く引用だけを見る。末尾の括弧や※の注記の有無は見ない。文書にない番号の引用は見ない。",
        "Only quotations right behind a number are read; a bracket or a note at the end may be left out, and numbers that the "
            + "document does not have are passed over.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        guard !index.numbered.isEmpty else { return [] }
        return report.text.lines.enumerated().flatMap { place, line in
            quotations(in: FoldedText(line)).compactMap { number, quoted -> Finding? in
                // The row itself prints its number and name, and a name can begin with a quotation.
                guard let row = index.numbered[number], !row.lines.contains(place + 1), !isName(quoted, of: row) else {
                    return nil
                }
                return report.contradiction(
                    code, "name_ja", Place(line: place + 1, value: quoted.text),
                    against: Place(line: row.line, value: row.nameJa), .there,
                    "line \(place + 1) calls \(number.text) “\(quoted.text)”, and its row at line \(row.line) is “\(row.nameJa)”"
                )
            }
        }
    }

    private static func isName(_ quoted: FoldedText, of row: Initiative) -> Bool {
        let name = FoldedText(row.nameJa).withoutNote
        return quoted == name || quoted.withoutNote.withoutBracket == name.withoutBracket
    }

    /// The numbers of at least two parts with the names in 「」 right behind them.
    private static func quotations(in line: FoldedText) -> [(number: FoldedText, name: FoldedText)] {
        let scalars = line.scalars
        return scalars.indices.filter { scalars[$0] == "「" }.compactMap { opening in
            var start = opening
            while start > 0, scalars[start - 1].isDigit || scalars[start - 1] == "-" { start -= 1 }
            let number = FoldedText(scalars: scalars[start..<opening])
            guard let closing = scalars[opening...].firstIndex(of: "」"), let parts = OrdinalNumber.parts(number.text),
                parts.count >= 2
            else { return nil }
            return (number, FoldedText(scalars: scalars[(opening + 1)..<closing]))
        }
    }
}

extension FoldedText {
    /// The text before a bracket that closes at its end.
    var withoutBracket: FoldedText {
        guard scalars.last == ")", let opening = scalars.lastIndex(of: "("), opening > 0 else { return self }
        return FoldedText(scalars: scalars[..<opening])
    }
}
