import PlanModel

/// How much room a text takes in a picture, estimated without a font: wide letters are as wide as they are high, others 0.6 of
/// it, which is more than most of them take in the fonts that the pictures name.
extension String {
    func drawnWidth(size: Double) -> Double { size * unicodeScalars.reduce(0) { $0 + $1.drawnEms } }

    /// The text in lines of at most a width: words of ASCII letters stay whole where they can, Japanese is broken between
    /// letters, and nothing but spaces is left out.
    func drawnLines(width: Double, size: Double) -> [String] {
        var lines: [String] = []
        var rest = printable[...]
        while String(rest).drawnWidth(size: size) > width {
            var end = rest.startIndex
            var used = 0.0
            while end < rest.endIndex {
                used += String(rest[end]).drawnWidth(size: size)
                if used > width { break }
                end = rest.index(after: end)
            }
            let full = end == rest.startIndex ? rest.index(after: end) : end
            end = full
            while end > rest.startIndex, !rest.mayBreak(before: end) { end = rest.index(before: end) }
            if end == rest.startIndex { end = full }
            lines.append(String(rest[..<end]).trimmedEnd)
            rest = rest[end...].drop { $0 == " " }
        }
        return rest.isEmpty && !lines.isEmpty ? lines : lines + [String(rest)]
    }
}

extension Substring {
    /// Whether a line may end here: not inside a word of ASCII, before a closing mark or behind an opening one (禁則).
    fileprivate func mayBreak(before place: Index) -> Bool {
        guard place > startIndex, place < endIndex else { return place == endIndex }
        let (last, next) = (self[index(before: place)], self[place])
        if last == " " || next == " " { return true }
        let isInsideWord = last.isASCII && next.isASCII
        return !isInsideWord && !"、。，．）」』］・ー".contains(next) && !"（「『［".contains(last)
    }
}

extension Unicode.Scalar {
    /// The width in heights of a letter. Japanese fonts draw ①, … and ○ as wide, which a terminal does not.
    fileprivate var drawnEms: Double {
        switch displayWidth {
        case 0: 0
        case 1: value < 0x2000 ? 0.6 : 1
        default: 1
        }
    }
}
