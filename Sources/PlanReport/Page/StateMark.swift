import PlanAnalysis
import PlanModel

/// A state of a cell as the legends of the page show it.
struct StateMark {
    let state: String
    let sign: String
    let label: String

    static func all(_ report: ReportModel) -> [StateMark] {
        CoverageState.allCases.map {
            StateMark(
                state: $0.rawValue, sign: $0.sign ?? report.text("件数", "n"), label: $0.label.text(in: report.language))
        }
    }
}
