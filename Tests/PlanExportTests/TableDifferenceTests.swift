import CSVText
import PlanDataset
import PlanExport
import PlanModel
import Testing

/// What changed between two editions, for all small tables.
@Suite struct TableDifferenceTests {
    private static func table(_ rows: [[String]], key: [String]) -> DescribedTable {
        let columns = ["key", "value"].map { TableSchema.Column($0, .text, Label("", ""), isRequired: false) }
        let schema = TableSchema(path: "t", title: Label("", ""), columns: columns, key: key, references: [])
        return DescribedTable(schema, rows: rows.map { $0.map { $0.isEmpty ? .missing : .text($0) } })
    }

    /// Tables of up to three keys, each absent, with one value or with another.
    private static let keyed: [[[String]]] = (0..<64).map { number in
        let choices = [number % 4, number / 4 % 4, number / 16]
        var rows: [[String]] = []
        for (key, choice) in zip(["札幌", "x", "y"], choices) where choice > 0 {
            rows.append([key, ["", "1", "01"][choice - 1]])
        }
        return rows
    }

    @Test func aKeyedRowIsAddedRemovedOrChanged() {
        for old in Self.keyed {
            for new in Self.keyed {
                let entries = TableDifference(
                    old: [Self.table(old, key: ["key"])], new: [Self.table(new.reversed(), key: ["key"])]
                ).entries
                let expected = ["x", "y", "札幌"].compactMap { key -> String? in
                    let values = [old, new].map { rows in rows.first { $0[0] == key }?[1] }
                    switch (values[0], values[1]) {
                    case (nil, nil): return nil
                    case (nil, _): return "added \(key)"
                    case (_, nil): return "removed \(key)"
                    case (let a?, let b?): return a == b ? nil : "changed \(key) value \(a) \(b)"
                    }
                }
                #expect(entries.map(Self.text) == expected, "\(old) to \(new)")
            }
        }
    }

    /// Without a key a row that differs is one removed and one added; rows alike are counted.
    @Test func rowsWithoutAKeyAreCounted() {
        let tables = (0..<9).map { number in
            Array(repeating: ["a", "1"], count: number % 3) + Array(repeating: ["a", "2"], count: number / 3)
        }
        for old in tables {
            for new in tables {
                let entries = TableDifference(
                    old: [Self.table(old, key: [])], new: [Self.table(new.reversed(), key: [])]
                ).entries
                let expected = ["1", "2"].flatMap { value -> [String] in
                    let more = new.count { $0[1] == value } - old.count { $0[1] == value }
                    return Array(repeating: "\(more > 0 ? "added" : "removed") a | \(value)", count: abs(more))
                }
                #expect(entries.map(Self.text) == expected, "\(old) to \(new)")
            }
        }
    }

    @Test func aTableThatOneSideLacksIsEmptyThere() {
        let table = Self.table([["x", "1"]], key: ["key"])
        #expect(TableDifference(old: [], new: [table]).entries.map(Self.text) == ["added x"])
        #expect(TableDifference(old: [table], new: []).entries.map(Self.text) == ["removed x"])
        #expect(TableDifference(old: [table], new: []).tables == ["t"])
    }

    /// が composed and decomposed are different texts.
    @Test func textsAreComparedByTheirBytes() {
        let difference = TableDifference(
            old: [Self.table([["x", "\u{304C}"]], key: ["key"])],
            new: [Self.table([["x", "\u{304B}\u{3099}"]], key: ["key"])])
        #expect(difference.entries.map(\.change) == [.changed])
    }

    private static func text(_ entry: TableDifference.Entry) -> String {
        let value = entry.value.map { " \($0.column) \(Self.text($0.old)) \(Self.text($0.new))" }
        return "\(entry.change.rawValue) \(entry.key)\(value ?? "")"
    }

    private static func text(_ cell: CSVCell) -> String {
        if case .text(let text) = cell { text } else { "" }
    }
}
