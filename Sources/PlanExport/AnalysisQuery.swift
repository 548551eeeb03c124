import Foundation

/// An analysis as a query over the exported tables: the same rows, in the same order, as its CSV.
public struct AnalysisQuery: Sendable {
    /// The analysis, as its CSV is named.
    public let name: String
    /// One `SELECT`, without a semicolon.
    public let select: String

    /// The analyses in an order in which each refers to tables and to earlier ones only.
    public static func all(in dialect: SQLDialect) -> [AnalysisQuery] {
        texts.map { name, text in
            AnalysisQuery(
                name: name,
                select: dialect.words.reduce(text) { $0.replacing($1.duckdb, with: $1.own) }
                    .trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    private static let texts: [(name: String, text: String)] = [
        ("documents", PackageResources.documents_sql),
        ("coverage_matrix", PackageResources.coverage_matrix_sql),
        ("coverage_gaps", PackageResources.coverage_gaps_sql),
        ("gap_counts", PackageResources.gap_counts_sql),
        ("department_load", PackageResources.department_load_sql),
        ("department_pairs", PackageResources.department_pairs_sql),
        ("function_load", PackageResources.function_load_sql),
        ("priority_group_coverage", PackageResources.priority_group_coverage_sql),
        ("framework_coverage", PackageResources.framework_coverage_sql),
        ("progress_summary", PackageResources.progress_summary_sql),
        ("indicator_series", PackageResources.indicator_series_sql),
    ].map { ($0, String(decoding: $1, as: UTF8.self)) }

    /// The statement that makes a view of the analysis' name.
    public func view(in dialect: SQLDialect) -> String { "\(dialect.view) \(name) AS\n\(select);" }
}
