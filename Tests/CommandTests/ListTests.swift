import CSVText
import Foundation
import Testing

/// `plan-atlas list` in all kinds and formats.
@Suite struct ListTests {
    @Test func csvOfTheSmallDataset() throws {
        let expected = [
            "municipalities": """
            municipality_code,name_ja,name_en,prefecture_ja,plans
            011002,札幌市,Sapporo,北海道,1
            472018,那覇市,Naha,沖縄県,1

            """,
            "plans": """
            plan_id,municipality_code,family,title_ja,completeness,initiatives,restatements
            naha-sample,472018,suicide,那覇市見本計画,excerpt,1,0
            sapporo-sample,011002,suicide,札幌市見本計画,full,3,2

            """,
            "headings": """
            heading_id,kind,number,name_ja,codes,source_line
            naha-b1,basic_policy,1,人材の育成,P02 exact,2
            sapporo-b1,basic_policy,1,ネットワークの強化,P01 exact,3
            sapporo-b1-1,subheading,ア,見守りと会議,P01 broader,5
            sapporo-p1,priority_policy,1,高齢者への対策,G01 exact,20

            """,
            "initiatives": """
            initiative_id,name_ja,departments,policy_area,groups,restates,line_start,line_end
            naha-b1-01,支え手の養成講座,健康増進課／社会福祉協議会,P02,G21,,4,8
            sapporo-b1-1-01,連絡会議の開催,健康課,P01,,,7,9
            sapporo-b1-1-02,見守りの協定,健康課／福祉課,P17／P01,G01,,11,14
            sapporo-b1-1-03,窓口の案内,福祉課,,G01,,16,18
            sapporo-p1-01,見守りの協定,健康課／福祉課,,,sapporo-b1-1-02,22,24
            sapporo-p1-02,窓口のご案内,福祉課,,,sapporo-b1-1-03,26,28

            """,
            "codes": """
            initiative_id,name_ja,axis,code,rank,basis,evidence,rule_id,source_line
            naha-b1-01,支え手の養成講座,policy_area,P02,primary,derived,人材の育成,crosswalk/exact,2
            naha-b1-01,支え手の養成講座,group,G21,primary,inferred,支え手,term/supporter,4
            sapporo-b1-1-01,連絡会議の開催,policy_area,P01,primary,derived,見守りと会議,crosswalk/broader,5
            sapporo-b1-1-01,連絡会議の開催,instrument,I01,primary,inferred,会議,term/meeting,7
            sapporo-b1-1-02,見守りの協定,policy_area,P17,primary,decided,見守り,decision,11
            sapporo-b1-1-02,見守りの協定,policy_area,P01,secondary,derived,見守りと会議,crosswalk/broader,5
            sapporo-b1-1-02,見守りの協定,group,G01,primary,stated,relisted,relisted,22
            sapporo-b1-1-03,窓口の案内,group,G01,primary,stated,relisted,relisted,26

            """,
        ]
        for (kind, text) in expected.sorted(by: { $0.key < $1.key }) {
            let run = try Command.small("list", kind, "--format", "csv")
            #expect(run.status == 0)
            #expect(run.text == text, "\(kind)")
            #expect(run.findings == [])
        }
    }

    @Test(arguments: ["municipalities", "plans", "headings", "initiatives", "codes"])
    func allFormatsHoldTheSameRows(_ kind: String) throws {
        let csv = try Command.run(["list", kind, "--format", "csv"])
        let table = try CSVReader().table(from: Array(csv.output), file: kind)
        #expect(table.findings == [])
        #expect(!table.records.isEmpty)

        let json = try Command.run(["list", kind, "--format", "json"])
        let objects = try #require(JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
        #expect(objects.count == table.records.count)
        for (object, record) in zip(objects, table.records) {
            #expect(Set(object.keys) == Set(table.header))
            for (column, field) in zip(table.header, record.fields) {
                switch object[column] {
                case let text as String: #expect(text == field.text)
                case let number as NSNumber: #expect("\(number)" == field.text)
                default: #expect(field.isMissing && object[column] is NSNull)
                }
            }
        }

        let lines = try Command.run(["list", kind]).lines
        #expect(lines.count == table.records.count + 2)
        #expect(lines[0].split(separator: " ").map(String.init) == table.header)
        for (line, record) in zip(lines.dropFirst(), table.records) { #expect(line.hasPrefix(record.fields[0].text)) }
    }

    @Test func theTable() throws {
        let run = try Command.small("list", "plans")
        #expect(
            run.text == """
                plan_id         municipality_code  family   title_ja        completeness  initiatives  restatements
                naha-sample     472018             suicide  那覇市見本計画  excerpt                 1             0
                sapporo-sample  011002             suicide  札幌市見本計画  full                    3             2

                """)
    }

    /// What is listed as it is stored: every row of the plans' files, and of one municipality its own.
    @Test(arguments: ["progress", "targets", "measures", "indicators", "statements", "decisions"])
    func theRowsOfThePlans(_ kind: String) throws {
        func stored(_ city: String) throws -> [String] {
            let text = try String(contentsOfFile: "\(Command.small)/\(city)/sample/\(kind).csv", encoding: .utf8)
            return text.split(separator: "\n").map(String.init)
        }
        let (sapporo, naha) = (try stored("sapporo"), try stored("naha"))
        let all = try Command.small("list", kind, "--format", "csv").text.split(separator: "\n").map(String.init)
        #expect(all.first == sapporo.first)
        #expect(all.dropFirst().sorted() == (sapporo.dropFirst() + naha.dropFirst()).sorted())
        let one = try Command.small("list", kind, "--format", "csv", "--municipality", "札幌市")
        #expect(one.text.split(separator: "\n").dropFirst().sorted() == sapporo.dropFirst().sorted().map { $0[...] })
    }

    /// Scales and rules belong to no plan, and their rows stand in the order of their file.
    @Test(arguments: [("scales", "rating_scales"), ("rules", "coding_rules")])
    func theRowsOfTheTaxonomy(_ kind: String, _ file: String) throws {
        let stored = try String(contentsOfFile: "\(Command.small)/taxonomy/\(file).csv", encoding: .utf8)
        #expect(try Command.small("list", kind, "--format", "csv").text == stored)
        #expect(try Command.small("list", kind, "--format", "csv", "--municipality", "札幌市").text == stored)
    }

    @Test(arguments: [
        ("departments", "naha-council,472018,,社会福祉協議会,F90", 4), ("areas", "P01,会議,Meetings,人と組織を結ぶ取組。", 6),
        ("groups", "G01,高齢者,Older people,おおむね65歳以上の人。", 2),
        ("instruments", "I01,会議・連携,Coordination,会議で結ぶ手段。", 2),
        ("commitments", "ongoing,継続,Ongoing,これまで通り続けるもの。", 2),
        ("functions", "F01,健康,Public health,健康を受け持つ部署。", 3),
    ])
    func theCodesAsTheyAreExplained(_ kind: String, _ first: String, _ count: Int) throws {
        let lines = try Command.small("list", kind, "--format", "csv").text.split(separator: "\n")
        #expect(lines.dropFirst().first == first[...])
        #expect(lines.count == count + 1)
    }

    @Test func oneCellOfTheMatrix() throws {
        let run = try Command.small("list", "initiatives", "--format", "csv", "--area", "p17", "--group", "G01")
        #expect(run.lines.dropFirst().map { $0.prefix(15) } == ["sapporo-b1-1-02", ""])
    }

    @Test func onlySomeBases() throws {
        let codes = try Command.small("list", "codes", "--format", "csv", "--basis", "decided,inferred")
        #expect(
            codes.lines.map { $0.split(separator: ",").prefix(4).joined(separator: " ") } == [
                "initiative_id name_ja axis code", "naha-b1-01 支え手の養成講座 group G21",
                "sapporo-b1-1-01 連絡会議の開催 instrument I01", "sapporo-b1-1-02 見守りの協定 policy_area P17", "",
            ])
        let initiatives = try Command.small("list", "initiatives", "--format", "csv", "--basis", "decided")
        #expect(
            initiatives.lines.dropFirst() == [
                "sapporo-b1-1-02,見守りの協定,健康課／福祉課,P17,,,11,14", "",
            ])
    }
}
