import PlanAnalysis
import PlanModel
import Testing

/// The frameworks over the plans of `Datasets/`, by the codes of headings and re-listings, counted in the documents.
@Suite struct ShippedFrameworkTests {
    private let counted = FrameworkCounted(
        ShippedAtlas.dataset, Selection(families: [.suicide], bases: [.stated, .derived]))

    /// 厚木市, (4) イ: rows 853 and 863. あきる野市, 基本施策５: 健康相談.
    @Test func supportForTheBereaved() throws {
        let atsugi = try #require(counted.row(ShippedAtlas.atsugi, "9", of: "taikou-2022"))
        #expect(atsugi.count.initiatives == 2)
        #expect(atsugi.relation == .exact)
        #expect(atsugi.state == .stated)
        let names = atsugi.initiatives.map { counted.index.known[$0].nameJa }
        #expect(Set(names) == ["自死遺族の家族会等の情報提供", "遺族に対する情報提供"])
        let akiruno = try #require(counted.row(ShippedAtlas.akiruno, "5", of: "package-2022"))
        #expect(akiruno.initiatives.map { counted.index.known[$0].nameJa }.contains("健康相談"))
    }

    /// 厚木市 lists 26 rows again for older people.
    @Test func aReListedGroupAnswersItsPriorityMeasure() {
        let row = counted.row(ShippedAtlas.atsugi, "3", of: "package-2022-priority")
        #expect(row?.count.stated == 26)
        #expect(row?.ofInitiatives == 110)
    }

    /// Every item has a row in the crosswalk, with a code or the reason why none stands for it; the areas and groups of its
    /// rows are in use.
    @Test func everyItemHasItsRow() {
        let linked = Set(ShippedAtlas.dataset.frameworkCrosswalk.map(\.item))
        #expect(linked == Set(ShippedAtlas.dataset.taxonomy.frameworkItems.map(\.key)))
        let without = ShippedAtlas.dataset.frameworkCrosswalk.filter { $0.target == nil }
        #expect(without.map { "\($0.item.framework) \($0.item.item)" } == ["npa-motives 7", "npa-motives 8"])
        #expect(without.allSatisfy { $0.note != nil })
    }

    /// The items of which no code can show an answer: those with related codes alone, and those without a code.
    @Test func itemsThatNoCodeAnswers() {
        let items = zip(counted.coverage.items, counted.coverage.hasCode).filter { !$0.1 }.map {
            "\($0.0.framework) \($0.0.item)"
        }
        #expect(
            items == [
                "npa-motives 5", "npa-motives 7", "npa-motives 8", "package-2022-priority 8", "taikou-2022 10",
                "shafuku-107 3",
            ])
    }

    /// The police agency's categories are those of a statistic: each of their rows says so.
    @Test func theCategoriesOfTheStatisticAreNoCauses() {
        let rows = ShippedAtlas.dataset.frameworkCrosswalk.filter { $0.item.framework == "npa-motives" }
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0.note?.hasPrefix("統計の区分で、原因を示すものではない。") == true })
    }
}
