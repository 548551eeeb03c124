import Diagnostics
import PlanModel
import Testing

@testable import PlanCoding

/// What single rules find in one made-up initiative. A line of a rule reads `code weight field pattern`, with `+` before a
/// required and `-` before a forbidden term; a code of `-` is a mask.
@Suite struct RuleTests {
    /// The initiative's groups under the rules, each with its evidence.
    private func groups(
        _ rules: [String], name: String = "取組", text: String = "", report: String = "", heading: String = "見出し"
    ) -> [String] {
        let outline = CodingFixture.heading("b9", name: heading, line: 2)
        let initiative = Initiative(
            id: "b9-01", plan: CodingFixture.plan, heading: "b9", nameJa: name, source: CodingFixture.source,
            lines: 7...9)
        let cells = [
            ReportText.Cell(initiative: "b9-01", field: .description, fiscalYear: nil, text: text, line: 8),
            ReportText.Cell(initiative: "b9-01", field: .result, fiscalYear: 2024, text: report, line: 9),
        ]
        return Coder(headings: [outline], crosswalk: [], rules: Self.book(rules))
            .coding(of: [initiative], cells: ["b9-01": cells])[0].codes.map {
                "\($0.code) \($0.evidence) @\($0.sourceLine)"
            }
    }

    static func book(_ lines: [String], axis: Axis = .group) -> RuleBook {
        RuleBook(lines.enumerated().map { index, line in placed(rule(line, index, axis), line: index + 2) })
    }

    private static func rule(_ line: String, _ index: Int, _ axis: Axis) -> CodingRule {
        let words = line.split(separator: " ").map(String.init)
        return CodingRule(
            id: Identifier("r\(index + 1)"), axis: axis, code: words[0] == "-" ? nil : Identifier(words[0]),
            fields: words[2].split(separator: "／").compactMap { CodingRule.Field(rawValue: String($0)) },
            pattern: words[3], requires: words.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) },
            forbids: words.dropFirst(4).filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) },
            weight: Int(words[1].drop { $0 == "f" || $0 == "s" })!,
            rank: words[1].hasPrefix("f") ? .fallback : words[1].hasPrefix("s") ? .secondary : .primary, since: "0")
    }

    static func placed(_ rule: CodingRule, line: Int) -> Placed<CodingRule> {
        Placed(rule, at: RowPlace(file: "coding_rules.csv", line: line, columns: ["rule_id", "pattern"]))
    }

    @Test func aTermIsFoundInTheFieldsNamed() {
        #expect(groups(["G1 3 name 雪"], name: "雪かき") == ["G1 雪 @7"])
        #expect(groups(["G1 3 name 雪"], text: "雪かき") == [])
        #expect(groups(["G1 3 name／text 雪"], text: "雪かき") == ["G1 雪 @8"])
        #expect(groups(["G1 3 heading 雪"], heading: "雪に強いまち") == ["G1 雪 @2"])
        #expect(groups(["G1 3 text 雪"], report: "雪かき") == [])
        #expect(groups(["G1 3 report 雪"], report: "雪かき") == ["G1 雪 @9"])
    }

    @Test func aRuleCountsOnceHoweverOftenItsTermStands() {
        #expect(groups(["G1 2 name／text 雪"], name: "雪", text: "雪と雪") == [])
        #expect(groups(["G1 2 name 雪", "G1 1 text 雪"], name: "雪", text: "雪と雪") == ["G1 雪 @7"])
    }

    @Test func alternativesAreOneRule() {
        #expect(groups(["G1 2 text 雪／氷"], text: "雪と氷") == [])
        #expect(groups(["G1 3 text 雪／氷"], text: "氷と雪") == ["G1 氷 @8"])
    }

    @Test func termsOfOneSentenceInTheirOrder() {
        let rule = ["G1 3 text 職員…研修"]
        #expect(groups(rule, text: "職員に研修を行う。") == ["G1 職員…研修 @8"])
        #expect(groups(rule, text: "研修を職員に行う。") == [])
        #expect(groups(rule, text: "職員が行う。研修もある。") == [])
        #expect(groups(rule, text: "職員。職員の研修。") == ["G1 職員…研修 @8"])
    }

    @Test func anchorsHoldTheEndsOfAField() {
        #expect(groups(["G1 3 name 相談$"], name: "雪の相談") == ["G1 相談 @7"])
        #expect(groups(["G1 3 name 相談$"], name: "相談の場") == [])
        #expect(groups(["G1 3 name ^相談"], name: "相談の場") == ["G1 相談 @7"])
        #expect(groups(["G1 3 name ^相談$"], name: "相談会") == [])
    }

    @Test func companionsAreRequiredOrForbidden() {
        #expect(groups(["G1 3 name 講座 +募集 +養成"], name: "講座", text: "養成する") == ["G1 講座 @7"])
        #expect(groups(["G1 3 name 講座 +募集 +養成"], name: "講座", text: "開く") == [])
        #expect(groups(["G1 3 name 講座 +name:養成"], name: "講座", text: "養成する") == [])
        #expect(groups(["G1 3 name 講座 -趣味"], name: "講座", text: "趣味の会") == [])
        #expect(groups(["G1 3 name 講座 -name:趣味"], name: "講座", text: "趣味の会") == ["G1 講座 @7"])
    }

    /// 児童 in 児童委員 names no child, and 市民 in 市民課 no resident.
    @Test func aLongerTermHidesTheOneInsideIt() {
        let rules = ["G1 3 text 児童", "G2 3 text 児童委員", "G3 3 text 市民", "- 0 text 市民課"]
        #expect(groups(rules, text: "児童委員") == ["G2 児童委員 @8"])
        #expect(groups(rules, text: "児童委員が児童を") == ["G1 児童 @8", "G2 児童委員 @8"])
        #expect(groups(rules, text: "市民課の窓口") == [])
        #expect(groups(rules, text: "市民課が市民に") == ["G3 市民 @8"])
    }

    /// A longer term hides only where its own rule holds, and only on its own axis.
    @Test func whatDoesNotHoldHidesNothing() {
        #expect(groups(["G1 3 text 児童", "G2 3 text 児童委員 +雪"], text: "児童委員") == ["G1 児童 @8"])
        let other = RuleBook(
            [
                CodingRule(id: "a", axis: .group, code: "G1", fields: [.name], pattern: "児童", weight: 3, since: "0"),
                CodingRule(
                    id: "b", axis: .instrument, code: "I1", fields: [.name], pattern: "児童委員", weight: 3, since: "0"),
            ].map { Self.placed($0, line: 2) })
        let coding = Coder(headings: [], crosswalk: [], rules: other).coding(of: [
            Initiative(id: "x", plan: "p", heading: "h", nameJa: "児童委員", source: "s", lines: 1...1)
        ])
        #expect(coding[0].codes.map(\.code.text) == ["G1", "I1"])
    }

    @Test func aFallbackCountsWhereNothingElseDoes() {
        let rules = ["G22 f3 text 市民", "G1 3 text 高齢者"]
        #expect(groups(rules, text: "市民に") == ["G22 市民 @8"])
        #expect(groups(rules, text: "高齢の市民と高齢者に") == ["G1 高齢者 @8"])
    }

    @Test func badPatternsAreFindingsAndTheOthersRun() {
        let lines = ["G1 3 name 雪／", "G1 3 name …雪", "G1 3 name 雪 +title:雪", "G1 3 name 氷"]
        let book = Self.book(lines)
        #expect(book.findings.map(\.code) == [.badRule, .badRule, .badRule])
        #expect(book.findings.map(\.position.line) == [2, 3, 4])
        #expect(groups(lines, name: "氷") == ["G1 氷 @7"])
    }

    /// A row that bears its item's name has it from there; one below a heading that happens to be worded alike has its own.
    @Test(arguments: [(HeadingKind.item, 3), (.measure, 10)])
    func aNameIsCitedWhereItStands(_ kind: HeadingKind, _ line: Int) {
        let heading = Heading(
            id: "b1", plan: CodingFixture.plan, parent: nil, level: 1, kind: kind, number: "１", nameJa: "雪かき講座",
            order: 1,
            source: CodingFixture.source, sourceLine: 3)
        let initiative = Initiative(
            id: "b1-01", plan: CodingFixture.plan, heading: "b1", nameJa: "雪かき講座", source: CodingFixture.source,
            lines: 10...12)
        let codes = Coder(headings: [heading], crosswalk: [], rules: Self.book(["G1 3 name 雪かき"])).codes(of: [
            initiative
        ])
        #expect(codes.map(\.sourceLine) == [line])
    }
}
