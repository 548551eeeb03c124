import PlanModel

extension RuleBook {
    /// A rule that holds for an initiative, and the term that shows it.
    struct Match {
        /// The index of the rule.
        let rule: Int
        /// The index of the passage.
        let passage: Int
        /// Where its terms stand, in their order.
        let terms: [Range<Int>]

        /// From the first term to the last.
        var range: Range<Int> { terms[0].lowerBound..<terms[terms.count - 1].upperBound }

        /// Whether it is one term; only such matches hide others and can be hidden.
        var isTerm: Bool { terms.count == 1 }
    }

    /// The rules that hold for an initiative, each once, by the first of its matches that no longer term hides.
    ///
    /// A term inside a longer one is hidden where a rule of the same axis holds for the longer one: 児童 in 児童委員 names no
    /// child. A rule without a code does nothing but hide.
    /// - Returns: in the order of the rules.
    func matches(in text: InitiativeText) -> [Match] {
        let occurrences = text.passages.map { automaton.occurrences(in: $0.text.letters) }
        var present = [FieldSet](repeating: .none, count: termCount)
        for (passage, found) in zip(text.passages, occurrences) {
            for occurrence in found { present[occurrence.term] = present[occurrence.term].with(passage.field) }
        }
        var found: [Match] = []
        for (index, passage) in text.passages.enumerated() {
            for occurrence in occurrences[index] {
                for (rule, alternative) in beginning[occurrence.term] {
                    let candidate = rules[rule]
                    guard candidate.fields.contains(passage.field), candidate.holds(present) else { continue }
                    let wanted = candidate.alternatives[alternative]
                    guard let terms = terms(of: wanted, from: occurrence, among: occurrences[index]) else { continue }
                    let match = Match(rule: rule, passage: index, terms: terms)
                    guard !wanted.beginsField || match.range.lowerBound == 0,
                        !wanted.endsField || match.range.upperBound == passage.text.letters.count,
                        match.isTerm || !passage.text.holdsSentenceEnd(in: match.range)
                    else { continue }
                    found.append(match)
                }
            }
        }
        var first: [Match?] = Array(repeating: nil, count: rules.count)
        for match in found where first[match.rule] == nil && !isHidden(match, among: found) {
            first[match.rule] = match
        }
        return first.compactMap { $0 }
    }

    /// The terms of an alternative that begins with an occurrence: each at its nearest place behind the one before it.
    private func terms(
        of alternative: Rule.Alternative, from first: TermAutomaton.Occurrence, among all: [TermAutomaton.Occurrence]
    ) -> [Range<Int>]? {
        var terms = [first.range]
        for term in alternative.terms.dropFirst() {
            let end = terms[terms.count - 1].upperBound
            guard let next = all.first(where: { $0.term == term && $0.range.lowerBound >= end }) else { return nil }
            terms.append(next.range)
        }
        return terms
    }

    private func isHidden(_ match: Match, among found: [Match]) -> Bool {
        match.isTerm
            && found.contains { other in
                other.isTerm && other.passage == match.passage && other.range.count > match.range.count
                    && other.range.lowerBound <= match.range.lowerBound
                    && other.range.upperBound >= match.range.upperBound
                    && rules[other.rule].rule.axis == rules[match.rule].rule.axis
            }
    }
}

extension RuleBook.Rule {
    /// Whether what the rule requires is there, and nothing that it forbids.
    ///
    /// - Parameter present: for each term, the fields in which it occurs.
    fileprivate func holds(_ present: [FieldSet]) -> Bool {
        (requires.isEmpty || requires.contains { present[$0.term].intersects($0.fields) })
            && !forbids.contains { present[$0.term].intersects($0.fields) }
    }
}
