/// A sentence of the minutes' running text, with the lines over which it is wrapped.
///
/// It is held in memory while a document is read; no table stores it.
struct MinutesSentence {
    /// Whether a bullet stands before it.
    let beginsPassage: Bool
    private(set) var pieces: [(line: Int, text: String)] = []

    init(beginsPassage: Bool) {
        self.beginsPassage = beginsPassage
    }

    /// The line on which it begins.
    var line: Int { pieces.first?.line ?? 0 }
    var text: String { pieces.map(\.text).joined() }

    mutating func append(_ text: some StringProtocol, line: Int) {
        pieces.append((line, String(text)))
    }
}
