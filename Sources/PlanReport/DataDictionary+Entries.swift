import PlanModel

extension DataDictionary {
    /// Every column of the analyses.
    public static let entries: [Entry] = documents + coverage + gaps + frameworks + reports + agreement + findings

    private static let coverage = [
        code("municipality_code", "全国地方公共団体コード（6桁、検査数字を含む）", "National municipality code, six digits with check digit"),
        text("municipality_ja", "自治体名", "Municipality, Japanese"),
        text("municipality_en", "自治体名（英語）", "Municipality, English"),
        code("family", "計画の種類", "Family of plans: suicide or welfare"),
        text("family_ja", "計画の種類の名称", "Family of plans, Japanese"),
        text("family_en", "計画の種類の名称（英語）", "Family of plans, English"),
        code(
            "policy_area", "政策分野コード。UNCODED は分野のない取組、ALL は全取組",
            "Policy area; UNCODED: initiatives without one, ALL: every initiative once"),
        text("policy_area_ja", "政策分野", "Policy area, Japanese"),
        text("policy_area_en", "政策分野（英語）", "Policy area, English"),
        code(
            "group", "対象者コード。UNCODED は対象の記載のない取組、ALL は全取組",
            "Priority group; UNCODED: initiatives that name none, ALL: every initiative once"),
        text("group_ja", "対象者", "Priority group, Japanese"),
        text("group_en", "対象者（英語）", "Priority group, English"),
        integer("initiatives", "取組数。再掲は数えない", "Initiatives; re-listings are left out"),
        integer(
            "stated", "うち計画の記載または人の決定によるもの。コードのない行・列では計画に載ること",
            "Of these, stated by the plan or decided by a person; where a cell needs no code, listed by the plan"),
        integer(
            "derived", "うち見出しから対応表で導いたもの", "Of these, derived from a heading through the crosswalk"),
        integer("inferred", "うち語から推定したもの", "Of these, inferred from a term by a rule"),
        integer(
            "uncoded", "計画の取組のうち、この欄のどちらかの軸にコードのないもの。0 でも、別の見出しからコードの付いた取組がこの欄に当たることがある",
            "Initiatives of the plan that lack a code on an axis of the cell; 0 does not mean that no initiative belongs, since those coded from another heading are not counted"
        ),
        code(
            "state", "stated, inferred, none, unknown, not_assessed のいずれか。none は、全体を読んだ計画にそのコードの付いた取組がないこと",
            "One of stated, inferred, none, unknown, not_assessed; none: the plan was read whole, and no initiative of it has the code"
        ),
        text("state_ja", "状態", "State, Japanese"),
        text("state_en", "状態（英語）", "State, English"),
        integer("peers_with", "その欄に取組のある他の自治体の数", "Other municipalities with initiatives in the cell"),
        integer(
            "peers_assessed", "その欄について答えられる他の自治体の数（peer_share の分母）",
            "Other municipalities whose plans answer the question: the denominator of peer_share"),
        decimal("peer_share", "peers_with ÷ peers_assessed", "peers_with / peers_assessed"),
        integer(
            "excerpt_peers_with", "peers_with のうち抜粋だけを収録した自治体の数。抜粋は「ある」としか答えられないので peer_share は大きめになる",
            "Of peers_with, those read as an excerpt; an excerpt can only say yes, so peer_share leans towards 1"),
        integer(
            "peer_relisted", "peer_initiatives のうち再掲だけによってその対象者とされるもの",
            "Of peer_initiatives, those that are for the group by a re-listing alone"),
        integer("peer_initiatives", "他の自治体の取組数", "Initiatives of the peers in the cell"),
        code(
            "peer_functions", "それらを担当する部署の機能（／区切り）",
            "Functions of the departments that carry them, separated by U+FF0F"),
        text(
            "possible_match",
            "当該市の似た取組（id）≒相手の名称, 類似度0–1。類似は内容の一致を意味しない。〔計画の種類〕はその種類の別の計画の取組で、≒のないものは同じ欄にある取組",
            "The city's own initiatives that resemble a peer's (id, peer's name, score 0–1); a score does not vouch for the contents. 〔family〕 marks one of the city's plan of another family; without ≒ it stands in the same cell there"
        ),
        text(
            "examples",
            "取組の例。coverage_gaps では他の自治体の取組と担当（自治体ごとに3件まで。外部は市役所の外の主体）、framework_coverage では項目に当たる取組（なければ関連のみの取組）3件まで",
            "Initiatives: in coverage_gaps the peers' with departments, three a peer, 外部 marking outside bodies; in framework_coverage up to three that answer the item, or that touch it where none does"
        ),
        code("department_id", "部署の識別子", "Department"),
        text("bureau_ja", "部・局（文書に記載のある場合）", "Bureau, where the documents print it"),
        text("department_ja", "部署名", "Department, Japanese"),
        code("function_code", "部署の機能コード", "Function of the department"),
        text("function_ja", "部署の機能", "Function, Japanese"),
        text("function_en", "部署の機能（英語）", "Function, English"),
        integer("lead", "単独で担当する取組数", "Initiatives in which it is the only department named"),
        integer("joint", "複数の部署が並ぶ取組数", "Initiatives in which it stands beside others"),
        integer(
            "partner", "市役所の外の主体として加わる取組数。full_count に含め、fractional_count には含めない",
            "Initiatives in which it takes part as a body outside the town hall; in full_count, not in fractional_count"
        ),
        integer(
            "full_count", "担当する、または外の主体として加わる取組数。共同の取組も1と数える",
            "Initiatives that it carries or takes part in as an outside body, each counted 1"),
        decimal(
            "fractional_count", "担当する取組数。市役所の n 部署の取組は 1/n と数え、外の主体には配分しない",
            "Initiatives that it carries, one of n departments of the town hall counted 1/n; an outside body has no part"
        ),
        decimal("share", "of_initiatives に対する割合", "Share of of_initiatives"),
        integer(
            "of_initiatives",
            "割合の分母。担当の表では市役所の担当部署のある取組数（外の主体だけの取組を除く）、department_pairs では department_id の full_count、対象者と枠組みの表では計画の取組数",
            "The share's denominator: initiatives with a department of the town hall, those of outside bodies alone left out; in department_pairs the full_count of department_id; for groups and frameworks, all of the plan"
        ),
        decimal(
            "hhi", "自治体ごとの集中度（ハーフィンダール・ハーシュマン指数、0–1）。部署の share の2乗の和",
            "Herfindahl–Hirschman index of the municipality, 0 to 1: the sum of its departments' squared shares"),
        code(
            "other_department_id", "同じ取組に並ぶ相手の部署の識別子。組は両側から1行ずつ、2行ある",
            "The department beside it in the same initiatives; a pair has two rows, one from each side"),
        text("other_department_ja", "相手の部署名", "Name of the other department, Japanese"),
        code("other_function_code", "相手の部署の機能コード", "Function of the other department"),
        integer(
            "shared_initiatives", "両方の部署が並ぶ取組数。再掲は数えない。取組は組ごとに数えるので、行の和は取組数にならない",
            "Initiatives that name both, re-listings left out; an initiative counts in each of its pairs, so rows do not add up"
        ),
        integer(
            "with_partner", "shared_initiatives のうち、どちらかが市役所の外の主体として加わるもの",
            "Of shared_initiatives, those in which one of the two takes part as a body outside the town hall"),
        code(
            "completeness", "full, excerpt, not_assessed。excerpt の数は抜粋に見えるものだけ",
            "full, excerpt or not_assessed; an excerpt's counts are of what it shows"),
        integer("policy_areas", "その対象者の取組がある政策分野の数", "Policy areas among the group's initiatives"),
    ]

    private static let findings = [
        code("code", "所見の種類", "Kind of finding"),
        text("file", "ファイル", "File"),
        integer("line", "行（1から。0はファイル全体）", "Line, from 1; 0 for the whole file"),
        integer("column", "列または文字位置（1から。0は行全体）", "Field or character, from 1; 0 for the whole line"),
        code("severity", "error, warning, note", "error, warning or note"),
        text("field", "項目名", "Field"),
        text("value", "記載されている値", "The value as it stands there"),
        text("message", "内容と直し方", "What is found, and how to mend it"),
        integer(
            "other_line", "食い違う相手の行（同じファイル）。2か所の記載の食い違いの場合だけ",
            "Line of the other statement in the same file, where two contradict each other"),
        text("other_value", "相手の行に記載されている値、またはそこから導かれる値", "The value as it stands there, or follows from there"),
        code(
            "consistent", "文書のほかの部分と合うのはどちらか。here はこの行、there は相手の行、unclear は決められない",
            "Which of the two fits with the rest of the document: here, there or unclear"),
    ]

    static func text(_ column: String, _ japanese: String, _ english: String) -> Entry {
        Entry(column: column, kind: .text, meaning: Label(japanese, english))
    }

    static func code(_ column: String, _ japanese: String, _ english: String) -> Entry {
        Entry(column: column, kind: .code, meaning: Label(japanese, english))
    }

    static func integer(_ column: String, _ japanese: String, _ english: String) -> Entry {
        Entry(column: column, kind: .integer, meaning: Label(japanese, english))
    }

    static func decimal(_ column: String, _ japanese: String, _ english: String) -> Entry {
        Entry(column: column, kind: .decimal, meaning: Label(japanese, english))
    }

    static func number(_ column: String, _ japanese: String, _ english: String) -> Entry {
        Entry(column: column, kind: .number, meaning: Label(japanese, english))
    }
}
