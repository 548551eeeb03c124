import Foundation
import Testing

/// Each bad input has its own message and code: `validate` exits 1, and what needs usable datasets exits 2.
@Suite struct BadInputTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        /// Line and column, severity and the beginning of the message.
        let start: String
        let code: String

        var testDescription: String { "\(code) \(start)" }
    }

    @Test(arguments: [
        Fault(
            file: "naha/departments.csv", old: ",,健康増進課,", new: ",,健康増進課,,", start: "3:7: error: a record of 7 fields",
            code: "PA002"),
        Fault(
            file: "plans.csv", old: ",title_en,", new: ",title_english,",
            start: "1:0: error: the column title_en is missing",
            code: "PA003"),
        Fault(
            file: "naha/departments.csv", old: "健康増進課", new: "健康\"増進課", start: "3:4: error: a quote inside",
            code: "PA004"),
        Fault(
            file: "plans.csv", old: "sample,472018", new: "sample,=\"472018\"",
            start: "3:2: error: =\"472018\" is Excel's idiom",
            code: "PA006"),
        Fault(
            file: "naha/sample/sources.csv", old: ",naha.txt,", new: ",,", start: "2:3: error: file_name is empty",
            code: "PA010"),
        Fault(
            file: "plans.csv", old: "472018,suicide", new: "472018,health",
            start: "3:3: error: family is “health”; expected one of",
            code: "PA011"),
        Fault(
            file: "naha/sample/responsibilities.csv", old: "naha-b1-01,naha-council", new: "naha-b1-0l,naha-council",
            start: "3:1: error: initiative_id naha-b1-0l is no initiative; did you mean naha-b1-01?", code: "PA012"),
        Fault(
            file: "taxonomy/instruments.csv", old: "\nI02,", new: "\nI01,",
            start: "3:1: error: “I01” stands at line 2 already",
            code: "PA013"),
        Fault(
            file: "naha/sample/codes.csv", old: ",G21,", new: ",G12,",
            start: "3:3: error: G12 is no code of the axis group; its codes are in priority_groups.csv", code: "PA014"),
        Fault(
            file: "municipalities.csv", old: "\n472018,", new: "\n472011,",
            start: "3:1: error: the check digit of 47201 is 8, not 1", code: "PA015"),
    ])
    func ofATable(_ fault: Fault) throws {
        let scratch = try Scratch()
        let data = try scratch.spoiledDataset(fault.file, fault.old, fault.new)
        for (verb, status) in [(["validate", "--quiet"], Int32(1)), (["analyze"], 2), (["list", "plans"], 2)] {
            let run = try Command.run(verb + ["--datasets", data])
            #expect(run.status == status, "\(verb)")
            #expect(run.output.isEmpty)
            let first = try #require(run.findings.first)
            #expect(first.hasPrefix("\(data)/\(fault.file):\(fault.start)"), "\(first)")
            #expect(first.hasSuffix(" [\(fault.code)]"))
        }
    }

    @Test func bytesThatAreNotUTF8() throws {
        let scratch = try Scratch()
        let data = try scratch.spoiledDataset("naha/departments.csv", "健康増進課", "@@")
        var bytes = try scratch.data("data/naha/departments.csv")
        bytes.replaceSubrange(try #require(bytes.range(of: Data("@@".utf8))), with: [0x8C, 0x92])
        try bytes.write(to: URL(fileURLWithPath: "\(data)/naha/departments.csv"))
        let run = try Command.run(["analyze", "--datasets", data])
        #expect(run.status == 2)
        #expect(run.findings.count == 1)
        #expect(run.findings[0].hasPrefix("\(data)/naha/departments.csv:3:4: error: byte 0x8C is not UTF-8; "))
        #expect(run.findings[0].hasSuffix(" [PA001]"))
    }

    @Test func aTableThatIsNotThere() throws {
        let scratch = try Scratch()
        let data = try scratch.smallDataset()
        try FileManager.default.removeItem(atPath: "\(data)/sapporo/sample/sources.csv")
        let run = try Command.run(["validate", "--quiet", "--datasets", data])
        #expect(run.status == 1)
        #expect(run.findings.count == 1)
        #expect(run.findings[0].hasPrefix("\(data)/sapporo/sample/sources.csv:0:0: error: the table is not there; "))
        #expect(run.findings[0].hasSuffix(" [PA016]"))
    }

    /// A copy of the executable in an empty place finds nothing, and says where it looked.
    @Test func noDatasets() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("bin")
        try scratch.makeFolder("work/here")
        try FileManager.default.copyItem(atPath: Command.executable, toPath: scratch["bin/plan-atlas"])
        let run = try Command.run(["list", "plans"], in: scratch["work/here"], program: scratch["bin/plan-atlas"])
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        let message = try #require(run.findings.first)
        #expect(
            message.hasPrefix(
                "\(scratch["work/here"])/Datasets:0:0: error: no datasets (municipalities.csv and plans.csv) "))
        for place in ["work/here/Datasets", "work/Datasets", "Datasets", "bin/Datasets"] {
            #expect(message.contains(" \(scratch[place])"), "\(place)")
        }
        #expect(message.contains(", /Datasets"))
        #expect(message.hasSuffix(" [PA051]"))
    }

    /// A folder that is named is the only one looked at.
    @Test func datasetsThatAreNotWhereTheyAreSaidToBe() throws {
        let scratch = try Scratch()
        let absent = scratch["absent"]
        let message =
            "\(absent):0:0: error: no datasets (municipalities.csv and plans.csv) were found; looked in \(absent). "
            + "Name the folder with --datasets or PLAN_ATLAS_DATASETS [PA051]"
        for verb in [["validate"], ["analyze"], ["list", "codes"], ["show", "x"], ["build", "--sources", "."]] {
            let run = try Command.run(verb + ["--datasets", absent])
            #expect(run.status == 2)
            #expect(run.findings == [message])
        }
        let run = try Command.run(["validate"], environment: ["PLAN_ATLAS_DATASETS": absent])
        #expect(run.status == 2)
        #expect(run.findings == [message])
        let given = try Command.run(
            ["validate", "--datasets", Command.small], environment: ["PLAN_ATLAS_DATASETS": absent])
        #expect(given.status == 0)
    }
}
