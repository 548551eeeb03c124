import PlanExtraction
import PlanModel
import Testing

/// Short lines of hostile signs: none stops the reading, and none with a number is dropped in silence.
@Suite struct SmallNumberedTests {
    /// All texts of up to four pieces of the alphabet.
    private static let lines: [String] = {
        let alphabet = ["1-1-1", "  ", "\t", "１－１－２", "A", "雪対策課", "<br>"]
        var all = [""]
        var longest = [""]
        for _ in 1...4 {
            longest = longest.flatMap { text in alphabet.map { text + $0 } }
            all += longest
        }
        return all
    }()

    private static let heading = ["【目標1】雪に強いまち", "① 足もとの安全", ""]
    private static let header = "区分\t番号\t取組\tねらい\t所管"

    /// A cell that is a number and nothing else.
    private static func hasNumber(_ line: String) -> Bool {
        line.split(separator: "\t").contains { cell in
            let words = cell.replacing("<br>", with: " ").split(separator: " ")
            return !words.isEmpty && words.allSatisfy { $0 == "1-1-1" || $0 == "１－１－２" }
        }
    }

    /// Each line on a page of its own, so that the findings of one say nothing of the next.
    private func expectSaid(first: [String] = [], above: [String] = []) throws {
        let extractor = try DocumentFixture.extractor("numbered-rows")
        for start in stride(from: 0, to: Self.lines.count, by: 200) {
            var text = Self.heading + first
            var places: [Int: String] = [:]
            for line in Self.lines[start...].prefix(200) {
                text += [""] + above + [line]
                places[text.count] = line
            }
            let tables = try extractor.reading(of: text.joined(separator: "\n"), name: "small").tables
            let said = Set(tables.findings.map(\.position.line)).union(tables.initiatives.flatMap { Array($0.lines) })
            for (place, line) in places where Self.hasNumber(line) && !said.contains(place) {
                Issue.record("“\(line)” is neither a row nor a finding")
            }
        }
    }

    @Test func thereAre2801OfThem() { #expect(Self.lines.count == 2_801) }

    @Test func belowAHeader() throws { try expectSaid(above: [Self.header]) }

    @Test func belowABlankLine() throws { try expectSaid(first: [Self.header]) }

    @Test func belowARow() throws {
        let row = "1\t1-1-2\t路面予報\t朝です。\t雪対策課\t-\t継続\tしらせた。\tB\t"
        try expectSaid(first: [Self.header], above: [row])
    }

    @Test func withoutAHeader() throws { try expectSaid() }

    /// Tables of indicators and summaries made of short lines do not stop the reading either.
    @Test(arguments: ["indicators", "summaries"])
    func noneStopsTheOtherReaders(layout: String) throws {
        let alphabet = [
            "", "◇ 雪", "\tはじめ\tR6", "実際\t1", "めあて\t\t0", "割合\t%", "評価", "\t\t\t", "【目標1】雪", "目標\t名\t数\t", "1\t2",
        ]
        let extractor = try DocumentFixture.extractor(layout)
        for a in alphabet {
            for b in alphabet {
                for c in alphabet {
                    let text = "\(a)\n\(b)\n\(c)\n"
                    #expect(try extractor.reading(of: text, name: "small").text.lines == [a, b, c])
                }
            }
        }
    }
}
