import CSVText
import PlanModel

/// The headings' ids and plans.
struct HeadingWorker: BlockWorker {
    private let table: KeyTable
    private let columns: (id: Int, plan: Int, name: Int, source: Int, line: Int)
    private let registers: RegisterColumns
    private var plans: KeyCursor
    private var sources: KeyCursor
    private var batch = OwnedKeys()

    init?(_ header: [String], _ registers: RegisterColumns, into table: KeyTable) {
        guard let places = TableHeader(header, of: Heading.self) else { return nil }
        columns = (
            places["heading_id"], places["plan_id"], places["name_ja"], places["source_id"], places["source_line"]
        )
        (self.registers, self.table) = (registers, table)
        (plans, sources) = (KeyCursor(registers.plans), KeyCursor(registers.sources))
    }

    mutating func take(_ record: borrowing CSVRecordView) -> Bool {
        let id = record[columns.id]
        guard !id.isEmpty, !record[columns.name].isEmpty, let plan = plans.number(of: record[columns.plan].bytes),
            let source = sources.number(of: record[columns.source].bytes), registers.sourcePlan[source] == plan,
            let line = record[columns.line].wholeNumber(from: 1), line <= registers.sourceLines[source]
        else { return false }
        batch.append(id.bytes, owner: plan)
        return true
    }

    mutating func endBlock(byteCount: Int) -> Bool {
        defer { batch.removeAll() }
        return table.add(batch)
    }
}
