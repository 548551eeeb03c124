import Diagnostics
import PlanModel

/// One cell whose summing-up gives another figure than its text.
struct TwoFigures: AuditRule {
    static let code = FindingCode.twoFigures
    static let name = "two-figures-in-cell"
    static let rationale = Label(
        "「R6実績値」などの見出しの後は、前の文の数をまとめたものである。",
        "What stands behind a mark such as R6実績値 sums up the text before it.")
    static let limits = Label(
        "見出しの前後で名札が同じ数、または前後に一つずつしかない名札のない同じ単位の数だけを比べる。見出しのない欄は、似た名札の別の"
            + "ものを並べることが多いので見ない。",
        "Only figures with one label on both sides of the mark are compared, and figures without a label where each side has "
            + "one of the unit. Cells without a mark are left out, since they list different things under like labels.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        return report.text.cells.filter { $0.field == .result }.flatMap { cell -> [Finding] in
            guard let row = index.initiatives[cell.initiative],
                let halves = ResultHalves(cell, index.measures(of: cell.initiative))
            else { return [] }
            return halves.before.compactMap { here in
                guard let there = halves.sumUp(of: here), here.value != there.value else { return nil }
                return report.contradiction(
                    code, "value", Place(line: here.sourceLine, value: "\(here.value)\(here.unit)"),
                    against: Place(line: there.sourceLine, value: "\(there.value)\(there.unit)"), .unclear,
                    "\(row.called) gives \(here.named) in the text of its result at line \(here.sourceLine), and "
                        + "\(there.named) where the same cell sums up (line \(there.sourceLine))")
            }
        }
    }
}

/// The figures of a result before and behind its mark `R6実績値`.
private struct ResultHalves {
    let before: [Measure]
    let behind: [Measure]

    /// - Returns: nil when the cell has no mark, or its figures are not found in its text.
    init?(_ cell: ReportText.Cell, _ measures: [Measure]) {
        let text = FoldedText(cell.text)
        guard let mark = Self.mark(in: text) else { return nil }
        var numbers = CountedNumber.all(in: text)[...]
        var before: [Measure] = []
        var behind: [Measure] = []
        for measure in measures where measure.kind == .actual {
            guard let found = numbers.firstIndex(where: { $0.value == measure.value }) else { continue }
            if measure.fiscalYear == cell.fiscalYear {
                if numbers[found].digits.lowerBound < mark { before.append(measure) } else { behind.append(measure) }
            }
            numbers = numbers[(found + 1)...]
        }
        (self.before, self.behind) = (before, behind)
    }

    /// Where 実績値, or 実績 behind a year, begins; `R5実績と同様` is no mark.
    private static func mark(in text: FoldedText) -> Int? {
        let word = FoldedText("実績")
        var start = 0
        while let index = text.firstIndex(of: word, from: start) {
            start = index + 2
            let isYear = index > 1 && text.scalars[index - 1].isDigit || text.scalars[start...].first == "値"
            let behind = text.scalars[start...].prefix(4)
            if isYear, !behind.contains("と") { return index }
        }
        return nil
    }

    /// The only figure behind the mark that speaks of the same thing as one before it.
    func sumUp(of here: Measure) -> Measure? {
        let label = FigureLabel(here.labelJa)
        guard let there = only(behind, label, here), only(before, label, here) != nil,
            here.department == there.department || here.department == nil || there.department == nil
        else { return nil }
        return there
    }

    private func only(_ measures: [Measure], _ label: FigureLabel, _ like: Measure) -> Measure? {
        let inUnit = measures.filter {
            Counter.isSame($0.unit, like.unit) && $0.qualifier != .change && $0.valueTo == nil
        }
        if label.isEmpty { return inUnit.count == 1 && FigureLabel(inUnit[0].labelJa).isEmpty ? inUnit[0] : nil }
        let matches = inUnit.filter { FigureLabel($0.labelJa) == label && $0.qualifier != .ofWhich }
        return matches.count == 1 ? matches[0] : nil
    }
}
