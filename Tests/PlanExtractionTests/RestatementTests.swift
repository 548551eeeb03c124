import Diagnostics
import PlanModel
import Testing

/// A chapter that lists rows of other chapters again: which row each belongs to.
@Suite struct RestatementTests {
    private let fixture: DocumentFixture
    private let tables: PlanTables

    init() throws {
        fixture = try DocumentFixture("wrapped-columns", "restatements")
        tables = try fixture.tables()
    }

    @Test func eachBelongsToTheRowOfItsName() throws {
        let reading = Reading(tables)
        #expect(
            reading.headings == [
                "b1 @3 １ 雪に強いまち", "b2 @26 ２ 灯りのあるまち", "p1 @58 １ こども", "p2 @81 ２ 高齢者",
            ])
        #expect(
            reading.rows == [
                "7–11 b1-01 砂まき体験会 | snow",
                "13–18 b1-02 つるつる路面予報 | snow",
                "20–24 b1-03 あったか食堂 | smile",
                "30–34 b2-01 あったか食堂 | smile",
                "36–40 b2-02 街灯の点検隊 | library",
                "42–47 b2-03 雪あかりの道案内・東地区 | library",
                "49–54 b2-04 雪あかりの道案内・西地区 | library",
                "62–66 p1-01 砂まき体験会 | snow [= b1-01]",
                "68–73 p1-02 つるつる路面予想 | snow [= b1-02]",
                "75–79 p1-03 あったか食堂 | smile",
                "85–89 p2-01 街灯の点検隊 | watch [= b2-02]",
                "91–95 p2-02 手編みの帽子 | lantern",
                "97–102 p2-03 雪あかりの道案内・南地区 | library",
            ])
    }

    @Test func theHeadingsHaveTheirKindsAndOrder() {
        #expect(tables.headings.map(\.kind) == [.basicPolicy, .basicPolicy, .priorityPolicy, .priorityPolicy])
        #expect(tables.headings.map(\.order) == [1, 2, 3, 4])
        #expect(tables.headings.map(\.level) == [1, 1, 1, 1])
    }

    /// How a re-listing differs from its original is for those who check the document against itself.
    @Test func onlyTheOnesWithoutAnOriginalAreFound() {
        #expect(
            tables.findings.filter { $0.code == .ambiguousOriginal }.map(\.value) == [
                "あったか食堂", "手編みの帽子", "雪あかりの道案内・南地区",
            ])
    }
}
