import PlanModel

/// The cells behind a row's name, each brought back under its column.
///
/// A conversion loses cells: the one between the name and the departments, or one of the reported ones. The grade tells:
/// it is the only cell with a mark alone, and its place says how many cells are gone. Where a document never prints a
/// reported cell empty (a dash stands for nothing), an empty one is the place where the conversion put in a cell; those
/// behind it have moved, and the last of them is lost. Where that is not the result, nothing tells which one is.
struct RowTail {
    enum Loss: Equatable {
        case description
        case result
    }

    /// The text of each column behind the name; empty for what is lost.
    let cells: [String]
    let loss: Loss?

    /// - Parameters:
    ///   - printed: the cells behind the name, as far as the line goes.
    ///   - columns: what they ought to hold.
    ///   - isMark: whether a text is a grade.
    ///   - isDepartments: whether a text names departments and nothing else.
    ///   - blanksAreLosses: whether the document never prints a reported cell empty.
    /// - Returns: nil when the grade does not stand where one lost cell at most can have put it, when another one is lost
    ///   besides, and when text stands past the last column.
    init?(
        _ printed: [String], columns: [NumberedColumn], isMark: (String) -> Bool, isDepartments: (String) -> Bool,
        blanksAreLosses: Bool
    ) {
        guard let rating = columns.firstIndex(of: .rating), let departments = columns.firstIndex(of: .departments)
        else {
            return nil
        }
        var cells = printed
        var loss: Loss?
        guard let found = cells.indices.first(where: { $0 + 1 >= rating && isMark(cells[$0]) }) else { return nil }
        if found == rating - 1, departments > 0, isDepartments(cells[departments - 1]) {
            cells.insert("", at: departments - 1)
            loss = .description
        } else if found != rating {
            return nil
        }
        let reported = columns.indices.filter { columns[$0].isReported && $0 > departments && $0 < rating }
        let blank = blanksAreLosses ? reported.filter { cells[$0].isEmpty } : []
        if blank.count == 1, loss == nil, let first = reported.first, let last = reported.last,
            reported.count == last - first + 1, columns[last].isResult
        {
            cells.remove(at: blank[0])
            cells.insert("", at: last)
            loss = .result
        } else if !blank.isEmpty {
            return nil
        }
        cells += Array(repeating: "", count: max(0, columns.count - cells.count))
        guard cells[columns.count...].allSatisfy(\.isEmpty) else { return nil }
        self.cells = Array(cells.prefix(columns.count))
        self.loss = loss
    }
}
