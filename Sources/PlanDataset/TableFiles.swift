/// Which files of a dataset's folder hold its tables; the folder is looked through once.
struct TableFiles: Sendable {
    /// What there is a file of a table for.
    enum Level {
        case atlas
        case taxonomy
        case municipality
        case plan
    }

    private let folder: DatasetFolder
    private let isMerged: Bool
    private let municipalities: [String]
    private let plans: [String]

    init(_ folder: DatasetFolder) {
        self.folder = folder
        isMerged = folder.isMerged
        municipalities = isMerged ? [] : folder.municipalityFolders
        plans = municipalities.flatMap(folder.plans)
    }

    /// The files that hold a table of the whole atlas, of each municipality, or of each plan.
    func files(of table: String, at level: Level) -> [String] {
        if isMerged { return [folder.file("\(table).csv")] }
        switch level {
        case .atlas: return [folder.file("\(table).csv")]
        case .taxonomy: return [folder.file("taxonomy/\(table).csv")]
        case .municipality: return municipalities.map { folder.file("\($0)/\(table).csv") }
        case .plan: return plans.map { folder.file("\($0)/\(table).csv") }
        }
    }
}
