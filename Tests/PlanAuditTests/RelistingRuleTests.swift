import Testing

@testable import PlanAudit

/// A re-listing (line 20, number 2-1-1) against its original (line 10, number 1-1-1).
struct RelistingRuleTests {
    private func pair(
        _ name: String = "見守り", _ again: String = "見守り", ratings: (String?, String?) = ("A", "A"),
        departments: (String, String) = ("health", "health")
    ) -> ReportSketch {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.goal("2", "連携", line: 2)
        sketch.row("1-1-1", name, goal: "1", line: 10, rating: ratings.0, by: departments.0)
        sketch.row("2-1-1", again, goal: "2", line: 20, rating: ratings.1, by: departments.1, restates: "1-1-1")
        return sketch
    }

    @Test func anotherRating() {
        #expect(pair(ratings: ("A", "B")).found(by: RelistingRating.self) == ["20 B ≠ 10 A unclear"])
        #expect(pair(ratings: ("A", "A")).found(by: RelistingRating.self) == [])
        #expect(pair(ratings: ("A", nil)).found(by: RelistingRating.self) == [])
        #expect(pair(ratings: ("A", "Ａ")).found(by: RelistingRating.self) == [])
    }

    /// Two re-listings that agree may be copies of each other: they do not outvote the original.
    @Test func noMajorityTellsWhichRatingFits() {
        var sketch = pair(ratings: ("B", "A"))
        sketch.row("2-1-2", "見守り", goal: "2", line: 21, rating: "A", restates: "1-1-1")
        #expect(sketch.found(by: RelistingRating.self) == ["20 A ≠ 10 B unclear", "21 A ≠ 10 B unclear"])
    }

    @Test func anotherName() {
        #expect(
            pair("発達に関する相談", "発達の相談").found(by: RelistingName.self) == ["20 発達の相談 ≠ 10 発達に関する相談 unclear"])
        #expect(pair("見守り（夜間）※新規", "見守り (夜間)").found(by: RelistingName.self) == [])
    }

    @Test func otherDepartments() {
        #expect(
            pair(departments: ("health welfare", "welfare")).found(by: RelistingDepartment.self) == [
                "20 welfare ≠ 10 health／welfare unclear"
            ])
        #expect(pair(departments: ("health welfare", "welfare health")).found(by: RelistingDepartment.self) == [])
        #expect(pair(departments: ("health", "")).found(by: RelistingDepartment.self) == [])
    }

    @Test func anotherReference() {
        var sketch = pair()
        sketch.reference("2-1-1", to: "1-1-1")
        #expect(sketch.found(by: RelistingReference.self) == [])
        sketch.text.references = []
        sketch.reference("2-1-1", to: "1-1-2")
        #expect(sketch.found(by: RelistingReference.self) == ["20 1-1-2 ≠ 10 1-1-1 there"])
    }

    @Test func anotherFigure() {
        var sketch = pair()
        sketch.figure("1-1-1", .actual, "相談件数", "629", "件")
        sketch.figure("1-1-1", .actual, "会議", "4", "回")
        sketch.figure("2-1-1", .actual, "相談件数", "692", "件")
        #expect(sketch.found(by: RelistingFigures.self) == ["20 692件 ≠ 10 629件 unclear"])
    }

    @Test func anotherUnit() {
        var sketch = pair()
        sketch.figure("1-1-1", .actual, "支給者数", "1068", "人")
        sketch.figure("1-1-1", .actual, "燃料券 支給者数", "781", "人")
        sketch.figure("2-1-1", .actual, "タクシー券", "1068", "冊")
        sketch.figure("2-1-1", .actual, "燃料券", "781", "冊")
        #expect(
            sketch.found(by: RelistingFigures.self) == [
                "20 1068冊 ≠ 10 1068人 unclear", "20 781冊 ≠ 10 781人 unclear",
            ])
    }

    @Test func shortenedReorderedAndOtherFiguresAreSilent() {
        var sketch = pair()
        sketch.figure("1-1-1", .actual, "研修", "3", "回")
        sketch.figure("1-1-1", .actual, "参加者", "45", "名")
        sketch.figure("1-1-1", .target, "研修", "4", "回")
        sketch.figure("2-1-1", .actual, "参加", "45", "人")
        sketch.figure("2-1-1", .actual, "相談", "5", "回")
        sketch.figure("2-1-1", .actual, "研修", "4", "回", year: 2025)
        #expect(sketch.found(by: RelistingFigures.self) == [])
        // Two sittings of one name are no contradiction with one of them.
        sketch.figure("1-1-1", .actual, "講習", "20", "名")
        sketch.figure("1-1-1", .actual, "講習", "25", "名")
        sketch.figure("2-1-1", .actual, "講習", "30", "名")
        #expect(sketch.found(by: RelistingFigures.self) == [])
    }
}
