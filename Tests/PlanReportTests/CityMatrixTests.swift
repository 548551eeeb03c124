import PlanModel
import Testing

@testable import PlanReport

/// Tables with a city a column, from one city to thirty.
@Suite struct CityMatrixTests {
    private func style(_ width: Int, _ language: Language = .english) -> TerminalStyle {
        TerminalStyle(hasColour: false, width: width, language: language)
    }

    private func matrix(_ cities: [String], _ cells: [[String]], _ style: TerminalStyle) -> CityMatrix {
        let labels = ["Consultation", "Support after attempts or at acute risk"]
        return CityMatrix(
            title: "Initiatives", cities: cities,
            rows: cells.enumerated().map { number, cells in
                CityMatrix.Row(
                    code: "P0\(number + 1) ", label: labels[number], cells: cells.map { CityMatrix.Cell(text: $0) })
            }, style: style)
    }

    @Test func sideBySideWhereThereIsRoom() {
        let lines = matrix(["Kamakura", "Ebina"], [["3", "-"], ["12*", "?"]], style(80)).lines
        #expect(
            lines == [
                "Initiatives",
                "                                               Kamakura     Ebina",
                "  P01 Consultation                                    3         -",
                "  P02 Support after attempts or at acute risk       12*         ?",
            ])
    }

    /// 40 cells less the indent, and 14 for the labels: 24 are two cities of 8 cells and their gaps.
    @Test func inBlocksWhereThereIsNone() {
        let cells = [["3", "-", "1", "n/a"], ["12*", "?", "2", "n/a"]]
        let lines = matrix(["Kamakura", "Ebina", "Zama", "Ayase"], cells, style(40)).lines
        #expect(
            lines == [
                "Initiatives (1–2 of 3 municipalities)",
                "                      Kamakura     Ebina",
                "  P01 Consultation           3         -",
                "  P02 Support after        12*         ?",
                "      attempts or at",
                "      acute risk",
                "",
                "Initiatives (3 of 3 municipalities)",
                "                                    Zama",
                "  P01 Consultation                     1",
                "  P02 Support after attempts           2",
                "      or at acute risk",
                "  n/a  Ayase",
            ])
    }

    /// What nobody has read is said once, and no empty table is drawn.
    @Test func noTableOfNothing() {
        let cities = (1...9).map { "Minamicity\($0)" }
        let lines = matrix(cities, [Array(repeating: "n/a", count: 9)], style(40)).lines
        #expect(lines.first == "Initiatives")
        #expect(lines[1] == "  n/a  Minamicity1, Minamicity2,")
        #expect(lines.count == 6)
    }

    /// Thirty cities at every width: each number stands once, under its city, and every line fits.
    @Test(arguments: Language.allCases, 40...200)
    func thirtyCities(_ language: Language, width: Int) {
        let cities = (1...30).map { language == .english ? "Minamicity\($0)" : "南あきる\($0)市" }
        let cells = (0..<2).map { row in (1...30).map { String(100 * (row + 1) + $0) } }
        let lines = matrix(cities, cells, style(width, language)).lines
        for line in lines { #expect(line.displayWidth <= width, "\(line)") }
        let numbers = { (code: String) in
            lines.filter { $0.hasPrefix("  \(code) ") }.flatMap { $0.split(separator: " ").compactMap { Int($0) } }
        }
        #expect(numbers("P01") == Array(101...130))
        #expect(numbers("P02") == Array(201...230))
        let headers = lines.flatMap { line in cities.filter { line.split(separator: " ").contains($0[...]) } }
        #expect(headers == cities)
    }

    /// A name as long as the window is cut, and no more.
    @Test func aLongName() {
        let city = String(repeating: "Long", count: 20)
        let lines = matrix([city, "Zama"], [["1", "2"]], style(40)).lines
        #expect(lines.contains { $0.hasSuffix("LongLongLongLongLongL…") })
        for line in lines { #expect(line.displayWidth <= 40, "\(line)") }
    }
}
