import Diagnostics
import PlanModel

/// A printed share against the figures that it is the share of.
struct Share: AuditRule {
    static let code = FindingCode.share
    static let name = "share"
    static let rationale = Label(
        "割合は、並べて印刷された数から計算できる。",
        "A share follows from the figures that are printed beside it.")
    static let limits = Label(
        "四捨五入と切捨てのどちらかで合えばよい。文中では「N件増（P％増）」と「P％（a件／b件）」の形、指標では参考の二系列の割合である"
            + "ものだけを見る。",
        "Halves up and cutting off are both accepted, with 約 or without. In running text only “N件増（P％増）” and "
            + "“P％（a／b）” are read, and of indicators those whose values are the share of two reference series.")

    static func findings(in report: AuditedReport) -> [Finding] {
        summaries(of: report) + changes(in: report) + quotients(in: report) + references(in: report)
    }

    /// Whether a share is what two figures give, rounded or cut off to its own decimals.
    private static func isShare(_ printed: ExactDecimal, _ part: ExactDecimal, of whole: ExactDecimal) -> Bool {
        guard printed.decimals <= 4 else { return true }
        let readings = [ExactDecimal.Rounding.halfUp, .cutOff].map {
            part.percent(of: whole, decimals: printed.decimals, rounding: $0)
        }
        return readings.contains(nil) || readings.contains(printed)
    }

    // MARK: - Summaries

    private static func summaries(of report: AuditedReport) -> [Finding] {
        var findings: [Finding] = []
        for row in report.text.summaries {
            let whole = row.figure(.count) ?? totalCount(beside: row, in: report.text)
            for claim in row.orderedClaims {
                guard let printed = row.figure(claim) else { continue }
                switch claim {
                case .pointShare:
                    check(row, claim, printed, row.figure(.points), row.figure(.maximum))
                case .share(let mark):
                    check(row, claim, printed, row.figure(.rated(mark)), whole)
                default:
                    continue
                }
            }
        }
        return findings

        func check(
            _ row: ReportText.Summary, _ claim: ReportText.Claim, _ printed: ExactDecimal, _ part: ExactDecimal?,
            _ whole: ExactDecimal?
        ) {
            guard let part, let whole, !isShare(printed, part, of: whole),
                let computed = part.percent(of: whole, decimals: min(printed.decimals + 1, 4))
            else { return }
            findings.append(
                report.contradiction(
                    code, claim.called, Place(line: row.line, value: row.claims[claim]!),
                    against: Place(line: row.line, value: "\(computed)%"), .there,
                    "\(row.called) at line \(row.line) prints \(printed)% as \(claim.called), and its own figures give "
                        + "\(part) of \(whole) = \(computed)%"))
        }
    }

    /// The count of the total row, for tables whose rows are the marks.
    private static func totalCount(beside row: ReportText.Summary, in text: ReportText) -> ExactDecimal? {
        guard let table = row.table.map({ FoldedText($0) }) else { return nil }
        return text.summaries.first {
            $0.isTotal && $0.subject == row.subject && $0.table.map { FoldedText($0) } == table
        }?.figure(.count)
    }

    // MARK: - Running text

    /// `704件増（36.5％増）` behind a figure of the same row, which is the sum of the old one and the difference.
    private static func changes(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        return report.text.cells.flatMap { cell -> [Finding] in
            let text = FoldedText(cell.text)
            let numbers = CountedNumber.all(in: text)
            return zip(numbers, numbers.dropFirst()).compactMap { change, share -> Finding? in
                guard share.unit == "%", !change.unit.isEmpty, change.unit != "%",
                    let direction = direction(in: text, after: change, before: share)
                else { return nil }
                let values = index.measures(of: cell.initiative).filter {
                    $0.kind == .actual && $0.qualifier != .change && Counter.isSame($0.unit, change.unit)
                        && $0.labelJa.isEmpty == false && text.contains(FigureLabel($0.labelJa).text)
                }
                guard values.count == 1, let now = values.first,
                    let before = now.value.minus(direction == "増" ? change.value : change.value.negated),
                    !isShare(share.value, change.value, of: before),
                    let computed = change.value.percent(of: before, decimals: min(share.value.decimals + 1, 4))
                else { return nil }
                return report.contradiction(
                    code, "value", Place(line: cell.line, value: "\(share.value)%\(direction)"),
                    against: Place(line: now.sourceLine, value: "\(now.value)\(now.unit)"), .unclear,
                    "line \(cell.line) prints \(change.value)\(change.unit)\(direction) as \(share.value)%, and with "
                        + "\(now.value)\(now.unit) at line \(now.sourceLine) it is \(computed)% of \(before)")
            }
        }
    }

    /// 増 or 減 when the text between and behind the two numbers is `増(…%増)`.
    private static func direction(in text: FoldedText, after change: CountedNumber, before share: CountedNumber)
        -> String?
    {
        ["増", "減"].first { word in
            let between = FoldedText(scalars: text.scalars[change.range.upperBound..<share.digits.lowerBound])
            return (between == FoldedText("\(word)(") || between == FoldedText("\(word)(約"))
                && text.scalars[share.range.upperBound...].starts(with: "\(word))".unicodeScalars)
        }
    }

    /// `95%（22施設／23施設）`, with a few words between the share and the bracket.
    private static func quotients(in report: AuditedReport) -> [Finding] {
        report.text.cells.flatMap { cell -> [Finding] in
            let text = FoldedText(cell.text)
            let numbers = CountedNumber.all(in: text)
            return numbers.indices.dropLast(2).compactMap { index -> Finding? in
                let (share, part, whole) = (numbers[index], numbers[index + 1], numbers[index + 2])
                let opening = text.scalars[share.range.upperBound..<part.digits.lowerBound]
                guard share.unit == "%", Counter.isSame(part.unit, whole.unit), opening.last == "(", opening.count <= 5,
                    text.scalars[part.range.upperBound..<whole.digits.lowerBound].elementsEqual(["/"]),
                    text.scalars[whole.range.upperBound...].first == ")",
                    !isShare(share.value, part.value, of: whole.value),
                    let computed = part.value.percent(of: whole.value, decimals: min(share.value.decimals + 1, 4))
                else { return nil }
                return report.contradiction(
                    code, "value", Place(line: cell.line, value: "\(share.value)%"),
                    against: Place(line: cell.line, value: "\(part.value)/\(whole.value)"), .unclear,
                    "line \(cell.line) prints \(share.value)% beside \(part.value) of \(whole.value) \(whole.unit), which is "
                        + "\(computed)%")
            }
        }
    }

    // MARK: - Indicators

    /// Values in per cent that are, in most years, the share of two reference series of the same table.
    private static func references(in report: AuditedReport) -> [Finding] {
        let tables = IndicatorShares(report.tables.indicators)
        return report.tables.indicators.measured.compactMap { row in
            guard let printed = row.actual.value, let (part, whole) = tables.figures(for: row),
                let partValue = part.actual.value, let wholeValue = whole.actual.value,
                !isShare(printed, partValue, of: wholeValue),
                let computed = partValue.percent(of: wholeValue, decimals: printed.decimals)
            else { return nil }
            return report.contradiction(
                code, "actual", Place(line: row.sourceLine, value: row.actual.text),
                against: Place(line: part.sourceLine, value: "\(part.actual.text)/\(whole.actual.text)"), .there,
                "\(row.calledYear) has \(row.actual.text) at line \(row.sourceLine), and \(part.actual.text) (line "
                    + "\(part.sourceLine)) of \(whole.actual.text) (line \(whole.sourceLine)) are \(computed)%")
        }
    }
}
