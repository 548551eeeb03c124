import Diagnostics
import PlanModel

/// Reads tab-separated rows that a number names, such as `4-1-5-11`.
///
/// What the layout knows of: rows that have drifted to the right, in which the number is looked for; a merged cell with the
/// numbers and names of several rows, whose other cells stand in the lines below; cells that the conversion lost
/// (``RowTail``); headings printed in text before the tables, in cells of the rows, or both; labels between a page's rows.
struct NumberedRowsReader: LayoutReader {
    private let context: LayoutContext
    private let tables: [NumberedTable]
    private let number: LinePattern
    private let relisting: LinePattern?
    private let mark: LinePattern
    private let newMark: LinePattern?
    private let cells: DepartmentCell
    private var draft: PlanDraft
    /// The open heading at each depth, in the text before the tables.
    private var open: [Int] = []
    /// The last table whose header was read; its columns hold until the next one.
    private var table: NumberedTable?
    private var isInTable = false
    /// Lines since the last blank one that are no row: running text, unless a row follows.
    private var passed: [(line: Int, text: String)] = []
    /// Numbers and names of a merged cell whose other cells have not come yet.
    private var waiting: [(number: String, name: String)] = []
    private var waitingLine = 0

    static func read(_ document: DocumentText, in context: LayoutContext) throws(Finding) -> PlanDraft {
        var reader = try NumberedRowsReader(document, context)
        for line in document.lines { reader.read(line) }
        reader.reportWaiting()
        return reader.draft
    }

    private init(_ document: DocumentText, _ context: LayoutContext) throws(Finding) {
        self.context = context
        let file = context.profileFile
        tables = try Self.tables(context)
        number = try Self.rowNumber(context)
        mark = try LinePattern(try context.required(context.profile.ratingMark, "ratingMark"), file: file)
        relisting = try Self.relisting(context)
        newMark = try context.profile.newSuffix.map { pattern throws(Finding) in try LinePattern(pattern, file: file) }
        cells = try DepartmentCell(context)
        draft = PlanDraft(document: document)
    }

    private mutating func read(_ line: DocumentLine) {
        let cells = line.raw.split(separator: "\t", omittingEmptySubsequences: false).map {
            MarkupTags.removed(from: $0, with: " ").trimmed
        }
        guard let first = cells.first(where: { !$0.isEmpty }) else {
            isInTable = false
            passed = []
            return
        }
        if let begun = tables.first(where: { $0.isHeader(cells) }) {
            reportWaiting()
            table = begun
            isInTable = true
            passed = []
        } else if let index = cells.firstIndex(where: number.matches) {
            goOn()
            add(line, cells, number: index)
        } else if let index = cells.firstIndex(where: { numbers(in: $0).count > 1 }) {
            goOn()
            addMerged(line, cells, number: index)
        } else if let cell = cells.first(where: isLikeNumbers) {
            goOn()
            reportWaiting()
            draft.report(
                .unreadText, line: line.number, field: "number", value: cell,
                "“\(cell)” reads like the number of a row, and rowNumber does not match it; numbers are printed in ASCII, "
                    + "and two blanks part those of a merged cell")
        } else if let table, !waiting.isEmpty, cells.prefix(table.number + 2).allSatisfy(\.isEmpty) {
            goOn()
            let next = waiting.removeFirst()
            addRow(
                next.number, next.name, before: [], behind: Array(cells.dropFirst(table.number + 2)),
                lines: waitingLine...line.number)
        } else if table == nil {
            readHeadings(line)
        } else if context.ignored.matchAny(first) {
            return
        } else if isInTable || isLikeRow(cells) {
            // The cells of the next line may be those of this one, so none is given to a waiting number.
            reportWaiting()
            reportUnread(first, line: line.number)
        } else {
            passed.append((line.number, first))
        }
    }

    /// A row without a header of its own goes on under the last one; what stands just above it should be its header.
    private mutating func goOn() {
        guard table != nil else { return }
        for (line, text) in passed { reportUnread(text, line: line) }
        passed = []
        isInTable = true
    }

    private mutating func reportUnread(_ text: String, line: Int) {
        draft.report(
            .unreadText, line: line, value: String(text.prefix(20)),
            "the line stands among a table's rows and has no number; if it is no row, add a pattern to ignored")
    }

    // MARK: - Headings

    private mutating func readHeadings(_ line: DocumentLine) {
        let rules = context.sections.sections[0].headings
        for piece in MarkupTags.pieces(of: line.raw) {
            for (depth, rule) in rules.enumerated() {
                if let ordinal = rule.ordinal(namedAgainIn: piece),
                    let known = draft.heading(depth: depth, ordinal: ordinal, under: depth > 0 ? open.last : nil)
                {
                    open = open.prefix(depth) + [known]
                }
            }
            guard let heading = context.sections.heading(in: piece, line: line.number, section: 0),
                heading.depth <= open.count
            else { continue }
            open.removeLast(open.count - heading.depth)
            open.append(draft.add(heading, under: open.last))
        }
    }

    /// The heading of a row: by its number, and by the cells in which inner headings are printed.
    private mutating func heading(of number: String, cells: [String], line: Int) -> Int? {
        guard let table else { return nil }
        let ordinals = (self.number.captures(in: number) ?? []).compactMap { HeadingPattern.ordinal(of: $0) }
        let rules = context.sections.sections[0].headings
        var parent: Int?
        for (depth, rule) in rules.enumerated() {
            let column: NumberedColumn = depth == 0 ? .goal : depth == 1 ? .measure : .direction
            let printed = table.columns.firstIndex(of: column).flatMap { index -> PrintedHeading? in
                let offset = cells.count - (table.number - index)
                guard cells.indices.contains(offset) else { return nil }
                return rule.heading(
                    inCell: WrappedText.joined(cells[offset]), line: line, section: 0, depth: depth)
            }
            if let printed, depth < ordinals.count, printed.ordinal != ordinals[depth] {
                draft.report(
                    .unplacedHeading, line: line, severity: .warning, field: "number", value: number,
                    "the row's cell says \(printed.number) “\(printed.name)” and its number \(ordinals[depth]); it is placed by "
                        + "its number")
            }
            if let printed, depth >= ordinals.count || printed.ordinal == ordinals[depth] {
                parent = draft.add(printed, under: parent)
            } else if depth < ordinals.count {
                guard let known = draft.heading(depth: depth, ordinal: ordinals[depth], under: parent) else {
                    return nil
                }
                parent = known
            } else if table.columns.contains(column) {
                return nil
            }
        }
        return parent
    }

    // MARK: - Rows

    private mutating func add(_ line: DocumentLine, _ cells: [String], number index: Int) {
        reportWaiting()
        let behind = cells[(index + 1)...]
        let name = behind.firstIndex { !$0.isEmpty } ?? behind.endIndex
        addRow(
            cells[index], name < behind.endIndex ? behind[name] : "", before: Array(cells[..<index]),
            behind: Array(behind.dropFirst(name + 1 - behind.startIndex)), lines: line.number...line.number)
    }

    /// Takes a cell with several numbers: the line's other cells are the first row's, the lines below have the others'.
    private mutating func addMerged(_ line: DocumentLine, _ cells: [String], number index: Int) {
        reportWaiting()
        let numbers = numbers(in: cells[index])
        let names = index + 1 < cells.count ? Self.parts(of: cells[index + 1]) : []
        guard numbers.count == names.count else {
            draft.report(
                .incompleteRow, line: line.number, value: cells[index],
                "one cell holds \(numbers.count) numbers and the next one \(names.count) names; which belongs to which "
                    + "cannot be told")
            return
        }
        draft.report(
            .mergedRows, line: line.number, field: "number", value: numbers[0],
            "one cell holds \(numbers.count) numbers and the next one as many names; the rows of \(numbers[1]) to "
                + "\(numbers[numbers.count - 1]) are read from the lines below, in their order")
        waiting = Array(zip(numbers, names).dropFirst()).map { (number: $0.0, name: $0.1) }
        waitingLine = line.number
        addRow(
            numbers[0], names[0], before: Array(cells[..<index]), behind: Array(cells.dropFirst(index + 2)),
            lines: line.number...line.number)
    }

    /// Whether a cell holds nothing but numbers of rows, in signs of other widths or shapes too.
    private func isLikeNumbers(_ cell: String) -> Bool {
        let words = cell.split(whereSeparator: \.isWhitespace)
        return !words.isEmpty && words.allSatisfy { number.matches(PlainSigns.text($0)) }
    }

    /// Whether a line has a grade and departments in cells of their own, as rows have.
    private func isLikeRow(_ cells: [String]) -> Bool {
        cells.contains(where: mark.matches) && cells.contains(where: self.cells.isDepartments)
    }

    private func numbers(in cell: String) -> [String] {
        let parts = Self.parts(of: cell)
        return parts.allSatisfy(number.matches) ? parts : []
    }

    /// The parts of a merged cell: two blanks or more stand between them.
    private static func parts(of cell: String) -> [String] {
        cell.split(separator: "  ").map(\.trimmed).filter { !$0.isEmpty }
    }

    private mutating func addRow(
        _ number: String, _ printedName: String, before: [String], behind: [String], lines: ClosedRange<Int>
    ) {
        let line = lines.lowerBound
        guard let table else {
            draft.report(
                .incompleteRow, line: line, field: "number", value: number,
                "\(number) stands above the first header, so what its cells hold is unknown; add the header to tables")
            return
        }
        guard let tail = tail(behind, of: table) else {
            draft.report(
                .incompleteRow, line: lines.upperBound, field: "number", value: number,
                "\(number) has no grade where the header has it, lacks more than one cell, or has text past the last "
                    + "column; look at the row and its header")
            return
        }
        var row = DraftRow(name: WrappedText.joined(printedName), number: number, lines: lines)
        row.isNumbered = true
        row.fiscalYear = table.resultYear ?? context.profile.fiscalYear
        let plain = PlainSigns.numbers(row.name)
        if let relisting, let captures = relisting.captures(in: plain) {
            row.reference = captures.first.map(String.init)
            row.isRestating = true
            row.name = relisting.removed(from: relisting.matches(row.name) ? row.name : plain)
        }
        if let newMark {
            let unmarked = newMark.removed(from: row.name)
            row.isNew = unmarked != row.name
            row.name = unmarked
        }
        row.heading = heading(of: number, cells: before, line: line)
        if row.name.isEmpty || row.heading == nil {
            draft.report(
                .incompleteRow, line: line, field: "number", value: number,
                "\(number) lacks its name, or a heading for its number is not printed")
        }
        for (column, text) in zip(table.tail, tail.cells) {
            switch column {
            case .departments: row.departments = cells.departments(in: text, line: lines.upperBound, reporting: &draft)
            case .rating: row.rating = text
            case .cell(let field, let year):
                row.cells.append(.init(field: field, year: year, text: text, line: lines.upperBound))
            case .goal, .measure, .direction, .number, .name, .text: break
            }
        }
        reportLoss(tail.loss, number, line: lines.upperBound)
        draft.rows.append(row)
    }

    private func tail(_ printed: [String], of table: NumberedTable) -> RowTail? {
        RowTail(
            printed, columns: Array(table.tail), isMark: mark.matches,
            isDepartments: { text in cells.isDepartments(text) },
            blanksAreLosses: context.profile.blanksAreLosses ?? false)
    }

    private mutating func reportLoss(_ loss: RowTail.Loss?, _ number: String, line: Int) {
        guard let loss else { return }
        draft.report(
            .lostCell, line: line, field: loss == .description ? "description" : "result", value: number,
            "the text layer has lost the \(loss == .description ? "description" : "result") of \(number); "
                + "its other cells are read under their columns")
    }

    private mutating func reportWaiting() {
        for row in waiting {
            draft.report(
                .incompleteRow, line: waitingLine, field: "number", value: row.number,
                "\(row.number) stands in a merged cell, and no line below has its other cells")
        }
        waiting = []
    }
}
