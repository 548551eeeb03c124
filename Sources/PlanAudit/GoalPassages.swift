import PlanModel

/// Which goal each passage of a report's text belongs to.
///
/// A passage begins at a line that holds the name of an outermost heading and little else, and ends before the next one.
struct GoalPassages {
    private let starts: [(line: Int, goal: String)]

    init(_ report: AuditedReport) {
        let goals = report.tables.headings.filter { $0.parent == nil && $0.kind == .goal }
            .map { (name: FoldedText($0.nameJa), number: $0.number) }
        starts = report.text.lines.enumerated().compactMap { index, line in
            let text = FoldedText(line)
            guard
                let goal = goals.first(where: {
                    text.scalars.count <= $0.name.scalars.count + 15 && text.contains($0.name)
                })
            else { return nil }
            return (index + 1, goal.number)
        }
    }

    /// The printed number of the goal that a line stands under.
    func goal(at line: Int) -> String? { starts.last { $0.line <= line }?.goal }
}
