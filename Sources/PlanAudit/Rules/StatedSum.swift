import Diagnostics
import PlanModel

/// Parts beside a stated sum or mean that they do not give.
struct StatedSum: AuditRule {
    static let code = FindingCode.statedSum
    static let name = "stated-sum"
    static let rationale = Label(
        "並べて印刷された内訳の和や平均は、述べられた合計や平均になる。",
        "Parts that are printed beside their sum or mean give it.")
    static let limits = Label(
        "括弧の中が同じ単位の内訳だけの数、「合計」「計」の前に並ぶ同じ単位の数、日数と一日平均、「計N部M課」の名簿だけを見る。"
            + "「うち」「など」を含む括弧と、和が一割より大きく違う括弧は、内訳のすべてでないか重なりがあるので見ない。",
        "Read are: a figure with a bracket of nothing but parts in its unit; figures listed before 合計 or 計; a number of days "
            + "with a daily mean; and lists of 部 and 課 behind which 計N部M課 stands. Brackets with うち or など, and those "
            + "whose parts miss the figure by more than a tenth, do not hold all parts or hold some twice, and are passed over."
    )

    static func findings(in report: AuditedReport) -> [Finding] {
        let lines = report.text.lines.map { FoldedText($0) }
        let numbers = lines.map { CountedNumber.all(in: $0) }
        return lines.indices.flatMap { index -> [Finding] in
            let line = index + 1
            let days = numbers[max(0, index - 2)...index].joined().last { $0.unit == "日間" }
            let sums = SumReading.all(in: lines[index], numbers[index], days: days)
            return sums.map { sum in
                report.contradiction(
                    code, "", Place(line: line, value: sum.stated), against: Place(line: line, value: sum.computed),
                    .unclear,
                    "line \(line) states \(sum.stated), and \(sum.terms) is \(sum.computed)")
            }
        }
    }
}
