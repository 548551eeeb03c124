/// What stands around an amount: its label, and whether it stands beside the amount before.
///
/// A label is the words right before the number and its leading words, back to a space, a bracket or a mark; it never reaches
/// into the amount or the date before, nor over the particle that ties those to it.
struct FigureContext {
    /// Where the label stands; empty when there is none.
    let labelRange: Range<Int>
    /// The label as printed; of a long one the last ``longestLabel`` characters.
    let label: String
    /// Whether only spaces or a bracket part it from the amount before: `37ケース 44回`, `3回(6日)`.
    let isBesidePrevious: Bool
    /// The bracket directly before the number, `(延べ)`, without its signs.
    let bracket: String

    /// Running text is not stored.
    private static let longestLabel = 19

    private static let boundaries = " ()[]「」『』【】<>、。:;・,/=→※〇○●◆■×\u{2029}".unicodeScalars
    /// What may stand between a label and the date, the amount or the bracket in front of it.
    private static let ties = ["実績値", "実績", "末時点", "時点", "末", "現在", "から", "の", "は", "に", "で", "を", "が", "と"]

    /// - Parameters:
    ///   - limit: where the label may begin at the earliest, behind the last amount or date.
    ///   - previousFigure: the end of the amount before; 0 when there is none.
    init(_ text: FigureText, _ amount: Amount, after limit: Int, previousFigure: Int) {
        let phrase = amount.leading.start
        isBesidePrevious =
            previousFigure > 0 && previousFigure <= phrase
            && (previousFigure..<phrase).allSatisfy { " (/".unicodeScalars.contains(text[$0]!) }
        var end = Self.skippingSigns(in: text, backFrom: phrase, limit)
        bracket = Self.bracket(in: text, endingAt: end, limit)
        if !bracket.isEmpty {
            end = Self.skippingSigns(in: text, backFrom: end - bracket.unicodeScalars.count - 2, limit)
        }
        end = Self.withoutParticle(in: text, end, limit, isTied: end == phrase)
        // 利用者数は、20人
        if end == phrase, end - 2 > limit, text[end - 1] == "、", text[end - 2] == "は" || text[end - 2] == "が" {
            end -= 2
        }
        var start = end
        while start > limit, let before = text[start - 1], !Self.boundaries.contains(before) { start -= 1 }
        if start == limit || "」』)】".unicodeScalars.contains(text[start - 1] ?? " ") {
            while let word = text.first(of: Self.ties, at: start), start + word.unicodeScalars.count <= end {
                start += word.unicodeScalars.count
            }
        }
        labelRange = min(start, end)..<end
        label = String(text.printed(labelRange).suffix(Self.longestLabel))
    }

    private static func skippingSigns(in text: FigureText, backFrom place: Int, _ limit: Int) -> Int {
        var end = place
        while end > limit, let before = text[end - 1], " :/=".unicodeScalars.contains(before) { end -= 1 }
        return end
    }

    /// The content of a bracket that closes before a place, when it says what kind of number follows.
    private static func bracket(in text: FigureText, endingAt end: Int, _ limit: Int) -> String {
        guard end > limit, text[end - 1] == ")", let open = (limit..<end).last(where: { text[$0] == "(" }) else {
            return ""
        }
        let content = text.printed((open + 1)..<(end - 1))
        return FigureQualifier.bracketed(content) == nil ? "" : content
    }

    /// The end of the label without 各, 概ね and the particle that tie it to the number; 子ども keeps its も.
    ///
    /// - Parameter isTied: whether the number stands directly behind; before a space only を, は and の are no part of a word.
    private static func withoutParticle(in text: FigureText, _ end: Int, _ limit: Int, isTied: Bool) -> Int {
        var end = end
        if let word = text.last(of: ["各", "概ね", "おおむね"], before: end) {
            end = max(limit, end - word.unicodeScalars.count)
        }
        guard end > limit, let last = text[end - 1], text.last(of: ["ども"], before: end) == nil,
            (isTied ? "をはがにでもの" : "をはの").unicodeScalars.contains(last)
        else { return end }
        return end - 1
    }
}
