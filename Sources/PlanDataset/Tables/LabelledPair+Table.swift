import CSVText
import Diagnostics
import PlanModel

extension LabelledPair: TableRow {
    static var table: String { "pairs" }
    static var columns: [String] { ["initiative_id", "other_id", "label", "half"] }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"), other: row.id("other_id"),
            label: row.choice("label", else: .different), half: row.choice("half", else: .rules))
    }

    var cells: [CSVCell] { [CSVCell(initiative), CSVCell(other), CSVCell(label), CSVCell(half)] }
}

/// Labelled pairs of initiatives, from a file of their own beside the datasets.
public enum PairsFile {
    /// Reads and checks a file of pairs.
    ///
    /// Every id must be an initiative of the dataset and no re-listing, and a pair stands once, whichever of the two is first.
    ///
    /// - Returns: the pairs in the order of the file, and every finding; with a finding the pairs are not to be used.
    public static func read(_ path: String, in dataset: Dataset) -> (pairs: [LabelledPair], findings: [Finding]) {
        let file = TableFile<LabelledPair>(path: path)
        var findings = file.findings
        let originals = Dictionary(
            dataset.initiatives.map { ($0.id, $0.restates) }, uniquingKeysWith: { first, _ in first })
        var first: [Set<Initiative.ID>: Int] = [:]
        for row in file.rows {
            for (column, id) in [("initiative_id", row.initiative), ("other_id", row.other)] where !id.text.isEmpty {
                switch originals[id] {
                case nil:
                    let near = Suggestion.nearest(to: id.text, among: originals.keys.map(\.text))
                    findings.append(
                        row.finding(
                            .danglingReference, column, value: id.text,
                            "\(id) is no initiative of the dataset" + (near.map { "; did you mean \($0)?" } ?? "")))
                case .some(.some(let original)):
                    findings.append(
                        row.finding(
                            .danglingReference, column, value: id.text,
                            "\(id) lists \(original) again; name the original"))
                case .some(nil): break
                }
            }
            let pair: Set = [row.initiative, row.other]
            if pair.count < 2, !row.initiative.text.isEmpty {
                findings.append(
                    row.finding(
                        .badPair, "other_id", value: row.other.text,
                        "\(row.other) is paired with itself; name two initiatives"))
            } else if let line = first[pair] {
                findings.append(
                    row.finding(
                        .badPair, "other_id", value: row.other.text,
                        "the pair stands at line \(line) already; keep one of them"))
            }
            first[pair] = first[pair] ?? row.place.line
        }
        return (file.rows.map(\.value), findings.sorted())
    }
}
