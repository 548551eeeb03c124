import Foundation
import Testing

/// `export`, `verify` and `diff` as they are run. The small dataset holds 札幌市 (011002), whose code loses its zero in careless
/// hands.
@Suite struct ExportTests {
    private func release() throws -> Scratch {
        let scratch = try Scratch()
        let run = try Command.small("export", "--output", scratch["release"])
        #expect(run.status == 0)
        #expect(run.findings.count == 1 && run.findings[0].hasPrefix("\(scratch["release"]): 43 tables, "))
        return scratch
    }

    @Test func theReleaseHoldsTablesAnalysesAndWhatDescribesThem() throws {
        let scratch = try release()
        let names = try scratch.names("release")
        #expect(
            names.filter { !$0.hasSuffix(".csv") } == [
                "CHANGES", "CITATION.cff", "CODEBOOK.en.md", "CODEBOOK.ja.md", "SHA256SUMS", "analyses",
                "csv-metadata.json",
                "datapackage.json",
            ])
        #expect(names.filter { $0.hasSuffix(".csv") }.count == 29)
        #expect(try scratch.names("release/analyses").count == 15)
        let municipalities = """
            municipality_code,name_ja,name_en,prefecture_ja,kind,as_of
            "011002","札幌市","Sapporo","北海道","市","2024-01-01"
            "472018","那覇市","Naha","沖縄県","市","2024-01-01"

            """
        #expect(try scratch.text("release/municipalities.csv") == municipalities)
    }

    @Test func everyRowOfAPlanSaysItsMunicipalityAndItsPlan() throws {
        let scratch = try release()
        let initiatives = try scratch.text("release/initiatives.csv").split(separator: "\n")
        #expect(initiatives[0].hasPrefix("municipality_code,initiative_id,plan_id,"))
        #expect(initiatives[1].hasPrefix(#""472018","naha-b1-01","naha-sample","#))
        #expect(initiatives[2].hasPrefix(#""011002","sapporo-b1-1-01","sapporo-sample","#))
        #expect(initiatives.count == 7)
        let codes = try scratch.text("release/codes.csv").split(separator: "\n")
        #expect(codes[0].hasPrefix("municipality_code,plan_id,initiative_id,axis,code,"))
        #expect(
            codes.dropFirst().allSatisfy {
                $0.hasPrefix(#""472018","naha-sample","naha-"#) || $0.hasPrefix(#""011002","sapporo-sample","sapporo-"#)
            })
    }

    /// What is exported is a dataset itself, and exporting it once more gives the same bytes.
    @Test func anExportOfAnExportIsTheSame() throws {
        let scratch = try release()
        let again = try Command.run(["export", "--datasets", scratch["release"], "--output", scratch["again"]])
        #expect(again.status == 0)
        let names =
            try scratch.names("release").filter { $0 != "analyses" }
            + scratch.names("release/analyses").map { "analyses/\($0)" }
        for name in names {
            #expect(try scratch.data("release/\(name)") == scratch.data("again/\(name)"), "\(name)")
        }
    }

    @Test func theWideMatrixTellsNoneFromNotRead() throws {
        let scratch = try release()
        let lines = try scratch.text("release/analyses/coverage_wide.csv").split(separator: "\n").map(String.init)
        #expect(
            lines[0] == "municipality_code,municipality_ja,family,policy_area,policy_area_ja,group_G01,group_G21,"
                + "group_UNCODED,group_ALL")
        // Sapporo was read whole: P17 has one initiative, for G01 by a re-listing, and none for G21.
        #expect(lines.contains { $0.hasPrefix(#""011002","札幌市","suicide","P17","#) && $0.hasSuffix(",1,0,0,1") })
        // Naha is an excerpt: what does not show is not known.
        #expect(lines.contains { $0.hasPrefix(#""472018","那覇市","suicide","P17","#) && $0.hasSuffix(",,,,") })
    }

    @Test func aReleaseIsWhole() throws {
        let scratch = try release()
        let run = try Command.run(["verify", scratch["release"]])
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(run.lines[0].hasPrefix("\(scratch["release"]): 50 files, "))
        #expect(run.lines[0].hasSuffix(" rows: whole"))
    }

    /// In every file the first, the last and seven other bytes, each by one bit.
    @Test func anyChangedByteIsFound() throws {
        let scratch = try release()
        let names =
            try scratch.names("release").filter { $0 != "analyses" }
            + scratch.names("release/analyses").map { "analyses/\($0)" }
        for (number, name) in names.enumerated() {
            let whole = try scratch.data("release/\(name)")
            // The small dataset has no history.
            if whole.isEmpty { continue }
            // Every file once; where in it, and which bit, goes round.
            let place = [0, whole.count - 1, whole.count / 2, whole.count / 3][number % 4]
            var changed = whole
            changed[place] ^= 1 << UInt8(number % 8)
            try changed.write(to: URL(fileURLWithPath: scratch["release/\(name)"]))
            let run = try Command.run(["verify", scratch["release"]])
            #expect(run.status == 1, "byte \(place) of \(name)")
            #expect(run.findings.contains { $0.contains(name) || name == "SHA256SUMS" }, "\(name): \(run.findings)")
            try whole.write(to: URL(fileURLWithPath: scratch["release/\(name)"]))
        }
        #expect(try Command.run(["verify", scratch["release"]]).status == 0)
    }

    @Test func whatIsMissingOrStrangeIsFound() throws {
        let scratch = try release()
        try FileManager.default.removeItem(atPath: scratch["release/codes.csv"])
        try scratch.create("release/notes.txt", "mine")
        let run = try Command.run(["verify", scratch["release"]])
        #expect(run.status == 1)
        #expect(run.findings.contains { $0.contains("release/codes.csv:0:0: error: cannot open") })
        #expect(
            run.findings.contains(
                "\(scratch["release/notes.txt"]):0:0: error: SHA256SUMS does not name this file; move it elsewhere [PA091]"
            ))
    }

    @Test func aFolderWithFilesOfOneSOwnIsNotReplaced() throws {
        let scratch = try release()
        try scratch.create("release/notes.txt", "mine")
        let run = try Command.small("export", "--output", scratch["release"])
        #expect(run.status == 2)
        #expect(
            run.findings == [
                "\(scratch["release"]):0:0: error: the folder holds notes.txt, which is part of no release and would be lost; "
                    + "give a folder of its own [PA091]"
            ])
        #expect(try scratch.text("release/notes.txt") == "mine")
    }

    @Test func anEarlierReleaseIsReplacedAsAWhole() throws {
        let scratch = try release()
        try FileManager.default.removeItem(atPath: scratch["release/codes.csv"])
        #expect(try Command.small("export", "--output", scratch["release"]).status == 0)
        #expect(try Command.run(["verify", scratch["release"]]).status == 0)
        #expect(try scratch.names("").filter { $0.hasPrefix(".") } == [])
    }

    /// By what coding and similarity are judged goes along, described as every table is.
    @Test func theSheetsOfTheCodersGoAlong() throws {
        let scratch = try Scratch()
        let data = try scratch.smallDataset()
        try scratch.makeFolder("data/agreement")
        let sample = "initiative_id,half\nsapporo-b1-1-01,rules\nnaha-b1-01,unseen\n"
        try scratch.create("data/agreement/sample.csv", sample)
        let run = try Command.run(["export", "--datasets", data, "--output", scratch["release"]])
        #expect(run.findings.first?.hasPrefix("\(scratch["release"]): 44 tables, ") == true)
        #expect(
            try scratch.text("release/agreement/sample.csv")
                == "initiative_id,half\n\"sapporo-b1-1-01\",\"rules\"\n\"naha-b1-01\",\"unseen\"\n")
        #expect(try scratch.text("release/columns.csv").contains(#""agreement/sample.csv","half","#))
        #expect(try Command.run(["verify", scratch["release"]]).status == 0)
    }

    @Test func aSheetThatIsNoneIsRefused() throws {
        let scratch = try Scratch()
        let data = try scratch.smallDataset()
        try scratch.makeFolder("data/agreement")
        try scratch.create("data/agreement/sample.csv", "initiative,half\nsapporo-b1-1-01,rules\n")
        try scratch.create(
            "data/agreement/pairs.csv", "initiative_id,other_id,label,half\nsapporo-b1-1-01,,same,rules\n")
        let run = try Command.run(["export", "--datasets", data, "--output", scratch["release"]])
        #expect(run.status == 2)
        #expect(
            run.findings == [
                "\(data)/agreement/sample.csv:1:0: error: the column initiative_id is missing; agreement/sample.csv has "
                    + "initiative_id,half, and here is initiative [PA003]",
                "\(data)/agreement/pairs.csv:2:2: error: other_id is empty; every row needs one [PA010]",
            ])
        #expect(!FileManager.default.fileExists(atPath: scratch["release"]))
    }

    /// The place is that in the release, where 那覇市's plan stands before it.
    @Test func aLineBreakInAFieldIsRefused() throws {
        let scratch = try Scratch()
        let data = try scratch.spoiledDataset("plans.csv", "見本のまち", "\"見本の\nまち\"")
        let run = try Command.run(["export", "--datasets", data, "--output", scratch["release"]])
        #expect(run.status == 2)
        #expect(
            run.findings == [
                "plans.csv:3:8: error: vision_ja holds a line break; write ／ or a space in its place [PA093]"
            ])
        #expect(!FileManager.default.fileExists(atPath: scratch["release"]))
    }

    @Test func tablesCanBeSplitByCity() throws {
        let scratch = try Scratch()
        let run = try Command.small("export", "--output", scratch["parts"], "--partition-by", "municipality_code")
        #expect(run.status == 0)
        #expect(try scratch.names("parts/initiatives") == ["municipality_code=011002", "municipality_code=472018"])
        let rows = try scratch.text("parts/initiatives/municipality_code=011002/part.csv").split(separator: "\n")
        #expect(rows[0].hasPrefix("initiative_id,plan_id,heading_id,"))
        #expect(
            rows.dropFirst().map { $0.dropFirst().prefix { $0 != "\"" } } == [
                "sapporo-b1-1-01", "sapporo-b1-1-02", "sapporo-b1-1-03", "sapporo-p1-01", "sapporo-p1-02",
            ])
        #expect(try scratch.text("parts/municipalities.csv").hasPrefix("municipality_code,name_ja,"))
        #expect(
            try scratch.names("parts").filter { $0.contains(".") || $0 == $0.uppercased() }.filter {
                !$0.hasSuffix(".csv")
            }
                == ["CHANGES", "CITATION.cff", "CODEBOOK.en.md", "CODEBOOK.ja.md", "SHA256SUMS"])
    }

    /// The bytes of its files are checked; there is no description to hold the tables against, and the line says so.
    @Test func aSplitReleaseIsVerifiedByItsBytes() throws {
        let scratch = try Scratch()
        let run = try Command.small("export", "--output", scratch["parts"], "--partition-by", "plan_id")
        #expect(run.status == 0)
        let whole = try Command.run(["verify", scratch["parts"]])
        #expect(whole.status == 0, "\(whole.findings)")
        #expect(whole.text.hasSuffix(" files, no datapackage.json, so bytes alone were checked: whole\n"))
        let part = "parts/codes/plan_id=sapporo-sample/part.csv"
        try scratch.create(part, scratch.text(part).replacing("P17", with: "P16"))
        let changed = try Command.run(["verify", scratch["parts"]])
        #expect(changed.status == 1)
        #expect(changed.findings.count == 1)
        #expect(changed.findings[0].hasPrefix("\(scratch[part]):0:0: error: the file's SHA-256 is "))
    }

    /// A description that is lost is missed: its line in the list of digests is still there.
    @Test func aLostDescriptionIsMissed() throws {
        let scratch = try release()
        try FileManager.default.removeItem(atPath: scratch["release/datapackage.json"])
        let run = try Command.run(["verify", scratch["release"]])
        #expect(run.status == 1)
        #expect(run.findings.contains { $0.contains("release/datapackage.json:0:0: error: cannot open") })
    }

    @Test func anSQLiteFileIsOneWhole() throws {
        let scratch = try Scratch()
        let run = try Command.small("export", "--format", "sqlite", "--output", scratch["atlas.sqlite"])
        #expect(run.status == 0)
        #expect(try scratch.data("atlas.sqlite").starts(with: Data("SQLite format 3\0".utf8)))
        let split = try Command.small(
            "export", "--format", "sqlite", "--output", scratch["b.sqlite"], "--partition-by", "plan_id")
        #expect(split.status == 64)
        #expect(split.findings.first == "Error: --partition-by splits CSV; an SQLite file is one whole")
    }

    /// What a damaged table lacks was not removed by anybody.
    @Test func aDamagedTableIsNoDifference() throws {
        let scratch = try release()
        let codes = try scratch.text("release/codes.csv")
        for (damage, code) in [
            (String(codes.dropLast(20)), "PA004"), (codes.replacing("evidence", with: "proof"), "PA003"),
        ] {
            try scratch.create("release/codes.csv", damage)
            let run = try Command.run(["diff", Command.small, scratch["release"]])
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(run.findings.contains { $0.contains("codes.csv") && $0.hasSuffix("[\(code)]") }, "\(run.findings)")
        }
        try FileManager.default.removeItem(atPath: scratch["release/codes.csv"])
        let missing = try Command.run(["diff", scratch["release"], Command.small])
        #expect(missing.status == 2)
        #expect(missing.findings.contains { $0.hasSuffix("[PA016]") })
        let nothing = try Command.run(["diff", scratch["nowhere"], Command.small])
        #expect(nothing.status == 2)
        #expect(nothing.findings.first?.contains("this is neither a release nor a datasets folder") == true)
    }

    /// The digests of the description are held against the files as well as those of the list.
    @Test func aListThatWasMadeToFitIsFoundOut() throws {
        let scratch = try release()
        let measures = try scratch.text("release/measures.csv")
        try scratch.create("release/measures.csv", measures.replacing("\"3\"", with: "\"4\""))
        #expect(try scratch.text("release/measures.csv") != measures)
        let sums =
            "cd '\(scratch["release"])'; find . -type f ! -name SHA256SUMS -printf '%P\\n' | LC_ALL=C sort | xargs sha256sum > SHA256SUMS"
        #expect(try Command.run(["-c", sums], program: "/bin/bash").status == 0)
        let run = try Command.run(["verify", scratch["release"]])
        #expect(run.status == 1)
        #expect(run.findings.count == 1)
        #expect(run.findings[0].contains("and datapackage.json says sha256:"))
    }

    /// Files of one's own are not taken for an earlier release because of their names, nor is one that was changed since.
    @Test func onlyWhatAReleasePutThereIsReplaced() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("mine")
        try scratch.create("mine/initiatives.csv", "my,own\n")
        let run = try Command.small("export", "--output", scratch["mine"])
        #expect(run.status == 2)
        #expect(run.findings.first?.contains("holds initiatives.csv, which is part of no release") == true)
        #expect(try scratch.text("mine/initiatives.csv") == "my,own\n")

        #expect(try Command.small("export", "--output", scratch["release"]).status == 0)
        try scratch.create("release/CHANGES", "my notes\n")
        let changed = try Command.small("export", "--output", scratch["release"])
        #expect(changed.status == 2)
        #expect(changed.findings.first?.contains("CHANGES was changed since it was exported") == true)
        #expect(try scratch.text("release/CHANGES") == "my notes\n")

        try scratch.create("letter.txt", "mine\n")
        let file = try Command.small("export", "--format", "sqlite", "--output", scratch["letter.txt"])
        #expect(file.status == 2)
        #expect(file.findings.first?.hasSuffix("would be lost; give another name, or remove it [PA091]") == true)
        #expect(try scratch.text("letter.txt") == "mine\n")
        for _ in 1...2 {
            #expect(try Command.small("export", "--format", "sqlite", "--output", scratch["a.sqlite"]).status == 0)
        }
    }

    @Test func aReleaseHasAPlaceOfItsOwn() throws {
        let scratch = try Scratch()
        let data = try scratch.smallDataset()
        let inside = try Command.run(["export", "--datasets", data, "--output", "\(data)/release"])
        #expect(inside.status == 2)
        #expect(inside.findings.first?.contains("the release would lie inside the datasets") == true)
        let stream = try Command.small("export", "--output", "-")
        #expect(stream.status == 64)
        #expect(stream.findings.first?.hasPrefix("Error: --output is -, and a release is no stream") == true)
    }

    @Test func theFolderKeepsItsMode() throws {
        let scratch = try release()
        try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: scratch["release"])
        #expect(try Command.small("export", "--output", scratch["release"]).status == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: scratch["release"])[.posixPermissions] as? Int
        #expect(mode == 0o750)
    }

    @Test func aFolderThatIsNotThereIsNoRelease() throws {
        let scratch = try Scratch()
        let run = try Command.run(["verify", scratch["nowhere"]])
        #expect(run.status == 74)
        #expect(
            run.findings == [
                "\(scratch["nowhere"]):0:0: error: there is no such folder; name the folder that plan-atlas export has written [PA008]"
            ])
    }

    @Test func aDifferenceNamesEveryChange() throws {
        let scratch = try Scratch()
        let data = try scratch.spoiledDataset(
            "sapporo/sample/initiatives.csv", "窓口の案内,,,,,,,sapporo-document,16,18",
            "窓口の御案内,,,,,,,sapporo-document,16,18")
        let run = try Command.run(["diff", Command.small, data, "--format", "csv"])
        #expect(run.status == 0)
        #expect(
            run.text == """
                table,change,key,column,old,new
                initiatives,changed,sapporo-b1-1-03,name_ja,窓口の案内,窓口の御案内

                """)
        let same = try Command.run(["diff", Command.small, Command.small, "--format", "csv"])
        #expect(same.text == "table,change,key,column,old,new\n")
        let codes = try Command.run(["diff", Command.small, data, "--table", "codes", "--format", "ndjson"])
        #expect(codes.status == 0)
        #expect(codes.text == "")
        let unknown = try Command.run(["diff", Command.small, data, "--table", "code"])
        #expect(unknown.status == 2)
        #expect(
            unknown.findings[0].hasPrefix(
                "--table:0:0: error: there is no table “code”; expected municipalities, plans,"))
    }
}
