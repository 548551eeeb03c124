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
    private let municipalities: [[UInt8]]
    private let families: [PlanFamily: [UInt8]]
    private let areas: [[UInt8]]
    private let groups: [[UInt8]]
    private let states: [CoverageState: [UInt8]]

    public init(_ tally: Tally) {
        self.tally = tally
        municipalities = tally.columns.municipalities.map { PlainRows.field($0.text) }
        families = Dictionary(uniqueKeysWithValues: PlanFamily.allCases.map { ($0, PlainRows.field($0.rawValue)) })
        areas = (tally.columns.areas.map(\.text) + ["UNCODED", "ALL"]).map(PlainRows.field)
        groups = (tally.columns.groups.map(\.text) + ["UNCODED", "ALL"]).map(PlainRows.field)
        states = Dictionary(uniqueKeysWithValues: CoverageState.allCases.map { ($0, PlainRows.field($0.rawValue)) })
    }

    /// The rows of the plans that are compared with one another, by table.
    ///
    /// - Complexity: O(cells of their matrices, and their initiatives).
    public func rows(of neighbourhood: Range<Int>) -> [Table: PlainRows] {
        var rows = Rows()
        var matrix = TallyMatrix(tally.columns)
        var gaps = TallyGaps(tally.columns)
        let units = tally.units[neighbourhood]
        for unit in units {
            matrix.count(unit, of: tally)
            gaps.append(unit, matrix)
            appendCoverage(of: unit, matrix, to: &rows.coverage)
            appendGroups(of: unit, matrix, to: &rows.groups)
        }
        gaps.forEachGap { place, gap in append(gap, of: units[units.startIndex + place], to: &rows.gaps) }
        var start = units.startIndex
        while start < units.endIndex {
            let municipality = units[start].municipality
            let end = units[start...].firstIndex { $0.municipality != municipality } ?? units.endIndex
            appendLoad(of: municipality, TallyLoad(units[start..<end], of: municipality, tally), to: &rows.load)
            start = end
        }
        return [.coverage: rows.coverage, .gaps: rows.gaps, .load: rows.load, .groups: rows.groups]
    }

    private struct Rows {
        var (coverage, gaps, load, groups) = (PlainRows(), PlainRows(), PlainRows(), PlainRows())
    }

    private func appendCoverage(of unit: Tally.Unit, _ matrix: TallyMatrix, to rows: inout PlainRows) {
        for area in areas.indices {
            for group in groups.indices where matrix[area, group].initiatives > 0 {
                let count = matrix[area, group]
                rows.append(municipalities[unit.municipality])
                rows.append(families[unit.family]!)
                rows.append(areas[area])
                rows.append(groups[group])
                for number in [count.initiatives, count.stated, count.derived, count.inferred] { rows.append(number) }
                rows.endRow()
            }
        }
    }

    private func append(_ gap: TallyGaps.Row, of unit: Tally.Unit, to rows: inout PlainRows) {
        rows.append(municipalities[unit.municipality])
        rows.append(families[unit.family]!)
        rows.append(areas[gap.area])
        rows.append(groups[gap.group])
        rows.append(gap.peersWith)
        rows.append(gap.peersAssessed)
        rows.append(tenThousandths: gap.peerShare)
        rows.endRow()
    }

    private func appendLoad(of municipality: Int, _ load: TallyLoad, to rows: inout PlainRows) {
        for row in load.rows {
            rows.append(municipalities[municipality])
            rows.append(PlainRows.field(tally.columns.departments[row.department].text))
            for number in [row.lead, row.joint, row.partner, row.fullCount] { rows.append(number) }
            rows.append(tenThousandths: load.fractionalCount(row))
            rows.append(tenThousandths: load.share(row))
            rows.append(load.ofInitiatives)
            rows.append(tenThousandths: load.concentration)
            rows.endRow()
        }
    }

    private func appendGroups(of unit: Tally.Unit, _ matrix: TallyMatrix, to rows: inout PlainRows) {
        // After the groups the initiatives without one; all of them together are no group.
        for group in groups.indices.dropLast() {
            let count = matrix[areas.count - 1, group]
            rows.append(municipalities[unit.municipality])
            rows.append(families[unit.family]!)
            rows.append(groups[group])
            rows.append(count.initiatives)
            rows.append(tenThousandths: Ratio.tenThousandths(count.initiatives, ofWhole: matrix.total))
            for number in [matrix.total, count.stated, count.derived, count.inferred] { rows.append(number) }
            rows.append(matrix.areas(ofGroup: group))
            rows.append(group == groups.count - 2 ? 0 : matrix.withoutGroup)
            rows.append(states[count.state(unit.assessment)]!)
            rows.endRow()
        }
    }
}
