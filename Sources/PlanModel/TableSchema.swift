/// How the values of a column are written. The raw value stands in the codebook of every output folder.
public enum ColumnKind: String, Sendable, CaseIterable {
    case text
    /// A code or id; text, since 011002 has a leading zero.
    case code
    case integer
    /// A decimal with four places, halves rounded away from zero.
    case decimal
    /// A number with as many decimals as the document prints.
    case number
    /// `true` or `false`.
    case flag
}

/// What a table holds: its columns in order, what identifies a row, and which rows of other tables it speaks of.
public struct TableSchema: Sendable {
    public struct Column: Sendable {
        public let name: String
        public let kind: ColumnKind
        public let meaning: Label
        /// Whether every row has a value.
        public let isRequired: Bool

        public init(_ name: String, _ kind: ColumnKind, _ meaning: Label, isRequired: Bool) {
            (self.name, self.kind, self.meaning, self.isRequired) = (name, kind, meaning, isRequired)
        }
    }

    /// A column each of whose values is the key of a row of a table.
    public struct Reference: Sendable {
        public let column: String
        /// The table's path without `.csv`.
        public let table: String
        public let key: String

        /// - Parameter key: the column of the table; the referring column's name when left out.
        public init(_ column: String, to table: String, _ key: String? = nil) {
            (self.column, self.table, self.key) = (column, table, key ?? column)
        }
    }

    /// The file's path in a release without `.csv`: `initiatives`, `analyses/coverage_matrix`.
    public let path: String
    public let title: Label
    public let columns: [Column]
    /// The columns whose values together identify a row; empty where rows may be alike.
    public let key: [String]
    public let references: [Reference]

    public init(path: String, title: Label, columns: [Column], key: [String], references: [Reference]) {
        (self.path, self.title, self.columns) = (path, title, columns)
        (self.key, self.references) = (key, references)
    }

    /// The file's path in a release.
    public var file: String { "\(path).csv" }

    /// The table's name, which is its path's last part.
    public var name: String { String(path.split(separator: "/").last ?? "") }
}
