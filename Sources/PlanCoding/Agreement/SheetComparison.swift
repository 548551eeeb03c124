import Diagnostics
import PlanModel

/// Two coding sheets side by side: the initiatives that are compared, and what each coder gave them on each axis.
public struct SheetComparison: Sendable {
    /// What one coder gave on one axis to one initiative.
    struct Mark: Sendable {
        /// The position in the axis's list.
        let code: Int
        let isStated: Bool
        let isRelisted: Bool
        let evidence: String?
    }

    /// The two coders' marks of one initiative, in the order of the list.
    struct Pair: Sendable {
        var a: [Mark]
        var b: [Mark]
    }

    struct AxisPairs: Sendable {
        let axis: ComparedAxis
        let codes: [Taxonomy.Code]
        /// Whether both sheets code the axis at all; an axis that only one of them does is not compared.
        let isCompared: Bool
        /// One an initiative, in their order; empty where the axis is not compared.
        let pairs: [Pair]
    }

    /// In byte order, so that neither the order of the rows nor that of the sample changes a resample.
    public let initiatives: [Initiative.ID]
    /// What stands in the way of a comparison, and what it leaves out.
    public let findings: [Finding]
    let axes: [AxisPairs]

    /// - Parameters:
    ///   - a: the sheet that the other is measured against, where that matters.
    ///   - taxonomy: the lists in which all codes of the sheets stand.
    public init(_ a: CodingSheet, _ b: CodingSheet, taxonomy: Taxonomy, _ scope: ComparisonScope = ComparisonScope()) {
        let common = CommonInitiatives(a, b, sample: scope.sample)
        initiatives = common.initiatives
        axes = ComparedAxis.allCases.map {
            Self.pairs(on: $0, a, b, initiatives: common.initiatives, taxonomy: taxonomy, scope)
        }
        findings = (common.findings + UncodedAxes(axes, a, b).findings).sorted()
    }

    private static func pairs(
        on axis: ComparedAxis, _ a: CodingSheet, _ b: CodingSheet, initiatives: [Initiative.ID], taxonomy: Taxonomy,
        _ scope: ComparisonScope
    ) -> AxisPairs {
        let codes = axis.codingAxis.codes(in: taxonomy)
        let codesAxis = { (sheet: CodingSheet) in sheet.codes.contains { $0.axis == axis.codingAxis } }
        guard codesAxis(a) && codesAxis(b) else {
            return AxisPairs(axis: axis, codes: codes, isCompared: false, pairs: [])
        }
        let positions = Dictionary(codes.indices.map { (codes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        let (ofA, ofB) = (marks(of: a, on: axis, positions), marks(of: b, on: axis, positions))
        let pairs = initiatives.map { initiative in
            var pair = Pair(a: ofA[initiative] ?? [], b: ofB[initiative] ?? [])
            if scope.leavesRelistingsOut && axis == .group { pair.leaveRelistingsOut() }
            if scope.takesStatedOnly { pair.takeStatedOnly(ofSets: axis.isSet) }
            return pair
        }
        return AxisPairs(axis: axis, codes: codes, isCompared: true, pairs: pairs)
    }

    private static func marks(
        of sheet: CodingSheet, on axis: ComparedAxis, _ positions: [Taxonomy.Code.ID: Int]
    ) -> [Initiative.ID: [Mark]] {
        var marks: [Initiative.ID: [Mark]] = [:]
        for row in sheet.codes where axis.admits(row.value) {
            guard let code = positions[row.code] else { continue }
            marks[row.initiative, default: []].append(
                Mark(
                    code: code, isStated: row.basis == .stated, isRelisted: row.value.isRelisted,
                    evidence: row.evidence))
        }
        return marks.mapValues { $0.sorted { $0.code < $1.code } }
    }
}

extension SheetComparison.Pair {
    fileprivate mutating func leaveRelistingsOut() {
        let relisted = Set((a + b).filter(\.isRelisted).map(\.code))
        keep { !relisted.contains($0.code) }
    }

    fileprivate mutating func takeStatedOnly(ofSets isSet: Bool) {
        let stated = Set((a + b).filter(\.isStated).map(\.code))
        keep { isSet ? stated.contains($0.code) : !stated.isEmpty }
    }

    private mutating func keep(_ isKept: (SheetComparison.Mark) -> Bool) {
        a = a.filter(isKept)
        b = b.filter(isKept)
    }
}

extension SheetComparison.AxisPairs {
    /// What is counted: every initiative where sets are compared, else those to which at least one coder gave a code.
    var units: [CodedUnit] {
        pairs.indices.filter { axis.isSet || !(pairs[$0].a.isEmpty && pairs[$0].b.isEmpty) }.map {
            CodedUnit(initiative: $0, a: pairs[$0].a.map(\.code), b: pairs[$0].b.map(\.code))
        }
    }

    var tally: any AxisTally {
        axis.isSet ? SetTally(units: units, codes: codes.count) : ChoiceTally(units: units, codes: codes.count)
    }
}
