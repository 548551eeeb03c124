import CSVText
import PlanModel

/// A table for the terminal, aligned by the cells that characters take.
public struct TextTable {
    /// What a column holds, and so what may be done to it where the lines do not fit.
    enum Column {
        /// An id or a code, never cut.
        case whole
        /// A text, which may be cut.
        case text
        /// A number, aligned to the right and never cut: a cut number is another number.
        case number
        /// A bar for the number before it.
        case bar
    }

    private let header: [String]
    private let rows: [[String]]
    private let columns: [Column]
    private let narrowest: Int

    /// - Parameter narrowest: the cells that a cut text keeps. Where they are too many, each row stands in lines of its own.
    init(header: [String], rows: [[String]], columns: [Column], narrowest: Int = 8) {
        self.narrowest = narrowest
        self.header = header.map(\.printable)
        self.rows = rows.map { $0.map(\.printable) }
        self.columns = columns
    }

    /// A table whose first column, unless it is one of numbers, holds ids.
    ///
    /// - Parameter numeric: for each column, whether it is aligned to the right.
    public init(header: [String], rows: [[String]], numeric: [Bool]) {
        let columns = numeric.enumerated().map { $1 ? Column.number : $0 == 0 ? .whole : .text }
        self.init(header: header, rows: rows, columns: columns)
    }

    /// A tidy table, its columns of numbers aligned to the right.
    public init(_ table: TidyTable) {
        let numeric = table.columns.indices.map { column in
            table.rows.contains { if case .number = $0[column] { true } else { false } }
        }
        self.init(header: table.columns, rows: table.rows.map { $0.map(\.displayed) }, numeric: numeric)
    }

    /// The lines, header first, none wider than the window.
    ///
    /// Where they do not fit, the widest texts are cut. Where that would leave less than a few cells of them, each row stands
    /// in lines of its own instead, the first cell above the others, and nothing is cut.
    public func lines(_ style: TerminalStyle) -> [String] {
        guard let widths = fitted(to: style.width) else { return rows.flatMap { record($0, style) } }
        return [style.bold(line(header, widths))] + rows.map { line($0, widths, style) }
    }

    /// - Parameter style: colours the bars; nil for a header.
    private func line(_ cells: [String], _ widths: [Int], _ style: TerminalStyle? = nil) -> String {
        let last = cells.indices.last { !cells[$0].isEmpty } ?? -1
        return cells.indices.prefix(last + 1).map { column in
            let cut = cells[column].truncated(to: widths[column])
            let padding = String(repeating: " ", count: widths[column] - cut.displayWidth)
            switch columns[column] {
            case .number: return padding + cut
            case .bar: return (style?.bar(cut) ?? cut) + (column == last ? "" : padding)
            case .whole, .text: return cut + (column == last ? "" : padding)
            }
        }.joined(separator: "  ").trimmedEnd
    }

    // MARK: - Widths

    /// The widths of the columns, or nil where they do not fit.
    private func fitted(to width: Int) -> [Int]? {
        var widths = header.indices.map { column in
            ([header] + rows).map { $0[column].displayWidth }.max() ?? 0
        }
        let gaps = 2 * max(0, widths.count - 1)
        while widths.reduce(gaps, +) > width {
            let texts = widths.indices.filter { columns[$0] == .text && widths[$0] > narrowest }
            guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    // MARK: - One row below another

    /// A row as lines: the first cell, and below it each other that holds something, behind its header.
    private func record(_ cells: [String], _ style: TerminalStyle) -> [String] {
        let headerWidth = min(header.dropFirst().map(\.displayWidth).max() ?? 0, style.drawnWidth * 2 / 5)
        var lines = (cells.first ?? "").wrapped(to: style.width).map(style.bold)
        for column in cells.indices.dropFirst() where !cells[column].isEmpty {
            if columns[column] == .bar {
                lines[lines.count - 1] += "  \(style.bar(cells[column]))"
                continue
            }
            let head = "  \(header[column].truncated(to: headerWidth).padded(to: headerWidth))  "
            lines += cells[column].hanging(under: head, to: style.width)
        }
        return lines
    }
}

extension String {
    var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
