import CSVText
import Foundation
import Testing

/// The project's own sample, which two coders coded, and what README says of it.
@Suite struct CodedTwiceTests {
    private static let folder = "Datasets/agreement"
    private static let sheets = ["\(folder)/coder-a.csv", "\(folder)/coder-b.csv"]

    private func column(_ name: String, of file: String) throws -> [String] {
        let table = try CSVReader().table(atPath: "\(Command.package)/\(file)")
        let column = try #require(table.header.firstIndex(of: name))
        return table.records.map { $0.fields[column].text }
    }

    /// 200 initiatives, half of them unseen; each is an original of the datasets, and both coders coded each.
    @Test func theSampleIsCodedTwice() throws {
        let sample = try column("initiative_id", of: "\(Self.folder)/sample.csv")
        #expect(sample.count == 200 && Set(sample).count == 200)
        let halves = try column("half", of: "\(Self.folder)/sample.csv")
        #expect(halves.filter { $0 == "unseen" }.count == 100 && halves.filter { $0 == "rules" }.count == 100)
        for sheet in Self.sheets { #expect(Set(try column("initiative_id", of: sheet)) == Set(sample)) }

        var originals: Set<String> = []
        for plan in ["kamakura/suicide-2024", "kamakura/welfare-2020", "atsugi/suicide-2024", "akiruno/suicide-2"] {
            let file = "Datasets/\(plan)/initiatives.csv"
            for (id, restates) in zip(try column("initiative_id", of: file), try column("restates", of: file))
            where restates.isEmpty { originals.insert(id) }
        }
        #expect(Set(sample).isSubset(of: originals))
    }

    /// The share of initiatives to which both gave the same, counted once more from the sheets.
    @Test func theAgreementIsCountedOnceMore() throws {
        let cells = try Self.sheets.map { sheet -> [String: [String: Set<String>]] in
            var coded: [String: [String: Set<String>]] = [:]
            let names = ["initiative_id", "axis", "code", "rank"]
            let columns = try names.map { try column($0, of: sheet) }
            for row in columns[0].indices {
                let isSecondary = columns[1][row] == "policy_area" && columns[3][row] == "secondary"
                let axis = isSecondary ? "policy_area_secondary" : columns[1][row]
                coded[axis, default: [:]][columns[0][row], default: []].insert(columns[2][row])
            }
            return coded
        }
        let run = try Command.run(["agreement"] + Self.sheets + ["--bootstrap", "0", "--format", "csv"])
        let sample = try column("initiative_id", of: "\(Self.folder)/sample.csv")
        for axis in ["policy_area", "policy_area_secondary", "group", "instrument"] {
            let equal = sample.filter { cells[0][axis]?[$0] == cells[1][axis]?[$0] }.count
            let row = try #require(run.lines.first { $0.hasPrefix("\(axis),") && $0.contains(",ALL,") })
            let share = String(format: "%.4f", Double(equal) / 200)
            #expect(row.split(separator: ",", omittingEmptySubsequences: false)[10] == share, "\(axis)")
        }
    }

    /// README's tables are those of the command that stands above them.
    @Test func readmeShowsTheAgreement() throws {
        let readme = try String(contentsOfFile: "\(Command.package)/README.md", encoding: .utf8)
        let command = "plan-atlas agreement \(Self.sheets[0]) \(Self.sheets[1]) --lang en --format md"
        #expect(readme.contains(command))
        let run = try Command.run(command.split(separator: " ").dropFirst().map(String.init))
        #expect(run.status == 0)
        #expect(run.findings == [])
        let tables = run.text.components(separatedBy: "### ").dropFirst().prefix(2).map { section in
            section.components(separatedBy: "\n").filter { $0.hasPrefix("|") }.joined(separator: "\n")
        }
        #expect(tables.count == 2)
        for table in tables { #expect(readme.contains("\n\(table)\n"), "\(table)") }
    }

    @Test func theSameBytes() throws {
        let surroundings = [[:], ["LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"]]
        let runs = try surroundings.map {
            try Command.run(["agreement"] + Self.sheets + ["--format", "csv"], environment: $0)
        }
        #expect(runs[0].output == runs[1].output && runs[0].status == 0)
        #expect(runs[0].text.contains(",0.9"))
    }
}
