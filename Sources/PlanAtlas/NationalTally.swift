import CSVText
import Diagnostics
import Parallel
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
    ///   - peers: whose plans a city's are compared with.
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

    /// Writes the tables in the plain dialect, ``TallyTables/Table``'s names with `.csv`: all of them or none.
    ///
    /// The plans that are compared with one another are counted together, several such neighbourhoods at once, and written in
    /// their order; no more of the tables is held.
    ///
    /// - Parameter folder: a folder that is there.
    public func write(to folder: String) throws(CSVError) {
        try FileSet(in: folder).replace { (files) throws(CSVError) in
            for table in TallyTables.Table.allCases {
                try files.write(PlainRows(header: table.columns).bytes, to: table.file)
            }
            let size = threads == 1 ? 1 : 2 * threads
            for start in stride(from: 0, to: tally.neighbourhoods.count, by: size) {
                for rows in rows(of: start..<min(start + size, tally.neighbourhoods.count)) {
                    for table in TallyTables.Table.allCases { try files.write(rows[table]!.bytes, to: table.file) }
                }
            }
        }
    }

    /// The rows of several neighbourhoods, in their order.
    private func rows(of neighbourhoods: Range<Int>) -> [[TallyTables.Table: PlainRows]] {
        let next = Atomic(neighbourhoods.lowerBound)
        let done = Mutex<[Int: [TallyTables.Table: PlainRows]]>([:])
        let (tables, ranges) = (tables, tally.neighbourhoods)
        Threads.run(threads) {
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < neighbourhoods.upperBound else { return }
                let rows = tables.rows(of: ranges[place])
                done.withLock { $0[place] = rows }
            }
        }
        return done.withLock { done in neighbourhoods.map { done[$0]! } }
    }
}

/// What is wrong with tables that were to be counted.
public struct TallyError: Error {
    public let findings: [Finding]
}
