import PlanModel
import Testing

/// The layout of minutes: which statements each document has, with their goals, departments, titles and figures.
@Suite struct MinutesTests {
    private func reading(_ name: String) throws -> Reading { try DocumentFixture("minutes", name).reading() }

    /// In order: those present, two on a line, a department's own, one without a name; a decision on two bureaus; an item
    /// wrapped over a page's end with figures side by side and in a sentence; an item of two departments, whose statements have
    /// a row for each; an item without text; departments named in the text; a topic whose text is comment.
    @Test func eachStatementHasItsGoalDepartmentAndFigures() throws {
        #expect(
            try reading("meeting").statements == [
                "3 attendance 来た人 部長 | citizens",
                "3 attendance 来た人 部長 | welfare",
                "5 attendance 来た人 係長（書記） | smile",
                "9 attendance 世話役 係長 | snow",
                "15 decision まとめ役の選び方 | citizens",
                "15 decision まとめ役の選び方 | welfare",
                "23 case g1 砂まき隊 | snow "
                    + "[参加 12月～2月延べ日数 30回／参加した人 1,204人／1回あたり 40.1人／声かけ 初めの冬 80人／声かけ 次の冬 90人以上]",
                "34 issue g1 砂まき隊：困りごと | snow [約20人 詰所]",
                "40 shared_information g1 ともしびの道しるべ | welfare",
                "40 shared_information g1 ともしびの道しるべ | watch",
                "43 shared_information g1 ともしびの道しるべ | welfare",
                "43 shared_information g1 ともしびの道しるべ | watch",
                "43 issue g1 ともしびの道しるべ：困りごと | welfare",
                "43 issue g1 ともしびの道しるべ：困りごと | watch",
                "47 case g2 声の便り | watch",
                "51 shared_information 名簿の扱い | citizens",
                "51 shared_information 名簿の扱い | watch",
                "54 comment しめくくり | ",
                "55 decision しめくくり | ",
            ])
        let ids = try DocumentFixture("minutes", "meeting").tables().statements.map(\.id.text)
        #expect(ids.first == "sapporo-winter-minutes-s01" && ids.last == "sapporo-winter-minutes-s19")
    }

    /// Text that no rule explains is found once a passage, and what is known beside it is read all the same.
    @Test func whatIsReadBesideUnreadText() throws {
        #expect(
            try reading("unread").statements == [
                "6 attendance 来た人 部長 | citizens",
                "13 shared_information あいさつ | ",
                "17 issue g1 雪に強いまちへ：困りごと | ",
                "21 comment しめくくり | ",
            ])
        let messages = try DocumentFixture("minutes", "unread").tables().findings.map(\.message)
        #expect(messages.allSatisfy { !$0.contains("氷川") && !$0.contains("欠けた") })
    }

    /// An unknown department leaves its item without one; an item whose heading does not fit is left out with its text.
    @Test func itemsThatDoNotFitAreLeftOut() throws {
        let fixture = try DocumentFixture("minutes", "items")
        #expect(
            try fixture.reading().statements == [
                "3 case g1 砂まき隊 | ",
                "11 case g1 長い長い長い長い名前の灯り | welfare",
                "20 attendance 世話役 係長 | snow",
            ])
        let messages = try fixture.tables().findings.map(\.message)
        #expect(messages[0].contains("did you mean 雪対策課?"))
        #expect(messages.last?.contains("stands under 福祉部 here; departments.csv has 市民部") == true)
    }

    @Test func crlfAndEmptyDocumentsAreRead() throws {
        #expect(
            try reading("crlf").statements == ["1 attendance 来た人 部長 | citizens", "7 case g1 砂まき隊 | citizens [人 5人]"])
        #expect(try reading("empty").statements.isEmpty)
    }
}
