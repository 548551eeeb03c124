import PlanCoding
import PlanModel
import Testing

/// What a re-listing says of its original.
@Suite struct RelistingCodeTests {
    private typealias Fixture = CodingFixture

    private let original = Fixture.initiative("b2-01", under: "b2", line: 51)

    /// The group of the chapter is stated of the original, on the re-listing's own line.
    @Test func theChapterStatesTheGroupOfTheOriginal() {
        let again = Fixture.initiative("p1-01", under: "p1", line: 101, restates: "b2-01")
        #expect(
            Fixture.codes(of: [original, again]).map(\.line) == [
                "b2-01 group children primary stated relisted relisted @101"
            ])
    }

    @Test func aReListingHasNoCodesOfItsOwn() {
        let again = Fixture.initiative("b1-01", under: "b1", line: 10, restates: "b2-01")
        #expect(Fixture.codes(of: [original, again]).isEmpty)
        #expect(Fixture.codes(of: [Fixture.initiative("p1-01", under: "p1", line: 101, restates: "nowhere")]).isEmpty)
    }

    /// A row of the chapter that lists nothing again is an initiative like any other.
    @Test func aRowOfTheChapterWithoutAnOriginalIsCoded() {
        #expect(
            Fixture.codes(of: [Fixture.initiative("p1-02", under: "p1", line: 106)]).map(\.line) == [
                "p1-02 group children primary stated こども crosswalk/exact @100"
            ])
    }

    /// Several chapters add up: p1 gives children, p2 families and elderly.
    @Test func severalChaptersAddUp() {
        let again = [
            Fixture.initiative("p1-01", under: "p1", line: 101, restates: "b2-01"),
            Fixture.initiative("p2-01", under: "p2", line: 121, restates: "b2-01"),
        ]
        #expect(
            Fixture.codes(of: [original] + again).map(\.line) == [
                "b2-01 group children primary stated relisted relisted @101",
                "b2-01 group elderly primary stated relisted relisted @121",
                "b2-01 group families primary stated relisted relisted @121",
            ])
    }

    /// One row for each code. Of two that are stated, the initiative's own heading comes before a re-listing, and the first
    /// re-listing of the document before the next.
    @Test func theStrongestBasisIsKeptOnce() {
        let elderly = Fixture.initiative("b1-2-01", under: "b1-2", line: 31)
        let again = [
            Fixture.initiative("p2-02", under: "p2", line: 126, restates: "b1-2-01"),
            Fixture.initiative("p2-01", under: "p2", line: 121, restates: "b1-2-01"),
        ]
        let codes = Fixture.codes(of: [elderly] + again).filter { $0.axis == .group }
        #expect(
            codes.map(\.line) == [
                "b1-2-01 group elderly primary stated 高齢者の雪かき crosswalk/narrower @30",
                "b1-2-01 group families primary stated relisted relisted @121",
            ])
    }

    /// A chapter says for whom an initiative is, not what it is about.
    @Test func theAreaOfAChapterIsNotTheOriginals() {
        let coder = Coder(
            headings: Fixture.headings,
            crosswalk: [Fixture.entry("p1", .policyArea, "A1"), Fixture.entry("p1", .group, "children", .related)])
        let again = Fixture.initiative("p1-01", under: "p1", line: 101, restates: "b2-01")
        #expect(coder.codes(of: [original, again]).isEmpty)
    }
}
