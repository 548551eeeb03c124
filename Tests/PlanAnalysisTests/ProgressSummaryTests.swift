import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// Grades counted on paper.
///
/// | id | heading | 2024 | 2025 |
/// |---|---|---|---|
/// | k1 | m1, under g1 | A | 継続 |
/// | k2 | g1 | B | |
/// | k3 | g2 | D | |
/// | k4 | g2 | reported without a grade | |
/// | k5 | g2, restates k1 | B | |
/// | k6 | g2 | not reported | |
@Suite struct ProgressSummaryTests {
    static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: ["P1"], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("k", of: "142042", .welfare)
        sketch.plan("o", of: "142123", .welfare)
        sketch.scale("abcd", "A=3 B=2 C=1 D=0")
        sketch.scale("circle", "〇 △ ×")
        sketch.scale("course", "継続 縮小", .direction)
        for heading in ["g1", "g2", "g3"] { sketch.heading(heading, in: "k") }
        sketch.heading("m1", in: "k", under: "g1")
        sketch.heading("og", in: "o")
        sketch.initiative("k1", in: "k", under: "m1")
        sketch.initiative("k2", in: "k", under: "g1")
        sketch.initiative("k3", in: "k", under: "g2")
        sketch.initiative("k4", in: "k", under: "g2")
        sketch.initiative("k5", in: "k", restates: "k1", under: "g2")
        sketch.initiative("k6", in: "k", under: "g2")
        sketch.progress("k1", 2024, "A", on: "abcd")
        sketch.progress("k1", 2025, "継続", on: "course")
        sketch.progress("k2", 2024, "B", on: "abcd")
        sketch.progress("k3", 2024, "D", on: "abcd")
        sketch.progress("k4", 2024)
        sketch.progress("k5", 2024, "B", on: "abcd")
        return sketch
    }()

    /// `heading mark: listed/marked of them, initiatives, rated, unrated, marked, share, mean, mean as listed`.
    private func rows(_ sketch: AtlasSketch, _ year: Int, selection: Selection = Selection()) -> [String] {
        let index = AtlasIndex(sketch.dataset, selection)
        return ProgressSummary(index, sketch.dataset).rows.filter { $0.key.fiscalYear == year }.map { row in
            let ratio = { (ratio: Ratio?) in ratio.map { "\($0.numerator)/\($0.denominator)" } ?? "-" }
            return "\(row.key.scale?.text ?? "-") \(row.heading?.id.text ?? "ALL") \(row.mark?.mark ?? "ALL"): "
                + "\(row.listed)/\(row.listedMarked), \(row.initiatives), \(row.rated), \(row.unrated), \(row.marked), "
                + "\(ratio(row.markShare)), \(ratio(row.scoreMean)), \(ratio(row.listedScoreMean))"
        }
    }

    /// The re-listing k5 stands under g2 and is a B; its original k1 is an A under g1, and is what counts.
    @Test func aReListingIsListedTwiceAndCountedOnce() {
        #expect(
            rows(Self.sketch, 2024) == [
                "abcd g1 A: 2/1, 2, 2, 0, 1, 1/2, -, -",
                "abcd g1 B: 2/1, 2, 2, 0, 1, 1/2, -, -",
                "abcd g1 C: 2/0, 2, 2, 0, 0, 0/1, -, -",
                "abcd g1 D: 2/0, 2, 2, 0, 0, 0/1, -, -",
                "abcd g1 ALL: 2/2, 2, 2, 0, 2, 1/1, 5/6, 5/6",
                "abcd g2 A: 4/0, 3, 1, 2, 0, 0/1, -, -",
                "abcd g2 B: 4/1, 3, 1, 2, 0, 0/1, -, -",
                "abcd g2 C: 4/0, 3, 1, 2, 0, 0/1, -, -",
                "abcd g2 D: 4/1, 3, 1, 2, 1, 1/1, -, -",
                "abcd g2 ALL: 4/2, 3, 1, 2, 1, 1/1, 0/1, 1/3",
                "abcd ALL A: 6/1, 5, 3, 2, 1, 1/3, -, -",
                "abcd ALL B: 6/2, 5, 3, 2, 1, 1/3, -, -",
                "abcd ALL C: 6/0, 5, 3, 2, 0, 0/1, -, -",
                "abcd ALL D: 6/1, 5, 3, 2, 1, 1/3, -, -",
                "abcd ALL ALL: 6/4, 5, 3, 2, 3, 1/1, 5/9, 7/12",
            ])
    }

    /// 継続 says where the work goes and not how well it went.
    @Test func aDirectionHasNoScore() {
        #expect(
            rows(Self.sketch, 2025).suffix(3) == [
                "course ALL 継続: 6/1, 5, 1, 4, 1, 1/1, -, -",
                "course ALL 縮小: 6/0, 5, 1, 4, 0, 0/1, -, -",
                "course ALL ALL: 6/1, 5, 1, 4, 1, 1/1, -, -",
            ])
    }

    @Test func aReportWithoutGradesSaysSo() {
        var sketch = Self.sketch
        sketch.initiative("o1", in: "o", under: "og")
        sketch.progress("o1", 2023)
        #expect(rows(sketch, 2023) == ["- og ALL: 1/0, 1, 0, 1, 0, -, -, -", "- ALL ALL: 1/0, 1, 0, 1, 0, -, -, -"])
    }

    /// Without points a mark counts by its place: 〇 1, △ 1/2, × 0. No row is about two plans, or two scales.
    @Test func everyPlanHasItsOwnScale() {
        var sketch = Self.sketch
        for (number, mark) in ["〇", "〇", "△", "×", "△"].enumerated() {
            sketch.initiative("o\(number)", in: "o", under: "og")
            sketch.progress("o\(number)", 2024, mark, on: "circle")
        }
        let all = rows(sketch, 2024)
        #expect(Array(all.prefix(15)) == rows(Self.sketch, 2024))
        #expect(all.count == 15 + 8)
        #expect(all.last == "circle ALL ALL: 5/5, 5, 5, 0, 5, 1/1, 3/5, 3/5")
        #expect(rows(sketch, 2024, selection: Selection(municipalities: ["142123"])).count == 8)
        #expect(rows(sketch, 2024, selection: Selection(families: [.suicide])).isEmpty)
    }

    /// Two scales in one year are two blocks; what the other one grades is not rated on this one.
    @Test func twoScalesInOneYear() {
        var sketch = Self.sketch
        sketch.progress("k6", 2024, "△", on: "circle")
        let all = rows(sketch, 2024)
        #expect(all.count == 15 + 12)
        #expect(all[14] == "abcd ALL ALL: 6/4, 5, 3, 2, 3, 1/1, 5/9, 7/12")
        #expect(all.last == "circle ALL ALL: 6/1, 5, 1, 4, 1, 1/1, 1/2, 1/2")
    }

    @Test func theOrderOfTheTablesSaysNothing() {
        var shuffled = Self.sketch
        shuffled.dataset.headings.reverse()
        shuffled.dataset.initiatives.reverse()
        shuffled.dataset.progress.reverse()
        shuffled.dataset.ratingMarks.reverse()
        shuffled.dataset.plans.reverse()
        for year in [2024, 2025] { #expect(rows(shuffled, year) == rows(Self.sketch, year)) }
    }

    /// Marks add up to what is rated, rated and unrated to all, and headings to the plan, whatever is graded how.
    @Test(arguments: 1...30)
    func partsAddUp(seed: UInt64) {
        var generator = SplitMix(state: seed)
        var sketch = Self.sketch
        for number in 0..<40 {
            let heading = ["g1", "g2", "g3", "m1"].randomElement(using: &generator)!
            let isAgain = number > 5 && Bool.random(using: &generator)
            sketch.initiative("r\(number)", in: "k", restates: isAgain ? "k2" : nil, under: heading)
            guard Bool.random(using: &generator) else { continue }
            let (mark, scale) = [("A", "abcd"), ("C", "abcd"), ("△", "circle"), ("縮小", "course")]
                .randomElement(using: &generator)!
            sketch.progress("r\(number)", 2024, mark, on: scale)
        }
        let rows = ProgressSummary(AtlasIndex(sketch.dataset), sketch.dataset).rows
        let counts = { (row: ProgressSummary.Row) in
            [row.listed, row.listedMarked, row.initiatives, row.rated, row.unrated, row.marked]
        }
        let sum = { (rows: [ProgressSummary.Row]) in
            rows.map(counts).reduce([0, 0, 0, 0, 0, 0]) { zip($0, $1).map(+) }
        }
        for whole in rows where whole.heading == nil {
            let same = rows.filter { $0.key == whole.key && $0.mark?.mark == whole.mark?.mark && $0.heading != nil }
            #expect(sum(same) == counts(whole), "seed \(seed)")
        }
        for all in rows where all.mark == nil {
            let marks = rows.filter { $0.key == all.key && $0.heading?.id == all.heading?.id && $0.mark != nil }
            #expect(marks.reduce(0) { $0 + $1.marked } == all.rated && all.marked == all.rated, "seed \(seed)")
            #expect(marks.reduce(0) { $0 + $1.listedMarked } == all.listedMarked, "seed \(seed)")
            #expect(all.rated + all.unrated == all.initiatives, "seed \(seed)")
        }
    }
}
