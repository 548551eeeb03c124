import PlanModel

extension ReportText.Claim {
    /// What a message calls the figure.
    var called: String {
        switch self {
        case .count: "count"
        case .rated(let mark): "number of \(mark)"
        case .points: "points"
        case .maximum: "maximum"
        case .pointShare: "share of points"
        case .share(let mark): "share of \(mark)"
        case .grade: "grade"
        }
    }

    /// The claims whose figures add up down a column.
    var isCounted: Bool {
        switch self {
        case .count, .rated, .points, .maximum: true
        case .pointShare, .share, .grade: false
        }
    }
}

extension ReportText.Summary {
    /// The figure of a claim; the second one of `52/54` for the maximum.
    func figure(_ claim: ReportText.Claim) -> ExactDecimal? {
        guard let printed = claims[claim].flatMap({ PrintedFigure($0) }) else { return nil }
        return claim == .maximum ? printed.numbers.last : printed.numbers[0]
    }

    /// A count as a whole number; nil past nine digits, which no report counts to, so that sums of counts cannot overflow.
    func count(_ claim: ReportText.Claim) -> Int? {
        figure(claim).flatMap { $0.decimals == 0 && $0.mantissa < 1_000_000_000 ? Int($0.mantissa) : nil }
    }

    /// The counts of all marks of a scale; nil when one of them is not printed here.
    func counts(of scale: RatingScale) -> [(mark: RatingMark, count: Int)]? {
        var counts: [(RatingMark, Int)] = []
        for mark in scale.marks {
            guard let count = count(.rated(mark.mark)) else { return nil }
            counts.append((mark, count))
        }
        return counts
    }

    /// What a message calls the row: `goal 6`, `goals 1, 2`, `the whole report`.
    var called: String {
        switch goals.count {
        case 0: "the whole report"
        case 1: "goal \(goals[0])"
        default: "goals \(goals.joined(separator: ", "))"
        }
    }

    /// The claims in one order for all runs.
    var orderedClaims: [ReportText.Claim] {
        claims.keys.sorted { a, b in a.called.utf8.lexicographicallyPrecedes(b.called.utf8) }
    }
}

/// The rows of one printed summary table.
struct SummaryTable {
    let subject: ReportText.Subject
    /// Without the total row.
    let rows: [ReportText.Summary]
    let total: ReportText.Summary?

    /// The tables of a report in document order.
    static func all(in text: ReportText) -> [SummaryTable] {
        var keys: [String] = []
        var rows: [String: [ReportText.Summary]] = [:]
        for summary in text.summaries {
            guard let table = summary.table else { continue }
            let key = "\(summary.subject.rawValue) \(table)"
            if rows[key] == nil { keys.append(key) }
            rows[key, default: []].append(summary)
        }
        return keys.map { key in
            SummaryTable(
                subject: rows[key]![0].subject, rows: rows[key]!.filter { !$0.isTotal },
                total: rows[key]!.first { $0.isTotal })
        }
    }

    /// A figure of the total row that is not the sum of its column.
    struct WrongTotal {
        let claim: ReportText.Claim
        let printed: Int
        let sum: Int
        /// The only row without which the sum would be the printed total.
        let leftOut: ReportText.Summary?
    }

    /// The totals that differ from their columns; where the rows have one mark each, the total count from the marks' counts.
    var wrongTotals: [WrongTotal] {
        guard let total, rows.count >= 2 else { return [] }
        return total.orderedClaims.filter(\.isCounted).compactMap { claim in
            guard let printed = total.count(claim), let parts = column(claim) else { return nil }
            let sum = parts.map(\.count).reduce(0, +)
            guard sum != printed else { return nil }
            let without = parts.filter { sum - $0.count == printed }
            return WrongTotal(
                claim: claim, printed: printed, sum: sum, leftOut: without.count == 1 ? without[0].row : nil)
        }
    }

    /// How many of the total row's figures are the sums of their columns.
    var rightTotals: Int {
        guard let total else { return 0 }
        return total.claims.keys.count { claim in
            claim.isCounted && total.count(claim) != nil
                && column(claim)?.map(\.count).reduce(0, +) == total.count(claim)
        }
    }

    /// The figures that a total counts; nil when a row lacks one.
    private func column(_ claim: ReportText.Claim) -> [(row: ReportText.Summary, count: Int)]? {
        let parts = rows.compactMap { row in row.count(claim).map { (row: row, count: $0) } }
        if parts.count == rows.count { return parts }
        guard claim == .count, parts.isEmpty else { return nil }
        let marks = rows.flatMap { row in
            row.claims.keys.compactMap { claim -> (row: ReportText.Summary, count: Int)? in
                guard case .rated = claim else { return nil }
                return row.count(claim).map { (row: row, count: $0) }
            }
        }
        return marks.count == rows.count ? marks : nil
    }
}

extension ReportText {
    /// The rows of printed tables that are about what a sentence is about: the same subject and goals, or the total row for a
    /// sentence about all goals.
    func tableRows(like sentence: Summary) -> [Summary] {
        let goals = Set(sentence.goals.map { FoldedText($0) })
        return summaries.filter { row in
            row.table != nil && row.subject == sentence.subject && Set(row.goals.map { FoldedText($0) }) == goals
                && (!goals.isEmpty || row.isTotal)
        }
    }
}
