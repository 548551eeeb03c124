import Diagnostics
import PlanDataset
import PlanModel
import Testing

/// Codes against their lists, and the crosswalk against what it maps.
@Suite struct CodeTests {
    private static let codes = "sapporo/sample/codes.csv"
    private static let crosswalk = "taxonomy/crosswalk.csv"

    @Test(arguments: [
        MarkedDataset(
            .unknownCode, codes, "policy_area,P17", "policy_area,①P1７",
            "P1７ is no code of the axis policy_area; did you mean P17?"),
        MarkedDataset(
            .unknownCode, codes, "instrument,I01", "instrument,①P01", "P01 is no code of the axis instrument"),
        MarkedDataset(.unknownCode, crosswalk, "policy_area,P02", "policy_area,①P20", "P20 is no code of the axis"),
        MarkedDataset(
            .unknownCode, "naha/departments.csv", ",F90,", ",①F09,",
            "F09 is no code of the axis function; did you mean F01?"),
        MarkedDataset(
            .unknownCode, crosswalk, "naha-council,function,F90", "naha-council,function,①F9",
            "F9 is no code of the axis function; did you mean F90?"),
        MarkedDataset(
            .retiredCode, codes, "policy_area,P17", "policy_area,①P18", "P18 was replaced by P17; use that one"),
        MarkedDataset(.retiredCode, crosswalk, "policy_area,P02", "policy_area,①P18", "P18 was replaced by P17"),
        MarkedDataset(
            .retiredCode,
            [
                Edit("taxonomy/department_functions.csv", "\nF90,", "\nF91,91,旧,Former,旧い機能。,,,,0.1.0,F90\nF90,"),
                Edit("naha/departments.csv", ",F90,", ",①F91,"),
            ], "F91 was replaced by F90; use that one"),
        MarkedDataset(
            .badValue, "taxonomy/policy_areas.csv", "0.1.0,P17", "0.1.0,①P18",
            "P18 is replaced by itself; name the code that took its place"),
        MarkedDataset(
            .badValue, codes, "P01,secondary,", "P01,①primary,",
            "sapporo-b1-1-02 has more policy areas than one primary and two secondary ones"),
        MarkedDataset(
            .badValue, codes, "crosswalk/broader,sapporo-document,5\nsapporo-b1-1-02,group",
            """
            crosswalk/broader,sapporo-document,5
            sapporo-b1-1-02,policy_area,P02,secondary,inferred,協定,rule,sapporo-document,12
            sapporo-b1-1-02,policy_area,P03,①secondary,inferred,協定,rule,sapporo-document,12
            sapporo-b1-1-02,group
            """, "sapporo-b1-1-02 has more policy areas than one primary and two secondary ones"),
    ])
    func againstTheirLists(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .headingWithoutCrosswalk,
            [
                Edit("naha/sample/headings.csv", "\nnaha-b1,", "\n①naha-b1,"),
                Edit(crosswalk, "heading,naha-b1,policy_area,P02,exact,\n", ""),
            ], "“人材の育成” (naha-b1) has no row in taxonomy/crosswalk.csv; give it a policy area or a group"),
        MarkedDataset(
            .departmentWithoutCrosswalk,
            [
                Edit("naha/departments.csv", "\nnaha-council,", "\n①naha-council,"),
                Edit(crosswalk, "department,naha-council,function,F90,narrower,\n", ""),
            ], "社会福祉協議会 has no row in taxonomy/crosswalk.csv; give it a function"),
        MarkedDataset(
            .departmentWithoutCrosswalk, "naha/departments.csv", "健康増進課,F01", "健康増進課,①F02",
            "the crosswalk gives 健康増進課 the function F01; run plan-atlas build, or mend one of them"),
        MarkedDataset(
            .departmentWithoutCrosswalk, "naha/departments.csv", "健康増進課,F01", "健康増進課,①",
            "the crosswalk gives 健康増進課 the function F01"),
        MarkedDataset(
            .unusedCrosswalk, crosswalk, "heading,naha-b1,",
            "heading,①naha-b2,policy_area,P02,exact,\nheading,naha-b1,",
            "heading naha-b2 is in no plan; did you mean naha-b1?"),
        MarkedDataset(
            .unusedCrosswalk, crosswalk, "department,naha-health,",
            "department,①naha-wealth,function,F01,exact,\ndepartment,naha-health,",
            "department naha-wealth is in no plan; did you mean naha-health?"),
        MarkedDataset(
            .unusedDepartment,
            [
                Edit(
                    "naha/departments.csv", "\nnaha-health,", "\n①naha-library,472018,,図書館,F02,internal\nnaha-health,"),
                Edit(
                    crosswalk, "department,naha-health,",
                    "department,naha-library,function,F02,exact,\ndepartment,naha-health,"),
            ], "図書館 carries no initiative, and no statement names it; take it out"),
        MarkedDataset(
            .missingTable, "plans.csv", "\nnaha-sample,", "\n①naha-welfare,472018,welfare,計画,Plan,,,\nnaha-sample,",
            "no sources.csv has a row for naha-welfare, so nothing of it was read; add its folder, or take it out"),
    ])
    func againstWhatTheyMap(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// A bureau that only sat in a meeting is in use.
    @Test func aDepartmentThatAStatementNamesIsInUse() throws {
        let small = try SmallDataset()
        var dataset = withExtendedLifetime(small) { DatasetReader.read(DatasetFolder(small.path)).dataset }
        let place = RowPlace(file: "departments.csv", line: 4, columns: ["department_id"])
        let bureau = Department(
            id: "naha-bureau", municipality: "472018", bureauJa: nil, nameJa: "健康部", function: "F01", kind: .internal)
        dataset.departments.append(Placed(bureau, at: place))
        dataset.crosswalk.append(
            Placed(
                CrosswalkEntry(
                    subject: .department(bureau.id), axis: .function, code: "F01", relation: .broader, note: nil),
                at: place))
        #expect(Integrity.findings(in: dataset).map(\.code) == [.unusedDepartment])
        dataset.statements = [
            Placed(
                Statement(
                    id: "naha-document-s01", source: "naha-document", kind: .attendance, goal: nil,
                    department: bureau.id,
                    titleJa: "出席者 部長", figures: [], sourceLine: 3), at: place)
        ]
        #expect(Integrity.findings(in: dataset) == [])
    }

    /// Rows that were lost would make gaps of what the plan lists.
    @Test func initiativesWithoutAnyCode() throws {
        let dataset = try SmallDataset()
        let rows = try dataset.text(Self.codes).split(separator: "\n", omittingEmptySubsequences: false)
        try dataset.write(
            rows.filter { !$0.hasPrefix("sapporo-b1-1-02,") }.joined(separator: "\n"), to: Self.codes)
        let finding = dataset.findings().first { $0.code == .uncodedAxis }
        #expect(finding?.value == "sapporo-b1-1-02")
        #expect(finding?.severity == .warning)
        #expect(
            finding?.message
                == "1 of the 3 initiatives of sapporo-sample have no code at all, and stand in no cell; "
                + "bring the rows of codes.csv back, or run plan-atlas build")
    }
}
