import CSVText
import Foundation
import Testing

/// `plan-atlas agreement` over two small sheets, and over the sheets of the project.
@Suite struct AgreementCommandTests {
    private static let header = "initiative_id,axis,code,rank,basis,evidence\n"
    private static let a =
        header + """
            n1,policy_area,P01,primary,stated,会議
            n1,group,G01,primary,stated,relisted
            n1,instrument,I01,primary,stated,会議
            n2,policy_area,P02,primary,stated,研修
            n2,group,G21,primary,stated,職員
            n2,instrument,I01,primary,stated,連絡会
            n3,policy_area,P02,primary,stated,講座
            n3,instrument,I02,primary,stated,講座
            n4,policy_area,P03,primary,stated,広報
            n4,instrument,I02,primary,inferred,講習

            """
    private static let b =
        header + """
            n4,policy_area,P03,primary,stated,広報
            n4,instrument,I01,primary,inferred,連携
            n3,policy_area,P03,primary,stated,周知
            n3,instrument,I02,primary,stated,講座
            n2,policy_area,P02,primary,stated,研修
            n2,group,G21,primary,stated,職員
            n2,instrument,I01,primary,stated,連絡会
            n1,policy_area,P01,primary,stated,会議
            n1,group,G01,primary,stated,relisted
            n1,group,G21,primary,inferred,=会員
            n1,instrument,I01,primary,stated,会議

            """

    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.create("a.csv", Self.a)
        try scratch.create("b.csv", Self.b)
        try scratch.create("sample.csv", "initiative_id,half\nn1,rules\nn2,unseen\nn3,unseen\nn4,rules\n")
        return scratch
    }

    private func run(_ scratch: Scratch, _ arguments: String...) throws -> Run {
        try Command.run(
            ["agreement", "a.csv", "b.csv", "--datasets", Command.small] + arguments, in: scratch.path)
    }

    /// Every figure by hand. Areas: 3 of 4 agree; chance (1·1 + 2·1 + 1·2) = 5, κ = (12 − 5)/(16 − 5); values 2, 3, 3,
    /// α = 1 − 2·7/(64 − 22). Instruments: κ = (12 − 8)/(16 − 8), α = 1 − 14/(64 − 34), as of any code that 3 of 8 values
    /// have. Groups: {G01} against {G01, G21} at distance 2/3; values {G01}, {G01, G21}, 2 {G21}, 4 ∅, ordered pairs
    /// 2·(2 + 2/3 + 4 + 4/3 + 4 + 8) = 40, α = 1 − (2/3)·2·7/40.
    private static let tables = """
        A: a.csv; B: b.csv; 4 initiatives

        Agreement by axis
        axis          n  agreement      κ      α
        Primary area  4      0.750  0.636  0.667
        Groups        4      0.750         0.767
        Instrument    4      0.750  0.500  0.533

        Sets of codes, B against A
        figure         Groups
        codes of A          2
        codes of B          3
        codes of both       2
        precision       0.667
        recall          1.000
        F1              0.800
        mean Jaccard    0.875

        Primary area by code
        code  label      A  B  both  agreement      κ      α
        P01   Meetings   1  1     1      1.000  1.000  1.000
        P02   Workforce  2  1     1      0.750  0.500  0.533
        P03   Awareness  1  2     1      0.750  0.500  0.533

        Primary area: what is confused
        A              B              count
        P02 Workforce  P03 Awareness      1

        Groups by code
        code  label         A  B  both  agreement      κ      α
        G01   Older people  1  1     1      1.000  1.000  1.000
        G21   Supporters    1  2     1      0.750  0.500  0.533

        Groups: what is confused
        A  B               count
        –  G21 Supporters      1

        Instrument by code
        code  label         A  B  both  agreement      κ      α
        I01   Coordination  2  3     2      0.750  0.500  0.533
        I02   Training      2  1     1      0.750  0.500  0.533

        Instrument: what is confused
        A             B                 count
        I02 Training  I01 Coordination      1


        """

    @Test func theTables() throws {
        let run = try run(try scratch(), "--bootstrap", "0", "--lang", "en")
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(run.text.hasPrefix(Self.tables), "\(run.text)")
        #expect(run.lines.count == Self.tables.components(separatedBy: "\n").count + 1)
    }

    @Test func asMarkdown() throws {
        let run = try run(try scratch(), "--bootstrap", "0", "--lang", "en", "--format", "md")
        #expect(
            Array(run.lines[2..<9]) == [
                "### Agreement by axis", "", "| axis | n | agreement | κ | α |", "| --- | ---: | ---: | ---: | ---: |",
                "| Primary area | 4 | 0.750 | 0.636 | 0.667 |", "| Groups | 4 | 0.750 |  | 0.767 |",
                "| Instrument | 4 | 0.750 | 0.500 | 0.533 |",
            ])
    }

    /// `agreement.csv` has a row for each axis and code, and nothing where nothing was compared or seen.
    @Test func asCSVAndJSON() throws {
        let scratch = try scratch()
        let csv = try run(scratch, "--bootstrap", "0", "--format", "csv")
        #expect(csv.lines.first?.hasPrefix("axis,axis_ja,axis_en,taxonomy_code,taxonomy_code_ja,") == true)
        // 5 axes, 6 areas twice, 2 groups, 2 instruments, 2 commitments, the header and the end.
        #expect(csv.lines.count == 5 + 12 + 2 + 2 + 2 + 2)
        #expect(
            csv.lines[1] == "policy_area,政策分野（主）,Primary area,ALL,全コード,All codes,4,4,4,3,0.7500,,,0.6364,,,0.6667,"
                + ",,,,,,,,,,,,,")
        #expect(
            csv.lines.contains(
                "policy_area,政策分野（主）,Primary area,P04,相談,Consultation,4,0,0,0" + String(repeating: ",", count: 21)))
        #expect(
            csv.lines.contains("commitment,実施の段階,Commitment,new,新規,New,0,0,0,0" + String(repeating: ",", count: 21)))
        let json = try run(scratch, "--bootstrap", "0", "--format", "json")
        let rows = try #require(try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
        #expect(rows.count == csv.lines.count - 2)
        #expect(rows[0]["kappa"] as? Double == 0.6364)
        #expect(rows[0]["kappa_low"] is NSNull)
    }

    @Test func theFiles() throws {
        let scratch = try scratch()
        let run = try run(scratch, "-o", "out", "--conflicts", "conflicts.csv", "--dialect", "plain")
        #expect(run.status == 0)
        #expect(
            run.findings == [
                "out/agreement.csv: 23 rows", "out/agreement_confusions.csv: 3 rows", "out/codebook.csv: 44 rows",
                "conflicts.csv: 3 rows",
            ])
        #expect(try scratch.names("out") == ["agreement.csv", "agreement_confusions.csv", "codebook.csv"])
        #expect(
            try scratch.text("conflicts.csv") == """
                initiative_id,axis,a,b,a_evidence,b_evidence
                n1,group,G01,G01／G21,G01: relisted,G01: relisted／G21: =会員
                n3,policy_area,P02,P03,講座,周知
                n4,instrument,I02,I01,講習,連携

                """)
        #expect(
            try scratch.text("out/agreement_confusions.csv").contains(
                "policy_area,政策分野（主）,Primary area,P02,人材,Workforce,P03,啓発,Awareness,1\n"))
        let codebook = try scratch.text("out/codebook.csv")
        #expect(!codebook.contains(",,"), "every column is described")
    }

    /// n2 and n3 are the unseen half: one of two areas agrees, as often as chance has it: (2·1 + 0·1)/4.
    @Test func oneHalfOfTheSample() throws {
        let run = try run(
            try scratch(), "--sample", "sample.csv", "--half", "unseen", "--bootstrap", "0", "--lang", "en")
        #expect(run.status == 0)
        #expect(run.lines[0] == "A: a.csv; B: b.csv; 2 initiatives; the half unseen of sample.csv")
        #expect(run.lines.contains("Primary area  2      0.500  0.000  0.000"))
    }

    /// Without re-listings n1 has G21 in B alone; among what is stated it is in neither sheet.
    @Test func relistingsAndStatements() throws {
        let scratch = try scratch()
        let without = try run(scratch, "--without-relistings", "--bootstrap", "0", "--lang", "en")
        #expect(without.lines[0].hasSuffix("; without groups by re-listing"))
        #expect(without.lines.contains("F1              0.667"))
        let stated = try run(scratch, "--stated-only", "--bootstrap", "0", "--lang", "en")
        #expect(stated.lines[0].hasSuffix("; only what one of them calls stated"))
        #expect(stated.lines.contains("F1              1.000"))
        #expect(stated.lines.contains { $0.hasPrefix("Instrument    3      1.000") })
    }

    // MARK: - Bad input

    @Test func badSheets() throws {
        let scratch = try scratch()
        try scratch.create("b.csv", Self.header + "n1,policy_area,P01,first,stated,\nn1,group,G22,primary,stated,\n")
        let run = try run(scratch)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.findings.map { String($0.prefix(8)) } == ["b.csv:2:", "b.csv:3:"])
        #expect(run.findings[0].hasSuffix("[PA011]") && run.findings[1].hasSuffix("[PA014]"))
    }

    @Test func aSampleThatASheetDoesNotCover() throws {
        let scratch = try scratch()
        try scratch.create("sample.csv", "initiative_id\nn1\nn7\n")
        let run = try run(scratch, "--sample", "sample.csv")
        #expect(run.status == 2)
        #expect(
            run.findings
                == ["a.csv", "b.csv"].map {
                    "sample.csv:3:1: error: n7 is of the sample, and \($0) does not code it; code it there, or take it out of "
                        + "the sample [PA076]"
                })
    }

    @Test func aSheetWithoutTheColumnThatAnOptionNeeds() throws {
        let scratch = try scratch()
        try scratch.create("b.csv", "initiative_id,axis,code,rank\nn1,policy_area,P01,primary\n")
        let run = try run(scratch, "--stated-only", "--without-relistings")
        #expect(run.status == 2)
        #expect(
            run.findings == ["b.csv:1:0: error: the column basis is missing; --stated-only goes by it [PA003]"])
    }

    @Test func aMissingFile() throws {
        let scratch = try scratch()
        try FileManager.default.removeItem(atPath: scratch["b.csv"])
        let run = try run(scratch)
        #expect(run.status == 74)
        #expect(run.findings.count == 1 && run.findings[0].hasPrefix("b.csv:0:0: error: cannot open b.csv"))
    }

    @Test(arguments: [
        (["--half", "rules"], "Error: --half is of a sample; name its file with --sample"),
        (["--half", "seen", "--sample", "s.csv"], "Error: The value 'seen' is invalid for '--half <half>'."),
        (["--sample", ""], "Error: --sample is empty; name a file"),
        (["--conflicts", ""], "Error: --conflicts is empty; name a file"),
        (
            ["--bootstrap", "20"],
            "Error: --bootstrap is 20; expected 0 for no intervals, or a number from 39 to 100000"
        ),
        (["--seed", "-1"], "Error: "),
        (["--output", ""], "Error: --output is empty; name a folder"),
    ])
    func wrongUsage(_ arguments: [String], _ start: String) throws {
        let run = try Command.run(["agreement", "a.csv", "b.csv"] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.findings.first?.hasPrefix(start) == true, "\(run.findings)")
    }

    @Test func theHelpNamesIt() throws {
        #expect(try Command.run(["--help"]).lines.contains { $0.hasPrefix("  agreement ") })
        let help = try Command.run(["agreement", "--help"])
        #expect(help.lines.contains("EXAMPLE"))
    }
}
