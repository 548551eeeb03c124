import PlanAnalysis
import Testing

/// What only a peer's re-listing makes a gap.
@Suite struct RelistedGapsTests {
    /// Five rows of 厚木市's 居場所づくり (listed again at lines 2110, 2121, 2132, 2143 and 2210 under 生活困窮者) are for that
    /// group by re-listing alone.
    @Test func relistedPeersAreTold() throws {
        let gap = try #require(ShippedAtlas.counted.gap("132284", "P05", "G09"))
        #expect(gap.peers.map(\.isRelisted) == [true, true, true, true, true])
    }

    /// Without the re-listings 厚木市 names no group but supporters and the bereaved, so no such gap is left.
    @Test func relistingsCanBeLeftOut() {
        let counted = Counted(ShippedAtlas.dataset, Selection(families: [.suicide], countsRelistings: false))
        #expect(counted.gap("132284", "P05", "G09") == nil)
        #expect(counted.cell("142123", "ALL", "G09")?.stated == 0)
        #expect(counted.cell("142123", "ALL", "G13")?.stated == 2)
    }
}
