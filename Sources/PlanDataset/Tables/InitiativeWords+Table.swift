import CSVText
import PlanModel

extension InitiativeWords: TableRow {
    static var table: String { "words" }
    static var columns: [String] { ["initiative_id", "name_en", "summary_ja"] }

    init(_ row: inout RowReader) {
        let summary = row.text("summary_ja")
        if summary.count > Self.longestSummary {
            row.report(
                .badValue, "summary_ja", value: summary,
                "the summary has \(summary.count) characters; \(Self.longestSummary) at most, so shorten it")
        }
        self.init(initiative: row.id("initiative_id"), nameEn: row.text("name_en"), summaryJa: summary)
    }

    var cells: [CSVCell] { [CSVCell(initiative), .text(nameEn), .text(summaryJa)] }
}
