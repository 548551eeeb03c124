import Diagnostics
import Testing

/// Keys that stand twice, and municipality codes that are none.
@Suite struct KeyTests {
    @Test(arguments: [
        MarkedDataset(
            .checkDigit, "municipalities.csv", "\n472018,", "\n①472017,", "the check digit of 47201 is 8, not 7"),
        MarkedDataset(
            .checkDigit, "municipalities.csv", "\n011002,", "\n①011003,", "the check digit of 01100 is 2, not 3"),
        MarkedDataset(
            .checkDigit, "municipalities.csv", "\n011002,", "\n①11002,",
            "“11002” has lost its leading zero; write 011002, and keep codes as text"),
        MarkedDataset(
            .checkDigit, "municipalities.csv", "\n472018,", "\n①1100-2,見本市,Sample,見本県,市,2024-01-01\n472018,",
            "“1100-2” is no municipality code; it has six digits, the leading zero included, like 011002"),
        MarkedDataset(
            .checkDigit, "municipalities.csv", "\n472018,", "\n①４７２０１８,見本市,Sample,見本県,市,2024-01-01\n472018,",
            "“４７２０１８” is no municipality code"),
    ])
    func municipalityCodes(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .duplicateKey, "municipalities.csv", "沖縄県,市,2024-01-01\n",
            "沖縄県,市,2024-01-01\n①011002,札幌市,Sapporo,北海道,市,2024-01-01\n",
            "“011002” stands at line 2 already; give each row a key of its own"),
        MarkedDataset(
            .duplicateKey, "plans.csv", "Naha Sample Plan,,,\n",
            "Naha Sample Plan,,,\n①sapporo-sample,011002,welfare,計画,Plan,,,\n", "“sapporo-sample” stands at line 2"),
        MarkedDataset(
            .duplicateKey, "naha/sample/sources.csv", "\nnaha-document,",
            "\nnaha-document,naha-sample,a.txt,計画,,30,\(String(repeating: "0", count: 64)),full,\n①naha-document,",
            "“naha-document” stands at line 2"),
        MarkedDataset(
            .duplicateKey, "naha/departments.csv", "\nnaha-health,",
            "\nnaha-health,472018,,健康増進課,F01,internal\n①naha-health,", "“naha-health” stands at line 3"),
        MarkedDataset(
            .duplicateKey, "naha/sample/headings.csv", "\nnaha-b1,",
            "\nnaha-b1,naha-sample,,1,goal,2,見出し,2,naha-document,9\n①naha-b1,", "“naha-b1” stands at line 2"),
        MarkedDataset(
            .duplicateKey, "naha/sample/initiatives.csv", "\nnaha-b1-01,",
            "\nnaha-b1-01,naha-sample,naha-b1,,取組,,,,,,,naha-document,9,9\n①naha-b1-01,",
            "“naha-b1-01” stands at line 2"),
        MarkedDataset(
            .duplicateKey, "naha/sample/responsibilities.csv", "partner,市社協\n",
            "partner,市社協\nnaha-b1-01,①naha-council,partner,社協\n", "“naha-b1-01 naha-council” stands at line 3"),
        MarkedDataset(
            .duplicateKey, "naha/sample/codes.csv", "naha-document,4\n",
            "naha-document,4\nnaha-b1-01,group,①G21,primary,stated,支え手,rule,naha-document,5\n",
            "“naha-b1-01 group G21” stands at line 3"),
        MarkedDataset(
            .duplicateKey, "taxonomy/crosswalk.csv", "naha-b1,policy_area,P02,exact,\n",
            "naha-b1,policy_area,P02,exact,\nheading,naha-b1,policy_area,①P02,broader,\n",
            "“heading naha-b1 policy_area P02” stands at line 5"),
        MarkedDataset(
            .duplicateKey, "taxonomy/crosswalk.csv", "naha-health,function,F01,narrower,\n",
            "naha-health,function,F01,narrower,\ndepartment,①naha-health,function,F02,narrower,\n",
            "naha-health has the function F01 already; a department has one function"),
        MarkedDataset(.duplicateKey, "taxonomy/policy_areas.csv", "\nP03,", "\n①P02,", "“P02” stands at line 3"),
        MarkedDataset(.duplicateKey, "taxonomy/instruments.csv", "\nI02,", "\n①I01,", "“I01” stands at line 2"),
        MarkedDataset(
            .duplicateKey, "taxonomy/framework_items.csv", ",Other,confirmed\n",
            ",Other,confirmed\nsample,見本の枠組み,Sample framework,suicide,2022-10-14,①3,4,他,Others,confirmed\n",
            "“sample 3” stands at line 4"),
    ])
    func twice(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// Tables of several folders are one table: the message names the other file.
    @Test func twiceInTwoFolders() throws {
        let dataset = try SmallDataset()
        let file = "sapporo/departments.csv"
        try dataset.write(try dataset.text(file) + "naha-health,011002,,健康課,F01,internal\n", to: file)
        let findings = dataset.findings()
        #expect(dataset.places() == ["sapporo/departments.csv:4:1 PA013"])
        let place = dataset.file("naha/departments.csv") + ":3"
        #expect(findings.first?.message == "“naha-health” stands at \(place) already; give each row a key of its own")
    }
}
