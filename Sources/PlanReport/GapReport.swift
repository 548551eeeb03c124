import CSVText
import PlanAnalysis
import PlanModel

/// The gaps of one city, with the peers' initiatives and what of the city's own may answer them.
public struct GapReport: Sendable {
    public let index: AtlasIndex
    public let gaps: CoverageGaps
    public let dataset: Dataset
    public let municipality: Int
    /// The cells to show, each gap once: no cell whose row or column is a gap itself.
    public let rows: [CoverageGaps.Row]
    /// For each of the rows its place in the analysis, which is its row in `coverage_gaps.csv`.
    let places: [Int]
    private let codes: CodeCells
    private let names: InitiativeNames

    /// - Parameters:
    ///   - index: an index that reports on the city.
    ///   - axis: only cells of this axis; all when nil.
    public init(
        _ index: AtlasIndex, _ dataset: Dataset, of municipality: Int, axis: CoverageGaps.Axis? = nil
    ) {
        let gaps = CoverageGaps(index, matrix: CoverageMatrix(index))
        self.init(
            index, dataset, gaps, InitiativeNames(index, dataset, .japanese), of: municipality,
            among: gaps.rows.indices, axis: axis)
    }

    /// - Parameters:
    ///   - gaps: the gaps of the index, looked for before.
    ///   - names: the names in Japanese, as the table has them.
    ///   - candidates: the places of the analysis among which the city's gaps are.
    init(
        _ index: AtlasIndex, _ dataset: Dataset, _ gaps: CoverageGaps, _ names: InitiativeNames, of municipality: Int,
        among candidates: some Sequence<Int>, axis: CoverageGaps.Axis? = nil
    ) {
        (self.index, self.dataset, self.gaps, self.municipality) = (index, dataset, gaps, municipality)
        (codes, self.names) = (CodeCells(index: index), names)
        let order = CoverageGaps.Axis.allCases
        // Areas, then groups, then cells; within each as the analysis gives them.
        let shown = candidates.filter { gaps.rows[$0].municipality == municipality && !gaps.rows[$0].isInsideGap }
        places = index.families.indices.flatMap { family in
            order.filter { axis ?? $0 == $0 }.flatMap { axis in
                shown.filter { gaps.rows[$0].family == family && gaps.rows[$0].axis == axis }
            }
        }
        rows = places.map { gaps.rows[$0] }
    }

    /// Whether a plan of the family was read of any other city.
    func hasPeers(_ family: Int) -> Bool {
        index.municipalities.indices.contains {
            $0 != municipality && index.assessment(municipality: $0, family: family) != .notAssessed
        }
    }

    /// How many matches of one peer's initiative are named.
    static let matchesPerInitiative = 3

    /// One row a cell and a peer's initiative in it.
    public var table: TidyTable {
        TidyTable(
            name: "gaps", columns: Self.columns,
            rows: rows.flatMap { row in row.peers.map { cells(of: row) + cells(of: $0, in: row) } })
    }

    /// The columns of ``cells(of:)``, and behind them those of ``cells(of:in:)``.
    static let columns = CoverageGaps.cellColumns + peerColumns + matchColumns

    /// What a row of the table says of the gap.
    func cells(of row: CoverageGaps.Row) -> [CSVCell] { gaps.cellCells(row, codes) }

    /// What a row of the table says of a peer's initiative in the gap, and of what resembles it.
    func cells(of peer: CoverageGaps.PeerInitiative, in row: CoverageGaps.Row) -> [CSVCell] {
        peerCells(peer, row) + matchCells(peer)
    }

    private static let peerColumns =
        CodeCells.columns("peer_municipality", "peer_municipality_code")
        + ["peer_plan_id", "initiative_id", "initiative_ja", "initiative_en", "summary_ja", "basis", "is_relisted"]
        + ["departments", "partners", "functions", "own_departments", "commitment", "page", "file", "line_start"]
        + ["line_end"]

    private func peerCells(_ peer: CoverageGaps.PeerInitiative, _ row: CoverageGaps.Row) -> [CSVCell] {
        let initiative = index.known[peer.initiative]
        let functions = index.functions(of: peer.initiative)
        return codes.municipality(index.municipality[peer.initiative])
            + [
                .text(initiative.plan.text), .text(initiative.id.text), .text(initiative.nameJa),
                CSVCell(initiative.nameEn), CSVCell(initiative.summaryJa), .text(peer.basis.rawValue),
                .text(peer.isRelisted ? "true" : "false"),
                CSVCell(list: names.departments(peer.initiative)), CSVCell(list: names.partners(peer.initiative)),
                CSVCell(list: functions.map { index.functions[$0].id.text }),
                CSVCell(
                    list: index.departments(of: row.municipality, with: functions).map { index.departments[$0].nameJa }),
                CSVCell(initiative.commitment?.rawValue), initiative.page.map { CSVCell($0) } ?? .missing,
                .text(names.fileName(initiative.source)), CSVCell(initiative.lines.lowerBound),
                CSVCell(initiative.lines.upperBound),
            ]
    }

    private static let matchColumns = [
        "match_id", "match_ja", "match_plan_id", "match_score", "match_is_strong", "match_terms", "match_areas",
        "match_groups", "match_instruments", "other_matches",
    ]

    private func matchCells(_ peer: CoverageGaps.PeerInitiative) -> [CSVCell] {
        guard let match = peer.matches.first else {
            return Array(repeating: .missing, count: Self.matchColumns.count)
        }
        let own = index.known[match.other]
        let others = peer.matches.dropFirst().prefix(Self.matchesPerInitiative - 1)
        return [
            .text(own.id.text), .text(own.nameJa), .text(own.plan.text), .number(match.score.description),
            .text(match.isStrong ? "true" : "false"), CSVCell(list: gaps.similarity.sharedTerms(match)),
            CSVCell(list: match.areas.map { index.areas[$0].id.text }),
            CSVCell(list: match.groups.map { index.groups[$0].id.text }),
            CSVCell(list: match.instruments.map { index.instruments[$0].id.text }),
            CSVCell(list: others.map { "\(index.known[$0.other].nameJa)（\(index.known[$0.other].id)）, \($0.score)" }),
        ]
    }
}
