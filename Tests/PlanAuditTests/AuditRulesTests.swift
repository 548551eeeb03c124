import Diagnostics
import Testing

@testable import PlanAudit

struct AuditRulesTests {
    @Test func rulesStandInTheOrderOfTheirCodes() {
        let codes = Audit.descriptions.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(Set(Audit.descriptions.map(\.name)).count == codes.count)
    }

    @Test func everyContradictionHasItsRule() {
        let codes =
            FindingCode.all.filter { $0.rawValue.hasPrefix("PA1") } + [.restatementSpelling, .restatementDepartment]
        #expect(Set(Audit.descriptions.map(\.code)) == Set(codes))
    }

    @Test func everyRuleSaysWhyAndWhatItLeavesOut() {
        for rule in Audit.descriptions {
            for label in [rule.rationale, rule.limits] {
                #expect(!label.japanese.isEmpty && !label.english.isEmpty)
            }
            #expect(rule.code.severity == .warning)
        }
    }

    @Test func anEmptyReportIsSilent() {
        #expect(Audit.findings(in: ReportSketch().report) == [])
    }
}
