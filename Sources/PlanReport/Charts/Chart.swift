import PlanModel

/// A picture of an analysis, as a file of its own or inside a page.
///
/// As a file it is made of shapes with presentation attributes alone, so that office programs draw it as browsers do; inside a
/// page the style sheet says how its classes look (`style`).
public struct Chart: Sendable {
    public let title: String
    public let subtitle: String?
    /// How the picture is to be read, in whole sentences.
    public let notes: [String]
    /// Which documents it was drawn from, as of which dates, and by what.
    public let source: String
    public let language: Language
    /// The size of the picture itself, in pixels at 96 to the inch.
    public let width: Double
    public let height: Double
    let marks: [Mark]

    /// What a reader who does not see the picture is told: its subtitle and notes.
    public var summary: String { ((subtitle.map { [$0] } ?? []) + notes).joined(separator: " ") }

    /// The picture as an SVG file: on white, with the title above it and notes and source below.
    public func standalone() -> String {
        let margin = 24.0
        let inner = max(width, 520)
        var head = Drawing()
        var y = head.lines(title.drawnLines(width: inner / 1.06, size: 17), 0, 0, size: 17, isBold: true)
        if let subtitle { y = head.lines(subtitle.drawnLines(width: inner, size: 12), 0, y + 2, size: 12, look: .soft) }
        let top = y + 14
        var foot = Drawing()
        y = top + height + 14
        for note in notes { y = foot.lines(note.drawnLines(width: inner, size: 11), 0, y, size: 11) + 2 }
        y = foot.lines(source.drawnLines(width: inner, size: 10), 0, y + 4, size: 10, look: .soft)
        let (fullWidth, fullHeight) = (inner + 2 * margin, y + 2 * margin)

        let size = [("width", SVG.number(fullWidth)), ("height", SVG.number(fullHeight))]
        let body: [HTML] = [
            SVG.element("title", [], text: title), SVG.element("desc", [], text: "\(summary) \(source)"),
            Mark.box(.init(x: 0, y: 0, width: fullWidth, height: fullHeight), .paper).svg(),
            Self.group(head.marks, x: margin, y: margin), Self.group(marks, x: margin, y: margin + top),
            Self.group(foot.marks, x: margin, y: margin),
        ]
        let root = SVG.element(
            "svg",
            [("xmlns", "http://www.w3.org/2000/svg"), ("xml:lang", language.rawValue), ("role", "img")] + size
                + [("viewBox", "0 0 \(size[0].1) \(size[1].1)"), ("font-family", SVG.fonts)], Self.lines(body))
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root.text)\n"
    }

    /// The picture as an element of a page, which prints title, notes and source itself.
    ///
    /// - Parameter id: what the ids of its title and description begin with; no other element of the page has it.
    func inline(id: String) -> HTML {
        let anchor = HTML.anchor(id)
        let size = [("width", SVG.number(width)), ("height", SVG.number(height))]
        let body: [HTML] = [
            SVG.element("title", [("id", "\(anchor)-title")], text: title),
            SVG.element("desc", [("id", "\(anchor)-desc")], text: summary),
            Self.lines(marks.map { $0.svg(isStyled: true) }),
        ]
        return SVG.element(
            "svg",
            [("class", "chart"), ("role", "img"), ("aria-labelledby", "\(anchor)-title \(anchor)-desc")] + size
                + [("viewBox", "0 0 \(size[0].1) \(size[1].1)"), ("font-family", SVG.fonts)], Self.lines(body))
    }

    /// What a page's style sheet says of the pictures in it: as their attributes would, and otherwise where the reader's
    /// system is dark.
    static let style: String = {
        let light = Look.all.map { look in
            ".chart .\(look.name){\(look.attributes.map { "\($0):\($1)" }.joined(separator: ";"))}"
        }
        let dark = Look.all.map { ".chart .\($0.name){\($0.dark)}" }
        return "\(light.joined())@media screen and (prefers-color-scheme:dark){\(dark.joined())}"
    }()

    private static func group(_ marks: [Mark], x: Double, y: Double) -> HTML {
        SVG.element("g", [("transform", "translate(\(SVG.number(x)) \(SVG.number(y)))")], lines(marks.map { $0.svg() }))
    }

    /// The elements, each on a line of its own.
    private static func lines(_ elements: [HTML]) -> HTML { "\n\(elements.map { "\($0)\n" as HTML })" }
}
