import PlanModel

extension DataDictionary {
    /// The columns of what the plans' owners report: grades and outcome indicators.
    static let reports = [
        code("plan_id", "計画の識別子", "Plan"),
        text("plan_ja", "計画名", "Plan, Japanese"),
        text("plan_en", "計画名（英語）", "Plan, English"),
        integer(
            "fiscal_year", "年度（4月に始まる年の西暦）。空欄は計画前の初期値",
            "Fiscal year by the year in which April falls; empty for the value before the plan"
        ),
        code(
            "scale_id",
            "評価尺度の識別子（taxonomy/rating_scales.csv）。評価は計画を作った自治体自身によるもので、尺度の異なる評価は比べられない。空欄は評価の記載なし",
            "Scale of the grades (taxonomy/rating_scales.csv); a grade is the plan owner's own, and grades on different scales do not compare. Empty where nothing is graded"
        ),
        code(
            "heading_id", "見出しの識別子。progress_summary では最も外側の見出しで、ALL は計画全体",
            "Heading; in progress_summary an outermost one, and ALL: the whole plan"),
        text("heading_number", "見出しの番号（印字どおり）", "Number of the heading as printed"),
        text("heading_ja", "見出し", "Heading, Japanese"),
        code("mark", "評価の記号。ALL はすべての記号", "Mark of the scale; ALL: all marks together"),
        text("mark_ja", "記号の意味", "Meaning of the mark, Japanese"),
        text("mark_en", "記号の意味（英語）", "Meaning of the mark, English"),
        integer("listed", "掲載行数。再掲を含む", "Rows as listed, re-listings included"),
        integer("listed_marked", "listed のうちその記号の行数", "Of listed, the rows with the mark"),
        integer(
            "rated", "initiatives のうちその尺度の評価のあるもの（再掲元の評価による）",
            "Of initiatives, those with a mark of the scale, by the grade of the original"),
        integer(
            "unrated", "initiatives のうちその尺度の評価のないもの", "Of initiatives, those without a mark of the scale"),
        integer("marked", "rated のうちその記号のもの", "Of rated, those with the mark"),
        decimal("mark_share", "marked ÷ rated", "marked / rated"),
        decimal(
            "score_mean", "評価のある取組の点の平均（0–1、最もよい記号が1）。方向を示す尺度にはない。計画や尺度をまたぐ平均はない",
            "Mean score of the rated initiatives, 0 to 1, the best mark being 1; none for scales of directions, and none across plans or scales"
        ),
        decimal(
            "listed_score_mean", "再掲を含む掲載行での点の平均。報告書の点数の合計に当たる",
            "The same over the rows as listed: what the report's own points come to"),
        code("indicator_id", "成果指標の識別子（表と系列ごと）", "Outcome indicator: one table and series"),
        text("indicator_ja", "成果指標名", "Outcome indicator, Japanese"),
        code(
            "role", "indicator は目標のある指標、reference は参考として並ぶ系列",
            "indicator: measured against a target; reference: a series printed beside it"),
        text("unit", "単位", "Unit"),
        code(
            "actual_state", "measured 実績あり、not_conducted 未実施、not_set 横線、blank 空欄、other その他の記載",
            "measured, not_conducted (未実施), not_set (a dash), blank, or other words"),
        text("actual_state_ja", "実績の欄の状態", "State of the actual value, Japanese"),
        text("actual_state_en", "実績の欄の状態（英語）", "State of the actual value, English"),
        number("actual", "実績値", "Actual value"),
        code(
            "target_state", "set 目標あり、not_set 横線または設定なし、blank 空欄、other その他の記載",
            "set, not_set (a dash or 設定なし), blank, or other words"),
        text("target_state_ja", "目標の欄の状態", "State of the target, Japanese"),
        text("target_state_en", "目標の欄の状態（英語）", "State of the target, English"),
        number("target", "目標値", "Target"),
        number(
            "rate", "actual ÷ target（%）を計算し直したもの。四捨五入し、桁数は印字に合わせる",
            "Actual in per cent of target, computed anew, halves up, with the printed decimals"),
        code("rating", "その報告書の基準で計算し直した評価", "Mark that the report's own thresholds give, computed anew"),
        text("actual_printed", "実績（印字どおり）", "Actual as printed"),
        text("target_printed", "目標（印字どおり）", "Target as printed"),
        text("rate_printed", "達成率（印字どおり）", "Rate as printed"),
        text("rating_printed", "評価（印字どおり）", "Rating as printed"),
        code(
            "repeats", "同じ指標を先に載せた表。値があれば数えるときは除く",
            "The first table of the same indicator; where there is one, leave the row out of counts"),
        code("source_id", "文書の識別子", "Document"),
        integer("source_line", "文書の行（1から）", "Line of the document, from 1"),
    ]
}
