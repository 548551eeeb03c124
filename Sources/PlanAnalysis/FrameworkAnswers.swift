import PlanModel

/// Which items of the frameworks each initiative answers, or only touches.
///
/// The codes of an item are alternatives; see ``FrameworkLink``.
struct FrameworkAnswers {
    /// What an initiative has to do with an item.
    struct Answer {
        let item: Int
        /// The surest relation of the codes that are counted; nil when the selection counts none of them.
        var relation: Relation?
        /// The strongest basis of the counted codes that answer; nil when none does.
        var basis: Basis?
        /// Whether a code of any basis answers, the ones that are not counted included.
        var isPresent: Bool
    }

    /// By family, framework in byte order, order and item, whatever the order of the table.
    let items: [Taxonomy.FrameworkItem]
    /// For each item, the axes on which a code in use answers it; none when no code does.
    let axes: [Set<Axis>]
    /// For each known initiative, the items that it has to do with, in their order.
    let answers: [[Answer]]

    private struct Link {
        let item: Int
        let relation: Relation
    }

    /// - Complexity: O(*n*) in codes, times the items of a code.
    init(_ index: AtlasIndex, _ dataset: Dataset) {
        items = dataset.taxonomy.frameworkItems.map(\.value).sorted { a, b in
            let families = PlanFamily.allCases
            let (left, right) = (families.firstIndex(of: a.family)!, families.firstIndex(of: b.family)!)
            return (left, a.key.framework, a.order, a.key.item) < (right, b.key.framework, b.order, b.key.item)
        }
        let positions = Dictionary(
            items.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        var axes = [Set<Axis>](repeating: [], count: items.count)
        let lists = [Axis.policyArea: index.areas, .group: index.groups]
        var links: [Axis: [[Link]]] = lists.mapValues { Array(repeating: [], count: $0.count) }
        for row in dataset.frameworkCrosswalk {
            guard let target = row.target, let item = positions[row.item],
                let code = lists[target.axis]?.firstIndex(where: { $0.id == target.code })
            else { continue }
            links[target.axis]![code].append(Link(item: item, relation: target.relation))
            if target.relation.answers { axes[item].insert(target.axis) }
        }
        self.axes = axes
        answers = index.known.indices.map { initiative in
            Self.answers(index.areaCodes[initiative], links[.policyArea]!)
                .merged(with: Self.answers(index.groupCodes[initiative], links[.group]!))
        }
    }

    private static func answers(_ uses: ArraySlice<AtlasIndex.CodeUse>, _ links: [[Link]]) -> [Answer] {
        uses.flatMap { use in
            links[use.code].map { link in
                let answers = link.relation.answers
                return Answer(
                    item: link.item, relation: use.isCounted ? link.relation : nil,
                    basis: use.isCounted && answers ? use.basis : nil, isPresent: answers)
            }
        }
    }
}

extension [FrameworkAnswers.Answer] {
    /// One answer an item, in the order of the items: the surest relation, the strongest basis.
    fileprivate func merged(with others: Self) -> Self {
        var merged: [Int: FrameworkAnswers.Answer] = [:]
        for answer in self + others {
            guard var known = merged[answer.item] else {
                merged[answer.item] = answer
                continue
            }
            known.relation = [known.relation, answer.relation].compactMap { $0 }.min { $0.doubt < $1.doubt }
            known.basis = [known.basis, answer.basis].compactMap { $0 }.min()
            known.isPresent = known.isPresent || answer.isPresent
            merged[answer.item] = known
        }
        return merged.values.sorted { $0.item < $1.item }
    }
}
