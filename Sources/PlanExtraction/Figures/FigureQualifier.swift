import PlanModel

/// Which word says what kind of number a figure is.
///
/// The word nearest to the number decides: one directly before it, one directly behind the counter, one in a bracket on
/// either side, one before the noun that is counted, and last one that governs a whole bracket or sentence.
enum FigureQualifier {
    static func qualifier(of amount: Amount, _ context: FigureContext, in text: FigureText) -> Measure.Qualifier? {
        amount.leading.qualifier
            ?? behind(amount.end, in: text)
            ?? bracketed(context.bracket)
            ?? bracketBehind(amount.end, in: text)
            ?? ofLabel(context.labelRange, in: text)
            ?? governing(amount.leading.start, in: text)
    }

    // MARK: - Behind the figure

    /// 程度, 以上, 増, 減 directly behind a counter.
    private static func behind(_ end: Int, in text: FigureText) -> Measure.Qualifier? {
        if text.first(of: ["程度", "前後", "以上", "余り", "あまり", "余の"], at: end) != nil { return .about }
        let start = text.skippingSpaces(from: text[end] == "の" ? end + 1 : end)
        if text.first(of: ["上昇", "低下", "アップ", "ダウン", "増加", "増員", "減少", "増", "減"], at: start) == nil { return nil }
        // 10か所増設 and 3件減免 are no differences.
        if text[start] == "増" || text[start] == "減", let next = text[start + 1] {
            return next.isKanji && !"加員少".unicodeScalars.contains(next) ? nil : .change
        }
        return .change
    }

    /// What a bracket says that holds nothing else: `(延べ)`, `(実数)`.
    static func bracketed(_ content: String) -> Measure.Qualifier? {
        switch content {
        case "延べ", "のべ", "延", "延べ数", "延数", "延べ人数", "延人数", "延べ件数", "延べ回数", "合計", "計", "総数": .total
        case "実", "実数", "実人数", "実人員", "実件数": .distinct
        case "約", "概数": .about
        default: nil
        }
    }

    private static func bracketBehind(_ end: Int, in text: FigureText) -> Measure.Qualifier? {
        guard let close = text.endOfBracket(at: end) else { return nil }
        return bracketed(text.printed((end + 1)..<(close - 1)))
    }

    // MARK: - Before the noun

    /// What a label says: 延べ利用人数, 利用者延人数, 実利用者数, うち女性; 総合相談件数 and 合計特殊出生率 say nothing.
    private static func ofLabel(_ label: Range<Int>, in text: FigureText) -> Measure.Qualifier? {
        for start in label.reversed() {
            if text.first(of: ["延べ", "のべ"], at: start) != nil, text[start - 1] != "る" { return .total }
            if text[start] == "延", text[start + 1].map({ !"長期滞焼命伸び".unicodeScalars.contains($0) }) ?? true,
                !"遅順".unicodeScalars.contains(text[start - 1] ?? " ")
            {
                return .total
            }
            if text.has("合計", at: start), !text.has("合計特殊", at: start) { return .total }
            if isDistinct(at: start, in: text) { return .distinct }
            if text.has("うち", at: start), start == label.lowerBound || text[start - 1] == "の" { return .ofWhich }
        }
        let before = text.skippingSpaces(backFrom: label.lowerBound)
        return text.last(of: ["うち、", "(内、"], before: before) == nil ? nil : .ofWhich
    }

    private static func isDistinct(at start: Int, in text: FigureText) -> Bool {
        let nouns = ["実人", "実利用", "実参加", "実数", "実件数", "実世帯", "実登録", "実相談", "実支援", "実団体", "実受講"]
        return text.first(of: nouns, at: start) != nil && !"真事現充切確誠口".unicodeScalars.contains(text[start - 1] ?? " ")
    }

    // MARK: - Over several figures

    /// A bracket that begins with うち, or a topic (延べ日数について、…) at the head of the sentence.
    private static func governing(_ start: Int, in text: FigureText) -> Measure.Qualifier? {
        var depth = 0
        var place = start - 1
        while place >= 0, let scalar = text[place], scalar != "。", scalar != FigureText.paragraph {
            if scalar == ")" { depth += 1 }
            if scalar == "(" {
                if depth == 0 {
                    let isPart = text.first(of: ["うち", "内、", "内 "], at: place + 1) != nil
                    return isPart ? .ofWhich : nil
                }
                depth -= 1
            }
            if depth == 0, text.has("について、", at: place) {
                var head = place
                while head > 0, let before = text[head - 1], !" 。、()の\u{2029}".unicodeScalars.contains(before) {
                    head -= 1
                }
                return text.first(of: ["延べ", "のべ"], at: head) == nil ? nil : .total
            }
            place -= 1
        }
        return nil
    }
}
