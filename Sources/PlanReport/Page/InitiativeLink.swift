import PlanModel

/// The name of an initiative as a link to its card.
struct InitiativeLink {
    let anchor: String
    let name: String
    /// `ja` where an English page prints the Japanese name.
    let language: String?

    init(_ report: ReportModel, _ initiative: Int) {
        let row = report.index.known[initiative]
        let english = report.language == .english ? row.nameEn : nil
        anchor = HTML.anchor(row.id.text)
        name = english ?? row.nameJa
        language = report.language == .english && english == nil ? "ja" : nil
    }
}
