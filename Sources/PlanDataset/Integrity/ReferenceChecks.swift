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
        for row in dataset.words {
            check(row, "initiative_id", row.initiative, in: keys.initiatives, "no initiative")
        }
        for row in dataset.decisions where keys.initiatives.isDangling(row.initiative) {
            findings.append(
                row.finding(
                    .lostDecision, "initiative_id", value: row.initiative.text,
                    "\(row.initiative) is no initiative of any plan"
                        + keys.initiatives.suggestion(for: row.initiative)
                        + "; take the decision out or give it the new id"))
        }
        for row in dataset.taxonomy.examples {
            switch row.subject {
            case .initiative(let id): check(row, "subject_id", id, in: keys.initiatives, "no initiative")
            case .department(let id): check(row, "subject_id", id, in: keys.departments, "no department")
            }
        }
        checkReports(dataset, keys)
        checkLines(dataset)
    }

    /// What the plans' owners reported: grades, targets, figures, indicators and statements.
    private mutating func checkReports(_ dataset: Dataset, _ keys: KeyChecks) {
        for row in dataset.ratingMarks {
            if let source = row.source { check(row, "source_id", source, in: keys.sources, "no source") }
        }
        for row in dataset.progress {
            check(row, "initiative_id", row.initiative, in: keys.initiatives, "no initiative")
            if let scale = row.scale { check(row, "scale_id", scale, in: keys.scales, "no scale of rating_scales.csv") }
        }
        for row in dataset.targets {
            check(row, "initiative_id", row.initiative, in: keys.initiatives, "no initiative")
            check(row, "source_id", row.source, in: keys.sources, "no source")
        }
        for row in dataset.measures {
            check(row, "initiative_id", row.initiative, in: keys.initiatives, "no initiative")
            if let department = row.department {
                check(row, "department_id", department, in: keys.departments, "no department")
            }
            check(row, "source_id", row.source, in: keys.sources, "no source")
        }
        for row in dataset.indicators {
            check(row, "plan_id", row.plan, in: keys.plans, "no plan")
            check(row, "heading_id", row.heading, in: keys.headings, "no heading")
            if let first = row.repeats { check(row, "repeats", first, in: keys.indicators, "no indicator") }
            check(row, "source_id", row.source, in: keys.sources, "no source")
        }
        for row in dataset.statements {
            check(row, "source_id", row.source, in: keys.sources, "no source")
            if let goal = row.goal { check(row, "goal_heading_id", goal, in: keys.headings, "no heading") }
            if let department = row.department {
                check(row, "department_id", department, in: keys.departments, "no department")
            }
        }
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
        checkLines(dataset.initiatives, "line_end", in: lines) { ($0.source, $0.lines.upperBound) }
        checkLines(dataset.headings, in: lines) { ($0.source, $0.sourceLine) }
        checkLines(dataset.codes, in: lines) { ($0.source, $0.sourceLine) }
        checkLines(dataset.targets, in: lines) { ($0.source, $0.sourceLine) }
        checkLines(dataset.measures, in: lines) { ($0.source, $0.sourceLine) }
        checkLines(dataset.indicators, in: lines) { ($0.source, $0.sourceLine) }
        checkLines(dataset.statements, in: lines) { ($0.source, $0.sourceLine) }
        checkLines(dataset.ratingMarks, in: lines) { mark in
            mark.source.flatMap { source in mark.sourceLine.map { (source, $0) } }
        }
    }

    private mutating func checkLines<Row>(
        _ rows: [Placed<Row>], _ column: String = "source_line", in lines: [SourceDocument.ID: Int],
        place: (Row) -> (source: SourceDocument.ID, line: Int)?
    ) {
        for row in rows {
            guard let (source, line) = place(row.value), let last = lines[source], line > last else { continue }
            findings.append(
                row.finding(
                    .badValue, column, value: String(line),
                    "\(column) \(line) is past the \(last) lines of \(source)"))
        }
    }
}
