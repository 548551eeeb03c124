import Foundation
import Testing

/// `plan-atlas progress` and `plan-atlas indicators` over the small dataset.
///
/// 札幌市 grades three of its five rows' originals and both re-listings: 会議 〇, 見守り △, 窓口 none; the re-listings × and 〇.
@Suite struct ReportCommandTests {
    @Test func progress() throws {
        let run = try Command.small("progress", "--lang", "en")
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(
            run.lines.prefix(7) == [
                "Sapporo Sample Plan, First Period  fiscal 2024",
                "Scale sample-circle: Sapporo's grades of its own work",
                "〇 Done; △ Done in part; × Not done",
                "     heading             listed  initiatives  rated  〇  △  ×  unrated    mean",
                "1    ネットワークの強化       3            3      2   1  1  0        1  0.7500",
                "1    高齢者への対策           2            0      0   0  0  0        0",
                "ALL  the whole plan           5            3      2   1  1  0        1  0.7500",
            ])
        #expect(run.lines.contains("Scale sample-course: the direction that Sapporo gives, which is no grade"))
    }

    @Test func indicators() throws {
        let run = try Command.small("indicators", "--municipality", "那覇")
        #expect(run.status == 0)
        #expect(
            run.lines.prefix(5) == [
                "那覇市見本計画",
                "成果指標 1件（ほかに同じ指標を再び載せた表 1件）",
                "indicator_id  指標        初期値    2023  2024  最新  目標  達成率  評価  印字の評価  再び載せた指標",
                "naha-i1       支え手の数    10人  未実施  18人  2024  24人   75.0%  A     A",
                "naha-i2       支え手の数                  18人  2024  24人   75.0%  A     B           naha-i1",
            ])
        #expect(try Command.small("indicators", "--municipality", "札幌").lines.count == 2)
    }

    @Test func aFamilyWithoutReports() throws {
        for verb in ["progress", "indicators"] {
            let run = try Command.small(verb, "--family", "welfare", "--lang", "en")
            #expect(run.status == 0)
            #expect(run.lines.count == 2)
            #expect(run.text.hasSuffix("of these plans is in the atlas.\n"))
        }
    }

    /// As data, the rows are those that `analyze` writes, byte for byte.
    @Test(arguments: [("progress", "progress_summary"), ("indicators", "indicator_series")])
    func tables(_ verb: String, _ name: String) throws {
        let scratch = try Scratch()
        #expect(try Command.small("analyze", "--output", scratch["all"], "--dialect", "plain").status == 0)
        let run = try Command.small(verb, "--format", "csv", "-o", scratch["one.csv"])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try scratch.data("one.csv") == scratch.data("all/\(name).csv"))
    }

    /// Bad input is told as everywhere else.
    @Test func anUnknownMunicipality() throws {
        let run = try Command.small("progress", "--municipality", "Saporo")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.findings.count == 1)
    }
}
