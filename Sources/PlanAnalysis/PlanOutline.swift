import PlanModel

/// The outermost headings of a plan, and under which of them each of its initiatives stands.
struct PlanOutline {
    /// In the order of the plan's outline.
    let outermost: [Heading]
    private let top: [Heading.ID: Heading.ID]

    /// - Complexity: O(headings · depth).
    init(_ plan: Plan.ID, in headings: [Heading]) {
        let own = headings.filter { $0.plan == plan }
        let byID = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var top: [Heading.ID: Heading.ID] = [:]
        for heading in own {
            var outer = heading
            // A loop of parents ends after as many steps as there are headings.
            for _ in own.indices {
                guard let parent = outer.parent.flatMap({ byID[$0] }) else { break }
                outer = parent
            }
            top[heading.id] = outer.id
        }
        self.top = top
        outermost = own.filter { top[$0.id] == $0.id }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    }

    /// The outermost heading above a heading, or the heading itself; nil for one of another plan.
    func outermost(above heading: Heading.ID) -> Heading.ID? { top[heading] }
}
