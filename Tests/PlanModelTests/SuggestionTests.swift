import PlanModel
import Testing

/// "Did you mean": the nearest name, if it is near enough.
@Suite struct SuggestionTests {
    private let names = ["雪対策課", "見守り推進課", "図書館", "水道料金課", "庶務課"]

    static let distances: [(a: String, b: String, distance: Int)] = [
        ("", "", 0), ("", "図書館", 3), ("図書館", "", 3), ("図書館", "図書館", 0), ("図書官", "図書館", 1), ("図書", "図書館", 1),
        ("図図書館", "図書館", 1), ("書図館", "図書館", 2), ("kitten", "sitting", 3), ("雪対策課", "水道料金課", 4),
    ]

    @Test(arguments: distances)
    func theDistanceCountsTheLeastChanges(_ a: String, _ b: String, _ distance: Int) {
        #expect(EditDistance.between(Array(a.unicodeScalars), Array(b.unicodeScalars)) == distance)
        #expect(EditDistance.between(Array(b.unicodeScalars), Array(a.unicodeScalars)) == distance)
    }

    /// Two of five characters may differ: 1 of 3, 2 of 5 and 3 of 8 are near, 2 of 3 and 4 of 9 are not.
    @Test(arguments: [
        ("雪対作課", "雪対策課"), ("図書官", "図書館"), ("図書館", "図書館"), ("見守り推課", "見守り推進課"), ("水道課", "水道料金課"),
        ("上水道料金担当課", "水道料金課"), ("上水道の料金担当課", nil), ("図官", nil), ("雪害係", nil), ("まったく別の名前", nil), ("", nil),
    ])
    func theNearestNameIsSuggestedIfItIsNear(_ text: String, _ name: String?) {
        #expect(Suggestion.nearest(to: text, among: names) == name)
    }

    /// 水道課 is two changes from both, but 庶務課 is not near: a name that is too far hides no other.
    @Test func aNameThatIsTooFarHidesNoOther() {
        #expect(Suggestion.nearest(to: "水道課", among: ["庶務課", "水道料金課"]) == "水道料金課")
    }

    @Test func tiesGoToTheFirstInByteOrder() {
        #expect(Suggestion.nearest(to: "雪道課", among: ["雪道科", "雪道係"]) == "雪道係")
        #expect(Suggestion.nearest(to: "雪道課", among: ["雪道係", "雪道科"]) == "雪道係")
    }

    /// Capitals are the same letters; the name comes back as it is written.
    @Test func capitalsAreNoDifference() {
        #expect(Suggestion.nearest(to: "WELFARE", among: ["Suicide", "welfare"]) == "welfare")
        #expect(Suggestion.nearest(to: "suicid", among: ["Suicide", "welfare"]) == "Suicide")
    }

    @Test func nothingIsNearToNoNames() {
        #expect(Suggestion.nearest(to: "雪対策課", among: [String]()) == nil)
        #expect(Suggestion.nearest(to: "", among: [""]) == "")
    }
}
