/// How a mark looks: a class for the page's style sheet, and attributes for programs that read none.
///
/// The colours are of the palette of Okabe and Ito, which people with any kind of colour vision tell apart; no two looks that
/// mean different things differ by colour alone.
struct Look: Sendable {
    let name: String
    let attributes: [(String, String)]
    /// The declarations that take the attributes' place on a dark page.
    let dark: String

    private static func fill(_ name: String, _ light: String, _ dark: String) -> Look {
        Look(name: name, attributes: [("fill", light)], dark: "fill:\(dark)")
    }

    private static func stroke(
        _ name: String, _ light: String, _ dark: String, width: String = "1", dashes: String? = nil
    ) -> Look {
        Look(
            name: name,
            attributes: [("fill", "none"), ("stroke", light), ("stroke-width", width)]
                + (dashes.map { [("stroke-dasharray", $0)] } ?? []),
            dark: "stroke:\(dark)")
    }

    private static func box(
        _ name: String, _ fill: (light: String, dark: String), _ stroke: (light: String, dark: String),
        dashes: String? = nil
    ) -> Look {
        Look(
            name: name,
            attributes: [("fill", fill.light), ("stroke", stroke.light), ("stroke-width", "1")]
                + (dashes.map { [("stroke-dasharray", $0)] } ?? []),
            dark: "fill:\(fill.dark);stroke:\(stroke.dark)")
    }

    private static let white = (light: "#ffffff", dark: "#0d1117")
    private static let grey = (light: "#57606a", dark: "#9da7b3")
    private static let pale = (light: "#d0d7de", dark: "#3d444d")

    // MARK: - Texts and lines

    static let ink = fill("ink", "#1b1f24", "#e6edf3")
    static let soft = fill("soft", grey.light, grey.dark)
    /// The number on the darkest shade.
    static let reversed = fill("reversed", "#ffffff", "#0d1117")
    static let paper = fill("paper", white.light, white.dark)
    static let line = stroke("line", pale.light, pale.dark)
    static let axis = stroke("axis", grey.light, grey.dark)
    static let hatch = stroke("hatch", "#9aa4ae", "#6e7781")

    // MARK: - States of a cell

    /// Four shades for the share of a plan's initiatives.
    static let levels = [
        fill("level-1", "#dcebf5", "#12314a"), fill("level-2", "#a9cfe6", "#1a4a70"),
        fill("level-3", "#62aad5", "#24689a"), fill("level-4", "#00609a", "#79b8ff"),
    ]
    static let inferred = box("state-inferred", white, grey)
    static let none = box("state-none", white, pale)
    static let unknown = box("state-unknown", white, grey, dashes: "2 3")
    static let notAssessed = box("state-not_assessed", ("#eaeef2", "#21262d"), pale)

    // MARK: - Bars

    static let full = fill("bar-1", "#0072b2", "#56b4e9")
    static let fractional = box("bar-2", white, ("#b34f00", "#e69f00"))
    static let fractionalHatch = stroke("bar-2-hatch", "#b34f00", "#e69f00")

    /// A city's solid bar, the frame of its hatched one and the lines in it, by the city's place in the order of codes.
    static func city(_ place: Int) -> (solid: Look, frame: Look, hatch: Look) { cities[place % cities.count] }

    private static let cities = ["#0072b2", "#b87800", "#007d5b", "#a8487f", "#3a8fc4", "#b34f00"].enumerated().map {
        place, light in
        let dark = ["#56b4e9", "#e69f00", "#2fc79a", "#d99bbd", "#8fd0f5", "#ff8a3d"][place]
        let name = "city-\(place + 1)"
        return (
            solid: fill(name, light, dark), frame: box("\(name)-frame", white, (light, dark)),
            hatch: stroke("\(name)-hatch", light, dark)
        )
    }

    // MARK: - Series

    static let actual = stroke("actual", "#0072b2", "#56b4e9", width: "2")
    static let actualPoint = box("actual-point", ("#0072b2", "#56b4e9"), ("#0072b2", "#56b4e9"))
    static let before = box("before-point", white, ("#0072b2", "#56b4e9"))
    static let target = stroke("target", "#b34f00", "#e69f00", width: "3")
    static let targetPath = stroke("target-path", "#b34f00", "#e69f00", dashes: "3 3")
    static let targetText = fill("target-text", "#9a4300", "#e69f00")
    static let actualText = fill("actual-text", "#005a8d", "#79c4f2")
    static let reference = stroke("reference", grey.light, grey.dark, width: "1.5", dashes: "6 3")
    static let referencePoint = box("reference-point", white, grey)
    static let gap = fill("gap", "#eaeef2", "#21262d")

    static let all: [Look] =
        [ink, soft, reversed, paper, line, axis, hatch] + levels + [inferred, none, unknown, notAssessed]
        + [full, fractional, fractionalHatch] + cities.flatMap { [$0.solid, $0.frame, $0.hatch] }
        + [actual, actualPoint, before, target, targetPath, targetText, actualText, reference, referencePoint, gap]
}
