import Testing

@testable import PlanExtraction

/// What a figure counts, and where it stands.
@Suite struct FiguresLabelTests {
    static let labels: [(text: String, labels: [String])] = [
        ("点灯回数 3回", ["点灯回数"]),
        ("点灯回数：3回", ["点灯回数"]),
        ("雪かき・点灯回数3回", ["点灯回数"]),
        ("点灯を3回", ["点灯"]),
        ("点灯回数は3回、雪かきが2回", ["点灯回数", "雪かき"]),
        ("広場で3回、子ども4人", ["広場", "子ども"]),
        ("3回", [""]),
        ("点灯(3回)", [""]),
        ("25事例 33回", ["", ""]),
        ("点灯 25事例 33回", ["点灯", "点灯"]),
        ("点灯 3回(6日)", ["点灯", "点灯"]),
        ("点灯 3回、雪かき 2回", ["点灯", "雪かき"]),
        ("点灯回数 延べ3回", ["点灯回数"]),
        ("点灯 月3回程度", ["点灯"]),
        ("延べ利用者数 3人", ["延べ利用者数"]),
        ("利用者(延べ) 3人", ["利用者"]),
        ("利用者数は、3人", ["利用者数"]),
        ("令和5年度点灯回数3回", ["点灯回数"]),
        ("R6実績値 3回", [""]),
        ("R6の点灯回数は3回", ["点灯回数"]),
        ("「雪の夜」を3回", [""]),
        ("灯りの設置を全3回", ["灯りの設置"]),
        ("<li>点灯</li> <li>3回</li>", [""]),
        ("雪の多い町の図書館で毎年開かれる雪だるま展 3回", ["多い町の図書館で毎年開かれる雪だるま展"]),
        ("受講者9名のうち3名", ["受講者", ""]),
    ]

    @Test(arguments: labels)
    func isTheWordsBeforeTheFigure(_ text: String, _ labels: [String]) {
        #expect(FigureReader.figures(in: text, year: 2024, departments: []).map(\.label) == labels)
    }

    @Test(arguments: [
        "灯り 3基", "<li>灯り <b>３</b>基</li>", "①灯り　延べ３基", "2024年の灯りは3基", "😀3基", "が3基",
    ])
    func theOffsetIsWhereTheNumberStands(_ text: String) throws {
        let figure = try #require(FigureReader.figures(in: text, year: 2024, departments: []).first)
        let rest = String(decoding: Array(text.utf8).dropFirst(figure.offset), as: UTF8.self)
        #expect(rest.hasPrefix("3") || rest.hasPrefix("３"))
    }
}
