import PlanModel

extension Array where Element == Indicator {
    /// The years of the series that are measured against a target, reference series left out.
    var measured: [Indicator] { filter { $0.role == .indicator } }

    /// The same without the tables that print one again.
    var distinct: [Indicator] { measured.filter { $0.repeats == nil } }
}

extension Indicator {
    /// What a message calls the year.
    var calledYear: String { fiscalYear.map { "fiscal \($0)" } ?? "the baseline" }
}

extension AuditedReport {
    /// The line below an indicator's values on which a printed text stands as a cell; the values' own line when there is none.
    func line(of printed: String, below indicator: Indicator) -> Int {
        let sought = FoldedText(printed)
        let start = indicator.sourceLine
        guard !sought.isEmpty, start >= 1 else { return start }
        for line in (start + 1)..<(start + 5) where line <= text.lines.count {
            let cells = text.lines[line - 1].split(separator: "\t").map { FoldedText($0) }
            if cells.contains(sought) { return line }
        }
        return start
    }

    /// The line below an indicator's values on which its ratings stand, found by a rating of any of its years.
    func lineOfRatings(of indicator: Indicator) -> Int {
        let series = tables.indicators.filter { $0.id == indicator.id }
        let printed = indicator.ratingPrinted ?? series.compactMap(\.ratingPrinted).last
        return printed.map { line(of: $0, below: indicator) } ?? indicator.sourceLine
    }
}
