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
                    "peer_relisted", "uncoded", "peer_functions", "own_in_peer_functions", "possible_match",
                    "named_by_term", "examples",
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
                        CSVCell(Self.list(row.possibleMatches.map { Self.match($0, index) })),
                        CSVCell(Self.list(row.namedByTerm.map { Self.name($0, index) })),
                        CSVCell(Self.list(Self.examples(row.peerInitiatives, index))),
                    ]
            })
    }

    private static func list(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : parts.joined(separator: "／")
    }

    /// `名称（id）`: an initiative of the city itself.
    private static func name(_ initiative: Int, _ index: AtlasIndex) -> String {
        "\(index.initiatives[initiative].nameJa)（\(index.initiatives[initiative].id)）"
    }

    /// `名称（id）≒相手の名称, 0.62`: the city's own initiative, the peer's whose name it resembles, and how much.
    private static func match(_ match: NameMatch, _ index: AtlasIndex) -> String {
        "\(name(match.initiative, index))≒\(index.initiatives[match.other].nameJa), "
            + match.score.decimal(places: 2)
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
