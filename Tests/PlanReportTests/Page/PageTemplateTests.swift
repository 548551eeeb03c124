import Testing

@testable import PlanReport

/// What a template prints: expected texts follow mustache(5), but that white space stays as it stands.
@Suite struct PageTemplateTests {
    private struct Plan {
        let name: String
        let count: Int
        let isWhole: Bool
        let note: String?
        let html: HTML
        let areas: [Area]
        let none: [Area]
        let w: [String: String]
    }

    private struct Area: TemplateFields {
        let name: String
        let basis: String?

        var fields: [String: TemplateValue] { ["name": .text(name), "basis": TemplateValue(basis)] }
    }

    private let plan = Plan(
        name: "a<b", count: 0, isWhole: true, note: nil, html: "<b>x</b>",
        areas: [Area(name: "P01", basis: "stated"), Area(name: "P02", basis: nil)], none: [],
        w: ["title": "計画 \"1\""])

    @Test(arguments: [
        ("", ""), ("相談", "相談"), ("{{name}}", "a&lt;b"), ("{{{name}}}", "a<b"), ("{{html}}", "&lt;b&gt;x&lt;/b&gt;"),
        ("{{{html}}}", "<b>x</b>"), ("{{count}}", "0"), ("[{{note}}]", "[]"), ("[{{nobody}}]", "[]"),
        ("{{w.title}}", "計画 &quot;1&quot;"), ("[{{w.other}}{{name.title}}]", "[]"),
        ("{{#areas}}{{name}};{{/areas}}", "P01;P02;"), ("{{#areas}}{{basis}},{{/areas}}", "stated,,"),
        ("{{#areas}}{{#basis}}{{.}}!{{/basis}}{{^basis}}-{{/basis}}{{/areas}}", "stated!-"),
        ("{{#areas}}{{count}}{{/areas}}", "00"), ("{{#none}}x{{/none}}{{^none}}none{{/none}}", "none"),
        ("{{^areas}}none{{/areas}}", ""), ("{{#isWhole}}{{name}}{{/isWhole}}{{^isWhole}}part{{/isWhole}}", "a&lt;b"),
        ("{{#note}}x{{/note}}{{^note}}no note{{/note}}", "no note"), ("{{#count}}{{.}} of{{/count}}", "0 of"),
        ("{{#w}}{{title}}{{/w}}", "計画 &quot;1&quot;"), ("{{#nobody}}x{{/nobody}}{{^nobody}}y{{/nobody}}", "y"),
        ("a\n{{#areas}}\n{{name}}\n{{/areas}}\nb", "a\n\nP01\n\nP02\n\nb"),
        ("{{#areas}}{{>part}}{{/areas}}", "<P01><P02>"),
        ("{ {name} }", "{ {name} }"),
    ])
    func aTemplatePrintsItsValues(_ template: String, expected: String) throws {
        let part = try PageTemplate("<{{name}}>")
        #expect(try PageTemplate(template).render(TemplateValue(plan), with: ["part": part]) == expected)
    }

    @Test(arguments: [
        ("{{name", TemplateFault.unclosedTag), ("{{{name}}", .unclosedTag), ("{{#areas}}", .unbalanced("areas")),
        ("{{/areas}}", .unbalanced("areas")), ("{{#areas}}{{/plan}}", .unbalanced("plan")),
        ("{{#a}}{{#b}}{{/a}}{{/b}}", .unbalanced("a")), ("{{}}", .unknownTag("")),
        ("{{! note}}", .unknownTag("! note")),
        ("{{a.}}", .unknownTag("a.")), ("{{& name}}", .unknownTag("& name")), ("{{ name }}", .unknownTag(" name ")),
    ])
    func aFaultyTemplateIsRefused(_ template: String, fault: TemplateFault) {
        #expect(throws: fault) { try PageTemplate(template) }
    }

    /// To Swift a quotation mark and a combining mark behind it are one character; to a browser the quotation mark ends the
    /// attribute.
    @Test func escapingGoesByBytes() throws {
        let printed = try PageTemplate("<a title=\"{{.}}\">").render(.text("x\"\u{301} onclick=y"), with: [:])
        #expect(Array(printed.utf8) == Array("<a title=\"x&quot;\u{301} onclick=y\">".utf8))
    }

    /// A value that says its fields itself says what its stored properties are.
    @Test func saidFieldsAreTheStoredProperties() {
        let cell = ReportTable.Cell(
            column: "initiatives", text: "3", isHeader: false, isNumber: true, link: "a", ask: nil, bar: 40)
        let values: [any TemplateFields] = [
            cell, ReportTable.Row(row: 1, facets: [], cells: [cell]), Facet(name: "city", value: "142042"),
            CompareView.Entry(anchor: "a", name: "b", carriers: "c", basis: "d"),
            InitiativeEntry.Code(
                counted: "P01 stated", shownCode: nil, label: "a", word: "b", rank: "c", evidence: "d", line: "e"),
            InitiativeEntry(
                id: "a", anchor: "b", functions: "c", name: "d", printedName: nil, isForeign: false, place: "e",
                carriers: "f", commitment: nil, summary: nil, document: "g", page: nil, headings: nil, codes: [],
                relisted: nil, passage: nil),
            HeatTable.Row(title: "a", facets: [], cells: []),
            HeatTable.Cell(row: 0, state: "none", look: "none", text: "–", link: nil, facets: []),
        ]
        for value in values {
            let properties = Mirror(reflecting: value).children.compactMap(\.label)
            #expect(Set(value.fields.keys) == Set(properties), "\(type(of: value))")
        }
    }
}
