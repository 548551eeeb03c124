/// The passages of a cell that are headed by a department: `【図書館】`, `(保育課)`.
struct DepartmentBlocks {
    private struct Block {
        let start: Int
        /// nil for a passage of several departments, or of one that is not in the list.
        let department: String?
    }

    private var blocks: [Block] = []

    init(_ text: FigureText, departments: [String]) {
        let names = departments.map { FigureText($0) }
        for start in 0..<text.count where text[start] == "【" || text[start] == "(" {
            let close: Unicode.Scalar = text[start] == "【" ? "】" : ")"
            // No head is longer than the names of a few departments.
            guard let end = (start..<min(text.count, start + 60)).first(where: { text[$0] == close }) else { continue }
            let parts = Self.parts(in: text, (start + 1)..<end)
            let known = parts.map { part in
                names.firstIndex { $0.count == part.count && text.has($0.printed(0..<$0.count), at: part.lowerBound) }
            }
            if !known.isEmpty, !known.contains(nil), close == "】" || Self.isHead(in: text, start...end, isKnown: true) {
                blocks.append(Block(start: start, department: known.count == 1 ? departments[known[0]!] : nil))
            } else if let last = parts.last, text.last(of: ["課", "室"], before: last.upperBound) != nil,
                Self.isHead(in: text, start...end, isKnown: false)
            {
                blocks.append(Block(start: start, department: nil))
            }
        }
    }

    /// The department of the passage that a place lies in; nil in front of the first one.
    func department(at index: Int) -> String? { blocks.last { $0.start <= index }?.department }

    /// Where the passages begin.
    var starts: [Int] { blocks.map(\.start) }

    private static func parts(in text: FigureText, _ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || "・、,/ ".unicodeScalars.contains(text[index]!) {
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        return parts
    }

    /// Whether a bracket heads a passage: it begins one, or a space follows that no word of the sentence before needs.
    private static func isHead(in text: FigureText, _ bracket: ClosedRange<Int>, isKnown: Bool) -> Bool {
        let before = text[bracket.lowerBound - 1]
        let after = text[bracket.upperBound + 1]
        let begins = before == nil || " 。\u{2029}".unicodeScalars.contains(before!)
        let isTied = after.map { "をはがにでとのもへや、。".unicodeScalars.contains($0) } ?? false
        if begins { return !isTied }
        let next = text[text.skippingSpaces(from: bracket.upperBound + 1)]
        return isKnown && (after == nil || after == " " || after == FigureText.paragraph)
            && !(next?.isASCIIDigit ?? false)
    }
}
