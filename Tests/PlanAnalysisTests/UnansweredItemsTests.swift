import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// What no city answers, by what that rests on.
@Suite struct UnansweredItemsTests {
    /// 甲 was read whole and has P1; 乙 is an excerpt or was read whole, and has P2.
    private func sketch(_ completeness: Completeness, welfare: String? = nil) -> AtlasSketch {
        var sketch = AtlasSketch(areas: ["P1", "P2", "P3"], groups: ["G1"], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123", .suicide, completeness)
        sketch.initiative("k1", in: "k", codes: "P1")
        sketch.initiative("o1", in: "o", codes: "P2=inferred")
        if let welfare {
            sketch.plan("kw", of: "142042", .welfare)
            sketch.initiative("kw1", in: "kw", codes: welfare)
        }
        sketch.item("1", "P1=exact")
        sketch.item("2", "P2=narrower")
        sketch.item("3", "P3=exact P1=related")
        sketch.item("4", "P1=related")
        sketch.item("5")
        return sketch
    }

    /// Both plans were read whole: nobody has P3. 札幌市, of which no plan is loaded, is not among those who answer.
    @Test func onlyPlansReadWholeShowThatNobodyDoes() {
        let counted = FrameworkCounted(sketch(.full).dataset)
        #expect(
            counted.unanswered == [
                "none f 3: 142042 142123", "no_code f 4: 142042 142123", "no_code f 5: 142042 142123",
            ])
    }

    /// The excerpt of 乙 may leave P3 out, and so it is named.
    @Test func anExcerptCannotSay() {
        let counted = FrameworkCounted(sketch(.excerpt).dataset)
        #expect(counted.unanswered.first == "unknown f 3: 142123")
    }

    /// Of 甲 alone it can be said, whatever 乙 is.
    @Test func onlyTheCitiesThatAreReportedOn() {
        let counted = FrameworkCounted(sketch(.excerpt).dataset, Selection(municipalities: ["142042"]))
        #expect(
            counted.unanswered == [
                "none f 2: 142042", "none f 3: 142042", "no_code f 4: 142042", "no_code f 5: 142042",
            ])
    }

    /// What was left out by a wish is not missing: P1 is derived.
    @Test func aFilterCannotSay() {
        let counted = FrameworkCounted(sketch(.full).dataset, Selection(bases: [.stated]))
        #expect(
            Array(counted.unanswered.prefix(3)) == [
                "none f 3: 142042 142123", "unknown f 1: 142042", "unknown f 2: 142123",
            ])
    }

    @Test func anotherPlanMayAnswer() {
        let counted = FrameworkCounted(sketch(.excerpt, welfare: "P3").dataset)
        #expect(counted.unanswered.first == "other_plans f 3: 142042")
    }

    /// A family that was asked for and of which no city has a plan.
    @Test func noPlanOfTheFamily() {
        var sketch = sketch(.full)
        sketch.item("w", of: "g", for: .welfare, "P3=exact")
        let counted = FrameworkCounted(sketch.dataset, Selection(families: [.welfare]))
        #expect(counted.unanswered == ["not_assessed g w: "])
    }
}
