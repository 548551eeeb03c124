import Diagnostics
import PlanModel

/// What a column of a numbered table holds.
enum NumberedColumn: Equatable {
    case goal
    case measure
    case direction
    case number
    case name
    case departments
    case rating
    /// Text that is read and not stored; a baseline, a target or a result names its year.
    case cell(ReportText.Field, year: Int?)
    case text

    /// Reads `name`, `target 2024`, `outlook`; nil for anything else.
    init?(_ words: String) {
        let parts = words.split(separator: " ").map(String.init)
        guard let word = parts.first, parts.count <= 2 else { return nil }
        let year = parts.count == 2 ? Int(parts[1]) : nil
        switch (word, year) {
        case ("goal", nil): self = .goal
        case ("measure", nil): self = .measure
        case ("direction", nil): self = .direction
        case ("number", nil): self = .number
        case ("name", nil): self = .name
        case ("departments", nil): self = .departments
        case ("rating", nil): self = .rating
        case ("text", nil): self = .text
        default:
            guard let field = ReportText.Field(rawValue: word), Self.namesYear(field) == (year != nil) else {
                return nil
            }
            self = .cell(field, year: year)
        }
    }

    private static func namesYear(_ field: ReportText.Field) -> Bool {
        switch field {
        case .baseline, .target, .result: true
        case .description, .mark, .outlook: false
        }
    }

    /// Whether the cell holds what the row reports on: a baseline, a target or a result.
    var isReported: Bool {
        if case .cell(let field, _) = self { Self.namesYear(field) } else { false }
    }

    var isResult: Bool {
        if case .cell(.result, _) = self { true } else { false }
    }
}

/// A table of a numbered layout: how its header looks, and what its columns hold.
struct NumberedTable {
    let header: [LinePattern]
    let columns: [NumberedColumn]
    /// The index of the number's column.
    let number: Int

    init(_ table: PlanProfile.Table, file: String) throws(Finding) {
        var header: [LinePattern] = []
        for pattern in table.header { header.append(try LinePattern(pattern, file: file)) }
        self.header = header
        var columns: [NumberedColumn] = []
        for words in table.columns {
            guard let column = NumberedColumn(words) else {
                throw Finding(
                    .profile, at: SourcePosition(file: file), field: "columns", value: words,
                    "“\(words)” is no column of a numbered table; expected goal, measure, direction, number, name, "
                        + "description, departments, baseline YEAR, target YEAR, result YEAR, rating, outlook or text")
            }
            columns.append(column)
        }
        self.columns = columns
        guard let number = columns.firstIndex(of: .number), columns.dropFirst(number + 1).first == .name,
            let departments = columns.firstIndex(of: .departments), let rating = columns.firstIndex(of: .rating),
            number < departments, departments < rating
        else {
            throw Finding(
                .profile, at: SourcePosition(file: file), field: "columns",
                "a numbered table needs the columns number, name (just behind it), departments and rating, in this order"
            )
        }
        if let twice = columns.indices.first(where: { columns[$0] != .text && columns[..<$0].contains(columns[$0]) }) {
            throw Finding(
                .profile, at: SourcePosition(file: file), field: "columns", value: table.columns[twice],
                "“\(table.columns[twice])” is there twice; call the column that is not to be read text")
        }
        guard !header.isEmpty, header.count <= columns.count else {
            throw Finding(
                .profile, at: SourcePosition(file: file), field: "header",
                "header has \(header.count) cells and columns \(columns.count); give a pattern for each cell that tells the "
                    + "header from rows")
        }
        self.number = number
    }

    /// The columns behind the name.
    var tail: ArraySlice<NumberedColumn> { columns[(number + 2)...] }

    /// The year of the results; nil where no column holds any.
    var resultYear: Int? {
        columns.lazy.compactMap { if case .cell(.result, let year) = $0 { year } else { nil } }.last
    }

    func isHeader(_ cells: [String]) -> Bool {
        cells.count >= header.count && zip(header, cells).allSatisfy { $0.matches($1) }
    }
}
