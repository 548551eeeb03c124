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

    public init(
        file: String, tables: PlanTables, text: ReportText, scale: RatingScale?,
        departmentNames: [Department.ID: String]
    ) {
        self.file = file
        self.tables = tables
        self.text = text
        self.scale = scale
        self.departmentNames = departmentNames
    }

    func position(_ line: Int) -> SourcePosition { SourcePosition(file: file, line: line) }
}
