import PlanModel

/// A table with a city a column: as many cities side by side as fit, the others in blocks below.
///
/// Codes and labels are never cut: a label that is longer than its column goes on under itself.
struct CityMatrix {
    struct Cell {
        let text: String
        /// The shade behind the text, from 1; none for 0.
        var level = 0
    }

    struct Row {
        /// What stands before the label and is not broken, with the space between.
        let code: String
        let label: String
        /// One cell a city.
        let cells: [Cell]
    }

    /// What stands in the cells of a city whose plan is not loaded.
    static let notAssessed = "n/a"
    private static let indent = 2
    private static let gap = 2
    private static let narrowestCell = 5
    private static let narrowestLabel = 14

    private let title: String
    private let cities: [String]
    private let rows: [Row]
    private let style: TerminalStyle
    private let widestLabel: Int
    private let cellWidth: Int

    init(title: String, cities: [String], rows: [Row], style: TerminalStyle) {
        (self.title, self.cities, self.rows, self.style) = (title, cities, rows, style)
        widestLabel = rows.map { $0.code.displayWidth + $0.label.displayWidth }.max() ?? 0
        let widestCell = (cities + rows.flatMap { $0.cells.map(\.text) }).map(\.displayWidth).max() ?? 0
        let labelShare = Self.labelShare(widestLabel, style)
        cellWidth = min(max(Self.narrowestCell, widestCell), style.width - Self.indent - labelShare - Self.gap)
    }

    /// The lines, the title first and again above each block.
    ///
    /// Where one block does not hold all cities, those of which no plan is loaded are named in a line instead.
    var lines: [String] {
        guard cities.count > fitting else { return block(Array(cities.indices), titled: title) }
        let shown = cities.indices.filter { city in rows.contains { $0.cells[city].text != Self.notAssessed } }
        let left = cities.indices.filter { !shown.contains($0) }
        let blocks = (shown.count + fitting - 1) / fitting
        let perBlock = blocks == 0 ? 1 : (shown.count + blocks - 1) / blocks
        var lines: [String] = shown.isEmpty ? titleLines(title) : []
        for start in stride(from: 0, to: shown.count, by: perBlock) {
            let end = min(shown.count, start + perBlock)
            if start > 0 { lines.append("") }
            lines += block(Array(shown[start..<end]), titled: blocks == 1 ? title : part(start + 1, end, shown.count))
        }
        guard !left.isEmpty else { return lines }
        let names = left.map { cities[$0] }.joined(separator: style.language == .japanese ? "、" : ", ")
        return lines + names.hanging(under: "  \(Self.notAssessed)  ", to: style.width)
    }

    private func part(_ first: Int, _ last: Int, _ count: Int) -> String {
        let range = first == last ? "\(first)" : "\(first)–\(last)"
        return style.language == .japanese
            ? "\(title)（\(count)自治体中\(range)）" : "\(title) (\(range) of \(count) municipalities)"
    }

    private func titleLines(_ title: String) -> [String] { title.wrapped(to: style.width).map(style.bold) }

    private func block(_ cities: [Int], titled title: String) -> [String] {
        let room = style.width - Self.indent - cities.count * (cellWidth + Self.gap)
        let labelWidth = min(widestLabel, max(1, room))
        let names = cities.map { self.cities[$0].truncated(to: cellWidth).padded(to: cellWidth, right: true) }
        let header = "  \("".padded(to: labelWidth))  \(names.joined(separator: "  "))"
        return titleLines(title) + [header]
            + rows.flatMap { row in
                let cells = cities.map { city in
                    style.shaded(row.cells[city].text.padded(to: cellWidth, right: true), level: row.cells[city].level)
                }
                return row.label.hanging(under: row.code, to: labelWidth).enumerated().map { line, label in
                    line > 0 ? "  \(label)" : "  \(label.padded(to: labelWidth))  \(cells.joined(separator: "  "))"
                }
            }
    }

    // MARK: - Widths

    /// What the labels keep of the line, however many cities there are.
    private static func labelShare(_ widestLabel: Int, _ style: TerminalStyle) -> Int {
        min(widestLabel, max(narrowestLabel, style.width / 3))
    }

    /// How many cities stand side by side.
    private var fitting: Int {
        max(1, (style.width - Self.indent - Self.labelShare(widestLabel, style)) / (cellWidth + Self.gap))
    }
}
