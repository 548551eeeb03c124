import Testing

@testable import PlanAudit

/// Rules that read lines of text. A line that begins with ⚑ must be found; no other may be.
struct TextRuleTests {
    private func check(
        _ rule: any AuditRule.Type, _ lines: [String], in sketch: ReportSketch = ReportSketch(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var sketch = sketch
        sketch.text.lines = lines.map { $0.hasPrefix("⚑") ? String($0.dropFirst()) : $0 }
        let marked = lines.indices.filter { lines[$0].hasPrefix("⚑") }.map { $0 + 1 }
        let found = rule.findings(in: sketch.report).map(\.position.line)
        #expect(found == marked, sourceLocation: sourceLocation)
    }

    @Test func eraYears() {
        check(
            DateRule.self,
            [
                "令和6年（2024年）4月", "⚑令和6年（2025年）4月", "令和 ３ 年（２０２１年） ７ 月", "⚑令和 ３ 年（２０２２年） ７ 月",
                "2022年（令和4年）から", "⚑2022年（令和5年）から", "令和6年度(2024年度)末", "⚑令和6年度(2023年度)末", "令和7年(2024年度)3月", "令和元年（2019年）",
                "平成31年（2019年）", "⚑平成31年（2018年）", "昭和64年（1989年）", "R6（2024）", "⚑R6（2026）", "平成18年（2006年）に導入",
                "令和6年（前年は2023年）", "令和6年（6月）", "第2期（2024年）", "2024年（2025年改正）", "令和7年4月（2024年度）",
            ])
    }

    @Test func weekdays() {
        check(
            DateRule.self,
            [
                "開会：2024/1/11（木） 午後", "⚑開会：2024/1/11（金） 午後", "令和6年10月4日（金）", "⚑令和6年10月4日（木曜日）",
                "R6.4.1（月）", "⚑R6.4.1（火・祝）", "10月4日（木）", "令和6年（2024年）2月29日（木）", "⚑令和6年（2024年）2月29日（水）",
                "令和6年10月4日（日時計の会）", "令和6年4月（月）", "2024/1/11（木）〜1/12（木）", "令和6年13月40日（木）",
            ])
    }

    @Test func namesQuotedByNumber() {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.row("1-2-4", "商店街空き店舗等活用事業", goal: "1", line: 90)
        sketch.row("1-2-5", "ふれあいショップの支援（社会参加促進事業）※R3新規", goal: "1", line: 91)
        check(
            NameInProse.self,
            [
                "なお、1-2-4「商店街空き店舗等活用事業」と1-2-5「ふれあいショップの支援」を", "⚑1-2-4「商店街空き店舗棟活用事業」について",
                "⚑１－２－４「商店街空き店舗活用事業」について", "1-2-5「ふれあいショップの支援（社会参加促進事業）」", "9-9-9「なにか」", "1-2-4 商店街",
                "「商店街」1-2-4", "11-2-4「商店街」",
            ], in: sketch)
    }

    /// The row that prints number and name itself is no quotation, though its name begins with one.
    @Test func aRowDoesNotQuoteItself() {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.row("1-2", "「自立の会」の活用、連携", goal: "1", line: 1)
        check(NameInProse.self, ["1\t1-2\t「自立の会」の活用、連携", "⚑なお、1-2「自立の家」では"], in: sketch)
    }

    @Test func sumsInBrackets() {
        check(
            StatedSum.self,
            [
                "相談310件（ST99件、リハ87件、発達124件）", "⚑相談311件（ST99件、リハ87件、発達124件）", "講座3回（6日）", "参加50人（うち男20人、女20人）",
                "参加50人（男20人、女20人など）", "参加50人（前年度男20人、女20人）", "参加50人（男20人）", "参加50人（男20人、2会場）",
                "参加50人（20人、20人）", "会場3か所（北1か所・南2か所）", "⚑会場4か所（北1か所・南2か所）",
                // A number of a year or a class before a figure is a number of its own.
                "相談50回（組1 20回、組2 30回）", "相談50回（R5 45回、R4 40回）",
                // Some of the parts, and parts that overlap.
                "登録149団体（未登録30団体、休止5団体）", "相談50回（午前20回、午後30回、同時配信15回）", "相談50回（最多20回、最少10回）",
            ])
    }

    @Test func totalsBehindAList() {
        check(
            StatedSum.self,
            [
                "手話110回、筆記 ２０回、合計130回", "⚑手話110回、筆記 20回、合計135回", "研修9人、手話114人、要約20人、計134人",
                "手話114回、要約筆記20回。合計200回", "手話114回、合計200回", "手話114回、要約筆記20件、合計200件", "手話114回、要約筆記20回、延べ900回",
            ])
    }

    @Test func listsOfOffices() {
        check(
            StatedSum.self,
            [
                "会議の課は、健康部（一課、二課）、文化部（三室）の計2部3課です。", "⚑会議の課は、健康部（一課、二課）、文化部（三室）の計2部4課です。",
                "⚑会議の課は、健康部（一課、二課）、文化部（三室）の計3部3課です。", "計5部13課となっています。",
            ])
    }

    @Test func means() {
        check(
            StatedSum.self,
            ["4月から12月まで 189日間", "来た人：3045人 一日平均 16.1人", "相談：747人 遊び場：2298人", "来た人：3045人 一日平均 99.9人"])
        check(StatedSum.self, ["189日間", "⚑来た人：3045人 一日平均 17.1人"])
    }
}
