/// The words before a figure, as the rules compare them.
struct FigureLabel: Hashable {
    let text: FoldedText

    /// Words that head the figures of a cell and name none of them.
    private static let headings = ["実績", "実績値", "目標", "目標値", "計", "合計"].map { FoldedText($0) }

    /// - Parameter label: as printed; marks of lists and brackets at its ends, a year before it, and words such as 実績値
    ///   alone do not count.
    init(_ label: String) {
        var scalars = FoldedText(label).scalars[...]
        while let first = scalars.first, Self.isMark(first) { scalars.removeFirst() }
        while let last = scalars.last, Self.isMark(last) { scalars.removeLast() }
        let words = FoldedText(scalars: Self.withoutYear(scalars))
        text = Self.headings.contains(words) ? FoldedText("") : words
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        "・:()[]【】「」『』<>、。,-※○●◯〇".unicodeScalars.contains(scalar)
    }

    private static func withoutYear(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        for era in ["令和", "R"] {
            guard scalars.starts(with: era.unicodeScalars) else { continue }
            var rest = scalars.dropFirst(era.unicodeScalars.count)
            guard let digit = rest.first, digit.isDigit else { continue }
            rest = rest.drop { $0.isDigit }
            for tail in ["年度", "の"] where rest.starts(with: tail.unicodeScalars) {
                rest = rest.dropFirst(tail.unicodeScalars.count)
            }
            return rest
        }
        return scalars
    }

    var isEmpty: Bool { text.isEmpty }

    /// Words that many figures of one report can have and that therefore name no thing of their own.
    private static let general = [
        "参加者数", "参加人数", "参加者", "受講者数", "受講者", "受講", "利用者数", "利用者", "登録者数", "登録者", "登録", "相談件数",
        "相談", "開催回数", "開催", "実施回数", "実施", "回数", "件数", "人数", "参加", "利用", "配布", "研修会", "研修", "講座",
        "講演会", "講習会", "会議", "訪問", "実績値", "実績", "合計", "総数", "延べ", "市内", "年間", "件", "人", "数", "計", "延", "実",
        "率", "の",
    ].map { FoldedText($0) }

    /// How many scalars are left without the general words.
    var ownScalars: Int {
        var rest = text
        for word in Self.general {
            while let index = rest.firstIndex(of: word) {
                rest = FoldedText(
                    scalars: rest.scalars[..<index] + ["/"] + rest.scalars[(index + word.scalars.count)...])
            }
        }
        return rest.scalars.filter { $0 != "/" }.count
    }
}

extension FigureLabel {
    /// Sørensen–Dice coefficient of the pairs of neighbouring scalars, from 0 to 1.
    func likeness(to other: FigureLabel) -> Double {
        let (here, there) = (pairs, other.pairs)
        guard !here.isEmpty, !there.isEmpty else { return 0 }
        var rest = there
        var shared = 0
        for pair in here {
            if let index = rest.firstIndex(of: pair) {
                rest.remove(at: index)
                shared += 1
            }
        }
        return 2 * Double(shared) / Double(here.count + there.count)
    }

    private var pairs: [[Unicode.Scalar]] {
        zip(text.scalars, text.scalars.dropFirst()).map { [$0, $1] }
    }

    /// Whether two labels name one thing: equal, one the end of the other, or three quarters alike.
    func isLike(_ other: FigureLabel) -> Bool {
        if self == other { return true }
        guard text.scalars.count >= 2, other.text.scalars.count >= 2 else { return false }
        return text.hasSuffix(other.text) || other.text.hasSuffix(text) || likeness(to: other) >= 0.75
    }

    /// Whether two labels that are alike have nothing of their own at their heads: one is the end of the other, or both begin
    /// alike. 高齢者虐待防止研修 and 障害者虐待防止研修 are two things.
    func hasNoOtherHead(than other: FigureLabel) -> Bool {
        guard text.scalars.count >= 2, other.text.scalars.count >= 2 else { return self == other }
        return text.hasSuffix(other.text) || other.text.hasSuffix(text)
            || text.scalars.prefix(2) == other.text.scalars.prefix(2)
    }

    /// Whether the labels speak of different things: both say something, and have no two neighbouring scalars in common.
    func excludes(_ other: FigureLabel) -> Bool {
        !isEmpty && !other.isEmpty && self != other && likeness(to: other) == 0
    }
}
