import Diagnostics
import PlanCoding
import PlanModel

/// A plan's initiatives coded from its document: by outline, rules and decisions.
public struct PlanCodes: Sendable {
    public let codings: [InitiativeCoding]
    private let ruled: [InitiativeCoding]
    private let decisions: [Placed<Decision>]
    private let fileNames: [SourceDocument.ID: String]

    /// - Parameters:
    ///   - cells: what the document says of each initiative.
    ///   - registers: taxonomy, crosswalk, departments and sources.
    ///   - decisions: those of the plan.
    init(
        _ tables: PlanTables, cells: [ReportText.Cell], registers: Dataset, rules: RuleBook,
        decisions: [Placed<Decision>]
    ) {
        let names = Dictionary(
            registers.departments.map { ($0.id, $0.nameJa) }, uniquingKeysWith: { first, _ in first })
        let departments = Dictionary(grouping: tables.responsibilities, by: \.initiative)
            .mapValues { $0.compactMap { names[$0.department] } }
        let texts = Dictionary(grouping: cells, by: \.initiative)
        self.decisions = decisions
        let coder = Coder(
            headings: tables.headings, crosswalk: registers.crosswalk.map(\.value), taxonomy: registers.taxonomy,
            rules: rules, decisions: decisions.map(\.value))
        ruled = coder.weighed(tables.initiatives, departments: departments, cells: texts)
        codings = ruled.map(coder.decided)
        fileNames = Dictionary(
            registers.sources.map { ($0.id, $0.fileName) }, uniquingKeysWith: { first, _ in first })
    }

    public var codes: [InitiativeCode] { codings.flatMap(\.codes) }

    /// The doubts that no decision settles.
    var findings: [Finding] {
        codings.flatMap { $0.findings(in: fileNames[$0.initiative.source] ?? "") }
    }

    /// Decisions on initiatives that are gone, and those that rules and headings reach by themselves.
    var decisionFindings: [Finding] {
        let byInitiative = Dictionary(ruled.map { ($0.initiative.id, $0) }, uniquingKeysWith: { first, _ in first })
        return decisions.compactMap { row in
            guard let coding = byInitiative[row.initiative] else {
                return row.finding(
                    .lostDecision, "initiative_id", value: row.initiative.text,
                    "\(row.initiative) is no initiative of the plan any more; take the decision out or give it the new id"
                )
            }
            let given = coding.codes.first { $0.axis == row.axis && $0.code == row.code }
            let isIdle =
                switch row.action {
                case .set: given.map { $0.rank == row.rank } ?? false
                case .remove: given == nil
                }
            guard isIdle else { return nil }
            return row.finding(
                .idleDecision, "code", value: row.code.text,
                row.action == .set
                    ? "\(row.initiative) has \(row.code) by \(given!.rule) already; take the decision out"
                    : "nothing gives \(row.initiative) the code \(row.code) any more; take the decision out")
        }
    }
}
