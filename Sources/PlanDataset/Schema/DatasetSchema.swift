import PlanModel

/// The tables of a dataset as an export holds them: merged, with the municipality and the plan of each row.
///
/// Source: the project's schema; the columns themselves are those that `TableRow` reads and writes.
public enum DatasetSchema {
    /// A table's key and references. What is not named as optional has a value in every row.
    struct Relations {
        let title: Label
        let key: [String]
        var references: [TableSchema.Reference] = []
        var optional: Set<String> = []
    }

    /// - Parameters:
    ///   - columns: the table's own columns.
    ///   - owners: the columns before them that say whose row it is: the municipality's and the plan's, or one of them.
    static func schema(_ table: String, columns: [String], owners: [String] = []) -> TableSchema {
        guard let relations = relations[table] else { preconditionFailure("\(table) is not in the schema") }
        return TableSchema(
            path: table, title: relations.title,
            columns: (owners + columns).map { column in
                let meaning = ColumnMeanings.of(column, in: table)
                return TableSchema.Column(
                    column, meaning.kind, meaning.label, isRequired: !relations.optional.contains(column))
            },
            key: relations.key,
            references: [municipality, plan].filter { owners.contains($0.column) } + relations.references)
    }

    private static let municipality = TableSchema.Reference("municipality_code", to: "municipalities")
    private static let plan = TableSchema.Reference("plan_id", to: "plans")
    private static let source = TableSchema.Reference("source_id", to: "sources")
    private static let heading = TableSchema.Reference("heading_id", to: "headings")
    private static let initiative = TableSchema.Reference("initiative_id", to: "initiatives")
    private static let department = TableSchema.Reference("department_id", to: "departments")
    private static let codeList: Set<String> = ["include", "exclude", "terms", "examples", "replaced_by"]

    private static let relations: [String: Relations] = [
        "municipalities": Relations(title: Label("自治体", "Municipalities"), key: ["municipality_code"]),
        "plans": Relations(
            title: Label("計画", "Plans"), key: ["plan_id"], references: [municipality],
            optional: ["period_start", "period_end", "vision_ja"]),
        "sources": Relations(
            title: Label("読んだ文書", "Documents that the plans were read from"), key: ["source_id"],
            references: [plan], optional: ["as_of", "note"]),
        "headings": Relations(
            title: Label("計画の見出し", "Headings of the plans' own outlines"), key: ["heading_id"],
            references: [plan, source, .init("parent_id", to: "headings", "heading_id")], optional: ["parent_id"]),
        "initiatives": Relations(
            title: Label("取組（再掲を含む）", "Initiatives as listed, re-listings among them"), key: ["initiative_id"],
            references: [plan, heading, source, .init("restates", to: "initiatives", "initiative_id")],
            optional: ["number", "name_en", "summary_ja", "page", "is_new", "commitment", "restates"]),
        "departments": Relations(
            title: Label("部署", "Departments, one spelling each"), key: ["department_id"],
            references: [municipality, .init("function_code", to: "department_functions", "code")],
            optional: ["bureau_ja", "function_code"]),
        "responsibilities": Relations(
            title: Label("取組の担当", "Departments' parts in initiatives"), key: ["initiative_id", "department_id"],
            references: [initiative, department]),
        "codes": Relations(
            title: Label("取組のコードと根拠", "Codes of initiatives, and why"), key: ["initiative_id", "axis", "code"],
            references: [initiative, source]),
        "decisions": Relations(
            title: Label("人の判断", "Coding decisions by people"), key: ["initiative_id", "axis", "code"],
            references: [initiative]),
        "words": Relations(
            title: Label("英語名と要約（PlanAtlas による）", "English names and summaries, by PlanAtlas"),
            key: ["initiative_id"], references: [initiative]),
        "progress": Relations(
            title: Label("進捗の自己評価", "Progress as the plans' owners report it"), key: ["initiative_id", "fiscal_year"],
            references: [initiative],
            optional: [
                "rating_raw", "scale_id", "rating_score", "status_ja", "has_plan", "has_result", "has_next_plan",
            ]),
        "targets": Relations(
            title: Label("取組の目標の形", "The form of initiatives' targets"),
            key: ["initiative_id", "fiscal_year", "kind"], references: [initiative, source], optional: ["mark_ja"]),
        "measures": Relations(
            title: Label("報告にある数値", "Figures in reports"), key: [],
            references: [initiative, department, source],
            optional: ["department_id", "label_ja", "value_to", "qualifier"]),
        "indicators": Relations(
            title: Label("成果指標", "Outcome indicators by year"), key: ["indicator_id", "fiscal_year"],
            references: [plan, heading, source],
            optional: [
                "unit", "fiscal_year", "actual_printed", "actual", "target_printed", "target", "rate_printed",
                "rate_computed", "rating_printed", "rating_computed", "repeats",
            ]),
        "statements": Relations(
            title: Label("会議録・点検の記載", "Facts from minutes and reviews"), key: ["statement_id"],
            references: [source, .init("goal_heading_id", to: "headings", "heading_id"), department],
            optional: ["goal_heading_id", "department_id", "figures"]),
        "findings": Relations(
            title: Label("文書についての所見", "Findings about the documents"), key: [],
            optional: ["field", "value", "other_line", "other_value", "consistent"]),
        "policy_areas": Relations(title: Label("政策分野", "Policy areas"), key: ["code"], optional: codeList),
        "priority_groups": Relations(title: Label("対象者", "Priority groups"), key: ["code"], optional: codeList),
        "instruments": Relations(title: Label("手段", "Instruments"), key: ["code"], optional: codeList),
        "commitments": Relations(title: Label("進め方", "Commitments"), key: ["code"], optional: codeList),
        "department_functions": Relations(
            title: Label("部署の機能", "Department functions"), key: ["code"], optional: codeList),
        "framework_items": Relations(
            title: Label("国の枠組みの項目", "Items of national frameworks"), key: ["framework", "item"]),
        "framework_crosswalk": Relations(
            title: Label("国の枠組みとコードの対応", "Crosswalk from national frameworks to codes"), key: [],
            optional: ["axis", "code", "relation", "note"]),
        "crosswalk": Relations(
            title: Label("見出し・部署とコードの対応", "Crosswalk from headings and departments to codes"),
            key: ["subject", "subject_id", "axis", "code"], optional: ["note"]),
        "coding_rules": Relations(
            title: Label("分類の規則", "Coding rules"), key: ["rule_id"],
            optional: ["code", "requires", "forbids", "note"]),
        "rating_scales": Relations(
            title: Label("自己評価の尺度", "Scales of the cities' own grades"), key: ["scale_id", "mark"],
            references: [source], optional: ["points", "threshold", "source_id", "source_line"]),
        "synonyms": Relations(title: Label("類義語", "Synonyms"), key: ["term"], optional: ["note"]),
        "examples": Relations(
            title: Label("コードの例", "Examples of the codes"), key: ["axis", "code", "subject_id"],
            optional: ["instead", "note_ja", "note_en"]),
    ]
}
