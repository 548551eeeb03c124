import Diagnostics
import PlanModel

/// Reads the tables of outcome indicators (成果指標) of a document.
///
/// A table stands behind its title. Its header's first cell is empty and its second one is the value before the plan; it ends
/// at the next blank line, title, header or goal. A row that is no actual, target, rate or rating is a series printed beside
/// the indicator. Each value belongs to the year above it, in whatever order the years stand.
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
        guard title.captureCount == 1 else {
            throw Finding(
                .profile, at: SourcePosition(file: file), field: "title", value: profile.title,
                "“\(profile.title)” has \(title.captureCount) captures; it needs one, the indicator's name")
        }
        baseline = try LinePattern(profile.baseline, file: file)
        actual = try LinePattern(profile.actual, file: file)
        target = try LinePattern(profile.target, file: file)
        rate = try LinePattern(profile.rate, file: file)
        rating = try LinePattern(profile.rating, file: file)
    }

    /// Adds the document's tables to the draft, each under the goal whose heading was printed last before it.
    ///
    /// A profile that speaks of indicators where the document has no title of one is a warning.
    func read(into draft: inout PlanDraft) {
        var goal: Int?
        var name: (text: String, line: Int)?
        var hasTitle = false
        var lines = draft.document.lines[...]
        while let line = lines.popFirst() {
            if let heading = heading(in: line) {
                goal = draft.add(heading, under: nil)
            } else if let known = goalNamedAgain(in: line, draft) {
                goal = known
            } else if let captured = title(in: line) {
                hasTitle = true
                if let name { reportMissing(name, &draft) }
                name = (captured, line.number)
            } else if isHeader(Self.cells(of: line)) {
                let cells = Self.cells(of: line)
                let years = years(of: cells)
                let rows = rows(from: &lines, years: cells.count - 1, &draft)
                let printed = name ?? ("", line.number)
                name = nil
                guard !printed.text.isEmpty, let goal, let years, Set(years).count == years.count,
                    let table = table(printed.text, goal: goal, years: years, rows)
                else {
                    reportMissing(printed, &draft)
                    continue
                }
                reportUnread(table, &draft)
                draft.indicators.append(table)
            }
        }
        if let name { reportMissing(name, &draft) }
        guard !hasTitle else { return }
        draft.report(
            Finding(
                .profile, at: SourcePosition(file: context.profileFile), severity: .warning, field: "indicators",
                "the document has no line that is an indicator's title; look at the pattern, or leave indicators out"))
    }

    private static func cells(of line: DocumentLine) -> [String] {
        line.raw.split(separator: "\t", omittingEmptySubsequences: false).map { MarkupTags.removed(from: $0).trimmed }
    }

    private func heading(in line: DocumentLine) -> PrintedHeading? {
        let text = MarkupTags.removed(from: line.raw).trimmed
        let heading = context.sections.heading(in: text, line: line.number, section: 0)
        return heading?.depth == 0 ? heading : nil
    }

    private func goalNamedAgain(in line: DocumentLine, _ draft: PlanDraft) -> Int? {
        let text = MarkupTags.removed(from: line.raw).trimmed
        return context.sections.sections[0].headings.first?.ordinal(namedAgainIn: text).flatMap {
            draft.heading(depth: 0, ordinal: $0, under: nil)
        }
    }

    private func title(in line: DocumentLine) -> String? {
        title.captures(in: MarkupTags.removed(from: line.raw).trimmed)?.first?.trimmed
    }

    private func isHeader(_ cells: [String]) -> Bool {
        cells.count > 2 && cells[0].isEmpty && baseline.matches(cells[1])
    }

    /// The year of each column of a header behind its first; nil stands for the value before the plan.
    private func years(of cells: [String]) -> [Int?]? {
        let years = cells.dropFirst(2).map { ColumnYear.year($0) }
        return years.contains(nil) ? nil : [nil] + years
    }

    /// The lines of a table behind its header; a line with one cell only is no row.
    private func rows(
        from lines: inout ArraySlice<DocumentLine>, years: Int, _ draft: inout PlanDraft
    ) -> [IndicatorTable.Row] {
        var rows: [IndicatorTable.Row] = []
        while let next = lines.first, !next.isBlank, title(in: next) == nil, heading(in: next) == nil {
            let cells = Self.cells(of: next)
            if isHeader(cells) { break }
            lines.removeFirst()
            let row = IndicatorTable.Row(label: cells[0], cells: Array(cells.dropFirst()), line: next.number)
            let filled = row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
            if (filled == 0 && !isPart(row.label) && !context.ignored.matchAny(row.label)) || filled > years {
                draft.report(
                    .unreadText, line: next.number, value: String(row.label.prefix(20)),
                    "the line stands in an indicator's table of \(years) columns and has \(filled) values; if it is no row, "
                        + "add a pattern to ignored")
            }
            if filled > 0 || isPart(row.label) { rows.append(row) }
        }
        return rows
    }

    private func isPart(_ label: String) -> Bool { [actual, target, rate, rating].matchAny(label) }

    private func table(
        _ name: String, goal: Int, years: [Int?], _ rows: [IndicatorTable.Row]
    ) -> IndicatorTable? {
        let patterns = [actual, target, rate, rating]
        let found = patterns.map { pattern in rows.filter { pattern.matches($0.label) } }
        guard found.allSatisfy({ $0.count == 1 }) else { return nil }
        return IndicatorTable(
            name: name, goal: goal, years: years, actual: found[0][0], target: found[1][0], rate: found[2][0],
            rating: found[3][0], references: rows.filter { row in !isPart(row.label) })
    }

    private func reportMissing(_ name: (text: String, line: Int), _ draft: inout PlanDraft) {
        draft.report(
            .incompleteRow, line: name.line, field: "name_ja", value: name.text,
            "the indicator has no title, no goal above it, or no table with each year once and one row each for actual, target, "
                + "rate and rating")
    }

    /// Reports values that have digits and are no number: `約52人`.
    private func reportUnread(_ table: IndicatorTable, _ draft: inout PlanDraft) {
        for row in [table.actual, table.target, table.rate] + table.references {
            for cell in row.cells where PrintedNumber(cell) == nil && cell.unicodeScalars.contains(where: Self.isDigit)
            {
                draft.report(
                    .unreadText, line: row.line, field: "actual", value: cell,
                    "“\(cell)” has digits and does not begin with a number; its value is left out")
            }
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        "0123456789".unicodeScalars.contains(PlainSigns.scalar(scalar))
    }
}
