import Diagnostics
import PlanModel

/// Rules and decisions say what their axis can take.
struct RuleChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset) {
        for row in dataset.codingRules where row.rank == .secondary && row.axis != .policyArea {
            findings.append(
                row.finding(
                    .badValue, "rank", value: row.rank.rawValue,
                    "only policy areas have a secondary code; a rule on \(row.axis.rawValue) is primary or fallback"))
        }
        var primary: [AxisKey: Taxonomy.Code.ID] = [:]
        for row in dataset.decisions {
            if row.rank == .secondary && row.axis != .policyArea {
                findings.append(
                    row.finding(
                        .badValue, "rank", value: row.rank.rawValue,
                        "only policy areas have a secondary code; a decision on \(row.axis.rawValue) is primary"))
            }
            guard row.action == .set, row.rank == .primary, row.axis != .group else { continue }
            let key = AxisKey(initiative: row.initiative, axis: row.axis)
            if let other = primary[key], other != row.code {
                findings.append(
                    row.finding(
                        .badValue, "code", value: row.code.text,
                        "\(row.initiative) is decided to be \(other) already, and has one \(row.axis.rawValue) only"))
            } else {
                primary[key] = row.code
            }
        }
    }

    private struct AxisKey: Hashable {
        let initiative: Initiative.ID
        let axis: Axis
    }
}
