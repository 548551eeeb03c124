import Testing

@testable import PlanAudit

/// Rules about the figures of initiatives.
struct FigureRuleTests {
    private func row(_ rating: String? = nil, name: String = "取組") -> ReportSketch {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.row("1-1-1", name, goal: "1", line: 10, rating: rating, by: "safety")
        return sketch
    }

    // MARK: - A grade against its target

    @Test func aGradeFollowsFromTargetAndResult() {
        var sketch = row("A")
        sketch.figure("1-1-1", .target, "補助台数", "34", "台")
        sketch.figure("1-1-1", .actual, "カメラ設置等補助台数", "19", "台")
        #expect(sketch.found(by: RatingAgainstTarget.self) == ["10 A ≠ 10 19/34台 there"])
        sketch = row("B")
        sketch.figure("1-1-1", .target, "補助台数", "34", "台")
        sketch.figure("1-1-1", .actual, "カメラ設置等補助台数", "19", "台")
        #expect(sketch.found(by: RatingAgainstTarget.self) == [])
    }

    @Test func aSingleFigureOfTheUnitNeedsNoLabel() {
        var sketch = row("B")
        sketch.figure("1-1-1", .target, "自主訓練", "187", "組織")
        sketch.figure("1-1-1", .actual, "R6実績", "88", "組織")
        sketch.figure("1-1-1", .actual, "ブロック訓練", "15", "回")
        #expect(sketch.found(by: RatingAgainstTarget.self) == ["10 B ≠ 10 88/187組織 there"])
    }

    @Test func ofSeveralTargetsTheGradeMayFitAny() {
        func sketch(_ rating: String) -> ReportSketch {
            var sketch = row(rating)
            for (label, target, actual, unit) in [
                ("講座参加人数", "20", "12", "人"), ("出張相談", "24", "7", "回"), ("研修参加人数", "12", "6", "人"),
            ] {
                sketch.figure("1-1-1", .target, label, target, unit)
                sketch.figure("1-1-1", .actual, label, actual, unit)
            }
            return sketch
        }
        #expect(sketch("A").found(by: RatingAgainstTarget.self) == ["10 A ≠ 10 12/20人 there"])
        #expect(sketch("B").found(by: RatingAgainstTarget.self) == [])
        #expect(sketch("C").found(by: RatingAgainstTarget.self) == [])
        #expect(sketch("D").found(by: RatingAgainstTarget.self) == ["10 D ≠ 10 12/20人 there"])
    }

    @Test func targetsThatDecideNothing() {
        var zero = row("B")
        zero.figure("1-1-1", .target, "待機児童数", "0", "人")
        zero.figure("1-1-1", .actual, "待機児童数", "34", "人")
        #expect(zero.found(by: RatingAgainstTarget.self) == [])
        var unit = row("A")
        unit.figure("1-1-1", .target, "介護資格", "30", "件")
        unit.figure("1-1-1", .actual, "", "16", "名")
        #expect(unit.found(by: RatingAgainstTarget.self) == [])
        var label = row("A")
        label.figure("1-1-1", .target, "講座参加者", "30", "人")
        label.figure("1-1-1", .actual, "相談", "3", "人")
        #expect(label.found(by: RatingAgainstTarget.self) == [])
        var year = row("A")
        year.figure("1-1-1", .target, "講座参加者", "30", "人")
        year.figure("1-1-1", .actual, "講座参加者", "3", "人", year: 2022)
        #expect(year.found(by: RatingAgainstTarget.self) == [])
        var partly = row("A")
        partly.figure("1-1-1", .target, "講座", "30", "回")
        partly.figure("1-1-1", .target, "登録者", "10", "人")
        partly.figure("1-1-1", .actual, "講座", "3", "回")
        #expect(partly.found(by: RatingAgainstTarget.self) == [])
        var people = row("A")
        people.figure("1-1-1", .target, "利用者", "130", "人")
        people.figure("1-1-1", .actual, "利用者", "121", "名")
        #expect(people.found(by: RatingAgainstTarget.self) == [])
    }

    @Test func aScaleWithoutThresholdsDecidesNothing() {
        var sketch = row("A")
        sketch.figure("1-1-1", .target, "補助台数", "34", "台")
        sketch.figure("1-1-1", .actual, "補助台数", "1", "台")
        sketch.scale = nil
        #expect(sketch.found(by: RatingAgainstTarget.self) == [])
    }

    // MARK: - Two figures for one thing

    @Test func twoDepartmentsOfOneCell() {
        var sketch = row(name: "詐欺の注意喚起")
        sketch.figure("1-1-1", .actual, "詐欺への注意喚起", "12", "回", by: "safety")
        sketch.figure("1-1-1", .actual, "注意喚起", "11", "回", by: "disaster")
        #expect(sketch.found(by: DepartmentsDiffer.self) == ["10 12回 ≠ 10 11回 unclear"])
    }

    /// Trainings of two departments, each on its own matter.
    @Test func twoDepartmentsOfTwoThings() {
        var sketch = row(name: "虐待防止研修の実施")
        sketch.figure("1-1-1", .actual, "高齢者虐待防止研修", "2", "回", by: "care")
        sketch.figure("1-1-1", .actual, "障害者虐待防止研修", "3", "回", by: "safety")
        #expect(sketch.found(by: DepartmentsDiffer.self) == [])
    }

    @Test func ofSeveralFiguresTheLastOneCounts() {
        var sketch = row(name: "共生型サービスの推進")
        sketch.figure("1-1-1", .actual, "市内に共生型の生活介護事業所", "1", "か所", by: "care")
        sketch.figure("1-1-1", .actual, "市内の共生型の生活介護事業所", "4", "事業所", by: "care")
        sketch.figure("1-1-1", .actual, "市内に共生型の生活介護事業所", "3", "か所", by: "welfare")
        #expect(sketch.found(by: DepartmentsDiffer.self) == ["10 4事業所 ≠ 10 3か所 unclear"])
        sketch.figure("1-1-1", .actual, "市内の共生型の生活介護事業所", "4", "か所", by: "welfare")
        #expect(sketch.found(by: DepartmentsDiffer.self) == [])
    }

    @Test func departmentsThatCountTheirOwn() {
        var sketch = row(name: "相談窓口の充実と講座参加者")
        for (department, value) in [("safety", "12"), ("disaster", "11")] {
            sketch.figure("1-1-1", .actual, "相談件数", value, "件", by: department)
            sketch.figure("1-1-1", .actual, "講座参加者", value, "人", by: department)
        }
        // The same figure, another unit, another year.
        sketch.figure("1-1-1", .actual, "窓口の充実", "3", "回", by: "safety")
        sketch.figure("1-1-1", .actual, "窓口の充実", "3", "回", by: "disaster")
        sketch.figure("1-1-1", .actual, "窓口の充実", "4", "回", year: 2022, by: "disaster")
        #expect(sketch.found(by: DepartmentsDiffer.self) == [])
    }

    @Test func aTextAndItsSummingUp() {
        var sketch = row()
        sketch.figure("1-1-1", .actual, "会員に向けた研修", "3", "回")
        sketch.figure("1-1-1", .actual, "入門講座", "1", "回")
        sketch.figure("1-1-1", .actual, "会員に向けた研修", "2", "回")
        sketch.figure("1-1-1", .actual, "入門講座", "1", "回")
        sketch.cell("1-1-1", "会員に向けた研修を３回、入門講座を１回、実施した。 R6実績値 会員に向けた研修 2回 入門講座 1回")
        #expect(sketch.found(by: TwoFigures.self) == ["10 3回 ≠ 10 2回 unclear"])
    }

    @Test func figuresWithoutALabel() {
        var sketch = row()
        sketch.figure("1-1-1", .actual, "", "38", "名", .total)
        sketch.figure("1-1-1", .actual, "実績値", "40", "名")
        sketch.cell("1-1-1", "研修を実施。計38名が参加。 R6実績値 40名")
        #expect(sketch.found(by: TwoFigures.self) == ["10 38名 ≠ 10 40名 unclear"])
    }

    /// A figure of another time or place, or of some of the things, is not the one that is summed up.
    @Test(arguments: ["前年度の団体登録数", "年度当初の団体登録数", "北地区の団体登録数", "新たな団体登録数"])
    func aLongerLabelNamesAnotherThing(_ label: String) {
        var sketch = row()
        sketch.figure("1-1-1", .actual, label, "146", "団体")
        sketch.figure("1-1-1", .actual, "団体登録数", "149", "団体")
        sketch.cell("1-1-1", "\(label)は146団体。 R6実績値 団体登録数149団体")
        #expect(sketch.found(by: TwoFigures.self) == [])
    }

    @Test func otherThingsBehindTheMarkAreSilent() {
        var sketch = row()
        sketch.figure("1-1-1", .actual, "", "38", "名")
        sketch.figure("1-1-1", .actual, "相談", "40", "名")
        sketch.cell("1-1-1", "研修に38名が参加。R6実績値 相談40名")
        #expect(sketch.found(by: TwoFigures.self) == [])
        var unmarked = row()
        unmarked.figure("1-1-1", .actual, "参加者", "38", "名")
        unmarked.figure("1-1-1", .actual, "参加者", "40", "名")
        unmarked.cell("1-1-1", "R5実績と同様 春の会参加者38名 秋の会参加者40名")
        #expect(unmarked.found(by: TwoFigures.self) == [])
        var several = row()
        for value in ["38", "39", "40"] { several.figure("1-1-1", .actual, "参加者数", value, "名") }
        several.cell("1-1-1", "春は参加者数38名、秋は参加者数39名。R6実績値 参加者数40名")
        #expect(several.found(by: TwoFigures.self) == [])
    }

    // MARK: - One measure in two initiatives

    private func twoRows(_ values: (String, String), by department: String = "safety", restates: String? = nil)
        -> ReportSketch
    {
        var sketch = row()
        sketch.row("1-1-2", goal: "1", line: 11, by: department, restates: restates)
        sketch.figure("1-1-1", .baseline, "団体登録数", values.0, "団体", year: 2019)
        sketch.figure("1-1-2", .baseline, "団体登録数", values.1, "団体", year: 2019)
        sketch.figure("1-1-1", .target, "団体登録数", "136", "団体")
        sketch.figure("1-1-2", .target, "団体登録数", "144", "団体")
        return sketch
    }

    @Test func oneMeasureInTwoInitiatives() {
        #expect(
            twoRows(("128", "128")).found(by: MeasureInTwoInitiatives.self) == ["10 136団体 ≠ 11 144団体 unclear"])
    }

    @Test func measuresOfDifferentThings() {
        #expect(twoRows(("128", "19")).found(by: MeasureInTwoInitiatives.self) == [])
        #expect(twoRows(("3", "3")).found(by: MeasureInTwoInitiatives.self) == [])
        #expect(twoRows(("128", "128"), by: "culture").found(by: MeasureInTwoInitiatives.self) == [])
        #expect(twoRows(("128", "128"), restates: "1-1-1").found(by: MeasureInTwoInitiatives.self) == [])
        var general = row()
        general.row("1-1-2", goal: "1", line: 11, by: "safety")
        for (number, value) in [("1-1-1", "20"), ("1-1-2", "30")] {
            general.figure(number, .baseline, "参加者数", "15", "人", year: 2019)
            general.figure(number, .actual, "参加者数", value, "人")
        }
        #expect(general.found(by: MeasureInTwoInitiatives.self) == [])
    }
}
