import CSVText
import PlanModel

extension Codebook {
    /// The codebook as a table, one row a code; `／` separates the parts of a list.
    ///
    /// Of the examples it has the ids and the Japanese names; `near_misses` has the ids, `instead` for each the code that
    /// it has, `-` for none, and the reasons stand in the same order.
    public var table: TidyTable {
        TidyTable(
            name: "codebook",
            columns: [
                "axis", "code", "label_ja", "label_en", "kind", "definition_ja", "include", "exclude", "words", "since",
                "replaced_by", "examples", "examples_ja", "near_misses", "near_misses_ja", "instead", "reasons_ja",
                "reasons_en", "frameworks_ja", "frameworks_en", "agreement_initiatives", "agreement", "kappa",
                "kappa_low", "kappa_high",
            ],
            rows: sections.flatMap { section in section.entries.map { row($0, on: section.axis) } })
    }

    private func row(_ entry: Entry, on axis: Axis) -> [CSVCell] {
        let code = entry.code
        let head: [CSVCell] = [
            .text(axis.rawValue), .text(code.id.text), .text(code.label.japanese), .text(code.label.english),
            CSVCell(entry.kind?.rawValue), .text(code.definitionJa), list(entry.include), list(entry.exclude),
            list(entry.words), .text(code.since), CSVCell(code.replacedBy?.text),
        ]
        let samples: [CSVCell] = [
            list(entry.examples.map(\.id)), list(entry.examples.map(\.name.japanese)),
            list(entry.nearMisses.map(\.id)), list(entry.nearMisses.map(\.name.japanese)),
            list(entry.nearMisses.map { $0.instead?.code ?? "-" }),
            list(entry.nearMisses.map { $0.note?.japanese ?? "" }),
            list(entry.nearMisses.map { $0.note?.english ?? "" }),
        ]
        let frameworks = [list(entry.frameworks.map(\.japanese)), list(entry.frameworks.map(\.english))]
        let agreement: [CSVCell] = [
            entry.agreement.map { CSVCell($0.initiatives) } ?? .missing, decimal(entry.agreement?.share),
            decimal(entry.agreement?.kappa), decimal(entry.agreement?.interval?.lowerBound),
            decimal(entry.agreement?.interval?.upperBound),
        ]
        return head + samples + frameworks + agreement
    }

    private func list(_ parts: [String]) -> CSVCell {
        parts.isEmpty ? .missing : .text(parts.joined(separator: "／"))
    }

    /// Four places, as in every table.
    private func decimal(_ value: Double?) -> CSVCell {
        guard let value else { return .missing }
        let parts = Int((abs(value) * 10_000).rounded(.toNearestOrAwayFromZero))
        let places = String(parts % 10_000)
        let zeros = String(repeating: "0", count: 4 - places.utf8.count)
        return .number("\(value < 0 && parts > 0 ? "-" : "")\(parts / 10_000).\(zeros)\(places)")
    }
}
