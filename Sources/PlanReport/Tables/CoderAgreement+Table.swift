import CSVText
import PlanCoding
import PlanModel

extension CoderAgreement {
    /// What `plan-atlas agreement` writes: the two tables, and the dictionary of their columns.
    public var tables: [TidyTable] {
        let tables = [table, confusionTable]
        return tables + [DataDictionary.table(of: tables)]
    }

    /// `agreement.csv`: one row an axis, under the code `ALL`, and one row a code of it.
    public var table: TidyTable {
        TidyTable(
            name: "agreement",
            columns: CodeCells.columns("axis") + CodeCells.columns("taxonomy_code")
                + ["compared", "in_a", "in_b", "in_both"]
                + Statistic.allCases.flatMap { ["\($0.rawValue)", "\($0.rawValue)_low", "\($0.rawValue)_high"] },
            rows: axes.flatMap { axis in [Self.row(axis)] + axis.codes.map { Self.row($0, of: axis) } })
    }

    private static func row(_ axis: Axis) -> [CSVCell] {
        let all = CodeCells.cells("ALL", Label("全コード", "All codes"))
        return name(axis) + all + counts(axis.compared, axis.inA, axis.inB, axis.inBoth) + cells(axis.estimates)
    }

    private static func row(_ code: Code, of axis: Axis) -> [CSVCell] {
        name(axis) + cells(code.code) + counts(axis.compared, code.inA, code.inB, code.inBoth)
            + cells(code.estimates)
    }

    private static func name(_ axis: Axis) -> [CSVCell] { CodeCells.cells(axis.axis.rawValue, axis.axis.label) }

    private static func counts(_ counts: Int...) -> [CSVCell] { counts.map { CSVCell($0) } }

    /// `agreement_confusions.csv`: one row a pair of codes given instead of each other, or a code that one coder alone gave.
    public var confusionTable: TidyTable {
        TidyTable(
            name: "agreement_confusions",
            columns: CodeCells.columns("axis") + CodeCells.columns("code_a") + CodeCells.columns("code_b")
                + ["confused"],
            rows: axes.flatMap { axis in
                axis.confusions.map { pair in
                    Self.name(axis) + Self.cells(pair.a) + Self.cells(pair.b) + [CSVCell(pair.count)]
                }
            })
    }

    /// The conflict sheet: one row an initiative and axis on which the coders differ, to be resolved by reading.
    ///
    /// The codes of a set are separated by `／`, and each evidence of a set follows its code.
    public var conflictTable: TidyTable {
        TidyTable(
            name: "conflicts", columns: ["initiative_id", "axis", "a", "b", "a_evidence", "b_evidence"],
            rows: conflicts.map { row in
                [.text(row.initiative.text), .text(row.axis.rawValue), Self.codes(row.a), Self.codes(row.b)]
                    + [Self.evidence(row.a, of: row.axis), Self.evidence(row.b, of: row.axis)]
            })
    }

    private static func cells(_ estimates: [Statistic: Estimate]) -> [CSVCell] {
        Statistic.allCases.flatMap { statistic in
            let estimate = estimates[statistic]
            let interval = estimate?.interval
            return [cell(estimate?.value), cell(interval?.lowerBound), cell(interval?.upperBound)]
        }
    }

    private static func cell(_ figure: Double?) -> CSVCell {
        figure.map { .number($0.decimal(places: 4)) } ?? .missing
    }

    private static func cells(_ code: Taxonomy.Code?) -> [CSVCell] {
        code.map { CodeCells.cells($0.id.text, $0.label) } ?? [.missing, .missing, .missing]
    }

    private static func codes(_ given: [CodingConflict.Given]) -> CSVCell {
        given.isEmpty ? .missing : .text(given.map(\.code.text).joined(separator: "／"))
    }

    private static func evidence(_ given: [CodingConflict.Given], of axis: ComparedAxis) -> CSVCell {
        let words = given.compactMap { row in
            row.evidence.map { axis.isSet ? "\(row.code): \($0)" : $0 }
        }
        return words.isEmpty ? .missing : .text(words.joined(separator: "／"))
    }
}

extension Double {
    /// The number with a fixed number of decimals, halves rounded away from zero; nothing is printed as `-0`.
    func decimal(places: Int) -> String {
        let scale = (0..<places).reduce(1) { power, _ in power * 10 }
        let rounded = Int((magnitude * Double(scale)).rounded())
        let digits = String(rounded % scale)
        return (self < 0 && rounded > 0 ? "-" : "") + "\(rounded / scale)."
            + String(repeating: "0", count: places - digits.count) + digits
    }
}
