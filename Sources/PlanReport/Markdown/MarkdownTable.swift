/// A table in Markdown: what would end a cell or a row is taken out of its texts.
struct MarkdownTable {
    let header: [String]
    let rows: [[String]]

    var lines: [String] {
        guard !rows.isEmpty else { return [] }
        let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
        return [line(header), "|" + String(repeating: "---|", count: header.count)]
            + rows.map { line($0.map(\.markdownCell)) }
    }
}

extension String {
    /// The text in one line of a cell; a line break that is meant is `<br>`.
    var markdownCell: String { printable.replacing("|", with: "\\|") }
}
