import CSVText
import PlanModel
import Synchronization

/// The years that a grade was given for, a bit each, filled by several workers.
final class GradedYears: Sendable {
    /// The years that there is room for.
    static let years = 2005..<2037

    fileprivate struct Row {
        let initiative: UInt32
        let year: UInt32
    }

    private let bits: Mutex<[UInt32]>

    init(initiatives: Int) { bits = Mutex(Array(repeating: 0, count: initiatives)) }

    /// - Returns: whether no initiative has two rows for a year.
    fileprivate func add(_ rows: [Row]) -> Bool {
        bits.withLock { bits in
            rows.allSatisfy { row in
                let isNew = bits[Int(row.initiative)] >> row.year & 1 == 0
                bits[Int(row.initiative)] |= 1 << row.year
                return isNew
            }
        }
    }
}

/// The owners' own grades, which are checked and not counted.
struct ProgressWorker: BlockWorker {
    private struct Places {
        let initiative, year, mark, scale, score, hasPlan, hasResult, hasNextPlan: Int

        init?(_ header: [String]) {
            guard let places = TableHeader(header, of: Progress.self) else { return nil }
            (initiative, year) = (places["initiative_id"], places["fiscal_year"])
            (mark, scale, score) = (places["rating_raw"], places["scale_id"], places["rating_score"])
            (hasPlan, hasResult, hasNextPlan) = (places["has_plan"], places["has_result"], places["has_next_plan"])
        }
    }

    private let table: GradedYears
    private let columns: Places
    private let scales: [GradeScale]
    private var initiatives: KeyCursor
    private var batch: [GradedYears.Row] = []

    init?(_ header: [String], _ registers: RegisterColumns, _ initiatives: InitiativeKeys, into table: GradedYears) {
        guard let columns = Places(header) else { return nil }
        (self.columns, self.table, scales) = (columns, table, registers.scales)
        self.initiatives = KeyCursor(initiatives.keys)
    }

    mutating func take(_ record: borrowing CSVRecordView) -> Bool {
        guard let initiative = initiatives.number(of: record[columns.initiative].bytes),
            let year = record[columns.year].wholeNumber(from: GradedYears.years.lowerBound),
            GradedYears.years.contains(year), isGradeSound(record), record[columns.hasPlan].isOptionalFlag,
            record[columns.hasResult].isOptionalFlag, record[columns.hasNextPlan].isOptionalFlag
        else { return false }
        batch.append(
            GradedYears.Row(initiative: UInt32(initiative), year: UInt32(year - GradedYears.years.lowerBound)))
        return true
    }

    private func isGradeSound(_ record: borrowing CSVRecordView) -> Bool {
        let (mark, scale, score) = (record[columns.mark], record[columns.scale], record[columns.score])
        guard !mark.isEmpty || !scale.isEmpty else { return score.isEmpty }
        guard let known = scales.first(where: { $0.id.elementsEqual(scale.bytes) }) else { return false }
        return mark.isEmpty ? score.isEmpty : known.allows(mark.bytes, score: score.bytes)
    }

    mutating func endBlock(byteCount: Int) -> Bool {
        defer { batch.removeAll(keepingCapacity: true) }
        return table.add(batch)
    }
}
