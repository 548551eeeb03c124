import PlanModel

/// Which cells the plans of a neighbourhood fill, a bit a cell: enough to tell the gaps.
public struct TallyGaps: Sendable {
    /// A cell that a plan does not fill and a peer's does.
    public struct Row: Sendable {
        /// The places in the lists of ``TallyMatrix``.
        public let area: Int
        public let group: Int
        public let peersWith: Int
        public let peersAssessed: Int

        /// The share of the peers that have it, in ten-thousandths.
        public var peerShare: Int? { Ratio.tenThousandths(peersWith, ofWhole: peersAssessed) }
    }

    private let areaKeys: Int
    private let groupKeys: Int
    private let words: Int
    private var filled: [UInt64] = []
    private var units: [(family: PlanFamily, assessment: Assessment)] = []

    public init(_ columns: AtlasColumns) {
        (areaKeys, groupKeys) = (columns.areas.count + 2, columns.groups.count + 2)
        words = (areaKeys * groupKeys + 63) / 64
    }

    /// Adds the next unit of the neighbourhood.
    public mutating func append(_ unit: Tally.Unit, _ matrix: TallyMatrix) {
        units.append((unit.family, unit.assessment))
        let start = filled.count
        filled.append(contentsOf: repeatElement(0, count: words))
        for cell in matrix.cells.indices where matrix.cells[cell].initiatives > 0 {
            filled[start + cell / 64] |= 1 << UInt64(cell % 64)
        }
    }

    /// The gaps of all units that were added.
    ///
    /// Only a plan that was read whole has gaps; of the peers, an excerpt is asked only where it shows something. Initiatives
    /// without a code are asked of nobody.
    ///
    /// - Parameter body: given a unit's place among those added and a gap, by unit, area and group.
    public func forEachGap(_ body: (_ unit: Int, Row) -> Void) {
        let families = PlanFamily.allCases.map { family in (family, having(family)) }
        for (place, unit) in units.enumerated() where unit.assessment == .full {
            let (with, whole, excerpts) = families.first { $0.0 == unit.family }!.1
            for area in 0..<areaKeys where area != areaKeys - 2 {
                for group in 0..<groupKeys where group != groupKeys - 2 {
                    let cell = area * groupKeys + group
                    guard with[cell] > 0, cell != areaKeys * groupKeys - 1, !isFilled(cell, by: place) else { continue }
                    body(
                        place,
                        Row(area: area, group: group, peersWith: with[cell], peersAssessed: whole - 1 + excerpts[cell]))
                }
            }
        }
    }

    private func isFilled(_ cell: Int, by unit: Int) -> Bool {
        filled[unit * words + cell / 64] >> UInt64(cell % 64) & 1 != 0
    }

    /// For each cell the plans of a family that fill it and the excerpts among them, and the plans that were read whole.
    private func having(_ family: PlanFamily) -> (with: [Int], whole: Int, excerpts: [Int]) {
        var with = [Int](repeating: 0, count: areaKeys * groupKeys)
        var (whole, excerpts) = (0, with)
        for (place, unit) in units.enumerated() where unit.family == family {
            if unit.assessment == .full { whole += 1 }
            for word in 0..<words {
                var bits = filled[place * words + word]
                while bits != 0 {
                    let cell = word * 64 + bits.trailingZeroBitCount
                    with[cell] += 1
                    if unit.assessment == .excerpt { excerpts[cell] += 1 }
                    bits &= bits - 1
                }
            }
        }
        return (with, whole, excerpts)
    }
}
