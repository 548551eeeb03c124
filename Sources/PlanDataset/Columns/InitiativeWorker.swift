import CSVText
import PlanModel
import Synchronization

/// What the other tables and the counts need of all initiatives.
struct InitiativeKeys: Sendable {
    fileprivate(set) var rows = KeyTable.Rows()
    fileprivate(set) var isRelisting: [Bool] = []
    /// What each re-listing restates; the owners are the re-listings.
    fileprivate var restated = OwnedKeys()

    var keys: ByteKeys { rows.keys }
    /// For each initiative the index of its plan.
    var plans: [UInt32] { rows.owners }

    /// Whether every re-listing leads to an original of its own plan.
    var areRestatementsSound: Bool {
        restated.allSatisfy { original, relisting in
            guard let number = keys.number(of: original) else { return false }
            return !isRelisting[number] && plans[number] == plans[Int(relisting)]
        }
    }
}

/// The table of initiatives, filled by several workers.
final class InitiativeTable: Sendable {
    private let initiatives = Mutex(InitiativeKeys())

    var contents: InitiativeKeys { initiatives.withLock { $0 } }

    /// - Parameters:
    ///   - restated: what is restated; the owners are places in the batch.
    ///   - bytes: the bytes that the batch took of the file's `size`.
    fileprivate func add(_ batch: OwnedKeys, restated: OwnedKeys, bytes: Int, of size: Int) -> Bool {
        initiatives.withLock { initiatives in
            let first = initiatives.isRelisting.count
            initiatives.rows.reserve(likeFirst: batch.count, bytes: bytes, of: size)
            guard initiatives.rows.add(batch) else { return false }
            initiatives.isRelisting.append(contentsOf: repeatElement(false, count: batch.count))
            return restated.allSatisfy { key, place in
                initiatives.isRelisting[first + Int(place)] = true
                initiatives.restated.append(key, owner: first + Int(place))
                return true
            }
        }
    }
}

/// The initiatives' ids, plans and re-listings.
struct InitiativeWorker: BlockWorker {
    private struct Places {
        let id, plan, heading, name, page, isNew, commitment, restates, source, start, end: Int

        init?(_ header: [String]) {
            guard let places = TableHeader(header, of: Initiative.self) else { return nil }
            (id, plan, heading) = (places["initiative_id"], places["plan_id"], places["heading_id"])
            (name, page, isNew) = (places["name_ja"], places["page"], places["is_new"])
            (commitment, restates) = (places["commitment"], places["restates"])
            (source, start, end) = (places["source_id"], places["line_start"], places["line_end"])
        }
    }

    private let table: InitiativeTable
    private let size: Int
    private let columns: Places
    private let registers: RegisterColumns
    private let headingPlans: [UInt32]
    private var plans: KeyCursor
    private var headings: KeyCursor
    private var sources: KeyCursor
    private var commitments = KeyCursor(ByteKeys(words: Commitment.self))
    private var batch = OwnedKeys()
    private var restated = OwnedKeys()

    init?(
        _ header: [String], size: Int, _ registers: RegisterColumns, headings: KeyTable.Rows,
        into table: InitiativeTable
    ) {
        guard let columns = Places(header) else { return nil }
        (self.columns, self.size, self.registers, self.table) = (columns, size, registers, table)
        headingPlans = headings.owners
        (plans, sources) = (KeyCursor(registers.plans), KeyCursor(registers.sources))
        self.headings = KeyCursor(headings.keys)
    }

    mutating func take(_ record: borrowing CSVRecordView) -> Bool {
        let (id, restates) = (record[columns.id], record[columns.restates])
        guard !id.isEmpty, !record[columns.name].isEmpty, let plan = plans.number(of: record[columns.plan].bytes),
            let heading = headings.number(of: record[columns.heading].bytes), headingPlans[heading] == plan,
            let source = sources.number(of: record[columns.source].bytes), registers.sourcePlan[source] == plan,
            let start = record[columns.start].wholeNumber(from: 1),
            let end = record[columns.end].wholeNumber(from: start),
            end <= registers.sourceLines[source], record[columns.page].isOptionalNumber(from: 1),
            record[columns.isNew].isOptionalFlag, isCommitment(record[columns.commitment])
        else { return false }
        if !restates.isEmpty { restated.append(restates.bytes, owner: batch.count) }
        batch.append(id.bytes, owner: plan)
        return true
    }

    private mutating func isCommitment(_ field: CSVFieldView) -> Bool {
        field.isEmpty || commitments.number(of: field.bytes) != nil
    }

    mutating func endBlock(byteCount: Int) -> Bool {
        defer {
            batch.removeAll()
            restated.removeAll()
        }
        return table.add(batch, restated: restated, bytes: byteCount, of: size)
    }
}
