import Diagnostics
import PlanModel

/// The initiatives on which two sheets are compared: those of the sample, or those that both have.
struct CommonInitiatives {
    /// In byte order.
    let initiatives: [Initiative.ID]
    private(set) var findings: [Finding] = []

    init(_ a: CodingSheet, _ b: CodingSheet, sample: [Placed<SampledInitiative>]?) {
        let (inA, inB) = (Set(a.codes.map(\.initiative)), Set(b.codes.map(\.initiative)))
        let wanted = sample.map { Set($0.map(\.initiative)) }
        initiatives = inA.intersection(inB).intersection(wanted ?? inA).sorted()
        if let sample {
            for row in sample {
                for (sheet, has) in [(a, inA), (b, inB)] where !has.contains(row.initiative) {
                    findings.append(
                        row.finding(
                            .uncodedSample, "initiative_id", value: row.initiative.text,
                            "\(row.initiative) is of the sample, and \(sheet.file) does not code it; code it there, or "
                                + "take it out of the sample"))
                }
            }
        } else {
            leftOut(of: a, inA.subtracting(inB).count, for: b)
            leftOut(of: b, inB.subtracting(inA).count, for: a)
        }
        guard initiatives.isEmpty && findings.allSatisfy({ $0.severity != .error }) else { return }
        findings.append(
            Finding(
                .nothingToCompare, at: SourcePosition(file: b.file),
                "no initiative is compared: \(a.file) has \(inA.count), \(b.file) has \(inB.count), and "
                    + (wanted.map { "the sample \($0.count)" } ?? "none is in both")
                    + "; check that the files belong together"))
    }

    private mutating func leftOut(of sheet: CodingSheet, _ count: Int, for other: CodingSheet) {
        guard count > 0 else { return }
        findings.append(
            Finding(
                .uncomparedInitiatives, at: SourcePosition(file: sheet.file),
                "\(count) \(count == 1 ? "initiative is" : "initiatives are") not in \(other.file) and not compared"))
    }
}
