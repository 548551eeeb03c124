import Diagnostics
import PlanModel

/// A re-listing with another figure, or another unit, for the same thing as its original.
struct RelistingFigures: AuditRule {
    static let code = FindingCode.relistingFigures
    static let name = "relisting-figures"
    static let rationale = Label(
        "同じ取組の同じ年度の数は、再掲でも同じである。",
        "A re-listing repeats the figures of its original.")
    static let limits = Label(
        "どちらかにない数は見ない。名札が同じか片方の末尾にある数、または同じ三桁以上の数だけを同じものとみなす。",
        "A figure that one of the two leaves out is no finding. Figures speak of one thing when their labels agree, or when "
            + "a number of three digits or more stands in both.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        return Relisting.all(in: report, index).flatMap { pair -> [Finding] in
            let originals = index.measures(of: pair.original.id)
            var findings: [Finding] = []
            for here in index.measures(of: pair.again.id) {
                let same = originals.filter { $0.kind == here.kind && $0.fiscalYear == here.fiscalYear }
                if same.contains(where: { Counter.isSame($0.unit, here.unit) && $0.value == here.value }) { continue }
                if let there = same.first(where: { hasOtherUnit(here, $0) }) {
                    findings.append(finding(pair, here, there, "in another unit"))
                } else if let there = other(than: here, among: same, all: index.measures(of: pair.again.id)) {
                    findings.append(finding(pair, here, there, "with another figure"))
                }
            }
            return findings
        }

        func finding(_ pair: Relisting, _ here: Measure, _ there: Measure, _ how: String) -> Finding {
            report.contradiction(
                code, "value", Place(line: here.sourceLine, value: "\(here.value)\(here.unit)"),
                against: Place(line: there.sourceLine, value: "\(there.value)\(there.unit)"), .unclear,
                "\(pair.again.called) gives \(here.named) at line \(here.sourceLine), and its original "
                    + "\(pair.original.called) gives \(there.named) at line \(there.sourceLine), \(how)")
        }
    }

    /// The same number of at least three digits, counted in something else.
    private static func hasOtherUnit(_ here: Measure, _ there: Measure) -> Bool {
        here.value == there.value && here.value >= ExactDecimal(100) && !Counter.isSame(here.unit, there.unit)
            && !here.unit.isEmpty && !there.unit.isEmpty
    }

    /// The only figure of the original that speaks of the same thing in the same unit, where it differs.
    private static func other(than here: Measure, among same: [Measure], all: [Measure]) -> Measure? {
        let label = FigureLabel(here.labelJa)
        let matches = same.filter {
            Counter.isSame($0.unit, here.unit) && $0.qualifier == here.qualifier
                && FigureLabel($0.labelJa).isLike(label)
        }
        let repeated = all.filter {
            $0.kind == here.kind && $0.fiscalYear == here.fiscalYear && Counter.isSame($0.unit, here.unit)
                && FigureLabel($0.labelJa).isLike(label)
        }
        return matches.count == 1 && repeated.count == 1 ? matches[0] : nil
    }
}

extension Measure {
    /// The figure with its label, as a message quotes it.
    var named: String {
        let figure = "\(value)\(valueTo.map { "～\($0)" } ?? "")\(unit)"
        return labelJa.isEmpty ? figure : "“\(labelJa)” \(figure)"
    }
}
