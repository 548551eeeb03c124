import CSVText
import Diagnostics
import PlanAnalysis
import PlanDataset
import PlanModel
import PlanReport
import Synchronization

/// The counts of an atlas that may be too large to be held: every municipality of Japan on an office PC.
///
/// Merged tables are read block by block and only ids and codes are kept. Where anything in them is in doubt, and for a tree of
/// plans, the atlas is loaded as it always is, so that every finding is told with its line and column.
public struct NationalTally: Sendable {
    public let tally: Tally
    private let tables: TallyTables
    private let threads: Int

    /// - Parameters:
    ///   - path: the datasets folder, or nil to look for it (``DatasetLocator``).
    ///   - threads: the number of threads, at least 1; the tables are the same with any.
    /// - Throws: every error in the tables, as ``Atlas`` finds them.
    public init(_ path: String? = nil, peers: Tally.Peers = .prefecture, threads: Int = 2) throws(TallyError) {
        let folder: DatasetFolder
        do throws(Finding) {
            folder = try DatasetLocator.find(path)
        } catch {
            throw TallyError(findings: [error])
        }
        if let columns = AtlasColumns.read(folder, threads: threads) {
            tally = Tally(columns, peers: peers)
        } else {
            tally = Tally(try Self.columns(of: Atlas(folder)), peers: peers)
        }
        tables = TallyTables(tally)
        self.threads = threads
    }

    private static func columns(of atlas: Atlas) throws(TallyError) -> AtlasColumns {
        guard atlas.isUsable else {
            throw TallyError(findings: atlas.findings.filter { $0.severity == .error })
        }
        guard let columns = AtlasColumns(atlas.dataset) else {
            throw TallyError(findings: [
                Finding(
                    .limit, at: SourcePosition(file: atlas.folder.path),
                    "an axis has more than \(CodeBases.capacity) codes in use; a tally has no room for more")
            ])
        }
        return columns
    }

    /// The tables as bytes in the plain dialect, each with its header.
    ///
    /// - Returns: in the order of ``TallyTables/Table``; the same bytes with any number of threads.
    public func files() -> [(table: TallyTables.Table, bytes: [UInt8])] {
        let neighbourhoods = tally.neighbourhoods
        let next = Atomic(0)
        let done = Mutex<[[TallyTables.Table: PlainRows]?]>(Array(repeating: nil, count: neighbourhoods.count))
        let tables = tables
        Workers.run(threads) {
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < neighbourhoods.count else { return }
                let rows = tables.rows(of: neighbourhoods[place])
                done.withLock { $0[place] = rows }
            }
        }
        let rows = done.withLock { $0 }
        return TallyTables.Table.allCases.map { table in
            var bytes = PlainRows(header: table.columns).bytes
            for part in rows { bytes += part?[table]?.bytes ?? [] }
            return (table, bytes)
        }
    }
}

/// What is wrong with tables that were to be counted.
public struct TallyError: Error {
    public let findings: [Finding]
}
