import CSVText
import PlanModel
import Synchronization

/// The codes of all initiatives, filled by several workers.
final class CodeTable: Sendable {
    /// A code of an initiative.
    fileprivate struct Row {
        let initiative: UInt32
        let axis: UInt8
        let code: UInt8
        let level: CodeBases.Level
        let isPrimary: Bool
    }

    private struct Codes: Sendable {
        fileprivate(set) var areas: [CodeBases]
        fileprivate(set) var groups: [CodeBases]
        /// Instruments and commitments, a bit each: nothing is counted by them here.
        private var others: [UInt64]
        /// For each initiative the number of primary areas, and four times that of secondary ones.
        private var areaRanks: [UInt8]

        init(initiatives: Int) {
            areas = Array(repeating: CodeBases(), count: initiatives)
            groups = areas
            others = Array(repeating: 0, count: initiatives)
            areaRanks = Array(repeating: 0, count: initiatives)
        }

        /// - Returns: whether the initiative has not got the code yet, and no more areas than the codebook allows.
        fileprivate mutating func add(_ row: Row) -> Bool {
            let (initiative, code) = (Int(row.initiative), Int(row.code))
            switch row.axis {
            case 0:
                guard !areas[initiative].contains(code) else { return false }
                areas[initiative].insert(code, row.level)
                areaRanks[initiative] += row.isPrimary ? 1 : 4
                return areaRanks[initiative] & 3 <= 1 && areaRanks[initiative] >> 2 <= 2
            case 1:
                guard !groups[initiative].contains(code) else { return false }
                groups[initiative].insert(code, row.level)
            default:
                let bit: UInt64 = 1 << UInt64((Int(row.axis) - 2) * CodeBases.capacity + code)
                guard others[initiative] & bit == 0 else { return false }
                others[initiative] |= bit
            }
            return true
        }
    }

    /// For each initiative, in the order of their keys.
    typealias Bases = (areas: [CodeBases], groups: [CodeBases])

    private let codes: Mutex<Codes>

    init(initiatives: Int) { codes = Mutex(Codes(initiatives: initiatives)) }

    /// The codes that are counted.
    var bases: Bases { codes.withLock { ($0.areas, $0.groups) } }

    fileprivate func add(_ rows: [Row]) -> Bool { codes.withLock { codes in rows.allSatisfy { codes.add($0) } } }
}

/// The codes with what puts them there.
struct CodeWorker: BlockWorker {
    private struct Places {
        let initiative, axis, code, rank, basis, evidence, rule, source, line: Int

        init?(_ header: [String]) {
            guard let places = TableHeader(header, of: InitiativeCode.self) else { return nil }
            (initiative, axis, code) = (places["initiative_id"], places["axis"], places["code"])
            (rank, basis, evidence) = (places["rank"], places["basis"], places["evidence"])
            (rule, source, line) = (places["rule_id"], places["source_id"], places["source_line"])
        }
    }

    private let table: CodeTable
    private let columns: Places
    private let sourceLines: [Int]
    private let isRelisting: [Bool]
    private var initiatives: KeyCursor
    private var axes = KeyCursor(ByteKeys(words: Axis.self))
    private var codes: [KeyCursor]
    private var ranks = KeyCursor(ByteKeys(words: InitiativeCode.Rank.self))
    private var bases = KeyCursor(ByteKeys(words: Basis.self))
    private var sources: KeyCursor
    private let levels = Basis.allCases.map(CodeBases.Level.init)
    private var batch: [CodeTable.Row] = []

    init?(_ header: [String], _ registers: RegisterColumns, _ initiatives: InitiativeKeys, into table: CodeTable) {
        guard let columns = Places(header) else { return nil }
        (self.columns, self.table) = (columns, table)
        (sourceLines, isRelisting) = (registers.sourceLines, initiatives.isRelisting)
        self.initiatives = KeyCursor(initiatives.keys)
        codes = registers.codes.map(KeyCursor.init)
        sources = KeyCursor(registers.sources)
    }

    mutating func take(_ record: borrowing CSVRecordView) -> Bool {
        guard let initiative = initiatives.number(of: record[columns.initiative].bytes), !isRelisting[initiative],
            let axis = axes.number(of: record[columns.axis].bytes), axis < codes.count,
            let code = codes[axis].number(of: record[columns.code].bytes),
            let rank = ranks.number(of: record[columns.rank].bytes),
            let basis = bases.number(of: record[columns.basis].bytes), !record[columns.evidence].isEmpty,
            !record[columns.rule].isEmpty, let source = sources.number(of: record[columns.source].bytes),
            let line = record[columns.line].wholeNumber(from: 1), line <= sourceLines[source]
        else { return false }
        batch.append(
            CodeTable.Row(
                initiative: UInt32(initiative), axis: UInt8(axis), code: UInt8(code), level: levels[basis],
                isPrimary: rank == 0))
        return true
    }

    mutating func endBlock(byteCount: Int) -> Bool {
        defer { batch.removeAll(keepingCapacity: true) }
        return table.add(batch)
    }
}
