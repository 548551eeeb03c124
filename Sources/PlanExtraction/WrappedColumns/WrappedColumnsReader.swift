import Diagnostics
import PlanModel

/// Reads a table of three wrapped columns, name, text and departments, that the text layer prints one cell after another.
///
/// What the layout knows of: blank lines inside a cell; a name and its text without a blank line between them, or on one
/// line; a department behind the text's last sentence; several departments stacked in one cell, each wrapped; the headings
/// of a page gathered at its end. There each table's header stands for a sub-table: the last headings belong to the last
/// tables, and a table before them goes on under the heading of the page before.
struct WrappedColumnsReader: LayoutReader {
    private let context: LayoutContext
    private let document: DocumentText
    private let header: LinePattern
    private var draft: PlanDraft
    private var section: Int?
    /// The policy heading that is open.
    private var policy: Int?
    /// The gathered heading that the tables before the next ones belong to.
    private var governing: Int?
    /// For each table since the last gathered headings, the index of its first row.
    private var tables: [Int] = []
    private var gathered: [PrintedHeading] = []
    private let cells: WrappedCells

    static func read(_ document: DocumentText, in context: LayoutContext) throws(Finding) -> PlanDraft {
        var reader = try WrappedColumnsReader(document, context)
        reader.readAll()
        return reader.draft
    }

    private init(_ document: DocumentText, _ context: LayoutContext) throws(Finding) {
        self.context = context
        self.document = document
        header = try context.required(context.header.first, "header")
        cells = WrappedCells(
            lines: document.lines, lexicon: context.lexicon,
            nameWidth: try context.required(context.profile.nameWidth, "nameWidth"),
            textEnd: try context.required(context.profile.textEnd, "textEnd"))
        draft = PlanDraft(document: document)
        section = context.sections.first
    }

    private mutating func readAll() {
        var index = 0
        while index < document.lines.count {
            let line = document.lines[index]
            index += 1
            if line.isBlank { continue }
            if let begun = context.sections.sectionBegun(by: line.text) {
                closePolicy()
                section = begun
            } else if let heading = section.flatMap({ section in
                context.sections.heading(in: line.text, line: line.number, section: section)
            }) {
                take(heading)
            } else if header.matches(line.text) {
                placeTables()
                if policy != nil {
                    tables.append(draft.rows.count)
                } else if section != nil {
                    draft.report(
                        .unreadText, line: line.number,
                        "a table stands before the first heading of its section; add the heading's pattern to the profile"
                    )
                }
            } else if context.ignored.matchAny(line.text) {
                continue
            } else if tables.isEmpty {
                // An introduction names no department alone on a line; a row whose header was not recognised does.
                if policy != nil, context.lexicon.department(named: line.text) != nil {
                    draft.report(
                        .unreadText, line: line.number, value: line.text,
                        "\(line.text) stands in no table; the header above it fits no pattern of the profile")
                }
            } else {
                placeGatheredBeforeRow()
                index = readRow(at: index - 1)
            }
        }
        closePolicy()
    }

    private mutating func take(_ heading: PrintedHeading) {
        if heading.rule.isGathered {
            gathered.append(heading)
        } else {
            closePolicy()
            policy = draft.add(heading, under: nil)
        }
    }

    /// A page without a header of its own goes on with the table before it.
    private mutating func placeGatheredBeforeRow() {
        guard !gathered.isEmpty else { return }
        placeTables()
        tables.append(draft.rows.count)
    }

    private mutating func closePolicy() {
        placeTables()
        placeRows(from: tables.first ?? draft.rows.count, to: draft.rows.count, under: governing ?? policy)
        tables = []
        policy = nil
        governing = nil
    }

    /// Gives the gathered headings to the tables before them, the last to the last.
    private mutating func placeTables() {
        guard !gathered.isEmpty else { return }
        let headings = gathered
        gathered = []
        guard headings.count <= tables.count else {
            draft.report(
                .unplacedHeading, line: headings[0].line, field: "heading_id", value: headings[0].name,
                "\(headings.count) headings are gathered here after \(tables.count) tables; which one governs which?")
            return
        }
        let bounds = tables + [draft.rows.count]
        let continued = tables.count - headings.count
        placeRows(from: bounds[0], to: bounds[continued], under: governing)
        for (offset, heading) in headings.enumerated() {
            governing = draft.add(heading, under: policy)
            placeRows(from: bounds[continued + offset], to: bounds[continued + offset + 1], under: governing)
        }
        tables = []
    }

    private mutating func placeRows(from start: Int, to end: Int, under heading: Int?) {
        for index in start..<max(start, end) {
            if heading == nil {
                draft.report(
                    .unplacedHeading, line: draft.rows[index].lines.lowerBound, field: "heading_id",
                    value: draft.rows[index].name, "no heading governs this row")
            }
            draft.rows[index].heading = heading
        }
    }

    /// Reads the row that begins at an index.
    /// - Returns: the index of the line after it.
    private mutating func readRow(at start: Int) -> Int {
        let row = cells.row(at: start) { text in
            header.matches(text)
                || context.sections.heading(in: text, line: 0, section: section ?? 0) != nil
                || context.sections.sectionBegun(by: text) != nil
        }
        var name = row.name
        var isNew: Bool?
        var texts = row.text.map { [$0] } ?? []
        if let mark = context.profile.newMark {
            isNew = name.hasPrefix(mark)
            if isNew == true {
                texts.append(.init(field: .mark, text: mark, line: document.lines[start].number))
                name = String(name.dropFirst(mark.count)).trimmed
            }
        }
        let lines = document.lines[start].number...document.lines[row.end - 1].number
        if row.departments.isEmpty {
            switch row.unknownDepartment {
            case (let printed, let line)?: draft.reportUnknownDepartment(printed, line: line, lexicon: context.lexicon)
            case nil:
                draft.report(
                    .incompleteRow, line: lines.lowerBound, value: name,
                    "the row breaks off before its department; a heading or header follows")
            }
        }
        draft.rows.append(
            DraftRow(
                name: name, lines: lines, cells: texts,
                departments: row.departments.map { .init(department: $0.department, printed: $0.printed) },
                isNew: isNew,
                isRestating: section.map { context.sections.sections[$0].restates } ?? false))
        return row.end
    }
}
