import CSVText
import PlanAnalysis
import PlanModel

extension CoverageGaps {
    /// How many of a peer's initiatives a row names.
    private static let examplesPerPeer = 3

    /// `coverage_gaps.csv`: one row a cell that the city's plan leaves empty and a peer's does not.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "coverage_gaps",
            columns: CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
                + CodeCells.columns("policy_area") + CodeCells.columns("group")
                + [
                    "peers_with", "peers_assessed", "peer_share", "excerpt_peers_with", "peer_initiatives",
                    "peer_relisted", "uncoded", "peer_functions", "own_in_peer_functions", "in_other_plans",
                    "possible_match", "named_by_term", "examples",
                ],
            rows: rows.map { row in
                codes.municipality(row.municipality) + codes.family(row.family) + codes.area(row.area)
                    + codes.group(row.group)
                    + [
                        CSVCell(row.peersWith), CSVCell(row.peersAssessed), CSVCell(row.peerShare),
                        CSVCell(row.excerptPeersWith), CSVCell(row.peerInitiatives.count), CSVCell(row.peerRelisted),
                        CSVCell(row.uncoded),
                        CSVCell(Self.list(row.peerFunctions.map { index.functions[$0].id.text })),
                        CSVCell(row.ownInPeerFunctions),
                        CSVCell(row.inOtherPlans.count),
                        CSVCell(Self.list(Self.possibleMatches(row, index))),
                        CSVCell(Self.list(row.namedByTerm.map { Self.name($0, besides: row.family, index) })),
                        CSVCell(Self.list(Self.examples(row.peerInitiatives, index))),
                    ]
            })
    }

    private static func list(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : parts.joined(separator: "／")
    }

    /// `名称（id）`: an initiative of the city itself; `名称（id）〔地域福祉計画〕` where it is of a plan of another family.
    private static func name(_ initiative: Int, besides family: Int, _ index: AtlasIndex) -> String {
        let own = "\(index.known[initiative].nameJa)（\(index.known[initiative].id)）"
        let other = index.knownFamily[initiative]
        return other == index.families[family] ? own : "\(own)〔\(other.label.japanese)〕"
    }

    /// What may answer the gap: `名称（id）≒相手の名称, 0.62` for a name like a peer's, then the initiatives of other plans that
    /// stand in the same cell there, without a peer's name.
    private static func possibleMatches(_ row: Row, _ index: AtlasIndex) -> [String] {
        let byName = row.possibleMatches.map { match in
            "\(name(match.initiative, besides: row.family, index))≒\(index.known[match.other].nameJa), "
                + match.score.decimal(places: 2)
        }
        let named = Set(row.possibleMatches.map(\.initiative))
        return byName + row.inOtherPlans.filter { !named.contains($0) }.map { name($0, besides: row.family, index) }
    }

    /// `厚木市「名称」（担当課）` for the first initiatives of each peer.
    private static func examples(_ initiatives: [Int], _ index: AtlasIndex) -> [String] {
        var named = [Int](repeating: 0, count: index.municipalities.count)
        return initiatives.compactMap { initiative in
            let municipality = index.municipality[initiative]
            named[municipality] += 1
            guard named[municipality] <= examplesPerPeer else { return nil }
            let departments = index.parts[initiative].map { index.departments[$0.department].nameJa }
            return "\(index.municipalities[municipality].name.japanese)「\(index.initiatives[initiative].nameJa)」"
                + (departments.isEmpty ? "" : "（\(departments.joined(separator: "・"))）")
        }
    }
}
