/// A text as rules match it (``TextFolding``), with the way back to the original, so that evidence is quoted as printed.
struct FoldedText {
    let letters: [Letter]
    private let original: String

    init(_ text: String) {
        letters = TextFolding.letters(of: text)
        original = text
    }

    /// The original of a range of letters: whole grapheme clusters, line breaks and spaces within it left out.
    ///
    /// - Complexity: O(*n*) in the text: few texts are asked, so nothing is kept for it.
    func original(of range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let (first, last) = (place(of: range.lowerBound), place(of: range.upperBound - 1))
        let bytes = original.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: first.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: last.upperBound)
        return String(original[start..<end].filter { !$0.isWhitespace })
    }

    /// The offset in the original's UTF-8 at which a letter's cluster begins.
    ///
    /// - Complexity: O(*n*) in the text.
    func offset(of letter: Int) -> Int { place(of: letter).lowerBound }

    /// Whether a full stop 。 lies within a range.
    func holdsSentenceEnd(in range: Range<Int>) -> Bool { letters[range].contains(0x3002) }

    /// Where the cluster of a letter stands in the original's UTF-8.
    private func place(of letter: Int) -> Range<Int> {
        var count = 0
        var found = 0..<0
        TextFolding.forEachCluster(of: original) { place, cluster in
            if count <= letter { found = place }
            count += TextFolding.letters(of: String(cluster)).count
        }
        return found
    }
}
