import CSVText

/// A tidy table, or some of its rows and columns, as a table of the page. Each cell says which cell of the CSV it shows.
struct ReportTable {
    struct Column {
        enum Kind {
            case text
            /// The header of its row.
            case header
            case number
            /// A decimal, shown with one place.
            case decimal
            /// A share from 0 to 1, shown as a percentage with one decimal.
            case share
        }

        let name: String
        let title: String
        let kind: Kind
        var isNumber: Bool { kind != .text && kind != .header }

        init(_ name: String, _ title: String, _ kind: Kind = .text) {
            (self.name, self.title, self.kind) = (name, title, kind)
        }
    }

    struct Head {
        let title: String
        let isNumber: Bool
    }

    struct Cell {
        /// The column of the CSV whose value the text is; nil where it is none.
        let column: String?
        let text: String
        let isHeader: Bool
        let isNumber: Bool
        /// The id that a link leads to.
        let link: String?
        /// What of the register the cell's link asks for: `city=142042&group=G01`.
        let ask: String?
        /// The length of a number's bar from 0 to 100.
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
    ///   - bars: the names of the columns that are drawn as bars, and what a bar's whole length stands for.
    ///   - ask: the name of the column whose figure leads to the register, and what it asks for there.
    ///   - sign: what stands in the first column of numbers where the row's numbers say nothing; the others are empty then.
    init(
        _ table: TidyTable, caption: String, columns: [Column], rows: [Int]? = nil, bars: [String: Double] = [:],
        link: (Int) -> String? = { _ in nil }, ask: (Int) -> (column: String, query: String)? = { _ in nil },
        sign: (Int) -> String? = { _ in nil }, facets: (Int) -> [Facet] = { _ in [] }
    ) {
        let places = Dictionary(
            table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        source = table.name
        self.caption = caption
        self.columns = columns.map { Head(title: $0.title, isNumber: $0.isNumber) }
        self.rows = (rows ?? Array(table.rows.indices)).map { row in
            var sign = sign(row)
            let isKnown = sign == nil
            let asked = ask(row)
            let cells = columns.map { column -> Cell in
                guard isKnown || !column.isNumber else {
                    defer { sign = nil }
                    return Cell(sign: sign ?? "")
                }
                let cell = table.rows[row][places[column.name]!]
                return Cell(
                    column: column.name, text: cell.shown(as: column.kind),
                    isHeader: column.kind == .header, isNumber: column.isNumber,
                    link: column.kind == .header ? link(row) : nil,
                    ask: asked.flatMap { $0.column == column.name ? $0.query : nil },
                    bar: bars[column.name].map { cell.length(of: $0) })
            }
            return Row(row: row, facets: facets(row), cells: cells)
        }
    }
}

extension ReportTable.Cell: PagePiece {
    var html: HTML {
        let figure: HTML = column.map { "<span data-column=\"\($0)\">\(text)</span>" } ?? "\(text)"
        let asking: HTML = ask.map { "<a href=\"#initiatives\" data-query=\"\($0)\">\(figure)</a>" } ?? figure
        let linked: HTML = link.map { "<a href=\"#\($0)\">\(asking)</a>" } ?? asking
        if isHeader { return "<th scope=\"row\">\(linked)</th>" }
        guard isNumber else { return "<td>\(linked)</td>" }
        guard let bar else { return "<td class=\"number\">\(linked)</td>" }
        let drawn: HTML = "<svg class=\"bar\"><rect width=\"\(bar)\" height=\"10\"/></svg>"
        return "<td class=\"number drawn\">\(drawn)\(linked)</td>"
    }

    /// A cell of numbers without one.
    init(sign: String) {
        self.init(column: nil, text: sign, isHeader: false, isNumber: true, link: nil, ask: nil, bar: nil)
    }
}

/// A table whose rows stand in groups, each under a line of its own.
struct GroupedTable {
    struct Group {
        let title: String
        let facets: [Facet]
        let rows: [ReportTable.Row]
    }

    let source: String
    let caption: String
    let columns: [ReportTable.Head]
    let groups: [Group]
    /// How many columns a group's line spans.
    let width: Int

    /// - Parameter groups: the groups' titles and facets, and which rows of the CSV each takes.
    init(_ table: ReportTable, groups: [(title: String, facets: [Facet], rows: [Int])]) {
        let rows = Dictionary(table.rows.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        (source, caption, columns) = (table.source, table.caption, table.columns)
        width = columns.count
        self.groups = groups.map { group in
            Group(title: group.title, facets: group.facets, rows: group.rows.compactMap { rows[$0] })
        }
    }
}

extension CSVCell {
    /// The text of a cell in a column of the kind.
    fileprivate func shown(as kind: ReportTable.Column.Kind) -> String {
        switch kind {
        case .text, .header, .number: displayed
        case .decimal: rounded(places: 1)
        case .share: percentage
        }
    }

    /// A decimal of four places with fewer of them, halves away from zero: `41.7` for 41.7333.
    ///
    /// - Parameter places: 1 to 3.
    func rounded(places: Int) -> String {
        guard case .number(let text) = self, let number = Self.tenThousandths(text), number >= 0 else {
            return displayed
        }
        let step = [1: 1000, 2: 100, 3: 10][places]!
        let (whole, part) = ((number + step / 2) / step).quotientAndRemainder(dividingBy: 10_000 / step)
        return "\(whole)." + String(repeating: "0", count: places - "\(part)".count) + "\(part)"
    }

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
