/// A sentence of the page some of whose parts are figures of an analysis, or names.
struct Sentence {
    struct Part {
        let text: String
        /// A name may hold digits, which are no figure.
        let isName: Bool
        let figure: Figure?
    }

    /// A value of the CSV, where it stands there.
    struct Figure {
        /// The number of the row, from 0.
        let source: Int
        let column: String
    }

    private(set) var parts: [Part] = []

    mutating func words(_ text: String) { parts.append(Part(text: text, isName: false, figure: nil)) }

    mutating func name(_ text: String) { parts.append(Part(text: text, isName: true, figure: nil)) }

    mutating func figure(_ text: String, _ column: String, row: Int) {
        parts.append(Part(text: text, isName: false, figure: Figure(source: row, column: column)))
    }
}

extension Sentence: PagePiece {
    var html: HTML { "\(parts)" }
}

extension Sentence.Part: PagePiece {
    var html: HTML {
        if isName { return "<span data-not-a-figure>\(text)</span>" }
        guard let figure else { return "\(text)" }
        return "<span data-row=\"\(figure.source)\"><span data-column=\"\(figure.column)\">\(text)</span></span>"
    }
}
