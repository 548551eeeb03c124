import PlanAnalysis
import PlanModel
import Testing

/// The gaps of the shipped plans: what must hold whatever the codes, and what can be read in the documents.
@Suite struct ShippedGapsTests {
    private let counted = Counted(ShippedAtlas.dataset)

    /// 鎌倉市's suicide-countermeasure sheet is an excerpt, and no other city has a community-welfare plan.
    @Test func whatIsNoGap() {
        #expect(!counted.gaps.rows.contains { counted.code($0.municipality) == ShippedAtlas.kamakura })
        #expect(counted.gaps.rows.allSatisfy { counted.index.families[$0.family] == .suicide })
    }

    /// A gap's peers have initiatives in the cell, its departments are the city's own and of the peers' functions, and its kind
    /// follows from its matches.
    @Test func everyRowAgreesWithItself() {
        let index = counted.index
        #expect(!counted.gaps.rows.isEmpty)
        for row in counted.gaps.rows {
            #expect(Set(row.peers.map { index.municipality[$0.initiative] }) == Set(row.having))
            #expect(Set(row.having).isSubset(of: row.assessed) && !row.assessed.contains(row.municipality))
            for department in row.ownDepartments {
                #expect(index.departmentMunicipality[department] == row.municipality)
                #expect(index.departments[department].kind == .internal)
                #expect(row.peerFunctions.contains(index.departmentFunction[department]!))
            }
            for match in row.peers.flatMap(\.matches) {
                #expect(index.municipality[match.other] == row.municipality)
                #expect(match.isMatch)
            }
            let areAllStrong = row.peers.allSatisfy { $0.matches.first?.isStrong ?? false }
            #expect((row.kind == .gap) == (!areAllStrong && row.inOtherPlans.isEmpty))
        }
    }

    /// Names that stand in two plans word for word, by the lines on which their rows start: 伴走型相談支援 (あきる野市 84, 厚木市 797),
    /// 健康相談 (106, 1466). ファミリー・サポート・センター (85) lacks the 事業 of 厚木市's (748).
    @Test(arguments: [(84, 797, true), (106, 1466, true), (85, 748, true), (84, 1466, false)])
    func whatStandsInTwoPlans(_ akiruno: Int, _ atsugi: Int, _ isMatch: Bool) throws {
        let index = counted.index
        let place = { (city: String, line: Int) in
            index.known.indices.first {
                counted.code(index.municipality[$0]) == city && index.known[$0].lines.lowerBound == line
            }
        }
        let match = counted.gaps.similarity.resemblance(
            try #require(place(ShippedAtlas.akiruno, akiruno)), try #require(place(ShippedAtlas.atsugi, atsugi)))
        #expect(match.isMatch == isMatch)
    }

    /// あきる野市's departments for children (F06); it has none for insurance (F14).
    @Test func departmentsByTheirFunction() throws {
        let index = counted.index
        let akiruno = try #require(index.municipalities.firstIndex { $0.code == .init(ShippedAtlas.akiruno) })
        let names = { (function: String) in
            index.departments(
                of: akiruno, with: index.functions.indices.filter { index.functions[$0].id == .init(function) }
            )
            .map { index.departments[$0].nameJa }
        }
        #expect(Set(names("F06")) == ["こども家庭センター", "こども政策課", "保育課"])
        #expect(names("F14").isEmpty)
    }
}
