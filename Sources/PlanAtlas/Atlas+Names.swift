import Diagnostics
import PlanModel

extension Atlas {
    /// The municipality of a code, a Japanese or an English name; case and a missing 市, 区, 町 or 村 do not matter.
    ///
    /// - Parameters:
    ///   - name: a code such as 011002, 札幌市, 札幌 or Sapporo.
    ///   - option: where the name was given, for the finding.
    /// - Throws: a finding with the nearest name.
    public func municipality(
        named name: String, option: String = "--municipality"
    ) throws(Finding) -> Municipality {
        let folded = Identifier<Municipality>(name.lowercased())
        for row in dataset.municipalities {
            let short = row.name.japanese.hasSuffix(row.kind) ? String(row.name.japanese.dropLast(row.kind.count)) : ""
            let names = [row.code.text, row.name.japanese, row.name.english.lowercased(), short]
            if names.contains(where: { !$0.isEmpty && Identifier($0) == folded }) { return row.value }
        }
        let known = dataset.municipalities.flatMap { [$0.code.text, $0.name.japanese, $0.name.english] }
        let near = Suggestion.nearest(to: name, among: known).map { "did you mean \($0)?" }
        throw Finding(
            .unknownName, at: SourcePosition(file: option), value: name,
            "“\(name)” is no municipality of the atlas; "
                + (near ?? "it has "
                    + dataset.municipalities.map { "\($0.name.japanese) (\($0.name.english))" }.joined(separator: ", "))
        )
    }

    /// What a cell asks for on one axis: a code whatever its case, `UNCODED`, or `ALL`, which asks for nothing.
    ///
    /// - Throws: a finding with the nearest code.
    public func cell(_ text: String, on axis: Axis) throws(Finding) -> CellFilter? {
        switch text.uppercased() {
        case "ALL": return nil
        case "UNCODED": return .uncoded(axis)
        default: break
        }
        let codes = dataset.taxonomy.codes(on: axis)
        if let code = codes.first(where: { $0.id == Taxonomy.Code.ID(text.uppercased()) }) { return .code(code.id) }
        if let code = codes.first(where: { $0.label.japanese == text || $0.label.english == text }) {
            return .code(code.id)
        }
        let near = Suggestion.nearest(to: text, among: codes.map(\.id.text))
        throw Finding(
            .unknownName, at: SourcePosition(file: "--\(axis == .policyArea ? "area" : axis.rawValue)"), value: text,
            "“\(text)” is no code of \(axis.rawValue); "
                + (near.map { "did you mean \($0)?" }
                    ?? "see plan-atlas list \(axis == .policyArea ? "area" : axis.rawValue)s"))
    }

    /// The initiative with an id.
    ///
    /// - Throws: a finding with the nearest id.
    public func initiative(_ id: String) throws(Finding) -> Initiative {
        if let row = dataset.initiatives.first(where: { $0.id == Initiative.ID(id) }) { return row.value }
        let near = Suggestion.nearest(to: id, among: dataset.initiatives.map(\.id.text))
        throw Finding(
            .unknownName, at: SourcePosition(file: "ID"), value: id,
            "“\(id)” is no initiative of the atlas; "
                + (near.map { "did you mean \($0)?" } ?? "see plan-atlas list initiatives"))
    }
}
