/// One thing that is drawn; `y` grows downwards.
enum Mark: Sendable {
    enum Anchor: String {
        case start
        case middle
        case end
    }

    struct Point: Sendable {
        let x: Double
        let y: Double
    }

    struct Box: Sendable {
        let x: Double
        let y: Double
        let width: Double
        let height: Double
    }

    case box(Box, Look)
    case path([Point], Look)
    case hatch(Box, Look)
    case circle(Point, radius: Double, Look)
    /// A text in one line, its baseline at the point.
    case text(String, Point, size: Double, Anchor, isBold: Bool, Look)

    /// - Parameter isStyled: whether a style sheet says how the classes look; otherwise the attributes do.
    func svg(isStyled: Bool = false) -> HTML {
        element { isStyled ? [] : $0.attributes }
    }

    private func element(_ attributes: (Look) -> [(String, String)]) -> HTML {
        switch self {
        case .box(let box, let look):
            return Self.element(
                "rect",
                [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)], look,
                attributes(look))
        case .path(let points, let look):
            return Self.path(points.isEmpty ? [] : [points], look, attributes(look))
        case .hatch(let box, let look):
            return Self.path(Self.hatching(box), look, attributes(look))
        case .circle(let centre, let radius, let look):
            return Self.element(
                "circle", [("cx", centre.x), ("cy", centre.y), ("r", radius)], look, attributes(look))
        case .text(let text, let point, let size, let anchor, let isBold, let look):
            let place = [("x", point.x), ("y", point.y), ("font-size", size)].map { ($0, SVG.number($1)) }
            return SVG.element(
                "text",
                [("class", look.name)] + place + (anchor == .start ? [] : [("text-anchor", anchor.rawValue)])
                    + (isBold ? [("font-weight", "bold")] : []) + attributes(look), text: text)
        }
    }

    private static func element(
        _ name: String, _ numbers: [(String, Double)], _ look: Look, _ attributes: [(String, String)]
    ) -> HTML {
        SVG.element(name, [("class", look.name)] + numbers.map { ($0, SVG.number($1)) } + attributes)
    }

    private static func path(_ lines: [[Point]], _ look: Look, _ attributes: [(String, String)]) -> HTML {
        let steps = lines.map { line in
            line.enumerated().map { "\($0 == 0 ? "M" : "L")\(SVG.number($1.x)) \(SVG.number($1.y))" }.joined()
        }
        return SVG.element("path", [("class", look.name), ("d", steps.joined())] + attributes)
    }

    /// Lines at 45 degrees, 5 apart, each cut to the box: a pattern of SVG is not drawn by every office program.
    private static func hatching(_ box: Box) -> [[Point]] {
        stride(from: 5, to: box.width + box.height, by: 5).map { offset in
            let (left, right) = (max(0, offset - box.height), min(box.width, offset))
            return [
                Point(x: box.x + left, y: box.y + offset - left), Point(x: box.x + right, y: box.y + offset - right),
            ]
        }
    }
}
