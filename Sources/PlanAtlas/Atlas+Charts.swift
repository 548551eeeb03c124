import Diagnostics
import PlanAnalysis
import PlanModel

extension Atlas {
    /// The series of an indicator among those that the plans of a selection report.
    ///
    /// - Throws: a finding with the nearest id.
    public func indicator(_ id: String, in series: IndicatorSeries) throws(Finding) -> Indicator.ID {
        let known = Set(series.rows.map(\.indicator.id))
        if known.contains(Indicator.ID(id)) { return Indicator.ID(id) }
        let near = Suggestion.nearest(to: id, among: known.map(\.text))
        throw Finding(
            .unknownName, at: SourcePosition(file: "--indicator"), value: id,
            "“\(id)” is no indicator of these plans; "
                + (near.map { "did you mean \($0)?" } ?? "see indicator_id in plan-atlas indicators"))
    }
}
