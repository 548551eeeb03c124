import Diagnostics
import PlanModel
import TestSupport
import Testing

@testable import PlanAudit

/// A generated report that agrees with itself is silent, and one changed figure is found.
struct ConsistentReportTests {
    /// A report of two to four goals with rows, a re-listing, an indicator in each, and a right summary of all.
    private func report(_ random: inout SplitMix) -> ReportSketch {
        var sketch = ReportSketch()
        let marks = ["A", "B", "C", "D"]
        var line = 100
        var totals: [Int] = [0, 0, 0, 0]
        for goal in 1...Int.random(in: 2...4, using: &random) {
            sketch.goal("\(goal)", "目標その\(goal)", line: goal)
            var counts = [0, 0, 0, 0]
            for number in 1...Int.random(in: 2...6, using: &random) {
                let place = Int.random(in: 0..<4, using: &random)
                counts[place] += 1
                line += 1
                sketch.row(
                    "\(goal)-1-\(number)", "取組\(line)", goal: "\(goal)", line: line, rating: marks[place],
                    by: "d\(number)")
                let target = Int.random(in: 20...90, using: &random) * 100
                let share = [Int.random(in: 75...99, using: &random), 60, 30, 10][place]
                sketch.figure("\(goal)-1-\(number)", .target, "助成した団体\(line)", "\(target)", "件")
                sketch.figure("\(goal)-1-\(number)", .actual, "助成した団体\(line)", "\(target * share / 100)", "件")
            }
            summary("総括", goals: ["\(goal)"], counts, line: 10 + goal)
            for place in 0..<4 { totals[place] += counts[place] }
            let rate = Int.random(in: 1...99, using: &random)
            sketch.indicator(
                "i\(goal)", "指標\(goal)", goal: "\(goal)", line: 50 + goal, unit: "人",
                "2023 \(rate)人 100人 \(rate).0% \(marks[rate >= 75 ? 0 : rate >= 50 ? 1 : rate >= 25 ? 2 : 3])")
        }
        summary("総括", goals: [], totals, line: 20)
        return sketch

        func summary(_ table: String, goals: [String], _ counts: [Int], line: Int) {
            let count = counts.reduce(0, +)
            let points = counts[0] * 3 + counts[1] * 2 + counts[2]
            let marked = zip(marks, counts).map { "\($0)=\($1)件" }.joined(separator: " ")
            sketch.summary(
                table, goals: goals, total: goals.isEmpty,
                "count=\(count)件 \(marked) points=\(points)/\(count * 3) maximum=\(points)/\(count * 3) "
                    + "pointShare=\(points * 100 / (count * 3))%", line: line)
        }
    }

    @Test(arguments: 0..<40)
    func aConsistentReportIsSilent(_ seed: UInt64) {
        var random = SplitMix(state: seed)
        #expect(Audit.findings(in: report(&random).report) == [])
    }

    @Test(arguments: 0..<40)
    func oneChangedFigureIsFound(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let original = report(&random)

        // The points of one goal: the row itself, its share or the column may tell; the total is no longer the sum.
        var changed = original
        let index = Int.random(in: 0..<(changed.text.summaries.count - 1), using: &random)
        let old = changed.text.summaries[index]
        var claims = old.claims
        claims[.points] = "\(old.count(.points)! + 1)/\(old.count(.maximum)!)"
        changed.text.summaries[index] = ReportText.Summary(
            table: old.table, subject: old.subject, goals: old.goals, isTotal: false, claims: claims, line: old.line)
        let codes = Audit.findings(in: changed.report).map(\.code).filter { $0 != .share }
        #expect(codes == [.points, .columnTotal])

        // The grade of one row: the summary no longer counts it, and its figures no longer give it.
        changed = original
        let row = changed.tables.progress[Int.random(in: 0..<changed.tables.progress.count, using: &random)]
        let grade = row.ratingRaw == "A" ? "D" : "A"
        changed.tables.progress = changed.tables.progress.map { other in
            guard other.initiative == row.initiative else { return other }
            return Progress(
                initiative: row.initiative, fiscalYear: row.fiscalYear, ratingRaw: grade, scale: row.scale, score: nil,
                statusJa: nil, hasPlan: false, hasResult: true, hasNextPlan: false)
        }
        let found = Audit.findings(in: changed.report).map(\.code)
        #expect(found.count { $0 == .ratingAgainstTarget } == 1)
        #expect(Set(found) == [.ratingAgainstTarget, .countOfRows])

        // The number of the last row of a goal.
        changed = original
        let last = try #require(changed.tables.initiatives.last)
        let number = last.number! + "9"
        changed.tables.initiatives[changed.tables.initiatives.count - 1] = Initiative(
            id: last.id, plan: last.plan, heading: last.heading, number: number, nameJa: last.nameJa,
            source: last.source,
            lines: last.lines)
        #expect(Set(Audit.findings(in: changed.report).map(\.code)) == [.sequence])

        // A rate of an indicator.
        changed = original
        let indicator = try #require(changed.tables.indicators.last)
        changed.tables.indicators.removeLast()
        changed.indicator(
            "i", indicator.nameJa, goal: "1", line: 60, unit: "人",
            "2023 \(indicator.actual.text) 100人 \(indicator.actual.value!).1% \(indicator.ratingPrinted!)")
        #expect(Audit.findings(in: changed.report).map(\.code) == [.indicatorRate])
    }
}
