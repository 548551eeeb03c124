import PlanModel
import Testing

/// What a row says is to be done is read with its lines, and stored nowhere; expected texts are copied from the fixtures.
@Suite struct DescriptionTests {
    private func cells(_ layout: String, _ name: String, _ field: ReportText.Field) throws -> [ReportText.Cell] {
        let fixture = try DocumentFixture(layout, name)
        return try DocumentFixture.extractor(layout).reading(of: fixture.text, name: name).text.cells
            .filter { $0.field == field }
    }

    /// The text of a wrapped column is joined over its lines; name and department are not part of it.
    @Test func wrappedColumns() throws {
        let cells = try cells("wrapped-columns", "cells", .description)
        #expect(
            cells.prefix(6).map { "\($0.line) \($0.text)" } == [
                "11 通学路を歩く子どもと高齢者の足もとを守るため、朝の横断歩道に見守り隊を派遣し、帰りの道も見守ります。",
                "21 凍った路面の予報を、毎朝六時にお知らせします。",
                "25 すべり止めの砂をまく体験会を各区で開きます。",
                "31 暗い道をなくします。そのために街灯を点検します。",
                "36 雪かきの苦手な世帯へ、近所の名人を紹介します。",
                "45 小さな坂をいかします。だれでも遊べるそり場をつくります。",
            ])
    }

    /// A term is quoted with the line that it stands on, not with the one on which its cell begins.
    @Test func aLineForEveryByte() throws {
        let cell = try #require(try cells("wrapped-columns", "cells", .description).first)
        for (word, line) in [("通学路", 11), ("守るため", 11), ("朝の", 13), ("派遣し", 13), ("帰りの", 15)] {
            let start = try #require(cell.text.range(of: word)).lowerBound
            #expect(cell.line(at: cell.text.utf8.distance(from: cell.text.startIndex, to: start)) == line, "\(word)")
        }
    }

    @Test func aMarkIsReadApart() throws {
        #expect(try cells("wrapped-columns", "cells", .mark).map { "\($0.line) \($0.text)" }.first == "42 【新】")
    }

    /// An item's text stands between its name and its row; an item without one has none.
    @Test func anchoredRows() throws {
        #expect(
            try cells("anchored-rows", "items", .description).map { "\($0.line) \($0.text)" } == [
                "11 砂まきの道具を広く貸し出して行きます", "21 名人を広く紹介して助け合いを進めます",
            ])
    }

    @Test func delimitedRows() throws {
        #expect(
            try cells("delimited-rows", "rows", .description).map { "\($0.line) \($0.text)" }.first
                == "11 砂をまく体験会を各区で開きます。")
    }
}
