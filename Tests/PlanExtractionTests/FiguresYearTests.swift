import Testing

@testable import PlanExtraction

/// The fiscal year and the department of a figure.
@Suite struct FiguresYearTests {
    typealias Sentence = FiguresSentence

    static let years: [Sentence] = [
        Sentence("点灯 3回", "3 回"),
        Sentence("令和4年度は点灯3回", "3 回 @2022"),
        Sentence("令和4年度は点灯3回。雪かき2回", "3 回 @2022", "2 回"),
        Sentence("R4年度 点灯3回", "3 回 @2022"),
        Sentence("平成30年度は3回、2019年度は2回", "3 回 @2018", "2 回 @2019"),
        Sentence("令和元年度は3回", "3 回 @2019"),
        Sentence("増えている(令和6年度9件、令和5年度8件、令和4年度7件)", "9 件", "8 件 @2023", "7 件 @2022"),
        Sentence("令和6年2月に3回", "3 回 @2023"),
        Sentence("令和6年4月に3回", "3 回"),
        Sentence("令和7年3月末までに3回", "3 回"),
        Sentence("R6.3.31時点の登録者 3人", "3 人 @2023"),
        Sentence("R6.4.1時点の登録者 3人", "3 人"),
        Sentence("登録者 3人(R5.7月末時点)", "3 人 @2023"),
        Sentence("登録者 3人（令和7年4月1日現在）", "3 人 @2025"),
        Sentence("登録者 3人（令和5年度末）、来館者 2人", "3 人 @2023", "2 人"),
        Sentence("登録者 3人（令和5年度に始めた）", "3 人"),
        Sentence("登録者 3人（令和5年度末2人）", "3 人", "2 人 @2023"),
        Sentence("R5実績値 点灯3回。雪かき2回 R6実績値 点灯4回", "3 回 @2023", "2 回 @2023", "4 回"),
        Sentence("R5実績と同様 点灯3回", "3 回"),
        Sentence("R5実績（速報）以来、点灯3回", "3 回"),
        Sentence("令和5年度実績は3回。点灯2回", "3 回 @2023", "2 回"),
        Sentence("令和4年度から点灯し、3回", "3 回"),
        Sentence("(R1.7月設置) 点灯 3回", "3 回"),
        Sentence("令和5年度に開設した広場で3回", "3 回"),
        Sentence("令和5年度に広場で3回", "3 回 @2023"),
        Sentence("令和5年度に引き続き3回", "3 回"),
        Sentence("令和5年度と比べて3回増", "3 回 change"),
        Sentence("冊子の令和5年度版を3部", "3 部"),
        Sentence("前年度は3回、今年度は4回", "3 回 @2023", "4 回"),
        Sentence("前年度の3回から4回に増えた", "3 回 @2023", "4 回"),
        Sentence("前年度より3回増", "3 回 change"),
        Sentence("（令和5年度末現在） 登録者 3人", "3 人 @2023"),
        Sentence("灯り(令和5年度設置)は3基", "3 基"),
        Sentence("<li>令和4年度は3回</li><li>点灯2回</li>", "3 回 @2022", "2 回"),
        Sentence("・令和4年度 3回 ・点灯 2回", "3 回 @2022", "2 回"),
    ]

    @Test(arguments: years)
    func theYearIsTheNearestOneNamed(_ sentence: Sentence) {
        #expect(FiguresReading.short(sentence.text) == sentence.figures)
    }

    static let blocks: [(text: String, departments: [String?])] = [
        ("点灯 3回", [nil]),
        ("【図書館】 点灯 3回 【雪まち課】 雪かき 2回", ["図書館", "雪まち課"]),
        ("(図書館) 点灯 3回 (雪まち課) 雪かき 2回", ["図書館", "雪まち課"]),
        ("点灯 9回 （図書館） 点灯 3回", [nil, "図書館"]),
        ("<p>(図書館)</p> <p>点灯 3回</p>", ["図書館"]),
        ("職員3名(図書館) 点灯 2回", [nil, "図書館"]),
        ("(図書館・雪まち課) 点灯 2回", [nil]),
        ("(図書館) 点灯 3回 (港課) 灯台 1基", ["図書館", nil]),
        ("連携先(図書館)と点灯 3回", [nil]),
        ("【見学者 3人】", [nil]),
        ("【図書館】 【見学者 3人】", ["図書館"]),
        ("9名(うち図書館1名)", [nil, nil]),
    ]

    @Test(arguments: blocks)
    func theDepartmentIsTheOneThatHeadsThePassage(_ text: String, _ departments: [String?]) {
        let figures = FigureReader.figures(in: text, year: 2024, departments: ["図書館", "雪まち課"])
        #expect(figures.map(\.department) == departments)
    }

    /// What heads a passage ends the sentence and the section before it.
    @Test func aPassageBeginsWithTheYearOfTheColumn() {
        let text = "(図書館) R5実績値 点灯 3回 (雪まち課) 雪かき 2回"
        #expect(FiguresReading.short(text, departments: ["図書館", "雪まち課"]) == ["3 回 @2023", "2 回"])
    }
}
