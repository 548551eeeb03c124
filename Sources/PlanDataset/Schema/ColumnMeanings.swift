import PlanModel

/// What the columns of the dataset's tables mean. A column of one name means the same in every table but for those that are
/// named with their table.
enum ColumnMeanings {
    typealias Meaning = (kind: ColumnKind, label: Label)

    static func of(_ column: String, in table: String) -> Meaning {
        guard let meaning = ofTables["\(table).\(column)"] ?? known[column] else {
            preconditionFailure("\(table).\(column) has no meaning")
        }
        return meaning
    }

    /// Columns whose meaning differs from table to table.
    private static let ofTables: [String: Meaning] = [
        "municipalities.kind": (.text, Label("市・町・村・特別区の別", "City, town, village or special ward")),
        "municipalities.as_of": (.code, Label("名称の時点", "The date as of which the name holds")),
        "headings.kind": (
            .code, Label("見出しの種類", "basic_policy, priority_policy, goal, measure, direction, subheading or item")
        ),
        "headings.number": (.text, Label("計画にある見出しの番号", "The heading's number as printed")),
        "headings.order": (.integer, Label("計画の中の順序", "Place in the plan")),
        "departments.kind": (.code, Label("市役所の内・外", "internal or external to the city hall")),
        "departments.name_ja": (.text, Label("部署名", "Name of the department")),
        "policy_areas.kind": (.code, Label("話題か形か", "topic or form")),
        "rating_scales.kind": (.code, Label("尺度の種類", "Kind of scale")),
        "rating_scales.order": (.integer, Label("尺度の中の順序、良い方から", "Place on the scale")),
        "measures.kind": (.code, Label("基準値・目標・実績の別", "baseline, target or actual")),
        "targets.kind": (.code, Label("基準値・目標の別", "baseline or target")),
        "statements.kind": (
            .code,
            Label("記載の種類", "case, issue, decision, shared_information, attendance or comment")
        ),
        "examples.kind": (.code, Label("例か、紛らわしい例か", "example or near_miss")),
        "examples.subject_id": (.code, Label("例となる取組または部署", "The initiative or department that is the example")),
        "indicators.name_ja": (.text, Label("指標の名称", "Name of the indicator")),
        "indicators.role": (.code, Label("指標の役割", "The indicator's role in the plan")),
        "municipalities.name_ja": (.text, Label("自治体名", "Name of the municipality")),
        "municipalities.name_en": (.text, Label("自治体名（英語）", "Name of the municipality, English")),
        "findings.code": (.code, Label("所見の種類", "Kind of finding")),
        "findings.value": (.text, Label("所見の対象の値", "The value that the finding is about")),
        "findings.field": (.text, Label("所見の対象の列", "The column that the finding is about")),
        "coding_rules.rank": (.code, Label("付ける順位", "The rank that the rule gives")),
        "coding_rules.field": (.text, Label("照合する欄（／区切り）", "What the rule reads, separated by U+FF0F")),
        "coding_rules.code": (.code, Label("付けるコード。空欄は付けない規則", "The code that the rule gives; empty: it gives none")),
        "conflicts.axis": (
            .code,
            Label(
                "違いのあった軸",
                "Where they differ: group, group_basis, instrument, policy_area_primary or policy_area_secondary")
        ),
        "pairs.half": (.code, Label("標本の半分：重みを決めるのに用いたか", "rules: weights were chosen on it; unseen: they were not")),
        "sample.half": (.code, Label("標本の半分：規則を書くのに用いたか", "rules: rules were written on it; unseen: they were not")),
        "decisions.action": (.code, Label("付ける・外すの別", "set or remove")),
    ]

    private static let known: [String: Meaning] = ids.merging(names) { first, _ in first }
        .merging(codes) { first, _ in first }.merging(figures) { first, _ in first }

    private static let ids: [String: Meaning] = [
        "municipality_code": (
            .code, Label("全国地方公共団体コード（6桁、検査数字を含む）", "National municipality code, six digits with check digit")
        ),
        "plan_id": (.code, Label("計画の識別子", "Id of the plan")),
        "source_id": (.code, Label("文書の識別子", "Id of the document")),
        "heading_id": (.code, Label("見出しの識別子", "Id of the heading")),
        "parent_id": (.code, Label("一つ上の見出し", "The heading above")),
        "initiative_id": (.code, Label("取組の識別子", "Id of the initiative")),
        "department_id": (.code, Label("部署の識別子", "Id of the department")),
        "indicator_id": (.code, Label("指標の識別子", "Id of the indicator")),
        "statement_id": (.code, Label("記載の識別子", "Id of the statement")),
        "goal_heading_id": (.code, Label("記載が属する目標の見出し", "Heading of the goal that the statement belongs to")),
        "scale_id": (.code, Label("尺度の識別子", "Id of the scale")),
        "rule_id": (.code, Label("コードを付けた規則", "The rule that gave the code")),
        "restates": (.code, Label("再掲の元の取組。空欄は再掲でない", "The original of a re-listing; empty: no re-listing")),
        "repeats": (.code, Label("同じ指標の最初の掲載", "The indicator's first listing")),
        "subject": (.code, Label("対応付けの対象：見出しか部署", "heading or department")),
        "subject_id": (.code, Label("その識別子", "Its id")),
        "framework": (.code, Label("国の枠組み", "National framework")),
        "item": (.code, Label("枠組みの項目", "Item of the framework")),
    ]

    private static let names: [String: Meaning] = [
        "name_ja": (.text, Label("名称", "Name, as the document prints it")),
        "name_en": (.text, Label("英語名（PlanAtlas による）", "Name in English, by PlanAtlas")),
        "summary_ja": (.text, Label("要約（PlanAtlas による、60字以内）", "Summary, a sentence of PlanAtlas's own")),
        "prefecture_ja": (.text, Label("都道府県", "Prefecture")),
        "title_ja": (.text, Label("題名", "Title")),
        "title_en": (.text, Label("題名（英語）", "Title, English")),
        "vision_ja": (.text, Label("計画の掲げる姿", "The plan's vision")),
        "file_name": (.text, Label("ファイル名", "File name")),
        "note": (.text, Label("注記", "Note")),
        "note_ja": (.text, Label("注記", "Note, Japanese")),
        "note_en": (.text, Label("注記（英語）", "Note, English")),
        "bureau_ja": (.text, Label("部・局", "Bureau")),
        "as_printed": (.text, Label("文書にある部署の表記", "The department as printed")),
        "evidence": (.text, Label("決め手となった語・見出し", "The term or heading that decided the code")),
        "a": (.text, Label("Aの符号", "What coder A gave")),
        "b": (.text, Label("Bの符号", "What coder B gave")),
        "resolved": (.text, Label("解決した符号", "What it was resolved to")),
        "other_id": (.code, Label("もう一方の取組の識別子", "Id of the other initiative")),
        "label": (.code, Label("読んで判定した関係", "same, variant, related or different, by reading")),
        "reason": (.text, Label("判断の理由", "The decision's reason")),
        "coder": (.text, Label("判断した役割", "The role of who decided")),
        "rating_raw": (.text, Label("文書にある評価", "The grade as printed")),
        "status_ja": (.text, Label("文書にある状況", "The status as printed")),
        "mark_ja": (.text, Label("目標の欄にある語", "The word in the target's place")),
        "label_ja": (.text, Label("名称", "Label, Japanese")),
        "label_en": (.text, Label("名称（英語）", "Label, English")),
        "framework_label_ja": (.text, Label("国の枠組みの名称", "Name of the framework")),
        "framework_label_en": (.text, Label("国の枠組みの名称（英語）", "Name of the framework, English")),
        "definition_ja": (.text, Label("定義", "Definition")),
        "include": (.text, Label("含むもの（／区切り）", "What it includes, separated by U+FF0F")),
        "exclude": (.text, Label("含まないもの（／区切り）", "What it excludes, separated by U+FF0F")),
        "terms": (.text, Label("語（／区切り）", "Terms, separated by U+FF0F")),
        "examples": (.text, Label("例（／区切り）", "Examples, separated by U+FF0F")),
        "term": (.text, Label("語", "Term")),
        "canonical": (.text, Label("代表形", "The form that stands for it")),
        "pattern": (.text, Label("語の型（／区切り）", "Patterns, separated by U+FF0F")),
        "requires": (.text, Label("ともに要る語（／区切り）", "What must stand there as well, separated by U+FF0F")),
        "forbids": (.text, Label("あれば付けない語（／区切り）", "What forbids the code, separated by U+FF0F")),
        "meaning_ja": (.text, Label("意味", "Meaning, Japanese")),
        "meaning_en": (.text, Label("意味（英語）", "Meaning, English")),
        "mark": (.text, Label("評価の記号", "Mark")),
        "message": (.text, Label("所見の内容（英語）", "What was found")),
        "file": (.text, Label("文書のファイル名", "The document's file name")),
        "other_value": (.text, Label("もう一方の値", "The other value")),
        "figures": (.text, Label("記載にある数値（／区切り）", "Figures of the statement, separated by U+FF0F")),
        "unit": (.text, Label("単位", "Unit")),
        "actual_printed": (.text, Label("印字された実績", "The actual value as printed")),
        "target_printed": (.text, Label("印字された目標", "The target as printed")),
        "rate_printed": (.text, Label("印字された達成率", "The rate as printed")),
        "rating_printed": (.text, Label("印字された評価", "The rating as printed")),
        "rating_computed": (.text, Label("達成率から求めた評価", "The rating that follows from the rate")),
        "number": (.text, Label("計画にある番号", "Number as printed")),
    ]

    private static let codes: [String: Meaning] = [
        "family": (.code, Label("計画の種類", "Family of plans: suicide or welfare")),
        "axis": (.code, Label("分類の軸", "policy_area, group, instrument, commitment or function")),
        "code": (.code, Label("コード", "Code")),
        "rank": (.code, Label("主・副の別", "primary or secondary")),
        "basis": (.code, Label("根拠", "stated, derived, inferred or decided")),
        "role": (.code, Label("担当の役割", "lead, joint or partner")),
        "relation": (.code, Label("対応の強さ", "exact, narrower, broader or related")),
        "function_code": (.code, Label("部署の機能", "Function of the department")),
        "commitment": (.code, Label("進め方", "ongoing, expanded, new or considered")),
        "completeness": (.code, Label("全体か抜粋か", "full or excerpt")),
        "sha256": (.code, Label("文書の SHA-256", "SHA-256 of the document")),
        "as_of": (.code, Label("文書の時点", "The date as of which the document speaks")),
        "period_start": (.code, Label("計画期間の始め", "Start of the plan's period")),
        "period_end": (.code, Label("計画期間の終わり", "End of the plan's period")),
        "dated": (.code, Label("枠組みの年月日", "Date of the framework")),
        "date": (.code, Label("判断の日", "Date of the decision")),
        "since": (.code, Label("このコードが加わった版", "The version that brought it")),
        "replaced_by": (.code, Label("代わりのコード", "The code that replaced it")),
        "instead": (.code, Label("正しいコード", "The right code instead")),
        "wording": (.code, Label("原文の確認", "Whether the wording is confirmed")),
        "form": (.code, Label("目標の形", "Form of the target")),
        "qualifier": (.code, Label("延べ・実・約の別", "total, distinct or about")),
        "severity": (.code, Label("重さ", "error, warning or note")),
        "consistent": (.code, Label("ほかの記載と合う方", "Which of the two fits the rest")),
    ]

    private static let figures: [String: Meaning] = [
        "order": (.integer, Label("順序", "Place in the list")),
        "level": (.integer, Label("見出しの段", "Level, 1 the outermost")),
        "page": (.integer, Label("計画書の頁", "Page of the plan")),
        "lines": (.integer, Label("文書の行数", "Lines of the document")),
        "line": (.integer, Label("行。0 はファイル全体", "Line; 0: the whole file")),
        "column": (.integer, Label("桁。0 は行全体", "Column; 0: the whole line")),
        "other_line": (.integer, Label("もう一方の行", "Line of the other value")),
        "line_start": (.integer, Label("最初の行", "First line in the document")),
        "line_end": (.integer, Label("最後の行", "Last line in the document")),
        "source_line": (.integer, Label("文書の行", "Line in the document")),
        "fiscal_year": (.integer, Label("年度（西暦）", "Fiscal year, by the year in which it begins")),
        "weight": (.integer, Label("規則の重み", "Weight of the rule")),
        "points": (.integer, Label("評価の点", "Points of the mark")),
        "threshold": (.number, Label("評価の下限（%）", "The least rate of the mark, in per cent")),
        "rating_score": (.number, Label("評価の点", "The grade's points")),
        "value": (.number, Label("数値", "Figure")),
        "value_to": (.number, Label("範囲の終わり", "End of a range")),
        "actual": (.number, Label("実績", "Actual value")),
        "target": (.number, Label("目標", "Target")),
        "rate_computed": (.number, Label("達成率（%、計算）", "Rate in per cent, computed")),
        "is_new": (.flag, Label("新規の印", "Marked as new")),
        "has_plan": (.flag, Label("計画の記載があるか", "Whether a plan for the year is given")),
        "has_result": (.flag, Label("実績の記載があるか", "Whether a result is given")),
        "has_next_plan": (.flag, Label("次年度の記載があるか", "Whether the next year's plan is given")),
    ]
}
