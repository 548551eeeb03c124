import Diagnostics
import PlanModel

/// Where a sheet has no code for what the other one codes: said, since it weighs on the figures or keeps them away.
struct UncodedAxes {
    private(set) var findings: [Finding] = []

    init(_ axes: [SheetComparison.AxisPairs], _ a: CodingSheet, _ b: CodingSheet) {
        for axis in CodingAxis.allCases {
            let coded = [a, b].filter { sheet in sheet.codes.contains { $0.axis == axis } }
            guard coded.count == 1 else { continue }
            let lacking = coded[0].file == a.file ? b : a
            report(lacking, axis.rawValue, "has no code of the axis \(axis.rawValue), so nothing is compared on it")
        }
        for axis in axes where axis.isCompared && !axis.axis.isSet {
            let units = axis.units
            for (sheet, count) in [
                (a, units.filter(\.a.isEmpty).count), (b, units.filter(\.b.isEmpty).count),
            ] where count > 0 {
                report(
                    sheet, axis.axis.rawValue,
                    "\(count) of \(units.count) initiatives have no \(axis.axis.label.english.lowercased()) here and one "
                        + "in the other sheet; each counts as a disagreement")
            }
        }
    }

    private mutating func report(_ sheet: CodingSheet, _ axis: String, _ message: String) {
        findings.append(
            Finding(.axisOfOneSheet, at: SourcePosition(file: sheet.file), value: axis, message))
    }
}
