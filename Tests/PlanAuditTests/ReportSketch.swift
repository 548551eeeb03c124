import Diagnostics
import PlanModel

@testable import PlanAudit

/// A small report in a few words, for tests that audit it by hand.
///
/// ```swift
/// var sketch = ReportSketch()
/// sketch.goal("1", "相談", line: 1)
/// sketch.row("1-1-1", "窓口", goal: "1", line: 10, rating: "A", by: "health")
/// #expect(sketch.found(by: RelistingRating.self) == ["10 A ≠ 20 B unclear"])
/// ```
struct ReportSketch {
    static let year = 2024
    var tables = PlanTables()
    var text = ReportText()
    var scale = Self.abcd
    var isExcerpt = false
    private let source: SourceDocument.ID = "s"

    /// A 75 %, B 50 %, C 25 %, D 0 %; 3, 2, 1 and 0 points.
    static let abcd = RatingScale(
        "abcd",
        in: zip(["A", "B", "C", "D"], 0...).map { mark, place in
            RatingMark(
                scale: "abcd", kind: .achievement, mark: mark, order: place + 1, points: 3 - place,
                threshold: ExactDecimal(75 - 25 * place), meaning: Label("", ""), source: nil, sourceLine: nil)
        })

    // MARK: - Rows

    mutating func goal(_ number: String, _ name: String, line: Int) {
        heading("g\(number)", .goal, number, name, line: line)
    }

    mutating func heading(
        _ id: String, _ kind: HeadingKind, _ number: String, _ name: String, under parent: String? = nil, line: Int
    ) {
        tables.headings.append(
            Heading(
                id: .init(id), plan: "p", parent: parent.map { .init($0) }, level: parent == nil ? 1 : 2, kind: kind,
                number: number, nameJa: name, order: tables.headings.count + 1, source: source, sourceLine: line))
    }

    /// - Parameters:
    ///   - number: also the id.
    ///   - goal: the number of its goal.
    ///   - departments: ids separated by spaces.
    ///   - original: the number of the row that it lists again.
    mutating func row(
        _ number: String, _ name: String = "", goal: String, line: Int, rating: String? = nil,
        by departments: String = "",
        restates original: String? = nil
    ) {
        let id = Initiative.ID(number)
        tables.initiatives.append(
            Initiative(
                id: id, plan: "p", heading: .init("g\(goal)"), number: number, nameJa: name.isEmpty ? number : name,
                restates: original.map { .init($0) }, source: source, lines: line...line))
        for department in departments.split(separator: " ") {
            tables.responsibilities.append(
                Responsibility(
                    initiative: id, department: .init(String(department)), role: .joint, asPrinted: String(department)))
        }
        guard let rating else { return }
        tables.progress.append(
            Progress(
                initiative: id, fiscalYear: Self.year, ratingRaw: rating, scale: "abcd", score: nil, statusJa: nil,
                hasPlan: false, hasResult: true, hasNextPlan: false))
    }

    /// A figure of a row, on the row's line: `figure("1-1-1", .actual, "相談件数", "18", "件")`.
    mutating func figure(
        _ row: String, _ kind: Measure.Kind, _ label: String, _ value: String, _ unit: String, year: Int = year,
        by department: String? = nil, _ qualifier: Measure.Qualifier? = nil
    ) {
        let line = tables.initiatives.first { $0.id == .init(row) }!.lines.lowerBound
        tables.measures.append(
            Measure(
                initiative: .init(row), fiscalYear: year, kind: kind, department: department.map { .init($0) },
                labelJa: label, value: ExactDecimal(value)!, unit: unit, qualifier: qualifier, source: source,
                sourceLine: line))
    }

    mutating func cell(_ row: String, _ text: String, _ field: ReportText.Field = .result) {
        let line = tables.initiatives.first { $0.id == .init(row) }!.lines.lowerBound
        self.text.cells.append(
            ReportText.Cell(initiative: .init(row), field: field, fiscalYear: Self.year, text: text, line: line))
    }

    mutating func reference(_ row: String, to number: String) {
        let line = tables.initiatives.first { $0.id == .init(row) }!.lines.lowerBound
        text.references.append(ReportText.Reference(initiative: .init(row), number: number, line: line))
    }

    // MARK: - Indicators

    /// One year of an indicator: `"2024 57.7% 67.2% 85.9% A"`; `.` where nothing is printed, 0 for the baseline.
    mutating func indicator(
        _ id: String, _ name: String, goal: String, line: Int, unit: String = "%", role: Indicator.Role = .indicator,
        repeats: String? = nil, _ years: String...
    ) {
        for year in years {
            let cells = year.split(separator: " ").map { $0 == "." ? "" : String($0) } + ["", "", "", ""]
            let (actual, target) = (printed(cells[1]), printed(cells[2]))
            var computed: String?
            if let actual = actual.value, let target = target.value {
                computed = scale?.mark(for: actual, of: target)?.mark
            }
            tables.indicators.append(
                Indicator(
                    id: .init(id), plan: "p", heading: .init("g\(goal)"), nameJa: name, role: role, unit: unit,
                    fiscalYear: cells[0] == "0" ? nil : Int(cells[0]), actual: actual, target: target,
                    ratePrinted: printed(cells[3]), rateComputed: nil, ratingPrinted: cells[4].isEmpty ? nil : cells[4],
                    ratingComputed: computed, repeats: repeats.map { .init($0) }, source: source, sourceLine: line))
        }
    }

    private func printed(_ text: String) -> Indicator.Printed {
        Indicator.Printed(text: text, value: PrintedFigure(text)?.numbers[0])
    }

    // MARK: - Text

    /// A row of a table, or a sentence when it has no table: `summary("総括", goals: ["1"], "count=18件 A=16", line: 5)`.
    mutating func summary(
        _ table: String?, _ subject: ReportText.Subject = .initiatives, goals: [String] = [], total: Bool = false,
        _ claims: String, line: Int
    ) {
        var parsed: [ReportText.Claim: String] = [:]
        for claim in claims.split(separator: " ") {
            let parts = claim.split(separator: "=").map(String.init)
            parsed[Self.claim(parts[0])] = parts[1]
        }
        text.summaries.append(
            ReportText.Summary(
                table: table, subject: subject, goals: goals, isTotal: total, claims: parsed, line: line))
    }

    private static func claim(_ name: String) -> ReportText.Claim {
        switch name {
        case "count": .count
        case "points": .points
        case "maximum": .maximum
        case "pointShare": .pointShare
        case "grade": .grade
        default: name.hasPrefix("%") ? .share(String(name.dropFirst())) : .rated(name)
        }
    }

    /// Sets lines of the document, from line 1 on.
    mutating func lines(_ lines: String...) { text.lines = lines }

    // MARK: - Findings

    var report: AuditedReport {
        AuditedReport(
            file: "r", tables: tables, text: text, scale: scale, departmentNames: [:], isExcerpt: isExcerpt)
    }

    /// The findings of one rule in order: `9 170 ≠ 8 195 there`, line and value here and there.
    func found(by rule: any AuditRule.Type) -> [String] {
        rule.findings(in: report).sorted().map { finding in
            let other = finding.counterpart!
            return "\(finding.position.line) \(finding.value) ≠ \(other.position.line) \(other.value) "
                + other.consistent.rawValue
        }
    }
}
