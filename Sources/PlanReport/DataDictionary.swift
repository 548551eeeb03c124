import CSVText
import PlanModel

/// What the columns of the analyses mean: the data dictionary that every output folder carries.
///
/// A column of one name means the same in every table.
public enum DataDictionary {
    public struct Entry: Sendable {
        public let column: String
        public let kind: ColumnKind
        public let meaning: Label
    }

    /// How texts are written in the two dialects; the first rows of the dictionary.
    static let dialects: [Label] = [
        Label(
            "spreadsheet 形式：BOM 付き UTF-8、改行は CRLF。表計算ソフトが数式とみなす文字列（= + - @ とその全角、タブ、CR で始まるもの。"
                + "前に空白があるものを含む）の先頭に ' を1つ加える。元から ' があってその後が数式に見えるものにも1つ加える。"
                + "読み戻すときは、そのような文字列の先頭の ' を1つ取る。",
            "spreadsheet dialect: UTF-8 with a byte order mark, CRLF. A text that a spreadsheet would take for a formula "
                + "(beginning with = + - @, their full-width forms, a tab or CR, blanks before them included) gets one leading "
                + "apostrophe; so does a text that would be one behind apostrophes of its own. To read it back, take one "
                + "leading apostrophe off such a text."),
        Label(
            "plain 形式：BOM なし UTF-8、改行は LF。文字列は元のまま。",
            "plain dialect: UTF-8 without a byte order mark, LF, every text as it is."),
        Label(
            "空欄は「記載なし」または「当てはまらない」。0 ではない。",
            "An empty field means not stated or not applicable; it is not zero."),
    ]

    /// - Parameter tables: the tables to describe.
    /// - Returns: `codebook.csv`: the rows on dialects, then one row a table and column, in their order.
    public static func table(of tables: [TidyTable]) -> TidyTable {
        let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.column, $0) })
        let notes = dialects.map { note -> [CSVCell] in
            [.text("*"), .text("*"), .text("note"), .text(note.japanese), .text(note.english)]
        }
        let rows = tables.flatMap { table in
            table.columns.map { column -> [CSVCell] in
                let entry = known[column]
                return [
                    .text("\(table.name).csv"), .text(column), CSVCell(entry?.kind.rawValue),
                    CSVCell(entry?.meaning.japanese), CSVCell(entry?.meaning.english),
                ]
            }
        }
        return TidyTable(
            name: "codebook", columns: ["table", "column", "type", "meaning_ja", "meaning_en"], rows: notes + rows)
    }
}
