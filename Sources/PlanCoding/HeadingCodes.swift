import PlanModel

/// What the plan's outline says of an initiative through the crosswalk, and what its re-listings say.
struct HeadingCodes {
    private let headings: [Heading.ID: Heading]
    private let entries: [Heading.ID: [CrosswalkEntry]]

    init(headings: [Heading], crosswalk: [CrosswalkEntry]) {
        self.headings = Dictionary(headings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [Heading.ID: [CrosswalkEntry]] = [:]
        for entry in crosswalk {
            if case .heading(let id) = entry.subject { entries[id, default: []].append(entry) }
        }
        self.entries = entries
    }

    /// The headings above an initiative, innermost first.
    func chain(of initiative: Initiative) -> [Heading] {
        var chain: [Heading] = []
        var next: Heading.ID? = initiative.heading
        while let id = next, let heading = headings[id], chain.count < headings.count {
            chain.append(heading)
            next = heading.parent
        }
        return chain
    }

    /// The policy areas of the innermost heading that has any, the first for the primary one and the others beside it, and the
    /// groups of every heading above an initiative.
    func support(of initiative: Initiative) -> [(Axis, Taxonomy.Code.ID, Candidate.Support)] {
        let chain = chain(of: initiative)
        let area = chain.first { !mapped($0, on: .policyArea).isEmpty }
        return
            (area.map { heading in
                mapped(heading, on: .policyArea).enumerated().map { index, entry in
                    support(entry, under: heading, basis: .derived, rank: index == 0 ? .primary : .secondary)
                }
            } ?? []) + groups(above: chain)
    }

    /// What a re-listing says of its original: it is for the group whose chapter lists it again.
    func support(ofRelisting restatement: Initiative) -> [(Axis, Taxonomy.Code.ID, Candidate.Support)] {
        groups(above: chain(of: restatement)).map { axis, code, support in
            (
                axis, code,
                Candidate.Support(
                    basis: .stated, evidence: "relisted", rule: InitiativeCode.relistingRule, weight: support.weight,
                    rank: .primary, source: restatement.source, line: restatement.lines.lowerBound,
                    place: InitiativeText.places)
            )
        }
    }

    private func groups(above chain: [Heading]) -> [(Axis, Taxonomy.Code.ID, Candidate.Support)] {
        chain.flatMap { heading in
            mapped(heading, on: .group).map { support($0, under: heading, basis: .stated, rank: .primary) }
        }
    }

    private func mapped(_ heading: Heading, on axis: Axis) -> [CrosswalkEntry] {
        (entries[heading.id] ?? []).filter { $0.axis == axis && $0.relation.carriesOver }
    }

    private func support(
        _ entry: CrosswalkEntry, under heading: Heading, basis: Basis, rank: CodingRule.Rank
    ) -> (Axis, Taxonomy.Code.ID, Candidate.Support) {
        (
            entry.axis, entry.code,
            Candidate.Support(
                basis: basis, evidence: heading.nameJa, rule: "crosswalk/\(entry.relation.rawValue)",
                weight: CodingWeights.heading(entry, rank: rank), rank: rank, source: heading.source,
                line: heading.sourceLine, place: InitiativeText.places)
        )
    }
}
