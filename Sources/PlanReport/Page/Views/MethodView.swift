import PlanModel

/// How the atlas was made, what it cannot say, and where people in distress find help.
struct MethodView: ReportView {
    static let name = "method"
    static let title = Label("方法と限界", "Method and limits")
    static let filters: [ReportFilter] = []
    static let isHeavy = false
    static let words: [String: Label] = [
        "help": Label("相談できるところ", "Where to find help"),
        "reading": Label("読み取り", "Reading"),
        "coding": Label("分類", "Coding"),
        "states": Label("欄の状態", "States of a cell"),
        "limits": Label("この報告から言えないこと", "What this report cannot say"),
        "citing": Label("引用", "Citing"),
    ]

    struct State {
        let name: String
        let meaning: String
    }

    let w: [String: String]
    let reading: [String]
    let coding: [String]
    let states: [State]
    let limits: [String]
    let citation: String
    let helpText: String

    init(_ report: ReportModel) {
        let text = report.text
        w = report.words(Self.self)
        reading = [
            text(
                "自治体が公表した文書を行ごとに読み、取組、担当、見出し、評価、指標を表にした。どの数字にも文書と行がある。",
                "Documents that municipalities have published were read line by line; initiatives, departments, headings, grades and indicators became tables. Every figure has its document and line."
            ),
            text(
                "文書の本文は収めない。要約は PlanAtlas の文である。本文は、文書をもつ人が行番号で確かめられる。",
                "The documents' running text is not stored; summaries are PlanAtlas' own. Whoever has a document finds the text by its line numbers."
            ),
            text(
                "再掲の取組は元の取組として1度だけ数える。",
                "An initiative that is listed again counts once, at its original."),
        ]
        coding = [
            text(
                "共通の政策分野・対象者・手段のコードを、見出しの対応表、語の規則、人の決定によって付けた。どれによるかを「根拠」として示す。",
                "Common codes for policy areas, priority groups and instruments rest on a crosswalk of headings, on rules for terms, and on decisions of people. Which of them is given as the basis."
            ),
            text(
                "根拠の強い順に、人が決定、計画に記載、見出しから、語から推定。",
                "Bases, strongest first: decided by a person, stated by the plan, derived from a heading, inferred from a term."
            ),
            text(
                "2人が同じ取組を別々に分類したときの一致は、コードブックにコードごとに示す。一致は、手引きがどれだけ同じに読まれるかであり、正しさではない。",
                "How far two people agree who coded the same initiatives stands with each code in the codebook. Agreement says how alike the manual is read, and nothing about truth."
            ),
        ]
        states = [
            State(
                name: text("あり（計画の記載・見出し）", "Present, by the plan's words or headings"),
                meaning: text(
                    "計画の記載、見出し、人の決定による取組がある。", "At least one initiative by the plan's words, a heading or a decision.")),
            State(
                name: text("あり（推定）", "Present, inferred"),
                meaning: text("取組はあるが、いずれも語の規則による。", "Initiatives, but each by a term that a rule matched.")),
            State(
                name: text("該当する取組なし（–）", "None (–)"),
                meaning: text(
                    "文書の全体を読み、そこに当たる取組がなかった。これだけが空白の候補になる。",
                    "The document was read whole and nothing was coded here. Only this can be a gap.")),
            State(
                name: text("不明（?）", "Unknown (?)"),
                meaning: text(
                    "抜粋だけを読んだか、根拠の絞り込みで外れた。ないとは言えない。",
                    "Only an excerpt was read, or a choice of basis left codes out. It does not mean none.")),
            State(
                name: text("未収録（／）", "Not assessed (／)"),
                meaning: text("その種類の計画を収めていない。", "No plan of this kind is loaded.")),
        ]
        limits = [
            text(
                "計画に載っていないことは、市が行っていないことを意味しない。",
                "That a plan does not list a thing does not say that the city does not do it."),
            text(
                "件数は計画の書き方による。まとめて1件とする市も、分けて数件とする市もある。取組の規模、予算、質、効果は分からない。",
                "Counts follow the way a plan is written: one city lists as one what another lists as several. They say nothing about size, budget, quality or effect."
            ),
            text(
                "人口や課題の異なる自治体を並べるもので、順位ではない。",
                "Municipalities of different size and need stand side by side; this is no ranking."),
            text(
                "評価は各市が自ら付けたもので、尺度も異なる。市の間で比べることはできない。",
                "Grades are the cities' own, on scales of their own, and cannot be compared between cities."),
            text(
                "指標の動きは取組の結果とは限らない。",
                "That an indicator moves does not say that an initiative moved it."),
            text(
                "語の規則と対応表は、収めた計画を見て書かれた。ほかの市の計画では誤りが増えうる。",
                "Rules and crosswalk were written with these plans at hand, and may err more on another city's."),
        ]
        let edition = report.contents.codebook.edition
        let codes =
            edition.map { text("、コード表 \($0.version)（\($0.date)）", ", code lists \($0.version) (\($0.date))") } ?? ""
        citation = "PlanAtlas \(report.version)\(codes)"
        helpText = CodebookWords(language: report.language).help
    }
}
