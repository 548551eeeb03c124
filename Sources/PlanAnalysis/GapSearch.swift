import PlanModel

/// The gaps of one municipality, looked for cell by cell.
struct GapSearch {
    private let index: AtlasIndex
    private let matrix: CoverageMatrix
    private let municipality: Int
    private let initiatives: CellMembers
    /// Among the city's own initiatives.
    private var own: SimilaritySearch
    /// The city's matches of each peer's initiative, looked for once.
    private var matches: [Int: [Resemblance]] = [:]

    init(_ initiatives: CellMembers, _ matrix: CoverageMatrix, _ similarity: Similarity, _ municipality: Int) {
        (self.initiatives, self.matrix, self.municipality) = (initiatives, matrix, municipality)
        index = initiatives.index
        own = SimilaritySearch(similarity, among: initiatives.all(of: municipality))
    }

    /// The cell as a gap; nil where the plan fills it, does not answer, or no peer has it either.
    mutating func row(_ family: Int, _ area: CoverageKey, _ group: CoverageKey) -> CoverageGaps.Row? {
        guard area != .uncoded, group != .uncoded, area != .all || group != .all,
            state(municipality, family, area, group) == .none
        else { return nil }
        let assessed = index.municipalities.indices.filter {
            $0 != municipality && state($0, family, area, group).isAssessed
        }
        let having = assessed.filter {
            matrix.count(municipality: $0, family: family, area: area, group: group).initiatives > 0
        }
        guard !having.isEmpty else { return nil }
        let theirs = having.flatMap { initiatives.members(municipality: $0, family: family, area: area, group: group) }
        let peers = theirs.map { initiative in
            CoverageGaps.PeerInitiative(
                initiative: initiative, basis: initiatives.basis(of: initiative, area, group),
                isRelisted: initiatives.isRelisted(initiative, group), matches: matches(of: initiative))
        }
        let elsewhere = initiatives.inOtherPlans(of: municipality, than: family, area: area, group: group)
        let functions = initiatives.functions(of: theirs)
        return CoverageGaps.Row(
            municipality: municipality, family: family, area: area, group: group,
            kind: !elsewhere.isEmpty
                ? .otherPlan : peers.allSatisfy { $0.matches.first?.isStrong ?? false } ? .otherName : .gap,
            isInsideGap: area != .all && group != .all
                && (state(municipality, family, area, .all) == .none
                    || state(municipality, family, .all, group) == .none),
            having: having, assessed: assessed,
            excerptPeersWith: having.count { index.assessment(municipality: $0, family: family) == .excerpt },
            uncoded: matrix.uncoded(municipality: municipality, family: family, area: area, group: group),
            peers: peers, inOtherPlans: elsewhere, peerFunctions: functions,
            ownDepartments: index.departments(of: municipality, with: functions))
    }

    private func state(
        _ municipality: Int, _ family: Int, _ area: CoverageKey, _ group: CoverageKey
    ) -> CoverageState {
        matrix.state(municipality: municipality, family: family, area: area, group: group)
    }

    private mutating func matches(of initiative: Int) -> [Resemblance] {
        if let known = matches[initiative] { return known }
        let found = own.matches(of: initiative)
        matches[initiative] = found
        return found
    }
}

extension AtlasIndex {
    /// The departments of a town hall, bodies outside it left out, that have one of the functions: in the order of the ids.
    public func departments(of municipality: Int, with functions: [Int]) -> [Int] {
        departments.indices.filter { department in
            departmentMunicipality[department] == municipality && departments[department].kind == .internal
                && departmentFunction[department].map(functions.contains) ?? false
        }
    }

    /// The functions of the departments of a town hall that carry an initiative, each once, in the order of their list.
    public func functions(of initiative: Int) -> [Int] {
        let functions = parts[initiative].filter { $0.role != .partner }.compactMap {
            departmentFunction[$0.department]
        }
        return Set(functions).sorted()
    }
}
