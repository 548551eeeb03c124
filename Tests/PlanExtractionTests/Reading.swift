import Diagnostics
import PlanExtraction
import PlanModel

/// What a document gave, one line an entry, short enough to be written by hand.
struct Reading: Equatable {
    /// `b1-2 @14 ア 雪に強いまち`: the id without the plan's, the line, the number and the name.
    let headings: [String]
    /// `5–9 b1-2-01 砂まき体験会 | snow／library [new]`: the lines, the id without the plan's, the name, the departments,
    /// and what else the row says: `p12` its page, `#1‐1` its number, `= b1-1-01` the row that it lists again.
    let rows: [String]
    /// `7 issue g1 砂まき隊：困りごと | snow [80人]`: the line, the kind, the goal's id without the plan's, the title, the
    /// department and the figures.
    var statements: [String] = []
    /// `12 PA043`: the line and the code, with the severity where it is not the code's own.
    let findings: [String]
}

extension Reading {
    init(_ reading: DocumentReading) { self.init(reading.tables, text: reading.text) }

    init(_ tables: PlanTables, text: ReportText = ReportText()) {
        let ongoing = Set(text.cells.filter { $0.field == .mark && $0.text == "継続" }.map(\.initiative))
        headings = tables.headings.map { heading in
            "\(Self.short(heading.id.text, heading.plan)) @\(heading.sourceLine) \(heading.number) \(heading.nameJa)"
        }
        rows = tables.initiatives.map { initiative in
            let departments = tables.responsibilities.filter { $0.initiative == initiative.id }
                .map(\.department.text).joined(separator: "／")
            var marks: [String] = []
            if let page = initiative.page { marks.append("p\(page)") }
            if let number = initiative.number { marks.append("#\(number)") }
            if initiative.isNew == true { marks.append("new") }
            if ongoing.contains(initiative.id) { marks.append("ongoing") }
            if let original = initiative.restates { marks.append("= \(Self.short(original.text, initiative.plan))") }
            let lines = "\(initiative.lines.lowerBound)–\(initiative.lines.upperBound)"
            let id = Self.short(initiative.id.text, initiative.plan)
            let row = "\(lines) \(id) \(initiative.nameJa) | \(departments)"
            return marks.isEmpty ? row : "\(row) [\(marks.joined(separator: ", "))]"
        }
        statements = tables.statements.map { statement in
            let goal = statement.goal.map { " " + ($0.text.split(separator: "-").last ?? "") } ?? ""
            let figures = statement.figures.isEmpty ? "" : " [\(statement.figures.joined(separator: "／"))]"
            return "\(statement.sourceLine) \(statement.kind.rawValue)\(goal) \(statement.titleJa) | "
                + "\(statement.department?.text ?? "")\(figures)"
        }
        findings = tables.findings.map { finding in
            let severity = finding.severity == finding.code.severity ? "" : " \(finding.severity.rawValue)"
            return "\(finding.position.line) \(finding.code.rawValue)\(severity)"
        }
    }

    private static func short(_ id: String, _ plan: Plan.ID) -> String { String(id.dropFirst(plan.text.count + 1)) }
}
