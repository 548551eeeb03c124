import Diagnostics
import PlanModel
import Testing

/// Findings print like a compiler's and stand in one order.
@Suite struct FindingTests {
    @Test func isPrintedWithItsPlaceSeverityAndCode() {
        let place = SourcePosition(file: "sapporo.txt", line: 11)
        let finding = Finding(.unknownDepartment, at: place, value: "雪対作課", "no such department")
        #expect(finding.description == "sapporo.txt:11:0: error: no such department [PA043]")
        let note = Finding(.unplacedHeading, at: place, severity: .note, "x")
        #expect(note.description == "sapporo.txt:11:0: note: x [PA045]")
    }

    @Test func theOrderIsPlaceThenCodeThenValue() {
        func finding(_ code: FindingCode, _ file: String, _ line: Int, _ column: Int, _ value: String = "") -> Finding {
            Finding(code, at: SourcePosition(file: file, line: line, column: column), value: value, "x")
        }
        let ordered = [
            finding(.unreadText, "a", 1, 0), finding(.badValue, "a", 2, 1), finding(.badValue, "a", 2, 2, "b"),
            finding(.badValue, "a", 2, 2, "が"), finding(.unreadText, "a", 2, 2), finding(.badValue, "a", 10, 1),
            finding(.badValue, "b", 1, 1), finding(.badValue, "神", 1, 1), finding(.badValue, "\u{FA19}", 1, 1),
        ]
        #expect(ordered.reversed().sorted() == ordered)
    }

    @Test func everyCodeHasOneNameAndIsFoundByIt() {
        let names = FindingCode.all.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
        #expect(names.allSatisfy { FindingCode(rawValue: $0)?.rawValue == $0 })
        #expect(FindingCode(rawValue: "PA999") == nil)
        #expect(FindingCode.all.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
    }

    @Test func everyCodeIsNamedInBothLanguages() {
        for code in FindingCode.all {
            #expect(code.label.english == code.summary)
            #expect(code.label.japanese.unicodeScalars.contains { $0.value > 0x3000 }, "\(code.rawValue)")
            #expect(!code.label.japanese.hasSuffix("。"), "\(code.rawValue)")
        }
        #expect(Set(FindingCode.all.map(\.label.japanese)).count == FindingCode.all.count)
    }
}
