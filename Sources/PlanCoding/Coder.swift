import Diagnostics
import PlanModel

/// Gives the initiatives of a plan their codes, each with its basis and evidence.
///
/// Three things speak for a code: the plan's outline through the crosswalk, re-listings under a group's chapter, and the
/// coding rules. Their weights are summed up for each code. An initiative gets the heaviest policy area as its primary one, up to two
/// others that weigh enough, every group that weighs enough, the heaviest instrument and the heaviest commitment. A form beside
/// another area is the instrument's matter (CODING.md, 2): it is secondary only where a rule or heading says that it is. Decisions
/// outrank all of it. Where nothing decides, a finding says so (``InitiativeCoding/doubts``).
public struct Coder {
    private let outline: HeadingCodes
    private let rules: RuleBook
    private let decisions: DecidedCodes
    /// The place of each code in its list, and whether it is a form.
    private let order: [Axis: [Taxonomy.Code.ID: Int]]
    private let forms: Set<Taxonomy.Code.ID>

    public init(
        headings: [Heading], crosswalk: [CrosswalkEntry], taxonomy: Taxonomy = Taxonomy(),
        rules: RuleBook = RuleBook([]), decisions: [Decision] = []
    ) {
        outline = HeadingCodes(headings: headings, crosswalk: crosswalk)
        self.rules = rules
        self.decisions = DecidedCodes(decisions)
        order = Dictionary(
            uniqueKeysWithValues: Axis.allCases.map { axis in
                (
                    axis,
                    Dictionary(
                        taxonomy.codes(on: axis).enumerated().map { ($1.id, $0) },
                        uniquingKeysWith: { first, _ in first })
                )
            })
        forms = Set(taxonomy.policyAreas.filter { $0.kind == .form }.map(\.code.id))
    }

    /// Codes a plan's initiatives: weighed, then decided.
    ///
    /// - Returns: as ``weighed(_:departments:cells:)``, with what people decided in the place of what was weighed.
    public func coding(
        of initiatives: [Initiative], departments: [Initiative.ID: [String]] = [:],
        cells: [Initiative.ID: [ReportText.Cell]] = [:]
    ) -> [InitiativeCoding] {
        weighed(initiatives, departments: departments, cells: cells).map(decided)
    }

    /// What headings, re-listings and rules give a plan's initiatives by themselves.
    ///
    /// Re-listings have no codes of their own: what they say is said of their originals.
    /// - Parameters:
    ///   - departments: the names of the departments of each initiative.
    ///   - cells: what the document says of each initiative; without them, names and headings alone decide.
    /// - Returns: one coding an initiative, re-listings left out, in the order given.
    public func weighed(
        _ initiatives: [Initiative], departments: [Initiative.ID: [String]] = [:],
        cells: [Initiative.ID: [ReportText.Cell]] = [:]
    ) -> [InitiativeCoding] {
        let listedAgain = initiatives.filter { $0.restates != nil }.sorted {
            ($0.source, $0.lines.lowerBound, $0.id) < ($1.source, $1.lines.lowerBound, $1.id)
        }
        let restatements = Dictionary(grouping: listedAgain) { $0.restates! }
        return initiatives.filter { $0.restates == nil }.map { initiative in
            let text = InitiativeText(
                initiative, headings: outline.chain(of: initiative), departments: departments[initiative.id] ?? [],
                cells: cells[initiative.id] ?? [])
            return weighed(initiative, text: text, restatements: restatements[initiative.id] ?? [])
        }
    }

    /// The codes of a plan's initiatives, as ``coding(of:departments:cells:)`` gives them.
    public func codes(of initiatives: [Initiative]) -> [InitiativeCode] { coding(of: initiatives).flatMap(\.codes) }

    /// A coding with the decisions on its initiative applied.
    public func decided(_ coding: InitiativeCoding) -> InitiativeCoding {
        var coding = coding
        decisions.apply(to: &coding)
        coding.codes.sort(by: isBefore)
        return coding
    }

    private func weighed(
        _ initiative: Initiative, text: InitiativeText, restatements: [Initiative]
    ) -> InitiativeCoding {
        var candidates: [Candidate] = []
        func add(_ axis: Axis, _ code: Taxonomy.Code.ID, _ support: Candidate.Support) {
            if let index = candidates.firstIndex(where: { $0.axis == axis && $0.code == code }) {
                candidates[index].support.append(support)
            } else {
                candidates.append(Candidate(axis: axis, code: code, support: [support]))
            }
        }
        for (axis, code, support) in outline.support(of: initiative) { add(axis, code, support) }
        for (axis, code, support) in restatements.flatMap(outline.support(ofRelisting:)) { add(axis, code, support) }
        for match in rules.matches(in: text) {
            let rule = rules.rules[match.rule].rule
            guard let code = rule.code else { continue }
            let passage = text.passages[match.passage]
            add(
                rule.axis, code,
                Candidate.Support(
                    basis: rule.basis, evidence: match.terms.map(passage.text.original(of:)).joined(separator: "…"),
                    rule: rule.id.text,
                    weight: rule.weight, rank: rule.rank, source: passage.source,
                    line: passage.line(at: match.range.lowerBound),
                    place: InitiativeText.place(passage: match.passage, letter: match.range.lowerBound)))
        }
        candidates.sort(by: isBefore)
        var coding = InitiativeCoding(initiative: initiative, codes: [], candidates: candidates, doubts: [])
        for axis in Axis.allCases where axis != .function {
            choose(among: candidates.filter { $0.axis == axis }, on: axis, for: &coding)
        }
        coding.codes.sort(by: isBefore)
        return coding
    }

    private func choose(among candidates: [Candidate], on axis: Axis, for coding: inout InitiativeCoding) {
        switch axis {
        case .group:
            let own = candidates.filter { $0.weight >= CodingWeights.group }
            let groups = own.isEmpty ? candidates.filter { $0.fallbackWeight >= CodingWeights.group } : own
            coding.codes += groups.map { code(of: coding.initiative, $0, rank: .primary) }
        case .policyArea, .instrument, .commitment:
            guard let winner = winner(among: candidates, on: axis, for: &coding) else { return }
            coding.codes.append(code(of: coding.initiative, winner, rank: .primary))
            guard axis == .policyArea else { return }
            let others = candidates.filter {
                $0.code != winner.code && $0.secondaryWeight >= CodingWeights.secondaryArea
                    && (!forms.contains($0.code) || $0.secondaryWeight > $0.weight)
            }
            coding.codes += others.sorted { a, b in
                a.secondaryWeight != b.secondaryWeight
                    ? a.secondaryWeight > b.secondaryWeight : place(of: a) < place(of: b)
            }.prefix(CodingWeights.secondaryAreas).map { code(of: coding.initiative, $0, rank: .secondary) }
        case .function: break
        }
    }

    /// The heaviest candidate; what is only a fallback counts where nothing else does.
    private func winner(
        among candidates: [Candidate], on axis: Axis, for coding: inout InitiativeCoding
    ) -> Candidate? {
        let hasOwn = candidates.contains { $0.weight > 0 }
        func weight(_ candidate: Candidate) -> Int { hasOwn ? candidate.weight : candidate.fallbackWeight }
        let ranked = candidates.filter { weight($0) > 0 }.sorted { a, b in
            weight(a) != weight(b) ? weight(a) > weight(b) : isPreferred(a, to: b)
        }
        guard let winner = ranked.first else {
            coding.doubts.append(.uncoded(axis))
            return nil
        }
        if let second = ranked.dropFirst().first, weight(second) == weight(winner) {
            coding.doubts.append(.tie(axis, winner.code, second.code))
        } else if hasOwn, weight(winner) < CodingWeights.weakWinner {
            coding.doubts.append(.weak(axis, winner.code, weight: weight(winner)))
        }
        return winner
    }

    /// Of two that weigh the same: a topic before a form, then the one named first, then the one first in its list.
    private func isPreferred(_ a: Candidate, to b: Candidate) -> Bool {
        let (left, right) = (forms.contains(a.code), forms.contains(b.code))
        if left != right { return right }
        return a.firstPlace != b.firstPlace ? a.firstPlace < b.firstPlace : place(of: a) < place(of: b)
    }

    private func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.axis != b.axis { return axisOrder(a.axis) < axisOrder(b.axis) }
        return a.weight != b.weight ? a.weight > b.weight : place(of: a) < place(of: b)
    }

    private func isBefore(_ a: InitiativeCode, _ b: InitiativeCode) -> Bool {
        if a.axis != b.axis { return axisOrder(a.axis) < axisOrder(b.axis) }
        return a.rank != b.rank ? a.rank == .primary : a.code < b.code
    }

    private func axisOrder(_ axis: Axis) -> Int { Axis.allCases.firstIndex(of: axis)! }

    private func place(of candidate: Candidate) -> Int { order[candidate.axis]?[candidate.code] ?? Int.max }

    private func code(of initiative: Initiative, _ candidate: Candidate, rank: InitiativeCode.Rank) -> InitiativeCode {
        let shown = candidate.shown
        return InitiativeCode(
            initiative: initiative.id, axis: candidate.axis, code: candidate.code, rank: rank, basis: shown.basis,
            evidence: shown.evidence, rule: shown.rule, source: shown.source, sourceLine: shown.line)
    }
}
