/// Marks in the order in which they are drawn.
struct Drawing {
    private(set) var marks: [Mark] = []

    mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: Look) {
        marks.append(.box(.init(x: x, y: y, width: width, height: height), look))
    }

    mutating func hatch(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: Look) {
        marks.append(.hatch(.init(x: x, y: y, width: width, height: height), look))
    }

    mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ look: Look) {
        marks.append(.path([.init(x: from.x, y: from.y), .init(x: to.x, y: to.y)], look))
    }

    mutating func circle(_ x: Double, _ y: Double, radius: Double, _ look: Look) {
        marks.append(.circle(.init(x: x, y: y), radius: radius, look))
    }

    mutating func text(
        _ text: String, _ x: Double, _ y: Double, size: Double = 11, _ anchor: Mark.Anchor = .start,
        isBold: Bool = false, look: Look = .ink
    ) {
        marks.append(.text(text, .init(x: x, y: y), size: size, anchor, isBold: isBold, look))
    }

    /// Lines below each other, the first baseline one size below `y`.
    ///
    /// - Returns: the bottom of the last line.
    @discardableResult
    mutating func lines(
        _ lines: [String], _ x: Double, _ y: Double, size: Double = 11, _ anchor: Mark.Anchor = .start,
        isBold: Bool = false, look: Look = .ink
    ) -> Double {
        for (place, line) in lines.enumerated() {
            text(line, x, y + size + Double(place) * Self.leading(size), size: size, anchor, isBold: isBold, look: look)
        }
        return y + Self.height(of: lines.count, size: size)
    }

    static func leading(_ size: Double) -> Double { (size * 1.3).rounded() }

    static func height(of lines: Int, size: Double) -> Double { Double(lines) * leading(size) }

    /// One entry of a legend: a sample of 36 × 16 and what it means.
    struct Entry {
        let meaning: String
        let sample: (inout Drawing, _ x: Double, _ y: Double) -> Void
    }

    static let sample = (width: 36.0, height: 16.0)

    /// The entries side by side, in as many lines as they need; a meaning that fits no line is broken.
    ///
    /// - Returns: the bottom of the legend.
    mutating func legend(_ entries: [Entry], width: Double, y: Double) -> Double {
        let room = width - Self.sample.width - 6
        var (x, y) = (0.0, y)
        var lineHeight = 0.0
        for entry in entries {
            let lines = entry.meaning.drawnLines(width: room, size: 11)
            let widest = lines.map { $0.drawnWidth(size: 11) }.max() ?? 0
            if x > 0, x + Self.sample.width + 6 + widest > width { (x, y, lineHeight) = (0, y + lineHeight + 6, 0) }
            entry.sample(&self, x, y)
            let bottom = self.lines(lines, x + Self.sample.width + 6, y + 1)
            lineHeight = max(lineHeight, Self.sample.height, bottom - y)
            x += Self.sample.width + 6 + widest + 18
        }
        return y + lineHeight
    }
}
