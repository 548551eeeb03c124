import PlanModel

/// The decisions that people made, ready to be applied.
public struct DecidedCodes {
    /// The rule of a code that a person set.
    public static let rule = "decision"

    private let decisions: [Initiative.ID: [Decision]]

    init(_ decisions: [Decision]) {
        self.decisions = Dictionary(grouping: decisions, by: \.initiative)
    }

    /// Puts what was decided in the place of what was weighed; a decided axis leaves no doubt.
    func apply(to coding: inout InitiativeCoding) {
        for decision in decisions[coding.initiative.id] ?? [] {
            let isOnlyOne = decision.axis != .group && decision.rank == .primary
            coding.codes.removeAll { code in
                code.axis == decision.axis
                    && (code.code == decision.code || (decision.action == .set && isOnlyOne && code.rank == .primary))
            }
            if decision.action == .set {
                coding.codes.append(
                    InitiativeCode(
                        initiative: coding.initiative.id, axis: decision.axis, code: decision.code,
                        rank: decision.rank, basis: .decided, evidence: "\(decision.coder) \(decision.date)",
                        rule: Self.rule, source: coding.initiative.source,
                        sourceLine: coding.initiative.lines.lowerBound))
            }
            coding.doubts.removeAll { $0.axis == decision.axis }
        }
    }
}
