import Diagnostics

extension Dataset {
    /// The same tables, each in an order of its own, whatever order the rows stood in.
    ///
    /// Cities, plans, sources, departments and indicators go by their ids, headings by their place in the outline, initiatives and
    /// statements by their lines in the documents, code lists by their `order`. What is said of initiatives stands as these do;
    /// their codes go by axis, rank and code. An order that says something is kept: the departments of an initiative as its
    /// document prints them, its figures, the decisions on it, the examples of a code, the rows of the crosswalk, of which the first
    /// of a heading names its primary area, and the coding rules, of which the first wins a tie.
    ///
    /// - Complexity: O(*n*) for tables that stand so already, as a build writes them; else O(*n* log *n*).
    public func inOrder() -> Dataset {
        var tables = self
        tables.taxonomy.order()
        tables.municipalities.order { $0.code < $1.code }
        tables.plans.order { $0.id < $1.id }
        tables.sources.order { ($0.plan, $0.id) < ($1.plan, $1.id) }
        tables.departments.order { $0.id < $1.id }
        tables.headings.order { ($0.plan, $0.order, $0.id) < ($1.plan, $1.order, $1.id) }
        tables.initiatives.order { a, b in
            (a.plan, a.source, a.lines.lowerBound, a.lines.upperBound, a.id)
                < (b.plan, b.source, b.lines.lowerBound, b.lines.upperBound, b.id)
        }
        let initiatives = tables.initiatives.map(\.id)
        tables.responsibilities.order(as: initiatives, by: \.initiative)
        tables.codes.order(as: initiatives, by: \.initiative) { a, b in
            (a.axis.place, a.rank.place, a.code) < (b.axis.place, b.rank.place, b.code)
        }
        tables.decisions.order(as: initiatives, by: \.initiative)
        tables.words.order(as: initiatives, by: \.initiative)
        tables.progress.order(as: initiatives, by: \.initiative) { $0.fiscalYear < $1.fiscalYear }
        tables.targets.order(as: initiatives, by: \.initiative) { a, b in
            (a.sourceLine, a.fiscalYear, a.kind.place) < (b.sourceLine, b.fiscalYear, b.kind.place)
        }
        tables.measures.order(as: initiatives, by: \.initiative)
        tables.indicators.order { ($0.id, $0.fiscalYear ?? 0) < ($1.id, $1.fiscalYear ?? 0) }
        tables.statements.order { ($0.source, $0.sourceLine, $0.id) < ($1.source, $1.sourceLine, $1.id) }
        tables.documentFindings.order(by: <)
        tables.ratingMarks.order { ($0.scale, $0.order) < ($1.scale, $1.order) }
        tables.frameworkCrosswalk.order(as: tables.taxonomy.frameworkItems.map(\.key), by: \.item) { a, b in
            guard let left = a.target, let right = b.target else { return a.target == nil && b.target != nil }
            return (left.axis.place, left.code) < (right.axis.place, right.code)
        }
        return tables
    }
}

extension Taxonomy {
    fileprivate mutating func order() {
        policyAreas.order { ($0.code.order, $0.code.id) < ($1.code.order, $1.code.id) }
        priorityGroups.order { ($0.code.order, $0.code.id) < ($1.code.order, $1.code.id) }
        instruments.order { ($0.order, $0.id) < ($1.order, $1.id) }
        commitments.order { ($0.code.order, $0.code.id) < ($1.code.order, $1.code.id) }
        departmentFunctions.order { ($0.code.order, $0.code.id) < ($1.code.order, $1.code.id) }
        frameworkItems.order { a, b in
            (a.family.place, a.key.framework, a.order, a.key.item) < (
                b.family.place, b.key.framework, b.order, b.key.item
            )
        }
        synonyms.order { Identifier<Synonym>($0.term) < Identifier($1.term) }
    }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self)! }
}

extension Array {
    /// Puts the rows in order; those of which neither comes before the other stay as they stand.
    fileprivate mutating func order<Row>(by precedes: (Row, Row) -> Bool) where Element == Placed<Row> {
        orderPlaced { precedes($0.value, $1.value) }
    }

    /// Puts the rows in the order of what they are about, those of what is not there last, and the rows about one thing in an order
    /// of their own.
    fileprivate mutating func order<Row, Key: Hashable>(
        as keys: [Key], by key: (Row) -> Key, then precedes: (Row, Row) -> Bool = { _, _ in false }
    ) where Element == Placed<Row> {
        guard !standsAs(keys, by: key, then: precedes) else { return }
        let places = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = map { (place: places[key($0.value)] ?? .max, row: $0) }
        self = rows.inOrder { $0.place != $1.place ? $0.place < $1.place : precedes($0.row.value, $1.row.value) }.map(
            \.row)
    }

    /// Whether the rows stand in that order already, by one walk along both lists.
    private func standsAs<Row, Key: Hashable>(
        _ keys: [Key], by key: (Row) -> Key, then precedes: (Row, Row) -> Bool
    ) -> Bool where Element == Placed<Row> {
        var place = 0
        var last: Row?
        for row in self {
            let key = key(row.value)
            while place < keys.count, keys[place] != key {
                place += 1
                last = nil
            }
            guard place < keys.count, last.map({ !precedes(row.value, $0) }) ?? true else { return false }
            last = row.value
        }
        return true
    }

    private mutating func orderPlaced(by precedes: (Element, Element) -> Bool) {
        guard !zip(self, dropFirst()).allSatisfy({ !precedes($1, $0) }) else { return }
        self = inOrder(by: precedes)
    }

    /// Swift does not promise that a sort leaves alone what is equal.
    private func inOrder(by precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { a, b in
            precedes(a.element, b.element) || !precedes(b.element, a.element) && a.offset < b.offset
        }.map(\.element)
    }
}
