import Diagnostics
import PlanModel

/// Gives the initiatives of a plan their codes, each with its basis and evidence.
///
/// Codes come from the plan's outline: a heading maps to codes through the crosswalk, and a re-listing under a group's
/// chapter says that its original is for that group. Where several sources give an initiative the same code, the strongest
/// basis is kept (decided, stated, derived, inferred), and among equals the innermost heading.
public struct Coder {
    private let headings: [Heading.ID: Heading]
    private let entries: [Heading.ID: [CrosswalkEntry]]

    public init(headings: [Heading], crosswalk: [CrosswalkEntry]) {
        self.headings = Dictionary(headings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [Heading.ID: [CrosswalkEntry]] = [:]
        for entry in crosswalk {
            if case .heading(let id) = entry.subject { entries[id, default: []].append(entry) }
        }
        self.entries = entries
    }

    /// The codes of a plan's initiatives.
    ///
    /// Re-listings have no codes of their own: what they say is said of their originals, the first in the document first.
    /// - Returns: in the order of the initiatives, then of the axes, then of the codes.
    public func codes(of initiatives: [Initiative]) -> [InitiativeCode] {
        let listedAgain = initiatives.filter { $0.restates != nil }.sorted {
            ($0.source, $0.lines.lowerBound, $0.id) < ($1.source, $1.lines.lowerBound, $1.id)
        }
        let restatements = Dictionary(grouping: listedAgain) { $0.restates! }
        return initiatives.filter { $0.restates == nil }.flatMap { initiative in
            strongest(
                areas(of: initiative) + groups(of: initiative)
                    + (restatements[initiative.id] ?? []).flatMap { relisted($0, original: initiative) })
        }
    }

    /// The headings above an initiative, innermost first.
    private func chain(of initiative: Initiative) -> [Heading] {
        var chain: [Heading] = []
        var next: Heading.ID? = initiative.heading
        while let id = next, let heading = headings[id], chain.count < headings.count {
            chain.append(heading)
            next = heading.parent
        }
        return chain
    }

    private func mapped(_ heading: Heading, on axis: Axis) -> [CrosswalkEntry] {
        (entries[heading.id] ?? []).filter { $0.axis == axis && $0.relation.carriesOver }
    }

    /// The policy areas of the innermost heading that has any: the first is primary, at most two more are secondary.
    private func areas(of initiative: Initiative) -> [InitiativeCode] {
        guard let heading = chain(of: initiative).first(where: { !mapped($0, on: .policyArea).isEmpty }) else {
            return []
        }
        return mapped(heading, on: .policyArea).prefix(3).enumerated().map { index, entry in
            code(initiative, entry, under: heading, rank: index == 0 ? .primary : .secondary, basis: .derived)
        }
    }

    /// The groups that any heading above the initiative names.
    private func groups(of initiative: Initiative) -> [InitiativeCode] {
        chain(of: initiative).flatMap { heading in
            mapped(heading, on: .group).map { entry in
                code(initiative, entry, under: heading, rank: .primary, basis: .stated)
            }
        }
    }

    /// What a re-listing says of its original: it is for the group whose chapter lists it again.
    private func relisted(_ restatement: Initiative, original: Initiative) -> [InitiativeCode] {
        groups(of: restatement).map { code in
            InitiativeCode(
                initiative: original.id, axis: .group, code: code.code, rank: .primary, basis: .stated,
                evidence: "relisted", rule: InitiativeCode.relistingRule, source: restatement.source,
                sourceLine: restatement.lines.lowerBound)
        }
    }

    private func code(
        _ initiative: Initiative, _ entry: CrosswalkEntry, under heading: Heading, rank: InitiativeCode.Rank,
        basis: Basis
    ) -> InitiativeCode {
        InitiativeCode(
            initiative: initiative.id, axis: entry.axis, code: entry.code, rank: rank, basis: basis,
            evidence: heading.nameJa, rule: "crosswalk/\(entry.relation.rawValue)", source: heading.source,
            sourceLine: heading.sourceLine)
    }

    /// One row for each code: the strongest basis, the first among equals.
    private func strongest(_ candidates: [InitiativeCode]) -> [InitiativeCode] {
        var kept: [InitiativeCode] = []
        for candidate in candidates {
            if let index = kept.firstIndex(where: { $0.axis == candidate.axis && $0.code == candidate.code }) {
                if candidate.basis < kept[index].basis { kept[index] = candidate }
            } else {
                kept.append(candidate)
            }
        }
        let axes = Axis.allCases
        return kept.sorted {
            let (a, b) = (axes.firstIndex(of: $0.axis)!, axes.firstIndex(of: $1.axis)!)
            return a != b ? a < b : $0.rank != $1.rank ? $0.rank == .primary : $0.code < $1.code
        }
    }
}
