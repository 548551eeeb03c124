import PlanModel
import Testing

@testable import PlanAudit

/// Printed tables and sentences against themselves and against the rows.
struct SummaryRuleTests {
    /// Two goals with three rows and one; every figure is right.
    private var consistent: ReportSketch {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.goal("2", "連携", line: 2)
        sketch.row("1-1-1", goal: "1", line: 21, rating: "A")
        sketch.row("1-1-2", goal: "1", line: 22, rating: "A")
        sketch.row("1-1-3", goal: "1", line: 23, rating: "B")
        sketch.row("2-1-1", goal: "2", line: 24, rating: "C")
        sketch.summary(
            "総括", goals: ["1"], "count=3件 A=2件 B=1件 C=0件 D=0件 points=8/9 maximum=8/9 pointShare=89%", line: 11)
        sketch.summary(
            "総括", goals: ["2"], "count=1件 A=0件 B=0件 C=1件 D=0件 points=1/3 maximum=1/3 pointShare=33%", line: 12)
        sketch.summary(
            "総括", total: true, "count=4件 A=2件 B=1件 C=1件 D=0件 points=9/12 maximum=9/12 pointShare=75%", line: 13)
        sketch.summary(nil, goals: ["1"], "count=3件 A=2件 %A=約66%", line: 5)
        return sketch
    }

    private func replacing(_ line: Int, _ claims: String) -> ReportSketch {
        var sketch = consistent
        let old = sketch.text.summaries.first { $0.line == line }!
        sketch.text.summaries.removeAll { $0.line == line }
        sketch.summary(old.table, goals: old.goals, total: old.isTotal, claims, line: line)
        return sketch
    }

    @Test func consistentSummariesAreSilent() {
        #expect(Audit.findings(in: consistent.report) == [])
    }

    @Test func aTotalWithoutTheLastGoalNamesTheGoal() throws {
        let sketch = replacing(13, "count=4件 A=2件 B=1件 C=0件 D=0件 points=9/12 maximum=9/12 pointShare=75%")
        #expect(sketch.found(by: ColumnTotal.self) == ["13 0件 ≠ 11 1 there"])
        let finding = try #require(ColumnTotal.findings(in: sketch.report).first)
        #expect(finding.message.contains("without goal 2"))
        #expect(sketch.found(by: RowSum.self) == ["13 4件 ≠ 13 3 here"])
        // The points are the sum of their column, and the counts beside them do not give them.
        #expect(sketch.found(by: Points.self) == ["13 9 ≠ 13 8 here"])
        // The same wrong total, against the rows, is no second finding.
        #expect(sketch.found(by: CountOfRows.self) == [])
    }

    @Test func columnsOfSharesAndColumnsWithGapsAreNotAdded() {
        var sketch = ReportSketch()
        sketch.summary("表", goals: ["1"], "count=2 pointShare=50%", line: 1)
        sketch.summary("表", goals: ["2"], "pointShare=60%", line: 2)
        sketch.summary("表", total: true, "count=5 pointShare=55%", line: 3)
        #expect(sketch.found(by: ColumnTotal.self) == [])
    }

    @Test func aTableOfMarksAddsUpToItsTotal() {
        var sketch = ReportSketch()
        sketch.summary("指標", .indicators, "A=9 %A=75%", line: 1)
        sketch.summary("指標", .indicators, "D=3 %D=25%", line: 2)
        sketch.summary("指標", .indicators, total: true, "count=12", line: 3)
        #expect(sketch.found(by: ColumnTotal.self) == [])
        #expect(sketch.found(by: Share.self) == [])
        sketch.text.summaries.removeLast()
        sketch.summary("指標", .indicators, total: true, "count=13", line: 3)
        #expect(sketch.found(by: ColumnTotal.self) == ["3 13 ≠ 1 12 unclear"])
        #expect(sketch.found(by: Share.self) == ["1 75% ≠ 1 69.2% there", "2 25% ≠ 2 23.1% there"])
    }

    @Test func aRowWhoseMarksMissItsCount() {
        let sketch = replacing(11, "count=3件 A=1件 B=1件 C=0件 D=0件")
        #expect(sketch.found(by: RowSum.self) == ["11 3件 ≠ 11 2 here"])
        // With the two rows that are there the marks add up, so the printed one is the odd one out.
        #expect(sketch.found(by: CountOfRows.self) == ["11 1件 ≠ 21 2 there"])
    }

    @Test func aTotalThatIsTheSumOfItsColumnFits() {
        var sketch = replacing(13, "count=4件 A=2件 B=1件 C=0件 D=0件")
        sketch.row("2-1-2", goal: "2", line: 25)
        #expect(sketch.found(by: RowSum.self) == ["13 4件 ≠ 13 3 here"])
    }

    @Test func aRowWithoutAllMarksIsNotAdded() {
        #expect(replacing(11, "count=3件 A=2件").found(by: RowSum.self) == [])
    }

    @Test func aCountOverTheRowsIsOwedToMissingNumbers() {
        var sketch = consistent
        sketch.tables.initiatives.removeAll { $0.id == "1-1-2" }
        sketch.tables.progress.removeAll { $0.initiative == "1-1-2" }
        #expect(
            sketch.found(by: CountOfRows.self)
                == [
                    "5 3件 ≠ 21 2 here", "5 2件 ≠ 21 1 here", "11 3件 ≠ 21 2 here", "11 2件 ≠ 21 1 here",
                    "13 4件 ≠ 21 3 here", "13 2件 ≠ 21 1 here",
                ].sorted(by: sortedAsFindings))
        sketch.isExcerpt = true
        #expect(sketch.found(by: CountOfRows.self) == [])
    }

    private func sortedAsFindings(_ a: String, _ b: String) -> Bool {
        // By line, then by the claim's name: count before number of A.
        let (lineA, lineB) = (Int(a.prefix { $0 != " " })!, Int(b.prefix { $0 != " " })!)
        return lineA < lineB
    }

    @Test func aSentenceThatRepeatsTheTableIsAsWrong() {
        var sketch = replacing(11, "count=4件 A=2件")
        sketch.text.summaries.removeAll { $0.line == 5 || $0.line == 13 }
        sketch.summary(nil, goals: ["1"], "count=4件", line: 5)
        #expect(sketch.found(by: CountOfRows.self) == ["5 4件 ≠ 21 3 unclear", "11 4件 ≠ 21 3 unclear"])
        #expect(sketch.found(by: ProseAgainstTable.self) == [])
    }

    @Test func aSentenceAboutGoalsThatNoTableHasIsCounted() {
        var sketch = consistent
        sketch.summary(nil, goals: ["1", "2"], "count=5", line: 6)
        #expect(sketch.found(by: CountOfRows.self) == ["6 5 ≠ 21 4 unclear"])
    }

    @Test func aSentenceAgainstItsTable() {
        let sketch = replacing(5, "count=3件 A=1件")
        #expect(sketch.found(by: ProseAgainstTable.self) == ["5 1件 ≠ 11 2件 unclear"])
    }

    @Test func pointsFollowFromTheCounts() {
        let sketch = replacing(11, "count=3件 A=2件 B=1件 C=0件 D=0件 points=7/9 maximum=7/9 pointShare=78%")
        #expect(sketch.found(by: Points.self) == ["11 7 ≠ 11 8 unclear"])
        let other = replacing(11, "count=3件 A=2件 B=1件 C=0件 D=0件 points=8/12 maximum=8/12 pointShare=66%")
        #expect(other.found(by: Points.self) == ["11 12 ≠ 11 9 unclear"])
        #expect(other.found(by: Share.self) == [])
    }

    @Test(arguments: [("約66%", true), ("67%", true), ("66.7%", true), ("66.6%", true), ("65%", false), ("68%", false)])
    func aShareIsRoundedOrCutOff(_ printed: String, _ isRight: Bool) {
        let sketch = replacing(5, "count=3件 A=2件 %A=\(printed)")
        #expect(sketch.found(by: Share.self).isEmpty == isRight)
    }

    @Test func sharesInRunningText() {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.row("1-1-1", goal: "1", line: 5)
        sketch.figure("1-1-1", .actual, "総合相談件数", "120", "件")
        sketch.cell("1-1-1", "総合相談件数が前年度比で２０件増（２０％増）", .outlook)
        sketch.cell("1-1-1", "更新は95％達成（22施設／23施設）、登録は50％（12人／23人）、昨年は10件増（前年度 5％増）")
        #expect(sketch.found(by: Share.self) == ["5 50% ≠ 5 12/23 unclear"])
        sketch.text.cells[0] = ReportText.Cell(
            initiative: "1-1-1", field: .outlook, fiscalYear: nil, text: "総合相談件数が20件増(17%増)", line: 5)
        #expect(sketch.found(by: Share.self) == ["5 17%増 ≠ 5 120件 unclear", "5 50% ≠ 5 12/23 unclear"])
    }
}
