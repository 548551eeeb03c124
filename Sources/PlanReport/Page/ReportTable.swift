import CSVText

/// A tidy table, or some of its rows and columns, as a table of the page. Each cell says which cell of the CSV it shows.
struct ReportTable {
    struct Column {
        enum Kind {
            case text
            /// The header of its row.
            case header
            case number
            /// A share from 0 to 1, shown as a percentage with one decimal.
            case share
        }

        let name: String
        let title: String
        let kind: Kind
        var isNumber: Bool { kind == .number || kind == .share }

        init(_ name: String, _ title: String, _ kind: Kind = .text) {
            (self.name, self.title, self.kind) = (name, title, kind)
        }
    }

    struct Head {
        let title: String
        let isNumber: Bool
    }

    struct Cell {
        let column: String
        let text: String
        let isHeader: Bool
        let isNumber: Bool
        /// The id that a link leads to.
        let link: String?
        /// The length of a bar from 0 to 100.
        let bar: Int?
    }

    struct Row {
        /// The number of the row in the CSV, from 0.
        let row: Int
        let facets: [Facet]
        let cells: [Cell]
    }

    /// The name of the CSV.
    let source: String
    let caption: String
    let columns: [Head]
    let rows: [Row]

    /// - Parameters:
    ///   - rows: the rows to show, by their number in the table; all when nil.
    ///   - bar: the name of the column that is drawn as a bar, and what its whole length stands for.
    init(
        _ table: TidyTable, caption: String, columns: [Column], rows: [Int]? = nil,
        bar: (column: String, whole: Double)? = nil, link: (Int) -> String? = { _ in nil },
        facets: (Int) -> [Facet] = { _ in [] }
    ) {
        let places = Dictionary(
            table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        source = table.name
        self.caption = caption
        self.columns = columns.map { Head(title: $0.title, isNumber: $0.isNumber) }
        self.rows = (rows ?? Array(table.rows.indices)).map { row in
            let cells = columns.map { column in
                let cell = table.rows[row][places[column.name]!]
                let drawn = bar.flatMap { $0.column == column.name ? $0.whole : nil }
                return Cell(
                    column: column.name, text: column.kind == .share ? cell.percentage : cell.displayed,
                    isHeader: column.kind == .header, isNumber: column.isNumber,
                    link: column.kind == .header ? link(row) : nil, bar: drawn.map { cell.length(of: $0) })
            }
            return Row(row: row, facets: facets(row), cells: cells)
        }
    }
}

extension CSVCell {
    /// `20.0%` for 0.2000; nothing for a missing share. Halves are rounded away from zero.
    var percentage: String {
        guard case .number(let text) = self, let tenThousandths = Self.tenThousandths(text) else { return displayed }
        let tenths = (tenThousandths + 5) / 10
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// The length of a bar from 0 to 100.
    func length(of whole: Double) -> Int {
        guard case .number(let text) = self, let value = Double(text), whole > 0 else { return 0 }
        return min(100, max(0, Int((value / whole * 100).rounded())))
    }

    /// A decimal with four places as a whole number of its last place.
    private static func tenThousandths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 4 else { return nil }
        return Int(parts[0] + parts[1])
    }
}
