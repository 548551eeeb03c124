import Diagnostics
import PlanModel

/// Every reference from one table to another leads to a row.
struct ReferenceChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset, _ keys: KeyChecks) {
        for row in dataset.plans {
            check(row, "municipality_code", row.municipality, in: keys.municipalities, "no municipality of the list")
        }
        for row in dataset.sources { check(row, "plan_id", row.plan, in: keys.plans, "no plan") }
        for row in dataset.departments {
            check(row, "municipality_code", row.municipality, in: keys.municipalities, "no municipality of the list")
        }
        for row in dataset.headings {
            check(row, "plan_id", row.plan, in: keys.plans, "no plan")
            check(row, "source_id", row.source, in: keys.sources, "no source")
            if let parent = row.parent { check(row, "parent_id", parent, in: keys.headings, "no heading") }
        }
        for row in dataset.initiatives {
            check(row, "plan_id", row.plan, in: keys.plans, "no plan")
            check(row, "heading_id", row.heading, in: keys.headings, "no heading")
            check(row, "source_id", row.source, in: keys.sources, "no source")
            if let original = row.restates {
                check(row, "restates", original, in: keys.initiatives, "no initiative of this plan")
            }
        }
        for row in dataset.responsibilities {
            check(row, "initiative_id", row.initiative, in: keys.initiatives, "no initiative")
            check(row, "department_id", row.department, in: keys.departments, "no department")
        }
        for row in dataset.codes {
            check(row, "initiative_id", row.initiative, in: keys.initiatives, "no initiative")
            check(row, "source_id", row.source, in: keys.sources, "no source")
        }
        checkLines(dataset)
    }

    private mutating func check<Row, Named>(
        _ row: Placed<Row>, _ column: String, _ id: Identifier<Named>, in keys: KeySet<Named>, _ what: String
    ) {
        guard keys.isDangling(id) else { return }
        findings.append(
            row.finding(
                .danglingReference, column, value: id.text, "\(column) \(id) is \(what)\(keys.suggestion(for: id))"))
    }

    /// No line number goes past the end of its document.
    private mutating func checkLines(_ dataset: Dataset) {
        let lines = Dictionary(
            dataset.sources.map { ($0.id, $0.lines) }, uniquingKeysWith: { first, _ in first })
        let past = { (source: SourceDocument.ID, line: Int) in lines[source].map { line > $0 } ?? false }
        for row in dataset.initiatives where past(row.source, row.lines.upperBound) {
            findings.append(
                row.finding(
                    .badValue, "line_end", value: String(row.lines.upperBound),
                    "line_end \(row.lines.upperBound) is past the \(lines[row.source]!) lines of \(row.source)"))
        }
        for row in dataset.headings where past(row.source, row.sourceLine) {
            findings.append(
                row.finding(
                    .badValue, "source_line", value: String(row.sourceLine),
                    "source_line \(row.sourceLine) is past the \(lines[row.source]!) lines of \(row.source)"))
        }
        for row in dataset.codes where past(row.source, row.sourceLine) {
            findings.append(
                row.finding(
                    .badValue, "source_line", value: String(row.sourceLine),
                    "source_line \(row.sourceLine) is past the \(lines[row.source]!) lines of \(row.source)"))
        }
    }
}
