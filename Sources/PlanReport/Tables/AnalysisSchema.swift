import PlanModel

/// The analyses' tables as a release describes them: their keys, and the tables that they speak of.
///
/// Source: the key columns of the project's schema; the columns' meanings are ``DataDictionary``'s.
public enum AnalysisSchema {
    /// The folder of a release that holds the analyses.
    public static let folder = "analyses"

    private struct Relations {
        let title: Label
        let key: [String]
        var references: [TableSchema.Reference] = [municipality]
        /// Columns of the key that a row may leave empty.
        var optional: Set<String> = []
    }

    /// - Precondition: the table is one of the analyses, and ``DataDictionary`` knows its columns.
    public static func schema(of table: TidyTable) -> TableSchema {
        guard let relations = relations[table.name] else { preconditionFailure("\(table.name) has no schema") }
        return TableSchema(
            path: "\(folder)/\(table.name)", title: relations.title,
            columns: table.columns.map { column in
                let entry = known[column] ?? CoverageWide.entry(column)
                guard let entry else { preconditionFailure("\(column) is not in the data dictionary") }
                return TableSchema.Column(
                    column, entry.kind, entry.meaning,
                    isRequired: relations.key.contains(column) && !relations.optional.contains(column))
            },
            key: relations.key, references: relations.references)
    }

    private static let known = Dictionary(
        DataDictionary.entries.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    private static let municipality = TableSchema.Reference("municipality_code", to: "municipalities")
    private static let plan = TableSchema.Reference("plan_id", to: "plans")
    private static let heading = TableSchema.Reference("heading_id", to: "headings")
    private static let function = TableSchema.Reference("function_code", to: "department_functions", "code")

    private static let relations: [String: Relations] = [
        "documents": Relations(
            title: Label("読んだ文書", "Documents read"), key: ["source_id"],
            references: [municipality, plan, .init("source_id", to: "sources")]),
        "coverage_matrix": Relations(
            title: Label("分野と対象者ごとの取組数", "Coverage by policy area and priority group"),
            key: ["municipality_code", "family", "policy_area", "group"]),
        "coverage_wide": Relations(
            title: Label("同じ表の横長の形", "The same table, one column a priority group"),
            key: ["municipality_code", "family", "policy_area"]),
        "coverage_gaps": Relations(
            title: Label("他市の計画にあって見当たらないもの", "What peers' plans have and a plan read whole has not"),
            key: ["municipality_code", "family", "policy_area", "group"]),
        "gap_counts": Relations(
            title: Label("その件数", "Counts of the gaps"), key: ["municipality_code", "family"]),
        "similar_initiatives": Relations(
            title: Label("似た取組", "Initiatives that resemble each other"), key: ["initiative_id", "other_id"],
            references: [
                municipality, plan, .init("initiative_id", to: "initiatives"),
                .init("other_id", to: "initiatives", "initiative_id"),
            ]),
        "gap_matches": Relations(
            title: Label("他市の取組に似た当市の取組", "A city's own initiatives that resemble those of peers in its gaps"),
            key: ["initiative_id", "other_id"],
            references: [
                .init("initiative_id", to: "initiatives"), .init("other_id", to: "initiatives", "initiative_id"),
            ]),
        "department_load": Relations(
            title: Label("部署ごとの取組数", "Initiatives by department"), key: ["department_id"],
            references: [municipality, .init("department_id", to: "departments"), function]),
        "department_pairs": Relations(
            title: Label("共に担う部署", "Departments that share initiatives"),
            key: ["department_id", "other_department_id"],
            references: [
                municipality, .init("department_id", to: "departments"),
                .init("other_department_id", to: "departments", "department_id"),
            ]),
        "function_load": Relations(
            title: Label("部署の機能ごとの取組数", "Initiatives by department function"),
            key: ["municipality_code", "function_code"], references: [municipality, function]),
        "priority_group_coverage": Relations(
            title: Label("対象者ごとの取組数", "Initiatives by priority group"),
            key: ["municipality_code", "family", "group"]),
        "framework_coverage": Relations(
            title: Label("国の枠組みの項目ごとの取組数", "Initiatives by item of the national frameworks"),
            key: ["municipality_code", "family", "framework", "item"]),
        "progress_summary": Relations(
            title: Label("自己評価の集計", "The cities' own grades"),
            key: ["plan_id", "fiscal_year", "scale_id", "heading_id", "mark"], references: [municipality, plan],
            optional: ["scale_id", "heading_id", "mark"]),
        "indicator_series": Relations(
            title: Label("成果指標の推移", "Outcome indicators over the years"), key: ["indicator_id", "fiscal_year"],
            references: [municipality, plan, heading, .init("source_id", to: "sources")], optional: ["fiscal_year"]),
        "findings": Relations(title: Label("所見", "Findings"), key: [], references: []),
    ]
}
