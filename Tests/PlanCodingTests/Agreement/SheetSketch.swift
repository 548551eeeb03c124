import PlanCoding
import PlanModel

/// Coding sheets in a few words: `i1 P1 P2 G1=inferred G2=relisted I1` gives an initiative its primary area, a secondary one,
/// two groups and an instrument. A code is stated unless it says otherwise, and its evidence is `語` and its number.
enum SheetSketch {
    static let taxonomy: Taxonomy = {
        var taxonomy = Taxonomy()
        let place = RowPlace(file: "list.csv", line: 1, columns: [])
        let code = { (id: String, order: Int) in
            Taxonomy.Code(
                id: Taxonomy.Code.ID(id), order: order, label: Label("\(id)の和名", "\(id) in English"),
                definitionJa: "定義", include: "", exclude: "", since: "0.1.0", replacedBy: nil)
        }
        taxonomy.policyAreas = (1...4).map {
            Placed(Taxonomy.PolicyArea(code: code("P\($0)", $0), kind: .topic), at: place)
        }
        taxonomy.priorityGroups = (1...4).map {
            Placed(Taxonomy.PriorityGroup(code: code("G\($0)", $0), terms: []), at: place)
        }
        taxonomy.commitments = ["ongoing", "new"].enumerated().map {
            Placed(Taxonomy.CommitmentCode(code: code($1, $0 + 1)), at: place)
        }
        taxonomy.instruments = (1...3).map { Placed(code("I\($0)", $0), at: place) }
        return taxonomy
    }()

    static func sheet(_ file: String, _ rows: [String]) -> CodingSheet {
        let columns = ["initiative_id", "axis", "code", "rank", "basis", "evidence"]
        let codes = rows.flatMap { row -> [SheetCode] in
            let words = row.split(separator: " ").map(String.init)
            var hasArea = false
            return words.dropFirst().map { word in
                let parts = word.split(separator: "=").map(String.init)
                let axis: CodingAxis =
                    ["P": .policyArea, "G": .group, "I": .instrument][parts[0].first!] ?? .commitment
                defer { hasArea = hasArea || axis == .policyArea }
                return SheetCode(
                    initiative: Initiative.ID(words[0]), axis: axis, code: Taxonomy.Code.ID(parts[0]),
                    rank: axis == .policyArea && hasArea ? .secondary : .primary,
                    basis: parts.last == "inferred" ? .inferred : .stated,
                    evidence: parts.last == "relisted" ? "relisted" : "語\(parts[0].dropFirst())")
            }
        }
        return CodingSheet(
            file: file,
            codes: codes.enumerated().map {
                Placed($1, at: RowPlace(file: file, line: $0 + 2, columns: columns))
            }, columns: columns)
    }

    static func compare(
        _ a: [String], _ b: [String], _ scope: ComparisonScope = ComparisonScope()
    ) -> SheetComparison {
        SheetComparison(sheet("a.csv", a), sheet("b.csv", b), taxonomy: taxonomy, scope)
    }

    static func sample(_ initiatives: String...) -> [Placed<SampledInitiative>] {
        initiatives.enumerated().map {
            Placed(
                SampledInitiative(initiative: Initiative.ID($1), half: nil),
                at: RowPlace(file: "sample.csv", line: $0 + 2, columns: ["initiative_id"]))
        }
    }
}
