import Diagnostics
import PlanDataset
import PlanModel
import Testing

/// Examples and near misses against the codes of what they name.
@Suite struct ExampleTests {
    private static let examples = "taxonomy/examples.csv"

    @Test(arguments: [
        MarkedDataset(
            .badValue, examples, "policy_area,P01,example", "①policy,P01,example",
            "axis is “policy”; expected one of policy_area, group, instrument, commitment, function"),
        MarkedDataset(
            .badValue, examples, "P01,example", "P01,①sample", "kind is “sample”; expected one of example, near_miss"),
        MarkedDataset(.missingValue, examples, "example,sapporo-b1-1-01", "example,①", "subject_id is empty"),
        MarkedDataset(
            .missingValue, examples, ",見守りも話し合うが、会議として開く。,", ",①,", "note_ja is empty; every row needs one"),
        MarkedDataset(.missingValue, examples, ",It is not for older people alone.", ",①", "note_en is empty"),
        MarkedDataset(.missingValue, examples, ",Home of the public-health nurses.", ",①", "note_en is empty"),
        MarkedDataset(
            .duplicateKey, examples, "policy_area,P17,near_miss,sapporo-b1-1-01,P01,",
            "policy_area,P01,example,①sapporo-b1-1-01,,", "“policy_area P01 sapporo-b1-1-01” stands at line 2"),
        MarkedDataset(
            .danglingReference, examples, "example,sapporo-b1-1-01", "example,①sapporo-b1-1-10",
            "subject_id sapporo-b1-1-10 is no initiative; did you mean sapporo-b1-1-01?"),
        MarkedDataset(
            .danglingReference, examples, "F01,example,sapporo-health", "F01,example,①sapporo-helth",
            "subject_id sapporo-helth is no department; did you mean sapporo-health?"),
        MarkedDataset(
            .unknownCode, examples, "policy_area,P01,example", "policy_area,①P001,example",
            "P001 is no code of the axis policy_area"),
        MarkedDataset(
            .unknownCode, examples, "sapporo-b1-1-01,P01,", "sapporo-b1-1-01,①G01,",
            "G01 is no code of the axis policy_area"),
        MarkedDataset(
            .retiredCode, examples, "sapporo-b1-1-01,P01,", "sapporo-b1-1-01,①P18,", "P18 was replaced by P17"),
    ])
    func form(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .exampleWithoutCode, examples, "policy_area,P01,example", "policy_area,①P02,example",
            "sapporo-b1-1-01 is an example of P02 and has P01; choose another, or mend its codes"),
        MarkedDataset(
            .exampleWithoutCode, examples, "group,G01,near_miss,sapporo-b1-1-01,,",
            "group,①G01,example,sapporo-b1-1-01,,",
            "sapporo-b1-1-01 is an example of G01 and has none"),
        MarkedDataset(
            .exampleWithoutCode, examples, "function,F01,example,sapporo-health",
            "function,①F01,example,sapporo-welfare", "sapporo-welfare is an example of F01 and has F02"),
        MarkedDataset(
            .nearMissWithCode, examples, "function,F02,near_miss,sapporo-health,F01",
            "function,①F02,near_miss,sapporo-welfare,F01", "sapporo-welfare is a near miss of F02 and has it"),
        MarkedDataset(
            .nearMissWithoutInstead, examples, "sapporo-b1-1-01,P01,", "sapporo-b1-1-01,①P02,",
            "sapporo-b1-1-01 is to have P02 instead of P17 and has P01; mend one of them"),
        MarkedDataset(
            .nearMissWithoutInstead, examples, "group,G01,near_miss,sapporo-b1-1-01,,",
            "group,G01,near_miss,sapporo-b1-1-01,①G21,", "sapporo-b1-1-01 is to have G21 instead of G01 and has none"),
        MarkedDataset(
            .relistedExample, examples, "policy_area,P01,example,sapporo-b1-1-01",
            "policy_area,P01,example,①sapporo-p1-01",
            "sapporo-p1-01 is a re-listing, which has no codes; name its original sapporo-b1-1-02"),
        MarkedDataset(
            .badInstead, examples, "example,sapporo-b1-1-01,,", "example,sapporo-b1-1-01,①P02,",
            "an example has its own code; leave instead empty"),
        MarkedDataset(
            .badInstead, examples, "sapporo-b1-1-01,P01,", "sapporo-b1-1-01,①P17,", "P17 stands in place of itself"),
    ])
    func codes(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// Of areas the primary one counts: a secondary area makes neither an example nor a near miss wrong.
    @Test func aSecondaryAreaIsNotTheCode() throws {
        let small = try SmallDataset()
        var dataset = withExtendedLifetime(small) { DatasetReader.read(DatasetFolder(small.path)).dataset }
        let place = dataset.codes[0].place
        let secondary = InitiativeCode(
            initiative: "sapporo-b1-1-01", axis: .policyArea, code: "P17", rank: .secondary, basis: .inferred,
            evidence: "見守り", rule: "term", source: "sapporo-document", sourceLine: 7)
        dataset.codes.append(Placed(secondary, at: place))
        #expect(Integrity.findings(in: dataset) == [])
    }

    /// An initiative without an instrument has only what its headings give, and is not compared yet.
    @Test func whatIsNotCodedIsNotCompared() throws {
        let small = try SmallDataset()
        var dataset = withExtendedLifetime(small) { DatasetReader.read(DatasetFolder(small.path)).dataset }
        dataset.taxonomy.examples = dataset.taxonomy.examples.map { row in
            guard row.axis == .policyArea, row.kind == .example else { return row }
            return Placed(
                Taxonomy.Example(axis: .policyArea, code: "P02", kind: .example, subject: row.subject), at: row.place)
        }
        #expect(Integrity.findings(in: dataset).map(\.code) == [.exampleWithoutCode])
        dataset.codes.removeAll { $0.axis == .instrument }
        #expect(Integrity.findings(in: dataset) == [])
    }
}
