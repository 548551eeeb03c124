import CSVText
import PlanModel

extension InitiativeTarget: TableRow {
    static var table: String { "targets" }
    static var columns: [String] {
        ["initiative_id", "fiscal_year", "kind", "form", "mark_ja", "source_id", "source_line"]
    }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            fiscalYear: row.fiscalYear(),
            kind: Self.kind(&row),
            form: row.choice("form", else: .text),
            markJa: row.optionalText("mark_ja"),
            source: row.id("source_id"),
            sourceLine: row.integer("source_line", minimum: 1))
        if form == .mark && markJa == nil {
            row.report(.missingValue, "mark_ja", "mark_ja is empty; a cell of the form mark has its word")
        }
        if form == .dash || form == .blank, let markJa {
            row.report(
                .badValue, "mark_ja", value: markJa,
                "a cell of the form \(form.rawValue) has no word; leave mark_ja empty")
        }
    }

    private static func kind(_ row: inout RowReader) -> Measure.Kind {
        let kind = row.choice("kind", else: Measure.Kind.target)
        guard kind == .actual else { return kind }
        row.report(
            .badValue, "kind", value: kind.rawValue, "what was done is no target; expected one of baseline, target")
        return .target
    }

    var cells: [CSVCell] {
        [
            CSVCell(initiative), CSVCell(fiscalYear), CSVCell(kind), CSVCell(form), CSVCell(markJa), CSVCell(source),
            CSVCell(sourceLine),
        ]
    }
}
