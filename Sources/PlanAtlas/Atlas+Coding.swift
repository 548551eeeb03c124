import Diagnostics
import PlanCoding
import PlanModel

extension Atlas {
    /// Codes that follow from nothing: no heading, re-listing and crosswalk row, no rule of the list, no decision.
    ///
    /// Whether a rule's term stands in the document shows only when the plan is rebuilt. An unusable atlas gives none: its
    /// errors come first.
    public var codingFindings: [Finding] {
        guard isUsable else { return [] }
        let coder = Coder(
            headings: dataset.headings.map(\.value), crosswalk: dataset.crosswalk.map(\.value),
            taxonomy: dataset.taxonomy)
        let due = Set(
            coder.coding(of: dataset.initiatives.map(\.value)).flatMap { coding in
                coding.candidates.flatMap { candidate in
                    candidate.support.map {
                        CodeKey(
                            initiative: coding.initiative.id, axis: candidate.axis, code: candidate.code, rule: $0.rule)
                    }
                }
            })
        let rules = Set(
            dataset.codingRules.compactMap { row in
                row.code.map { RuleKey(rule: row.id.text, axis: row.axis, code: $0) }
            })
        let decided = Set(
            dataset.decisions.filter { $0.action == .set }.map {
                CodeKey(initiative: $0.initiative, axis: $0.axis, code: $0.code, rule: DecidedCodes.rule)
            })
        return dataset.codes.filter { row in
            let key = CodeKey(initiative: row.initiative, axis: row.axis, code: row.code, rule: row.rule)
            return !due.contains(key) && !decided.contains(key)
                && !rules.contains(RuleKey(rule: row.rule, axis: row.axis, code: row.code))
        }.map { row in
            row.finding(
                .codeDiffers, "code", value: row.code.text,
                "\(row.code) of \(row.initiative) follows from no heading, re-listing, rule or decision "
                    + "(rule_id \(row.rule)); run plan-atlas build")
        }
    }
}

/// A code and what gave it.
private struct CodeKey: Hashable {
    let initiative: Initiative.ID
    let axis: Axis
    let code: Taxonomy.Code.ID
    let rule: String
}

private struct RuleKey: Hashable {
    let rule: String
    let axis: Axis
    let code: Taxonomy.Code.ID
}
