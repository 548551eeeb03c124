import Diagnostics
import PlanModel

/// Reads the tables of outcome indicators (成果指標) of a document.
///
/// A table stands behind its title. Its header's first cell is empty and its second one is the value before the plan; it ends
/// at the next blank line. A row that is no actual, target, rate or rating is a series printed beside the indicator.
struct IndicatorReader {
    private let context: LayoutContext
    private let title: LinePattern
    private let baseline: LinePattern
    private let actual: LinePattern
    private let target: LinePattern
    private let rate: LinePattern
    private let rating: LinePattern

    /// - Returns: nil when the profile knows of no indicators.
    init?(_ context: LayoutContext) throws(Finding) {
        guard let profile = context.profile.indicators else { return nil }
        let file = context.profileFile
        self.context = context
        title = try LinePattern(profile.title, file: file)
        baseline = try LinePattern(profile.baseline, file: file)
        actual = try LinePattern(profile.actual, file: file)
        target = try LinePattern(profile.target, file: file)
        rate = try LinePattern(profile.rate, file: file)
        rating = try LinePattern(profile.rating, file: file)
    }

    /// Adds the document's tables to the draft, each under the goal whose heading was printed last before it.
    func read(into draft: inout PlanDraft) {
        var goal: Int?
        var name: (text: String, line: Int)?
        var lines = draft.document.lines[...]
        while let line = lines.popFirst() {
            let text = MarkupTags.removed(from: line.raw).trimmed
            if let heading = context.sections.heading(in: text, line: line.number, section: 0), heading.depth == 0 {
                goal = draft.add(heading, under: nil)
            } else if let captured = title.captures(in: text)?.first {
                if let name { reportMissing(name, &draft) }
                name = (captured.trimmed, line.number)
            } else if let years = years(of: Self.cells(of: line)), let printed = name {
                var rows: [IndicatorTable.Row] = []
                while let next = lines.first, !next.isBlank {
                    let cells = Self.cells(of: next)
                    rows.append(.init(label: cells[0], cells: Array(cells.dropFirst()), line: next.number))
                    lines.removeFirst()
                }
                name = nil
                guard let goal, let table = table(printed.text, goal: goal, years: years, rows) else {
                    reportMissing(printed, &draft)
                    continue
                }
                draft.indicators.append(table)
            }
        }
        if let name { reportMissing(name, &draft) }
    }

    private static func cells(of line: DocumentLine) -> [String] {
        line.raw.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed)
    }

    /// The year of each column behind the first, when the cells are a header; nil stands for the value before the plan.
    private func years(of cells: [String]) -> [Int?]? {
        guard cells.count > 2, cells[0].isEmpty, baseline.matches(cells[1]) else { return nil }
        let years = cells.dropFirst(2).map { ColumnYear.year($0) }
        return years.contains(nil) ? nil : [nil] + years
    }

    private func table(
        _ name: String, goal: Int, years: [Int?], _ rows: [IndicatorTable.Row]
    ) -> IndicatorTable? {
        let patterns = [actual, target, rate, rating]
        let found = patterns.map { pattern in rows.filter { pattern.matches($0.label) } }
        guard found.allSatisfy({ $0.count == 1 }) else { return nil }
        return IndicatorTable(
            name: name, goal: goal, years: years, actual: found[0][0], target: found[1][0], rate: found[2][0],
            rating: found[3][0], references: rows.filter { row in !patterns.matchAny(row.label) })
    }

    private func reportMissing(_ name: (text: String, line: Int), _ draft: inout PlanDraft) {
        draft.report(
            .incompleteRow, line: name.line, field: "name_ja", value: name.text,
            "the indicator has no table with one row each for actual, target, rate and rating, or no goal above it")
    }
}
