import PlanModel

/// How much room a text takes in a picture, estimated without a font: wide letters are as wide as they are high, others 0.6 of
/// it, which is more than most of them take in the fonts that the pictures name.
extension String {
    func drawnWidth(size: Double) -> Double { size * unicodeScalars.reduce(0) { $0 + $1.drawnEms } }

    /// The text in lines of at most a width, broken at a space where the line has one, else between characters; nothing is
    /// cut off.
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
            if end == rest.startIndex { end = rest.index(after: end) }
            // No line begins with a closing mark (行頭禁則).
            while end < rest.endIndex, "、。）」』・ー".contains(rest[end]), rest.index(after: rest.startIndex) < end {
                end = rest.index(before: end)
            }
            let space = end < rest.endIndex && rest[end] == " " ? end : rest[..<end].lastIndex(of: " ")
            let stop = space.flatMap { $0 > rest.startIndex ? $0 : nil }
            lines.append(String(rest[..<(stop ?? end)]))
            rest = rest[(stop.map(rest.index(after:)) ?? end)...]
        }
        return rest.isEmpty && !lines.isEmpty ? lines : lines + [String(rest)]
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
