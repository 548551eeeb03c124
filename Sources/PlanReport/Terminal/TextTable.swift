import CSVText
import PlanModel

/// A table for the terminal, aligned by the cells that characters take.
public struct TextTable {
    private let header: [String]
    private let rows: [[String]]
    private let numeric: [Bool]

    /// - Parameter numeric: for each column, whether it is aligned to the right.
    public init(header: [String], rows: [[String]], numeric: [Bool]) {
        self.header = header.map(\.printable)
        self.rows = rows.map { $0.map(\.printable) }
        self.numeric = numeric
    }

    /// A tidy table, its columns of numbers aligned to the right.
    public init(_ table: TidyTable) {
        let numeric = table.columns.indices.map { column in
            table.rows.contains { if case .number = $0[column] { true } else { false } }
        }
        self.init(header: table.columns, rows: table.rows.map { $0.map(\.displayed) }, numeric: numeric)
    }

    /// The lines, header first. Where they do not fit, the widest columns are cut; the first one, which holds the ids, never
    /// is.
    public func lines(_ style: TerminalStyle) -> [String] {
        let widths = fitted(to: style.width)
        let line = { (cells: [String]) -> String in
            let padded = cells.indices.map {
                cells[$0].truncated(to: widths[$0]).padded(to: widths[$0], right: numeric[$0])
            }
            return padded.joined(separator: "  ").trimmedEnd
        }
        return [style.bold(line(header))] + rows.map(line)
    }

    private func fitted(to width: Int) -> [Int] {
        var widths = header.indices.map { column in
            ([header] + rows).map { $0[column].displayWidth }.max() ?? 0
        }
        let gaps = 2 * max(0, widths.count - 1)
        while widths.reduce(gaps, +) > width,
            let widest = widths.indices.dropFirst().max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 1
        {
            widths[widest] -= 1
        }
        return widths
    }
}

extension String {
    var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
