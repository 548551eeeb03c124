import PlanAnalysis
import PlanModel

/// Cities side by side: their counts as bars, then one column a city, as wide as the terminal lets it be.
public struct ComparisonOverview {
    private static let narrowest = 24
    private static let gap = 2
    private static let widestName = 14
    private static let widestBar = 60

    private let comparison: Comparison
    private let index: AtlasIndex
    private let words: ComparisonWords
    private let style: TerminalStyle

    public init(_ comparison: Comparison, _ index: AtlasIndex, _ dataset: Dataset, style: TerminalStyle) {
        (self.comparison, self.index, self.style) = (comparison, index, style)
        words = ComparisonWords(comparison, InitiativeNames(index, dataset, style.language))
    }

    public var lines: [String] {
        words.title.printable.wrapped(to: style.width).map(style.bold)
            + words.families.flatMap { family in
                let columns = comparison.columns.filter { $0.family == family }
                return ["", style.bold(words.family(family))] + counts(columns) + [""] + bands(columns)
            }
            + ["", words.barNote, words.note].flatMap { $0.printable.wrapped(to: style.width) }
    }

    /// How much of each plan is about the subject: the count, of how many, and a bar of the share.
    private func counts(_ columns: [Comparison.Column]) -> [String] {
        let shares = columns.map(share)
        let largest = shares.compactMap { $0 }.max() ?? Ratio(0)
        let names = columns.map { words.city($0).printable }
        let nameWidth = min(names.map(\.displayWidth).max() ?? 0, Self.widestName)
        let numbers = columns.map(words.count)
        let numberWidth = numbers.map(\.displayWidth).max() ?? 0
        let notes = columns.map(words.caution)
        let room = style.width - nameWidth - numberWidth - 6 - (notes.map(\.displayWidth).max() ?? 0) - 2
        let bar = Bar(width: min(Self.widestBar, room))
        return columns.indices.map { city in
            let state = columns[city].state.label.text(in: style.language)
            let drawn = bar.text(shares[city], of: largest, unknown: state)
            let parts = [
                names[city].truncated(to: nameWidth).padded(to: nameWidth),
                numbers[city].padded(to: numberWidth, right: true),
                columns[city].state.isAssessed ? style.bar(drawn) : drawn, notes[city],
            ]
            return "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ")
        }
    }

    /// nil where nobody knows how many there are.
    private func share(_ column: Comparison.Column) -> Ratio? {
        guard column.state.isAssessed else { return nil }
        return Ratio(column.entries.count).share(of: column.of)
    }

    /// As many columns side by side as fit, the rest below them.
    private func bands(_ columns: [Comparison.Column]) -> [String] {
        let fitting = max(1, (style.drawnWidth + Self.gap) / (Self.narrowest + Self.gap))
        let bands = (columns.count + fitting - 1) / fitting
        let perBand = (columns.count + bands - 1) / max(1, bands)
        return stride(from: 0, to: columns.count, by: perBand).flatMap { start in
            let band = Array(columns[start..<min(columns.count, start + perBand)])
            return (start > 0 ? [""] : []) + sideBySide(band)
        }
    }

    private func sideBySide(_ columns: [Comparison.Column]) -> [String] {
        let width = (style.drawnWidth + Self.gap) / columns.count - Self.gap
        let cells = columns.map { column in cell(column).flatMap { Self.wrapped($0.printable, to: width) } }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            cells.map { ($0.indices.contains(line) ? $0[line] : "").padded(to: width) }
                .joined(separator: String(repeating: " ", count: Self.gap)).trimmedEnd
        }
    }

    /// A line in as many as it takes, each as far to the right as the first.
    private static func wrapped(_ line: String, to width: Int) -> [String] {
        let indent = String(line.prefix { $0 == " " })
        return String(line.dropFirst(indent.count)).wrapped(to: width - indent.count).map { indent + $0 }
    }

    private func cell(_ column: Comparison.Column) -> [String] {
        [words.city(column), words.state(column)] + words.documents(column)
            + column.entries.flatMap { entry in
                [
                    "", words.name(entry), "  \(words.id(entry))", "  \(words.carriers(entry))",
                    "  \(words.reason(entry)) (\(words.line(entry)))",
                ]
            }
    }
}
