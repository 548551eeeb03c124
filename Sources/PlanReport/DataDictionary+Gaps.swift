import PlanModel

extension DataDictionary {
    /// The columns of gaps, of what resembles what, and of cities side by side.
    static let gaps = [
        code(
            "scope", "欄の種類。area は分野、group は対象者、cell は両方の組",
            "What the cell is about: area, group, or cell (both together)"),
        code(
            "kind",
            "gap は空白の候補。other_name は他の自治体の取組のすべてに、当該市の別の取組との強い一致（類似度0.6以上）があるもの。other_plan は当該市の別の種類の計画に同じ欄の取組があるもの",
            "gap: a candidate gap; other_name: each of the peers' initiatives has a strong match (score 0.6 or more) in the city under another code; other_plan: one of the city's plans of another family has initiatives in the cell"
        ),
        text("kind_ja", "種類の名称", "Kind, Japanese"),
        text("kind_en", "種類の名称（英語）", "Kind, English"),
        code(
            "inside_gap", "true は、分野または対象者の全体が見当たらず、その中にある組（新しいことを述べない）",
            "true: the cell lies in an area or group that is not listed at all, and says nothing new"),
        text(
            "own_departments", "peer_functions（gaps では functions）と同じ機能をもつ当該市の部署（／区切り）。市役所の外の主体を含まない",
            "The city's own departments of the same functions as the peers', separated by U+FF0F; outside bodies are left out"
        ),
        code("initiative_id", "取組の識別子", "Initiative"),
        text("initiative_ja", "取組の名称", "Initiative, Japanese"),
        text("initiative_en", "取組の名称（英語）", "Initiative, English"),
        text("summary_ja", "取組の要約（60字以内。計画の文ではない）", "Summary of the initiative in words of the atlas's own"),
        code("peer_municipality_code", "その取組のある自治体のコード", "Municipality of the peer's initiative"),
        text("peer_municipality_ja", "その取組のある自治体", "Municipality of the peer's initiative, Japanese"),
        text("peer_municipality_en", "その取組のある自治体（英語）", "Municipality of the peer's initiative, English"),
        code("peer_plan_id", "その取組のある計画の識別子", "Plan of the peer's initiative"),
        code(
            "basis", "その欄にある理由のうち弱いほう：decided, stated, derived, inferred",
            "The weaker reason of its being in the cell: decided, stated, derived or inferred"),
        code("is_relisted", "true は再掲だけによってその対象者とされるもの", "true: for the group by a re-listing alone"),
        text("departments", "担当する部署（／区切り）", "Departments that carry it, separated by U+FF0F"),
        text("partners", "市役所の外の主体（／区切り）", "Bodies outside the town hall, separated by U+FF0F"),
        code("functions", "担当する部署の機能（／区切り）", "Functions of these departments, separated by U+FF0F"),
        code(
            "commitment", "進め方：ongoing 継続, expanded 拡充, new 新規, considered 検討",
            "What the text says of its future: ongoing, expanded, new or considered"),
        integer("page", "計画書の頁（文書に記載のある場合）", "Page of the plan, where the document prints it"),
        integer("line_start", "文書での最初の行", "First line in the document"),
        integer("line_end", "文書での最後の行", "Last line in the document"),
        code(
            "match_id", "最も似た当該市の取組の識別子。空欄は類似度0.5以上のものがないこと",
            "The city's own initiative nearest to it; empty where none has a score of 0.5 or more"),
        text("match_ja", "その名称", "Its name"),
        code("match_plan_id", "その計画の識別子", "Its plan"),
        decimal("match_score", "その類似度（0–1）", "Its score, 0 to 1"),
        code("match_is_strong", "true は類似度0.6以上", "true: a score of 0.6 or more"),
        text("match_terms", "共通の語（類義語は代表形、／区切り）", "Words in common, synonyms in one form, separated by U+FF0F"),
        code("match_areas", "共通の政策分野（／区切り）", "Policy areas in common"),
        code("match_groups", "共通の対象者（／区切り）", "Priority groups in common"),
        code("match_instruments", "共通の手段", "Instrument in common"),
        text("other_matches", "次に似た当該市の取組（id）, 類似度", "The next nearest of the city's own initiatives (id), score"),
        code("other_municipality_code", "似た取組のある自治体のコード", "Municipality of the other initiative"),
        text("other_municipality_ja", "似た取組のある自治体", "Municipality of the other initiative, Japanese"),
        text("other_municipality_en", "似た取組のある自治体（英語）", "Municipality of the other initiative, English"),
        code("other_plan_id", "似た取組のある計画の識別子", "Plan of the other initiative"),
        code("other_id", "似た取組の識別子", "The other initiative, of another city or plan"),
        text("other_ja", "似た取組の名称", "The other initiative, Japanese"),
        text("other_en", "似た取組の名称（英語）", "The other initiative, English"),
        decimal(
            "score", "類似度（0–1）：0.6 × 名称・要約 + 0.4 × コード。0.5以上を載せる",
            "Score, 0 to 1: 0.6 × names and summaries + 0.4 × codes; rows from 0.5 on"),
        decimal("text_score", "そのうち名称・要約の類似（0–1）", "What names and summaries alone give, 0 to 1"),
        code("is_strong", "true は類似度0.6以上", "true: a score of 0.6 or more"),
        code("shared_area", "共通の政策分野（／区切り）", "Policy areas in common, separated by U+FF0F"),
        code("shared_groups", "共通の対象者（／区切り）", "Priority groups in common, separated by U+FF0F"),
        code("shared_instrument", "共通の手段", "Instrument in common"),
        text("shared_terms", "共通の語（類義語は代表形、／区切り）", "Words in common, synonyms in one form, separated by U+FF0F"),
        code(
            "subject", "比べる軸：policy_area, group, function",
            "What the cities are compared for: policy_area, group or function"),
        code("subject_code", "比べるコード", "The code that they are compared for"),
        text("subject_ja", "その名称", "Its label, Japanese"),
        text("subject_en", "その名称（英語）", "Its label, English"),
        text(
            "evidence", "そのコードの根拠となった語・見出し。機能では印字された部署名",
            "The term or heading that decided the code; for a function the department as printed"),
    ]
}
