import Diagnostics
import PlanModel

/// A re-listing leads to an original of its own plan, and carries no codes of its own.
struct RestatementChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset) {
        let rows = Dictionary(
            dataset.initiatives.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        for row in dataset.initiatives {
            guard let id = row.restates, let original = rows[id] else { continue }
            if id == row.id {
                findings.append(
                    row.finding(
                        .badRestatement, "restates", value: id.text,
                        "the row restates itself; name the original, or leave restates empty"))
            } else if let further = original.restates {
                findings.append(
                    row.finding(
                        .badRestatement, "restates", value: id.text,
                        "restates \(id), which is a re-listing of \(further) itself; name the original"))
            } else if original.plan != row.plan {
                findings.append(
                    row.finding(
                        .badRestatement, "restates", value: id.text,
                        "restates \(id), an initiative of \(original.plan); a re-listing stays within its plan"))
            }
        }
        for row in dataset.codes {
            guard let original = rows[row.initiative]?.restates else { continue }
            findings.append(
                row.finding(
                    .codedRestatement, "initiative_id", value: row.initiative.text,
                    "\(row.initiative) is a re-listing; put its codes on \(original), which is what counts"))
        }
    }
}
