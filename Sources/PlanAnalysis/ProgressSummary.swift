import PlanModel

/// How a plan's owner graded the initiatives of one year: how many have each mark, under each outermost heading.
///
/// A grade is the owner's own, on the owner's own scale. Nothing here adds up grades of two plans or two scales.
public struct ProgressSummary: Sendable {
    /// One block of rows: a plan, a year and a scale.
    public struct Key: Hashable, Sendable {
        /// The index in ``AtlasIndex/plans``.
        public let plan: Int
        public let fiscalYear: Int
        /// Nil where the plan's report of the year grades nothing.
        public let scale: RatingMark.Scale?
    }

    public struct Row: Sendable {
        public let key: Key
        /// Nil for the whole plan.
        public let heading: Heading?
        /// Nil for all marks of the scale together.
        public let mark: RatingMark?
        /// The rows that the plan lists, re-listings (再掲) included.
        public let listed: Int
        /// Of these, the rows with the mark.
        public let listedMarked: Int
        /// The plan's initiatives; a re-listing counts with its original, under the original's heading.
        public let initiatives: Int
        /// Of these, the ones with any mark of the scale, by the grade of the original.
        public let rated: Int
        public let unrated: Int
        /// Of the rated ones, those with the mark.
        public let marked: Int
        /// `marked` of `rated`; nil when nothing is rated.
        public let markShare: Ratio?
        /// The mean score of the rated initiatives, from 0 to 1, where the scale grades achievement; only for all marks.
        public let scoreMean: Ratio?
        /// The same over the rows as listed: what the report's own points come to.
        public let listedScoreMean: Ratio?
    }

    public let rows: [Row]

    /// Counts the grades of the plans that the index reports on.
    ///
    /// A plan has a block for each year and scale on which at least one of its rows is graded; a year that is reported on
    /// without any grade has one without a scale. Within a block each outermost heading under which something is listed, and
    /// at last the whole plan, has one row a mark, best first, and one for all marks.
    ///
    /// The columns that begin with *listed* count rows as the plan prints them, and so reproduce a report's own totals; all
    /// others leave re-listings out. A mean is exact, over the scale's own points or places (``RatingScale/points(of:)``).
    ///
    /// - Returns: by plan, year, scale, heading in the order of the outline, and mark in the order of the scale.
    /// - Complexity: O(rows of progress + blocks · headings · marks · initiatives).
    public init(_ index: AtlasIndex, _ dataset: Dataset) {
        let marks = dataset.ratingMarks.map(\.value)
        let headings = dataset.headings.map(\.value)
        let listed = Dictionary(grouping: dataset.initiatives.map(\.value), by: \.plan)
        let progress = Dictionary(grouping: dataset.progress.map(\.value), by: \.initiative)
        rows = index.plans.indices.flatMap { plan -> [Row] in
            let id = index.plans[plan].id
            let initiatives = listed[id] ?? []
            let outline = PlanOutline(id, in: headings)
            let reports = initiatives.flatMap { progress[$0.id] ?? [] }
            return Set(reports.map(\.fiscalYear)).sorted().flatMap { year -> [Row] in
                let grades = Dictionary(
                    reports.filter { $0.fiscalYear == year }.map { ($0.initiative, $0) },
                    uniquingKeysWith: { first, _ in first })
                let scales = Set(grades.values.filter { $0.ratingRaw != nil }.compactMap(\.scale)).sorted()
                return (scales.isEmpty ? [nil] : scales.map(Optional.some)).flatMap { scale in
                    Block(
                        key: Key(plan: plan, fiscalYear: year, scale: scale),
                        scale: scale.flatMap { RatingScale($0, in: marks) }, grades: grades
                    ).rows(initiatives, outline)
                }
            }
        }
    }
}

/// The grades of one year on one scale.
private struct Block {
    let key: ProgressSummary.Key
    let scale: RatingScale?
    let grades: [Initiative.ID: Progress]

    func rows(_ initiatives: [Initiative], _ outline: PlanOutline) -> [ProgressSummary.Row] {
        let headings = outline.outermost.map { heading in
            (heading, initiatives.filter { outline.outermost(above: $0.heading) == heading.id })
        }.filter { !$0.1.isEmpty }
        return headings.flatMap { rows($1, under: $0) } + rows(initiatives, under: nil)
    }

    private func rows(_ listed: [Initiative], under heading: Heading?) -> [ProgressSummary.Row] {
        let originals = listed.filter { $0.restates == nil }
        let (all, own) = (listed.compactMap(mark), originals.compactMap(mark))
        let marks: [RatingMark?] = (scale?.marks ?? []).map(Optional.some) + [nil]
        return marks.map { mark in
            let isMarked = { (other: RatingMark) in mark == nil || other.mark.utf8.elementsEqual(mark!.mark.utf8) }
            let marked = own.count(where: isMarked)
            return ProgressSummary.Row(
                key: key, heading: heading, mark: mark, listed: listed.count,
                listedMarked: all.count(where: isMarked), initiatives: originals.count, rated: own.count,
                unrated: originals.count - own.count, marked: marked, markShare: Ratio(marked).share(of: own.count),
                scoreMean: mark == nil ? mean(own) : nil, listedScoreMean: mark == nil ? mean(all) : nil)
        }
    }

    private func mark(of initiative: Initiative) -> RatingMark? {
        guard let grade = grades[initiative.id], grade.scale == key.scale else { return nil }
        return grade.ratingRaw.flatMap { scale?.mark($0) }
    }

    /// The mean of the marks' shares of the best one; nil without marks, and for directions.
    private func mean(_ marks: [RatingMark]) -> Ratio? {
        let points = marks.compactMap { scale?.points(of: $0.mark) }
        guard let whole = points.first?.whole else { return nil }
        return Ratio(points.reduce(0) { $0 + $1.part }, whole * points.count)
    }
}
