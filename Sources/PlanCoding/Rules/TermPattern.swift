import PlanModel

/// What a coding rule looks for, as its column `pattern` writes it.
///
/// - `／` parts alternatives: one of them is enough.
/// - `…` parts the terms of one alternative, which must follow one another within one sentence.
/// - `^` before an alternative: it begins the field. `$` behind it: it ends the field.
///
/// Terms are compared folded (``TextFolding``): width, case and white space do not count.
struct TermPattern {
    struct Alternative {
        let terms: [[Letter]]
        let beginsField: Bool
        let endsField: Bool
    }

    let alternatives: [Alternative]

    /// - Returns: nil when an alternative or one of its terms is empty.
    init?(_ text: String) {
        var alternatives: [Alternative] = []
        for part in text.split(separator: "／", omittingEmptySubsequences: false) {
            var body = part
            let beginsField = body.hasPrefix("^")
            if beginsField { body = body.dropFirst() }
            let endsField = body.hasSuffix("$")
            if endsField { body = body.dropLast() }
            let terms = body.split(separator: "…", omittingEmptySubsequences: false).map { TextFolding.letters(of: $0) }
            guard terms.allSatisfy({ !$0.isEmpty }) else { return nil }
            alternatives.append(Alternative(terms: terms, beginsField: beginsField, endsField: endsField))
        }
        self.alternatives = alternatives
    }
}

/// A term that a rule requires or forbids: `研修` anywhere in what the plan says of the initiative, `name:研修` in one field only.
/// A report counts only where it is named: `report:研修`.
struct Companion {
    let term: [Letter]
    /// The only field that counts; nil for any but the report.
    let field: CodingRule.Field?

    /// - Returns: nil when the term is empty or the field unknown.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        if parts.count == 2 {
            guard let field = CodingRule.Field(rawValue: String(parts[0])) else { return nil }
            self.field = field
        } else {
            field = nil
        }
        term = TextFolding.letters(of: parts.last ?? "")
        if term.isEmpty { return nil }
    }
}
