import Foundation
import Testing

/// The same input gives the same bytes, whatever the run, the language of the system or its time zone.
@Suite struct SameBytesTests {
    private static let surroundings: [[String: String]] = [
        [:], ["LANG": "C", "LC_ALL": "C"], ["LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8"],
        ["LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"], ["TZ": "America/St_Johns", "COLUMNS": "200", "HOME": "/"],
    ]

    @Test func whatIsPrinted() throws {
        let calls = [
            ["analyze"], ["analyze", "--lang", "en"], ["list", "initiatives"], ["list", "codes", "--format", "json"],
            ["progress"], ["frameworks"], ["frameworks", "--unanswered", "--lang", "en"],
            ["indicators", "--lang", "en"], ["show", "atsugi-suicide-2024-b4-2-01"], ["validate"],
            ["show", "nothing"], ["codebook", "--format", "html"], ["codebook", "--format", "md", "--lang", "en"],
            ["codebook", "--format", "csv"],
            ["list", "plans", "--municipality", "IZMIR"], ["gaps", "--for", "厚木市", "--format", "md"],
            ["gaps", "--for", "あきる野市", "--format", "csv"], ["compare", "厚木市", "鎌倉市", "--area", "P04"],
            ["similar", "atsugi-suicide-2024-b2-1-01"], ["similar", "--pairs", "Datasets/agreement/pairs.csv"],
        ]
        for arguments in calls {
            let runs = try Self.surroundings.map { try Command.run(arguments, environment: $0) }
            #expect(runs.allSatisfy { $0.output == runs[0].output }, "\(arguments)")
            #expect(runs.allSatisfy { $0.findings == runs[0].findings }, "\(arguments)")
            #expect(runs.allSatisfy { $0.status == runs[0].status }, "\(arguments)")
        }
    }

    @Test(arguments: ["plain", "spreadsheet"])
    func whatIsWritten(_ dialect: String) throws {
        let scratch = try Scratch()
        for (index, environment) in Self.surroundings.enumerated() {
            let folder = scratch["\(index)"]
            let run = try Command.run(["analyze", "--dialect", dialect, "--output", folder], environment: environment)
            #expect(run.status == 0)
        }
        let names = try scratch.names("0")
        #expect(names.count == 14)
        for index in Self.surroundings.indices.dropFirst() {
            #expect(try scratch.names("\(index)") == names)
            for name in names {
                #expect(try scratch.data("\(index)/\(name)") == scratch.data("0/\(name)"), "\(name) in run \(index)")
            }
        }
    }
}
