/// An engine in whose SQL the analyses are given.
public enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite
    case duckdb
    case spark

    /// What another dialect writes in place of DuckDB's words, in which the definitions are written.
    var words: [(duckdb: String, own: String)] {
        switch self {
        case .sqlite: [("//", "/")]
        case .duckdb: []
        case .spark:
            [
                ("//", "DIV"), ("\"", "`"), ("group_concat(", "listagg("),
                ("row_number() OVER ()", "monotonically_increasing_id()"),
            ]
        }
    }

    /// How a view is made of a definition.
    var view: String {
        switch self {
        case .sqlite, .duckdb: "CREATE VIEW"
        case .spark: "CREATE OR REPLACE TEMPORARY VIEW"
        }
    }
}
