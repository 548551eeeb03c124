import PlanModel
import Testing

/// The anchored-rows layout: which item, department, page and lines each document has, as a reader finds them.
@Suite struct AnchoredRowsTests {
    private func reading(_ name: String) throws -> Reading { try DocumentFixture("anchored-rows", name).reading() }

    /// In order: an item wrapped over two lines; one with the next column right behind it; a department wrapped over
    /// lines; one with the next cell on the same line; numbers in full width and half width; a policy printed last.
    @Test func anItemGovernsTheRowBehindIt() throws {
        let reading = try reading("items")
        #expect(
            reading.headings == [
                "b1 @6 １ 雪に強いまちへ",
                "b1-1 @8 1‐1 足もとの安全を守る取組",
                "b1-2 @20 １‐２ 雪かきの助け合い",
                "b8 @47 ８ 長い夜に親しむまちへ",
                "b8-1 @26 8‐1 長い夜の楽しみ",
                "b8-2 @41 ８‐2 図書室の夜間開放",
                "b8-3 @35 8‐3 絵本の夕べ",
            ])
        #expect(
            reading.rows == [
                "13–18 b1-1-01 足もとの安全を守る取組 | snow [p12, #1‐1, ongoing]",
                "23–24 b1-2-01 雪かきの助け合い | watch [p13, #１‐２]",
                "28–33 b8-1-01 長い夜の楽しみ | tie [p30, #8‐1]",
                "37–39 b8-3-01 絵本の夕べ | smile [p31, #8‐3]",
                "43–45 b8-2-01 図書室の夜間開放 | water [p32, #８‐2]",
            ])
        let tables = try DocumentFixture("anchored-rows", "items").tables()
        #expect(tables.responsibilities.map(\.asPrinted) == ["雪対策課", "見守り推進課", "地域つながり支援課", "こども笑顔課", "水道料金課"])
        #expect(tables.headings.map(\.level) == [1, 2, 2, 1, 2, 2, 2])
    }

    @Test func aMergedItemGovernsTheRowsBeforeIt() throws {
        let reading = try reading("one-merged-item")
        #expect(
            reading.headings == [
                "b2 @1 ２ 声のかかるまちへ",
                "b2-1 @3 2‐1 あいさつ通り",
                "b2-2 @18 2‐2 見回りと声かけの輪を広げる",
                "b2-3 @23 2‐3 声の便りの配達",
            ])
        #expect(
            reading.rows == [
                "5–7 b2-1-01 あいさつ通り | watch [p20, #2‐1, ongoing]",
                "9–10 b2-2-01 見回りと声かけの輪を広げる | snow [p21, #2‐2]",
                "12–14 b2-2-02 見回りと声かけの輪を広げる | library [p22, #2‐2]",
                "16–16 b2-2-03 見回りと声かけの輪を広げる | water [p23, #2‐2]",
                "25–25 b2-3-01 声の便りの配達 | smile [p24, #2‐3]",
            ])
    }

    /// Two merged items share four rows, two each, in the order of their numbers, wherever they are printed.
    @Test func twoMergedItemsShareTheirRows() throws {
        let fixture = try DocumentFixture("anchored-rows", "two-merged-items")
        #expect(
            try fixture.reading().rows == [
                "3–3 b3-1-01 夜道の見守り | snow [p40, #3‐1]",
                "5–5 b3-1-02 夜道の見守り | tie [p41, #3‐1]",
                "7–7 b3-2-01 街灯の点検と手入れ | library [p42, #3‐2]",
                "9–9 b3-2-02 街灯の点検と手入れ | water [p43, #3‐2]",
                "15–15 b4-1-01 雪音を聞く会 | library [p44, #4‐1]",
            ])
        let messages = try fixture.tables().findings.map(\.message)
        #expect(messages[0].hasSuffix("the rows at lines 7, 9"))
        #expect(messages[1].hasSuffix("the rows at lines 3, 5"))
    }

    /// Two items and three rows can be divided in two ways: nothing is guessed, and nothing is passed over.
    @Test func rowsThatCannotBeDividedAreLeftOut() throws {
        let reading = try reading("no-certain-division")
        #expect(reading.headings == ["b3 @1 ３ 灯りのあるまちへ"])
        #expect(reading.rows.isEmpty)
    }

    @Test func anItemWithoutItsPolicyIsNotPlaced() throws {
        let reading = try reading("unplaced")
        #expect(
            reading.headings == [
                "b1 @5 １ 雪に強いまちへ", "b1-1 @7 1‐1 足もとの安全", "b1-2 @13 1‐2 雪かきの輪", "b2 @21 ２ 声のかかるまちへ",
            ])
        #expect(
            reading.rows == [
                "9–9 b1-1-01 足もとの安全 | snow [p12, #1‐1]", "15–15 b1-2-01 雪かきの輪 | snow [p13, #1‐2]",
            ])
    }

    /// A misspelled name; a name of another bureau, which is kept; one name in two bureaus; nothing behind the bureau.
    @Test func aDepartmentBelongsToTheBureauBeforeIt() throws {
        let fixture = try DocumentFixture("anchored-rows", "departments")
        #expect(
            try fixture.reading().rows == [
                "5–5 b1-1-01 足もとの安全 |  [p12, #1‐1]",
                "9–9 b1-2-01 雪かきの輪 | snow [p13, #1‐2]",
                "13–13 b1-3-01 雪の行き場 | citizen-office [p14, #1‐3]",
                "17–17 b1-4-01 冬の遊び場 | child-office [p15, #1‐4]",
                "21–21 b1-5-01 雪まつり |  [p16, #1‐5]",
            ])
        let findings = try fixture.tables().findings
        #expect(findings[0].value == "雪対作課")
        #expect(findings[0].message.contains("did you mean 雪対策課?"))
        #expect(findings[1].value == "雪対策課")
        #expect(findings[1].message.contains("stands under 福祉部 here; departments.csv has 市民部"))
    }

    /// 再 marks a row as a re-listing and 継続 says that it goes on, on the row's line or below it.
    @Test func marksAreReadAndTheFirstNameOfAHeadingIsKept() throws {
        let reading = try reading("marks-and-names")
        #expect(
            reading.headings == [
                "b1 @1 １ 雪に強いまちへ", "b1-1 @3 1‐1 足もとの安全", "b1-2 @13 1‐2 冬の声かけ", "b2 @21 ２ 声のかかるまちへ",
                "b2-1 @23 2‐1 冬の声かけ",
            ])
        #expect(
            reading.rows == [
                "5–7 b1-1-01 足もとの安全 | snow [p12, #1‐1]",
                "11–11 b1-1-02 足もとの無事 | snow [p13, #1‐1, ongoing]",
                "15–19 b1-2-01 冬の声かけ | watch [p14, #1‐2, ongoing]",
                "25–27 b2-1-01 冬の声かけ | watch [p20, #2‐1]",
            ])
    }

    @Test func crlfAndEmptyDocumentsAreRead() throws {
        #expect(
            try reading("crlf").rows == [
                "6–8 b1-1-01 足もとの安全を守る取組 | tie [p12, #1‐1]", "12–12 b1-2-01 雪かきの輪 | snow [p13, #1‐2]",
            ])
        #expect(try reading("empty").headings.isEmpty)
    }
}
