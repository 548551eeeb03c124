import Diagnostics
import PlanModel

/// Every example of the codebook has its code, and every near miss has not.
///
/// Of policy areas the primary one counts. An initiative is compared once it is coded, which shows by its instrument: each
/// initiative has one. Until then it has only what its headings give.
struct ExampleChecks {
    private(set) var findings: [Finding] = []
    /// The codes of the subjects that examples name.
    private let codes: [Subject: Set<Taxonomy.Code.ID>]
    private let axes: Set<Axis>
    private let originals: [Initiative.ID: Initiative.ID]
    /// The codes in use.
    private let known: [Axis: Set<Taxonomy.Code.ID>]

    private struct Subject: Hashable {
        let axis: Axis
        let subject: Taxonomy.Example.Subject
    }

    init(_ dataset: Dataset, _ tables: TableConditions) {
        let named = Set(dataset.taxonomy.examples.map(\.subject))
        var codes: [Subject: Set<Taxonomy.Code.ID>] = [:]
        for row in dataset.codes
        where (row.axis != .policyArea || row.rank == .primary) && named.contains(.initiative(row.initiative)) {
            codes[Subject(axis: row.axis, subject: .initiative(row.initiative)), default: []].insert(row.code)
        }
        for row in dataset.departments where named.contains(.department(row.id)) {
            guard let function = row.function else { continue }
            codes[Subject(axis: .function, subject: .department(row.id)), default: []].insert(function)
        }
        self.codes = codes
        axes = Set(dataset.codes.map(\.axis))
        known = Dictionary(
            uniqueKeysWithValues: Axis.allCases.map { axis in
                (axis, Set(dataset.taxonomy.codes(on: axis).filter { $0.replacedBy == nil }.map(\.id)))
            })
        originals = Dictionary(
            dataset.initiatives.compactMap { row in row.restates.map { (row.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        let areCodesSound = tables.isSound(InitiativeCode.self) && tables.isSound(Department.self)
        for row in dataset.taxonomy.examples {
            checkForm(row)
            if areCodesSound { checkCodes(row) }
        }
    }

    private mutating func checkForm(_ row: Placed<Taxonomy.Example>) {
        if case .initiative(let id) = row.subject, let original = originals[id] {
            findings.append(
                row.finding(
                    .relistedExample, "subject_id", value: id.text,
                    "\(id) is a re-listing, which has no codes; name its original \(original)"))
        }
        guard let instead = row.instead else { return }
        if row.kind == .example {
            findings.append(
                row.finding(
                    .badInstead, "instead", value: instead.text,
                    "an example has its own code; leave instead empty, or make it a near_miss"))
        } else if instead == row.code {
            findings.append(
                row.finding(
                    .badInstead, "instead", value: instead.text,
                    "\(instead) stands in place of itself; name the code that the near miss has, or leave instead empty"
                ))
        }
    }

    private mutating func checkCodes(_ row: Placed<Taxonomy.Example>) {
        // What is wrong with the subject's codes themselves is a finding already.
        guard let own = codes(of: row.value), own.isSubset(of: known[row.axis] ?? []),
            known[row.axis]?.contains(row.code) == true
        else { return }
        let subject = row.subject.id
        var list: String { own.isEmpty ? "none" : own.sorted().map(\.text).joined(separator: ", ") }
        switch row.kind {
        case .example where !own.contains(row.code):
            findings.append(
                row.finding(
                    .exampleWithoutCode, "code", value: row.code.text,
                    "\(subject) is an example of \(row.code) and has \(list); choose another, or mend its codes"))
        case .nearMiss where own.contains(row.code):
            findings.append(
                row.finding(
                    .nearMissWithCode, "code", value: row.code.text,
                    "\(subject) is a near miss of \(row.code) and has it; choose another, or mend its codes"))
        case .nearMiss:
            guard let instead = row.instead, instead != row.code, known[row.axis]?.contains(instead) == true,
                !own.contains(instead)
            else { return }
            findings.append(
                row.finding(
                    .nearMissWithoutInstead, "instead", value: instead.text,
                    "\(subject) is to have \(instead) instead of \(row.code) and has \(list); mend one of them"))
        case .example: return
        }
    }

    /// The codes of a row's subject on its axis; nil where nobody has coded it there yet.
    private func codes(of example: Taxonomy.Example) -> Set<Taxonomy.Code.ID>? {
        let own = codes[Subject(axis: example.axis, subject: example.subject)]
        switch example.subject {
        case .department: return own
        case .initiative:
            let isCoded = codes[Subject(axis: .instrument, subject: example.subject)] != nil
            return isCoded && axes.contains(example.axis) ? own ?? [] : nil
        }
    }
}
