import PlanAnalysis

/// Panels of horizontal bars beside each other: a label a row, a panel a city. All bars have one scale.
struct BarPanels {
    /// A bar, or a text alone where there is nothing to draw.
    struct Bar {
        let length: Ratio
        /// The part from the start on that is drawn solid; the rest is hatched.
        let solid: Ratio
        let looks: (solid: Look, frame: Look, hatch: Look)
        let text: String
    }

    struct Panel {
        let name: String
        let lines: [String]
        /// The bars of each row, as many rows as there are labels.
        let rows: [[Bar]]
    }

    let title: String?
    let labels: [String]
    let panels: [Panel]
    /// What the longest bar stands for, over all panels of the picture.
    let longest: Ratio

    static let label = 216.0
    private static let gap = 18.0
    private static let barHeight = 11.0
    private static let barStep = 14.0

    /// The width of a panel in a picture with so many of them beside each other.
    private static func width(of columns: Int) -> Double { columns < 3 ? 290 : 196 }

    static func columns(_ panels: Int) -> Int { max(1, min(3, panels)) }

    static func width(panels: Int) -> Double {
        label + Double(columns(panels)) * (width(of: columns(panels)) + gap) - gap
    }

    /// Draws the panels in as many blocks as the width asks for.
    ///
    /// - Returns: the bottom.
    func draw(columns: Int, _ top: Double, _ drawing: inout Drawing) -> Double {
        var y = top
        if let title {
            y = drawing.lines([title], 0, y, size: 13, isBold: true) + 6
        }
        for first in stride(from: 0, to: panels.count, by: columns) {
            y = draw(panels[first..<min(first + columns, panels.count)], Self.width(of: columns), y, &drawing) + 16
        }
        return y
    }

    private func draw(
        _ block: ArraySlice<Panel>, _ width: Double, _ top: Double, _ drawing: inout Drawing
    ) -> Double {
        let texts = block.flatMap { $0.rows.flatMap { $0.map { $0.text.drawnWidth(size: 10) } } }
        let room = width - (texts.max() ?? 0) - 8
        var y = top
        for (place, panel) in block.enumerated() {
            let x = x(place, width)
            let name = drawing.lines(panel.name.drawnLines(width: width, size: 13), x, top, size: 12, isBold: true)
            let lines = panel.lines.flatMap { $0.drawnLines(width: width, size: 10) }
            y = max(y, drawing.lines(lines, x, name, size: 10, look: .soft))
        }
        y += 6
        let start = y
        for (row, label) in labels.enumerated() {
            let lines = label.drawnLines(width: Self.label - 14, size: 11)
            let bars = block.map { $0.rows[row].count }.max() ?? 0
            let textHeight = Drawing.height(of: lines.count, size: 11)
            let height = max(textHeight, Double(bars) * Self.barStep) + 8
            drawing.lines(lines, 0, y + (height - textHeight) / 2)
            for (place, panel) in block.enumerated() {
                var barTop = y + (height - Double(panel.rows[row].count) * Self.barStep) / 2 + 1.5
                for bar in panel.rows[row] {
                    draw(bar, x(place, width), barTop, room, &drawing)
                    barTop += Self.barStep
                }
            }
            y += height
            drawing.line((0, y), (x(block.count - 1, width) + width, y), .line)
        }
        for place in 0..<block.count { drawing.line((x(place, width), start), (x(place, width), y), .axis) }
        return y
    }

    private func x(_ place: Int, _ width: Double) -> Double { Self.label + Double(place) * (width + Self.gap) }

    private func draw(_ bar: Bar, _ x: Double, _ y: Double, _ room: Double, _ drawing: inout Drawing) {
        let scale = { (length: Ratio) in longest > Ratio(0) ? length.value / longest.value * room : 0 }
        let (length, solid) = (scale(bar.length), scale(bar.solid))
        if bar.length > bar.solid {
            drawing.box(x + solid, y, length - solid, Self.barHeight, bar.looks.frame)
            drawing.hatch(x + solid, y, length - solid, Self.barHeight, bar.looks.hatch)
        }
        if solid > 0 { drawing.box(x, y, solid, Self.barHeight, bar.looks.solid) }
        drawing.text(bar.text, x + length + 5, y + 9.5, size: 10)
    }
}
