import PlanModel

/// The printed numbers of the rows, `4-1-5-11`, in document order.
struct NumberSequence {
    struct Row {
        let initiative: Initiative
        let parts: [Int]
    }

    /// A number that the sequence jumps over.
    struct Gap {
        let number: String
        /// The row with the highest number before the gap; nil where the gap is at the beginning.
        let before: Initiative?
        /// The first row after the gap.
        let after: Initiative
    }

    /// The rows whose number has at least two parts and is not their heading's number.
    let rows: [Row]

    init(_ report: AuditedReport) {
        let headings = Dictionary(
            report.tables.headings.map { ($0.id, FoldedText($0.number)) }, uniquingKeysWith: { first, _ in first })
        let placed = report.tables.initiatives.enumerated().compactMap { place, initiative -> (Int, Row)? in
            guard let number = initiative.number, headings[initiative.heading] != FoldedText(number),
                let parts = OrdinalNumber.parts(number), parts.count >= 2
            else { return nil }
            return (place, Row(initiative: initiative, parts: parts))
        }
        rows = placed.sorted { ($0.1.initiative.line, $0.0) < ($1.1.initiative.line, $1.0) }.map(\.1)
    }

    /// The numbers that are missing: at each level, counting begins at 1 and leaves none out.
    ///
    /// Outermost numbers are not counted, since a report may take only some goals.
    var gaps: [Gap] {
        var gaps: [Gap] = []
        let depth = rows.map(\.parts.count).max() ?? 0
        for level in 1..<max(depth, 1) {
            var groups: [[Int]: [Row]] = [:]
            for row in rows where row.parts.count > level {
                groups[Array(row.parts[..<level]), default: []].append(row)
            }
            for (prefix, members) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                let present = Set(members.map { $0.parts[level] })
                for missing in 1..<max(present.max()!, 1) where !present.contains(missing) {
                    let next = present.filter { $0 > missing }.min()!
                    let last = present.filter { $0 < missing }.max()
                    gaps.append(
                        Gap(
                            number: (prefix + [missing]).map(String.init).joined(separator: "-"),
                            before: last.flatMap { last in members.last { $0.parts[level] == last }?.initiative },
                            after: members.first { $0.parts[level] == next }!.initiative))
                }
            }
        }
        return gaps
    }
}
