import PlanAnalysis
import PlanModel

/// A plan as a heading of a terminal report.
struct PlanTitle {
    let city: String
    /// The plan's title with the city's name in front, where it does not begin with it.
    let title: String
    let assessment: Assessment

    init(_ position: Int, in index: AtlasIndex, _ language: Language) {
        let plan = index.plans[position]
        let municipality = index.municipalities.first { $0.code == plan.municipality }!
        city = municipality.name.text(in: language).printable
        let title = plan.title.text(in: language).printable
        self.title = title.hasPrefix(city) ? title : "\(city) \(title)"
        assessment = CodeCells(index: index).assessment(ofPlan: position)
    }
}
