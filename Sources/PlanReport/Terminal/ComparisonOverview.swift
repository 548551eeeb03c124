import PlanAnalysis
import PlanModel

/// Cities side by side: one column a city, as wide as the terminal lets it be.
public struct ComparisonOverview {
    private static let narrowest = 24
    private static let gap = 2

    private let comparison: Comparison
    private let index: AtlasIndex
    private let words: ComparisonWords
    private let style: TerminalStyle

    public init(_ comparison: Comparison, _ index: AtlasIndex, _ dataset: Dataset, style: TerminalStyle) {
        (self.comparison, self.index, self.style) = (comparison, index, style)
        words = ComparisonWords(comparison, InitiativeNames(index, dataset, style.language))
    }

    public var lines: [String] {
        [style.bold(words.title.printable)]
            + words.families.flatMap { family in
                let columns = comparison.columns.filter { $0.family == family }
                return ["", style.bold(words.family(family))] + bands(columns)
            }
            + ["", words.note].flatMap { $0.printable.wrapped(to: style.width) }
    }

    /// As many columns side by side as fit, the rest below them.
    private func bands(_ columns: [Comparison.Column]) -> [String] {
        let fitting = max(1, (style.width.clamped + Self.gap) / (Self.narrowest + Self.gap))
        let bands = (columns.count + fitting - 1) / fitting
        let perBand = (columns.count + bands - 1) / max(1, bands)
        return stride(from: 0, to: columns.count, by: perBand).flatMap { start in
            let band = Array(columns[start..<min(columns.count, start + perBand)])
            return (start > 0 ? [""] : []) + sideBySide(band)
        }
    }

    private func sideBySide(_ columns: [Comparison.Column]) -> [String] {
        let width = (style.width.clamped + Self.gap) / columns.count - Self.gap
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

extension Int {
    /// A width that is not the terminal's own is no reason for endless lines.
    fileprivate var clamped: Int { Swift.min(self, 200) }
}
