import Diagnostics
import Testing

/// The framework crosswalk against the items and the codes that it maps.
@Suite struct FrameworkTests {
    private static let items = "taxonomy/framework_items.csv"
    private static let links = "taxonomy/framework_crosswalk.csv"

    @Test(arguments: [
        MarkedDataset(
            .unknownFrameworkItem, links, "sample,3,,,,一つ", "sample,3,,,,一つの分野に対応しない\nsample,①４,,,,一つ",
            "sample has no item ４; its items are 1, 2, 3"),
        MarkedDataset(
            .unknownFrameworkItem, links, "sample,3,,,,一つ", "sample,3,,,,一つの分野に対応しない\n①simple,3,,,,一つ",
            "simple is no framework of framework_items.csv; did you mean sample?"),
        MarkedDataset(
            .unknownFrameworkItem, links, "sample,3,,,,一つ", "sample,3,,,,一つの分野に対応しない\n①taikou,3,,,,一つ",
            "taikou is no framework of framework_items.csv; add its items there first"),
        MarkedDataset(
            .unknownFrameworkCode, links, "policy_area,P04,", "policy_area,①P4,",
            "P4 is no code of the axis policy_area; did you mean P04?"),
        MarkedDataset(
            .unknownFrameworkCode, links, "group,G21,", "group,①P21,",
            "P21 is no code of the axis group; did you mean G21?"),
        MarkedDataset(
            .unknownFrameworkCode, links, "group,G21,", "group,①支え手,", "支え手 is no code of the axis group; give one"),
        MarkedDataset(
            .retiredCode, links, "policy_area,P04,", "policy_area,①P18,", "P18 was replaced by P17; use that one"),
        MarkedDataset(
            .duplicateFrameworkRow, links, "group,G21,broader", "policy_area,①P02,exact",
            "sample 2 has the policy_area P02 at line 4 already; keep one of them"),
        MarkedDataset(
            .duplicateFrameworkRow, links, "sample,3,,,,一つ", "sample,3,,,,一つの分野に対応しない\nsample,3,,①,,一つ",
            "sample 3 has a row without a code at line 6 already; keep one of them"),
        MarkedDataset(
            .frameworkItemWithoutRow, items, ",Other,confirmed\n",
            ",Other,confirmed\nsample,見本の枠組み,Sample framework,suicide,2022-10-14,①4,4,備える,Prepare,confirmed\n",
            "“備える” has no row in taxonomy/framework_crosswalk.csv; give it a code, or a note"),
        MarkedDataset(
            .frameworkItemWithAndWithoutCode, links, "sample,3,,,,", "sample,3,group,G01,related,\nsample,①3,,,,",
            "sample 3 has a code at line 6 and is said to have none; take one of the rows out"),
    ])
    func againstItemsAndCodes(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .missingValue, links, "sample,3,,,,一つの分野に対応しない", "sample,3,,,,①\"\"",
            "note is empty; say why no code stands for the item, or give it axis, code and relation"),
        MarkedDataset(.missingValue, links, "policy_area,P04,exact", "policy_area,①,exact", "code is empty"),
        MarkedDataset(.missingValue, links, "policy_area,P04,exact", "①,P04,exact", "axis is empty"),
        MarkedDataset(.missingValue, links, "policy_area,P04,exact", "policy_area,P04,①", "relation is empty"),
        MarkedDataset(
            .badValue, links, "policy_area,P04,", "①instrument,P04,",
            "instrument says nothing of what an item asks for; expected policy_area or group"),
        MarkedDataset(
            .badValue, links, "policy_area,P04,", "①area,P04,",
            "axis is “area”; expected one of policy_area, group, instrument"),
        MarkedDataset(
            .badValue, links, ",narrower,", ",①wider,",
            "relation is “wider”; expected one of exact, narrower, broader, related"),
        MarkedDataset(
            .badValue, items, "suicide,2022-10-14,2,", "①both,2022-10-14,2,",
            "family is “both”; expected one of suicide, welfare"),
        MarkedDataset(.missingValue, items, "2022-10-14,3,3", "2022-10-14,①,3", "item is empty; every row needs one"),
        MarkedDataset(.missingValue, links, "sample,3,", "sample,①,", "item is empty; every row needs one"),
    ])
    func cells(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// What a lost row would have said is not missed: the one fault is the only finding.
    @Test(arguments: [
        (links, "sample,2,group,G21,broader,支え手の活動を含む", "sample,2,group,G21"),
        (items, ",その他,Other,confirmed", ",その他"), ("taxonomy/priority_groups.csv", "支え手,0.1.0,\n", "支え手,0.1.0\n"),
    ])
    func aRowThatIsLost(_ file: String, _ old: String, _ new: String) throws {
        let dataset = try SmallDataset()
        let text = try dataset.text(file)
        try #require(text.contains(old))
        try dataset.write(text.replacingOccurrences(of: old, with: new), to: file)
        #expect(dataset.findings().map(\.code) == [.raggedRow])
    }
}
