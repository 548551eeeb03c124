import CSVText
import PlanModel

/// A table of the schema: how one row of it is read and written.
///
/// Each table of `Datasets/` has one file in `Tables/` that says its columns, and how a row becomes a value and a value a row.
protocol TableRow: Sendable {
    /// The file's name without `.csv`.
    static var table: String { get }
    /// The columns in the order in which they are written.
    static var columns: [String] { get }

    /// Reads a row; what is wrong with it goes to the reader's findings, and a stand-in value takes its place.
    init(_ row: inout RowReader)

    /// The row's cells, in the order of ``columns``.
    var cells: [CSVCell] { get }
}

extension CSVCell {
    /// A text cell; missing for nil.
    init(_ text: String?) {
        self = text.map(CSVCell.text) ?? .missing
    }

    init(_ number: Int?) {
        self = number.map { .number(String($0)) } ?? .missing
    }

    init(_ decimal: ExactDecimal?) {
        self = decimal.map { .number($0.description) } ?? .missing
    }

    init(_ flag: Bool?) {
        self = flag.map { .text($0 ? "true" : "false") } ?? .missing
    }

    init<Named>(_ id: Identifier<Named>?) {
        self.init(id?.text)
    }

    init<Choice: RawRepresentable>(_ choice: Choice?) where Choice.RawValue == String {
        self.init(choice?.rawValue)
    }

    /// A text, which is missing where it is empty.
    init(nonEmpty text: String) {
        self = text.isEmpty ? .missing : .text(text)
    }
}
