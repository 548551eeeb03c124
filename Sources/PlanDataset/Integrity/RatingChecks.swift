import Diagnostics
import PlanModel

/// Every grade is a mark of its scale, every score the scale's own, and a repeated indicator leads to the table that is not.
struct RatingChecks {
    private(set) var findings: [Finding] = []
    private let scales: [RatingMark.Scale: RatingScale]

    init(_ dataset: Dataset, _ tables: TableConditions) {
        let marks = dataset.ratingMarks.map(\.value)
        let ids = Set(marks.map(\.scale))
        scales = Dictionary(
            uniqueKeysWithValues: ids.compactMap { id in RatingScale(id, in: marks).map { (id, $0) } })
        guard tables.isSound(RatingMark.self) else { return }
        checkKinds(dataset.ratingMarks)
        for row in dataset.progress { check(row) }
        checkIndicators(dataset)
    }

    /// The marks of one scale are all grades or all directions.
    private mutating func checkKinds(_ rows: [Placed<RatingMark>]) {
        for row in rows {
            guard let first = rows.first(where: { $0.scale == row.scale }), first.kind != row.kind else { continue }
            findings.append(
                row.finding(
                    .badValue, "kind", value: row.kind.rawValue,
                    "\(row.scale) has marks of the kind \(first.kind.rawValue) already; a scale has one kind"))
        }
    }

    private mutating func check(_ row: Placed<Progress>) {
        guard let printed = row.ratingRaw else {
            if let score = row.score {
                findings.append(
                    row.finding(
                        .badValue, "rating_score", value: score.description,
                        "rating_score is \(score) without a grade; leave it empty, or give rating_raw"))
            }
            return
        }
        guard let id = row.scale, let scale = scales[id] else { return }
        guard scale.mark(printed) != nil else {
            findings.append(row.finding(.unknownCode, "rating_raw", value: printed, Self.unknown(printed, in: [scale])))
            return
        }
        let due = scale.score(of: printed)
        guard row.score != due else { return }
        findings.append(
            row.finding(
                .badValue, "rating_score", value: row.score?.description ?? "",
                "rating_score is “\(row.score?.description ?? "")”; the scale \(id) gives "
                    + (due.map { "\($0) for \(printed)" } ?? "\(printed) no score")))
    }

    /// An indicator is graded on a scale that a document of its own plan declares; a plan that declares none is not checked.
    private mutating func checkIndicators(_ dataset: Dataset) {
        let plans = Dictionary(dataset.sources.map { ($0.id, $0.plan) }, uniquingKeysWith: { first, _ in first })
        var declared: [Plan.ID: Set<RatingMark.Scale>] = [:]
        for row in dataset.ratingMarks {
            if let plan = row.source.flatMap({ plans[$0] }) { declared[plan, default: []].insert(row.scale) }
        }
        let originals = Dictionary(
            dataset.indicators.map { ($0.id, $0.repeats) }, uniquingKeysWith: { first, _ in first })
        for row in dataset.indicators {
            let own = (declared[row.plan] ?? []).sorted().compactMap { scales[$0] }
            for (column, mark) in [("rating_printed", row.ratingPrinted), ("rating_computed", row.ratingComputed)] {
                guard let mark, !own.isEmpty, !own.contains(where: { $0.mark(mark) != nil }) else { continue }
                findings.append(row.finding(.unknownCode, column, value: mark, Self.unknown(mark, in: own)))
            }
            guard let first = row.repeats else { continue }
            if first == row.id {
                findings.append(
                    row.finding(
                        .badRestatement, "repeats", value: first.text,
                        "the indicator repeats itself; name the first table, or leave repeats empty"))
            } else if let further = originals[first]?.flatMap(\.self) {
                findings.append(
                    row.finding(
                        .badRestatement, "repeats", value: first.text,
                        "repeats \(first), which repeats \(further) itself; name the first table"))
            }
        }
    }

    private static func unknown(_ printed: String, in scales: [RatingScale]) -> String {
        let known = scales.map { "\($0.id) has \($0.marks.map(\.mark).joined(separator: ", "))" }
        return "“\(printed)” is no mark of the scale; \(known.joined(separator: "; "))"
    }
}
