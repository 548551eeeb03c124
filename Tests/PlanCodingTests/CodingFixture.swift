import PlanCoding
import PlanModel

/// A made-up plan of 札幌市 to code: two basic policies with subheadings, and a chapter that lists rows again by group.
///
///     b1 雪に強いまち          → areas A1, A2
///       b1-1 足もと            → area A3
///       b1-2 高齢者の雪かき    → group elderly
///     b2 灯りのあるまち        → area A4, related only
///     p1 こども                → group children
///     p2 高齢者と家族          → groups elderly, families
enum CodingFixture {
    static let plan: Plan.ID = "sapporo"
    static let source: SourceDocument.ID = "sapporo-text"

    static func heading(_ id: String, under parent: String? = nil, name: String, line: Int) -> Heading {
        Heading(
            id: Heading.ID(id), plan: plan, parent: parent.map { Heading.ID($0) }, level: parent == nil ? 1 : 2,
            kind: id.hasPrefix("p") ? .priorityPolicy : parent == nil ? .basicPolicy : .subheading, number: "１",
            nameJa: name, order: line, source: source, sourceLine: line)
    }

    static func entry(
        _ heading: String, _ axis: Axis, _ code: String, _ relation: Relation = .narrower
    ) -> CrosswalkEntry {
        CrosswalkEntry(
            subject: .heading(Heading.ID(heading)), axis: axis, code: Taxonomy.Code.ID(code), relation: relation,
            note: nil)
    }

    static func initiative(_ id: String, under heading: String, line: Int, restates: String? = nil) -> Initiative {
        Initiative(
            id: Initiative.ID(id), plan: plan, heading: Heading.ID(heading), nameJa: "取組\(id)",
            restates: restates.map { Initiative.ID($0) }, source: source, lines: line...(line + 4))
    }

    static let headings = [
        heading("b1", name: "雪に強いまち", line: 3),
        heading("b1-1", under: "b1", name: "足もと", line: 5),
        heading("b1-2", under: "b1", name: "高齢者の雪かき", line: 30),
        heading("b2", name: "灯りのあるまち", line: 50),
        heading("p1", name: "こども", line: 100),
        heading("p2", name: "高齢者と家族", line: 120),
    ]

    static let crosswalk = [
        entry("b1", .policyArea, "A2"), entry("b1", .policyArea, "A1", .broader),
        entry("b1-1", .policyArea, "A3", .exact), entry("b1-2", .group, "elderly"),
        entry("b2", .policyArea, "A4", .related), entry("b2", .group, "tourists", .related),
        entry("p1", .group, "children", .exact), entry("p2", .group, "families"),
        entry("p2", .group, "elderly", .exact),
    ]

    static func codes(of initiatives: [Initiative]) -> [InitiativeCode] {
        Coder(headings: headings, crosswalk: crosswalk).codes(of: initiatives)
    }
}

extension InitiativeCode {
    /// `b1-01 policy_area A2 primary derived 雪に強いまち crosswalk/narrower @3`, so that a whole coding can be written by
    /// hand.
    var line: String {
        "\(initiative) \(axis.rawValue) \(code) \(rank.rawValue) \(basis.rawValue) \(evidence) \(rule) @\(sourceLine)"
    }
}
