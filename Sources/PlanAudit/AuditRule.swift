import Diagnostics
import PlanModel

/// One way in which a report can contradict itself.
///
/// A rule finds two statements that cannot both be right, or one that the report's own scale decides otherwise. It says
/// nothing of weakness, of old text without a second figure, or of a grade that no figure stands against.
protocol AuditRule {
    static var code: FindingCode { get }
    /// A short name for lists: `column-total`.
    static var name: String { get }
    /// Why the two statements cannot both be right.
    static var rationale: Label { get }
    /// What the rule did not look at, so that silence is not taken for agreement.
    static var limits: Label { get }

    static func findings(in report: AuditedReport) -> [Finding]
}
