import Foundation
import Testing

/// One run finds everything: no fault hides another, and none shows as several.
@Suite struct SeveralFindingsTests {
    private func spoiled(_ edits: [Edit]) throws -> SmallDataset {
        let dataset = try SmallDataset()
        for edit in edits {
            let text = try dataset.text(edit.file)
            try #require(text.contains(edit.old))
            try dataset.write(text.replacingOccurrences(of: edit.old, with: edit.new), to: edit.file)
        }
        return dataset
    }

    @Test func faultsOfEveryKindAtOnce() throws {
        let dataset = try spoiled([
            Edit("municipalities.csv", "\n472018,", "\n472019,"),
            Edit("plans.csv", "472018,suicide", "472018,suicid"),
            Edit("sapporo/departments.csv", "福祉課,F02", "福祉課,F20"),
            Edit("sapporo/sample/headings.csv", ",3,sapporo-document,20", ",x,sapporo-document,20"),
            Edit("sapporo/sample/initiatives.csv", ",連絡会議の開催,", ",,"),
            Edit("sapporo/sample/initiatives.csv", ",22,24\n", ",24,22\n"),
            Edit("sapporo/sample/initiatives.csv", ",sapporo-b1-1-03,sap", ",sapporo-b1-1-04,sap"),
            Edit("sapporo/sample/responsibilities.csv", "p1-01,sapporo-health", "p1-01,sapporo-hearth"),
            Edit("naha/sample/codes.csv", ",P02,", ",P20,"),
            Edit("naha/sample/codes.csv", ",inferred,", ",guessed,"),
        ])
        #expect(
            dataset.places() == [
                "municipalities.csv:3:1 PA015",
                "naha/sample/codes.csv:2:3 PA014",
                "naha/sample/codes.csv:3:5 PA011",
                "plans.csv:3:3 PA011",
                "sapporo/departments.csv:3:5 PA014",
                "sapporo/sample/headings.csv:4:8 PA011",
                "sapporo/sample/initiatives.csv:2:5 PA010",
                "sapporo/sample/initiatives.csv:5:14 PA011",
                "sapporo/sample/initiatives.csv:6:11 PA012",
                "sapporo/sample/responsibilities.csv:6:2 PA012",
            ])
    }

    /// What refers to the rows of a table that was not read is not at fault; what refers elsewhere still is.
    @Test func aTableThatCannotBeReadHidesOnlyWhatHangsOnIt() throws {
        let dataset = try spoiled([
            Edit("sapporo/sample/initiatives.csv", ",窓口の案内,", ",窓口\"の案内,"),
            Edit("sapporo/sample/responsibilities.csv", "p1-01,sapporo-health", "p1-01,sapporo-hearth"),
            Edit("naha/sample/codes.csv", "term/supporter,naha-document", "term/supporter,naha-dokument"),
        ])
        #expect(
            dataset.places() == [
                "naha/sample/codes.csv:3:8 PA012",
                "sapporo/sample/initiatives.csv:4:5 PA004",
                "sapporo/sample/responsibilities.csv:6:2 PA012",
            ])
    }

    @Test func severalFaultsInOneRow() throws {
        let dataset = try spoiled([
            Edit("sapporo/sample/initiatives.csv", ",連絡会議の開催,,,7,true,ongoing,", ",,,,seven,maybe,soon,")
        ])
        #expect(
            dataset.places()
                == [5, 8, 9, 10].map { "sapporo/sample/initiatives.csv:2:\($0) " + ($0 == 5 ? "PA010" : "PA011") })
    }
}
