import CSVText
import PlanDataset
import PlanModel
import PlanReport

/// What changed between two editions of the tables: rows added or removed, and values changed in rows that both have.
///
/// Rows are told apart by their table's key; in a table without one, a row that differs is one removed and one added.
public struct TableDifference: Sendable {
    public enum Change: String, Sendable {
        case added, removed, changed
    }

    public struct Entry: Sendable {
        public let table: String
        public let change: Change
        /// The values of the row's key, or of the whole row where the table has none, with ` | ` between them.
        public let key: String
        /// The column that changed, with its two values; nil for a row that was added or removed.
        public let value: (column: String, old: CSVCell, new: CSVCell)?
    }

    private typealias Key = Identifier<TableDifference>

    /// The names of the tables that were compared.
    public let tables: [String]
    /// In the order of the tables, then of the keys' bytes, then of the columns.
    public let entries: [Entry]

    /// - Parameters:
    ///   - old: the earlier tables; one that only one side has counts as empty on the other.
    ///   - new: the later tables.
    public init(old: [DescribedTable], new: [DescribedTable]) {
        let before = Dictionary(old.map { ($0.schema.path, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.schema.path))
        let pairs =
            new.map { (before[$0.schema.path], Optional($0)) }
            + old.filter { !after.contains($0.schema.path) }.map { (Optional($0), nil) }
        tables = pairs.compactMap { ($1 ?? $0)?.schema.path }
        entries = pairs.flatMap(Self.entries)
    }

    private static func entries(_ old: DescribedTable?, _ new: DescribedTable?) -> [Entry] {
        guard let schema = (new ?? old)?.schema else { return [] }
        let (before, after) = (rows(old), rows(new))
        let keys = Set(before.keys).union(after.keys).sorted()
        return keys.flatMap { key -> [Entry] in
            let (olds, news) = (before[key] ?? [], after[key] ?? [])
            let same = min(olds.count, news.count)
            let changes = zip(olds, news).flatMap { pair in
                schema.columns.enumerated().compactMap { index, column -> Entry? in
                    let values = (cell(column.name, pair.0, old), cell(column.name, pair.1, new))
                    guard values.0 != values.1 else { return nil }
                    return Entry(
                        table: schema.path, change: .changed, key: key.text,
                        value: (column.name, values.0, values.1))
                }
            }
            let entry = { Entry(table: schema.path, change: $0, key: key.text, value: nil) }
            return changes + olds.dropFirst(same).map { _ in entry(.removed) }
                + news.dropFirst(same).map { _ in entry(.added) }
        }
    }

    private static func rows(_ table: DescribedTable?) -> [Key: [[CSVCell]]] {
        guard let table else { return [:] }
        let names = table.schema.columns.map(\.name)
        let places =
            table.schema.key.isEmpty
            ? Array(names.indices) : table.schema.key.compactMap { names.firstIndex(of: $0) }
        return Dictionary(grouping: table.rows) { row in
            Key(places.map { row[$0].displayed }.joined(separator: " | "))
        }
    }

    private static func cell(_ column: String, _ row: [CSVCell], _ table: DescribedTable?) -> CSVCell {
        table?.schema.columns.firstIndex { $0.name == column }.map { row[$0] } ?? .missing
    }

    /// One row a change.
    public var table: TidyTable {
        TidyTable(
            name: "changes", columns: ["table", "change", "key", "column", "old", "new"],
            rows: entries.map { entry in
                [
                    .text(entry.table), .text(entry.change.rawValue), .text(entry.key), CSVCell(entry.value?.column),
                    entry.value?.old ?? .missing, entry.value?.new ?? .missing,
                ]
            })
    }
}
