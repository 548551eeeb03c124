import PlanModel

/// Which items of the national frameworks each city's plan answers, and how sure that is.
///
/// A framework speaks to one family of plans, and only plans of that family are asked for its items. What a city's plans of
/// other families have is counted beside (``Row/inOtherPlans``): a welfare plan may do what the suicide-countermeasure plan
/// does not list.
public struct FrameworkCoverage: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let family: Int
        public let item: Int
        /// The initiatives that answer the item, each by the strongest basis of the codes through which it does.
        public let count: CellCount
        /// The plan's initiatives.
        public let ofInitiatives: Int
        /// Initiatives that do not answer and lack a code on an axis of the item's codes, and so might answer it.
        public let uncoded: Int
        /// Initiatives of the city's plans of other families that answer the item.
        public let inOtherPlans: Int
        /// The surest relation through which an initiative of the plan answers the item; `related` where initiatives only
        /// touch it, nil where none does.
        public let relation: Relation?
        public let state: CoverageState
        /// The initiatives that answer the item, or where none does those that touch it: the surest relation first, then the
        /// strongest basis, then by id.
        public let initiatives: [Int]
    }

    /// By family, framework in byte order, and order.
    public let items: [Taxonomy.FrameworkItem]
    /// For each item, whether a code in use answers it. Of one that no code answers nothing can be said.
    public let hasCode: [Bool]
    public let rows: [Row]

    /// Counts each initiative once for each item that it answers; re-listings are left out.
    ///
    /// A plan read whole without an answer is `none` only where a code can answer the item; else it is `unknown`, and so is an
    /// item whose answers the selection leaves out.
    ///
    /// - Returns: by municipality, family and item; no row for a family that is not asked for.
    /// - Complexity: O(initiatives · items).
    public init(_ index: AtlasIndex, _ dataset: Dataset) {
        let answers = FrameworkAnswers(index, dataset)
        items = answers.items
        hasCode = answers.axes.map { !$0.isEmpty }
        let tally = FrameworkTally(index, answers)
        rows = index.reported.flatMap { municipality in
            index.families.indices.flatMap { family in
                answers.items.indices.filter { answers.items[$0].family == index.families[family] }.map { item in
                    tally.row(municipality: municipality, family: family, item: item)
                }
            }
        }
    }
}

/// The known initiatives of each city, counted item by item.
private struct FrameworkTally {
    private let index: AtlasIndex
    private let answers: FrameworkAnswers
    private let byMunicipality: [[Int]]

    init(_ index: AtlasIndex, _ answers: FrameworkAnswers) {
        (self.index, self.answers) = (index, answers)
        var lists = [[Int]](repeating: [], count: index.municipalities.count)
        for initiative in index.known.indices { lists[index.municipality[initiative]].append(initiative) }
        byMunicipality = lists
    }

    func row(municipality: Int, family: Int, item: Int) -> FrameworkCoverage.Row {
        var count = CellCount()
        var (total, uncoded, inOtherPlans) = (0, 0, 0)
        var isPresent = false
        var touching: [(initiative: Int, answer: FrameworkAnswers.Answer)] = []
        for initiative in byMunicipality[municipality] {
            let answer = answers.answers[initiative].first { $0.item == item }
            guard index.knownFamily[initiative] == index.families[family] else {
                if answer?.basis != nil { inOtherPlans += 1 }
                continue
            }
            total += 1
            isPresent = isPresent || answer?.isPresent == true
            if let answer, answer.relation != nil { touching.append((initiative, answer)) }
            if let basis = answer?.basis {
                count.add(basis)
            } else if answers.axes[item].contains(where: { lacksCode(initiative, on: $0) }) {
                uncoded += 1
            }
        }
        let answering = touching.filter { $0.answer.basis != nil }
        let shown = (answering.isEmpty ? touching : answering).sorted { a, b in
            key(a.initiative, a.answer) < key(b.initiative, b.answer)
        }
        return FrameworkCoverage.Row(
            municipality: municipality, family: family, item: item, count: count, ofInitiatives: total,
            uncoded: uncoded, inOtherPlans: inOtherPlans, relation: shown.first?.answer.relation,
            state: state(count, municipality, family, item, isPresent: isPresent),
            initiatives: shown.map(\.initiative))
    }

    private func key(_ initiative: Int, _ answer: FrameworkAnswers.Answer) -> (Int, Int, Initiative.ID) {
        (answer.relation!.doubt, answer.basis?.order ?? 0, index.known[initiative].id)
    }

    private func lacksCode(_ initiative: Int, on axis: Axis) -> Bool {
        let uses = axis == .policyArea ? index.areaCodes[initiative] : index.groupCodes[initiative]
        return !uses.contains(where: \.isCounted)
    }

    private func state(
        _ count: CellCount, _ municipality: Int, _ family: Int, _ item: Int, isPresent: Bool
    ) -> CoverageState {
        let assessment = index.assessment(municipality: municipality, family: family)
        let state = count.state(assessment)
        guard state == .none else { return state }
        return isPresent || answers.axes[item].isEmpty ? .unknown : .none
    }
}
