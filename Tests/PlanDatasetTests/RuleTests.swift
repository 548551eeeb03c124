import Diagnostics
import Testing

/// Coding rules, decisions and our own words, each with one thing wrong.
@Suite struct RuleTests {
    private static let rules = "taxonomy/coding_rules.csv"
    private static let decisions = "sapporo/sample/decisions.csv"
    private static let words = "sapporo/sample/words.csv"

    @Test(arguments: [
        MarkedDataset(.duplicateKey, rules, "\nterm/supporter,", "\n①term/meeting,", "“term/meeting” stands at line 2"),
        MarkedDataset(
            .unknownCode, rules, "instrument,I01,", "instrument,①I11,", "I11 is no code of the axis instrument"),
        MarkedDataset(
            .badValue, rules, "group,G21,name,", "group,G21,①title,",
            "field has “title”; expected name, heading, department, text, report, separated by ／"),
        MarkedDataset(.missingValue, rules, ",支え手,", ",①,", "pattern is empty"),
        MarkedDataset(.badValue, rules, ",3,primary", ",①3.5,primary", "weight is “3.5”; expected a whole number"),
        MarkedDataset(
            .badValue, rules, ",3,primary", ",①1000000000,primary",
            "weight is “1000000000”; expected a whole number below 1000000000"),
        MarkedDataset(
            .badValue, rules, "3,primary,inferred", "3,①secondary,inferred", "only policy areas have a secondary code"),
        MarkedDataset(
            .badValue, rules, "10,primary,inferred", "10,primary,①decided",
            "a rule's basis is stated or inferred; decided comes from decisions.csv"),
        MarkedDataset(
            .badValue, rules, "term/meeting,instrument,I01", "term/meeting,①function,F01",
            "function is an axis of departments"),
        MarkedDataset(
            .badValue, "taxonomy/commitments.csv", "\nnew,", "\n①novel,",
            "code is “novel”; expected one of ongoing, expanded"),
    ])
    func rulesAndCommitmentsAreChecked(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .lostDecision, decisions, "sapporo-b1-1-02,", "①sapporo-b1-1-20,",
            "sapporo-b1-1-20 is no initiative of any plan"),
        MarkedDataset(.unknownCode, decisions, ",P17,", ",①P71,", "P71 is no code of the axis policy_area"),
        MarkedDataset(.retiredCode, decisions, ",P17,", ",①P18,", "P18 was replaced by P17"),
        MarkedDataset(.badValue, decisions, ",set,", ",①maybe,", "action is “maybe”; expected one of set, remove"),
        MarkedDataset(.missingValue, decisions, "Watching is the work itself", "①", "reason is empty"),
        MarkedDataset(.missingValue, decisions, ",coder-a,", ",①,", "coder is empty"),
        MarkedDataset(
            .badValue, decisions, "itself\n",
            "itself\nsapporo-b1-1-02,policy_area,①P01,set,primary,coder-a,2026-11-21,Meetings\n",
            "sapporo-b1-1-02 is decided to be P17 already"),
        MarkedDataset(
            .badValue, decisions, "itself\n",
            "itself\nsapporo-b1-1-02,instrument,I01,set,①secondary,coder-a,2026-11-21,Meetings\n",
            "only policy areas have a secondary code; a decision on instrument is primary"),
    ])
    func decisionsAreChecked(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .danglingReference, words, "sapporo-b1-1-02,", "①sapporo-b1-1-20,", "initiative_id sapporo-b1-1-20 is"),
        MarkedDataset(
            .badValue, words, "事業者と見守りの協定を結ぶ", "①" + String(repeating: "あ", count: 61),
            "the summary has 61 characters; 60 at most"),
        MarkedDataset(.missingValue, words, "Watch-over agreements", "①", "name_en is empty"),
    ])
    func wordsAreChecked(_ marked: MarkedDataset) throws {
        try marked.check()
    }
}
