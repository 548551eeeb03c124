import Diagnostics
import Testing

@testable import PlanAudit

struct AuditRulesTests {
    @Test func rulesStandInTheOrderOfTheirCodes() {
        let codes = Audit.descriptions.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }
}
