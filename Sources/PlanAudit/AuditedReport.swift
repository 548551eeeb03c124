import Diagnostics
import PlanModel

/// A published report as an auditor has it on the desk: its rows, its text, and the scale that it declares.
public struct AuditedReport: Sendable {
    /// The file name under which findings name the document.
    public let file: String
    public let tables: PlanTables
    public let text: ReportText
    /// The scale of the initiatives' and the indicators' grades; nil when the report grades nothing.
    public let scale: RatingScale?
    /// The printed names of the city's departments by their ids.
    public let departmentNames: [Department.ID: String]
    /// Whether the document shows only a part of the plan, so that what is missing says nothing.
    public let isExcerpt: Bool

    public init(
        file: String, tables: PlanTables, text: ReportText, scale: RatingScale?,
        departmentNames: [Department.ID: String], isExcerpt: Bool = false
    ) {
        self.file = file
        self.tables = tables
        self.text = text
        self.scale = scale
        self.departmentNames = departmentNames
        self.isExcerpt = isExcerpt
    }

    func position(_ line: Int) -> SourcePosition { SourcePosition(file: file, line: line) }
}

/// One of two statements that cannot both be right.
struct Place {
    let line: Int
    /// The value as it stands or follows there; under 20 characters of running text.
    let value: String
}

extension AuditedReport {
    /// A finding that sets one statement against another one of the same document.
    ///
    /// - Parameters:
    ///   - here: the statement at the finding's own place.
    ///   - there: the other one.
    ///   - consistent: which of the two fits with the rest of the document.
    func contradiction(
        _ code: FindingCode, _ field: String, _ here: Place, against there: Place,
        _ consistent: Counterpart.Consistent, _ message: String
    ) -> Finding {
        Finding(
            code, at: position(here.line), field: field, value: here.value,
            against: Counterpart(at: position(there.line), value: there.value, consistent: consistent), message)
    }
}
