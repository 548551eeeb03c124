import PlanExtraction
import PlanModel
import Testing

/// The numbered-rows layout: which rows, headings, cells and grades each document has, as a reader finds them.
@Suite struct NumberedRowsTests {
    private func reading(_ name: String) throws -> Reading { try DocumentFixture("numbered-rows", name).reading() }

    /// A row's number and grade, and its cells by their columns: `1-1-1 A|description 砂です。|target 2025 継続`.
    static func details(_ reading: DocumentReading) -> [String] {
        reading.tables.initiatives.map { initiative in
            let progress = reading.tables.progress.first { $0.initiative == initiative.id }
            let cells = reading.text.cells.filter { $0.initiative == initiative.id }.map { cell in
                "\(cell.field.rawValue)\(cell.fiscalYear.map { " \($0)" } ?? "") \(cell.text)"
            }
            return (["\(initiative.number ?? "") \(progress?.ratingRaw ?? "")"] + cells).joined(separator: "|")
        }
    }

    private func details(_ name: String) throws -> [String] {
        let fixture = try DocumentFixture("numbered-rows", name)
        return Self.details(try DocumentFixture.extractor("numbered-rows").reading(of: fixture.text, name: name))
    }

    /// Headings in the text, in cells, or both; numbers in the second, third or first cell; wraps and tags.
    @Test func aNumberNamesARowWhereverItStands() throws {
        let reading = try reading("rows")
        #expect(
            reading.headings == [
                "g1 @3 1 雪に強いまち", "g1-m1 @4 ① 足もとの安全", "g1-m2 @5 ② 雪かきの助け合い", "g2 @6 2 灯りのあるまち",
                "g2-m1 @7 ① 夜道の灯り", "g2-m1-d1 @23 ① 街灯をみがく", "g2-m1-d2 @24 ② 影絵を楽しむ",
                "g2-m2 @10 ② 冬の音楽会", "g2-m2-d1 @26 ① 鈴を鳴らす",
            ])
        #expect(
            reading.rows == [
                "13–13 1-1-1 砂まき体験会 | snow [#1-1-1]",
                "14–14 1-1-2 つるつる路面予報 | snow／watch [#1-1-2, new]",
                "19–19 1-2-1 雪かき名人の紹介 | tie／lantern [#1-2-1]",
                "20–20 1-2-2 雪捨て場の地図 | snow [#1-2-2]",
                "23–23 2-1-1 街灯の点検隊 | library [#2-1-1]",
                "24–24 2-1-2 砂まき体験会 | snow [#2-1-2, = 1-1-1]",
                "26–26 2-2-2 鈴の音の会 | library／smile [#2-2-2]",
            ])
    }

    @Test func aRowStandsUnderTheHeadingOfItsNumber() throws {
        let tables = try DocumentFixture("numbered-rows", "rows").tables()
        #expect(
            tables.initiatives.map { $0.heading.text.dropFirst("sapporo-numbered-".count) } == [
                "g1-m1", "g1-m1", "g1-m2", "g1-m2", "g2-m1-d1", "g2-m1-d2", "g2-m2-d1",
            ])
        #expect(
            tables.responsibilities.map(\.role) == [
                .lead, .joint, .joint, .lead, .partner, .lead, .lead, .lead, .joint, .joint,
            ])
        #expect(tables.initiatives.map(\.isNew) == [false, true, false, false, false, false, false])
    }

    @Test func eachCellStandsUnderItsColumn() throws {
        let details = try details("rows")
        #expect(
            details[1]
                == "1-1-2 S|description 朝の道をしらせます。|baseline 2020 冬のはじめだけ|target 2025 検討|result 2025 毎朝しらせた。|outlook "
        )
        #expect(
            details[3]
                == "1-2-2 C|description 地図をくばります。|baseline 2020 ―|target 2025 継続|result 2025 地図をくばった。|outlook 地図を直します。"
        )
        #expect(
            details[6]
                == "2-2-2 A|description 鈴を鳴らします。|result 2025 鈴を鳴らした。  雪を聞いた。|target 2026 継続|outlook 鈴をふやします。")
    }

    @Test func progressKeepsTheGradeAndSaysWhatThereIs() throws {
        let tables = try DocumentFixture("numbered-rows", "rows").tables()
        #expect(tables.progress.map(\.ratingRaw) == ["A", "S", "B", "C", "A", "B", "A"])
        #expect(
            tables.progress.map { $0.score?.description } == [
                "0.6667", "1.0000", "0.3333", "0.0000", "0.6667", "0.3333", "0.6667",
            ])
        #expect(tables.progress.allSatisfy { $0.scale == "sapporo-snow" && $0.fiscalYear == 2025 })
        // The second table has a target for the next year only.
        #expect(tables.progress.map(\.hasPlan) == [true, true, true, true, nil, nil, nil])
        #expect(tables.progress.allSatisfy { $0.hasResult == true && $0.statusJa == nil })
        #expect(tables.progress.map(\.hasNextPlan) == [true, false, true, true, true, false, true])
    }

    @Test func targetsAreMarksOrDashesOrTexts() throws {
        let tables = try DocumentFixture("numbered-rows", "rows").tables()
        let targets = tables.targets.map {
            "\($0.kind.rawValue) \($0.fiscalYear) \($0.form.rawValue) \($0.markJa ?? "")"
        }
        #expect(
            targets == [
                "baseline 2020 dash ", "target 2025 mark 継続", "baseline 2020 mark 冬のはじめだけ", "target 2025 mark 検討",
                "baseline 2020 dash ", "target 2025 mark 紹介を実施", "baseline 2020 dash ", "target 2025 mark 継続",
                "target 2026 mark 拡充", "target 2026 mark 完了", "target 2026 mark 継続",
            ])
        #expect(tables.targets.map(\.sourceLine) == [13, 13, 14, 14, 19, 19, 20, 20, 23, 24, 26])
    }

    /// A description or a result that is gone leaves the others under their columns; what is not certain is no row.
    @Test func aLostCellMovesNoOtherOne() throws {
        #expect(
            try details("lost-cells") == [
                "1-1-1 A|description |baseline 2020 -|target 2025 継続|result 2025 砂をまいた。|outlook 続けます。",
                "1-1-2 B|description 道をしらせます。|baseline 2020 -|target 2025 継続|result 2025 |outlook 続けます。",
                "1-1-3 A|description 地図です。|baseline 2020 -|target 2025 継続|result 2025 |outlook 続けます。",
                "1-2-1 C|description 雪をかきます。|baseline 2020 -|target 2025 継続|result 2025 雪をかいた。|outlook ",
                "1-2-3 A|description |result 2025 手をかした。|target 2026 継続|outlook 続けます。",
            ])
        let findings = try DocumentFixture("numbered-rows", "lost-cells").tables().findings
        #expect(
            findings.filter { $0.code == .lostCell }.map(\.field) == ["description", "result", "result", "description"])
    }

    /// The numbers and names of several rows in one cell each; nothing is given to a number when a line is in doubt.
    @Test func aMergedCellIsReadFromTheLinesBelow() throws {
        #expect(
            try reading("merged-rows").rows == [
                "6–6 1-1-1 砂まき体験会 | snow [#1-1-1]", "6–7 1-1-2 路面予報 | watch [#1-1-2]",
                "6–8 1-1-3 足あとの地図 | library [#1-1-3]", "9–9 1-1-4 氷の標識 | snow [#1-1-4]",
                "12–12 1-1-8 雪の見張り | snow [#1-1-8]", "15–15 1-2-1 雪かきの日 | snow [#1-2-1]",
                "20–20 1-2-8 道の手 | snow [#1-2-8]",
            ])
        let findings = try DocumentFixture("numbered-rows", "merged-rows").tables().findings
        #expect(
            findings.filter { $0.code == .incompleteRow }.map(\.value) == [
                "1-1-5  1-1-6  1-1-7", "1-1-10", "1-1-9", "1-2-3", "1-2-2", "1-2-9",
            ])
    }

    /// Numbers in full width or with other hyphens are found, and a number that is printed again keeps its row.
    @Test func noNumberIsPassedOver() throws {
        #expect(
            try reading("odd-numbers").rows == [
                "11–11 1-1-3 足あとの地図 | snow [#1-1-3]", "15–15 1-1-3-2 雪の見張り | library [#1-1-3]",
                "20–20 1-2-2 となりの手 | snow [#1-2-2]", "22–22 1-1-3-3 角の手 | snow [#1-1-3]",
            ])
        let findings = try DocumentFixture("numbered-rows", "odd-numbers").tables().findings
        #expect(
            findings.map(\.value) == [
                "1-1-1", "１－１－２", "１-１-４", "1‐1‐5", "1－1－6", "1-1-3", "１‐１‐７", "1", "1", "1-1-3",
            ])
        #expect(findings[0].message.contains("stands above the first header"))
        #expect(findings[1].message.contains("reads like the number of a row"))
    }

    @Test func aTableGoesOnOverPages() throws {
        #expect(
            try reading("pages").rows == [
                "6–6 1-1-1 砂まき体験会 | snow [#1-1-1]", "8–8 1-1-2 路面予報 | snow [#1-1-2]",
                "18–18 1-1-3 足あとの地図 | snow [#1-1-3]", "23–23 1-2-1 雪かきの日 | snow [#1-2-1]",
            ])
    }

    @Test func departmentsArePartedByBlanks() throws {
        let tables = try DocumentFixture("numbered-rows", "departments").tables()
        #expect(
            Reading(tables).rows == [
                "6–6 1-1-1 砂まき体験会 | snow／watch [#1-1-1]", "7–7 1-1-2 路面予報 | library [#1-1-2]",
                "8–8 1-1-3 足あとの地図 |  [#1-1-3]", "9–9 1-1-4 氷の標識 |  [#1-1-4]",
                "10–10 1-2-1 雪かきの日 | snow [#1-2-1]",
            ])
        #expect(tables.responsibilities.map(\.asPrinted) == ["雪対策課", "見守り推進", "図書館", "雪対策課"])
        #expect(tables.findings.filter { $0.code == .departmentRemark }.map(\.value) == ["(冬のみ)", "(冬のみ)", "(冬のみ)"])
    }

    @Test func aRowWithoutItsHeadingsIsSaidAndLeftOut() throws {
        let reading = try reading("headings")
        #expect(
            reading.headings == [
                "g1 @2 1 雪に強いまち", "g1-m1 @3 ① 足もとの安全", "g1-m2 @5 ② 雪かきの助け合い", "g1-m2-d1 @14 ① 手をかす",
                "g1-m2-d2 @17 ② 雪をかためる", "g1-m3 @15 3 雪の楽しみ", "g1-m3-d2 @15 ② 雪をかためる",
            ])
        #expect(
            reading.rows == [
                "8–8 1-1-1 砂まき体験会 | snow [#1-1-1]", "14–14 1-2-1 雪かきの日 | snow [#1-2-1]",
                "15–15 1-3-2 雪だるま展 | smile [#1-3-2]", "16–16 1-2-2 となりの手 | snow [#1-2-2]",
                "17–17 1-2-3 雪合戦 | smile [#1-2-3]",
            ])
    }

    /// By its number; by its name where the number is another row's; by its name alone where no number is printed.
    @Test func aReListingBelongsToItsReference() throws {
        let fixture = try DocumentFixture("numbered-rows", "restatements")
        let reading = try DocumentFixture.extractor("numbered-rows").reading(of: fixture.text, name: fixture.name)
        #expect(
            Reading(reading.tables).rows.dropFirst(3) == [
                "9–9 1-2-1 砂まき体験会 | snow [#1-2-1, = 1-1-1]",
                "10–10 1-2-2 路面予報 | snow [#1-2-2, new, = 1-1-2]",
                "11–11 1-2-3 足あとの大地図 | snow [#1-2-3, = 1-1-3]",
                "12–12 1-2-4 足あとの地図 | snow [#1-2-4, = 1-1-3]",
                "13–13 1-2-5 路面予報 | snow [#1-2-5, = 1-1-2]",
                "14–14 1-2-6 湯たんぽ | snow [#1-2-6]",
                "15–15 1-2-7 湯かげん | snow [#1-2-7]",
            ])
        #expect(
            reading.text.references.map { "\($0.line) \($0.number)" } == [
                "9 1-1-1", "10 1-1-1", "11 1-1-3", "13 1-9-9", "14 1-9-9", "15 1-2-1",
            ])
    }

    @Test func crlfAndEmptyDocumentsAreRead() throws {
        #expect(
            try reading("crlf").rows == [
                "6–6 1-1-1 砂まき体験会 | snow [#1-1-1]", "8–8 1-2-2 となりの手 | snow [#1-2-2]",
            ])
        #expect(try reading("empty").headings.isEmpty)
    }
}
