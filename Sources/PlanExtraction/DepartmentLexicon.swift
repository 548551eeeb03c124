import PlanModel

/// The departments of a municipality by the spellings that a document may print.
struct DepartmentLexicon {
    struct Match {
        let department: Department
        /// The spelling in the document, line breaks removed.
        let printed: String
        /// How many of the pieces the name took.
        let pieces: Int
    }

    private let byName: [Identifier<Department>: Department]
    let names: [String]

    /// - Parameter spellings: the document's spelling → the name in the table.
    init(_ departments: [Department], spellings: [String: String]) {
        var byName = Dictionary(
            departments.map { (Identifier<Department>($0.nameJa), $0) }, uniquingKeysWith: { first, _ in first })
        for (printed, name) in spellings {
            if let department = byName[Identifier(name)] { byName[Identifier(printed)] = department }
        }
        self.byName = byName
        names = departments.map(\.nameJa)
    }

    func department(named printed: String) -> Department? { byName[Identifier(printed)] }

    /// The longest department name that the first pieces make when joined, or nil.
    ///
    /// Pieces are the parts of a wrapped cell; a department wraps over at most four lines.
    func match(_ pieces: some Collection<String>) -> Match? {
        var joined = ""
        var best: Match?
        for (count, piece) in pieces.prefix(4).enumerated() {
            joined += piece
            if let department = department(named: joined) {
                best = Match(department: department, printed: joined, pieces: count + 1)
            }
        }
        return best
    }
}
