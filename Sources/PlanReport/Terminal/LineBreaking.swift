import PlanModel

// Long texts in lines that fit: Japanese breaks between characters, English between words.
extension String {
    /// The text in lines of at most a width in cells.
    ///
    /// A line ends at a space or beside a wide character, but not before a closing mark or after an opening one (禁則); a word
    /// that is longer than a line ends behind a hyphen or, without one, anywhere.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var rest = Array(self)
        while rest.cells > width {
            var end = 0
            var used = 0
            while used + String(rest[end]).displayWidth <= width {
                used += String(rest[end]).displayWidth
                end += 1
            }
            end = max(1, end)
            let positions = stride(from: end, to: 0, by: -1)
            let cut =
                positions.first { rest.mayBreak(before: $0) } ?? positions.first { rest.isBehindHyphen($0) } ?? end
            lines.append(String(rest[..<cut]).trimmedEnd)
            rest.removeFirst(cut)
            if rest.first == " " { rest.removeFirst() }
        }
        return rest.isEmpty && !lines.isEmpty ? lines : lines + [String(rest)]
    }

    /// The text in lines of at most a width in cells, the first one after a head and the others as far to the right.
    ///
    /// A head that would take more than half of the width is wrapped with the text.
    func hanging(under head: String, to width: Int) -> [String] {
        guard head.displayWidth <= width / 2 else {
            return (String(head.drop { $0 == " " }) + self).wrapped(to: width - 2).map { "  \($0)" }
        }
        let indent = String(repeating: " ", count: head.displayWidth)
        return wrapped(to: width - indent.count).enumerated().map { ($0 == 0 ? head : indent) + $1 }
    }
}

extension [Character] {
    fileprivate var cells: Int { reduce(0) { $0 + String($1).displayWidth } }

    fileprivate func mayBreak(before position: Int) -> Bool {
        guard position < count else { return true }
        let (last, next) = (self[position - 1], self[position])
        if last == " " || next == " " { return self[..<position].contains { $0 != " " } }
        return (last.isWide || next.isWide) && !next.closes && !last.opens
    }

    fileprivate func isBehindHyphen(_ position: Int) -> Bool {
        position > 1 && position < count && self[position - 1] == "-" && self[position - 2] != "-"
    }
}

extension Character {
    fileprivate var isWide: Bool { String(self).displayWidth > 1 }

    /// What no line begins with.
    fileprivate var closes: Bool { "、。，．・：；？！）」』】〉》ー々,.:;?!)]".contains(self) }

    /// What no line ends with.
    fileprivate var opens: Bool { "（「『【〈《([".contains(self) }
}
