import PlanModel

/// The words between a label and its number: 延べ, 約, うち, and the period of a frequency (`月に約`).
struct LeadingWords {
    /// Where the first of the words begins; the number's own place when there are none.
    private(set) var start: Int
    /// What the word nearest to the number says of it.
    private(set) var qualifier: Measure.Qualifier?
    /// 年, 月, 週 or 日 of a frequency.
    private(set) var period: String?
    /// Whether one of the words says that the number sums up those before it, and so counts something else than the last.
    private(set) var isSum = false

    private static let sums = ["合計", "累計", "総計", "小計", "総数", "計"]

    init(in text: FigureText, before number: Int, counter: String) {
        start = number
        while true {
            let end = Self.skippingSigns(in: text, backFrom: start)
            if let (word, qualifier) = Self.qualifier(in: text, before: end) {
                self.qualifier = self.qualifier ?? qualifier
                isSum = isSum || Self.sums.contains(word)
                start = end - word.unicodeScalars.count
            } else if period == nil, let (word, period) = Self.period(in: text, before: end, counter) {
                self.period = period
                start = end - word.unicodeScalars.count
            } else if text[end - 1] == "全" {
                start = end - 1
            } else {
                return
            }
        }
    }

    /// Back over spaces, and over a sign between a word and its number: `延べ：20人`, `のうち、3人`, `総数は20人`.
    private static func skippingSigns(in text: FigureText, backFrom number: Int) -> Int {
        let end = text.skippingSpaces(backFrom: number)
        guard let sign = text[end - 1] else { return end }
        let word = text.skippingSpaces(backFrom: end - 1)
        switch sign {
        case ":" where qualifier(in: text, before: word) != nil: return word
        case "、" where text.last(of: ["うち", "内"], before: word) != nil: return word
        case "は", "が", "で", "も", "を":
            return text.last(of: ["総数", "合計", "累計", "総計", "計", "延べ", "のべ", "度比", "年比"], before: word) == nil
                ? end : word
        default: return end
        }
    }

    // MARK: - Qualifiers

    private static let qualifiers: [(word: String, qualifier: Measure.Qualifier, notAfter: String)] = [
        ("延べ", .total, ""), ("のべ", .total, "る"), ("延", .total, "遅順繰"), ("合計", .total, ""), ("累計", .total, ""),
        ("総計", .total, ""), ("小計", .total, ""), ("総数", .total, ""),
        ("計", .total, "設統会家時推集余生体温歩"), ("うち", .ofWhich, "おを"), ("内", .ofWhich, kanji), ("実", .distinct, kanji),
        ("おおよそ", .about, ""), ("およそ", .about, ""), ("ほぼ", .about, ""), ("約", .about, "契予条節要確制公規誓特集婚倹"),
        ("前年度比", .change, ""), ("前年比", .change, ""), ("前年同期比", .change, ""), ("前年同月比", .change, ""),
        ("前年度対比", .change, ""), ("昨年度比", .change, ""), ("昨年比", .change, ""),
    ]
    /// Stands for every kanji.
    private static let kanji = "漢"

    /// The qualifier that ends before a place. 予約20件 has none.
    private static func qualifier(in text: FigureText, before end: Int) -> (String, Measure.Qualifier)? {
        for (word, qualifier, notAfter) in qualifiers where text.last(of: [word], before: end) != nil {
            guard let before = text[end - word.unicodeScalars.count - 1] else { return (word, qualifier) }
            if notAfter == kanji ? before.isKanji : notAfter.unicodeScalars.contains(before) { return nil }
            return (word, qualifier)
        }
        return nil
    }

    // MARK: - Periods

    private static let periods: [(word: String, period: String)] = [
        ("毎年", "年"), ("毎月", "月"), ("毎週", "週"), ("毎日", "日"), ("年間", "年"), ("年平均", "年"), ("月平均", "月"), ("週平均", "週"),
        ("1日平均", "日"), ("1日当たり", "日"), ("1日あたり", "日"), ("1日に", "日"), ("1日", "日"), ("1週間に", "週"), ("1か月に", "月"),
        ("1ヶ月に", "月"), ("1カ月に", "月"), ("1年に", "年"), ("年に", "年"), ("月に", "月"), ("週に", "週"), ("年", "年"), ("月", "月"),
        ("週", "週"),
    ]
    /// What a year, a month or a week follows when it names no period: 今年, 11月, 3か月, 来週.
    private static let noPeriodAfter = "今昨来先前翌次同某各毎隔通初少学中周半数定元々近後豊生満正旧新一二三四五六七八九十何かヶカヵケ箇閏曜歳0123456789"
    /// Counters of what is repeated; others have a period only by the month, week or day.
    private static let repeated = ["回", "日", "時間", "コマ"]

    private static func period(in text: FigureText, before end: Int, _ counter: String) -> (String, String)? {
        for (word, period) in periods where text.last(of: [word], before: end) != nil {
            if let before = text[end - word.unicodeScalars.count - 1], noPeriodAfter.unicodeScalars.contains(before) {
                return nil
            }
            return repeated.contains(counter) || period != "年" ? (word, period) : nil
        }
        return nil
    }
}
