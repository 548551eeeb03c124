import CSVText
import PlanAnalysis
import PlanModel

/// The rows of one neighbourhood, table by table.
///
/// The fields of codes and words are made anew for each: threads that count references to the same ones wait for one another.
struct TallyRows {
    private(set) var (coverage, gaps, load, groups) = (PlainRows(), PlainRows(), PlainRows(), PlainRows())

    private let tally: Tally
    private let areaFields: [[UInt8]]
    private let groupFields: [[UInt8]]
    private let states: [CoverageState: [UInt8]]

    init(_ tally: Tally) {
        self.tally = tally
        areaFields = (tally.columns.areas.map(\.text) + ["UNCODED", "ALL"]).map(PlainRows.field)
        groupFields = (tally.columns.groups.map(\.text) + ["UNCODED", "ALL"]).map(PlainRows.field)
        states = Dictionary(uniqueKeysWithValues: CoverageState.allCases.map { ($0, PlainRows.field($0.rawValue)) })
    }

    /// The fields of a unit's municipality and family, with which its rows begin.
    func key(_ unit: Tally.Unit) -> [UInt8] {
        PlainRows.field(tally.columns.municipalities[unit.municipality].text) + PlainRows.field(unit.family.rawValue)
    }

    mutating func appendCoverage(_ key: [UInt8], _ matrix: TallyMatrix) {
        for area in areaFields.indices {
            for group in groupFields.indices {
                let count = matrix[area, group]
                guard count.initiatives > 0 else { continue }
                coverage.append(key)
                coverage.append(areaFields[area])
                coverage.append(groupFields[group])
                coverage.append(count)
                coverage.endRow()
            }
        }
    }

    mutating func append(_ key: [UInt8], _ gap: TallyGaps.Row) {
        gaps.append(key)
        gaps.append(areaFields[gap.area])
        gaps.append(groupFields[gap.group])
        gaps.append(gap.peersWith)
        gaps.append(gap.peersAssessed)
        gaps.append(tenThousandths: gap.peerShare)
        gaps.endRow()
    }

    mutating func appendLoad(of municipality: Int, _ counts: TallyLoad) {
        let key = PlainRows.field(tally.columns.municipalities[municipality].text)
        for row in counts.rows {
            load.append(key)
            load.append(PlainRows.field(tally.columns.departments[row.department].text))
            load.append(row.lead)
            load.append(row.joint)
            load.append(row.partner)
            load.append(row.fullCount)
            load.append(tenThousandths: counts.fractionalCount(row))
            load.append(tenThousandths: counts.share(row))
            load.append(counts.ofInitiatives)
            load.append(tenThousandths: counts.concentration)
            load.endRow()
        }
    }

    mutating func appendGroups(_ key: [UInt8], _ matrix: TallyMatrix, _ assessment: Assessment) {
        // After the groups the initiatives without one; all of them together are no group.
        for group in groupFields.indices.dropLast() {
            let count = matrix[areaFields.count - 1, group]
            groups.append(key)
            groups.append(groupFields[group])
            groups.append(count.initiatives)
            groups.append(tenThousandths: Ratio.tenThousandths(count.initiatives, ofWhole: matrix.total))
            groups.append(matrix.total)
            groups.append(count.stated)
            groups.append(count.derived)
            groups.append(count.inferred)
            groups.append(matrix.areas(ofGroup: group))
            groups.append(group == groupFields.count - 2 ? 0 : matrix.withoutGroup)
            groups.append(states[count.state(assessment)]!)
            groups.endRow()
        }
    }
}

extension PlainRows {
    /// Appends the initiatives of a cell, and how sure they are.
    fileprivate mutating func append(_ count: CellCount) {
        append(count.initiatives)
        append(count.stated)
        append(count.derived)
        append(count.inferred)
    }
}
