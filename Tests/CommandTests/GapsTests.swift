import Foundation
import Testing

/// `plan-atlas gaps`, `compare` and `similar` over the small dataset and the shipped one.
@Suite struct GapsTests {
    /// 札幌市 was read whole and names nobody to train (P02, G21), which 那覇市's excerpt shows; P02×G21 lies inside both.
    @Test func gapsOfTheSmallDataset() throws {
        let run = try Command.small("gaps", "--for", "札幌", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.findings == [])
        let rows = run.lines.dropFirst().dropLast().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(rows.map { "\($0[6]) \($0[9]) \($0[12]) \($0[13])" } == ["P02 ALL area gap", "ALL G21 group gap"])
        #expect(try Command.small("gaps", "--for", "札幌", "--format", "csv", "--axis", "group").lines.count == 3)
        #expect(try Command.small("gaps", "--for", "那覇", "--format", "csv").lines.count == 2)
    }

    @Test func aFileInsteadOfStandardOutput() throws {
        let scratch = try Scratch()
        let run = try Command.small("gaps", "--for", "札幌", "--format", "md", "--output", scratch["page.md"])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try scratch.text("page.md") == Command.small("gaps", "--for", "札幌", "--format", "md").text)
        _ = try Command.small(
            "gaps", "--for", "札幌", "--format", "csv", "-o", scratch["gaps.csv"], "--dialect", "spreadsheet")
        #expect(try scratch.data("gaps.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test func unknownNames() throws {
        let run = try Command.small("gaps", "--for", "札幌町")
        #expect(run.status == 2)
        #expect(run.findings == ["--for:0:0: error: “札幌町” is no municipality of the atlas; did you mean 札幌市? [PA052]"])
        let area = try Command.small("compare", "札幌", "那覇", "--area", "P99")
        #expect(area.status == 2)
        #expect(area.findings.first?.hasPrefix("--area:0:0: error: “P99” is no code of policy_area") == true)
        let all = try Command.small("compare", "札幌", "那覇", "--group", "ALL")
        #expect(all.status == 2)
        #expect(all.findings == ["--group:0:0: error: “ALL” is no single code; name one such as G01 [PA052]"])
        #expect(try Command.small("similar", "naha-b1-02").status == 2)
        let pairs = try Command.small("similar", "--pairs", "nowhere.csv")
        #expect(pairs.status == 2)
        #expect(pairs.findings.first?.hasSuffix("[PA016]") == true)
    }

    /// The shipped cities: what was not read is said as such, and every line fits.
    @Test func compare() throws {
        let run = try Command.run(["compare", "厚木市", "Akiruno", "142042", "--group", "G02", "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.lines[0] == "G02 Children and young people")
        #expect(run.text.contains("Not assessed"))
        let csv = try Command.run(["compare", "厚木", "鎌倉", "--function", "F01", "--format", "csv"])
        #expect(csv.lines.first?.hasPrefix("municipality_code,") == true)
        #expect(csv.lines.contains { $0.contains("welfare") && $0.contains("not_assessed") })
    }

    /// A re-listing stands for its original.
    @Test func similar() throws {
        let run = try Command.run(["similar", "akiruno-suicide-2-b3-3-09"])
        #expect(run.status == 0)
        // 伴走型相談支援 stands in 厚木市's plan word for word.
        #expect(run.lines.contains { $0.contains("◎  伴走型相談支援  [atsugi-") })
        #expect(
            try Command.run(["similar", "atsugi-suicide-2024-p1-09"]).lines[0].contains("atsugi-suicide-2024-b4-2-02"))
    }

    /// The shipped pairs name initiatives of the atlas; both halves are judged, each measure with its interval.
    @Test(arguments: ["rules", "unseen"])
    func pairs(_ half: String) throws {
        let run = try Command.run(
            ["similar", "--pairs", "Datasets/agreement/pairs.csv", "--half", half, "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(run.lines[0].hasPrefix("108 pairs"))
        #expect(run.lines.contains { $0.hasPrefix("Similarity") })
        #expect(run.lines.contains { $0.hasPrefix("0.50 *") })
        let csv = try Command.run([
            "similar", "--pairs", "Datasets/agreement/pairs.csv", "--half", half, "--format", "csv",
        ])
        #expect(csv.lines[0] == "measure,threshold,tpr,fpr,found,wanted,mistaken,others,auc")
    }
}
