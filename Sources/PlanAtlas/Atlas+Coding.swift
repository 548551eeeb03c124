import Diagnostics
import PlanCoding
import PlanModel

extension Atlas {
    /// Codes that are said to be stated or derived and follow from no heading, re-listing and crosswalk row.
    ///
    /// What follows and is missing shows only when the plan is rebuilt: a table may leave out what a person decided
    /// against. An unusable atlas gives none: its errors come first.
    public var codingFindings: [Finding] {
        guard isUsable else { return [] }
        let coder = Coder(headings: dataset.headings.map(\.value), crosswalk: dataset.crosswalk.map(\.value))
        let due = Set(coder.codes(of: dataset.initiatives.map(\.value)).map(CodeKey.init))
        return dataset.codes.filter { row in
            (row.basis == .stated || row.basis == .derived) && !due.contains(CodeKey(row.value))
        }.map { row in
            row.finding(
                .codeDiffers, "code", value: row.code.text,
                "\(row.code) follows from no heading or re-listing of \(row.initiative); run plan-atlas build")
        }
    }
}

/// What makes two codes of an initiative the same.
private struct CodeKey: Hashable {
    let initiative: Initiative.ID
    let axis: Axis
    let code: Taxonomy.Code.ID

    init(_ code: InitiativeCode) {
        initiative = code.initiative
        axis = code.axis
        self.code = code.code
    }
}
