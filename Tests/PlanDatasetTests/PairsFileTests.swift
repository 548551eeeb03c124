import Foundation
import PlanDataset
import PlanModel
import Testing

/// Labelled pairs name two initiatives of the dataset, and each pair stands once.
@Suite struct PairsFileTests {
    private func read(_ rows: String...) throws -> (pairs: [LabelledPair], findings: [String]) {
        let small = try SmallDataset()
        try small.write((["initiative_id,other_id,label,half"] + rows).joined(separator: "\n") + "\n", to: "pairs.csv")
        let dataset = DatasetReader.read(DatasetFolder(small.path)).dataset
        let (pairs, findings) = PairsFile.read(small.file("pairs.csv"), in: dataset)
        return (pairs, findings.map { "\($0.position.line):\($0.position.column) \($0.code.rawValue) \($0.message)" })
    }

    @Test func goodPairs() throws {
        let (pairs, findings) = try read(
            "sapporo-b1-1-01,naha-b1-01,variant,rules", "sapporo-b1-1-02,naha-b1-01,related,unseen")
        #expect(findings == [])
        #expect(pairs.map(\.label) == [.variant, .related])
        #expect(pairs.map(\.half) == [.rules, .unseen])
        #expect(pairs.map(\.label.isWanted) == [true, false])
    }

    @Test(arguments: [
        (
            "sapporo-b1-1-01,naha-b1-02,same,rules",
            "2:2 PA012 naha-b1-02 is no initiative of the dataset; did you mean naha-b1-01?"
        ),
        (
            "sapporo-p1-01,naha-b1-01,same,rules",
            "2:1 PA012 sapporo-p1-01 lists sapporo-b1-1-02 again; name the original"
        ),
        ("naha-b1-01,naha-b1-01,same,rules", "2:2 PA089 naha-b1-01 is paired with itself; name two initiatives"),
        (
            "sapporo-b1-1-01,naha-b1-01,equal,rules",
            "2:3 PA011 label is “equal”; expected one of same, variant, related, different"
        ),
        ("sapporo-b1-1-01,naha-b1-01,same,test", "2:4 PA011 half is “test”; expected one of rules, unseen"),
        ("sapporo-b1-1-01,,same,rules", "2:2 PA010 other_id is empty; every row needs one"),
    ])
    func oneFault(_ row: String, _ finding: String) throws {
        #expect(try read(row).findings == [finding])
    }

    @Test func aPairInTheOtherOrder() throws {
        let findings = try read("sapporo-b1-1-01,naha-b1-01,same,rules", "naha-b1-01,sapporo-b1-1-01,related,rules")
            .findings
        #expect(findings == ["3:2 PA089 the pair stands at line 2 already; keep one of them"])
    }
}
