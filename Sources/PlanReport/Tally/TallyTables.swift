import CSVText
import PlanAnalysis
import PlanModel

/// The counts of a tally as rows of four tables, a neighbourhood at a time.
///
/// The tables hold codes and figures alone; labels are in the code lists. A cell of the coverage table that has no row is none
/// where the plan was read whole, and unknown where it is an excerpt: the groups' table says which by its state.
public struct TallyTables: Sendable {
    /// The tables, in the order in which they are written.
    public enum Table: String, Sendable, CaseIterable {
        case coverage = "coverage_tally"
        case gaps = "gap_tally"
        case load = "department_tally"
        case groups = "group_tally"

        /// The table's file.
        public var file: String { "\(rawValue).csv" }

        public var columns: [String] {
            switch self {
            case .coverage:
                ["municipality_code", "family", "policy_area", "group", "initiatives", "stated", "derived", "inferred"]
            case .gaps:
                [
                    "municipality_code", "family", "policy_area", "group", "peers_with", "peers_assessed", "peer_share",
                ]
            case .load:
                [
                    "municipality_code", "department_id", "lead", "joint", "partner", "full_count", "fractional_count",
                    "share", "of_initiatives", "hhi",
                ]
            case .groups:
                [
                    "municipality_code", "family", "group", "initiatives", "share", "of_initiatives", "stated",
                    "derived",
                    "inferred", "policy_areas", "uncoded", "state",
                ]
            }
        }
    }

    private let tally: Tally

    public init(_ tally: Tally) { self.tally = tally }

    /// The rows of the plans that are compared with one another, by table.
    ///
    /// - Complexity: O(cells of their matrices, and their initiatives).
    public func rows(of neighbourhood: Range<Int>) -> [Table: PlainRows] {
        var rows = TallyRows(tally)
        var matrix = TallyMatrix(tally.columns)
        var gaps = TallyGaps(tally.columns)
        let units = tally.units[neighbourhood]
        let keys = units.map(rows.key)
        for (unit, key) in zip(units, keys) {
            matrix.count(unit, of: tally)
            gaps.append(unit, matrix)
            rows.appendCoverage(key, matrix)
            rows.appendGroups(key, matrix, unit.assessment)
        }
        gaps.forEachGap { place, gap in rows.append(keys[place], gap) }
        var start = units.startIndex
        while start < units.endIndex {
            let municipality = units[start].municipality
            let end = units[start...].firstIndex { $0.municipality != municipality } ?? units.endIndex
            rows.appendLoad(of: municipality, TallyLoad(units[start..<end], of: municipality, tally))
            start = end
        }
        return [.coverage: rows.coverage, .gaps: rows.gaps, .load: rows.load, .groups: rows.groups]
    }
}
