import Diagnostics
import PlanExtraction
import PlanModel
import Testing

/// A profile that cannot be used is refused with PA047, which quotes what is wrong with it.
@Suite struct ProfileTests {
    /// A change of a layout's good profile, and what the finding's message must contain.
    struct Case: Sendable, CustomTestStringConvertible {
        let layout: String
        let old: String
        let new: String
        let message: String
        var field = ""

        var testDescription: String { "\(layout): \(old) → \(new)" }
    }

    static let unusable = [
        Case(layout: "wrapped-columns", old: "sections:", new: "sections: [", message: "cannot be read"),
        Case(layout: "wrapped-columns", old: "plan: sapporo-wrapped\n", new: "", message: "plan"),
        Case(layout: "wrapped-columns", old: "nameWidth: 12", new: "nameWidth: wide", message: "nameWidth"),
        Case(layout: "wrapped-columns", old: "layout: wrapped-columns", new: "layout: pages", message: "pages"),
        Case(layout: "wrapped-columns", old: "placement: after", new: "placement: beside", message: "beside"),
        Case(
            layout: "wrapped-columns", old: "kind: subheading", new: "kind: chapter",
            message: "“chapter” is no kind of heading; expected one of basic_policy, priority_policy, goal"),
        Case(
            layout: "wrapped-columns", old: "'^第１章'", new: "'^（第１章('",
            message: "“^（第１章(” is no regular expression"),
        Case(layout: "wrapped-columns", old: "'^[0-9]+$'", new: "'[0-9'", message: "“[0-9” is no regular expression"),
        Case(
            layout: "anchored-rows", old: "'^方針([１-９])　(.+)$'", new: "'方針*+?('",
            message: "“方針*+?(” is no regular expression"),
        Case(
            layout: "anchored-rows", old: "'^方針([１-９])　(.+)$'", new: "'^方針[１-９]　(.+)$'",
            message: "needs two captures, the number and the name"),
        Case(
            layout: "delimited-rows", old: "sections:\n", new: "sections: []\nx-others:\n",
            message: "the profile has no sections"),
        Case(
            layout: "anchored-rows", old: "        pattern: '^方針([１-９])　(.+)$'\n", new: "",
            message: "the heading basic_policy has no pattern; give one"),
        Case(
            layout: "numbered-rows", old: "'^\\(([0-9]+)\\)(.+)$'", new: "'^\\([0-9]+\\)(.+)$'",
            message: "needs two captures, the number and the name"),
        Case(
            layout: "numbered-rows", old: "'^# 目標([1-9])$'", new: "'^# 目標[1-9]$'",
            message: "needs a capture, the number of the heading"),
        Case(
            layout: "numbered-rows", old: "scale: sapporo-snow\n", new: "",
            message: "the layout numbered-rows needs the setting scale"),
        Case(
            layout: "numbered-rows", old: "scale: sapporo-snow", new: "scale: sapporo-ice",
            message: "“sapporo-ice” is no scale of rating_scales.csv; add its marks there"),
        Case(
            layout: "indicators", old: "'^◇ (.+)$'", new: "'^◇ .+$'",
            message: "“^◇ .+$” has 0 captures; it needs one, the indicator's name"),
        Case(layout: "indicators", old: "  rating: '^評価$'\n", new: "", message: "rating"),
        Case(
            layout: "indicators", old: "rate: '^割合$'", new: "rate: '[割合'",
            message: "“[割合” is no regular expression"),
        Case(
            layout: "summaries", old: "subject: indicators", new: "subject: rows",
            message: "“rows” is nothing that a summary counts; expected one of initiatives, indicators, goals, measures"
        ),
        Case(
            layout: "summaries", old: "subject: goals", new: "subject: aims",
            message: "“aims” is nothing that a summary counts"),
        Case(
            layout: "summaries", old: "rated S, rated A, points", new: "rated, rated A, points",
            message: "“rated” is no column of a summary; expected goal, mark, count, rated MARK"),
        Case(
            layout: "summaries", old: "columns: [mark, count, share]", new: "columns: [mark, text, text]",
            message: "“指標のまとめ” claims nothing; give a column count"),
        Case(
            layout: "summaries", old: "claims: [goal, count, rated S]", new: "claims: [goal, count]",
            message: "has 3 captures and 2 claims; give each capture one"),
        Case(
            layout: "summaries", old: "'([0-9]+)つの目標'", new: "'[0-9]+つの目標'",
            message: "has 0 captures and 1 claims; give each capture one"),
    ]

    static let lacking = [
        Case(
            layout: "wrapped-columns", old: "nameWidth: 12\n", new: "",
            message: "the layout wrapped-columns needs the setting nameWidth", field: "nameWidth"),
        Case(
            layout: "wrapped-columns", old: "textEnd: '。'\n", new: "",
            message: "the layout wrapped-columns needs the setting textEnd", field: "textEnd"),
        Case(
            layout: "wrapped-columns", old: "header: ['^取組名 ねらい 所管$']\n", new: "",
            message: "the layout wrapped-columns needs the setting header", field: "header"),
        Case(
            layout: "delimited-rows", old: "columns: [name, departments, description, progress]\n", new: "",
            message: "the layout delimited-rows needs the setting columns", field: "columns"),
        Case(
            layout: "delimited-rows", old: "[name, departments,", new: "[title, departments,",
            message: "needs the setting columns: name", field: "columns: name"),
        Case(
            layout: "delimited-rows", old: "departments, description,", new: "offices, description,",
            message: "needs the setting columns: departments", field: "columns: departments"),
        Case(
            layout: "delimited-rows", old: "description, progress]", new: "description]",
            message: "header has 4 cells and columns 3", field: "header"),
        Case(
            layout: "anchored-rows", old: "anchor: ", new: "x-anchor: ",
            message: "the layout anchored-rows needs the setting anchor", field: "anchor"),
        Case(
            layout: "anchored-rows", old: "(\\S+部)", new: "\\S+部",
            message: "needs two captures, the page and the bureau", field: "anchor"),
        Case(
            layout: "anchored-rows", old: "  - headings:", new: "  - begin: '^本編$'\n    headings:",
            message: "the layout anchored-rows has one section", field: "sections"),
        Case(
            layout: "minutes", old: "\nminutes:", new: "\nx-words:",
            message: "the layout minutes needs the setting minutes", field: "minutes"),
        Case(
            layout: "minutes", old: "textEnd: 。\n", new: "",
            message: "the layout minutes needs the setting textEnd", field: "textEnd"),
        Case(
            layout: "minutes", old: "textEnd: 。", new: "textEnd: 。」",
            message: "give the one character that ends a sentence", field: "minutes"),
        Case(
            layout: "minutes", old: "^めあて([１-９])　(.+)$'",
            new: "^めあて([１-９])　(.+)$'\n      - kind: measure\n        pattern: '^([ア-ウ])　(.+)$'",
            message: "a section of the layout minutes has one kind of heading", field: "sections"),
        Case(
            layout: "minutes", old: "^(来た人|世話役)", new: "^(?:来た人|世話役)",
            message: "needs two captures, the list's name and its first entries", field: "minutes"),
        Case(
            layout: "minutes", old: "^取組…(.+)（", new: "^取組…（",
            message: "needs two captures, the title and the departments", field: "minutes"),
        Case(
            layout: "minutes", old: "|が足りない。$'", new: "|が足りない。('", message: "is no regular expression"),
        Case(
            layout: "minutes", old: "kind: decision", new: "kind: vote",
            message: "“vote” is no kind of statement; expected one of attendance, case, issue", field: "minutes"),
        Case(
            layout: "anchored-rows", old: "restatedMark: 再", new: "ratingMark: '^〇$'\nscale: sapporo-snow",
            message: "the layout anchored-rows needs the setting fiscalYear", field: "fiscalYear"),
        Case(
            layout: "delimited-rows", old: "description, progress]", new: "description, result]",
            message: "the layout delimited-rows needs the setting fiscalYear", field: "fiscalYear"),
        Case(
            layout: "numbered-rows", old: "  - headings:", new: "  - begin: '^本編$'\n    headings:",
            message: "the layout numbered-rows has one section", field: "sections"),
        Case(
            layout: "numbered-rows", old: "rowNumber:", new: "x-rowNumber:",
            message: "the layout numbered-rows needs the setting rowNumber", field: "rowNumber"),
        Case(
            layout: "numbered-rows", old: "'^([0-9]+)-([0-9]+)-[0-9]+$'", new: "'^[0-9]+-[0-9]+-[0-9]+$'",
            message: "has 0 captures; capture the number of each heading above the row", field: "rowNumber"),
        Case(
            layout: "numbered-rows", old: "'^([0-9]+)-([0-9]+)-[0-9]+$'", new: "'^(1)(2)?-([0-9]+)-([0-9]+)$'",
            message: "and those of the section's 3 depths only", field: "rowNumber"),
        Case(
            layout: "numbered-rows", old: "ratingMark:", new: "x-ratingMark:",
            message: "the layout numbered-rows needs the setting ratingMark", field: "ratingMark"),
        Case(
            layout: "numbered-rows", old: "relisting: '^【再掲([0-9]+-[0-9]+-[0-9]+)?】'", new: "relisting: '^【再掲】'",
            message: "“^【再掲】” has 0 captures; it needs one, the number of the original", field: "relisting"),
        Case(
            layout: "numbered-rows", old: "tables:\n", new: "tables: []\nx-others:\n",
            message: "tables is empty; give each table's header and columns", field: "tables"),
        Case(
            layout: "numbered-rows", old: "tables:\n", new: "x-others:\n",
            message: "the layout numbered-rows needs the setting tables", field: "tables"),
        Case(
            layout: "numbered-rows", old: "target 2025, result 2025", new: "aim 2025, result 2025",
            message: "“aim 2025” is no column of a numbered table; expected goal, measure", field: "columns"),
        Case(
            layout: "numbered-rows", old: "target 2025, result 2025", new: "target, result 2025",
            message: "“target” is no column of a numbered table", field: "columns"),
        Case(
            layout: "numbered-rows", old: "rating, outlook]", new: "rating, outlook 2026]",
            message: "“outlook 2026” is no column of a numbered table", field: "columns"),
        Case(
            layout: "numbered-rows", old: "rating, outlook]", new: "text, outlook]",
            message: "needs the columns number, name (just behind it), departments and rating", field: "columns"),
        Case(
            layout: "numbered-rows", old: "departments, baseline 2020, target 2025, result 2025, rating",
            new: "rating, baseline 2020, target 2025, result 2025, departments", message: "in this order",
            field: "columns"),
        Case(
            layout: "numbered-rows", old: "[goal, number, name,", new: "[goal, number, text, name,",
            message: "name (just behind it)", field: "columns"),
        Case(
            layout: "numbered-rows", old: "rating, outlook]", new: "rating, rating]",
            message: "“rating” is there twice; call the column that is not to be read text", field: "columns"),
        Case(
            layout: "numbered-rows", old: "header: ['^区分$', '^番号$', '^取組$', '^ねらい$', '^所管$']", new: "header: []",
            message: "header has 0 cells and columns 10", field: "header"),
        Case(
            layout: "numbered-rows", old: "result 2025, rating", new: "text, rating",
            message: "say in fiscalYear which year they are about", field: "fiscalYear"),
        Case(
            layout: "numbered-rows", old: "'^\\(冬のみ\\)$'", new: "'(冬のみ'",
            message: "“(冬のみ” is no regular expression"),
    ]

    /// A setting that does not exist stands where it is, and what it was likely meant to be.
    @Test(arguments: [
        ("delimited-rows", "columns:", "colums:", "“colums” is no setting here; did you mean columns?"),
        (
            "delimited-rows", "      - kind: subheading\n", "      - kind: subheading\n        ids: s\n",
            "“ids” is no setting here; did you mean id?"
        ),
        ("delimited-rows", "  - begin:", "  - beginn:", "“beginn” is no setting here; did you mean begin?"),
    ])
    func anUnknownSettingIsRefused(_ layout: String, _ old: String, _ new: String, _ message: String) throws {
        let yaml = try #require(try profile(Case(layout: layout, old: old, new: new, message: message)))
        let line = yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains(new.split(separator: "\n").last.map(String.init) ?? new)
        }
        let finding = #expect(throws: Finding.self) {
            try PlanExtractor(profile: yaml, profileFile: "cities/profile.yaml", departments: FixtureCity.departments())
        }
        #expect(finding?.position.line == line.map { $0 + 1 })
        #expect(finding?.message == message)
    }

    /// A profile with one change; nil when the good profile has nothing to change there.
    private func profile(_ change: Case) throws -> String? {
        let good = try DocumentFixture.file("\(change.layout)/profile.yaml")
        return good.contains(change.old) ? good.replacing(change.old, with: change.new, maxReplacements: 1) : nil
    }

    @Test(arguments: unusable)
    func isRefusedAtOnce(_ change: Case) throws {
        let yaml = try #require(try profile(change))
        let finding = #expect(throws: Finding.self) {
            try PlanExtractor(
                profile: yaml, profileFile: "cities/profile.yaml", departments: FixtureCity.departments(),
                ratingMarks: FixtureCity.ratingMarks)
        }
        #expect(finding?.code == .profile)
        #expect(finding?.position == SourcePosition(file: "cities/profile.yaml"))
        #expect(finding?.message.contains(change.message) == true, "\(finding?.message ?? "")")
        #expect(finding?.message.contains("\n") == false)
    }

    /// Whatever ends the lines that the message quotes.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func isRefusedInOneLine(_ lineEnd: String) {
        let yaml = ["plan: a", " b: c", "x", ""].joined(separator: lineEnd)
        let finding = #expect(throws: Finding.self) {
            try PlanExtractor(profile: yaml, profileFile: "profile.yaml", departments: [])
        }
        #expect(finding?.message.unicodeScalars.contains { $0 == "\n" || $0 == "\r" } == false)
    }

    @Test(arguments: lacking)
    func isRefusedByItsLayout(_ change: Case) throws {
        let yaml = try #require(try profile(change))
        let extractor = try PlanExtractor(
            profile: yaml, profileFile: "cities/profile.yaml", departments: FixtureCity.departments(),
            ratingMarks: FixtureCity.ratingMarks)
        let finding = #expect(throws: Finding.self) { try extractor.reading(of: "", name: "document").tables }
        #expect(finding?.code == .profile)
        #expect(finding?.field == change.field)
        #expect(finding?.position == SourcePosition(file: "cities/profile.yaml"))
        #expect(finding?.message.contains(change.message) == true, "\(finding?.message ?? "")")
    }

    /// A section without a beginning begins with the document's first line.
    @Test(arguments: ["wrapped-columns", "delimited-rows", "anchored-rows"])
    func aSectionWithoutABeginningBeginsAtOnce(layout: String) throws {
        let yaml = try DocumentFixture.file("\(layout)/profile.yaml")
            .replacing("  - begin: '^第１章'\n    headings:", with: "  - headings:")
        let names = ["wrapped-columns": "cells", "delimited-rows": "rows", "anchored-rows": "items"]
        let fixture = try DocumentFixture(layout, try #require(names[layout]))
        let extractor = try PlanExtractor(
            profile: yaml, profileFile: "profile.yaml", departments: FixtureCity.departments())
        #expect(Reading(try extractor.reading(of: fixture.text, name: fixture.name)) == (try fixture.reading()))
    }

    /// What stands before the line that begins the first section is front matter.
    @Test func aSectionWithABeginningWaitsForIt() throws {
        let yaml = try DocumentFixture.file("delimited-rows/profile.yaml")
            .replacing(
                "  - headings:\n      - kind: basic", with: "  - begin: '^本編$'\n    headings:\n      - kind: basic")
        let extractor = try PlanExtractor(
            profile: yaml, profileFile: "profile.yaml", departments: FixtureCity.departments())
        let body = try DocumentFixture("delimited-rows", "heading-cells")
        let tables = try extractor.reading(of: "目標7 目次の行\n本編\n" + body.text, name: "document").tables
        #expect(tables.headings.map(\.number) == ["1", "2", "3"])
        #expect(tables.initiatives.map(\.lines.lowerBound) == [4, 9, 12])
        #expect(tables.findings.isEmpty)
    }

    @Test func namesItsPlanAndSource() throws {
        let extractor = try DocumentFixture.extractor("wrapped-columns")
        #expect(extractor.plan == "sapporo-wrapped")
        #expect(extractor.source == "sapporo-wrapped-text")
    }
}
