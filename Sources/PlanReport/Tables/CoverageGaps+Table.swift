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
            columns: Self.cellColumns
                + [
                    "peer_initiatives", "peer_relisted", "uncoded", "peer_functions", "own_departments",
                    "possible_match",
                ]
                + ["examples"],
            rows: rows.map { row in
                cellCells(row, codes)
                    + [
                        CSVCell(row.peers.count), CSVCell(row.peers.count(where: \.isRelisted)), CSVCell(row.uncoded),
                        CSVCell(list: row.peerFunctions.map { index.functions[$0].id.text }),
                        CSVCell(list: row.ownDepartments.map { index.departments[$0].nameJa }),
                        CSVCell(list: Self.possibleMatches(row, index)),
                        CSVCell(list: Self.examples(row, index)),
                    ]
            })
    }

    /// The columns of ``cellCells(_:_:)``.
    static let cellColumns =
        CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
        + CodeCells.columns("policy_area") + CodeCells.columns("group") + ["scope"] + CodeCells.columns("kind")
        + ["inside_gap", "peers_with", "peers_assessed", "peer_share", "excerpt_peers_with"]

    /// What is said of a cell as a whole.
    func cellCells(_ row: Row, _ codes: CodeCells) -> [CSVCell] {
        codes.municipality(row.municipality) + codes.family(row.family) + codes.area(row.area) + codes.group(row.group)
            + [.text(row.axis.rawValue)] + CodeCells.cells(row.kind.rawValue, row.kind.label)
            + [
                .text(row.isInsideGap ? "true" : "false"), CSVCell(row.peersWith), CSVCell(row.peersAssessed),
                CSVCell(row.peerShare), CSVCell(row.excerptPeersWith),
            ]
    }

    /// `名称（id）`: an initiative of the city itself; `名称（id）〔地域福祉計画〕` where it is of a plan of another family.
    private static func name(_ initiative: Int, besides family: Int, _ index: AtlasIndex) -> String {
        let own = "\(index.known[initiative].nameJa)（\(index.known[initiative].id)）"
        let other = index.knownFamily[initiative]
        return other == index.families[family] ? own : "\(own)〔\(other.label.japanese)〕"
    }

    /// What may answer the gap: `名称（id）≒相手の名称, 0.6200` for one that resembles a peer's, then the initiatives of other plans
    /// that stand in the same cell there, without a peer's name.
    private static func possibleMatches(_ row: Row, _ index: AtlasIndex) -> [String] {
        let matches = row.possibleMatches
        let alike = matches.map { match in
            "\(name(match.other, besides: row.family, index))≒\(index.known[match.initiative].nameJa), \(match.score)"
        }
        let named = Set(matches.map(\.other))
        return alike + row.inOtherPlans.filter { !named.contains($0) }.map { name($0, besides: row.family, index) }
    }

    /// `厚木市「名称」（担当課；外部：…）` for the first initiatives of each peer.
    private static func examples(_ row: Row, _ index: AtlasIndex) -> [String] {
        var named = [Int](repeating: 0, count: index.municipalities.count)
        return row.peers.map(\.initiative).compactMap { initiative in
            let municipality = index.municipality[initiative]
            named[municipality] += 1
            guard named[municipality] <= examplesPerPeer else { return nil }
            let names = { (isPartner: Bool) in
                index.parts[initiative].filter { ($0.role == .partner) == isPartner }
                    .map { index.departments[$0.department].nameJa }.joined(separator: "・")
            }
            let (departments, partners) = (names(false), names(true))
            let carriers = [departments, partners.isEmpty ? "" : "外部：\(partners)"].filter { !$0.isEmpty }
            return "\(index.municipalities[municipality].name.japanese)「\(index.known[initiative].nameJa)」"
                + (carriers.isEmpty ? "" : "（\(carriers.joined(separator: "；"))）")
        }
    }
}

extension CSVCell {
    /// A list with `／` between its parts; missing where it is empty.
    init(list parts: [String]) {
        self.init(parts.isEmpty ? nil : parts.joined(separator: "／"))
    }
}
