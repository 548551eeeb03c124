import Diagnostics
import Testing

/// One cell of the wrong form, and nothing else is found.
@Suite struct CellTests {
    private static let initiatives = "sapporo/sample/initiatives.csv"
    private static let codes = "sapporo/sample/codes.csv"

    @Test func theSmallDatasetIsClean() throws {
        #expect(try SmallDataset().findings() == [])
    }

    /// Every day that there is: leap years, the months of 30 days, and a date that ends with the month or the year.
    @Test(arguments: ["2024-02-29", "2000-02-29", "2023-04-30", "2023-12-31", "2023-02", "2023"])
    func aDateThatThereIs(_ date: String) throws {
        let dataset = try SmallDataset()
        let text = try dataset.text("municipalities.csv")
        try dataset.write(text.replacingOccurrences(of: "2024-01-01", with: date), to: "municipalities.csv")
        #expect(dataset.findings() == [])
    }

    @Test(arguments: [
        "1900-02-29", "2023-04-31", "2023-00", "2023-1-01", "2023-01-00", "2023-01-01-01", "23", "2023-", "-",
    ])
    func aDateThatThereIsNot(_ date: String) throws {
        let dataset = try SmallDataset()
        let text = try dataset.text("municipalities.csv")
        try dataset.write(text.replacingOccurrences(of: "2024-01-01", with: date), to: "municipalities.csv")
        #expect(dataset.places() == ["municipalities.csv:2:6 PA011", "municipalities.csv:3:6 PA011"])
    }

    @Test(arguments: [
        MarkedDataset(
            .badValue, "plans.csv", "2024-04,2029-03", "①2024-13,2029-03",
            "period_start is “2024-13”; expected a date such as 2024-07-31, 2024-07 or 2024"),
        MarkedDataset(
            .badValue, "plans.csv", "2024-04,2029-03", "2024-04,①２０２９-03", "period_end is “２０２９-03”; expected a date"),
        MarkedDataset(
            .badValue, "plans.csv", "2024-04,2029-03", "2024-04,①2024-03-31",
            "the period ends in 2024-03-31, before it starts in 2024-04"),
        MarkedDataset(
            .badValue, "municipalities.csv", "北海道,市,2024-01-01", "北海道,市,①2023-02-29", "as_of is “2023-02-29”; expected"),
        MarkedDataset(
            .badValue, "sapporo/sample/sources.csv", ",2024-04,", ",①令和6年,", "as_of is “令和6年”; expected a date"),
        MarkedDataset(
            .badValue, "sapporo/sample/decisions.csv", ",2026-11-21,", ",①2026-11-31,", "date is “2026-11-31”; expected"
        ),
        MarkedDataset(
            .badValue, "plans.csv", "472018,suicide", "472018,①suicid",
            "family is “suicid”; expected one of suicide, welfare"),
        MarkedDataset(
            .badValue, "naha/sample/sources.csv", ",excerpt,", ",①part,",
            "completeness is “part”; expected one of full, excerpt"),
        MarkedDataset(
            .badValue, "naha/departments.csv", "F90,external", "F90,①outside",
            "kind is “outside”; expected one of internal, external"),
        MarkedDataset(
            .badValue, "naha/sample/headings.csv", ",basic_policy,", ",①policy,",
            "kind is “policy”; expected one of basic_policy, priority_policy, goal,"),
        MarkedDataset(
            .badValue, initiatives, ",true,ongoing,", ",true,①Ongoing,",
            "commitment is “Ongoing”; expected one of ongoing, expanded, new, considered"),
        MarkedDataset(
            .badValue, initiatives, ",true,ongoing,", ",①yes,ongoing,",
            "is_new is “yes”; expected true, false or nothing"),
        MarkedDataset(
            .badValue, "naha/sample/responsibilities.csv", ",partner,", ",①help,",
            "role is “help”; expected one of lead, joint, partner"),
        MarkedDataset(
            .badValue, codes, "01,instrument,", "01,①tool,",
            "axis is “tool”; expected one of policy_area, group, instrument, commitment, function"),
        MarkedDataset(
            .badValue, codes, "P17,primary,", "P17,①first,", "rank is “first”; expected one of primary, secondary"),
        MarkedDataset(
            .badValue, codes, ",decided,", ",①sure,",
            "basis is “sure”; expected one of decided, stated, derived, inferred"),
        MarkedDataset(
            .badValue, "taxonomy/crosswalk.csv", "naha-b1,policy_area,P02,exact", "naha-b1,policy_area,P02,①same",
            "relation is “same”; expected one of exact, narrower, broader, related"),
        MarkedDataset(
            .badValue, "taxonomy/crosswalk.csv", "heading,naha-b1,", "①title,naha-b1,",
            "subject is “title”; expected one of heading, department"),
        MarkedDataset(
            .badValue, "taxonomy/policy_areas.csv", "17,topic,", "17,①theme,",
            "kind is “theme”; expected one of form, topic"),
        MarkedDataset(
            .badValue, "taxonomy/framework_items.csv", ",unconfirmed", ",①unsure",
            "wording is “unsure”; expected one of confirmed, unconfirmed"),
        MarkedDataset(
            .badValue, "sapporo/sample/findings.csv", "0,note,", "0,①hint,",
            "severity is “hint”; expected one of error, warning, note"),
        MarkedDataset(
            .unknownCode, "sapporo/sample/findings.csv", "PA030,", "①PA300,", "PA300 is no code of a finding"),
    ])
    func wordsThatAreNotOfTheList(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: ["七", "7.0", "07", "+7", "０７", "-7", "0", "99999999999999999999", " 7", "1e1"])
    func numbersThatAreNone(_ number: String) throws {
        try MarkedDataset(
            .badValue, Self.initiatives, ",7,9\n", ",①\(number),9\n",
            "line_start is “\(number)”; expected a whole number from 1 on"
        ).check()
        try MarkedDataset(
            .badValue, Self.initiatives, ",7,9\n", ",7,①\(number)\n",
            "line_end is “\(number)”; expected a whole number from 1 on"
        ).check()
        try MarkedDataset(
            .badValue, "sapporo/sample/sources.csv", ",40,", ",①\(number),",
            "lines is “\(number)”; expected a whole number from 1 on"
        ).check()
    }

    @Test(arguments: [
        MarkedDataset(
            .badValue, initiatives, ",8,false,", ",①-8,false,", "page is “-8”; expected a whole number from 1 on"),
        MarkedDataset(
            .badValue, "sapporo/sample/findings.csv", ",26,0,", ",26,①-1,",
            "column is “-1”; expected a whole number from 0 on"),
        MarkedDataset(
            .badValue, initiatives, ",11,14\n", ",11,①10\n",
            "line_end 10 stands before line_start 11; give the last line of the row"),
        MarkedDataset(
            .badValue, initiatives, ",26,28\n", ",26,①41\n", "line_end 41 is past the 40 lines of sapporo-document"),
        MarkedDataset(
            .badValue, "naha/sample/headings.csv", ",2\n", ",①31\n",
            "source_line 31 is past the 30 lines of naha-document"),
        MarkedDataset(
            .badValue, "naha/sample/codes.csv", ",4\n", ",①31\n",
            "source_line 31 is past the 30 lines of naha-document"),
        MarkedDataset(
            .badValue, "naha/sample/sources.csv", ",fedcba", ",①FEDCBA", "sha256 is “FEDCBA9876543210fedcba"),
        MarkedDataset(
            .badValue, "naha/sample/sources.csv", "543210,excerpt", "54321①,excerpt", "sha256 is “fedcba9876543210fed"),
        MarkedDataset(
            .badValue, codes, "01,instrument,", "01,①function,",
            "function is an axis of departments; an initiative takes"),
        MarkedDataset(
            .badValue, "taxonomy/crosswalk.csv", "naha-council,function,", "naha-council,①group,",
            "a department maps to the axis function only"),
        MarkedDataset(
            .badValue, "taxonomy/crosswalk.csv", "naha-b1,policy_area,", "naha-b1,①function,",
            "a heading has no function; only departments have"),
    ])
    func numbersAndTextsOutOfBounds(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(.missingValue, "municipalities.csv", ",Naha,", ",①,", "name_en is empty; every row needs one"),
        MarkedDataset(.missingValue, "plans.csv", ",Naha Sample Plan,", ",①,", "title_en is empty"),
        MarkedDataset(.missingValue, "naha/sample/sources.csv", ",naha.txt,", ",①,", "file_name is empty"),
        MarkedDataset(.missingValue, "naha/departments.csv", ",健康増進課,", ",①\"\",", "name_ja is empty"),
        MarkedDataset(.missingValue, initiatives, "\nsapporo-b1-1-02,", "\n①,", "initiative_id is empty"),
        MarkedDataset(.missingValue, initiatives, ",連絡会議の開催,", ",①,", "name_ja is empty"),
        MarkedDataset(.missingValue, initiatives, ",26,28\n", ",26,①\n", "line_end is empty"),
        MarkedDataset(.missingValue, codes, ",term/meeting,", ",①,", "rule_id is empty"),
        MarkedDataset(.missingValue, "naha/sample/responsibilities.csv", ",市社協\n", ",①\n", "as_printed is empty"),
        MarkedDataset(.missingValue, "naha/sample/headings.csv", "\nnaha-b1,", "\n①,", "heading_id is empty"),
        MarkedDataset(.missingValue, "municipalities.csv", "\n472018,", "\n①,", "municipality_code is empty"),
        MarkedDataset(
            .missingValue, "taxonomy/crosswalk.csv", "naha-b1,policy_area,P02", "①,policy_area,P02", "subject_id"),
        MarkedDataset(.missingValue, "taxonomy/instruments.csv", "\nI02,", "\n①,", "code is empty"),
    ])
    func emptyCellsThatEveryRowNeeds(_ marked: MarkedDataset) throws {
        try marked.check()
    }
}
