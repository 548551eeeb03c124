import Diagnostics
import PlanModel

/// Reads tab-separated rows.
///
/// What the layout knows of: policy headings on a line of their own, in front of a description, or in the first cell of a
/// table's header; a table whose tabs were lost, so that header and rows stand one cell a line; rulers and HTML tags left
/// over from a conversion. Text before a table's header is the heading's introduction and carries no rows.
struct DelimitedRowsReader: LayoutReader {
    private let context: LayoutContext
    private let nameColumn: Int
    private let departmentsColumn: Int
    /// The column that says what is to be done; nil where the table has none.
    private let descriptionColumn: Int?
    /// The column that tells what was done; nil where the table has none.
    private let resultColumn: Int?
    private let columns: Int
    private let separator: Character
    private var draft: PlanDraft
    /// The open heading at each depth.
    private var open: [Int] = []
    /// nil before the line that begins the first section.
    private var section: Int?
    private var isInTable = false
    /// Cells that stand one a line and do not fill a row yet.
    private var pending: [(text: String, line: Int)] = []

    static func read(_ document: DocumentText, in context: LayoutContext) throws(Finding) -> PlanDraft {
        var reader = try DelimitedRowsReader(document, context)
        for line in document.lines { reader.read(line) }
        reader.closeTable()
        return reader.draft
    }

    private init(_ document: DocumentText, _ context: LayoutContext) throws(Finding) {
        self.context = context
        let names = try context.required(context.profile.columns, "columns")
        nameColumn = try context.required(names.firstIndex(of: "name"), "columns: name")
        departmentsColumn = try context.required(names.firstIndex(of: "departments"), "columns: departments")
        descriptionColumn = names.firstIndex(of: "description")
        resultColumn = names.firstIndex(of: "result")
        if resultColumn != nil { _ = try context.required(context.profile.fiscalYear, "fiscalYear") }
        columns = names.count
        guard context.header.count == columns else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "header",
                "header has \(context.header.count) cells and columns \(columns); give one pattern a column")
        }
        separator = context.profile.departmentSeparator?.first ?? "／"
        draft = PlanDraft(document: document)
        section = context.sections.first
    }

    private mutating func read(_ line: DocumentLine) {
        let cells = cells(of: line.raw)
        guard let first = cells.first else { return }
        if let begun = context.sections.sectionBegun(by: first) { begin(section: begun) }
        if section == nil { return }
        if cells.allSatisfy({ $0.isEmpty || context.ignored.matchAny($0) }) { return }
        if let heading = heading(in: first, line: line.number) {
            open(heading)
            if isHeaderTail(Array(cells.dropFirst())) { isInTable = true }
        } else if cells.count == columns {
            reportPending()
            if isHeader(cells) {
                isInTable = true
            } else if isInTable {
                add(cells.map { ($0, line.number) })
            } else {
                unread(line, "a row of \(columns) cells stands outside a table")
            }
        } else if cells.count == 1 {
            pend(first, line: line.number)
        } else {
            unread(line, "a row of \(cells.count) cells; the table has \(columns)")
        }
    }

    /// The cells of a line without tags; a line with text in one cell only is that cell, whatever tabs follow it, and a row
    /// keeps its empty last cells.
    private func cells(of line: String) -> [String] {
        var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
            MarkupTags.removed(from: $0).trimmed
        }
        let filled = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        let kept = filled > 1 && cells.count >= columns ? max(filled, columns) : filled
        cells.removeLast(cells.count - kept)
        return cells
    }

    private func heading(in text: String, line: Int) -> PrintedHeading? {
        section.flatMap { context.sections.heading(in: text, line: line, section: $0) }
    }

    /// Ends what is open: nothing of a section governs the rows of the next one.
    private mutating func begin(section begun: Int) {
        closeTable()
        open = []
        section = begun
    }

    private mutating func open(_ heading: PrintedHeading) {
        if heading.depth == 0 { closeTable() }
        reportPending()
        open.removeLast(max(0, open.count - heading.depth))
        open.append(draft.add(heading, under: open.last))
    }

    private func isHeader(_ cells: [String]) -> Bool { zip(context.header, cells).allSatisfy { $0.matches($1) } }

    private func isHeaderTail(_ cells: [String]) -> Bool {
        cells.count == columns - 1 && zip(context.header.dropFirst(), cells).allSatisfy { $0.matches($1) }
    }

    /// Takes a cell that stands alone on its line: a part of a header, of a row, or of an introduction.
    private mutating func pend(_ text: String, line: Int) {
        if isInTable {
            pending.append((text, line))
            guard pending.count == columns else { return }
            let row = pending
            pending = []
            add(row)
            return
        }
        // A header one cell a line; its first cell may be missing where the policy heading took its place.
        let expected = pending.isEmpty && context.header[1].matches(text) ? 1 : pending.count + headerOffset
        guard expected < columns, context.header[expected].matches(text) else {
            reportPending()
            return
        }
        headerOffset = expected - pending.count
        pending.append((text, line))
        if expected == columns - 1 {
            pending = []
            headerOffset = 0
            isInTable = true
        }
    }

    /// 1 while a header is read whose first cell is the policy heading.
    private var headerOffset = 0

    private mutating func add(_ cells: [(text: String, line: Int)]) {
        let lines = cells[0].line...cells[columns - 1].line
        var row = DraftRow(name: cells[nameColumn].text, lines: lines, heading: open.last)
        let printedNames = cells[departmentsColumn].text.split(separator: separator).map(\.trimmed).filter {
            !$0.isEmpty
        }
        for printed in printedNames {
            guard let department = context.lexicon.department(named: printed) else {
                draft.reportUnknownDepartment(printed, line: lines.lowerBound, lexicon: context.lexicon)
                continue
            }
            row.departments.append(.init(department: department, printed: printed))
        }
        if row.name.isEmpty || printedNames.isEmpty || row.heading == nil {
            draft.report(
                .incompleteRow, line: lines.lowerBound, value: row.name,
                "the row lacks its name, its department or a heading above it")
        }
        if let descriptionColumn {
            let cell = cells[descriptionColumn]
            row.cells.append(.init(field: .description, text: cell.text, line: cell.line))
        }
        if let resultColumn, let year = context.profile.fiscalYear {
            let cell = cells[resultColumn]
            row.fiscalYear = year
            row.cells.append(.init(field: .result, year: year, text: cell.text, line: cell.line))
        }
        row.isRestating = section.map { context.sections.sections[$0].restates } ?? false
        draft.rows.append(row)
    }

    private mutating func closeTable() {
        reportPending()
        isInTable = false
    }

    private mutating func reportPending() {
        if isInTable, let first = pending.first {
            draft.report(
                .incompleteRow, line: first.line, value: first.text,
                "a row of \(pending.count) cells stands before the next row or heading; the table has \(columns)")
        }
        pending = []
        headerOffset = 0
    }

    private mutating func unread(_ line: DocumentLine, _ why: String) {
        draft.report(.unreadText, line: line.number, "\(why); add a heading or header pattern to the profile")
    }
}
