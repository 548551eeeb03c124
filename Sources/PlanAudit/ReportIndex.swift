import PlanModel

/// A report's rows by what the rules ask of them.
struct ReportIndex {
    let initiatives: [Initiative.ID: Initiative]
    /// The initiatives by their printed numbers; of a number used twice, the first.
    let numbered: [FoldedText: Initiative]
    /// The latest year for which an initiative is graded.
    let gradedYear: Int?
    private let goals: [Heading.ID: FoldedText]
    private let measuresByRow: [Initiative.ID: [Measure]]
    private let ratingsByRow: [Initiative.ID: [Int: String]]
    private let departmentsByRow: [Initiative.ID: [Department.ID]]

    init(_ report: AuditedReport) {
        let tables = report.tables
        initiatives = Dictionary(tables.initiatives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        numbered = Dictionary(
            tables.initiatives.compactMap { row in row.number.map { (FoldedText($0), row) } },
            uniquingKeysWith: { first, _ in first })
        gradedYear = tables.progress.filter { $0.ratingRaw != nil }.map(\.fiscalYear).max()
        measuresByRow = Dictionary(grouping: tables.measures, by: \.initiative)
        departmentsByRow = Dictionary(grouping: tables.responsibilities, by: \.initiative)
            .mapValues { $0.map(\.department) }
        ratingsByRow = Dictionary(grouping: tables.progress, by: \.initiative).mapValues { rows in
            Dictionary(
                rows.compactMap { row in row.ratingRaw.map { (row.fiscalYear, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
        let headings = Dictionary(tables.headings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        goals = headings.mapValues { heading in
            var outermost = heading
            // No outline is deeper than it has headings; a circle of parents ends here.
            for _ in headings {
                guard let parent = outermost.parent.flatMap({ headings[$0] }) else { break }
                outermost = parent
            }
            return FoldedText(outermost.number)
        }
    }

    /// The printed number of the outermost heading over a heading.
    func goal(of heading: Heading.ID) -> FoldedText? { goals[heading] }

    /// Whether a heading stands under one of the goals with these printed numbers; all goals when there are none.
    func isUnder(_ goals: [String], _ heading: Heading.ID) -> Bool {
        guard !goals.isEmpty else { return true }
        guard let goal = goal(of: heading) else { return false }
        return goals.contains { FoldedText($0) == goal }
    }

    /// The figures of a row in the order of its text.
    func measures(of row: Initiative.ID) -> [Measure] { measuresByRow[row] ?? [] }

    /// The printed grades of a row by year.
    func ratings(of row: Initiative.ID) -> [Int: String] { ratingsByRow[row] ?? [:] }

    /// The departments of a row in printed order.
    func departments(of row: Initiative.ID) -> [Department.ID] { departmentsByRow[row] ?? [] }
}

extension Initiative {
    /// What a message calls the row: its number, or its name where it has none.
    var called: String { number ?? "“\(nameJa)”" }
    /// The line on which the row begins.
    var line: Int { lines.lowerBound }
}
