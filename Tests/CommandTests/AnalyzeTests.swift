import Foundation
import Testing

/// `plan-atlas analyze --output`: the files, their dialects, and their content for the small dataset.
@Suite struct AnalyzeTests {
    private static let names = [
        "codebook.csv", "coverage_gaps.csv", "coverage_matrix.csv", "department_load.csv", "department_pairs.csv",
        "documents.csv", "findings.csv", "framework_coverage.csv", "function_load.csv", "gap_counts.csv",
        "indicator_series.csv",
        "priority_group_coverage.csv", "progress_summary.csv", "similar_initiatives.csv",
    ]

    @Test func plainTables() throws {
        let scratch = try Scratch()
        let run = try Command.small("analyze", "--output", scratch["new/folder"], "--dialect", "plain")
        #expect(run.status == 0)
        #expect(try scratch.names("new/folder") == Self.names)
        for name in Self.names {
            let bytes = try scratch.data("new/folder/\(name)")
            #expect(!bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
            #expect(!bytes.contains(0x0D), "\(name)")
            #expect(bytes.last == 0x0A, "\(name)")
        }
        // 2 cities × (5 areas in use, UNCODED, ALL) × (2 groups, UNCODED, ALL); 2 × 3 functions; 2 × (2 groups, UNCODED).
        for (name, rows) in [
            ("coverage_matrix", 56), ("department_load", 4), ("department_pairs", 4), ("function_load", 6),
            ("priority_group_coverage", 6),
            ("findings", 1),
            // A document a city; a family a city.
            ("documents", 2), ("gap_counts", 2),
            // 2 cities × 3 items.
            ("framework_coverage", 6),
            // 2 headings and the whole plan × (3 marks and all of them, 2 directions and all of them); one row a year.
            ("progress_summary", 21), ("indicator_series", 4),
        ] {
            #expect(try scratch.text("new/folder/\(name).csv").split(separator: "\n").count == rows + 1, "\(name)")
            #expect(run.findings.contains("\(scratch["new/folder"])/\(name).csv: \(rows) rows"))
        }
    }

    /// A UTF-8 byte order mark, CRLF, and otherwise the same table.
    @Test func spreadsheetTables() throws {
        let scratch = try Scratch()
        #expect(try Command.small("analyze", "--output", scratch["plain/"], "--dialect", "plain").status == 0)
        #expect(try Command.small("analyze", "-o", scratch["sheet"]).status == 0)
        #expect(try scratch.names("sheet") == Self.names)
        for name in Self.names {
            let bytes = try scratch.data("sheet/\(name)")
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
            let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
            // No text of the small dataset is a formula.
            #expect(try lines == scratch.text("plain/\(name)"), "\(name)")
        }
    }

    /// By hand: 健康課 leads one initiative and shares another of 札幌市's three, 福祉課 likewise; the halves make 1.5 of 3.
    /// The two re-listings count nowhere. 那覇市 has one initiative of one department, which carries it whole; the council is a
    /// partner in it, without a fraction, and so stands last.
    @Test func departmentsOfTheSmallDataset() throws {
        let scratch = try Scratch()
        _ = try Command.small("analyze", "--output", scratch["out"], "--dialect", "plain")
        #expect(
            try scratch.text("out/department_load.csv") == """
                municipality_code,municipality_ja,municipality_en,department_id,bureau_ja,department_ja,function_code,\
                function_ja,function_en,lead,joint,partner,full_count,fractional_count,share,of_initiatives,hhi,completeness
                011002,札幌市,Sapporo,sapporo-health,保健局,健康課,F01,健康,Public health,1,1,0,2,1.5000,0.5000,3,0.5000,full
                011002,札幌市,Sapporo,sapporo-welfare,,福祉課,F02,福祉,Welfare,1,1,0,2,1.5000,0.5000,3,0.5000,full
                472018,那覇市,Naha,naha-health,,健康増進課,F01,健康,Public health,1,0,0,1,1.0000,1.0000,1,1.0000,excerpt
                472018,那覇市,Naha,naha-council,,社会福祉協議会,F90,外の主体,Outside bodies,0,0,1,1,0.0000,0.0000,1,1.0000,excerpt

                """)
        #expect(
            try scratch.text("out/findings.csv") == """
                code,file,line,column,severity,field,value,message,other_line,other_value,consistent
                PA030,sapporo.txt,26,0,note,name_ja,窓口のご案内,“窓口のご案内” lists “窓口の案内” (line 16) again; both spellings are kept,,,

                """)
    }

    /// By hand: 健康課 and 福祉課 share one of 札幌市's three initiatives, half of the two that each has; 那覇市's one is of 健康増進課
    /// with the council, a partner.
    @Test func departmentPairsOfTheSmallDataset() throws {
        let scratch = try Scratch()
        _ = try Command.small("analyze", "--output", scratch["out"], "--dialect", "plain")
        #expect(
            try scratch.text("out/department_pairs.csv") == """
                municipality_code,municipality_ja,municipality_en,department_id,department_ja,function_code,\
                other_department_id,other_department_ja,other_function_code,shared_initiatives,with_partner,share,\
                of_initiatives,completeness
                011002,札幌市,Sapporo,sapporo-health,健康課,F01,sapporo-welfare,福祉課,F02,1,0,0.5000,2,full
                011002,札幌市,Sapporo,sapporo-welfare,福祉課,F02,sapporo-health,健康課,F01,1,0,0.5000,2,full
                472018,那覇市,Naha,naha-council,社会福祉協議会,F90,naha-health,健康増進課,F01,1,1,1.0000,1,excerpt
                472018,那覇市,Naha,naha-health,健康増進課,F01,naha-council,社会福祉協議会,F90,1,1,1.0000,1,excerpt

                """)
    }

    /// 札幌市 was read whole and names nobody to train, which 那覇市's excerpt shows; the excerpt itself has no gaps.
    @Test func gapsOfTheSmallDataset() throws {
        let scratch = try Scratch()
        _ = try Command.small("analyze", "--output", scratch["out"], "--dialect", "plain")
        let rows = try scratch.text("out/coverage_gaps.csv").split(separator: "\n").dropFirst()
        let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(cells.map { "\($0[0]) \($0[6]) \($0[9])" } == ["011002 P02 G21", "011002 P02 ALL", "011002 ALL G21"])
    }

    @Test func onlyTheReportedMunicipality() throws {
        let scratch = try Scratch()
        let run = try Command.small(
            "analyze", "--municipality", "Naha", "--output", scratch["out"], "--dialect", "plain")
        #expect(run.status == 0)
        let codes = try scratch.text("out/department_load.csv").split(separator: "\n").dropFirst().map { $0.prefix(6) }
        #expect(codes == ["472018", "472018"])
        #expect(!run.text.contains("札幌市"))
    }

    /// The stated codes alone: the area of 連絡会議 is derived from its heading, 見守り's is decided, the group stated. P01 is
    /// left out by the wish and not by the plan, so nothing is said of it.
    @Test func onlySomeBases() throws {
        let run = try Command.small("analyze", "--basis", "stated,decided", "--lang", "en", "--municipality", "011002")
        #expect(run.status == 0)
        #expect(run.lines.contains("  P01 Meetings                     ?"))
        #expect(run.lines.contains("  P17 Watch-over                   1"))
        #expect(run.lines.contains("  None of the codes counted        2"))
        #expect(run.lines.contains("  G01 Older people                 2"))
        #expect(run.lines.contains { $0.hasPrefix("Narrowed: some codes are not counted") })
    }
}
