import Diagnostics
import PlanModel

/// One physical line of a document.
struct DocumentLine {
    /// Counted from 1.
    let number: Int
    /// The line without its line end.
    let raw: String
    /// The line without white space at either end, ideographic spaces included.
    let text: String

    var isBlank: Bool { text.isEmpty }
}

/// The text layer of a municipal document, line by line; a line ends with LF or CR LF, and a byte order mark is no text.
struct DocumentText {
    /// The name under which the datasets know the document; positions carry it.
    let name: String
    let lines: [DocumentLine]

    init(name: String, text: String) {
        self.name = name
        // By scalars: a carriage return and a line feed make one character.
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var pieces = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        if pieces.last?.isEmpty ?? false { pieces.removeLast() }
        lines = pieces.enumerated().map { index, piece in
            let raw = String(piece.last == "\r" ? piece.dropLast() : piece)
            return DocumentLine(number: index + 1, raw: raw, text: raw.trimmed)
        }
    }

    func position(_ line: Int) -> SourcePosition { SourcePosition(file: name, line: line) }

    /// The number of the last line with text in a range of indices; the first line's when all are blank.
    func lastLine(in range: Range<Int>) -> Int {
        lines[range].last { !$0.isBlank }?.number ?? lines[range.lowerBound].number
    }
}

extension StringProtocol {
    /// The text without white space at either end, ideographic spaces included.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }) else { return "" }
        let end = lastIndex { !$0.isWhitespace }!
        return String(self[start...end])
    }
}
