import Diagnostics
import PlanModel

/// The coding rules made ready to run: every distinct term once in one automaton, every rule in integers.
public struct RuleBook: Sendable {
    struct Rule: Sendable {
        struct Alternative: Sendable {
            let terms: [Int]
            let beginsField: Bool
            let endsField: Bool
        }

        struct Companion: Sendable {
            let term: Int
            let fields: FieldSet
        }

        let rule: CodingRule
        let fields: FieldSet
        let alternatives: [Alternative]
        let requires: [Companion]
        let forbids: [Companion]
    }

    let rules: [Rule]
    let automaton: TermAutomaton
    let termCount: Int
    /// For each term, the alternatives that begin with it, as rule and place in the rule.
    let beginning: [[(rule: Int, alternative: Int)]]

    /// The rules that cannot be read; the others run.
    public let findings: [Finding]

    public init(_ rows: [Placed<CodingRule>]) {
        var interned: [[Letter]: Int] = [:]
        var terms: [[Letter]] = []
        func intern(_ term: [Letter]) -> Int {
            if let known = interned[term] { return known }
            interned[term] = terms.count
            terms.append(term)
            return terms.count - 1
        }
        var rules: [Rule] = []
        var findings: [Finding] = []
        for row in rows {
            guard let pattern = TermPattern(row.pattern) else {
                findings.append(
                    row.finding(
                        .badRule, "pattern", value: row.pattern,
                        "“\(row.pattern)” has an empty part; ／ parts alternatives and … parts terms that follow one another"
                    ))
                continue
            }
            var companions: [String: [Rule.Companion]] = [:]
            for (column, words) in [("requires", row.requires), ("forbids", row.forbids)] {
                for word in words {
                    guard let companion = Companion(word) else {
                        findings.append(
                            row.finding(
                                .badRule, column, value: word,
                                "“\(word)” is no term; write a term, or a field, a colon and a term, as in name:研修"))
                        continue
                    }
                    companions[column, default: []].append(
                        Rule.Companion(
                            term: intern(companion.term), fields: companion.field.map { FieldSet([$0]) } ?? .plan))
                }
            }
            rules.append(
                Rule(
                    rule: row.value, fields: FieldSet(row.fields),
                    alternatives: pattern.alternatives.map {
                        .init(terms: $0.terms.map(intern), beginsField: $0.beginsField, endsField: $0.endsField)
                    },
                    requires: companions["requires"] ?? [], forbids: companions["forbids"] ?? []))
        }
        var beginning = [[(rule: Int, alternative: Int)]](repeating: [], count: terms.count)
        for (index, rule) in rules.enumerated() {
            for (place, alternative) in rule.alternatives.enumerated() {
                beginning[alternative.terms[0]].append((index, place))
            }
        }
        self.rules = rules
        self.findings = findings
        self.beginning = beginning
        termCount = terms.count
        automaton = TermAutomaton(terms)
    }
}

/// A set of fields in one byte.
struct FieldSet: Sendable {
    private let bits: UInt8

    /// What the plan itself says; reports are left out.
    static let plan = FieldSet(CodingRule.Field.allCases.filter { $0 != .report })

    init(_ fields: some Sequence<CodingRule.Field>) {
        bits = fields.reduce(0) { $0 | Self.bit($1) }
    }

    private init(bits: UInt8) {
        self.bits = bits
    }

    static let none = FieldSet(bits: 0)

    func contains(_ field: CodingRule.Field) -> Bool { bits & Self.bit(field) != 0 }

    func intersects(_ other: FieldSet) -> Bool { bits & other.bits != 0 }

    func with(_ field: CodingRule.Field) -> FieldSet { FieldSet(bits: bits | Self.bit(field)) }

    private static func bit(_ field: CodingRule.Field) -> UInt8 {
        switch field {
        case .name: 1
        case .heading: 2
        case .department: 4
        case .text: 8
        case .report: 16
        }
    }
}
