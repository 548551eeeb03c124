import Foundation
import FoundationXML
import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The pictures are sound XML whatever the names are, and no text runs into another.
@Suite struct ChartFormTests {
    private static let hostile = "<script>alert(1)</script>\"\u{301} onmouseover=x '\u{202E}ab\u{FFFE}&amp;"

    /// Every text of the sketch is hostile, and long.
    private static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: ["P1", "P2"], groups: ["G1", "G2"], functions: ["F1"])
        for (place, code) in ["132284", "142042", "142123", "011002"].enumerated() {
            sketch.city(code, "\(hostile)とても長い名前の市\(place)", "\(hostile) a city of a very long name \(place)")
            sketch.plan("k\(place)", of: code, place == 3 ? .welfare : .suicide, place == 1 ? .excerpt : .full)
            sketch.department("d\(place)", of: code, function: "F1", name: String(repeating: hostile, count: 3))
            sketch.department("e\(place)", of: code, function: nil, name: "外", .external)
            sketch.heading("h\(place)", in: "k\(place)")
            for year in 2018...2025 {
                sketch.indicator(
                    "i\(place)", in: "k\(place)", under: "h\(place)", year,
                    actual: year == 2020 ? "未実施" : "\((year - 2015) * (place + 1)).5", target: "\(9 * place + 1)",
                    printed: "A", role: place == 2 ? .reference : .indicator)
            }
            for number in 0...(10 * place) {
                sketch.initiative(
                    "k\(place)-\(number)", in: "k\(place)",
                    codes: number % 2 == 0 ? "P1 G1=inferred" : "P2=inferred G1=stated G2", by: "d\(place) e\(place)")
            }
        }
        return sketch
    }()

    private static func input(_ language: Language) -> ChartInput {
        ChartInput(AtlasIndex(sketch.dataset), sketch.dataset, version: "1.2.3", language: language)
    }

    private static func charts(_ language: Language) -> [Chart] {
        let input = input(language)
        return [
            CoverageChart(input, rows: .area).chart, CoverageChart(input, rows: .group).chart,
            LoadChart(input).functions, LoadChart(input).departments, GroupChart(input).chart,
            IndicatorChart(input, input.indicators).chart,
        ]
    }

    /// Collects what a parser of XML sees.
    private final class Reader: NSObject, XMLParserDelegate {
        var elements: Set<String> = []
        var attributes: Set<String> = []
        var texts = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.insert(name)
            self.attributes.formUnion(attributes.keys)
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { texts += text }
    }

    @Test(arguments: Language.allCases)
    func hostileNamesStayText(_ language: Language) {
        for chart in Self.charts(language) {
            for text in [chart.standalone(), chart.inline(id: "\"x").text] {
                let parser = XMLParser(data: Data(text.utf8))
                let reader = Reader()
                parser.delegate = reader
                #expect(parser.parse(), "\(chart.title): \(String(describing: parser.parserError))")
                #expect(reader.elements.isSubset(of: ["svg", "title", "desc", "g", "rect", "path", "circle", "text"]))
                #expect(
                    reader.attributes.isSubset(of: [
                        "xmlns", "xml:lang", "role", "width", "height", "viewBox", "font-family", "transform", "class",
                        "x", "y", "d", "cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-dasharray",
                        "font-size", "font-weight", "text-anchor", "id", "aria-labelledby",
                    ]), "\(reader.attributes)")
                #expect(!text.unicodeScalars.contains("\u{202E}"))
            }
        }
        let coverage = CoverageChart(Self.input(language), rows: .area).chart.standalone()
        #expect(!coverage.contains("<script") && coverage.contains("&lt;script"))
    }

    /// The page's ids are the caller's own, and its style sheet knows every class.
    @Test func insideAPage() {
        for chart in Self.charts(.japanese) {
            let text = chart.inline(id: "load").text
            #expect(text.hasPrefix("<svg class=\"chart\" role=\"img\" aria-labelledby=\"load-title load-desc\" "))
            #expect(text.contains("<title id=\"load-title\">") && text.contains("<desc id=\"load-desc\">"))
            #expect(text.matches(of: #/ id="/#).count == 2)
            #expect(!text.contains(" style=") && !text.contains("url("))
            for element in text.matches(of: #/<(rect|path|circle|text) class="([^"]*)"/#) {
                #expect(Chart.style.components(separatedBy: ".chart .\(element.2){").count == 3, "\(element.2)")
            }
            #expect(text.matches(of: #/<(rect|path|circle|text) (?!class)/#).isEmpty)
        }
    }

    /// By the estimated widths, which are no narrower than the fonts'.
    @Test(arguments: Language.allCases)
    func noTextRunsIntoAnother(_ language: Language) {
        for chart in Self.charts(language) {
            let boxes = chart.marks.compactMap {
                mark -> (text: String, x: ClosedRange<Double>, y: ClosedRange<Double>)? in
                guard case .text(let text, let point, let size, let anchor, _, _) = mark, !text.isEmpty else {
                    return nil
                }
                let width = text.drawnWidth(size: size)
                let left = point.x - (anchor == .start ? 0 : anchor == .middle ? width / 2 : width)
                return (text, left...left + width, point.y - size * 0.75...point.y)
            }
            for (place, a) in boxes.enumerated() {
                #expect(a.x.lowerBound >= -0.5 && a.x.upperBound <= chart.width + 0.5, "\(chart.title): \(a)")
                #expect(a.y.lowerBound >= 0 && a.y.upperBound <= chart.height, "\(chart.title): \(a)")
                for b in boxes[(place + 1)...] {
                    #expect(!(a.x.overlaps(b.x) && a.y.overlaps(b.y)), "\(chart.title): \(a) \(b)")
                }
            }
        }
    }

    @Test func nothingOfANameIsCutOff() {
        for width in [40.0, 71, 120, 500] {
            for text in [Self.hostile, "地域福祉の、推進・体制（その他）ー", "one two  three", "", "a", "長"] {
                let lines = text.drawnLines(width: width, size: 11)
                let letters = { (text: String) in Array(text.unicodeScalars.filter { $0 != " " }) }
                #expect(letters(lines.joined()) == letters(text.printable))
                #expect(lines.allSatisfy { $0.count < 2 || $0.drawnWidth(size: 11) <= width })
            }
        }
        #expect("一、二".drawnLines(width: 11, size: 11) == ["一", "、", "二"])
        #expect("一二、三".drawnLines(width: 22, size: 11) == ["一", "二、", "三"])
        #expect("two words".drawnLines(width: 40, size: 10) == ["two", "words"])
    }

    @Test(arguments: [
        (0.0, "0"), (12.0, "12"), (-0.5, "-0.5"), (0.04, "0"), (-0.04, "0"), (0.05, "0.1"), (1234.56, "1234.6"),
        (-3.96, "-4"),
    ])
    func aCoordinate(_ value: Double, _ text: String) {
        #expect(SVG.number(value) == text)
    }
}
