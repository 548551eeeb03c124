import PlanModel

/// Why a number with a counter may be no figure.
struct NoFigure {
    private let text: FigureText
    private let names: QuotedNames

    init(_ text: FigureText) {
        self.text = text
        names = QuotedNames(text)
    }

    func apply(to amount: Amount) -> Bool {
        isOrdinal(amount) || isSchoolOrAge(amount) || isDay(amount) || isDepartments(amount) || isPerUnit(amount)
            || isLimit(amount) || isChangedRule(amount) || isPrice(amount) || isAroundTheClock(amount)
            || names.contain(amount) || isInstitution(amount)
    }

    // MARK: - Ordinals, ages, dates

    /// 第2回, 3回目, No.3, A-3棟; 3件目標 is a figure.
    private func isOrdinal(_ amount: Amount) -> Bool {
        let before = text.skippingSpaces(backFrom: amount.start)
        if text.last(of: ["第", "No.", "no.", "NO.", "№", "#"], before: before) != nil { return true }
        if text[amount.start - 1] == "-", let scalar = text[amount.start - 2],
            scalar.isASCIIDigit || scalar.isLatinLetter
        {
            return true
        }
        return text[amount.end] == "目" && text.first(of: ["目標", "目的", "目途", "目安"], at: amount.end) == nil
    }

    /// 3年2組, 妊娠8か月, 4か月児健診.
    private func isSchoolOrAge(_ amount: Amount) -> Bool {
        if amount.counter == "組" && text[amount.start - 1] == "年" { return true }
        guard amount.counter.unicodeScalars.contains("月") || amount.counter.hasPrefix("週") else { return false }
        let before = text.skippingSpaces(backFrom: amount.start)
        return text.last(of: ["妊娠", "生後", "産後", "満", "歳"], before: before) != nil
            || text.first(of: ["児", "健診", "検診", "健康診査"], at: amount.end) != nil
    }

    /// 10日に, 5日から7日まで: a day of the month, unless it is counted (延べ10日).
    private func isDay(_ amount: Amount) -> Bool {
        guard amount.counter == "日", amount.leading.qualifier == nil, amount.leading.period == nil else { return false }
        return text.first(of: ["に", "から", "付", "号", "現在", "時点", "締", "発"], at: amount.end) != nil
            || text[amount.start - 1] == "月"
    }

    // MARK: - Who did it

    /// 5部13課: departments that did something together.
    private func isDepartments(_ amount: Amount) -> Bool {
        guard amount.counter == "部" else { return false }
        var end = amount.end
        while text[end]?.isASCIIDigit ?? false { end += 1 }
        return end > amount.end && (text[end] == "課" || text[end] == "係") || text[amount.start - 1] == "課"
    }

    /// 1人当たり, 1世帯につき, 1日4時間 and 1人1台: what each one gets.
    private func isPerUnit(_ amount: Amount) -> Bool {
        if text.first(of: ["につき", "あたり", "当たり", "当り", "ごと", "毎に", "おき"], at: amount.end) != nil { return true }
        guard amount.value == ExactDecimal(1) else { return false }
        if text.last(of: ["1人"], before: amount.start) != nil, text[amount.start - 3]?.isASCIIDigit != true {
            return true
        }
        var next = amount.end
        if let word = text.first(of: ["平均", "に"], at: next), amount.counter != "人" {
            next += word.unicodeScalars.count
        }
        let isPeriod = ["日", "週間"].contains(amount.counter) || amount.counter.hasSuffix("月")
        guard isPeriod || amount.counter == "人" && text[next] == "1" else { return false }
        return text[next]?.isASCIIDigit ?? false
    }

    /// 24時間365日, 24時間対応.
    private func isAroundTheClock(_ amount: Amount) -> Bool {
        if amount.counter == "日" && amount.value == ExactDecimal(365) {
            let before = text.skippingSpaces(backFrom: amount.start)
            return text.last(of: ["24時間", "24時間・", "24時間、", "年中無休"], before: before) != nil
        }
        guard amount.counter == "時間", amount.value == ExactDecimal(24) else { return false }
        return text.first(
            of: ["365", "・365", "、365", " 365", "対応", "体制", "受付", "電話", "いつでも", "無料", "無休"], at: amount.end) != nil
    }

    // MARK: - Limits and conditions

    /// 上限5万円, 20人まで, 3枚以内, 10人以上の団体; 20人以上の参加 is a figure.
    private func isLimit(_ amount: Amount) -> Bool {
        var before = text.skippingSpaces(backFrom: amount.leading.start)
        if text.last(of: ["は", "を", "が", "で", ":"], before: before) != nil {
            before = text.skippingSpaces(backFrom: before - 1)
        }
        let limits = ["上限", "上限額", "限度", "限度額", "最大", "最長", "最低", "最短", "定員", "定員数", "先着"]
        if text.last(of: limits, before: before) != nil { return true }
        let after = [
            "以下", "未満", "以内", "まで", "を上限", "が上限", "を限度", "が限度", "限り", "限定", "以上で", "以上い", "以上を対象", "以上から",
            "以上ある", "以上なら",
        ]
        if text.first(of: after, at: amount.end) != nil { return true }
        guard let word = text.first(of: ["以上の", "を超える", "超の"], at: amount.end) else { return false }
        return !isTakingPart(at: amount.end + word.unicodeScalars.count)
    }

    /// Whether a word stands at a place that says that people came or did something: 参加, 応募者, but no 利用団体.
    private func isTakingPart(at start: Int) -> Bool {
        let actions = [
            "参加", "出席", "来場", "来館", "利用", "応募", "申込", "申し込み", "登録", "相談", "受講", "協力", "来訪", "実績", "回答", "出展", "出店",
        ]
        guard let action = text.first(of: actions, at: start) else { return false }
        var end = start + action.unicodeScalars.count
        if text[end] == "者" || text[end] == "数" { end += 1 }
        return !(text[end]?.isKanji ?? false)
    }

    /// 2枚から4枚に変更: a rule before and after it was changed.
    private func isChangedRule(_ amount: Amount) -> Bool {
        let changes = ["に変更", "へ変更", "に改定", "に改正", "に引き上げ", "に引上げ", "に引き下げ", "に引下げ", "へ引き上げ", "へ引き下げ"]
        if text.first(of: changes, at: amount.end) != nil { return true }
        guard text.has("から", at: amount.end), text[amount.end + 2]?.isASCIIDigit ?? false else { return false }
        guard let next = Amount.read(in: text, at: amount.end + 2).amounts.first else { return false }
        return text.first(of: changes, at: next.end) != nil
    }

    /// 利用料 500円, 月額3,000円: what a service costs.
    private func isPrice(_ amount: Amount) -> Bool {
        guard amount.counter.hasSuffix("円") else { return false }
        var before = text.skippingSpaces(backFrom: amount.leading.start)
        if text.last(of: ["は", "が", ":"], before: before) != nil { before = text.skippingSpaces(backFrom: before - 1) }
        let prices = [
            "自己負担", "自己負担額", "負担額", "参加費", "利用料", "利用料金", "受講料", "料金", "会費", "手数料", "単価", "月額", "日額", "年額", "参加料",
            "入場料", "使用料",
        ]
        return text.last(of: prices, before: before) != nil
    }

    // MARK: - Names

    /// 2千人雇用センター: a counter that runs into the name of an institution.
    ///
    /// Only for counters of what a name may boast; 3回講座 is what was done, and a number behind the word begins the next figure.
    private func isInstitution(_ amount: Amount) -> Bool {
        guard ["人", "名", "日", "円", "冊", "本", "枚", "個", "点", "食", "歩", "km"].contains(amount.counter) else {
            return false
        }
        var end = amount.end
        while let scalar = text[end], scalar.isKanji || scalar.isKatakana { end += 1 }
        let institutions = [
            "センター", "制度", "委員会", "協議会", "会議", "計画", "プラン", "運動", "構想", "宣言", "条例", "クラブ", "プロジェクト", "キャンペーン", "事業",
            "大会", "フォーラム", "サミット", "大学", "塾", "ネットワーク",
        ]
        guard text.last(of: institutions, before: end) != nil, end > amount.end else { return false }
        let next = text.skippingSpaces(from: end)
        return !(text[next]?.isASCIIDigit ?? false) && text[next] != ":"
    }
}

/// The short texts in 「」 or 『』 of a text, which are names.
private struct QuotedNames {
    private var ranges: [Range<Int>] = []
    private let text: FigureText
    /// A longer text in quotes is what somebody said or wrote.
    private static let longestName = 40

    init(_ text: FigureText) {
        self.text = text
        var open: [Int] = []
        for index in 0..<text.count {
            switch text[index] {
            case "「", "『": open.append(index)
            case "」", "』":
                guard let start = open.popLast() else { break }
                if index - start <= Self.longestName { ranges.append(start..<index) }
            default: break
            }
        }
    }

    /// Whether a name holds the amount; `「20人」` and `「登録者20人以上」` end with it and are none.
    func contain(_ amount: Amount) -> Bool {
        ranges.contains { range in
            guard range.contains(amount.start) else { return false }
            let tail = text.first(of: ["以上", "程度", "達成", "増", "減"], at: amount.end) ?? ""
            return amount.end + tail.unicodeScalars.count < range.upperBound
        }
    }
}
