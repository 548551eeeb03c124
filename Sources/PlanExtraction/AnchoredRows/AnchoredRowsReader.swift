import Diagnostics
import PlanModel

/// Reads a table that was flattened into text: each row begins at an anchor, a line with a page number and a bureau.
///
/// What the layout knows of: headings of policies printed anywhere on their page, told by their numbers; an item's heading
/// just before its row; an item that spans several rows (a merged cell), printed after them; department names wrapped over
/// lines or followed by the next cell on the same line.
struct AnchoredRowsReader: LayoutReader {
    let context: LayoutContext
    let document: DocumentText
    /// What begins a row: captures the page and the bureau.
    let anchor: LinePattern
    /// A grade; nil where the document grades nothing.
    let mark: LinePattern?

    static func read(_ document: DocumentText, in context: LayoutContext) throws(Finding) -> PlanDraft {
        guard context.sections.sections.count == 1, context.sections.first == 0 else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "sections",
                "the layout anchored-rows has one section, which begins with the document; leave out begin and the others"
            )
        }
        let pattern = try context.required(context.profile.anchor, "anchor")
        let anchor = try LinePattern(pattern, file: context.profileFile)
        guard anchor.captureCount == 2 else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "anchor", value: pattern,
                "“\(pattern)” needs two captures, the page and the bureau")
        }
        var mark: LinePattern?
        if let pattern = context.profile.ratingMark {
            mark = try LinePattern(pattern, file: context.profileFile)
            _ = try context.required(context.profile.fiscalYear, "fiscalYear")
        }
        let reader = AnchoredRowsReader(context: context, document: document, anchor: anchor, mark: mark)
        var draft = PlanDraft(document: document)
        let events = reader.events(reporting: &draft)
        ItemPlacement(events).place(into: &draft)
        return draft
    }

    /// Headings and rows in the order in which they are printed.
    private func events(reporting draft: inout PlanDraft) -> [ItemPlacement.Event] {
        var events: [(start: Int, event: ItemPlacement.Event)] = []
        var index = 0
        while index < document.lines.count {
            let line = document.lines[index]
            if var heading = context.sections.heading(in: line.text, line: line.number, section: 0) {
                let end = extend(&heading, from: index + 1)
                heading.text = heading.rule.width == nil ? nil : paragraph(from: end)
                events.append((index, .heading(heading)))
                index = end
            } else if let anchor = anchor(at: index) {
                events.append((index, .row(row(at: index, anchor, reporting: &draft))))
                index += 1
            } else {
                index += 1
            }
        }
        let ends = events.dropFirst().map(\.start) + [document.lines.count]
        return zip(events, ends).map { entry, end in
            guard case .row(var row) = entry.event else { return entry.event }
            row.lines = row.lines.lowerBound...document.lastLine(in: entry.start..<end)
            readProgress(into: &row, reporting: &draft)
            return .row(row)
        }
    }

    /// Reads the grade, and the text before it: what was planned and what was done, which the layout does not part.
    ///
    /// The text behind the grade is its reason and what comes next; figures of plans and of results are mixed there, so it
    /// is not read.
    private func readProgress(into row: inout DraftRow, reporting draft: inout PlanDraft) {
        guard let mark, let year = context.profile.fiscalYear else { return }
        row.fiscalYear = year
        var cell = DraftRow.Cell(field: .result, year: year, text: "", line: row.lines.lowerBound)
        var department = Substring(row.departments.first?.printed ?? "")
        for line in document.lines[row.lines.lowerBound - 1..<row.lines.upperBound] where !line.isBlank {
            var words = line.text.split(whereSeparator: \.isWhitespace).map(String.init)
            if line.number == row.lines.lowerBound { words = anchor(at: line.number - 1)?.rest ?? words }
            while let first = words.first, !department.isEmpty, department.hasPrefix(first) {
                department.removeFirst(first.count)
                words.removeFirst()
            }
            let found = words.firstIndex(where: mark.matches)
            let before = words[..<(found ?? words.count)].joined(separator: " ")
            cell.append(before, line: line.number)
            guard let found else { continue }
            row.rating = words[found]
            row.cells.append(cell)
            return
        }
        draft.report(
            .incompleteRow, line: row.lines.lowerBound, field: "rating_raw",
            value: row.departments.first?.printed ?? "",
            "the row has no grade that matches ratingMark")
    }

    /// Joins the lines over which a heading's name is wrapped: narrow lines up to the first blank one.
    /// - Returns: the index of the line after the heading.
    private func extend(_ heading: inout PrintedHeading, from start: Int) -> Int {
        guard let width = heading.rule.width else { return start }
        var index = start
        while index < document.lines.count, !document.lines[index].isBlank,
            document.lines[index].text.displayWidth <= width, !isBoundary(document.lines[index])
        {
            heading.name += document.lines[index].text
            index += 1
        }
        return index
    }

    /// What an item says is to be done: the lines behind the blank ones after its name, up to the next blank one.
    private func paragraph(from start: Int) -> DraftRow.Cell? {
        let lines = document.lines[start...].drop { $0.isBlank }.prefix { !$0.isBlank && !isBoundary($0) }
        guard let first = lines.first else { return nil }
        var cell = DraftRow.Cell(field: .description, text: "", line: first.number)
        for line in lines { cell.append(line.text.trimmed, line: line.number) }
        return cell
    }

    /// Whether a heading or a row begins at a line.
    private func isBoundary(_ line: DocumentLine) -> Bool {
        context.sections.heading(in: line.text, line: 0, section: 0) != nil || anchor(at: line.number - 1) != nil
    }

    private typealias Anchor = (page: Int, bureau: String, rest: [String])

    /// The page, the bureau and the words behind them, when a line begins a row.
    private func anchor(at index: Int) -> Anchor? {
        let text = document.lines[index].text
        guard let captures = anchor.captures(in: text), captures.count == 2, let page = Int(captures[0]) else {
            return nil
        }
        let rest = text[captures[1].endIndex...].split(whereSeparator: \.isWhitespace)
        return (page, String(captures[1]), rest.map(String.init))
    }

    private func row(at index: Int, _ anchor: Anchor, reporting draft: inout PlanDraft) -> DraftRow {
        let line = document.lines[index].number
        let following = document.lines[(index + 1)...].lazy.filter { !$0.isBlank }.prefix(4).prefix { !isBoundary($0) }
        let words = anchor.rest + following.flatMap { $0.text.split(whereSeparator: \.isWhitespace).map(String.init) }
        var row = DraftRow(name: "", lines: line...line, page: anchor.page)
        guard let first = words.first else {
            draft.report(
                .incompleteRow, line: line, value: anchor.bureau,
                "the row breaks off behind its bureau; a heading, a row or the document's end follows")
            return row
        }
        guard let match = context.lexicon.match(words, in: anchor.bureau) else {
            draft.reportUnknownDepartment(first, line: line, lexicon: context.lexicon)
            return row
        }
        if match.department.bureauJa.map({ Identifier<Department>($0) != Identifier(anchor.bureau) }) ?? true {
            draft.report(
                .unknownDepartment, line: line, field: "bureau_ja", value: match.department.nameJa,
                "\(match.printed) stands under \(anchor.bureau) here; departments.csv has "
                    + (match.department.bureauJa ?? "no bureau"))
        }
        row.departments = [.init(department: match.department, printed: match.printed)]
        let next = words.dropFirst(match.pieces).first
        row.hasRestatedMark = next != nil && next == context.profile.restatedMark
        if let next, next == context.profile.ongoingMark {
            row.cells.append(.init(field: .mark, text: next, line: line))
        }
        return row
    }
}
