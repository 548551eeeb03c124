import CSVText
import Diagnostics
import PlanModel

/// The rows of `findings.csv`, file by file and kind by kind.
struct FindingRows {
    struct Statement {
        let line: String
        /// Nil where the document leaves the place blank.
        let value: String?
    }

    struct Row {
        /// The number of the row in the CSV, from 0.
        let row: Int
        let here: Statement
        let there: Statement?
        let consistent: Counterpart.Consistent?
        let message: String
    }

    /// The findings of one kind in one file.
    struct Kind {
        let code: FindingCode
        let rows: [Row]
    }

    private let files: [Identifier<SourceDocument>: [Kind]]
    /// The files in the order of the table.
    let names: [String]

    init(_ table: TidyTable) {
        let places = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0) })
        let text = { (row: Int, column: String) in table.rows[row][places[column]!].displayed }
        var names: [Identifier<SourceDocument>] = []
        var byFile: [Identifier<SourceDocument>: [(code: FindingCode, row: Row)]] = [:]
        for row in table.rows.indices {
            guard let code = FindingCode(rawValue: text(row, "code")) else { continue }
            let file = Identifier<SourceDocument>(text(row, "file"))
            if byFile[file] == nil { names.append(file) }
            byFile[file, default: []].append((code, Self.row(row, text)))
        }
        self.names = names.map(\.text)
        files = byFile.mapValues { found in
            Dictionary(grouping: found, by: \.code).map { Kind(code: $0, rows: $1.map(\.row)) }
                .sorted { $0.code < $1.code }
        }
    }

    /// By code; empty where nothing was found.
    func kinds(in file: String) -> [Kind] { files[Identifier(file)] ?? [] }

    private static func row(_ row: Int, _ text: @escaping (Int, String) -> String) -> Row {
        let value = { (column: String) -> String? in
            let value = text(row, column)
            return value.isEmpty ? nil : value
        }
        return Row(
            row: row, here: Statement(line: text(row, "line"), value: value("value")),
            there: value("other_line").map { Statement(line: $0, value: value("other_value")) },
            consistent: value("consistent").flatMap(Counterpart.Consistent.init), message: text(row, "message"))
    }
}
