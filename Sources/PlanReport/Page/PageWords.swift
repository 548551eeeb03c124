import PlanModel

/// The words of the page around its views.
enum PageWords {
    static let table: [String: Label] = [
        "title": Label("計画の見くらべ", "Plans side by side"),
        "skip": Label("本文へ進む", "Skip to the content"),
        "filters": Label("検索と絞り込み", "Search and filters"),
        "search": Label("検索", "Search"),
        "searchHint": Label("例：若者相談、健康課、P10", "e.g. 若者相談, 健康課, P10"),
        "all": Label("すべて", "All"),
        "clear": Label("解除", "Clear"),
        "views": Label("見るもの", "Views"),
        "close": Label("閉じる", "Close"),
        "panel": Label("欄の取組", "Initiatives of the cell"),
        "made": Label(
            "公表された計画の事実（取組・見出し・部署の名称、評価、日付、頁、行）から作成した。鎌倉市、厚木市、あきる野市などの自治体はこの報告の作成に関わっていない。",
            "Made from facts of published plans: names of initiatives, headings and departments, marks, dates, pages and lines. The municipalities had no part in it."
        ),
        "help": CodebookWords.helpLabel,
    ]
}
