import PlanAnalysis
import Testing

/// What stands beside a gap of the shipped atlas so that a name is not sold as one: own initiatives that name the group.
@Suite struct GroupTermTests {
    private func named(_ city: String, _ area: String, _ group: String) throws -> [Int] {
        let counted = ShippedAtlas.counted
        let gap = try #require(counted.gap(city, area, group))
        return gap.namedByTerm.map { counted.index.initiatives[$0].lines.lowerBound }
    }

    /// 厚木市 lists nothing under a heading on people after an attempt (P08, G12), yet two rows name them: lines 1065
    /// (自殺未遂者に対する情報提供) and 1208 (自殺未遂者等に対する相談窓口の情報提供), both under 相談しやすい体制の整備.
    @Test(arguments: [("P08", "G12"), ("P08", "ALL"), ("ALL", "G12")])
    func atsugiNamesPeopleAfterAnAttempt(_ area: String, _ group: String) throws {
        #expect(try named("142123", area, group) == [1065, 1208])
    }

    /// あきる野市 has no heading on expectant and new parents (G03): the names of lines 74 (妊娠前から…) and 81 (産後…) do.
    @Test func akirunoNamesNewParents() throws {
        let lines = try named("132284", "ALL", "G03")
        #expect(lines.contains(74) && lines.contains(81))
    }

    /// The gaps that only chapter 6 of 厚木市 makes are told apart: five rows of 居場所づくり (listed again at lines 2110,
    /// 2121, 2132, 2143 and 2210 under 生活困窮者) are for that group by re-listing alone.
    @Test func relistedPeersAreTold() throws {
        let counted = ShippedAtlas.counted
        let gap = try #require(counted.gap("132284", "P05", "G09"))
        #expect(gap.peerInitiatives.count == 5)
        #expect(gap.peerRelisted == 5)
    }

    /// Without the re-listings 厚木市 names no group but supporters and the bereaved, so no such gap is left.
    @Test func relistingsCanBeLeftOut() {
        let counted = Counted(ShippedAtlas.dataset, Selection(families: [.suicide], countsRelistings: false))
        #expect(counted.gap("132284", "P05", "G09") == nil)
        #expect(counted.cell("142123", "ALL", "G09")?.stated == 0)
        #expect(counted.cell("142123", "ALL", "G13")?.stated == 2)
    }
}
