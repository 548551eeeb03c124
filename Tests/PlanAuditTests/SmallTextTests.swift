import Testing

@testable import PlanAudit

/// All small texts of signs that the readers stop at: nothing traps.
struct SmallTextTests {
    private func texts(of length: Int) -> [String] {
        let alphabet = ["1", "年", "R", "(", ")", "-", ",", "人", "計", "「"]
        return (0..<length).reduce([""]) { texts, _ in [""] + texts.flatMap { text in alphabet.map { text + $0 } } }
    }

    @Test func everySmallReportIsAuditedWithoutATrap() {
        for text in texts(of: 2) {
            var sketch = ReportSketch()
            sketch.goal("1", text, line: 1)
            sketch.row("1-1-1", text, goal: "1", line: 2, rating: "A")
            sketch.row("1-1-2", text, goal: "1", line: 3, rating: text, restates: "1-1-1")
            sketch.indicator("i", text, goal: "1", line: 4, "2024 \(text). \(text). \(text). \(text).")
            sketch.summary(nil, goals: [text], "count=1\(text)", line: 5)
            for rule in Audit.rules { _ = rule.findings(in: sketch.report) }
        }
    }

    /// Ten times eighteen digits are more than a sum can hold; nine digits are counts like any other.
    @Test(arguments: [("999999999999999999", 0), ("999999999", 1)])
    func countsOfAnySizeAreAddedWithoutATrap(_ count: String, _ wrong: Int) {
        var sketch = ReportSketch()
        for goal in 1...10 {
            sketch.goal("\(goal)", "目標\(goal)", line: goal)
            let marks = ["A", "B", "C", "D"].map { "\($0)=\(count)件" }.joined(separator: " ")
            sketch.summary(
                "表", goals: ["\(goal)"], "count=\(count)件 \(marks) points=\(count)/\(count) maximum=\(count)/\(count)",
                line: 20 + goal)
        }
        sketch.summary("表", total: true, "count=\(count)件", line: 31)
        for rule in Audit.rules { _ = rule.findings(in: sketch.report) }
        #expect(ColumnTotal.findings(in: sketch.report).count == wrong)
    }

    @Test func everySmallTextIsReadWithoutATrap() {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.row("1-1-1", goal: "1", line: 2)
        sketch.text.lines = texts(of: 4)
        for text in texts(of: 3) { sketch.cell("1-1-1", text) }
        for rule in [DateRule.self, NameInProse.self, StatedSum.self, ProseAgainstTable.self, Share.self]
            as [any AuditRule.Type]
        {
            _ = rule.findings(in: sketch.report)
        }
    }
}
