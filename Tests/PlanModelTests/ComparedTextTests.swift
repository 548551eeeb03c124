import PlanModel
import Testing

/// Texts are compared as runs of letters, whatever their width.
@Suite struct ComparedTextTests {
    private func runs(_ text: String) -> [String] {
        ComparedText(text).runs.map { String(String.UnicodeScalarView($0)) }
    }

    @Test(arguments: [
        ("ファミリー・サポート・センター", ["ファミリーサポートセンター"]),
        ("ﾌｧﾐﾘｰ･ｻﾎﾟｰﾄ", ["ファミリーサポート"]),
        ("ＳＯＳの出し方", ["sosの出し方"]),
        ("DV（配偶者暴力）の相談", ["dv", "配偶者暴力", "の相談"]),
        ("妊娠、出産　子育て", ["妊娠", "出産", "子育て"]),
        ("「いのち」の日々", ["いのちの日々"]),
        ("あきる野２１", ["あきる野21"]),
        // A kana and its voicing mark in two scalars are one letter.
        ("か\u{3099}ん検診", ["がん検診"]),
        ("ｳﾞｧ", ["ヴァ"]),
        // What cannot be voiced stays as it is.
        ("あ\u{3099}", ["あ"]),
        ("\u{3099}", []),
        ("―・（）", []),
        ("", []),
    ])
    func foldedRuns(_ text: String, _ expected: [String]) {
        // By scalars: が in one scalar is not か with a mark.
        #expect(runs(text).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
    }

    @Test func everyHalfWidthKanaHasItsFullWidth() {
        let half = "ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ"
        let full = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
        #expect(runs(half) == [full])
    }
}
