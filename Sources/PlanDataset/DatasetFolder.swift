import CSVText
import Diagnostics
import PlanModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the tables of a dataset lie: a tree of plans, or the merged tables of an export.
///
/// The tree is what `Datasets/` holds: `taxonomy/`, `municipalities.csv`, `plans.csv`, `<municipality>/departments.csv` and
/// `<municipality>/<plan>/…`. In the merged layout each table is one file of the folder; it is recognised by
/// `initiatives.csv` beside `plans.csv`.
public struct DatasetFolder: Sendable {
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// Whether the folder looks like a dataset at all.
    public var exists: Bool { isFile("municipalities.csv") && isFile("plans.csv") }

    public var isMerged: Bool { isFile("initiatives.csv") }

    /// `<municipality>` of every folder with a `departments.csv` or a plan, in byte order.
    ///
    /// Either is enough, so that a table that is lacking is missed and its folder not passed over.
    public var municipalityFolders: [String] {
        Self.folders(in: path).filter { isFile("\($0)/departments.csv") || !plans(of: $0).isEmpty }
    }

    /// `<municipality>/<plan>` of every folder with a profile or any table of a plan, in byte order.
    public var planFolders: [String] { municipalityFolders.flatMap(plans) }

    func plans(of municipality: String) -> [String] {
        Self.folders(in: file(municipality)).map { "\(municipality)/\($0)" }
            .filter { folder in Self.planFiles.contains { isFile("\(folder)/\($0)") } }
    }

    private static let planFiles =
        ["profile.yaml"]
        + [
            SourceDocument.table, Heading.table, Initiative.table, Responsibility.table, InitiativeCode.table,
            Decision.table, InitiativeWords.table, Progress.table, InitiativeTarget.table, Measure.table,
            Indicator.table, Statement.table, Finding.table,
        ].map { "\($0).csv" }

    /// The profiles of a plan's folder, one a document, in byte order of their names; as paths in the dataset's folder.
    public func profiles(of plan: String) -> [String] {
        Self.entries(in: file(plan)).filter { $0.hasSuffix(".yaml") && isFile("\(plan)/\($0)") }.map { "\(plan)/\($0)" }
    }

    public func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    public func isFile(_ name: String) -> Bool { FolderEntries.isFile(file(name)) }

    static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : nil
    }

    private static func folders(in path: String) -> [String] {
        entries(in: path).filter { mode(of: "\(path)/\($0)").map { $0 & S_IFMT == S_IFDIR } ?? false }
    }

    /// The names in a folder, hidden ones left out, in byte order.
    private static func entries(in path: String) -> [String] {
        FolderEntries.names(in: path).filter { !$0.hasPrefix(".") }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
}
