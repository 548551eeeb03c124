import Testing

@testable import PlanAudit

struct SequenceRuleTests {
    private func rows(_ numbers: String...) -> ReportSketch {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        for (index, number) in numbers.enumerated() { sketch.row(number, goal: "1", line: 10 + index) }
        return sketch
    }

    @Test func aMissingNumber() {
        #expect(
            rows("1-1-1-1", "1-1-1-2", "1-1-1-4", "1-1-2-1").found(by: SequenceOfNumbers.self) == [
                "12 1-1-1-4 ≠ 11 1-1-1-2 unclear"
            ])
    }

    @Test func aMissingGroup() {
        #expect(rows("1-1-1-1", "1-1-3-1").found(by: SequenceOfNumbers.self) == ["11 1-1-3-1 ≠ 10 1-1-1-1 unclear"])
    }

    /// Counting begins at 1: no smaller number stands before the gap, so that only the row behind it is named.
    @Test func aMissingFirstNumber() {
        #expect(rows("1-1-1", "1-1-2", "1-2-2").found(by: SequenceOfNumbers.self) == ["12 1-2-2 ≠ 12  unclear"])
    }

    @Test func aNumberUsedTwice() {
        var sketch = rows("1-1-1", "1-1-2", "1-1-3")
        let third = sketch.tables.initiatives.removeLast()
        sketch.row("1-1-2", goal: "1", line: third.lines.lowerBound)
        #expect(sketch.found(by: SequenceOfNumbers.self) == ["12 1-1-2 ≠ 11 1-1-2 unclear"])
    }

    @Test func aNumberOutOfOrder() {
        #expect(rows("1-1-1", "1-1-3", "1-1-2").found(by: SequenceOfNumbers.self) == ["12 1-1-2 ≠ 11 1-1-3 unclear"])
    }

    /// One mistyped number is one number out of order, whatever follows it.
    @Test func aMistypedNumberIsNotRepeatedByTheRowsBehindIt() {
        let found = rows("1-1-1", "1-1-9", "1-1-3", "1-1-4", "1-1-5").found(by: SequenceOfNumbers.self)
        // 1-1-2 is missing, and 1-1-3 stands behind 1-1-9.
        #expect(found.filter { $0.hasPrefix("12") } == ["12 1-1-3 ≠ 10 1-1-1 unclear", "12 1-1-3 ≠ 11 1-1-9 unclear"])
        #expect(!found.contains { $0.hasPrefix("13") || $0.hasPrefix("14") })
    }

    @Test func completeNumbersOutermostOnesAndExcerptsAreSilent() {
        #expect(rows("1-1-1", "1-1-2", "1-2-1", "3-1-1").found(by: SequenceOfNumbers.self) == [])
        var excerpt = rows("1-1-2", "1-1-4")
        excerpt.isExcerpt = true
        #expect(excerpt.found(by: SequenceOfNumbers.self) == [])
    }

    @Test func rowsThatRepeatTheirHeadingsNumberAreNotCounted() {
        var sketch = ReportSketch()
        sketch.heading("g6-2", .item, "6‐2", "居場所", line: 1)
        sketch.row("6-2", goal: "6-2", line: 2)
        sketch.row("6‐2", goal: "6-2", line: 3)
        #expect(sketch.found(by: SequenceOfNumbers.self) == [])
    }

    private func headings(_ numbers: [[String]]) -> ReportSketch {
        var sketch = ReportSketch()
        var line = 0
        for (parent, children) in numbers.enumerated() {
            line += 1
            sketch.heading("m\(parent)", .measure, "(\(parent + 1))", "施策", line: line)
            for child in children {
                line += 1
                sketch.heading("d\(line)", .direction, child, "方向", under: "m\(parent)", line: line)
            }
        }
        return sketch
    }

    @Test func headingsBeginAgainOrCountOn() {
        #expect(headings([["①", "②"], ["①"], ["①", "②", "③"]]).found(by: SequenceOfNumbers.self) == [])
        #expect(headings([["①", "②"], ["③"], ["④", "⑤"]]).found(by: SequenceOfNumbers.self) == [])
        #expect(headings([["ア", "イ"], ["ア"]]).found(by: SequenceOfNumbers.self) == [])
    }

    @Test func aHeadingThatDoesNeither() {
        #expect(
            headings([["①", "②"], ["④"], ["①", "②"]]).found(by: SequenceOfNumbers.self) == ["5 ④ ≠ 3 ② unclear"])
        #expect(headings([["①", "③"]]).found(by: SequenceOfNumbers.self) == ["3 ③ ≠ 2 ① unclear"])
        #expect(headings([["①", "①"]]).found(by: SequenceOfNumbers.self) == ["3 ① ≠ 2 ① unclear"])
    }
}
