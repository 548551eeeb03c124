import CSVText
import PlanModel

/// The departments' ids and municipalities.
struct DepartmentWorker: BlockWorker {
    private let table: KeyTable
    private let columns: (id: Int, municipality: Int, name: Int, function: Int, kind: Int)
    private var municipalities: KeyCursor
    private var functions: KeyCursor
    private var kinds = KeyCursor(ByteKeys(words: Department.Kind.self))
    private var batch = OwnedKeys()

    init?(_ header: [String], _ registers: RegisterColumns, into table: KeyTable) {
        guard let places = TableHeader(header, of: Department.self) else { return nil }
        columns = (
            places["department_id"], places["municipality_code"], places["name_ja"], places["function_code"],
            places["kind"]
        )
        self.table = table
        (municipalities, functions) = (KeyCursor(registers.municipalities), KeyCursor(registers.functions))
    }

    mutating func take(_ record: borrowing CSVRecordView) -> Bool {
        let (id, function) = (record[columns.id], record[columns.function])
        guard !id.isEmpty, !record[columns.name].isEmpty,
            let municipality = municipalities.number(of: record[columns.municipality].bytes),
            function.isEmpty || functions.number(of: function.bytes) != nil,
            kinds.number(of: record[columns.kind].bytes) != nil
        else { return false }
        batch.append(id.bytes, owner: municipality)
        return true
    }

    mutating func endBlock(byteCount: Int) -> Bool {
        defer { batch.removeAll() }
        return table.add(batch)
    }
}
