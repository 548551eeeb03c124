import PlanModel

/// Cuts one row of a wrapped table into its name, its text and its departments.
struct WrappedCells {
    struct Row {
        var name = ""
        /// The text between name and departments, as a description; nil where there is none.
        var text: DraftRow.Cell?
        var departments: [DepartmentLexicon.Match] = []
        /// What stands where a department was expected, and its line.
        var unknownDepartment: (printed: String, line: Int)?
        /// The index of the line after the row.
        var end: Int
    }

    let lines: [DocumentLine]
    let lexicon: DepartmentLexicon
    /// The widest line of the name column in terminal cells; a wider line is text.
    let nameWidth: Int
    /// What ends the last sentence of the text column.
    let textEnd: String

    /// Reads the row whose name begins at `start`.
    ///
    /// - Parameter isBoundary: whether a line is a heading or a header, where a row cannot go on.
    func row(at start: Int, isBoundary: (String) -> Bool) -> Row {
        var row = Row(end: start + 1)
        var index = readName(at: start, into: &row, isBoundary)
        while index < lines.count, !isBoundary(lines[index].text) {
            let text = lines[index].text
            let number = lines[index].number
            row.end = index + 1
            index += 1
            if let (sentence, match) = departmentBehindText(text) {
                row.append(sentence, line: number)
                row.departments = [match]
                return row
            }
            row.append(text, line: number)
            if text.hasSuffix(textEnd), index >= lines.count || lines[index].isBlank {
                readDepartments(at: index, into: &row)
                return row
            }
            while index < lines.count, lines[index].isBlank { index += 1 }
        }
        return row
    }

    /// - Returns: the index of the first line of the text column.
    private func readName(at start: Int, into row: inout Row, _ isBoundary: (String) -> Bool) -> Int {
        var index = start
        while index < lines.count, !isBoundary(lines[index].text) {
            let line = lines[index]
            if let gap = line.text.firstRange(of: "  "), line.text[..<gap.lowerBound].trimmed.displayWidth <= nameWidth,
                row.name.isEmpty
            {
                row.name = line.text[..<gap.lowerBound].trimmed
                return index
            }
            if line.text.displayWidth > nameWidth { return index }
            row.name += line.text
            if !line.isBlank { row.end = index + 1 }
            index += 1
        }
        return index
    }

    /// A department that stands behind the last sentence, on the same line.
    private func departmentBehindText(_ text: String) -> (text: String, department: DepartmentLexicon.Match)? {
        guard let end = text.ranges(of: textEnd).last, end.upperBound < text.endIndex else { return nil }
        return lexicon.match([text[end.upperBound...].trimmed]).map { (String(text[..<end.upperBound]), $0) }
    }

    /// Reads the department cell: names that may be wrapped, stacked without a blank line between them.
    private func readDepartments(at start: Int, into row: inout Row) {
        var index = start
        while index < lines.count, lines[index].isBlank { index += 1 }
        let first = index
        while index < lines.count, !lines[index].isBlank {
            let pieces = Array(lines[index...].indices.lazy.filter { !lines[$0].isBlank }.prefix(4))
            guard let match = lexicon.match(pieces.map { lines[$0].text }) else { break }
            row.departments.append(match)
            row.end = pieces[match.pieces - 1] + 1
            index = row.end
        }
        if row.departments.isEmpty, first < lines.count {
            row.unknownDepartment = (lines[first].text, lines[first].number)
            while row.end <= first || (row.end < lines.count && !lines[row.end].isBlank) { row.end += 1 }
        }
    }
}

extension WrappedCells.Row {
    /// Adds a line of the text column; where the name stood on the line, it is left out.
    fileprivate mutating func append(_ line: String, line number: Int) {
        let own = line.hasPrefix(name) && !name.isEmpty ? line.dropFirst(name.count).trimmed : line.trimmed
        guard !own.isEmpty else { return }
        var cell = text ?? .init(field: .description, text: "", line: number)
        cell.append(own, line: number)
        text = cell
    }
}
