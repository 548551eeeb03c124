import Diagnostics
import PlanModel

/// A re-listing graded otherwise than its original.
struct RelistingRating: AuditRule {
    static let code = FindingCode.relistingRating
    static let name = "relisting-rating"
    static let rationale = Label(
        "同じ取組の同じ年度の評価は一つである。",
        "One initiative has one grade for one year, however often it is listed.")
    static let limits = Label(
        "どちらかに評価がない年度は比べない。再掲どうしの一致は写しかもしれないので、どちらの評価が正しいかは述べない。",
        "Years in which one of the two has no grade are left out. Which grade is right is not said: re-listings that agree may "
            + "be copies of each other.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        return Relisting.all(in: report, index).flatMap { pair -> [Finding] in
            let (here, there) = (index.ratings(of: pair.again.id), index.ratings(of: pair.original.id))
            return here.keys.sorted().compactMap { year in
                guard let again = here[year], let first = there[year], FoldedText(again) != FoldedText(first) else {
                    return nil
                }
                return report.contradiction(
                    code, "rating_raw", Place(line: pair.again.line, value: again),
                    against: Place(line: pair.original.line, value: first),
                    .unclear,
                    "\(pair.again.called) at line \(pair.again.line) is graded \(again) for fiscal \(year), and its original "
                        + "\(pair.original.called) at line \(pair.original.line) is graded \(first)")
            }
        }
    }
}
