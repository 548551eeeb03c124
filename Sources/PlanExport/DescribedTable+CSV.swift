import PlanDataset
import PlanModel
import PlanReport

extension DescribedTable {
    /// The table as a release writes it (``TableSchema/quoted``).
    var csv: [UInt8] {
        TidyTable(name: schema.name, columns: schema.columns.map(\.name), rows: rows)
            .csv(.plain, quoted: schema.quoted)
    }
}

extension TableSchema {
    /// The columns that are quoted throughout: texts, codes and numbers as printed. Tools that guess the delimiter find it by the
    /// quotes, and those that can take what is quoted for a text need no list of columns to keep the zero of 011002.
    var quoted: Set<String> {
        Set(columns.filter { [.text, .code, .number].contains($0.kind) }.map(\.name))
    }
}
