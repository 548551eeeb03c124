import PlanExtraction
import PlanModel
import Testing

/// The delimited-rows layout: which name, departments, heading and lines each document has, as a reader finds them.
@Suite struct DelimitedRowsTests {
    private func reading(_ name: String) throws -> Reading { try DocumentFixture("delimited-rows", name).reading() }

    /// Tabs between cells, a ruler between rows, an empty last cell, a separator behind the last department.
    @Test func aLineIsARow() throws {
        let reading = try reading("rows")
        #expect(
            reading.headings == [
                "b1 @3 1 雪に強いまち",
                "b1-1 @10 ① 足もとの安全を守る",
                "b1-2 @14 ② 雪かきを助け合う",
                "b2 @18 2 灯りのあるまち",
                "p1 @25 1 こども",
            ])
        #expect(
            reading.rows == [
                "11–11 b1-1-01 砂まき体験会 | snow",
                "13–13 b1-1-02 つるつる路面予報 | snow／lantern",
                "15–15 b1-2-01 雪かき名人の紹介 | watch",
                "16–16 b1-2-02 雪捨て場の地図 | snow／library",
                "21–21 b2-01 街灯の点検隊 | library",
                "28–28 p1-01 雪だるま展 | smile",
            ])
    }

    @Test func outlineAndPartsFollowTheDocument() throws {
        let tables = try DocumentFixture("delimited-rows", "rows").tables()
        #expect(tables.headings.map(\.level) == [1, 2, 2, 1, 1])
        #expect(tables.headings.map(\.order) == [1, 2, 3, 4, 5])
        #expect(
            tables.headings.map(\.kind) == [.basicPolicy, .subheading, .subheading, .basicPolicy, .priorityPolicy])
        #expect(tables.headings.map(\.parent) == [nil, tables.headings[0].id, tables.headings[0].id, nil, nil])
        #expect(
            tables.responsibilities.map(\.role) == [.lead, .lead, .partner, .lead, .joint, .joint, .lead, .lead])
        #expect(tables.initiatives.allSatisfy { $0.isNew == nil && $0.restates == nil })
        #expect(tables.initiatives.allSatisfy { $0.plan == "sapporo-delimited" })
        #expect(tables.initiatives.allSatisfy { $0.source == "sapporo-delimited-text" })
    }

    @Test func aTableThatFellApartHasOneCellALine() throws {
        let reading = try reading("one-cell-a-line")
        #expect(
            reading.headings == ["b1 @1 1 雪に強いまち", "b1-1 @11 ① 足もとの安全を守る", "b2 @26 2 灯りのあるまち"])
        #expect(
            reading.rows == [
                "13–19 b1-1-01 砂まき体験会 | snow／library",
                "21–24 b1-1-02 つるつる路面予報 | snow",
                "30–33 b2-01 街灯の点検隊 | library",
            ])
    }

    @Test func aHeadingStandsInAHeaderOrBeforeItsDescription() throws {
        let reading = try reading("heading-cells")
        #expect(
            reading.headings == ["b1 @1 1 雪に強いまち", "b2 @4 2 灯りのあるまち", "b3 @9 3 声のかかるまち"])
        #expect(
            reading.rows == [
                "2–2 b1-01 砂まき体験会 | snow",
                "7–7 b2-01 街灯の点検隊 | library",
                "10–10 b3-01 あいさつ通り | watch",
            ])
    }

    @Test func onlyTagsOfHTMLAreTakenOut() throws {
        let reading = try reading("tags")
        #expect(reading.headings == ["b1 @1 1 雪に強いまち", "b1-1 @4 ① 足もとの安全を守る"])
        #expect(
            reading.rows == [
                "5–5 b1-1-01 砂まき体験会 | snow",
                "6–6 b1-1-02 除雪<B型事業所>の見学会 | smile",
                "7–7 b1-1-03 雪まつり<冬の部> | library",
                "8–8 b1-1-04 雪の深さ5<10の日の声かけ | watch",
                "9–9 b1-1-05 <a-1>番出口の雪かき | snow",
                "10–10 b1-1-06 雪の本の読み聞かせ | library",
            ])
    }

    @Test func aKnownDepartmentBesideAnUnknownOneIsKept() throws {
        let fixture = try DocumentFixture("delimited-rows", "unknown-department")
        #expect(
            try fixture.reading().rows == [
                "4–4 b1-01 砂まき体験会 | snow／lantern",
                "5–5 b1-02 つるつる路面予報 | ",
                "6–6 b1-03 街灯の点検隊 | library",
            ])
        let findings = try fixture.tables().findings
        #expect(findings.map(\.value) == ["図書官", "どこにもない係"])
        #expect(findings[0].message.contains("did you mean 図書館?"))
        #expect(!findings[1].message.contains("did you mean"))
    }

    @Test func aBrokenRowDoesNotCostTheNextOne() throws {
        #expect(
            try reading("broken-rows").rows == [
                "6–6 b1-01 砂まき体験会 | snow",
                "8–8 b1-02 つるつる路面予報 | snow",
                "10–10 b1-03  | library",
                "11–11 b1-04 そりすべり場 | ",
                "12–12 b1-05 雪合戦 | ",
                "21–21 b2-01 街灯の点検隊 | library",
            ])
        #expect(try reading("no-heading").rows == ["5–5 b1-01 つるつる路面予報 | snow"])
    }

    @Test func aHeadingPrintedInTwoWaysKeepsItsFirstName() throws {
        let reading = try reading("heading-in-two-ways")
        #expect(
            reading.headings == ["b1 @1 1 雪に強いまち", "b1-1 @6 ① 足もとの安全を守る", "b1-2 @10 ② 雪かきを助け合う"])
        #expect(
            reading.rows == ["7–7 b1-1-01 砂まき体験会 | snow", "9–9 b1-1-02 つるつる路面予報 | snow"])
    }

    /// One name under several headings counts each time; twice under one heading it says nothing.
    @Test func repeatedNamesStaySeparateRows() throws {
        #expect(
            try reading("repeated-names").rows == [
                "4–4 b1-01 砂まき体験会 | snow",
                "7–7 b2-01 砂まき体験会 | library",
                "8–8 b2-02 街灯の点検隊 | library",
                "9–9 b2-03 街灯の点検隊 | snow",
                "12–12 b3-01 砂まき体験会 | snow",
            ])
    }

    /// Where the profile says that a part of the document lists rows again, a row there belongs to the one of its name.
    @Test func aPartThatListsRowsAgainHasNoneOfItsOwn() throws {
        let profile = try DocumentFixture.file("delimited-rows/profile.yaml")
        let extractor = try PlanExtractor(
            profile: profile.replacing("begin: '^## 対象別$'", with: "begin: '^## 対象別$'\n    restates: true"),
            profileFile: "profile.yaml", departments: FixtureCity.departments(), ratingMarks: [])
        let text = try DocumentFixture("delimited-rows", "rows").text.replacing("雪だるま展", with: "砂まき体験会")
        let tables = try extractor.reading(of: text, name: "rows").tables
        #expect(Reading(tables).rows.last == "28–28 p1-01 砂まき体験会 | smile [= b1-1-01]")
        #expect(tables.initiatives.filter { $0.restates != nil }.count == 1)
    }

    @Test func oddBytesDoNotStopTheReading() throws {
        #expect(try reading("endless-number").rows == ["6–6 b1-01 砂まき体験会 | snow"])
        #expect(try reading("byte-order-mark").headings == ["b1 @1 1 雪に強いまち"])
        #expect(try reading("byte-order-mark").rows == ["3–3 b1-01 砂まき体験会 | snow"])
        #expect(
            try reading("crlf").rows == ["4–4 b1-01 砂まき体験会 | snow", "5–5 b1-02 つるつる路面予報 | "])
        #expect(try reading("empty").headings.isEmpty)
    }
}
