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

    /// Several departments share a name where bureaus have each their own.
    private let byName: [Identifier<Department>: [Department]]
    let names: [String]

    /// - Parameter spellings: the document's spelling → the name in the table.
    init(_ departments: [Department], spellings: [String: String]) {
        let named = Dictionary(grouping: departments) { Identifier<Department>($0.nameJa) }
        var byName = named
        for (printed, name) in spellings {
            if let known = named[Identifier(name)] { byName[Identifier(printed)] = known }
        }
        self.byName = byName
        names = departments.map(\.nameJa)
    }

    /// The department of a name: of several, the printed bureau's one, or else the first.
    ///
    /// - Parameter bureau: the bureau printed with the name; nil where the document prints none.
    func department(named printed: String, in bureau: String? = nil) -> Department? {
        let known = byName[Identifier(printed)]
        guard let bureau else { return known?.first }
        let own = known?.first { $0.bureauJa.map { Array($0.utf8) } == Array(bureau.utf8) }
        return own ?? known?.first
    }

    /// The longest department name that the first pieces make when joined, or nil.
    ///
    /// Pieces are the parts of a wrapped cell; a department wraps over at most four lines.
    func match(_ pieces: some Collection<String>, in bureau: String? = nil) -> Match? {
        var joined = ""
        var best: Match?
        for (count, piece) in pieces.prefix(4).enumerated() {
            joined += piece
            if let department = department(named: joined, in: bureau) {
                best = Match(department: department, printed: joined, pieces: count + 1)
            }
        }
        return best
    }

    /// The departments that running text names, in order, each once; of names that overlap the longest.
    ///
    /// A bureau right before one of its departments is part of that one's name.
    /// - Complexity: O(*names* · *text*).
    func departments(in text: String) -> [Department] {
        let text = Array(text.utf8)
        let spellings = byName.map { (bytes: Array($0.key.text.utf8), departments: $0.value) }
        var found: [(department: Department, end: Int)] = []
        var index = 0
        while index < text.count {
            let named = spellings.filter { text[index...].starts(with: $0.bytes) }
            guard let name = named.max(by: { $0.bytes.count < $1.bytes.count }) else {
                index += 1
                continue
            }
            var department = name.departments[0]
            if let last = found.last, text[last.end..<index].allSatisfy({ $0 == 0x20 }) {
                let bureau = Array(last.department.nameJa.utf8)
                let own = name.departments.first { $0.bureauJa.map { Array($0.utf8) } == bureau }
                if let own {
                    department = own
                    found.removeLast()
                }
            }
            index += name.bytes.count
            found.append((department, index))
        }
        var seen: Set<Department.ID> = []
        return found.map(\.department).filter { seen.insert($0.id).inserted }
    }
}
