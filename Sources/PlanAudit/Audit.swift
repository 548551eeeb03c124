import Diagnostics
import PlanModel

/// Checks a published report against itself.
public enum Audit {
    /// A rule as the command lists it.
    public struct RuleDescription: Sendable {
        public let code: FindingCode
        public let name: String
        public let rationale: Label
        public let limits: Label
    }

    static var rules: [any AuditRule.Type] {
        [
            RelistingName.self, RelistingDepartment.self, ColumnTotal.self, RowSum.self, CountOfRows.self, Points.self,
            Share.self, ProseAgainstTable.self, SequenceOfNumbers.self, RelistingRating.self, RelistingFigures.self,
            RelistingReference.self, IndicatorRate.self, IndicatorRating.self, RatingWithoutActual.self,
            BlankRating.self, RatingAgainstTarget.self, IndicatorPrintedTwice.self, IndicatorAgainstInitiative.self,
            DepartmentsDiffer.self, TwoFigures.self, NameInProse.self, DateRule.self, MeasureInTwoInitiatives.self,
            StatedSum.self, IndicatorSummary.self,
        ]
    }

    /// The rules in the order of their codes.
    public static var descriptions: [RuleDescription] {
        rules.map { RuleDescription(code: $0.code, name: $0.name, rationale: $0.rationale, limits: $0.limits) }
    }

    /// - Returns: every contradiction that a rule finds, in the order of their places.
    public static func findings(in report: AuditedReport) -> [Finding] {
        rules.flatMap { $0.findings(in: report) }.sorted()
    }
}
