import CSVText
import PlanModel
import Synchronization

/// The departments' parts in all initiatives, filled by several workers.
final class PartTable: Sendable {
    fileprivate struct Row {
        let initiative: UInt32
        let part: AtlasColumns.Part
    }

    typealias Grouped = (starts: [UInt32], parts: [AtlasColumns.Part])

    private let rows = Mutex<[Row]>([])

    fileprivate func add(_ batch: [Row], bytes: Int, of size: Int) {
        rows.withLock { rows in
            if rows.isEmpty, bytes > 0 { rows.reserveCapacity(batch.count * (size / bytes) + batch.count) }
            rows += batch
        }
    }

    /// The parts, grouped by initiative.
    ///
    /// - Returns: where each initiative's parts start, and one place more; nil where a department has two parts in one.
    func grouped(initiatives: Int) -> Grouped? {
        let rows = self.rows.withLock { rows in
            defer { rows = [] }
            return rows
        }
        var starts = [UInt32](repeating: 0, count: initiatives + 1)
        for row in rows { starts[Int(row.initiative) + 1] += 1 }
        for initiative in 0..<initiatives { starts[initiative + 1] += starts[initiative] }
        var parts = [AtlasColumns.Part](repeating: .init(department: 0, role: .lead), count: rows.count)
        for row in rows.reversed() {
            // The ends are counted down to the starts.
            starts[Int(row.initiative) + 1] -= 1
            parts[Int(starts[Int(row.initiative) + 1])] = row.part
        }
        // What stands at each place now is the start of the initiative before: move all down by one.
        starts.removeFirst()
        starts.append(UInt32(rows.count))
        for initiative in 0..<initiatives {
            let own = Int(starts[initiative])..<Int(starts[initiative + 1])
            guard own.count < 2 || Self.areDifferent(parts[own]) else { return nil }
        }
        return (starts, parts)
    }

    /// Whether no department has two parts. An initiative has few: hundreds are worth a set.
    private static func areDifferent(_ parts: ArraySlice<AtlasColumns.Part>) -> Bool {
        guard parts.count <= 16 else { return Set(parts.map(\.department)).count == parts.count }
        return parts.indices.allSatisfy { place in
            parts[..<place].allSatisfy { $0.department != parts[place].department }
        }
    }
}

/// The departments' parts, each in an initiative of its own municipality.
struct PartWorker: BlockWorker {
    private let table: PartTable
    private let size: Int
    private let columns: (initiative: Int, department: Int, role: Int, printed: Int)
    private let planMunicipality: [UInt32]
    private let initiativePlan: [UInt32]
    private let departmentMunicipality: [UInt32]
    private var initiatives: KeyCursor
    private var departments: KeyCursor
    private var roles = KeyCursor(ByteKeys(words: Responsibility.Role.self))
    private let roleCases = Responsibility.Role.allCases
    private var batch: [PartTable.Row] = []

    init?(
        _ header: [String], size: Int, _ registers: RegisterColumns, _ initiatives: InitiativeKeys,
        departments: KeyTable.Rows, into table: PartTable
    ) {
        guard let places = TableHeader(header, of: Responsibility.self),
            departments.keys.count <= AtlasColumns.Part.capacity
        else { return nil }
        columns = (places["initiative_id"], places["department_id"], places["role"], places["as_printed"])
        (self.size, self.table) = (size, table)
        (planMunicipality, initiativePlan) = (registers.planMunicipality, initiatives.plans)
        departmentMunicipality = departments.owners
        (self.initiatives, self.departments) = (KeyCursor(initiatives.keys), KeyCursor(departments.keys))
    }

    mutating func take(_ record: borrowing CSVRecordView) -> Bool {
        guard let initiative = initiatives.number(of: record[columns.initiative].bytes),
            let department = departments.number(of: record[columns.department].bytes),
            departmentMunicipality[department] == planMunicipality[Int(initiativePlan[initiative])],
            let role = roles.number(of: record[columns.role].bytes), !record[columns.printed].isEmpty
        else { return false }
        batch.append(
            PartTable.Row(
                initiative: UInt32(initiative), part: AtlasColumns.Part(department: department, role: roleCases[role])))
        return true
    }

    mutating func endBlock(byteCount: Int) -> Bool {
        table.add(batch, bytes: byteCount, of: size)
        batch.removeAll(keepingCapacity: true)
        return true
    }
}
