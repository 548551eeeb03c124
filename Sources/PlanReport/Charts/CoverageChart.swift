import PlanAnalysis
import PlanModel

/// Cities side by side over the policy areas or the priority groups: a number or a state in each cell.
public struct CoverageChart {
    public enum Rows: String, Sendable, CaseIterable {
        case area
        case group
    }

    private struct Column {
        let municipality: Int
        let family: Int
    }

    private let input: ChartInput
    private let matrix: CoverageMatrix
    private let rows: Rows

    public init(_ input: ChartInput, rows: Rows) {
        (self.input, self.rows) = (input, rows)
        matrix = CoverageMatrix(input.index)
    }

    private static let label = 230.0
    private static let cell = (width: 84.0, height: 24.0)
    private static let columnsPerBlock = 9
    /// Between two families.
    private static let gap = 10.0

    public var chart: Chart {
        let columns = index.families.indices.flatMap { family in
            index.reported.map { Column(municipality: $0, family: family) }
        }
        let blocks = stride(from: 0, to: columns.count, by: Self.columnsPerBlock).map {
            columns[$0..<min($0 + Self.columnsPerBlock, columns.count)]
        }
        let width = max(520, blocks.map { right($0) }.max() ?? 0)
        var drawing = Drawing()
        var y = 0.0
        for block in blocks { y = draw(block, y, &drawing) + 16 }
        y = drawing.legend(legend, width: width, y: y)
        return Chart(
            title: rows == .area
                ? input.text("政策分野別の取組数", "Initiatives by policy area")
                : input.text("対象者別の取組数", "Initiatives by priority group"),
            subtitle: input.text(
                "再掲は1件と数える。分野・対象者が複数の取組は、それぞれに数える。",
                "A re-listing counts once; an initiative with several areas or groups counts in each."),
            notes: input.wishes + [input.caution], source: input.source(input.initiativeDocuments),
            language: input.language, width: width, height: y, marks: drawing.marks)
    }

    private var index: AtlasIndex { input.index }

    // MARK: - The cells

    /// The left edge of a column in a block; a gap stands before each new family.
    private func left(of place: Int, in columns: ArraySlice<Column>) -> Double {
        let families = columns[columns.startIndex + place].family - (columns.first?.family ?? 0)
        return Self.label + Double(place) * Self.cell.width + Double(families) * Self.gap
    }

    private func right(_ columns: ArraySlice<Column>) -> Double {
        left(of: columns.count - 1, in: columns) + Self.cell.width
    }

    private func draw(_ columns: ArraySlice<Column>, _ top: Double, _ drawing: inout Drawing) -> Double {
        var y = heads(columns, top, &drawing)
        for key in (rows == .area ? matrix.areas : matrix.groups) where key != .all {
            let lines = label(key).drawnLines(width: Self.label - 12, size: 11)
            let height = max(Self.cell.height, Drawing.height(of: lines.count, size: 11) + 6)
            drawing.lines(lines, 0, y + (height - Drawing.height(of: lines.count, size: 11)) / 2, size: 11)
            for (place, column) in columns.enumerated() {
                let x = left(of: place, in: columns)
                let isCode = key != .uncoded
                let (area, group): (CoverageKey, CoverageKey) = rows == .area ? (key, .all) : (.all, key)
                let count = matrix.count(
                    municipality: column.municipality, family: column.family, area: area, group: group)
                let state = matrix.state(
                    municipality: column.municipality, family: column.family, area: area, group: group)
                if isCode || state == .notAssessed {
                    let level = Self.level(count.initiatives, of: total(column))
                    cell(state, count.initiatives, level, x, y, Self.cell.width, height, &drawing)
                } else {
                    let middle = (x: x + Self.cell.width / 2, y: y + height / 2 + 4)
                    drawing.text(String(count.initiatives), middle.x, middle.y, .middle, look: .soft)
                }
            }
            y += height
        }
        return y
    }

    /// The family over its cities, and each city with its number of initiatives.
    private func heads(_ columns: ArraySlice<Column>, _ top: Double, _ drawing: inout Drawing) -> Double {
        var y = top
        for family in index.families.indices {
            let own = columns.indices.filter { columns[$0].family == family }
            guard let first = own.first else { continue }
            let x = left(of: first - columns.startIndex, in: columns)
            let width = Double(own.count) * Self.cell.width
            let lines = index.families[family].label.text(in: input.language).drawnLines(width: width - 8, size: 12)
            y = max(y, drawing.lines(lines, x + width / 2, top, size: 12, .middle, isBold: true))
            drawing.line((x + 3, y + 3), (x + width - 3, y + 3), .axis)
        }
        y += 6
        var bottom = y
        for (place, column) in columns.enumerated() {
            let x = left(of: place, in: columns) + Self.cell.width / 2
            let name = input.city(column.municipality).drawnLines(width: Self.cell.width - 6, size: 12)
            let under = drawing.lines(name, x, y, size: 12, .middle)
            bottom = max(bottom, drawing.lines(extent(column), x, under, size: 10, .middle, look: .soft))
        }
        return bottom + 4
    }

    private func extent(_ column: Column) -> [String] {
        let count = input.text("全\(total(column))件", "of \(total(column))")
        return switch index.assessment(municipality: column.municipality, family: column.family) {
        case .full: [count]
        case .excerpt: [count, input.text("抜粋", "excerpt")]
        case .notAssessed: [input.text("未収録", "not assessed")]
        }
    }

    private func total(_ column: Column) -> Int {
        matrix.count(municipality: column.municipality, family: column.family, area: .all, group: .all).initiatives
    }

    private func label(_ key: CoverageKey) -> String {
        switch key {
        case .code(let code): input.label(rows == .area ? index.areas[code] : index.groups[code])
        default:
            switch (rows, input.isFiltered) {
            case (.area, false): input.text("分野未定", "No policy area yet")
            case (.group, false): input.text("対象の記載なし", "No group named")
            case (.area, true): input.text("数えた分野なし", "No counted policy area")
            case (.group, true): input.text("数えた対象なし", "No counted group")
            }
        }
    }

    /// Four shades by the share of the plan's initiatives: up to 5, 10 and 20 per cent, and above.
    private static func level(_ count: Int, of total: Int) -> Int { [5, 10, 20].count { count * 100 > $0 * total } }

    private func cell(
        _ state: CoverageState, _ count: Int, _ level: Int, _ x: Double, _ y: Double, _ width: Double,
        _ height: Double, _ drawing: inout Drawing
    ) {
        let inner = (x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3)
        let box = { (drawing: inout Drawing, look: Look) in
            drawing.box(inner.x, inner.y, inner.width, inner.height, look)
        }
        let mark: String
        switch state {
        case .stated:
            box(&drawing, Look.levels[level])
            mark = String(count)
        case .inferred:
            box(&drawing, .inferred)
            drawing.hatch(inner.x, inner.y, inner.width, inner.height, .hatch)
            mark = "\(count)*"
            let room = mark.drawnWidth(size: 11) + 4
            drawing.box(x + (width - room) / 2, y + height / 2 - 7, room, 14, .paper)
        case .none:
            box(&drawing, .none)
            mark = "–"
        case .unknown:
            box(&drawing, .unknown)
            mark = "?"
        case .notAssessed:
            box(&drawing, .notAssessed)
            drawing.line((inner.x, inner.y + inner.height), (inner.x + inner.width, inner.y), .hatch)
            drawing.box(x + width / 2 - 10, y + height / 2 - 6, 20, 12, .gap)
            mark = "n/a"
        }
        let look: Look = state == .stated && level == 3 ? .reversed : state == .notAssessed ? .soft : .ink
        drawing.text(
            mark, x + width / 2, y + height / 2 + 4, size: state == .notAssessed ? 9 : 11, .middle,
            isBold: state == .stated, look: look)
    }

    // MARK: - The legend

    private var legend: [Drawing.Entry] {
        let stated = Look.levels.enumerated().map { level, look in
            Drawing.Entry(meaning: Self.bounds[level].text(in: input.language)) { drawing, x, y in
                drawing.box(x, y, Drawing.sample.width, Drawing.sample.height, look)
            }
        }
        let states = CoverageState.allCases.filter { $0 != .stated }.map { state in
            Drawing.Entry(meaning: meaning(state)) { drawing, x, y in
                cell(state, 2, 0, x, y, Drawing.sample.width, Drawing.sample.height, &drawing)
            }
        }
        return stated + states
    }

    private static let bounds = [
        Label("計画の記載・見出しにある：計画の取組の5％まで", "By the plan's words or headings: up to 5 % of its initiatives"),
        Label("10％まで", "up to 10 %"), Label("20％まで", "up to 20 %"), Label("20％超", "above 20 %"),
    ]

    private func meaning(_ state: CoverageState) -> String {
        switch state {
        case .inferred: input.text("語からの推定のみ", "inferred from a term alone")
        case .none: input.text("全体を読み、該当なし", "read whole, and no initiative found")
        case .unknown: input.text("不明（抜粋、または絞り込み）", "unknown (excerpt, or left out by a filter)")
        case .stated, .notAssessed: state.label.text(in: input.language)
        }
    }
}
