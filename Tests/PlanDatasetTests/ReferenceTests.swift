import Diagnostics
import Testing

/// A reference that leads nowhere, or to another plan, is found where it stands, with the name that was meant.
@Suite struct ReferenceTests {
    private static let initiatives = "sapporo/sample/initiatives.csv"

    @Test(arguments: [
        MarkedDataset(
            .danglingReference, "plans.csv", "naha-sample,472018", "naha-sample,①47201",
            "municipality_code 47201 is no municipality of the list; did you mean 472018?"),
        MarkedDataset(
            .danglingReference, "plans.csv", "sapporo-sample,011002", "sapporo-sample,①11002",
            "municipality_code 11002 is no municipality of the list; did you mean 011002?"),
        MarkedDataset(
            .danglingReference, "naha/departments.csv", "naha-council,472018", "naha-council,①472108",
            "municipality_code 472108 is no municipality of the list; did you mean 472018?"),
        MarkedDataset(
            .danglingReference, "naha/sample/sources.csv", "naha-document,naha-sample", "naha-document,①naha-sampel",
            "plan_id naha-sampel is no plan; did you mean naha-sample?"),
        MarkedDataset(
            .danglingReference, "naha/sample/headings.csv", "naha-b1,naha-sample", "naha-b1,①naha-sampel",
            "plan_id naha-sampel is no plan; did you mean naha-sample?"),
        MarkedDataset(
            .danglingReference, "naha/sample/headings.csv", "1,naha-document", "1,①naha-documents",
            "source_id naha-documents is no source; did you mean naha-document?"),
        MarkedDataset(
            .danglingReference, "sapporo/sample/headings.csv", "sapporo-sample,sapporo-b1,",
            "sapporo-sample,①sapporo-b2,",
            "parent_id sapporo-b2 is no heading; did you mean sapporo-b1?"),
        MarkedDataset(
            .danglingReference, "naha/sample/initiatives.csv", "01,naha-sample", "01,①naha_sample",
            "plan_id naha_sample is no plan; did you mean naha-sample?"),
        MarkedDataset(
            .danglingReference, initiatives, "sapporo-sample,sapporo-b1-1,3,", "sapporo-sample,①sapporo-b1-7,3,",
            "heading_id sapporo-b1-7 is no heading; did you mean sapporo-b1-1?"),
        MarkedDataset(
            .danglingReference, initiatives, ",sapporo-document,7,9", ",①sapporo-dokument,7,9",
            "source_id sapporo-dokument is no source; did you mean sapporo-document?"),
        MarkedDataset(
            .danglingReference, initiatives, ",sapporo-b1-1-03,sapporo-document,26",
            ",①sapporo-b1-1-30,sapporo-document,26",
            "restates sapporo-b1-1-30 is no initiative of this plan; did you mean sapporo-b1-1-0"),
        MarkedDataset(
            .danglingReference, "naha/sample/responsibilities.csv", "naha-b1-01,naha-council",
            "①naha-b1-10,naha-council",
            "initiative_id naha-b1-10 is no initiative; did you mean naha-b1-01?"),
        MarkedDataset(
            .danglingReference, "sapporo/sample/responsibilities.csv", "p1-01,sapporo-health", "p1-01,①sapporo-helth",
            "department_id sapporo-helth is no department; did you mean sapporo-health?"),
        MarkedDataset(
            .danglingReference, "naha/sample/codes.csv", "naha-b1-01,group", "①nada-b1-01,group",
            "initiative_id nada-b1-01 is no initiative; did you mean naha-b1-01?"),
        MarkedDataset(
            .danglingReference, "naha/sample/codes.csv", "term/supporter,naha-document", "term/supporter,①naha-doc",
            "source_id naha-doc is no source; did you mean naha-document?"),
        MarkedDataset(
            .unknownCode, "taxonomy/policy_areas.csv", "0.1.0,P17", "0.1.0,①P107",
            "P107 is no code of the axis policy_area; did you mean P17?"),
        MarkedDataset(
            .danglingReference, "naha/sample/responsibilities.csv", "naha-b1-01,naha-council", "①12,naha-council",
            "initiative_id 12 is no initiative"),
    ])
    func dangling(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .danglingReference, initiatives, "sapporo-sample,sapporo-b1-1,3,", "sapporo-sample,①naha-b1,3,",
            "heading_id naha-b1 belongs to naha-sample; a row of sapporo-sample refers to what is its own"),
        MarkedDataset(
            .danglingReference, initiatives, ",sapporo-document,7,9", ",①naha-document,7,9",
            "source_id naha-document belongs to naha-sample"),
        MarkedDataset(
            .danglingReference, "sapporo/sample/headings.csv", "2,sapporo-document,5", "2,①naha-document,5",
            "source_id naha-document belongs to naha-sample"),
        MarkedDataset(
            .danglingReference, "sapporo/sample/headings.csv", "sapporo-sample,sapporo-b1,", "sapporo-sample,①naha-b1,",
            "parent_id naha-b1 belongs to naha-sample"),
        MarkedDataset(
            .danglingReference, "sapporo/sample/responsibilities.csv", "p1-01,sapporo-health", "p1-01,①naha-health",
            "department_id naha-health belongs to 472018; a row of 011002 refers to what is its own"),
    ])
    func toAnotherPlan(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .badRestatement, initiatives, ",sapporo-b1-1-03,sapporo-document,26", ",①sapporo-p1-01,sapporo-document,26",
            "restates sapporo-p1-01, which is a re-listing of sapporo-b1-1-02 itself; name the original"),
        MarkedDataset(
            .badRestatement, initiatives, ",sapporo-b1-1-03,sapporo-document,26", ",①sapporo-p1-02,sapporo-document,26",
            "the row restates itself; name the original"),
        MarkedDataset(
            .badRestatement, initiatives, ",sapporo-b1-1-03,sapporo-document,26", ",①naha-b1-01,sapporo-document,26",
            "restates naha-b1-01, an initiative of naha-sample; a re-listing stays within its plan"),
        MarkedDataset(
            .codedRestatement, "sapporo/sample/codes.csv", "sapporo-b1-1-03,group", "①sapporo-p1-02,group",
            "sapporo-p1-02 is a re-listing; put its codes on sapporo-b1-1-03, which is what counts"),
    ])
    func reListings(_ marked: MarkedDataset) throws {
        try marked.check()
    }
}
