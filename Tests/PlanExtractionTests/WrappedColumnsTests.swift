import PlanModel
import Testing

/// The wrapped-columns layout: which name, departments, heading and lines each document has, as a reader finds them.
@Suite struct WrappedColumnsTests {
    private func reading(_ name: String) throws -> Reading { try DocumentFixture("wrapped-columns", name).reading() }

    /// Two tables and one heading at the end of the page: the first table goes on from the page before.
    @Test func aContinuedTableStandsBeforeTheNewOne() throws {
        let reading = try reading("gathered-headings")
        #expect(
            reading.headings == [
                "b1 @5 １ 雪に強いまち",
                "b1-1 @24 ア 足もとの安全を守る取組",
                "b1-2 @45 イ 雪かきを助け合う取組",
                "b2 @46 ２ 灯りのあるまち",
            ])
        #expect(
            reading.rows == [
                "10–16 b1-1-01 ゆきみち見守り隊の派遣 | watch",
                "18–22 b1-1-02 砂まき体験会 | snow",
                "28–33 b1-1-03 つるつる路面予報 | snow",
                "37–43 b1-2-01 雪かき名人の紹介 | tie",
                "50–54 b2-01 街灯の点検隊 | library",
            ])
    }

    /// One table and one heading, then two and two: each page begins a sub-table, and nothing on it says so.
    @Test func aPageBeginsASubTableWithoutSayingSo() throws {
        let reading = try reading("new-table")
        #expect(
            reading.headings == [
                "b1 @3 １ 雪に強いまち",
                "b1-1 @13 ア 足もとの安全を守る取組",
                "b1-2 @24 イ 雪かきを助け合う取組",
                "b1-3 @42 ウ 雪を楽しむ取組",
                "b1-4 @44 エ 坂をいかす取組",
            ])
        #expect(
            reading.rows == [
                "7–11 b1-1-01 砂まき体験会 | snow",
                "17–22 b1-2-01 雪かき名人の紹介 | watch",
                "28–32 b1-3-01 雪だるま展 | library",
                "36–40 b1-4-01 そりすべり場 | smile",
            ])
    }

    @Test func aPageWithoutAHeaderGoesOnUnderTheLastHeading() throws {
        let reading = try reading("no-header")
        #expect(
            reading.headings == [
                "b1 @3 １ 雪に強いまち",
                "b1-1 @13 ア 足もとの安全を守る取組",
                "b1-2 @31 イ 雪かきを助け合う取組",
            ])
        #expect(
            reading.rows == [
                "7–11 b1-1-01 砂まき体験会 | snow",
                "15–20 b1-1-02 つるつる路面予報 | snow",
                "24–29 b1-2-01 雪かき名人の紹介 | watch",
                "33–37 b1-2-02 そりすべり場 | smile",
            ])
    }

    /// In order: blank lines inside every cell; name and text without a blank line between them; on one line; a department
    /// behind the last sentence; one wrapped over a blank line; 【新】 on its own line and stacked departments; a page
    /// number and a legend before the last row.
    @Test func cellsAreCutWhereTheyEnd() throws {
        let fixture = try DocumentFixture("wrapped-columns", "cells")
        #expect(
            try fixture.reading().rows == [
                "7–17 b1-01 ゆきみち見守り隊の派遣 | watch",
                "19–23 b1-02 つるつる路面予報 | snow",
                "25–27 b1-03 砂まき体験会 | snow",
                "29–31 b1-04 街灯の点検隊 | library",
                "33–40 b1-05 雪かき名人の紹介 | tie",
                "42–51 b1-06 そりすべり場 | smile／tie／lantern [new]",
                "57–62 b1-07 雪の本の読み聞かせ | library",
            ])
        let tables = try fixture.tables()
        #expect(tables.initiatives.map(\.isNew) == [false, false, false, false, false, true, false])
        let stacked = tables.responsibilities.filter { $0.initiative == tables.initiatives[5].id }
        #expect(stacked.map(\.role) == [.joint, .joint, .partner])
        #expect(stacked.map(\.asPrinted) == ["こども笑顔課", "地域つながり支援課", "ともしび協会"])
        #expect(tables.responsibilities.filter { $0.role == .lead }.count == 6)
    }

    @Test func anUnknownDepartmentIsSuggestedItsNearestName() throws {
        let fixture = try DocumentFixture("wrapped-columns", "unknown-department")
        #expect(
            try fixture.reading().rows == [
                "7–11 b1-01 砂まき体験会 | ",
                "13–18 b1-02 つるつる路面予報 | snow",
                "20–25 b1-03 街灯の点検隊 | ",
                "27–32 b1-04 雪かき名人の紹介 | watch",
            ])
        let tables = try fixture.tables()
        #expect(tables.findings.map(\.value) == ["雪対作課", "まったく別の", "見守り推進"])
        #expect(tables.findings[0].message.contains("did you mean 雪対策課?"))
        #expect(!tables.findings[1].message.contains("did you mean"))
        #expect(tables.responsibilities.map(\.asPrinted) == ["雪対策課", "見守り推進"])
    }

    @Test func aRowThatBreaksOffKeepsItsName() throws {
        #expect(
            try reading("broken-row").rows == [
                "7–9 b1-01 砂まき体験会 | ",
                "15–15 b2-01 街灯の点検隊 | ",
                "19–23 b2-02 星空の観察会 | library",
                "25–27 b2-03 ろうそく祭り | ",
            ])
    }

    /// Two headings after one table are not guessed at; a table that no heading stands above is not passed over.
    @Test func whatCannotBePlacedIsSaid() throws {
        let reading = try reading("unplaced-headings")
        #expect(reading.headings == ["b1 @3 １ 雪に強いまち", "b2 @17 ２ 灯りのあるまち", "b3 @27 ３ 声のかかるまち"])
        #expect(reading.rows == ["7–11 b1-01 砂まき体験会 | snow", "21–25 b2-01 街灯の点検隊 | library"])
    }

    @Test func aHeadingPrintedInTwoWaysKeepsItsFirstName() throws {
        let reading = try reading("heading-in-two-ways")
        #expect(reading.headings == ["b1 @3 １ 雪に強いまち"])
        #expect(
            reading.rows == [
                "7–11 b1-01 砂まき体験会 | snow",
                "17–22 b1-02 つるつる路面予報 | snow",
                "28–32 b1-03 街灯の点検隊 | library",
            ])
    }

    @Test func crlfAndEmptyDocumentsAreRead() throws {
        #expect(
            try reading("crlf").rows == ["7–11 b1-01 砂まき体験会 | ", "13–18 b1-02 つるつる路面予報 | snow"])
        let empty = try reading("empty")
        #expect(empty.headings.isEmpty && empty.rows.isEmpty)
    }
}
